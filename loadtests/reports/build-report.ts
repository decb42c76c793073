import { caseClock } from "../analysis/case-clock.ts";
import { caseKinds } from "../analysis/case-kinds.ts";
import { crossingsOf } from "../analysis/crossings.ts";
import { groupInteractions } from "../analysis/interaction-groups.ts";
import { interactionsOf } from "../analysis/interactions.ts";
import { joinRequests } from "../analysis/joined-requests.ts";
import { checkPrometheus, comparePrometheus } from "../analysis/prometheus-comparison.ts";
import { checkRecords } from "../analysis/record-checks.ts";
import { refusalsOf } from "../analysis/refusals.ts";
import { scheduleLags } from "../analysis/schedule-lag.ts";
import { clerkView, operatorView } from "../analysis/two-views.ts";
import { judgeChecks } from "../analysis/verdict.ts";
import type { RequestRecord } from "../../proto/generated/messung.ts";
import { METRICS } from "../../simulator/telemetry/catalogue.ts";
import type { ParameterEntry } from "../parameters/parameters.ts";
import type { CaseLog, Manifest, PrometheusAnswers } from "../records/run-folder.ts";
import type { FehlerTexte } from "./fehler-texte.ts";
import type { OperatorFigures, ReportData } from "./report-data.ts";

/** The contents of a run folder. */
export interface RunEvidence {
  readonly manifest: Manifest;
  readonly caseLog: CaseLog;
  readonly parameters: readonly ParameterEntry[];
  /** Records of the load generator and of the register. */
  readonly client: readonly RequestRecord[];
  readonly server: readonly RequestRecord[];
  readonly prometheus?: PrometheusAnswers | undefined;
  readonly fehlerTexte: FehlerTexte;
}

/** Any answer over this metric tells how busy the register's event loop was. */
const eventLoopMetric = METRICS.eventLoopUtilization.name;

/** Computes every figure of the report; pure, and the same for the same folder. */
export function buildReport(evidence: RunEvidence): ReportData {
  const { manifest, caseLog, client, server } = evidence;
  const join = joinRequests(client, server);
  const interactions = interactionsOf(join.joined);
  const prometheus = evidence.prometheus === undefined ? undefined : comparePrometheus(server, evidence.prometheus);
  const checks = [
    ...manifest.checks,
    ...checkRecords({ join, clientRecordsCount: client.length, serverRecords: server, interactions, caseLog }),
    ...(prometheus === undefined
      ? []
      : [checkPrometheus(prometheus, manifest.loadEndedAtMs - manifest.loadStartedAtMs)]),
  ];
  const { checks: _checks, verdict: _verdict, missing, format: _format, ...run } = manifest;
  return {
    format: 1,
    ...judgeChecks(checks),
    run,
    checks,
    missing,
    clerk: clerkView(interactions),
    caseClock: caseClock(caseLog, interactions, manifest.seed),
    caseKinds: caseKinds(caseLog, join.joined, manifest.tag),
    operator: operatorFigures(
      evidence,
      join.joined.map((request) => request.server),
    ),
    interactions: groupInteractions(interactions, manifest.seed),
    crossings: crossingsOf(interactions, manifest.seed),
    refusals: refusalsOf(join.joined).map((figure) => ({
      ...figure,
      ...evidence.fehlerTexte.get(figure.fehlerschluessel),
    })),
    scheduleLags: scheduleLags(client),
    ...(prometheus === undefined ? {} : { prometheus }),
    parameters: evidence.parameters,
  };
}

function operatorFigures({ manifest, prometheus }: RunEvidence, records: readonly RequestRecord[]): OperatorFigures {
  const { usage, machine } = manifest;
  const view = operatorView(records, usage.loadSeconds);
  const processes = usage.cpu.map(({ process, cpuSeconds }) => ({
    process,
    cores: usage.loadSeconds > 0 ? cpuSeconds / usage.loadSeconds : 0,
  }));
  const register = usage.cpu.find(({ process }) => process === "register");
  const eventLoop = Number(
    prometheus?.answers.find(({ expression }) => expression.includes(eventLoopMetric))?.samples[0]?.value,
  );
  return {
    ...view,
    coresCount: machine.coresCount,
    processes,
    ...(register === undefined || records.length === 0
      ? {}
      : { cpuSecondsPerRequest: register.cpuSeconds / records.length }),
    ...(Number.isFinite(eventLoop) ? { eventLoopShare: eventLoop } : {}),
  };
}
