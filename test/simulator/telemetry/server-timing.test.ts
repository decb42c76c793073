import { describe, expect, it } from "vitest";
import { HOPS } from "../../../simulator/telemetry/hops.ts";
import { formatServerTiming, SERVER_TIMING_ENTRIES_MAX } from "../../../simulator/telemetry/server-timing.ts";
import { StageTimer } from "../../../simulator/telemetry/stage-timer.ts";

const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";

describe("Server-Timing", () => {
  it("tells the milliseconds of the hops that were passed, then the trace", () => {
    const timer = new StageTimer(0n);
    timer.enter("authn", 1_234_567n);
    timer.enter("encode", 1_300_000n);
    expect(formatServerTiming(timer.snapshot(9_300_400n), traceId)).toBe(
      `loop_wait;dur=1.235, authn;dur=0.065, encode;dur=8, tp;desc="${traceId}"`,
    );
  });

  it("has as many entries as it may when every hop was passed, each in the header's grammar", () => {
    const timer = new StageTimer(0n);
    HOPS.forEach((hop, index) => timer.enter(hop, BigInt(index) * 1_000_000n + 1n));
    const entries = formatServerTiming(timer.finish(60_000_000n), traceId).split(", ");
    expect(entries).toHaveLength(SERVER_TIMING_ENTRIES_MAX);
    for (const entry of entries.slice(0, -1)) expect(entry).toMatch(/^[a-z_]+;dur=[0-9]+(\.[0-9]{1,3})?$/u);
  });
});
