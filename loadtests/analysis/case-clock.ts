// The clock of a case: seconds that a person needs (drawn, uncompressed) against seconds that the person waits for a
// system (measured). Compressed human time changes when things meet, so a compressed run says nothing about the
// percentiles of a whole case: means and sums only.
import type { CaseEntry, CaseLog } from "../records/run-folder.ts";
import type { Estimate } from "./estimate.ts";
import { stageStartLag, type Interaction } from "./interactions.ts";
import { estimateMean, estimateRatio } from "./mean.ts";
import { estimateQuantile, reportQuantiles } from "./quantile.ts";

/** What one step contributes to a mean case, in seconds. */
export interface StepClock {
  readonly step: string;
  readonly humanSeconds: number;
  readonly systemSeconds: number;
  /** How often the step is done per case; above 1 when passes are repeated. */
  readonly timesPerCase: number;
}

/** Sums over the whole day, in seconds; `clerkSeconds` = human + system. */
export interface DayClock {
  readonly humanSeconds: number;
  readonly systemSeconds: number;
  readonly waitingRoomSeconds: number;
  readonly clerkSeconds: number;
}

/** The clock of the mean case and of the day. */
export interface CaseClock {
  readonly compress: number;
  /** Cases that came to an end; only they are counted. */
  readonly casesCount: number;
  readonly unfinishedCount: number;
  readonly human: Estimate;
  readonly system: Estimate;
  /** What of a mean case's system seconds is the load generator's own late start; 0 without finished cases. */
  readonly startLagSeconds: number;
  readonly waitingRoom: Estimate;
  /** System seconds as a share of human and system seconds. */
  readonly systemShare: Estimate;
  readonly steps: readonly StepClock[];
  readonly day: DayClock;
  /** p50, p95, p99 of waiting room + human + system; empty when the run was compressed. */
  readonly elapsed: readonly { readonly q: number; readonly estimate: Estimate }[];
}

/** Reads the case log into clocks; the interactions tell the late starts, `seed` feeds the bootstrap. */
export function caseClock(log: CaseLog, interactions: readonly Interaction[], seed: number): CaseClock {
  const cases = log.cases.filter(({ outcome }) => outcome !== "unfinished");
  const system = cases.map(({ systemSeconds }) => systemSeconds);
  const human = cases.map(({ humanSeconds }) => humanSeconds);
  const waiting = cases.map(({ waitingSeconds }) => waitingSeconds);
  const elapsed = cases.map((entry) => entry.waitingSeconds + entry.humanSeconds + entry.systemSeconds);
  return {
    compress: log.compress,
    casesCount: cases.length,
    unfinishedCount: log.cases.length - cases.length,
    human: estimateMean(human, seed),
    system: estimateMean(system, seed),
    startLagSeconds: startLagOfMeanCase(cases, interactions),
    waitingRoom: estimateMean(waiting, seed),
    systemShare: estimateRatio(
      cases.map((entry) => ({ part: entry.systemSeconds, whole: entry.systemSeconds + entry.humanSeconds })),
      seed,
    ),
    steps: stepClocks(cases),
    day: {
      humanSeconds: sum(human),
      systemSeconds: sum(system),
      waitingRoomSeconds: sum(waiting),
      clerkSeconds: sum(human) + sum(system),
    },
    elapsed: log.compress === 1 ? reportQuantiles.map((q) => ({ q, estimate: estimateQuantile(elapsed, q) })) : [],
  };
}

function startLagOfMeanCase(cases: readonly CaseEntry[], interactions: readonly Interaction[]): number {
  if (cases.length === 0) return 0;
  const lagOf = new Map(interactions.map(({ traceId, parts }) => [traceId, parts.get(stageStartLag) ?? 0]));
  const traces = cases.flatMap(({ steps }) => steps.flatMap(({ traceId }) => (traceId === undefined ? [] : [traceId])));
  return sum(traces.map((traceId) => lagOf.get(traceId) ?? 0)) / cases.length;
}

function stepClocks(cases: readonly CaseEntry[]): readonly StepClock[] {
  const steps = cases.flatMap((entry) => entry.steps);
  const names = [...new Set(steps.map(({ step }) => step))];
  return names.map((name) => {
    const own = steps.filter(({ step }) => step === name);
    return {
      step: name,
      humanSeconds: sum(own.map(({ humanSeconds }) => humanSeconds)) / cases.length,
      systemSeconds: sum(own.map(({ systemSeconds }) => systemSeconds)) / cases.length,
      timesPerCase: own.length / cases.length,
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
