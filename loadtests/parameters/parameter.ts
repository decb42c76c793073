// A number that the load test did not measure but takes as given, with what a sceptic asks about it.

/** Where a number comes from. */
export type Origin = "study" | "law" | "public" | "assumption";

/** A number with its unit, the range within which it may reasonably lie, and its origin. */
export interface NumberParameter {
  readonly value: number;
  /** Lowest and highest value that may be set; the range for sensitivity analysis. */
  readonly range: readonly [number, number];
  readonly unit: string;
  readonly origin: Origin;
  /** Who says so, or why it was assumed. */
  readonly source: string;
  readonly meaning: string;
}

/** Several numbers that belong together, for example weights of the hours of a day; `range` holds for each. */
export interface ListParameter extends Omit<NumberParameter, "value"> {
  readonly value: readonly number[];
}
