// A birth date may be known in part; what rules compare is the earliest day on which the person can have been born.
import type { Teildatum } from "../../../proto/generated/fachdaten.ts";
import { parseTagesdatum, type Tagesdatum } from "../../kernel/zeit.ts";

/** The earliest possible birthday; undefined when the year is not known or the day does not exist. */
export function earliestGeburtstag({ jahr, monat, tag, unbekannt }: Teildatum): Tagesdatum | undefined {
  if (jahr === undefined || unbekannt === true) return undefined;
  const two = (value: number): string => String(value).padStart(2, "0");
  // A day without its month says nothing about the order of days.
  const day = monat === undefined ? 1 : (tag ?? 1);
  return parseTagesdatum(`${jahr}-${two(monat ?? 1)}-${two(day)}`);
}
