/** Level of every interval of the report, two-sided. */
export const confidenceLevel = 0.95;

/**
 * A figure with its 95 % interval, or the statement that the number of cases cannot carry it.
 * `n` counts the cases looked at, `nMin` the cases that would be needed. The unit is that of the sample.
 */
export type Estimate =
  | { readonly shown: true; readonly value: number; readonly low: number; readonly high: number; readonly n: number }
  | { readonly shown: false; readonly n: number; readonly nMin: number };

/** Sorted copy, ascending by number (the default order of arrays is by text). */
export function sortedAscending(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}
