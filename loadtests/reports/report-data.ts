// What report.json holds: every figure of the page, and nothing that a later run of the same folder would not find again.
import type { CaseClock } from "../analysis/case-clock.ts";
import type { CaseKindFigure } from "../analysis/case-kinds.ts";
import type { Crossings } from "../analysis/crossings.ts";
import type { InteractionGroup } from "../analysis/interaction-groups.ts";
import type { PrometheusComparison } from "../analysis/prometheus-comparison.ts";
import type { RefusalFigure } from "../analysis/refusals.ts";
import type { ScheduleLag } from "../analysis/schedule-lag.ts";
import type { ClerkView, OperatorView } from "../analysis/two-views.ts";
import type { ParameterEntry } from "../parameters/parameters.ts";
import type { Manifest, RunCheck, Verdict } from "../records/run-folder.ts";

/** CPU of one process during the load, in cores (1 = one core fully busy). */
export interface ProcessLoad {
  readonly process: string;
  readonly cores: number;
}

/** The operator's figures together with what the machine tells. */
export interface OperatorFigures extends OperatorView {
  readonly coresCount: number;
  readonly processes: readonly ProcessLoad[];
  /** CPU of the register per request, seconds. */
  readonly cpuSecondsPerRequest?: number;
  /** Share of time that the register's event loop was busy, where Prometheus told. */
  readonly eventLoopShare?: number;
}

/** A refusal with the register's own words, as far as the run folder holds them. */
export interface RefusalEntry extends RefusalFigure {
  readonly titel?: string;
  readonly fehlertext?: string;
  readonly handlungshinweis?: string;
  readonly zustaendigFuerKorrektur?: string;
}

/** What was run; the manifest without the checks, which stand beside it. */
export type ReportRun = Omit<Manifest, "checks" | "verdict" | "missing" | "format">;

/** The whole report. Times in seconds, shares from 0 to 1. */
export interface ReportData {
  readonly format: 1;
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  readonly run: ReportRun;
  /** Checks of the run itself, then those recomputed from the records. */
  readonly checks: readonly RunCheck[];
  readonly missing: readonly string[];
  readonly clerk: ClerkView;
  readonly caseClock: CaseClock;
  /** Cases of the office by kind, most frequent first. */
  readonly caseKinds: readonly CaseKindFigure[];
  readonly operator: OperatorFigures;
  readonly interactions: readonly InteractionGroup[];
  readonly crossings: Crossings;
  readonly refusals: readonly RefusalEntry[];
  readonly scheduleLags: readonly ScheduleLag[];
  /** Absent when the run had no Prometheus. */
  readonly prometheus?: PrometheusComparison;
  readonly parameters: readonly ParameterEntry[];
}
