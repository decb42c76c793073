// Residence: distribution to an Auslaenderbehoerde, moves, departures and returns, death.
import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import type { Behoerdenbestand } from "./behoerden-bestand.ts";
import { PARAMETER } from "./parameter.ts";
import type { Random } from "./random.ts";
import type { Aufenthaltsschritt, Meldestatuscode } from "./schritte.ts";

/** What happens between two days, both included, to somebody whose record `erste` has created before. */
export interface Aufenthaltsrahmen {
  readonly from: number;
  readonly until: number;
  readonly erste: Behoerde;
  /** Departures and deaths occur; without, only moves. */
  readonly mitAusreise: boolean;
}

/** The steps by day, at most one a day. */
export function drawAufenthalt(
  rahmen: Aufenthaltsrahmen,
  behoerden: Behoerdenbestand,
  random: Random,
): readonly Aufenthaltsschritt[] {
  const schritte: Aufenthaltsschritt[] = [];
  let [day, leader] = [rahmen.from, rahmen.erste];
  const add = (code: Meldestatuscode, behoerde?: Behoerde): void => {
    schritte.push({ art: "aufenthalt", day, code, behoerde });
  };
  if (leader.behoerdenart !== "AUSLAENDERBEHOERDE") {
    day += random.between(PARAMETER.verteilungDaysMin, PARAMETER.verteilungDaysMax);
    if (day > rahmen.until) return schritte;
    leader = behoerden.drawAuslaenderbehoerde(random);
    add("02", leader);
  }
  for (;;) {
    const { art, days } = nextChange(random, rahmen.mitAusreise);
    day += days;
    if (day > rahmen.until) return schritte;
    if (art === "umzug") {
      leader = behoerden.drawAuslaenderbehoerde(random, leader);
      add("02", leader);
    } else if (art === "tod") {
      add("06");
      return schritte;
    } else {
      const isUnbekannt = random.chance(PARAMETER.fortzugUnbekanntShare);
      const byGrenzpolizei = !isUnbekannt && random.chance(PARAMETER.grenzpolizeiShare);
      add(isUnbekannt ? "05" : "04", byGrenzpolizei ? behoerden.drawGrenzpolizei(random) : undefined);
      if (!random.chance(PARAMETER.rueckkehrShare)) return schritte;
      day += random.between(PARAMETER.rueckkehrDaysMin, PARAMETER.rueckkehrDaysMax);
      if (day > rahmen.until) return schritte;
      if (!random.chance(0.5)) leader = behoerden.drawAuslaenderbehoerde(random);
      add(isUnbekannt ? "09" : "03", leader);
    }
  }
}

interface Change {
  readonly art: "umzug" | "fortzug" | "tod";
  readonly days: number;
}

function nextChange(random: Random, mitAusreise: boolean): Change {
  const umzug: Change = { art: "umzug", days: random.daysUntil(PARAMETER.umzugMeanDays) };
  if (!mitAusreise) return umzug;
  const fortzug: Change = { art: "fortzug", days: random.daysUntil(PARAMETER.fortzugMeanDays) };
  const tod: Change = { art: "tod", days: random.daysUntil(PARAMETER.todMeanDays) };
  return [fortzug, tod].reduce((first, change) => (change.days < first.days ? change : first), umzug);
}
