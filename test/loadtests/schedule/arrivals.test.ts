import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { poissonArrivals, poissonArrivalsOfCount } from "../../../loadtests/schedule/arrivals.ts";
import { dayProfile, meanCount, type Profile, rateAt, sliceOf } from "../../../loadtests/schedule/day-profile.ts";
import { seededGenerator } from "../../../loadtests/schedule/seeded-generator.ts";

const weights = [14, 18, 18, 14, 0, 13, 13, 10];
const profile = dayProfile({ openHour: 8, weights, arrivalsCount: 150, stopSecondsBeforeClose: 1800 });

const anyProfile: fc.Arbitrary<Profile> = fc
  .record({
    weights: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 10 }),
    arrivalsCount: fc.integer({ min: 1, max: 300 }),
    stopSecondsBeforeClose: fc.integer({ min: 0, max: 3000 }),
  })
  .filter((settings) => settings.weights.some((weight) => weight > 0))
  .map((settings) => dayProfile({ openHour: 6, ...settings }));

describe("profile of a day", () => {
  test("holds all arrivals, none at noon and none just before a closing", () => {
    expect(meanCount(profile)).toBeCloseTo(150, 9);
    for (const [hour, minute] of [
      [7, 59],
      [11, 31],
      [12, 30],
      [15, 31],
      [16, 0],
    ] as const) {
      expect(rateAt(profile, hour * 3600 + minute * 60), `${hour}:${minute}`).toBe(0);
    }
    expect(rateAt(profile, 9.5 * 3600)).toBeCloseTo((150 * 0.18) / 3600, 9);
  });

  test("a slice is that part of the day", () => {
    const slice = sliceOf(profile, 10 * 3600, 10.5 * 3600);
    expect(meanCount(slice)).toBeCloseTo((150 * 0.18) / 2, 9);
  });
});

describe("arrivals", () => {
  test("are the same for the same seed, ascending, and only where the rate is not zero", () => {
    fc.assert(
      fc.property(anyProfile, fc.nat(), (anyOne, seed) => {
        const draw = (): readonly number[] => poissonArrivals(anyOne, seededGenerator(seed, "x"));
        const seconds = draw();
        expect(draw()).toEqual(seconds);
        seconds.forEach((second, i) => {
          expect(second).toBeGreaterThanOrEqual(seconds[i - 1] ?? 0);
          expect(rateAt(anyOne, second)).toBeGreaterThan(0);
        });
      }),
      { numRuns: 200 },
    );
  });

  test("of a given count are exactly so many, ascending, and only where the rate is not zero", () => {
    fc.assert(
      fc.property(anyProfile, fc.integer({ min: 0, max: 200 }), fc.nat(), (anyOne, count, seed) => {
        const seconds = poissonArrivalsOfCount(anyOne, count, seededGenerator(seed, "x"));
        expect(seconds).toHaveLength(count);
        seconds.forEach((second, i) => {
          expect(second).toBeGreaterThanOrEqual(seconds[i - 1] ?? 0);
          expect(rateAt(anyOne, second)).toBeGreaterThan(0);
        });
      }),
      { numRuns: 100 },
    );
  });

  test("number as many as a Poisson process of that rate, mean and variance", () => {
    const counts = Array.from(
      { length: 400 },
      (_, seed) => poissonArrivals(profile, seededGenerator(seed, "n")).length,
    );
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (counts.length - 1);
    // Five standard errors: sqrt(150 / 400) for the mean, 150 * sqrt(2 / 399) for the variance.
    expect(Math.abs(mean - 150)).toBeLessThan(5 * Math.sqrt(150 / 400));
    expect(Math.abs(variance - 150)).toBeLessThan(5 * 150 * Math.sqrt(2 / 399));
  });

  test.each([
    ["thinned", (seed: number) => poissonArrivals(profile, seededGenerator(seed, "h"))],
    ["of a given count", (seed: number) => poissonArrivalsOfCount(profile, 150, seededGenerator(seed, "h"))],
  ])("follow the weights of the hours (%s)", (_name, draw) => {
    const days = 300;
    const perHour = new Array<number>(8).fill(0);
    for (let seed = 0; seed < days; seed += 1) {
      for (const second of draw(seed)) {
        const hour = Math.floor(second / 3600) - 8;
        perHour[hour] = (perHour[hour] ?? 0) + 1;
      }
    }
    perHour.forEach((count, hour) => {
      const expected = (150 * days * (weights[hour] ?? 0)) / 100;
      expect(Math.abs(count - expected), `hour ${hour + 8}`).toBeLessThanOrEqual(5 * Math.sqrt(expected));
    });
  });

  test("are unevenly spaced: gaps of a steady rate are exponential", () => {
    const steady: Profile = [{ fromSecond: 0, toSecond: 10_000, perSecond: 1 }];
    const seconds = poissonArrivals(steady, seededGenerator(11, "gaps"));
    const gaps = seconds.map((second, i) => second - (seconds[i - 1] ?? 0));
    // Kolmogorov–Smirnov distance from 1 - exp(-x); the bound is beyond the 99.99 % point, 2.23 / sqrt(n).
    const sorted = gaps.toSorted((a, b) => a - b);
    const distance = Math.max(...sorted.map((gap, i) => Math.abs((i + 0.5) / sorted.length - (1 - Math.exp(-gap)))));
    expect(distance).toBeLessThan(2.23 / Math.sqrt(sorted.length));
  });

  test("nobody can arrive on a day without hours", () => {
    expect(poissonArrivals([], seededGenerator(1, "x"))).toEqual([]);
    expect(() => poissonArrivalsOfCount([], 1, seededGenerator(1, "x"))).toThrow(RangeError);
  });
});
