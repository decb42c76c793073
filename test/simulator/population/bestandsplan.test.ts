import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { present } from "../../../simulator/kernel/assert.ts";
import { parseTagesdatum, tagOf } from "../../../simulator/kernel/zeit.ts";
import { Bestandsplan, BestandUnmoeglich, type Platz } from "../../../simulator/population/bestandsplan.ts";
import { PARAMETER } from "../../../simulator/population/parameter.ts";
import { einstellungen } from "../../support/population.ts";

const TAGE = ["2013-01-01", "2016-02-29", "2026-11-21", "2026-11-22", "2026-11-23", "2030-03-31", "2095-12-31"];

describe("a plan", () => {
  it("gives every person a number and an instant of its own before the day, in order, for any settings", () => {
    const settings = fc.record({
      seed: fc.nat(2 ** 31 - 1),
      count: fc.integer({ min: 300, max: 3000 }),
      casesCount: fc.integer({ min: 1, max: 100 }),
      tag: fc.constantFrom(...TAGE).map((text) => present(parseTagesdatum(text), "a day")),
    });
    fc.assert(
      fc.property(settings, (given) => {
        const plan = new Bestandsplan(einstellungen(given));
        const plaetze = plaetzeOf(plan);
        expect(new Set(plaetze.map(({ azrNummer }) => azrNummer)).size).toBe(given.count);
        for (const [index, { angelegt, day }] of plaetze.entries()) {
          expect(angelegt).toBeGreaterThanOrEqual(plaetze[index - 1]?.angelegt ?? 0);
          expect(tagOf(angelegt)).toBe(plan.kalender.tag(day));
          expect(day).toBeLessThan(0);
        }
        const faelleCount = given.casesCount + Math.round(given.casesCount * PARAMETER.aushaendigungShare);
        const faelle = plaetze.flatMap(({ rolle }) => (rolle.art === "fall" ? [rolle.nummer] : []));
        expect(faelle.toSorted((left, right) => left - right)).toEqual([...Array(faelleCount).keys()]);
      }),
      { numRuns: 15 },
    );
  });

  it("leaves numbers free everywhere in a month, so that the service finds one near any of them", () => {
    const plan = new Bestandsplan(einstellungen({ count: 200_000, casesCount: 1 }));
    const month = "2611";
    const serials = [];
    for (let index = 199_999; ; index -= 1) {
      const azrNummer = plan.azrNummerOf(index);
      if (!azrNummer.startsWith(month)) break;
      serials.push(Number(azrNummer.slice(6, 11)));
    }
    expect(serials.length).toBeGreaterThan(200);
    const sorted = serials.toSorted((left, right) => left - right);
    const longestRun = sorted.reduce(
      ([longest, run, last], serial) => {
        const now = serial === last + 1 ? run + 1 : 1;
        return [Math.max(longest, now), now, serial] as const;
      },
      [0, 0, -2] as readonly [number, number, number],
    )[0];
    expect(longestRun).toBeLessThan(3);
  });

  it("says which number would do when the stock is too small or too large", () => {
    const small = (): Bestandsplan => new Bestandsplan(einstellungen({ count: 40, casesCount: 100 }));
    expect(small).toThrow(BestandUnmoeglich);
    const least = Number(/at least --count ([0-9]+)/u.exec(messageOf(small))?.[1]);
    expect(new Bestandsplan(einstellungen({ count: least, casesCount: 100 })).einstellungen.count).toBe(least);
    const large = (): Bestandsplan => new Bestandsplan(einstellungen({ count: 40_000_000, casesCount: 1 }));
    expect(large).toThrow(BestandUnmoeglich);
    const most = Number(/--count may be ([0-9]+) at most/u.exec(messageOf(large))?.[1]);
    expect(new Bestandsplan(einstellungen({ count: most, casesCount: 1 })).einstellungen.count).toBe(most);
  });
});

function plaetzeOf(plan: Bestandsplan): readonly Platz[] {
  return Array.from({ length: plan.einstellungen.count }, (_, index) => plan.platzOf(index));
}

function messageOf(run: () => unknown): string {
  try {
    run();
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}
