// AZR-9xxx: defects of the register.
import type { FehlerEintrag } from "../fehler-eintrag.ts";

export const INTERN = {
  "AZR-9001": {
    status: 500,
    titel: "Interner Fehler",
    fehlertext: "Im Register ist ein interner Fehler aufgetreten. Ob die Meldung gespeichert wurde, steht nicht fest.",
    handlungshinweis:
      "Bitte den Vorgang mit seiner nachrichtenUUID abrufen und den IT-Betrieb mit der Korrelations-Id dieser Antwort informieren.",
    imAbruf: {
      fehlertext: "Im Register ist ein interner Fehler aufgetreten. Es wurde keine Auskunft erteilt.",
      handlungshinweis:
        "Bitte die Abfrage wiederholen. Bleibt der Fehler, bitte den IT-Betrieb mit der Korrelations-Id dieser Antwort informieren.",
    },
    korrektur: "IT_BETRIEB",
    wiederholbar: true,
  },
} as const satisfies Readonly<Record<string, FehlerEintrag>>;
