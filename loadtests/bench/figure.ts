// One line of the bench: a figure with what bounds it from interleaved rounds of one run.
import { estimateQuantile } from "../analysis/quantile.ts";

/** What `npm run bench` prints, one JSON line each. Exactly one of `ratio` and `value` is present. */
export interface Figure {
  readonly id: string;
  readonly ratio?: number;
  readonly value?: number;
  readonly unit: string;
  /** 95 % interval of the median over the rounds; lowest and highest round where there are too few rounds for one. */
  readonly low: number;
  readonly high: number;
  /** Rounds (pairs) measured. */
  readonly rounds: number;
  readonly goal: string;
  readonly met: boolean;
  /** Medians of what the figure is made of; absolute, valid for this run only. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Median of the rounds with its interval. */
export function medianOf(values: readonly number[]): {
  readonly median: number;
  readonly low: number;
  readonly high: number;
} {
  const estimate = estimateQuantile(values, 0.5);
  if (estimate.shown) return { median: estimate.value, low: estimate.low, high: estimate.high };
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return { median: middle, low: sorted[0] ?? Number.NaN, high: sorted.at(-1) ?? Number.NaN };
}
