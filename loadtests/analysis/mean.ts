import { assert } from "../../simulator/kernel/assert.ts";
import { confidenceLevel, sortedAscending, type Estimate } from "./estimate.ts";
import { seededIndex } from "./seeded-random.ts";

/** Resamples of every bootstrap: enough for 2.5 % tails, few enough for a report within seconds. */
export const bootstrapResamples = 400;
/** Below this number of cases the bootstrap interval of a mean is too narrow to be honest. */
export const meanCasesMin = 10;

/** Arithmetic mean; the sample must not be empty. */
export function mean(sample: readonly number[]): number {
  assert(sample.length > 0, "the mean of nothing is not defined");
  return sample.reduce((sum, value) => sum + value, 0) / sample.length;
}

/** Mean with a percentile-bootstrap interval over cases; same sample and seed, same interval. */
export function estimateMean(sample: readonly number[], seed: number): Estimate {
  const n = sample.length;
  if (n < meanCasesMin) return { shown: false, n, nMin: meanCasesMin };
  const draw = seededIndex(seed);
  const means = Array.from({ length: bootstrapResamples }, () => resampledMean(sample, draw));
  return { shown: true, value: mean(sample), ...percentileInterval(means), n };
}

/** Numerator and denominator of one case. */
export interface RatioCase {
  readonly part: number;
  readonly whole: number;
}

/** Sum of the parts over the sum of the wholes with a percentile-bootstrap interval over cases. */
export function estimateRatio(sample: readonly RatioCase[], seed: number): Estimate {
  const n = sample.length;
  if (n < meanCasesMin || ratioOf(sample) === undefined) return { shown: false, n, nMin: meanCasesMin };
  const draw = seededIndex(seed);
  const ratios = Array.from({ length: bootstrapResamples }, () =>
    ratioOf(Array.from({ length: n }, () => sample[draw(n)] ?? { part: 0, whole: 0 })),
  );
  return { shown: true, value: ratioOf(sample) ?? 0, ...percentileInterval(ratios.map((ratio) => ratio ?? 0)), n };
}

function ratioOf(sample: readonly RatioCase[]): number | undefined {
  const whole = sample.reduce((sum, item) => sum + item.whole, 0);
  return whole === 0 ? undefined : sample.reduce((sum, item) => sum + item.part, 0) / whole;
}

/** The middle part of bootstrap replicates that the confidence level names. */
export function percentileInterval(replicates: readonly number[]): { readonly low: number; readonly high: number } {
  const sorted = sortedAscending(replicates);
  const tail = (1 - confidenceLevel) / 2;
  const low = sorted[Math.floor(tail * (sorted.length - 1))];
  const high = sorted[Math.ceil((1 - tail) * (sorted.length - 1))];
  assert(low !== undefined && high !== undefined, "an interval needs replicates");
  return { low, high };
}

function resampledMean(sample: readonly number[], draw: (limit: number) => number): number {
  let sum = 0;
  for (let i = 0; i < sample.length; i += 1) sum += sample[draw(sample.length)] ?? 0;
  return sum / sample.length;
}
