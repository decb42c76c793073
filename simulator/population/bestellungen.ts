// Orders of cards that stand on the day: applied for, decided, ordered, in print or just handed over. Only where the rule
// set knows orders.
import type { Titelentscheidung } from "../../proto/generated/fachdaten.ts";
import type { Bestellschritt } from "../../proto/generated/nachrichten.ts";
import type { ReferenzId } from "../kernel/kennungen.ts";
import { assert } from "../kernel/assert.ts";
import type { Titelbestellung } from "../register/titelbestellung/titelbestellung.ts";
import type { Kalender } from "./kalender.ts";
import { PARAMETER } from "./parameter.ts";
import type { Random } from "./random.ts";
import type { Bestellungsschritt, Bestellungsstand } from "./schritte.ts";

/** An order was applied for so long before the day that it cannot have lapsed, and its last step has no Vorgang any more. */
const ANTRAG_DAY_MIN = -150;
const ANTRAG_DAY_MAX = -45;
export const LAST_DAY_MAX = -10;
const STAENDE: readonly Bestellungsstand[] = ["antrag", "entscheidung", "bestellt", "in_druck", "ausgehaendigt"];
/** State in which an order must be for a step; undefined: there is none. */
const VORHER: Readonly<Record<Bestellungsstand, readonly (Titelbestellung["zustand"] | undefined)[]>> = {
  antrag: [undefined],
  entscheidung: ["BEANTRAGT"],
  bestellt: ["ENTSCHIEDEN"],
  in_druck: ["BESTELLT"],
  ausgehaendigt: ["BESTELLT", "IN_DRUCK"],
};
const TITEL_DAYS = 730;

assert(LAST_DAY_MAX < -7, "a Vorgang lives for seven days");

/** The steps of one order, as far as it has come on the day. */
export function drawBestellung(random: Random): readonly Bestellungsschritt[] {
  if (!random.chance(PARAMETER.bestellungShare)) return [];
  const last = random.between(1, STAENDE.length);
  let day = random.between(ANTRAG_DAY_MIN, ANTRAG_DAY_MAX);
  return STAENDE.slice(0, last).flatMap((stand) => {
    const schritt: Bestellungsschritt = { art: "bestellung", day, stand };
    day += random.between(2, PARAMETER.bestellschrittDaysMax);
    return schritt.day > LAST_DAY_MAX ? [] : [schritt];
  });
}

/** Whether a step follows the state of the order; one that was never reported holds up the others. */
export function isNextStep(stand: Bestellungsstand, bestellung: Titelbestellung | undefined): boolean {
  return VORHER[stand].includes(bestellung?.zustand);
}

/** What is reported of an order that exists; production needs no Referenz-ID. */
export function bestellschritt(
  { stand, day }: Bestellungsschritt,
  { referenzId }: Titelbestellung,
  kalender: Kalender,
  random: Random,
): { readonly schritt: Bestellschritt; readonly referenzId?: ReferenzId } {
  const ereignisdatum = kalender.tag(day);
  switch (stand) {
    case "bestellt": {
      const bestellung = { bestellnummer: `B${random.digits(9)}`, bestelldatum: ereignisdatum };
      return { referenzId, schritt: { bestellung } };
    }
    case "in_druck":
      return { schritt: { produktion: { produktionsstand: "IN_DRUCK", ereignisdatum } } };
    case "ausgehaendigt": {
      const aushaendigung = { ereignisdatum, nummerDesAufenthaltstitels: `Y${random.digits(8)}` };
      return { referenzId, schritt: { aushaendigung } };
    }
    default:
      return { referenzId, schritt: { entscheidung: entscheidung(day, kalender) } };
  }
}

function entscheidung(day: number, kalender: Kalender): Titelentscheidung {
  const ereignisdatum = kalender.tag(day);
  const aufenthaltserlaubnis = {
    aufenthaltserlaubnisArt: { code: "03" as const },
    ereignisdatum,
    befristungsdatum: kalender.tag(day + TITEL_DAYS),
  };
  return { ergebnis: "ERTEILT", entscheidungsdatum: ereignisdatum, titel: { aufenthaltserlaubnis } };
}
