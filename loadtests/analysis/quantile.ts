// Quantiles with distribution-free intervals: the number of observations below the true q-quantile is binomial(n, q),
// so two order statistics enclose it with a known probability whatever the distribution looks like.
import { assert } from "../../simulator/kernel/assert.ts";
import { confidenceLevel, sortedAscending, type Estimate } from "./estimate.ts";
import { incompleteBeta } from "./incomplete-beta.ts";

/** Quantiles of the report: what is usual, what is bad, what is very bad. */
export const reportQuantiles = [0.5, 0.95, 0.99] as const;

/** P(X <= k) for X binomial(n, p). */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return incompleteBeta(1 - p, n - k, k + 1);
}

/** Ranks (from 1) of the order statistics that enclose the q-quantile; undefined when n cannot bound it on both sides. */
export function quantileRanks(n: number, q: number): { readonly low: number; readonly high: number } | undefined {
  assert(q > 0 && q < 1, `a quantile lies between 0 and 1, got ${q}`);
  const tail = (1 - confidenceLevel) / 2;
  const low = largestRank(n, (rank) => binomialCdf(rank - 1, n, q) <= tail);
  const high = smallestRank(n, (rank) => binomialCdf(rank - 1, n, q) >= 1 - tail);
  return low < 1 || high > n ? undefined : { low, high };
}

/** The smallest number of cases whose extremes bound the q-quantile on both sides. */
export function quantileCasesMin(q: number): number {
  const tail = (1 - confidenceLevel) / 2;
  return Math.ceil(Math.log(tail) / Math.log(Math.max(q, 1 - q)));
}

/** The q-quantile (smallest value with at least q of the sample at or below it) with its interval. */
export function estimateQuantile(sample: readonly number[], q: number): Estimate {
  const n = sample.length;
  const ranks = quantileRanks(n, q);
  if (ranks === undefined) return { shown: false, n, nMin: quantileCasesMin(q) };
  const sorted = sortedAscending(sample);
  return {
    shown: true,
    value: at(sorted, quantileRank(n, q)),
    low: at(sorted, ranks.low),
    high: at(sorted, ranks.high),
    n,
  };
}

/** Rank (from 1) of the empirical q-quantile of n values. */
export function quantileRank(n: number, q: number): number {
  // The subtraction keeps 0.95 x 20 = 19.000000000000004 from becoming rank 20.
  return Math.min(n, Math.max(1, Math.ceil(n * q - 1e-9)));
}

function at(sorted: readonly number[], rank: number): number {
  const value = sorted[rank - 1];
  assert(value !== undefined, `rank ${rank} lies outside of ${sorted.length} values`);
  return value;
}

/** Largest rank in 0..n for which the monotone condition (true for small ranks) holds; 0 always counts as holding. */
function largestRank(n: number, holds: (rank: number) => boolean): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Smallest rank in 1..n+1 for which the monotone condition (true for large ranks) holds. */
function smallestRank(n: number, holds: (rank: number) => boolean): number {
  let low = 1;
  let high = n + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
