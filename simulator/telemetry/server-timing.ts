// Server-Timing (https://www.w3.org/TR/server-timing/): lets a browser, k6 or a command line in an office read the
// split of an answer's time without any tracing system behind it.
import { assert } from "../kernel/assert.ts";
import { HOPS } from "./hops.ts";
import type { RequestMeasure } from "./stage-timer.ts";

/** Entries of one header at most, the trace id included. */
export const SERVER_TIMING_ENTRIES_MAX = 12;

assert(HOPS.length + 1 <= SERVER_TIMING_ENTRIES_MAX, "each hop and the trace id have an entry of Server-Timing");

/**
 * The header's value: milliseconds of each hop that the request has passed so far, then the trace id. The header
 * leaves before the answer's last byte, so `encode` holds only what had passed of it by then.
 */
export function formatServerTiming(measure: RequestMeasure, traceId: string): string {
  let header = "";
  for (let index = 0; index < HOPS.length; index += 1) {
    const ns = measure.hopNs[index] ?? 0;
    if (ns > 0) header += `${HOPS[index]};dur=${Math.round(ns / 1000) / 1000}, `;
  }
  return `${header}tp;desc="${traceId}"`;
}
