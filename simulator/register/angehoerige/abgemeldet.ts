// Somebody who is dead or gone: no measure concerns them (register rules, section 5, point 3).
import type { Datensatz } from "../datensatz/datensatz.ts";
import {
  isFortzug,
  meldestatusListe,
  verstorbenIn,
  type MeldestatusEintrag,
} from "../zustaendigkeit/meldestatus-liste.ts";

/** The entry that says that the person is dead, or the current one when it says that the person is gone. */
export function abgemeldetBy(datensatz: Datensatz): MeldestatusEintrag | undefined {
  const liste = meldestatusListe(datensatz);
  const tod = verstorbenIn(liste);
  if (tod !== undefined) return tod;
  const current = liste.at(-1);
  return current !== undefined && (isFortzug(current.code) || current.code === "07") ? current : undefined;
}
