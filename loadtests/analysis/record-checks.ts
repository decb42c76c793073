// The report does not believe the run: it recomputes from the raw records what must hold before any figure is shown.
import type { RequestRecord } from "../../proto/generated/messung.ts";
import type { CaseLog, RunCheck } from "../records/run-folder.ts";
import type { Interaction } from "./interactions.ts";
import type { JoinOutcome, JoinedRequest } from "./joined-requests.ts";
import { isRefused } from "./refusals.ts";
import { isServerError } from "./two-views.ts";

/** Durations are doubles made of whole nanoseconds: their sum is exact up to this. */
const tileErrorNsMax = 1;
/** The register's last stamp may lie after the caller's last byte, and k6 rounds to tenths of a millisecond. */
const containmentErrorNsMax = 1_000_000;
/** Share of requests that may break containment: single pauses of the caller's process. */
const containmentShareMax = 0.01;
/** System seconds of a case in the case log against those in the records: k6's clock has whole milliseconds. */
const caseErrorSecondsMax = 0.05;

/** Ids of the checks that the report computes itself; the others are the run's own. */
export const recomputedCheckIds: ReadonlySet<string> = new Set([
  "records_joined",
  "stages_tile",
  "server_within_client",
  "refusals_expected",
  "server_errors",
  "case_log_agrees",
  "prometheus_agrees",
]);

/** What the checks look at. */
export interface CheckedEvidence {
  readonly join: JoinOutcome;
  readonly clientRecordsCount: number;
  readonly serverRecords: readonly RequestRecord[];
  readonly interactions: readonly Interaction[];
  readonly caseLog: CaseLog;
}

/** All checks on the records; each says how much it looked at, so that none passes by finding nothing. */
export function checkRecords(evidence: CheckedEvidence): readonly RunCheck[] {
  const { joined } = evidence.join;
  return [
    joinCheck(evidence),
    tileCheck(evidence.serverRecords),
    containmentCheck(joined),
    refusalCheck(joined),
    serverErrorCheck(evidence.serverRecords),
    caseLogCheck(evidence.caseLog, evidence.interactions),
  ];
}

function defect(id: string, value: number, limit: number, text: string): RunCheck {
  return { id, kind: "DEFECT", passed: value <= limit, value, limit, text };
}

function joinCheck({ join, clientRecordsCount }: CheckedEvidence): RunCheck {
  const missing = join.clientOnly.length + join.duplicatesCount + (clientRecordsCount === 0 ? 1 : 0);
  return defect(
    "records_joined",
    missing,
    0,
    `${join.joined.length} of ${clientRecordsCount} requests sent have exactly one record of the register; ` +
      `${join.duplicatesCount} records occur twice`,
  );
}

function tileCheck(records: readonly RequestRecord[]): RunCheck {
  const broken = records.filter(({ hops, durationNs }) => {
    const sum = hops.reduce((total, hop) => total + hop.durationNs, 0);
    return Math.abs(sum - durationNs) > tileErrorNsMax;
  });
  return defect("stages_tile", broken.length, 0, `stages of ${records.length} requests add up to their duration`);
}

function containmentCheck(joined: readonly JoinedRequest[]): RunCheck {
  const outside = joined.filter(({ client, server }) => server.durationNs - client.durationNs > containmentErrorNsMax);
  const share = joined.length === 0 ? 0 : outside.length / joined.length;
  return {
    ...defect("server_within_client", share, containmentShareMax, ""),
    unit: "share",
    text: `${outside.length} of ${joined.length} requests took longer inside the register than for their caller`,
  };
}

function refusalCheck(joined: readonly JoinedRequest[]): RunCheck {
  const refused = joined.filter(isRefused);
  const unexpected = refused.filter(({ client }) => client.expected !== true);
  return defect(
    "refusals_expected",
    unexpected.length,
    0,
    `${unexpected.length} of ${refused.length} refusals were not foreseen by the scenario`,
  );
}

function serverErrorCheck(records: readonly RequestRecord[]): RunCheck {
  const errors = records.filter(isServerError);
  return defect("server_errors", errors.length, 0, `${errors.length} of ${records.length} answers were errors`);
}

function caseLogCheck(log: CaseLog, interactions: readonly Interaction[]): RunCheck {
  const measured = new Map<string, number>();
  for (const { caseId, total } of interactions) {
    if (caseId !== undefined) measured.set(caseId, (measured.get(caseId) ?? 0) + total);
  }
  const differing = log.cases.filter((entry) => {
    const requestsCount = entry.steps.reduce((sum, step) => sum + step.requestsCount, 0);
    const difference = Math.abs(entry.systemSeconds - (measured.get(entry.caseId) ?? 0));
    return requestsCount > 0 && difference > caseErrorSecondsMax;
  });
  return defect(
    "case_log_agrees",
    differing.length,
    0,
    `system seconds of ${log.cases.length} cases agree between case log and records`,
  );
}
