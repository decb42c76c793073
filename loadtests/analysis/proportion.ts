import { confidenceLevel, type Estimate } from "./estimate.ts";
import { incompleteBetaInverse } from "./incomplete-beta.ts";

/** Share `hits` of `n` with the exact interval of Clopper and Pearson (1934); not shown for n = 0. */
export function estimateProportion(hits: number, n: number): Estimate {
  if (n === 0) return { shown: false, n, nMin: 1 };
  const tail = (1 - confidenceLevel) / 2;
  const low = hits === 0 ? 0 : incompleteBetaInverse(tail, hits, n - hits + 1);
  const high = hits === n ? 1 : incompleteBetaInverse(1 - tail, hits + 1, n - hits);
  return { shown: true, value: hits / n, low, high, n };
}
