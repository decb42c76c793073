import { gzipSync } from "node:zlib";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseK6Sample } from "../../../loadtests/records/k6-sample.ts";
import { readK6Samples } from "../../../loadtests/records/k6-samples.ts";
import { readRecordFile, writeRecordFile } from "../../../loadtests/records/record-file.ts";

interface Facts {
  readonly span: string;
  readonly metadata?: Record<string, string>;
  readonly answer?: Record<string, string>;
}

/** The lines that k6 writes for one request: ten samples with the same metadata. */
function linesOf({ span, metadata = {}, answer = {} }: Facts): string[] {
  const ids = {
    trace_id: "a".repeat(32),
    span_id: span.padStart(16, "0"),
    step: "save",
    scenario: "office",
    ...metadata,
  };
  const timings = {
    http_reqs: 1,
    http_req_duration: 12.5,
    http_req_blocked: 3.25,
    http_req_connecting: 2,
    http_req_tls_handshaking: 0.5,
    http_req_sending: 0.25,
    http_req_waiting: 12,
    http_req_receiving: 0.25,
    http_req_failed: 0,
  };
  const tags = { name: "folgemeldung", status: "403", scenario: "office", step: "save" };
  const point = (metric: string, value: number, own: object): string =>
    JSON.stringify({
      metric,
      type: "Point",
      data: { time: "2026-11-24T15:03:42.389372346Z", value, tags, metadata: own },
    });
  return [
    JSON.stringify({ type: "Metric", data: { name: "http_reqs" }, metric: "http_reqs" }),
    ...Object.entries(timings).map(([metric, value]) => point(metric, value, ids)),
    point("azr_answers", 1, {
      ...ids,
      outcome: "refused",
      expected: "true",
      bytes_out: "400",
      bytes_in: "90",
      ...answer,
    }),
  ];
}

describe("k6's output", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "k6-samples-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function read(lines: readonly string[], cutBytes = 0): ReturnType<typeof readK6Samples> {
    const file = join(folder, "k6.ndjson.gz");
    const bytes = gzipSync(`${lines.join("\n")}\n`);
    await writeFile(file, bytes.subarray(0, bytes.length - cutBytes));
    return readK6Samples(file);
  }

  test("gives one record for each request, whose phases tile it", async () => {
    const metadata = { case_id: "fall-0001", pass: "1", intended_ms: "10", actual_ms: "12", human_s: "9.5" };
    const answer = { fehlerschluessel: "AZR-3001" };
    const { records, requestsCount, faults } = await read(linesOf({ span: "1", metadata, answer }));
    expect(requestsCount).toBe(1);
    expect(faults).toEqual([]);
    expect(records).toEqual([
      {
        process: "k6",
        traceId: "a".repeat(32),
        spanId: "0000000000000001",
        operation: "folgemeldung",
        status: 403,
        outcome: "refused",
        fehlerschluessel: "AZR-3001",
        startMs: Date.UTC(2026, 10, 24, 15, 3, 42) + 389.372346 - 15.75,
        durationNs: 15_750_000,
        hops: [
          { hop: "blocked", durationNs: 750_000 },
          { hop: "connecting", durationNs: 2_000_000 },
          { hop: "tls", durationNs: 500_000 },
          { hop: "sending", durationNs: 250_000 },
          { hop: "waiting", durationNs: 12_000_000 },
          { hop: "receiving", durationNs: 250_000 },
        ],
        newConnection: true,
        scenario: "office",
        caseId: "fall-0001",
        step: "save",
        pass: 1,
        intendedStartMs: 10,
        actualStartMs: 12,
        humanSeconds: 9.5,
        bytesOut: 400,
        bytesIn: 90,
        expected: true,
      },
    ]);
  });

  test("records survive their file", async () => {
    const { records } = await read(["1", "2", "3"].flatMap((span) => linesOf({ span })));
    const file = join(folder, "k6.pb");
    await writeRecordFile(file, records);
    const back = await readRecordFile(file);
    expect(back.restBytes).toBe(0);
    expect(back.records).toEqual(records);
  });

  test("a file of records that was cut says so", async () => {
    const { records } = await read(["1", "2"].flatMap((span) => linesOf({ span })));
    const file = join(folder, "cut.pb");
    await writeRecordFile(file, records);
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length - 3));
    const back = await readRecordFile(file);
    expect(back.records.length).toBe(1);
    expect(back.restBytes).toBeGreaterThan(0);
  });

  test("a span id that was used twice gives two records, so that the checks can find it", async () => {
    const { records } = await read([...linesOf({ span: "1" }), ...linesOf({ span: "1" })]);
    expect(records.map(({ spanId }) => spanId)).toEqual(["0000000000000001", "0000000000000001"]);
  });

  test("requests without ids are counted, though they have no record", async () => {
    const anonymous = linesOf({ span: "1" }).map((line) => line.replace(/"span_id":"[^"]*",/u, ""));
    const { records, requestsCount } = await read([...linesOf({ span: "2" }), ...anonymous]);
    expect(requestsCount).toBe(2);
    expect(records.length).toBe(1);
  });

  test("faults, ends of cases, dropped iterations and time zero are read", async () => {
    const point = (metric: string, value: number, metadata: object): string =>
      JSON.stringify({ metric, type: "Point", data: { time: "2026-11-24T15:03:42Z", value, tags: {}, metadata } });
    const measured = await read([
      ...linesOf({ span: "1", answer: { fault: "status 500, expected 200" } }),
      point("azr_cases", 1, { case_id: "fall-0001", clerk: "82", waiting_ms: "31", outcome: "unexpected" }),
      point("dropped_iterations", 2, {}),
      point("azr_zero_ms", 1_795_532_622_626, {}),
    ]);
    expect(measured.faults).toEqual([
      { operation: "folgemeldung", step: "save", traceId: "a".repeat(32), fault: "status 500, expected 200" },
    ]);
    expect(measured.cases).toEqual([{ caseId: "fall-0001", vu: 82, waitingMs: 31, outcome: "unexpected" }]);
    expect(measured.droppedIterationsCount).toBe(2);
    expect(measured.zeroMs).toBe(1_795_532_622_626);
  });

  test("what is no sample is counted, and an output that was cut gives what it holds", async () => {
    for (const line of ['{"type":"Point" broken', '{"metric":"http_re', "{}"]) {
      expect((await read([...linesOf({ span: "1" }), line])).unreadableLinesCount, line).toBe(1);
    }
    const cut = await read(Array.from({ length: 400 }, (_, i) => linesOf({ span: String(i + 1) })).flat(), 20);
    expect(cut.unreadableLinesCount).toBeGreaterThan(0);
    expect(cut.records.length).toBeGreaterThan(100);
  });

  test.each([
    "",
    "{}",
    "[]",
    "null",
    '{"metric":"m","data":{"value":"1","time":"2026-11-24T15:03:42Z"}}',
    '{"metric":"m","data":{"value":1,"time":"soon"}}',
  ])("a line that is no sample is none: %s", (line) => {
    expect(parseK6Sample(line)).toBeUndefined();
  });
});
