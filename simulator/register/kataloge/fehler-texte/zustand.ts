// AZR-5xxx: what is stored already, and what somebody else has changed meanwhile.
import type { FehlerEintrag } from "../fehler-eintrag.ts";

export const ZUSTAND = {
  "AZR-5001": {
    status: 412,
    titel: "Inzwischen geändert",
    fehlertext: "{gegenstand} wurde inzwischen geändert: {aenderung}. {aktenfuehrung} {folge}",
    handlungshinweis:
      "Bitte den Datensatz neu abrufen, die Änderung prüfen und mit der aktuellen Referenz-ID und neuer nachrichtenUUID erneut senden.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-5002": {
    status: 428,
    titel: "Referenz-ID fehlt",
    fehlertext:
      "Für die Änderungsart „{aenderungsart}“ fehlt die Referenz-ID von {sachverhalt}. {aktenfuehrung} {folge}",
    handlungshinweis:
      "Bitte den Datensatz neu abrufen und mit der Referenz-ID und neuer nachrichtenUUID erneut senden.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-5003": {
    status: 422,
    titel: "Referenz-ID unbekannt",
    fehlertext: "Die Referenz-ID {referenz} gehört nicht zu {sachverhalt} in diesem Datensatz. {aktenfuehrung} {folge}",
    handlungshinweis: "Bitte den Datensatz neu abrufen. Bleibt der Fehler, bitte den Hersteller informieren.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-5004": {
    status: 409,
    titel: "Bereits gespeichert",
    fehlertext: "{sachverhalt} ist bereits gespeichert (zum {datum}, gemeldet durch {melder}). {aktenfuehrung} {folge}",
    handlungshinweis: "Bitte {schritt}.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-5005": {
    status: 409,
    titel: "Nach diesem Meldestatus nicht möglich",
    fehlertext: "Nach Meldestatus „{status}“ vom {datum} ist {gegenstand} nicht möglich. {aktenfuehrung} {folge}",
    handlungshinweis: "Bitte {schritt}.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-5006": {
    status: 409,
    titel: "Bereits als anwesend gemeldet",
    fehlertext: "Ihre Behörde hat die Person bereits seit {seit} als anwesend gemeldet. {aktenfuehrung} {folge}",
    handlungshinweis: "Es ist kein neuer Meldestatus nötig; bitte {schritt}.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-5007": {
    status: 409,
    titel: "Seit dem Zuständigkeitswechsel geändert",
    fehlertext:
      "{sachverhalt} wurde seit dem Zuständigkeitswechsel durch {melder} geändert (am {datum}). {aktenfuehrung} {folge}",
    handlungshinweis:
      "Bitte den Datensatz neu abrufen und mit {ansprechstelle} klären, welcher Stand gilt; nur sie kann den Eintrag noch ändern.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-5008": {
    status: 409,
    titel: "Stand der Bestellung lässt es nicht zu",
    fehlertext: "Im Stand „{zustand}“ lässt die {bestellung} {ereignis} nicht zu. {aktenfuehrung} {folge}",
    handlungshinweis:
      "Bitte den Datensatz neu abrufen und den Stand der Bestellung prüfen; melden Sie den Schritt, der diesem Stand folgt.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-5010": {
    status: 409,
    titel: "Bestellung einer anderen Behörde",
    fehlertext: "Die {bestellung} wird von {behoerde} geführt (Stand „{zustand}“). {aktenfuehrung} {folge}",
    handlungshinweis:
      "Die aktenführende Behörde kann die Bestellung übernehmen und den Schritt danach mit neuer nachrichtenUUID melden. Sonst bitten Sie {behoerde} um die Meldung.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-5011": {
    status: 409,
    titel: "Behörde ist aktenführend",
    fehlertext:
      "Ein Übergangsschreibrecht hat nur eine frühere Behörde; Ihre Behörde führt die Akte selbst. {aktenfuehrung} {folge}",
    handlungshinweis:
      "Es ist keine Erklärung nötig. Bitte prüfen Sie die AZR-Nummer, falls Sie eine andere Person meinten.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
} as const satisfies Readonly<Record<string, FehlerEintrag>>;
