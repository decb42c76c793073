// FORTZUG: departure and death, reported by border police at any time and by a former authority within its window
// (Anlage Nr. 6 AZRG-DV; register rules, section 2).
import type { Tagesdatum } from "../../kernel/zeit.ts";
import { isFortzug, lastZugangOfOthers, type MeldestatusCode } from "../zustaendigkeit/meldestatus-liste.ts";
import { isOffen, newestFenster } from "../zustaendigkeit/uebergangsfenster.ts";
import type { Gewaehrt, Schreibrechtsfrage } from "./frage.ts";
import type { Lage } from "./lage.ts";

export function fortzug(frage: Schreibrechtsfrage): Gewaehrt | undefined {
  const { lage, meldestatusCode } = frage;
  if (!isFortzugOderTod(frage) || meldestatusCode === undefined) return undefined;
  if (lage.behoerde.behoerdenart === "GRENZPOLIZEI") {
    return { grundlage: "FORTZUG", bis: undefined, fenster: undefined, ruhtNachTod: false };
  }
  const fenster = lage.regelwerk.uebergang ? newestFenster(lage.datensatz, lage.behoerde.kennzeichen) : undefined;
  if (fenster === undefined || !isOffen(fenster, lage.heute)) return undefined;
  if (isAfterZugangOfOthers(lage, meldestatusCode, frage.ereignisdatum)) return undefined;
  return { grundlage: "FORTZUG", bis: fenster.bis, fenster, ruhtNachTod: true };
}

/** Whether the question is about a new entry 04, 05 or 06. */
export function isFortzugOderTod({ aenderungsArt, meldestatusCode }: Schreibrechtsfrage): boolean {
  return aenderungsArt === "01" && meldestatusCode !== undefined && ["04", "05", "06"].includes(meldestatusCode);
}

/** A departure by a former authority must not be dated after the last present entry of somebody else. */
export function isAfterZugangOfOthers(lage: Lage, code: MeldestatusCode, tag: Tagesdatum | undefined): boolean {
  const other = lastZugangOfOthers(lage.meldestatus, lage.behoerde.kennzeichen);
  return isFortzug(code) && tag !== undefined && other !== undefined && tag > other.ereignisdatum;
}
