import { describe, expect, test } from "vitest";
import { checkEvidence, type RunEvidence } from "../../../loadtests/records/evidence-checks.ts";
import type { RequestRecord } from "../../../proto/generated/messung.ts";
import { sampleEvidence } from "../../support/sample-evidence.ts";

/** Ids of the checks that fail. */
function failed(evidence: RunEvidence): readonly string[] {
  return checkEvidence(evidence)
    .filter(({ passed }) => !passed)
    .map(({ id }) => id);
}

function changed(records: readonly RequestRecord[], change: (record: RequestRecord) => RequestRecord): RequestRecord[] {
  return records.map((record, index) => (index === 5 ? change(record) : record));
}

describe("checks on the records of a run", () => {
  const sound = sampleEvidence(40);

  test("a sound run passes, and every check says how much it looked at", () => {
    const checks = checkEvidence(sound);
    expect(failed(sound)).toEqual([]);
    expect(checks.length).toBe(9);
    for (const { text, kind } of checks) {
      expect(kind).toBe("DEFECT");
      expect(text).toMatch(/\d|boot id/);
    }
  });

  test("finds a lost record of the register", () => {
    expect(failed({ ...sound, registerRecords: sound.registerRecords.slice(1) })).toEqual(["joined"]);
  });

  test("finds a record that the register wrote twice", () => {
    const [first, ...rest] = sound.registerRecords;
    const twice = first === undefined ? [] : [first, first, ...rest];
    expect(failed({ ...sound, registerRecords: twice })).toEqual(["duplicates"]);
  });

  test("finds a span id that two requests share", () => {
    const spanId = sound.k6.records[6]?.spanId ?? "";
    const traceId = sound.k6.records[6]?.traceId ?? "";
    const share = (record: RequestRecord): RequestRecord => ({ ...record, spanId, traceId });
    const k6 = { ...sound.k6, records: changed(sound.k6.records, share) };
    expect(failed({ ...sound, k6, registerRecords: changed(sound.registerRecords, share) })).toEqual([
      "joined",
      "duplicates",
    ]);
  });

  test.each<[string, (record: RequestRecord) => RequestRecord]>([
    [
      "overlap",
      (r) => ({ ...r, hops: r.hops.map((hop, i) => (i === 0 ? { ...hop, durationNs: hop.durationNs + 5 } : hop)) }),
    ],
    ["leave a gap", (r) => ({ ...r, hops: r.hops.slice(1) })],
    [
      "run backwards",
      (r) => ({
        ...r,
        hops: [
          { hop: "x", durationNs: -5 },
          { hop: "y", durationNs: r.durationNs + 5 },
        ],
      }),
    ],
    [
      "come twice",
      (r) => ({
        ...r,
        hops: [
          { hop: "x", durationNs: 5 },
          { hop: "x", durationNs: r.durationNs - 5 },
        ],
      }),
    ],
    ["are missing", (r) => ({ ...r, durationNs: 0, hops: [] })],
    [
      "are too many",
      (r) => ({ ...r, durationNs: 0, hops: Array.from({ length: 15 }, (_, i) => ({ hop: `h${i}`, durationNs: 0 })) }),
    ],
  ])("finds stages that %s", (_name, change) => {
    expect(failed({ ...sound, registerRecords: changed(sound.registerRecords, change) })).toEqual(["tiles_register"]);
  });

  test("finds a register that says it worked longer than its caller waited", () => {
    const longer = (record: RequestRecord): RequestRecord => {
      const durationNs = record.durationNs + 50e6;
      return { ...record, durationNs, hops: [{ hop: "commit", durationNs }] };
    };
    expect(failed({ ...sound, registerRecords: changed(sound.registerRecords, longer) })).toEqual(["conservation"]);
  });

  test("finds samples without ids, and requests that only the summary knows", () => {
    const k6 = { ...sound.k6, requestsCount: sound.k6.requestsCount + 1 };
    expect(failed({ ...sound, k6 })).toEqual(["recorded", "joined"]);
    expect(failed({ ...sound, summaryRequestsCount: 41 })).toEqual(["recorded"]);
    expect(failed({ ...sound, registerRestBytes: 3 })).toEqual(["recorded"]);
  });

  test("finds answers that are wrong or were never judged", () => {
    const fault = { operation: "folgemeldung", step: "save", traceId: "t", fault: "status 500, expected to be stored" };
    const checks = checkEvidence({ ...sound, k6: { ...sound.k6, faults: [fault] } });
    expect(checks.find(({ passed }) => !passed)?.text).toContain("1 × save: status 500, expected to be stored");
    const records = sound.k6.records.map(({ outcome: _outcome, ...record }) => record);
    expect(failed({ ...sound, k6: { ...sound.k6, records } })).toEqual(["answers"]);
  });

  test("finds cases that did not end, and a machine that was started anew", () => {
    const cases = sound.caseLog.cases.map((entry) => ({ ...entry, outcome: "unfinished" as const }));
    expect(failed({ ...sound, caseLog: { ...sound.caseLog, cases } })).toEqual(["cases"]);
    expect(failed({ ...sound, interrupted: true, caseLog: { ...sound.caseLog, cases } })).toEqual([]);
    expect(failed({ ...sound, bootIds: ["a", "b"] })).toEqual(["boot_id"]);
    expect(failed({ ...sound, bootIds: [undefined, undefined] })).toEqual([]);
  });

  test("a run without any request is no sound run", () => {
    const k6 = { ...sound.k6, records: [], requestsCount: 0 };
    const nothing = { ...sound, k6, registerRecords: [], summaryRequestsCount: 0 };
    expect(failed(nothing)).toEqual(["recorded", "tiles_register", "tiles_k6", "conservation"]);
  });
});
