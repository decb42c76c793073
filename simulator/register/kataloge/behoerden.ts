import type { Behoerde } from "../../../proto/generated/nachrichten.ts";

/** Kind of authority that writes to the register (section 6 (1) AZRG). */
export type Behoerdenart = Behoerde["behoerdenart"];

/** What a kind of authority is called in texts, and what it can do by itself. */
export interface BehoerdenartEintrag {
  readonly bezeichnung: string;
  /** May become aktenfuehrend by a present Meldestatus (code list Meldestatus; border police never). */
  readonly fuehrtAkten: boolean;
  /** A displaced one keeps a window (ABH and BAMF only, [own] rule of the project). */
  readonly hatUebergang: boolean;
  /** Purposes that it may name when reading (section 8 (3) AZRG-DV). */
  readonly abrufzwecke: readonly string[];
}

export const BEHOERDENARTEN: Readonly<Record<Behoerdenart, BehoerdenartEintrag>> = {
  AUSLAENDERBEHOERDE: {
    bezeichnung: "Ausländerbehörde",
    fuehrtAkten: true,
    hatUebergang: true,
    abrufzwecke: ["01", "02"],
  },
  AUFNAHMEEINRICHTUNG: {
    bezeichnung: "Aufnahmeeinrichtung",
    fuehrtAkten: true,
    hatUebergang: false,
    abrufzwecke: ["01", "02"],
  },
  BAMF: {
    bezeichnung: "Bundesamt für Migration und Flüchtlinge",
    fuehrtAkten: true,
    hatUebergang: true,
    abrufzwecke: ["01", "02"],
  },
  GRENZPOLIZEI: { bezeichnung: "Grenzpolizei", fuehrtAkten: false, hatUebergang: false, abrufzwecke: ["01", "03"] },
  // The register tells it what it needs unasked (section 18e AZRG); no provision lets it retrieve.
  MELDEBEHOERDE: { bezeichnung: "Meldebehörde", fuehrtAkten: false, hatUebergang: false, abrufzwecke: [] },
  // Reports production states ([own]); no provision lets it read the register at all.
  BUNDESDRUCKEREI: { bezeichnung: "Bundesdruckerei", fuehrtAkten: false, hatUebergang: false, abrufzwecke: [] },
  // Keeps the register and puts right what no authority may (section 1 AZRG).
  REGISTERBEHOERDE: {
    bezeichnung: "Registerbehörde",
    fuehrtAkten: false,
    hatUebergang: false,
    abrufzwecke: ["01", "02"],
  },
};
