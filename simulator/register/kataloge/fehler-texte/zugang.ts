// AZR-1xxx: access and transport.
import type { FehlerEintrag } from "../fehler-eintrag.ts";

export const ZUGANG = {
  "AZR-1001": {
    status: 401,
    titel: "Anmeldung fehlgeschlagen",
    fehlertext: "Die Anmeldung am Register ist fehlgeschlagen: {grund}. {folge}",
    handlungshinweis:
      "Bitte wenden Sie sich an Ihre IT. Die Meldung bleibt im Fachverfahren erhalten und wird nach der Anmeldung erneut gesendet.",
    imAbruf: {
      handlungshinweis: "Bitte wenden Sie sich an Ihre IT und wiederholen Sie die Abfrage nach der Anmeldung.",
    },
    korrektur: "IT_BETRIEB",
    wiederholbar: true,
  },
  "AZR-1003": {
    status: 403,
    titel: "Nicht zugelassen",
    fehlertext: "Dieser Vorgang ist nicht zugelassen: {grund}. {folge}",
    handlungshinweis:
      "Bitte wenden Sie sich an Ihre IT: Der Zugang muss bei der Registerbehörde dafür zugelassen sein. Sonst geben Sie den Vorgang bitte an die zuständige Behörde ab.",
    handlungshinweisFuer: {
      HERSTELLER:
        "Das Fachverfahren hat die Nachricht falsch adressiert. Bitte informieren Sie den Hersteller und geben Sie die Korrelations-Id dieser Antwort an.",
      REGISTERBEHOERDE:
        "Bitte prüfen Sie das Behördenkennzeichen im Fachverfahren. Ist es richtig, muss die Registerbehörde die Behörde aufnehmen.",
    },
    korrektur: "IT_BETRIEB",
    wiederholbar: false,
  },
  "AZR-1005": {
    status: 503,
    titel: "Register vorübergehend nicht verfügbar",
    fehlertext:
      "Das Register konnte die Meldung wegen einer technischen Störung nicht verarbeiten. Es wurde nichts gespeichert.",
    handlungshinweis:
      "Bitte erfassen Sie die Meldung nicht neu. Das Fachverfahren wiederholt die Sendung in {sekunden} Sekunden selbst.",
    imAbruf: {
      fehlertext:
        "Das Register konnte die Abfrage wegen einer technischen Störung nicht beantworten. Es wurde keine Auskunft erteilt.",
      handlungshinweis: "Bitte wiederholen Sie die Abfrage in {sekunden} Sekunden.",
    },
    korrektur: "HERSTELLER",
    wiederholbar: true,
  },
  "AZR-1007": {
    status: 202,
    titel: "Ergebnis steht noch nicht fest",
    fehlertext: "Die Verarbeitung dauert länger als üblich. Ob die Meldung gespeichert wurde, steht noch nicht fest.",
    handlungshinweis:
      "Bitte erfassen Sie die Meldung nicht neu. Das Ergebnis steht unter dem Vorgang {uuid}; das Fachverfahren darf dieselbe Meldung unverändert wiederholen.",
    korrektur: "HERSTELLER",
    wiederholbar: true,
  },
} as const satisfies Readonly<Record<string, FehlerEintrag>>;
