// Days as whole numbers: 0 is the simulated day, negative ones lie before it. Lives are made of such numbers, because
// arithmetic on texts would take longer than all decisions.
import { present } from "../kernel/assert.ts";
import { addMs, addTage, startOfTag, type Tagesdatum, type Zeitpunkt } from "../kernel/zeit.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const NOON_MINUTE = 720;
/** Office hours in which reports are made, minutes from midnight. */
const OFFICE_FROM_MINUTE = 450;
const OFFICE_MINUTES = 540;
const THURSDAY_1970 = 4;

/** Calendar around a simulated day, from `tageBefore` days before it to `tageAfter` days after it. */
export class Kalender {
  readonly #first: number;
  readonly #tage: readonly Tagesdatum[];
  readonly #starts: readonly Zeitpunkt[];
  readonly #heuteNumber: number;

  constructor(heute: Tagesdatum, tageBefore: number, tageAfter: number) {
    this.#first = -tageBefore;
    this.#tage = Array.from({ length: tageBefore + tageAfter + 1 }, (_, i) => addTage(heute, i - tageBefore));
    this.#starts = this.#tage.map((tag) => startOfTag(tag));
    this.#heuteNumber = tageSince1970(heute);
  }

  tag(day: number): Tagesdatum {
    return present(this.#tage[day - this.#first], "a day of the calendar");
  }

  /** The instant of a share of the office hours of a day, in whole milliseconds. */
  inOfficeHours(day: number, share: number): Zeitpunkt {
    const start = present(this.#starts[day - this.#first], "a day of the calendar");
    return addMs(start, Math.floor((OFFICE_FROM_MINUTE + share * OFFICE_MINUTES) * MINUTE_MS));
  }

  /** Monday to Friday; holidays are not known. */
  isWorkday(day: number): boolean {
    const weekday = (((this.#heuteNumber + day + THURSDAY_1970) % 7) + 7) % 7;
    return weekday !== 0 && weekday !== 6;
  }

  /** The last workday before the simulated day. */
  get lastWorkday(): number {
    return this.workdayUntil(-1);
  }

  /** The day itself or the workday before it. */
  workdayUntil(day: number): number {
    let workday = day;
    while (!this.isWorkday(workday)) workday -= 1;
    return workday;
  }

  /** The day itself or the next workday. */
  workdayFrom(day: number): number {
    let workday = day;
    while (!this.isWorkday(workday)) workday += 1;
    return workday;
  }
}

function tageSince1970(tag: Tagesdatum): number {
  // Noon in Berlin lies on the same day in UTC.
  return Math.floor((startOfTag(tag) + NOON_MINUTE * MINUTE_MS) / DAY_MS);
}
