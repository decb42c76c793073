// What a request is about, and how it ended. Records name every operation; metrics name those that a clerk waits for
// and take the rest together, because each name costs a series per hop and bucket.
import { HOPS, type Hop } from "./hops.ts";

/** How a request ended; label `outcome`. */
export const OUTCOMES = ["stored", "hinweis", "refused", "read", "error"] as const;

/** stored; stored with a Hinweis; refused by the register; read; error = the register could not do its work. */
export type Outcome = (typeof OUTCOMES)[number];

/** Value of label `op` for every operation that has no value of its own. */
export const OPERATION_OTHER = "other";

const READ_HOPS: readonly Hop[] = ["loop_wait", "authn", "decode", "rights", "load", "decide", "encode"];
const WRITE_HOPS: readonly Hop[] = [...READ_HOPS, "append_wait", "commit", "projection"];
const READ_OUTCOMES: readonly Outcome[] = ["read", "refused", "error"];
const WRITE_OUTCOMES: readonly Outcome[] = ["stored", "hinweis", "refused", "error"];

/** A value of label `op`, with the hops and outcomes that its requests can have: no other series come to be. */
export interface MetricOperation {
  readonly op: string;
  readonly hops: readonly Hop[];
  readonly outcomes: readonly Outcome[];
}

/** All values of label `op`. The last one takes every hop and outcome. */
export const METRIC_OPERATIONS: readonly MetricOperation[] = [
  { op: "anfrage_nummer", hops: READ_HOPS, outcomes: READ_OUTCOMES },
  { op: "anfrage_personalien", hops: [...READ_HOPS, "search"], outcomes: READ_OUTCOMES },
  { op: "gesamtauskunft", hops: READ_HOPS, outcomes: READ_OUTCOMES },
  { op: "erstmeldung", hops: [...WRITE_HOPS, "search"], outcomes: WRITE_OUTCOMES },
  { op: "folgemeldung", hops: WRITE_HOPS, outcomes: WRITE_OUTCOMES },
  { op: OPERATION_OTHER, hops: HOPS, outcomes: OUTCOMES },
];

const OPS_WITH_OWN_VALUE: ReadonlySet<string> = new Set(METRIC_OPERATIONS.map(({ op }) => op));

/** The value of label `op` for an operation of a request record. */
export function metricOperation(operation: string): string {
  return OPS_WITH_OWN_VALUE.has(operation) ? operation : OPERATION_OTHER;
}
