import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  binomialCdf,
  estimateQuantile,
  quantileCasesMin,
  quantileRanks,
} from "../../../loadtests/analysis/quantile.ts";
import { seededIndex } from "../../../loadtests/analysis/seeded-random.ts";

const oneToN = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1);
const samples = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 600 });
const quantiles = fc.constantFrom(0.5, 0.9, 0.95, 0.99);

describe("quantile with distribution-free interval", () => {
  it("brackets the median of 100 values by the 40th and the 61st", () => {
    expect(quantileRanks(100, 0.5)).toEqual({ low: 40, high: 61 });
  });

  it("shows p95 of 150 extensions and not their p99", () => {
    const p95 = estimateQuantile(oneToN(150), 0.95);
    expect(p95).toMatchObject({ shown: true, value: 143, n: 150 });
    expect(estimateQuantile(oneToN(150), 0.99)).toEqual({ shown: false, n: 150, nMin: 368 });
  });

  it("needs 72 cases for p95 and 368 for p99, and not one less", () => {
    for (const [q, n] of [
      [0.95, 72],
      [0.99, 368],
      [0.5, 6],
    ] as const) {
      expect(quantileCasesMin(q)).toBe(n);
      expect(quantileRanks(n, q)).toBeDefined();
      expect(quantileRanks(n - 1, q)).toBeUndefined();
    }
  });

  it("shows nothing of an empty sample", () => {
    expect(estimateQuantile([], 0.5)).toEqual({ shown: false, n: 0, nMin: 6 });
  });

  it("covers the true quantile with at least 95 %, and drops below with ranks one closer", () => {
    fc.assert(
      fc.property(fc.integer({ min: 368, max: 3000 }), quantiles, (n, q) => {
        const ranks = quantileRanks(n, q);
        expect(ranks).toBeDefined();
        if (ranks === undefined) return;
        const covered = binomialCdf(ranks.high - 1, n, q) - binomialCdf(ranks.low - 1, n, q);
        expect(covered).toBeGreaterThanOrEqual(0.95 - 1e-9);
        expect(binomialCdf(ranks.low, n, q)).toBeGreaterThan(0.025);
        expect(binomialCdf(ranks.high - 2, n, q)).toBeLessThan(0.975);
      }),
    );
  });

  it("lies inside its own interval and inside the sample, whatever the order of the sample", () => {
    fc.assert(
      fc.property(samples, quantiles, (sample, q) => {
        const estimate = estimateQuantile(sample, q);
        expect(estimateQuantile([...sample].reverse(), q)).toEqual(estimate);
        if (!estimate.shown) return;
        expect(sample).toContain(estimate.value);
        expect(estimate.low).toBeLessThanOrEqual(estimate.value);
        expect(estimate.value).toBeLessThanOrEqual(estimate.high);
      }),
    );
  });

  it("covers the true p95 of a skewed distribution in about 95 of 100 samples", () => {
    const draw = seededIndex(7);
    const exponential = (): number => -Math.log((draw(1_000_000) + 1) / 1_000_001);
    const truth = -Math.log(0.05);
    let covered = 0;
    for (let round = 0; round < 1000; round += 1) {
      const estimate = estimateQuantile(Array.from({ length: 150 }, exponential), 0.95);
      if (estimate.shown && estimate.low <= truth && truth <= estimate.high) covered += 1;
    }
    expect(covered).toBeGreaterThan(930);
    expect(covered).toBeLessThan(985);
  });
});
