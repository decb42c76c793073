// While a Meldestatus 06 stands the clocks of orders stand still; withdrawing it wakes them (register rules, section 3,
// "Window"). The times are kept as they were stored, because a correction must not move a clock that has run.
import type { Meldestatus } from "../../../proto/generated/fachdaten.ts";
import { present } from "../../kernel/assert.ts";
import { parseZeitpunktMs, tageZwischen, tagOf, type Tagesdatum } from "../../kernel/zeit.ts";
import type { Block, PendingEvent } from "../datensatz/datensatz.ts";
import type { Ruhezeit } from "./titelbestellung.ts";

/** The times after an event that changed the Meldestatus. */
export function ruhezeitenAfter(
  ruhezeiten: readonly Ruhezeit[],
  meldestatus: readonly Block<Meldestatus>[],
  { umschlag }: PendingEvent,
): readonly Ruhezeit[] {
  const isTot = meldestatus.some((block) => !block.entfallen && block.fachdaten.meldestatusArt.code === "06");
  const last = ruhezeiten.at(-1);
  const ruht = last !== undefined && last.bis === undefined;
  if (isTot === ruht) return ruhezeiten;
  const at = present(parseZeitpunktMs(umschlag.zeitpunktMs), "instant of an event");
  if (isTot) return [...ruhezeiten, { ab: at, bis: undefined }];
  return ruhezeiten.map((one) => (one === last ? { ...one, bis: at } : one));
}

/** Whether the clocks stand still now. */
export function uhrenRuhen(ruhezeiten: readonly Ruhezeit[]): boolean {
  const last = ruhezeiten.at(-1);
  return last !== undefined && last.bis === undefined;
}

/** Days since `ab` on which the clocks stood still. */
export function ruhetageSince(ruhezeiten: readonly Ruhezeit[], ab: Tagesdatum): number {
  return ruhezeiten.reduce((sum, { ab: begin, bis }) => {
    const [from, until] = [tagOf(begin), bis === undefined ? undefined : tagOf(bis)];
    if (until === undefined || until <= ab) return sum;
    return sum + tageZwischen(from < ab ? ab : from, until);
  }, 0);
}
