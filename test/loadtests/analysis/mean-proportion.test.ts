import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateMean, estimateRatio, mean } from "../../../loadtests/analysis/mean.ts";
import { estimateProportion } from "../../../loadtests/analysis/proportion.ts";

describe("mean with bootstrap interval", () => {
  it("has no width for equal values", () => {
    expect(estimateMean(new Array<number>(20).fill(3), 1)).toEqual({ shown: true, value: 3, low: 3, high: 3, n: 20 });
  });

  it("comes near the textbook interval for 400 values of known spread", () => {
    const sample = Array.from({ length: 400 }, (_, i) => i % 2);
    const estimate = estimateMean(sample, 42);
    expect(estimate).toMatchObject({ shown: true, value: 0.5 });
    if (!estimate.shown) return;
    expect(estimate.high - estimate.low).toBeGreaterThan(0.098 * 0.8);
    expect(estimate.high - estimate.low).toBeLessThan(0.098 * 1.2);
  });

  it("is not shown for fewer than ten cases", () => {
    expect(estimateMean([1, 2, 3], 1)).toEqual({ shown: false, n: 3, nMin: 10 });
  });

  it("is the same for the same seed and encloses the mean", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 10, maxLength: 80 }),
        fc.nat(),
        (sample, seed) => {
          const estimate = estimateMean(sample, seed);
          expect(estimateMean(sample, seed)).toEqual(estimate);
          if (!estimate.shown) return;
          expect(estimate.value).toBeCloseTo(mean(sample), 9);
          expect(estimate.low).toBeLessThanOrEqual(estimate.high);
        },
      ),
    );
  });
});

describe("ratio of sums", () => {
  it("weighs cases by their size and is exact when all have the same ratio", () => {
    const sample = Array.from({ length: 30 }, (_, i) => ({ part: i + 1, whole: 10 * (i + 1) }));
    const estimate = estimateRatio(sample, 5);
    expect(estimate.shown).toBe(true);
    if (!estimate.shown) return;
    for (const value of [estimate.value, estimate.low, estimate.high]) expect(value).toBeCloseTo(0.1, 12);
  });

  it("is not shown for few cases or when there is no whole", () => {
    expect(estimateRatio([{ part: 1, whole: 2 }], 1).shown).toBe(false);
    expect(estimateRatio(new Array<{ part: number; whole: number }>(20).fill({ part: 0, whole: 0 }), 1).shown).toBe(
      false,
    );
  });
});

describe("proportion with exact interval", () => {
  it("knows the rule of three: none of 100 may still be 3.6 %", () => {
    const estimate = estimateProportion(0, 100);
    expect(estimate).toMatchObject({ shown: true, value: 0, low: 0 });
    if (estimate.shown) expect(estimate.high).toBeCloseTo(1 - 0.025 ** 0.01, 9);
  });

  it("agrees with the published limits for 10 of 20 (0.272 to 0.728)", () => {
    const estimate = estimateProportion(10, 20);
    expect(estimate.shown && [estimate.low.toFixed(3), estimate.high.toFixed(3)]).toEqual(["0.272", "0.728"]);
  });

  it("is mirrored between hits and misses", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (n, drawn) => {
        const hits = drawn % (n + 1);
        const [a, b] = [estimateProportion(hits, n), estimateProportion(n - hits, n)];
        expect(a.shown && b.shown).toBe(true);
        if (!a.shown || !b.shown) return;
        expect(a.low).toBeCloseTo(1 - b.high, 9);
        expect(a.low <= a.value && a.value <= a.high).toBe(true);
      }),
    );
  });
});
