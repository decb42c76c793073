// What measuring costs: processor time of the register per request, measuring on against off, in pairs.
import type { BenchServers, Measured } from "./bench-servers.ts";
import { type Figure, medianOf } from "./figure.ts";
import { onCpuNs } from "./process-cpu.ts";

const GOAL_US = 15;
/** Share of the rounds that only warm the servers up. */
const WARM_UP_ROUNDS = 2;

/** Undefined where the system does not tell the processor time of a process (anywhere but on Linux). */
export async function measureInstrumentation(
  servers: BenchServers,
  { rounds, requestsCount }: { readonly rounds: number; readonly requestsCount: number },
): Promise<Figure | undefined> {
  const on = await servers.register("measured", ["--telemetry", "--server-timing"]);
  const off = await servers.register("unmeasured", ["--no-telemetry", "--no-server-timing"]);
  const pairs: { readonly on: number; readonly off: number }[] = [];
  for (let i = -WARM_UP_ROUNDS; i < rounds; i += 1) {
    // The order changes from pair to pair, so that a drift of the machine does not fall on one side.
    const [first, second] = i % 2 === 0 ? [on, off] : [off, on];
    const firstUs = await cpuUsPerRequest(first, requestsCount);
    const secondUs = await cpuUsPerRequest(second, requestsCount);
    if (firstUs === undefined || secondUs === undefined) return undefined;
    if (i >= 0) pairs.push(first === on ? { on: firstUs, off: secondUs } : { on: secondUs, off: firstUs });
  }
  const { median, low, high } = medianOf(pairs.map((pair) => pair.on - pair.off));
  return {
    id: "instrumentation",
    value: median,
    unit: "us CPU per request, measuring on minus off",
    low,
    high,
    rounds,
    goal: `<= ${GOAL_US}`,
    met: median <= GOAL_US,
    parts: {
      onUs: medianOf(pairs.map((pair) => pair.on)).median,
      offUs: medianOf(pairs.map((pair) => pair.off)).median,
    },
  };
}

async function cpuUsPerRequest({ child, load }: Measured, requestsCount: number): Promise<number | undefined> {
  const before = await onCpuNs(child.pid);
  await load.runCount(requestsCount);
  const after = await onCpuNs(child.pid);
  return before === undefined || after === undefined ? undefined : (after - before) / 1000 / requestsCount;
}
