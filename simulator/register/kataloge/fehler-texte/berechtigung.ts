// AZR-3xxx: who may write or read, and for which purpose.
import type { FehlerEintrag } from "../fehler-eintrag.ts";

export const BERECHTIGUNG = {
  "AZR-3001": {
    status: 403,
    titel: "Nicht aktenführend",
    fehlertext: "Ihre Behörde ist für diese Person nicht aktenführend. {aktenfuehrung} {folge}",
    handlungshinweis: "{bitte} {ansprechstelle} um die Eintragung.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-3002": {
    status: 422,
    titel: "Abrufzweck fehlt",
    fehlertext: "{angabe} fehlt. Es wurde keine Auskunft erteilt.",
    handlungshinweis:
      "Bitte den Zweck der Abfrage auswählen (z. B. „ausländerrechtliche Aufgaben“), das Geschäftszeichen angeben und die Abfrage wiederholen.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-3003": {
    status: 403,
    titel: "Abrufzweck nicht zugelassen",
    fehlertext: "Der Abrufzweck „{zweck}“ ist für Ihre Behörde nicht zugelassen. Es wurde keine Auskunft erteilt.",
    handlungshinweis: "Bitte einen zugelassenen Zweck wählen: {liste}.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-3005": {
    status: 403,
    titel: "Sachverhalt nicht meldbar",
    fehlertext: "Ihre Behörde darf {sachverhalt} nicht melden oder ändern. {aktenfuehrung} {folge}",
    handlungshinweis: "Bitte die meldeberechtigte Stelle informieren: {stellen}.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-3006": {
    status: 422,
    titel: "Sachbearbeitung fehlt",
    fehlertext: "Es fehlt, wer den Vorgang durchführt. {folge}",
    handlungshinweis: "Bitte im Fachverfahren anmelden bzw. den Namen hinterlegen und {erneut}.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-3007": {
    status: 403,
    titel: "Kein Auftrag",
    fehlertext: "Ihre Behörde darf nicht im Auftrag von {auftraggeber} melden. {aktenfuehrung} {folge}",
    handlungshinweis: "Bitte den Auftrag prüfen oder {auftraggeber} selbst melden lassen.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-3009": {
    status: 403,
    titel: "Übergangsschreibrecht beendet",
    fehlertext: "Das Übergangsschreibrecht Ihrer Behörde endete am {datum}. {aktenfuehrung} {folge}",
    handlungshinweis:
      "Bitte {ansprechstelle} um Nachtrag bitten; Ihre Angaben stehen sieben Tage unter dem Vorgang {uuid}.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-3010": {
    status: 403,
    titel: "Nach dem Zuständigkeitswechsel entschieden",
    fehlertext:
      "Die Entscheidung vom {datum} liegt nicht in der Zeit, in der Ihre Behörde aktenführend war. {aktenfuehrung} {folge}",
    handlungshinweis:
      "Bitte das Datum prüfen. Stimmt es, kann nur {ansprechstelle} entscheiden und melden; ist die Person wieder bei Ihnen, melden Sie zuerst „Zuzug/Zuständigkeitswechsel“.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-3011": {
    status: 403,
    titel: "Vom Übergangsschreibrecht nicht umfasst",
    fehlertext: "Das Übergangsschreibrecht Ihrer Behörde umfasst {gegenstand} nicht. {aktenfuehrung} {folge}",
    handlungshinweis: "Bitte {ansprechstelle} um die Eintragung bitten.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-3012": {
    status: 422,
    titel: "Im Regelwerk nicht vorgesehen",
    fehlertext: "Das Regelwerk dieses Registers kennt {gegenstand} nicht. {aktenfuehrung} {folge}",
    handlungshinweis: "{schritt}",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
} as const satisfies Readonly<Record<string, FehlerEintrag>>;
