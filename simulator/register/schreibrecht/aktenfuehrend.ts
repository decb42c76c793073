// AKTENFUEHREND: the aktenfuehrende Behoerde reports its facts and keeps the record: it corrects every Meldestatus entry,
// and every block except those of a writer in its own right (sections 7 (1) s. 3 and 8 (4) AZRG; register rules, section 2).
import type { Gewaehrt, Schreibrechtsfrage } from "./frage.ts";
import { fremderOriginaererSchreiber } from "./originaer.ts";

export function aktenfuehrend(frage: Schreibrechtsfrage): Gewaehrt | undefined {
  if (!isAktenfuehrend(frage) || fremderOriginaererSchreiber(frage) !== undefined) return undefined;
  return { grundlage: "AKTENFUEHREND", bis: undefined, fenster: undefined, ruhtNachTod: false };
}

/** Whether the asking authority leads the file. */
export function isAktenfuehrend({ lage }: Schreibrechtsfrage): boolean {
  return lage.aktenfuehrung?.behoerde.kennzeichen === lage.behoerde.kennzeichen;
}
