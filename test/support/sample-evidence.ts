import type { RunEvidence } from "../../loadtests/records/evidence-checks.ts";
import type { RequestRecord } from "../../proto/generated/messung.ts";

/** Evidence of a sound run of so many requests, made by hand. */
export function sampleEvidence(requestsCount: number): RunEvidence {
  const indexes = Array.from({ length: requestsCount }, (_, i) => i);
  return {
    k6: {
      records: indexes.map(clientRecord),
      cases: [],
      faults: [],
      requestsCount,
      droppedIterationsCount: 0,
      zeroMs: 1_795_000_000_000,
      unreadableLinesCount: 0,
    },
    registerRecords: indexes.map(serverRecord).toReversed(),
    registerRestBytes: 0,
    caseLog: {
      format: 1,
      compress: 288,
      cases: [
        {
          caseId: "fall-0001",
          art: "verlaengerung",
          decidedDay: "2026-11-23",
          clerk: 1,
          arrivalSecondOfDay: 30_000,
          waitingSeconds: 0,
          humanSeconds: 170,
          systemSeconds: 0.02,
          outcome: "stored",
          steps: [],
        },
      ],
    },
    summaryRequestsCount: requestsCount,
    bootIds: ["one", "one"],
    conservationToleranceMs: 1,
    interrupted: false,
  };
}

function ids(index: number): Pick<RequestRecord, "traceId" | "spanId" | "operation" | "status" | "outcome"> {
  return {
    traceId: (index + 1).toString(16).padStart(32, "0"),
    spanId: (index + 1).toString(16).padStart(16, "0"),
    operation: "gesamtauskunft",
    status: 200,
    outcome: "read",
  };
}

function clientRecord(index: number): RequestRecord {
  const waiting = 4_000_000 + index;
  return {
    process: "k6",
    ...ids(index),
    durationNs: waiting + 500_000,
    hops: [
      { hop: "blocked", durationNs: 100_000 },
      { hop: "sending", durationNs: 200_000 },
      { hop: "waiting", durationNs: waiting },
      { hop: "receiving", durationNs: 200_000 },
    ],
    scenario: "national",
    step: "gesamtauskunft",
    pass: 1,
    intendedStartMs: index * 25,
    actualStartMs: index * 25 + 1,
    expected: false,
  };
}

function serverRecord(index: number): RequestRecord {
  return {
    process: "register",
    ...ids(index),
    durationNs: 3_000_000 + index,
    hops: [
      { hop: "authn", durationNs: 1_000_000 },
      { hop: "load", durationNs: 2_000_000 + index },
    ],
  };
}
