// CPU of the run's programs and of the machine, looked at twice a second, so that the time of the load alone can be
// cut out afterwards: loading a script or seeding must not count as load.
import type { RunUsage } from "../records/run-folder.ts";
import { type MachineFigures, type ProcessFigures, readMachineFigures, readProcess } from "./proc.ts";

const intervalMs = 500;

/** One look at all watched processes. */
export interface UsageSample {
  readonly atMs: number;
  readonly machine: MachineFigures | undefined;
  readonly processes: Readonly<Record<string, ProcessFigures>>;
}

/** Usage of the load, and what else ran on the machine. */
export interface LoadUsage extends RunUsage {
  /** CPU seconds of programs that are no part of the run. */
  readonly foreignCpuSeconds?: number;
}

/** Looks at processes until it is stopped. */
export class UsageSampler {
  readonly #pids = new Map<string, number>();
  readonly #samples: UsageSample[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** Watches a process under a name (`k6`, `register`, `prometheus`, `harness`). */
  watch(name: string, pid: number): void {
    this.#pids.set(name, pid);
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.sample(), intervalMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.sample();
  }

  async sample(): Promise<void> {
    const found = await Promise.all(
      [...this.#pids].map(async ([name, pid]) => [name, await readProcess(pid)] as const),
    );
    const processes = Object.fromEntries(found.flatMap(([name, figures]) => (figures ? [[name, figures]] : [])));
    this.#samples.push({ atMs: Date.now(), machine: await readMachineFigures(), processes });
  }

  /** Usage between two instants of the wall clock. */
  between(fromMs: number, toMs: number): LoadUsage {
    return usageBetween(this.#samples, fromMs, toMs);
  }
}

/** Usage between two instants, from the last look before the first to the first look after the second. */
export function usageBetween(samples: readonly UsageSample[], fromMs: number, toMs: number): LoadUsage {
  const first = samples.findLast(({ atMs }) => atMs <= fromMs) ?? samples[0];
  const last = samples.find(({ atMs }) => atMs >= toMs) ?? samples.at(-1);
  if (first === undefined || last === undefined || last.atMs <= first.atMs) return { loadSeconds: 0, cpu: [] };
  const names = [...new Set(samples.flatMap(({ processes }) => Object.keys(processes)))];
  const cpu = names.map((name) => processUsage(name, samples, first.atMs, last.atMs));
  return { loadSeconds: (last.atMs - first.atMs) / 1000, cpu, ...machineUsage(first.machine, last.machine, cpu) };
}

/** A process may have ended before the last look: its own last look counts. */
function processUsage(
  name: string,
  samples: readonly UsageSample[],
  fromMs: number,
  toMs: number,
): RunUsage["cpu"][number] {
  const own = samples.flatMap(({ atMs, processes }) => {
    const figures = processes[name];
    return figures === undefined || atMs > toMs ? [] : [{ atMs, ...figures }];
  });
  const before = own.findLast(({ atMs }) => atMs <= fromMs);
  const last = own.at(-1);
  const peaks = own.flatMap(({ residentBytesMax }) => (residentBytesMax === undefined ? [] : [residentBytesMax]));
  return {
    process: name,
    cpuSeconds: Math.max(0, (last?.cpuSeconds ?? 0) - (before?.cpuSeconds ?? 0)),
    ...(peaks.length === 0 ? {} : { residentBytesMax: Math.max(...peaks) }),
  };
}

function machineUsage(
  first: MachineFigures | undefined,
  last: MachineFigures | undefined,
  cpu: RunUsage["cpu"],
): Pick<LoadUsage, "stealShare" | "foreignCpuSeconds"> {
  const total = (last?.totalSeconds ?? 0) - (first?.totalSeconds ?? 0);
  if (first === undefined || last === undefined || total <= 0) return {};
  const own = cpu.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
  return {
    stealShare: (last.stealSeconds - first.stealSeconds) / total,
    foreignCpuSeconds: Math.max(0, last.busySeconds - first.busySeconds - own),
  };
}
