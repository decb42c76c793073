// Two truths about the same minutes: what the person at the desk waits for, and what the operator reads off the server.
import type { RequestRecord } from "../../proto/generated/messung.ts";
import type { Estimate } from "./estimate.ts";
import type { Interaction } from "./interactions.ts";
import { estimateProportion } from "./proportion.ts";
import { estimateQuantile, reportQuantiles } from "./quantile.ts";

/** Limits of attention: J. Nielsen, Usability Engineering, 1993, chapter 5. */
export const flowOfThoughtSeconds = 1;
export const attentionSeconds = 10;

/** A quantile and its estimate, in seconds. */
export interface QuantileFigure {
  readonly q: number;
  readonly estimate: Estimate;
}

/** The interactions of the office's clerks. */
export interface ClerkView {
  readonly interactionsCount: number;
  readonly overOneSecond: Estimate;
  readonly overTenSeconds: Estimate;
  readonly quantiles: readonly QuantileFigure[];
}

/** All requests of one operation as the register timed them. */
export interface OperationView {
  readonly operation: string;
  readonly count: number;
  readonly quantiles: readonly QuantileFigure[];
}

/** The register as its operator sees it: from its own records only. */
export interface OperatorView {
  readonly requestsCount: number;
  readonly requestsPerSecond: number;
  /** Answers with status 500 and above, or outcome `error`. */
  readonly errorShare: Estimate;
  /** Business refusals; for the operator, answers like any other. */
  readonly refusedShare: Estimate;
  readonly quantiles: readonly QuantileFigure[];
  readonly operations: readonly OperationView[];
}

/** What clerks wait for, over the interactions that belong to a case. */
export function clerkView(interactions: readonly Interaction[]): ClerkView {
  const totals = interactions.filter(({ caseId }) => caseId !== undefined).map(({ total }) => total);
  return {
    interactionsCount: totals.length,
    overOneSecond: estimateProportion(totals.filter((total) => total > flowOfThoughtSeconds).length, totals.length),
    overTenSeconds: estimateProportion(totals.filter((total) => total > attentionSeconds).length, totals.length),
    quantiles: quantileFigures(totals),
  };
}

/** What the register's own records of the load say. `loadSeconds` is the length of the load. */
export function operatorView(records: readonly RequestRecord[], loadSeconds: number): OperatorView {
  const count = records.length;
  const operations = [...new Set(records.map(({ operation }) => operation))].sort();
  return {
    requestsCount: count,
    requestsPerSecond: loadSeconds > 0 ? count / loadSeconds : 0,
    errorShare: estimateProportion(records.filter(isServerError).length, count),
    refusedShare: estimateProportion(records.filter(({ outcome }) => outcome === "refused").length, count),
    quantiles: quantileFigures(records.map(secondsOf)),
    operations: operations.map((operation) => {
      const own = records.filter((record) => record.operation === operation);
      return { operation, count: own.length, quantiles: quantileFigures(own.map(secondsOf)) };
    }),
  };
}

/** True when the register could not do its work; a business refusal is no error. */
export function isServerError({ status, outcome }: RequestRecord): boolean {
  return status >= 500 || outcome === "error";
}

function quantileFigures(sample: readonly number[]): readonly QuantileFigure[] {
  return reportQuantiles.map((q) => ({ q, estimate: estimateQuantile(sample, q) }));
}

function secondsOf({ durationNs }: RequestRecord): number {
  return durationNs / 1e9;
}
