import type { AzrNummer, Behoerdenkennzeichen } from "../kernel/kennungen.ts";
import { SERIAL_MAX, syntheticAzrNummer } from "../kernel/azr-nummer.ts";
import { sha1, type Uuid } from "../kernel/uuid.ts";
import { tagOf, type Zeitpunkt } from "../kernel/zeit.ts";

/** Numbers that an Erstmeldung tries before it gives up; a month would have to be nearly full for that. */
export const NUMMERN_TRIED_MAX = 256;

/** The month has no free number within reach; nothing was stored. */
export class AzrNummernExhausted extends Error {
  override readonly name = "AzrNummernExhausted";
}

/**
 * The numbers that an Erstmeldung tries in turn: of the virtual month, from a serial that authority and nachrichtenUUID
 * determine. The same message in the same month always tries the same ones, so that a repeat meets its first try.
 */
export function* candidateNummern(
  behoerde: Behoerdenkennzeichen,
  nachrichtenUUID: Uuid,
  now: Zeitpunkt,
): Generator<AzrNummer> {
  const heute = tagOf(now);
  const [year, month] = [Number(heute.slice(0, 4)), Number(heute.slice(5, 7))];
  const digest = sha1(new TextEncoder().encode(`azr-nummer/${behoerde}/${nachrichtenUUID}`));
  const first = new DataView(digest.buffer).getUint32(0);
  for (let probe = 0; probe < NUMMERN_TRIED_MAX; probe += 1)
    yield syntheticAzrNummer(year, month, (first + probe) % SERIAL_MAX);
}
