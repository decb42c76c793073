import type { Outcome } from "./operations.ts";
import type { TraceContext } from "./traceparent.ts";

/** What is known about a request that is over, beside its times. */
export interface RequestFacts {
  /** The caller's trace and span, or the ones made for a caller without any. */
  readonly trace: TraceContext;
  /** One word per route, lower case with underscores. */
  readonly operation: string;
  readonly status: number;
  readonly outcome: Outcome;
  /** First key of a refusal or of an error. */
  readonly fehlerschluessel?: string | undefined;
  readonly bytesIn?: number | undefined;
  readonly bytesOut?: number | undefined;
  /** True for the first request of a connection. */
  readonly newConnection?: boolean | undefined;
}
