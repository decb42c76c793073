import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incompleteBeta, incompleteBetaInverse, logGamma } from "../../../loadtests/analysis/incomplete-beta.ts";
import { binomialCdf } from "../../../loadtests/analysis/quantile.ts";

/** Sum of the probabilities themselves: slow, obvious, and independent of the special function. */
function binomialCdfBySum(k: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let sum = 0;
  for (let i = 0; i <= k; i += 1) {
    sum += term;
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
  }
  return sum;
}

describe("incomplete beta function", () => {
  it("knows the logarithms of factorials", () => {
    expect(logGamma(1)).toBeCloseTo(0, 12);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 10);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  });

  it("knows closed forms: the uniform, a square and the arcsine distribution", () => {
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 12);
    expect(incompleteBeta(0.3, 2, 1)).toBeCloseTo(0.09, 12);
    expect(incompleteBeta(0.25, 0.5, 0.5)).toBeCloseTo(1 / 3, 10);
  });

  it("gives the binomial distribution, summed term by term", () => {
    const cases = fc.tuple(
      fc.integer({ min: 1, max: 60 }),
      fc.nat(60),
      fc.double({ min: 0.02, max: 0.98, noNaN: true }),
    );
    fc.assert(
      fc.property(cases, ([n, k, p]) => {
        expect(binomialCdf(k, n, p)).toBeCloseTo(k >= n ? 1 : binomialCdfBySum(k, n, p), 9);
      }),
    );
  });

  it("is inverted", () => {
    const cases = fc.tuple(
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.double({ min: 0.5, max: 50, noNaN: true }),
      fc.double({ min: 0.5, max: 50, noNaN: true }),
    );
    fc.assert(
      fc.property(cases, ([p, a, b]) => {
        const x = incompleteBetaInverse(p, a, b);
        fc.pre(x > 1e-12 && x < 1 - 1e-9);
        expect(incompleteBeta(x, a, b)).toBeCloseTo(p, 6);
      }),
    );
  });
});
