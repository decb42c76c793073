// W3C Trace Context, level 1 (https://www.w3.org/TR/trace-context-1/); the flags of level 2 are let through. One trace
// per interaction and one span per request: the span id of a request is the parent-id that its caller sent.
import { randomFillSync } from "node:crypto";

/** Trace and span of a request: lower-case hex, 32 and 16 digits, neither all zero; flags 0 to 255. */
export interface TraceContext {
  readonly traceId: string;
  readonly spanId: string;
  readonly flags: number;
}

const SHAPE = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/u;
const TRACE_ID_ZERO = "0".repeat(32);
const SPAN_ID_ZERO = "0".repeat(16);
const FLAG_SAMPLED = 0x01;
/** Level 2: the trace id is random in its last seven bytes. */
const FLAG_RANDOM = 0x02;

/** Reads a traceparent header; undefined for anything that the specification calls invalid. */
export function parseTraceparent(header: string | undefined): TraceContext | undefined {
  if (header === undefined) return undefined;
  const [, version, traceId, spanId, flags, rest] = SHAPE.exec(header) ?? [];
  if (version === undefined || traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  if (version === "ff" || (version === "00" && rest !== undefined)) return undefined;
  if (traceId === TRACE_ID_ZERO || spanId === SPAN_ID_ZERO) return undefined;
  return { traceId, spanId, flags: Number.parseInt(flags, 16) };
}

/** A new trace with its first span, from the process's pool of random bytes. */
export function createTrace(): TraceContext {
  return { traceId: randomHex(16), spanId: randomHex(8), flags: FLAG_SAMPLED | FLAG_RANDOM };
}

/** The same trace with a span of its own, for a request that this process sends. */
export function createSpan(parent: TraceContext): TraceContext {
  return { ...parent, spanId: randomHex(8) };
}

/** The header that hands a trace on, version 00. */
export function formatTraceparent(trace: TraceContext): string {
  return `00-${trace.traceId}-${trace.spanId}-${trace.flags.toString(16).padStart(2, "0")}`;
}

// Asking the system for few random bytes each time costs microseconds; asking once for many does not.
const POOL_BYTES = 4096;
const pool = Buffer.alloc(POOL_BYTES);
let poolUsed = POOL_BYTES;

function randomHex(bytes: 8 | 16): string {
  if (poolUsed + bytes > POOL_BYTES) {
    randomFillSync(pool);
    poolUsed = 0;
  }
  const hex = pool.toString("hex", poolUsed, poolUsed + bytes);
  poolUsed += bytes;
  return /[^0]/u.test(hex) ? hex : randomHex(bytes);
}
