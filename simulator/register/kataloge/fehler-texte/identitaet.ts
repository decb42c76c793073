// AZR-4xxx: which record, which Vorgang, which entry.
import type { FehlerEintrag } from "../fehler-eintrag.ts";

export const IDENTITAET = {
  "AZR-4001": {
    status: 404,
    titel: "AZR-Nummer unbekannt",
    fehlertext: "Die AZR-Nummer {nummer} ist im Register nicht bekannt. {folge}",
    handlungshinweis: "Bitte die Nummer mit dem Dokument vergleichen oder die Person über die Personalien suchen.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-4002": {
    status: 422,
    titel: "Keine gültige AZR-Nummer",
    fehlertext: "„{nummer}“ ist keine gültige AZR-Nummer (12 Ziffern, Beginn JJMMTT, Prüfziffer). {folge}",
    handlungshinweis: "Bitte auf Zahlendreher prüfen und {erneut}.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-4003": {
    status: 409,
    titel: "Gleiche Personalien vorhanden",
    fehlertext:
      "Es gibt bereits {anzahl} mit gleichen Personalien: {nummern}. Ein neuer Datensatz wurde nicht angelegt.",
    handlungshinweis:
      "Bitte Lichtbild und Personalien vergleichen. Gleiche Person: dort weiterarbeiten. Andere Person: „nicht identisch mit“ angeben und mit neuer nachrichtenUUID senden.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-4006": {
    status: 410,
    titel: "Datensatz gelöscht",
    fehlertext: "Der Datensatz {nummer} wurde gelöscht; die Nummer wird nicht wieder vergeben. {folge}",
    handlungshinweis:
      "Zu dieser Nummer ist keine Meldung und keine Auskunft mehr möglich. Ist die Person erneut eingereist, legen Sie bitte mit einer Erstmeldung einen neuen Datensatz an.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-4009": {
    status: 404,
    titel: "Vorgang unbekannt",
    fehlertext:
      "Zur nachrichtenUUID {uuid} ist kein Vorgang Ihrer Behörde gespeichert. Nach sieben Tagen werden Vorgänge gelöscht.",
    handlungshinweis: "Bitte den Datensatz abrufen und prüfen, ob die Meldung dort gespeichert ist.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-4010": {
    status: 404,
    titel: "Eintrag unbekannt",
    fehlertext: "{gegenstand} „{schluessel}“ gibt es im Register nicht. {folge}",
    handlungshinweis: "Der Hersteller des Fachverfahrens findet die vollständige Liste unter {liste}.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
} as const satisfies Readonly<Record<string, FehlerEintrag>>;
