// Orders of cards that stand on the day: in every state from application to hand-over, and some that ended otherwise. Only
// where the rule set knows orders.
import type { Titelentscheidung } from "../../proto/generated/fachdaten.ts";
import type { Bestellschritt } from "../../proto/generated/nachrichten.ts";
import type { ReferenzId } from "../kernel/kennungen.ts";
import { assert } from "../kernel/assert.ts";
import type { Titelbestellung } from "../register/titelbestellung/titelbestellung.ts";
import type { Kalender } from "./kalender.ts";
import { PARAMETER } from "./parameter.ts";
import type { Random } from "./random.ts";
import type { Bestellungsschritt, Bestellungsstand } from "./schritte.ts";

type Weg = readonly Bestellungsstand[];

/** An order was applied for so long before the day that it cannot have lapsed, and its last step has no Vorgang any more. */
const ANTRAG_DAY_MIN = -150;
const ANTRAG_DAY_MAX = -45;
export const LAST_DAY_MAX = -10;
/** A card that lies ready was decided on so many days before the day: four to six weeks, as cards take. */
const KARTE_ENTSCHEIDUNG_DAY_MIN = -45;
const KARTE_ENTSCHEIDUNG_DAY_MAX = -30;
/** The usual way, and others; an order has come so far on its way as its last step says. */
const UEBLICH: Weg = ["antrag", "entscheidung", "bestellt", "in_druck", "ausgeliefert", "ausgehaendigt"];
const ANDERE: readonly Weg[] = [
  ["antrag", "abgelehnt"],
  ["antrag", "entscheidung", "bestellt", "in_druck", "direktversand", "zugestellt"],
  ["antrag", "entscheidung", "bestellt", "in_druck", "direktversand", "retoure"],
  ["antrag", "entscheidung", "bestellt", "storniert"],
];
/** State in which an order must be for a step; undefined: there is none. */
const VORHER: Readonly<Record<Bestellungsstand, readonly (Titelbestellung["zustand"] | undefined)[]>> = {
  antrag: [undefined],
  entscheidung: ["BEANTRAGT"],
  abgelehnt: ["BEANTRAGT"],
  bestellt: ["ENTSCHIEDEN"],
  in_druck: ["BESTELLT"],
  ausgeliefert: ["BESTELLT", "IN_DRUCK"],
  direktversand: ["BESTELLT", "IN_DRUCK"],
  zugestellt: ["DIREKTVERSAND"],
  retoure: ["DIREKTVERSAND"],
  storniert: ["BESTELLT"],
  ausgehaendigt: ["BESTELLT", "IN_DRUCK", "AUSGELIEFERT"],
};
const PRODUKTION: readonly Bestellungsstand[] = ["in_druck", "ausgeliefert", "direktversand", "zugestellt", "retoure"];
/** Kind and length of the titles that are ordered. */
export const BESTELLTE_TITELART = "03" as const;
export const TITEL_DAYS = 730;

assert(LAST_DAY_MAX < -7, "a Vorgang lives for seven days");

/** The steps of one order, as far as it has come on the day. */
export function drawBestellung(random: Random): readonly Bestellungsschritt[] {
  if (!random.chance(PARAMETER.bestellungShare)) return [];
  const anderer = random.chance(PARAMETER.bestellungAnderesEndeShare);
  const weg = anderer ? (ANDERE[random.between(0, ANDERE.length - 1)] ?? UEBLICH) : UEBLICH;
  const last = random.between(1, weg.length);
  let day = random.between(ANTRAG_DAY_MIN, ANTRAG_DAY_MAX);
  return weg.slice(0, last).flatMap((stand) => {
    const schritt: Bestellungsschritt = { art: "bestellung", day, stand };
    day += random.between(2, PARAMETER.bestellschrittDaysMax);
    return schritt.day > LAST_DAY_MAX ? [] : [schritt];
  });
}

/** The order of a card that lies ready on the day; whoever moved did so while it was in print. */
export function drawKartenweg(random: Random): {
  readonly kartenentscheidung: number;
  readonly umzugDay: number;
  readonly schritte: readonly Bestellungsschritt[];
} {
  const day = random.between(KARTE_ENTSCHEIDUNG_DAY_MIN, KARTE_ENTSCHEIDUNG_DAY_MAX);
  const days: readonly (readonly [Bestellungsstand, number])[] = [
    ["antrag", day - random.between(14, 40)],
    ["entscheidung", day],
    ["bestellt", day + 1],
    ["in_druck", day + random.between(5, 8)],
    ["ausgeliefert", day + random.between(12, 18)],
  ];
  const schritte = days.map(([stand, stepDay]): Bestellungsschritt => ({ art: "bestellung", day: stepDay, stand }));
  return { kartenentscheidung: day, umzugDay: day + random.between(9, 11), schritte };
}

/** Whether a step follows the state of the order; one that was never reported holds up the others. */
export function isNextStep(stand: Bestellungsstand, bestellung: Titelbestellung | undefined): boolean {
  return VORHER[stand].includes(bestellung?.zustand);
}

/** Whether the Bundesdruckerei reports a step; it does so whoever leads the file. */
export function isProduktion(stand: Bestellungsstand): boolean {
  return PRODUKTION.includes(stand);
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
    case "ausgeliefert":
      return { schritt: { produktion: { produktionsstand: "AUSGELIEFERT", ereignisdatum } } };
    case "direktversand":
      return { schritt: { produktion: { produktionsstand: "DIREKTVERSAND", ereignisdatum } } };
    case "retoure":
      return { schritt: { produktion: { produktionsstand: "RETOURE", ereignisdatum } } };
    case "zugestellt": {
      const nummerDesAufenthaltstitels = `Y${random.digits(8)}`;
      return { schritt: { produktion: { produktionsstand: "ZUGESTELLT", ereignisdatum, nummerDesAufenthaltstitels } } };
    }
    case "storniert":
      return { referenzId, schritt: { stornierung: { grund: "STORNIERUNG", ereignisdatum } } };
    case "abgelehnt":
      return { referenzId, schritt: { entscheidung: { ergebnis: "ABGELEHNT", entscheidungsdatum: ereignisdatum } } };
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
    aufenthaltserlaubnisArt: { code: BESTELLTE_TITELART },
    ereignisdatum,
    befristungsdatum: kalender.tag(day + TITEL_DAYS),
  };
  return { ergebnis: "ERTEILT", entscheidungsdatum: ereignisdatum, titel: { aufenthaltserlaubnis } };
}
