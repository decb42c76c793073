import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import { isNachzuegler } from "./behoerden-bestand.ts";
import type { Kalender } from "./kalender.ts";
import { PARAMETER } from "./parameter.ts";
import type { Random } from "./random.ts";

/** An authority that reports in bulk does so twice a year. */
const AUFRAEUMEN_EVERY_DAYS = 182;

/**
 * The day on which an authority reports an event: mostly the same or the next workday, sometimes within two weeks, with a
 * tail of years; whoever reports late in bulk does so on days of its own.
 */
export function drawMeldetag(eventDay: number, behoerde: Behoerde, kalender: Kalender, random: Random): number {
  if (random.chance(PARAMETER.verzugKeinShare)) return kalender.workdayFrom(eventDay + (random.chance(0.7) ? 0 : 1));
  const isLate = isNachzuegler(behoerde);
  const share = isLate ? PARAMETER.verzugLangShareNachzuegler : PARAMETER.verzugLangShare;
  if (!random.chance(share)) return kalender.workdayFrom(eventDay + random.between(1, PARAMETER.verzugKurzDaysMax));
  // The logarithm of the delay is spread evenly: months are as likely as years.
  const days = Math.round(PARAMETER.verzugLangDaysMax ** (0.5 + random.unit() / 2));
  const reached = eventDay + days;
  if (!isLate) return kalender.workdayFrom(reached);
  const phase = Number(behoerde.kennzeichen) % AUFRAEUMEN_EVERY_DAYS;
  const toNext = (((phase - reached) % AUFRAEUMEN_EVERY_DAYS) + AUFRAEUMEN_EVERY_DAYS) % AUFRAEUMEN_EVERY_DAYS;
  return kalender.workdayFrom(reached + toNext);
}
