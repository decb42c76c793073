// The record of one request, as every process writes it; the schema is proto/azr/messung/v1/record.proto.
import type { HopDuration, RequestRecord } from "../../proto/generated/messung.ts";
import { HOPS } from "./hops.ts";
import type { RequestFacts } from "./request-facts.ts";
import type { RequestMeasure } from "./stage-timer.ts";

/** The record of a request that ended just now; its hops add up to its duration exactly. */
export function recordOf(process: string, measure: RequestMeasure, facts: RequestFacts): RequestRecord {
  const { trace, operation, status, outcome, fehlerschluessel, bytesIn, bytesOut, newConnection } = facts;
  return {
    process,
    traceId: trace.traceId,
    spanId: trace.spanId,
    operation,
    status,
    outcome,
    ...(fehlerschluessel === undefined ? {} : { fehlerschluessel }),
    startMonotonicNs: Number(measure.startNs),
    startMs: Date.now() - measure.durationNs / 1e6,
    durationNs: measure.durationNs,
    hops: hopDurations(measure.hopNs),
    eventsRead: measure.eventsRead,
    eventsAppended: measure.eventsAppended,
    rowsExamined: measure.rowsExamined,
    batchSize: measure.batchSize,
    queueLength: measure.queueLength,
    ...(bytesIn === undefined ? {} : { bytesIn }),
    ...(bytesOut === undefined ? {} : { bytesOut }),
    ...(newConnection === undefined ? {} : { newConnection }),
  };
}

function hopDurations(hopNs: readonly number[]): readonly HopDuration[] {
  const durations: HopDuration[] = [];
  for (const [index, hop] of HOPS.entries()) {
    const durationNs = hopNs[index] ?? 0;
    if (durationNs > 0) durations.push({ hop, durationNs });
  }
  return durations;
}
