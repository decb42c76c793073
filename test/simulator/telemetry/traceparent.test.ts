import { describe, expect, it } from "vitest";
import {
  createSpan,
  createTrace,
  formatTraceparent,
  parseTraceparent,
} from "../../../simulator/telemetry/traceparent.ts";

const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
const spanId = "00f067aa0ba902b7";

describe("traceparent", () => {
  it("is read as the specification writes it", () => {
    expect(parseTraceparent(`00-${traceId}-${spanId}-01`)).toEqual({ traceId, spanId, flags: 1 });
  });

  it("may carry the flags of level 2, and flags nobody knows yet", () => {
    expect(parseTraceparent(`00-${traceId}-${spanId}-03`)?.flags).toBe(3);
    expect(parseTraceparent(`00-${traceId}-${spanId}-ff`)?.flags).toBe(255);
  });

  it("of a later version is read as far as it is known", () => {
    expect(parseTraceparent(`01-${traceId}-${spanId}-01-what-follows`)?.spanId).toBe(spanId);
    expect(parseTraceparent(`cc-${traceId}-${spanId}-01`)?.traceId).toBe(traceId);
  });

  it.each([
    ["absent", undefined],
    ["empty", ""],
    ["of the forbidden version", `ff-${traceId}-${spanId}-01`],
    ["longer than version 00 allows", `00-${traceId}-${spanId}-01-more`],
    ["of a later version without a dash behind the flags", `01-${traceId}-${spanId}-01more`],
    ["in capitals", `00-${traceId.toUpperCase()}-${spanId}-01`],
    ["with a trace id of zeros", `00-${"0".repeat(32)}-${spanId}-01`],
    ["with a span id of zeros", `00-${traceId}-${"0".repeat(16)}-01`],
    ["cut short", `00-${traceId}-${spanId.slice(1)}-01`],
    ["given twice", `00-${traceId}-${spanId}-01, 00-${traceId}-${spanId}-01`],
    ["surrounded by blanks", ` 00-${traceId}-${spanId}-01`],
  ])("is not a trace when it is %s", (_, header) => {
    expect(parseTraceparent(header)).toBeUndefined();
  });

  it("is made anew, is read back, and never repeats", () => {
    const seen = new Set<string>();
    for (let i = 0; i < 2_000; i += 1) {
      const trace = createTrace();
      expect(parseTraceparent(formatTraceparent(trace))).toEqual(trace);
      seen.add(trace.traceId).add(trace.spanId);
    }
    expect(seen.size).toBe(4_000);
  });

  it("hands the trace on with a span of its own", () => {
    const parent = createTrace();
    const child = createSpan(parent);
    expect(child).toMatchObject({ traceId: parent.traceId, flags: parent.flags });
    expect(child.spanId).not.toBe(parent.spanId);
  });
});
