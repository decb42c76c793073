// What the machine did to the run. Only these four make a run INVALID; everything else that is wrong is a defect.
import type { RequestRecord } from "../../proto/generated/messung.ts";
import { interactionStarts } from "./interaction-starts.ts";
import type { RunCheck, RunUsage } from "./run-folder.ts";

/** What the checks look at, and their limits. */
export interface EnvironmentEvidence {
  readonly usage: RunUsage;
  readonly records: readonly RequestRecord[];
  readonly droppedIterationsCount: number;
  readonly stealShareMax: number;
  readonly generatorCpuShareMax: number;
  readonly scheduleLagMsP99Max: number;
}

/** Steal, CPU of the generator, schedule lag and dropped iterations. */
export function checkEnvironment(evidence: EnvironmentEvidence): readonly RunCheck[] {
  return [stealCheck(evidence), generatorCheck(evidence), lagCheck(evidence), droppedCheck(evidence)];
}

function stealCheck({ usage, stealShareMax }: EnvironmentEvidence): RunCheck {
  const value = usage.stealShare;
  if (value === undefined) return unknown("steal", "the system does not tell how much CPU was stolen");
  const text = `${percent(value)} of the CPU time was stolen by the hypervisor (limit ${percent(stealShareMax)})`;
  return { ...environment("steal", value, stealShareMax, text), unit: "share" };
}

function generatorCheck({ usage, generatorCpuShareMax }: EnvironmentEvidence): RunCheck {
  const k6 = usage.cpu.find(({ process }) => process === "k6");
  if (k6 === undefined) return unknown("generator_cpu", "the system does not tell the CPU time of k6");
  const value = usage.loadSeconds === 0 ? 0 : k6.cpuSeconds / usage.loadSeconds;
  const text = `k6 used ${percent(value)} of one core (limit ${percent(generatorCpuShareMax)})`;
  return { ...environment("generator_cpu", value, generatorCpuShareMax, text), unit: "share" };
}

/** Lag of interactions, not of requests. */
function lagCheck({ records, scheduleLagMsP99Max }: EnvironmentEvidence): RunCheck {
  const lags = interactionLagsMs(records);
  const value = quantile(lags, 0.99);
  const text =
    `99 % of ${lags.length} interactions began at most ${value.toFixed(0)} ms later than intended ` +
    `(limit ${scheduleLagMsP99Max} ms), the latest ${(lags.at(-1) ?? 0).toFixed(0)} ms`;
  return { ...environment("schedule_lag_p99", value, scheduleLagMsP99Max, text), unit: "ms" };
}

function droppedCheck({ droppedIterationsCount }: EnvironmentEvidence): RunCheck {
  const text = `${droppedIterationsCount} iterations were dropped by k6`;
  return environment("dropped_iterations", droppedIterationsCount, 0, text);
}

/** Ascending; one value for each interaction. */
function interactionLagsMs(records: readonly RequestRecord[]): readonly number[] {
  return interactionStarts(records)
    .flatMap(({ actualStartMs, intendedStartMs }) =>
      actualStartMs === undefined || intendedStartMs === undefined ? [] : [actualStartMs - intendedStartMs],
    )
    .sort((a, b) => a - b);
}

/** Smallest value that at least a share `q` of the sorted values does not exceed. */
function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? 0;
}

function environment(id: string, value: number, limit: number, text: string): RunCheck {
  return { id, kind: "ENVIRONMENT", passed: value <= limit, value, limit, text };
}

function unknown(id: string, text: string): RunCheck {
  return { id, kind: "NOTE", passed: false, text };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
