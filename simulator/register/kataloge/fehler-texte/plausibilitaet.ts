// AZR-6xxx: facts that cannot be true together.
import type { FehlerEintrag } from "../fehler-eintrag.ts";

export const PLAUSIBILITAET = {
  "AZR-6001": {
    status: 422,
    titel: "Gültigkeit endet vor der Erteilung",
    fehlertext: "Das Ende der Gültigkeit ({bis}) liegt vor der Erteilung ({von}). {aktenfuehrung} {folge}",
    handlungshinweis: "Bitte das Gültigkeitsdatum prüfen und mit neuer nachrichtenUUID erneut senden.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-6002": {
    status: 422,
    titel: "Datum in der Zukunft",
    fehlertext: "{feld} liegt in der Zukunft ({datum}). {aktenfuehrung} {folge}",
    handlungshinweis: "Bitte das Datum prüfen; geplante Ereignisse erst nach Eintritt melden.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-6003": {
    status: 422,
    titel: "Geburtsdatum nach dem Ereignis",
    fehlertext: "Das Geburtsdatum liegt nach dem Ereignis „{ereignis}“ vom {datum}. {aktenfuehrung} {folge}",
    handlungshinweis: "Bitte die Personalien und das Datum des Ereignisses mit dem Ausweis und der Akte vergleichen.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-6004": {
    status: 422,
    titel: "Duldung und Aufenthaltstitel schließen sich aus",
    fehlertext:
      "Duldung und Aufenthaltstitel schließen sich aus: gespeichert ist {eintrag} bis {datum}, gemeldet durch {melder}. {aktenfuehrung} {folge}",
    handlungshinweis: "Bitte erst den gespeicherten Eintrag klären oder die eigene Meldung prüfen.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-6005": {
    status: 422,
    titel: "Kein laufendes Asylverfahren",
    fehlertext:
      "Eine Aufenthaltsgestattung setzt ein laufendes Asylverfahren voraus; am {datum} lief keines: {asylstatus}. {aktenfuehrung} {folge}",
    handlungshinweis:
      "Bitte den Asylstatus prüfen und gegebenenfalls beim BAMF nachfragen, danach mit neuer nachrichtenUUID erneut senden.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-6006": {
    status: 422,
    titel: "Dokumentnummer fehlt",
    fehlertext: "Die Nummer der Bescheinigung oder des Trägervordrucks fehlt. {aktenfuehrung} {folge}",
    handlungshinweis: "Bitte die Nummer vom Dokument übernehmen und mit neuer nachrichtenUUID erneut senden.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-6007": {
    status: 422,
    titel: "Eigenes Familienmitglied",
    fehlertext:
      "Die Person kann nicht ihr eigenes Familienmitglied sein: {nummer} ist die AZR-Nummer dieses Datensatzes. {aktenfuehrung} {folge}",
    handlungshinweis: "Bitte die AZR-Nummer des Familienmitglieds prüfen und mit neuer nachrichtenUUID erneut senden.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-6010": {
    status: 422,
    titel: "Angaben unvollständig",
    fehlertext: "{sachverhalt} kann nur vollständig gemeldet werden. Es fehlt: {felder}. {aktenfuehrung} {folge}",
    handlungshinweis: "Bitte alle Angaben mitsenden, mit neuer nachrichtenUUID.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
} as const satisfies Readonly<Record<string, FehlerEintrag>>;
