import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeDelimited } from "../../../proto/codec/delimited.ts";
import { validate } from "../../../proto/codec/validate.ts";
import type { RequestRecord } from "../../../proto/generated/messung.ts";
import { HOPS } from "../../../simulator/telemetry/hops.ts";
import type { RequestFacts } from "../../../simulator/telemetry/request-facts.ts";
import { recordOf } from "../../../simulator/telemetry/request-record.ts";
import { StageTimer } from "../../../simulator/telemetry/stage-timer.ts";
import { createTelemetry, type Telemetry, type TelemetryOptions } from "../../../simulator/telemetry/telemetry.ts";
import { createTrace } from "../../../simulator/telemetry/traceparent.ts";
import { parseExposition } from "../../support/exposition.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "azr-telemetry-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const facts: RequestFacts = { trace: createTrace(), operation: "folgemeldung", status: 201, outcome: "stored" };

function start(options: Partial<TelemetryOptions> = {}): Telemetry {
  return createTelemetry({ process: "register", serverTiming: true, enabled: true, ...options });
}

async function sumOf(telemetry: Telemetry, name: string): Promise<number> {
  const samples = parseExposition(await telemetry.metricsText()).flatMap((family) => family.samples);
  return samples.filter((sample) => sample.name === name).reduce((sum, { value }) => sum + value, 0);
}

function readRecords(file: string): readonly RequestRecord[] {
  return decodeDelimited("RequestRecord", readFileSync(file));
}

describe("telemetry", () => {
  it("records and counts every request, with hops that add up to its duration", async () => {
    const file = join(folder, "every.pb");
    const telemetry = start({ recordFile: file });
    const traces = Array.from({ length: 300 }, () => createTrace());
    for (const trace of traces) {
      const timer = telemetry.startTimer();
      for (const hop of HOPS) timer.enter(hop);
      timer.eventsRead += 3;
      telemetry.observe(timer.finish(), {
        ...facts,
        operation: "erstmeldung",
        trace,
        bytesIn: 10,
        newConnection: true,
      });
    }
    const seconds = await sumOf(telemetry, "azr_http_request_duration_seconds_sum");
    expect(await sumOf(telemetry, "azr_http_request_duration_seconds_count")).toBe(300);
    expect(await sumOf(telemetry, "azr_hop_exclusive_seconds_sum")).toBeCloseTo(seconds, 9);
    expect(await sumOf(telemetry, "azr_telemetry_defects_total")).toBe(0);
    expect(await telemetry.close()).toEqual({ recordsWrittenCount: 300, recordsLostCount: 0 });
    const records = readRecords(file);
    expect(records.map(({ traceId, spanId }) => `${traceId}/${spanId}`)).toEqual(
      traces.map(({ traceId, spanId }) => `${traceId}/${spanId}`),
    );
    for (const record of records) {
      expect(record.hops.reduce((sum, { durationNs }) => sum + durationNs, 0)).toBe(record.durationNs);
      expect(validate("RequestRecord", record).ok).toBe(true);
    }
  });

  it("keeps what is known of a request through the file", async () => {
    const file = join(folder, "whole.pb");
    const telemetry = start({ recordFile: file });
    const timer = new StageTimer(5_000_000_000n);
    timer.enter("commit", 5_000_000_100n);
    timer.committed(4, 2);
    timer.eventsAppended = 2;
    timer.rowsExamined = 7;
    const refused: RequestFacts = {
      ...facts,
      outcome: "refused",
      status: 403,
      fehlerschluessel: "AZR-3001",
      bytesOut: 900,
    };
    telemetry.observe(timer.finish(5_000_000_250n), refused);
    await telemetry.close();
    expect(readRecords(file)).toEqual([
      expect.objectContaining({
        process: "register",
        traceId: facts.trace.traceId,
        spanId: facts.trace.spanId,
        operation: "folgemeldung",
        status: 403,
        outcome: "refused",
        fehlerschluessel: "AZR-3001",
        startMonotonicNs: 5_000_000_000,
        durationNs: 250,
        hops: [
          { hop: "loop_wait", durationNs: 100 },
          { hop: "commit", durationNs: 150 },
        ],
        eventsAppended: 2,
        rowsExamined: 7,
        batchSize: 4,
        queueLength: 2,
        bytesOut: 900,
      }),
    ]);
  });

  it("makes a valid record of any request", () => {
    const count = fc.nat({ max: 4_000_000_000 });
    const measure = fc.record({
      startNs: fc.bigInt({ min: 0n, max: 2n ** 52n }),
      hopNs: fc.array(fc.nat({ max: 60_000_000_000 }), { minLength: HOPS.length, maxLength: HOPS.length }),
      eventsRead: count,
      eventsAppended: count,
      rowsExamined: count,
      batchSize: count,
      queueLength: count,
    });
    fc.assert(
      fc.property(measure, fc.option(fc.boolean(), { nil: undefined }), (drawn, newConnection) => {
        const durationNs = drawn.hopNs.reduce((sum, ns) => sum + ns, 0);
        const record = recordOf(
          "register",
          { ...drawn, durationNs, stampsBackwardCount: 0 },
          { ...facts, newConnection },
        );
        expect(validate("RequestRecord", record)).toMatchObject({ ok: true });
        expect("newConnection" in record).toBe(newConnection !== undefined);
      }),
    );
  });

  it("counts refusals, commits and work", async () => {
    const telemetry = start();
    telemetry.watchAppendQueue(() => 5);
    telemetry.observe(new StageTimer(0n).finish(5n), { ...facts, outcome: "refused", fehlerschluessel: "AZR-3001" });
    telemetry.observeCommit({ eventsCount: 3, durationNs: 2e6, bytesWritten: 4096 });
    expect(await sumOf(telemetry, "azr_refusals_total")).toBe(1);
    expect(await sumOf(telemetry, "azr_append_batch_events_sum")).toBe(3);
    expect(await sumOf(telemetry, "azr_fsync_duration_seconds_sum")).toBe(0.002);
    expect(await sumOf(telemetry, "azr_work_total")).toBe(4097);
    expect(await sumOf(telemetry, "azr_append_queue_length")).toBe(5);
    expect(telemetry.metricsContentType).toContain("version=0.0.4");
    await telemetry.close();
  });

  it("says at once when the measurement itself is wrong", async () => {
    const said: string[] = [];
    const telemetry = start({
      recordFile: join(folder, "defects.pb"),
      onDefect: (kind, message) => said.push(`${kind} ${message}`),
    });
    const timer = new StageTimer(100n);
    timer.enter("commit", 50n);
    await telemetry.close();
    telemetry.observe(timer.finish(200n), facts);
    expect(said).toEqual([
      "stamp_backward 1 stamps of folgemeldung lie before their predecessor",
      "record_lost 1 request records lost: the record file is closed",
    ]);
    expect(await sumOf(telemetry, "azr_telemetry_defects_total")).toBe(2);
    expect(await telemetry.close()).toEqual({ recordsWrittenCount: 0, recordsLostCount: 1 });
  });

  it("tells callers the split only where that is switched on", async () => {
    const [on, off] = [start(), start({ serverTiming: false })];
    const timer = on.startTimer();
    timer.enter("encode");
    expect(on.serverTiming(timer, facts.trace)).toContain(`tp;desc="${facts.trace.traceId}"`);
    expect(off.serverTiming(timer, facts.trace)).toBeUndefined();
    await Promise.all([on.close(), off.close()]);
  });

  it("does nothing when it is off, at the same calls", async () => {
    const file = join(folder, "off.pb");
    const telemetry = start({ enabled: false, recordFile: file });
    const timer = telemetry.startTimer();
    timer.enter("decode");
    timer.eventsRead += 1;
    telemetry.observe(timer.finish(), facts);
    telemetry.observeCommit({ eventsCount: 1, durationNs: 1 });
    expect(telemetry.serverTiming(timer, facts.trace)).toBeUndefined();
    expect(await telemetry.metricsText()).toBe("");
    expect(await telemetry.close()).toEqual({ recordsWrittenCount: 0, recordsLostCount: 0 });
    expect(() => readFileSync(file)).toThrow("ENOENT");
  });

  it("fails at once when the record file cannot be opened", () => {
    expect(() => start({ recordFile: join(folder, "absent", "register.pb") })).toThrow("ENOENT");
  });
});
