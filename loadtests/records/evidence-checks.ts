// What must hold of the records of a run, whatever the machine did: a failure here is a defect of ours.
import { joinRequests, type JoinOutcome } from "../analysis/joined-requests.ts";
import type { RequestRecord } from "../../proto/generated/messung.ts";
import type { K6Measurements } from "./k6-samples.ts";
import type { CaseLog, RunCheck } from "./run-folder.ts";

/** Most stages that one process may name. */
export const stagesCountMax = 14;
/** Durations are doubles of whole nanoseconds; their sum is exact up to this. */
const tileErrorNsMax = 1;
/** Share of requests whose caller's duration may be shorter than the register's: pauses of a process at a stamp. */
const conservationShareMax = 0.01;
const namedMax = 3;

/** What the checks look at. */
export interface RunEvidence {
  readonly k6: K6Measurements;
  readonly registerRecords: readonly RequestRecord[];
  /** Bytes at the end of the register's file that are no whole record. */
  readonly registerRestBytes: number;
  readonly caseLog: CaseLog;
  /** Requests in k6's own end-of-test summary; undefined when there is none. */
  readonly summaryRequestsCount: number | undefined;
  /** Boot ids at both ends; undefined where the system has none. */
  readonly bootIds: readonly [string | undefined, string | undefined];
  readonly conservationToleranceMs: number;
  /** The run was stopped by hand: cases that did not end are no defect. */
  readonly interrupted: boolean;
}

/** All checks; each names what it looked at, so that none passes by finding nothing. */
export function checkEvidence(evidence: RunEvidence): readonly RunCheck[] {
  const join = joinRequests(evidence.k6.records, evidence.registerRecords);
  return [
    recordedCheck(evidence),
    joinedCheck(join, evidence),
    duplicatesCheck(join),
    tilesCheck("tiles_register", evidence.registerRecords),
    tilesCheck("tiles_k6", evidence.k6.records),
    conservationCheck(join, evidence.conservationToleranceMs),
    answersCheck(evidence.k6),
    casesCheck(evidence),
    bootCheck(evidence.bootIds),
  ];
}

/** Every request that k6 counted has a record with ids; nothing of either output was lost. */
function recordedCheck({ k6, summaryRequestsCount, registerRestBytes }: RunEvidence): RunCheck {
  const { records, requestsCount, unreadableLinesCount } = k6;
  const withIds = records.filter(({ traceId, spanId }) => traceId !== "" && spanId !== "").length;
  const summary = summaryRequestsCount ?? requestsCount;
  const lost = Math.abs(requestsCount - withIds) + Math.abs(summary - requestsCount) + unreadableLinesCount;
  const nothing = requestsCount === 0 ? 1 : 0;
  const text =
    `${withIds} records of ${requestsCount} requests in k6's samples and ${summary} in its summary; ` +
    `${unreadableLinesCount} unreadable lines, ${registerRestBytes} bytes of a cut record`;
  return defect("recorded", lost + nothing + (registerRestBytes > 0 ? 1 : 0), text);
}

function joinedCheck({ joined, clientOnly }: JoinOutcome, { k6 }: RunEvidence): RunCheck {
  const names = clientOnly
    .slice(0, namedMax)
    .map(({ operation, traceId, status }) => `${operation} ${status} ${traceId}`);
  const text =
    `${joined.length} of ${k6.requestsCount} requests sent have a record of the register` +
    (names.length === 0 ? "" : `; without: ${names.join(", ")}${clientOnly.length > namedMax ? ", …" : ""}`);
  return defect("joined", Math.abs(k6.requestsCount - joined.length), text);
}

function duplicatesCheck({ duplicatesCount }: JoinOutcome): RunCheck {
  return defect("duplicates", duplicatesCount, `${duplicatesCount} records share trace id and span id with another`);
}

/** Stages tile a request: none negative, none twice, all together exactly its duration. */
function tilesCheck(id: string, records: readonly RequestRecord[]): RunCheck {
  const broken = records.filter((record) => !isTiled(record));
  const first = broken[0];
  const text =
    `stages add up to the duration in ${records.length - broken.length} of ${records.length} records` +
    (first === undefined ? "" : `; first that fails: ${first.operation} ${first.traceId}`);
  return defect(id, broken.length + (records.length === 0 ? 1 : 0), text);
}

function isTiled({ hops, durationNs }: RequestRecord): boolean {
  const names = new Set(hops.map(({ hop }) => hop));
  const sum = hops.reduce((total, hop) => total + hop.durationNs, 0);
  const isSound = hops.every((hop) => hop.durationNs >= 0) && names.size === hops.length;
  return isSound && hops.length > 0 && hops.length <= stagesCountMax && Math.abs(sum - durationNs) <= tileErrorNsMax;
}

/** The caller cannot have waited for less than the register worked. */
function conservationCheck({ joined }: JoinOutcome, toleranceMs: number): RunCheck {
  const broken = joined.filter(({ client, server }) => server.durationNs - client.durationNs > toleranceMs * 1e6);
  const share = joined.length === 0 ? 1 : broken.length / joined.length;
  return {
    ...defect("conservation", share, ""),
    passed: share <= conservationShareMax,
    limit: conservationShareMax,
    unit: "share",
    text: `${broken.length} of ${joined.length} requests took more than ${toleranceMs} ms longer inside the register than for their caller`,
  };
}

function answersCheck({ faults, records }: K6Measurements): RunCheck {
  const unjudged = records.filter(({ outcome }) => outcome === undefined).length;
  const kinds = [...Map.groupBy(faults, ({ step, fault }) => `${step}: ${fault}`)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, namedMax)
    .map(([kind, list]) => `${list.length} × ${kind} (trace ${list[0]?.traceId ?? ""})`);
  const text =
    `${records.length - faults.length - unjudged} of ${records.length} answers were as the scenario expects` +
    (kinds.length === 0 ? "" : `; ${kinds.join("; ")}`) +
    (unjudged === 0 ? "" : `; ${unjudged} were never looked at`);
  return defect("answers", faults.length + unjudged, text);
}

function casesCheck({ caseLog: { cases }, interrupted }: RunEvidence): RunCheck {
  const ended = cases.filter(({ outcome }) => outcome === "stored" || outcome === "refused_expected");
  const others = cases.filter(({ outcome }) => outcome === "unexpected" || (outcome === "unfinished" && !interrupted));
  const [other] = others;
  const text =
    `${ended.length} of ${cases.length} cases ended as the rule set demands` +
    (other === undefined ? "" : `; first other one: ${other.caseId} (${other.art}), ${other.outcome}`);
  return defect("cases", others.length, text);
}

/** Monotonic stamps of two processes are comparable within one boot only. */
function bootCheck([start, end]: RunEvidence["bootIds"]): RunCheck {
  const text =
    start === undefined ? "the system tells no boot id" : `boot id ${start === end ? "unchanged" : "changed"}`;
  return defect("boot_id", start === end ? 0 : 1, text);
}

function defect(id: string, value: number, text: string): RunCheck {
  return { id, kind: "DEFECT", passed: value === 0, value, limit: 0, text };
}
