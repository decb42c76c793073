// Papers: chains of Duldungen and Aufenthaltserlaubnisse.
import { Auswahl } from "./auswahl.ts";
import type { Kalender } from "./kalender.ts";
import { PARAMETER } from "./parameter.ts";
import type { Random } from "./random.ts";
import type { Duldungsschritt, Titelschritt } from "./schritte.ts";

/** Validities of a Duldung in days, one week to six months. */
const DULDUNG_DAYS = new Auswahl<number>([
  [7, 2],
  [14, 6],
  [30, 14],
  [61, 16],
  [91, 36],
  [122, 8],
  [183, 18],
]);
/** Extensions are decided up to so many days before the old one ends, or after it. */
const EARLY_DAYS_MAX = 10;
const LATE_DAYS_MAX = 4;
/** A decision is followed by the next one after so many days at least. */
const DISTANCE_DAYS_MIN = 5;

/** The last Duldung of a chain ends on `bis`; it was decided on `lastDayMax` at the latest. */
export interface Duldungsende {
  readonly bis: number;
  readonly lastDayMax: number;
}

/** A chain from its end back to `from`, oldest first; empty when there is no room. */
export function drawDuldungskette(
  from: number,
  { bis, lastDayMax }: Duldungsende,
  kalender: Kalender,
  random: Random,
): readonly Duldungsschritt[] {
  const schritte: Duldungsschritt[] = [];
  let [end, latest] = [bis, lastDayMax];
  for (;;) {
    const day = kalender.workdayUntil(Math.min(end - DULDUNG_DAYS.draw(random), latest));
    if (day < from) return schritte.toReversed();
    schritte.push({ art: "duldung", day, bis: end });
    end = day + random.between(-LATE_DAYS_MAX, EARLY_DAYS_MAX);
    latest = day - DISTANCE_DAYS_MIN;
    end = Math.max(end, latest + DISTANCE_DAYS_MIN);
  }
}

/** Titles from `from` on, each decided before or when the one before it ends, none after `lastDay`. */
export function drawTitelkette(
  from: number,
  lastDay: number,
  kalender: Kalender,
  random: Random,
): readonly Titelschritt[] {
  const schritte: Titelschritt[] = [];
  let day = kalender.workdayFrom(from);
  while (day <= lastDay) {
    const bis = day + random.between(PARAMETER.titelDaysMin, PARAMETER.titelDaysMax);
    const mitKarte = !random.chance(PARAMETER.ohneKarteShare);
    const isLater = mitKarte && random.chance(PARAMETER.karteNachgetragenShare);
    const karteDay = isLater ? day + random.between(PARAMETER.karteDaysMin, PARAMETER.karteDaysMax) : undefined;
    schritte.push({ art: "titel", day, bis, karteDay, mitKarte });
    day = kalender.workdayFrom(bis - random.between(0, EARLY_DAYS_MAX));
  }
  return schritte;
}
