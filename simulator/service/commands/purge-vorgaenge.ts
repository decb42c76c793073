import type { Mandant } from "../../mandant/mandant.ts";
import { vorgaengeBefore } from "../../projections/vorgaenge/query.ts";
import { vorgangHorizont } from "../vorgang.ts";

/** Streams that are purged in one turn, so that the queue before the writer keeps room for messages. */
const PURGED_AT_ONCE_MAX = 64;

/** Removes Vorgaenge older than seven virtual days, oldest first. Answers how many; fewer than the limit: all of them. */
export async function purgeVorgaenge(mandant: Mandant, vorgaengeMax: number): Promise<number> {
  const horizont = vorgangHorizont(mandant.uhr.now());
  const { database } = mandant.store;
  let purged = 0;
  while (purged < vorgaengeMax) {
    const streams = vorgaengeBefore(database, horizont, Math.min(PURGED_AT_ONCE_MAX, vorgaengeMax - purged));
    if (streams.length === 0) break;
    await Promise.all(streams.map((stream) => mandant.store.purgeStream(stream)));
    purged += streams.length;
  }
  return purged;
}
