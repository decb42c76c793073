// Whether somebody was certainly of age on a day. A birth date that is known in part counts as late as it can be
// (register rules, section 5, point 3; section 2 BGB).
import type { Teildatum } from "../../../proto/generated/fachdaten.ts";
import { addMonate, addTage, parseTagesdatum, type Tagesdatum } from "../../kernel/zeit.ts";

const VOLLJAEHRIG_JAHRE = 18;

/** True when every birthday that the date allows makes the person of age on this day. */
export function isCertainlyVolljaehrig(geburtsdatum: Teildatum, am: Tagesdatum): boolean {
  const latest = latestGeburtstag(geburtsdatum);
  if (latest === undefined) return false;
  const jahr = String(Number(latest.slice(0, 4)) + VOLLJAEHRIG_JAHRE).padStart(4, "0");
  // Compared as text: whoever was born on 29 February comes of age on 1 March (sections 187 and 188 BGB).
  return `${jahr}${latest.slice(4)}` <= am;
}

/** The latest possible birthday; undefined when the year is not known or the day does not exist. */
function latestGeburtstag({ jahr, monat, tag, unbekannt }: Teildatum): Tagesdatum | undefined {
  if (jahr === undefined || unbekannt === true) return undefined;
  // A day without its month says nothing about the order of days.
  if (monat === undefined) return parseTagesdatum(`${jahr}-12-31`);
  const first = parseTagesdatum(`${jahr}-${two(monat)}-01`);
  if (tag !== undefined || first === undefined) return parseTagesdatum(`${jahr}-${two(monat)}-${two(tag ?? 1)}`);
  return addTage(addMonate(first, 1), -1);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
