// What Linux tells of processes and of the machine (proc(5)); undefined elsewhere.
import { readFile } from "node:fs/promises";

/** USER_HZ, fixed at 100 for everything that the kernel shows in /proc. */
const ticksPerSecond = 100;
const kibibyte = 1024;

/** CPU seconds that a process has used, all threads, and its largest resident set. */
export interface ProcessFigures {
  readonly cpuSeconds: number;
  readonly residentBytesMax: number | undefined;
}

/** CPU seconds of the whole machine since boot. */
export interface MachineFigures {
  readonly totalSeconds: number;
  readonly busySeconds: number;
  readonly stealSeconds: number;
}

/** Figures of a process; undefined when it has ended or the system has no /proc. */
export async function readProcess(pid: number): Promise<ProcessFigures | undefined> {
  const [stat, status] = await Promise.all([textOf(`/proc/${pid}/stat`), textOf(`/proc/${pid}/status`)]);
  // The name in parentheses may hold spaces; the fields are counted behind it, from state = 3.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
  const ticks = Number(fields[11]) + Number(fields[12]);
  if (!Number.isFinite(ticks)) return undefined;
  const peak = /^VmHWM:\s+(\d+) kB$/mu.exec(status ?? "")?.[1];
  return {
    cpuSeconds: ticks / ticksPerSecond,
    residentBytesMax: peak === undefined ? undefined : Number(peak) * kibibyte,
  };
}

/** Figures of the machine; undefined when the system has no /proc. */
export async function readMachineFigures(): Promise<MachineFigures | undefined> {
  const line = /^cpu +(.+)$/mu.exec((await textOf("/proc/stat")) ?? "")?.[1];
  if (line === undefined) return undefined;
  // user nice system idle iowait irq softirq steal; guest times are part of user and nice.
  const ticks = line.split(" ").slice(0, 8).map(Number);
  const [idle = 0, iowait = 0, steal = 0] = [ticks[3], ticks[4], ticks[7]];
  const total = ticks.reduce((sum, value) => sum + value, 0);
  return {
    totalSeconds: total / ticksPerSecond,
    busySeconds: (total - idle - iowait - steal) / ticksPerSecond,
    stealSeconds: steal / ticksPerSecond,
  };
}

/** Random id of this boot: monotonic stamps of two processes are comparable within one boot only. */
export async function readBootId(): Promise<string | undefined> {
  return (await textOf("/proc/sys/kernel/random/boot_id"))?.trim();
}

/** The clock that the kernel reads, for example `tsc`. */
export async function readClockSource(): Promise<string | undefined> {
  return (await textOf("/sys/devices/system/clocksource/clocksource0/current_clocksource"))?.trim();
}

async function textOf(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch(() => undefined);
}
