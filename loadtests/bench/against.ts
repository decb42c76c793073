// This register against that of another checkout, such as the commit before some work: durable Folgemeldungen of each,
// in rounds that alternate, so that a slow phase of the machine falls on both.
import type { BenchServers, Measured } from "./bench-servers.ts";
import { type Figure, medianOf } from "./figure.ts";
import { onCpuNs } from "./process-cpu.ts";

/** At most five of a hundred slower. */
const GOAL = 0.95;

interface Sample {
  readonly perSecond: number;
  /** Processor time of all threads of the register for one message, in microseconds. */
  readonly cpuUs: number;
}

/** Rounds of `requestsCount` in turn; which of the two begins changes from pair to pair. The ratio is taken pair by pair. */
export async function measureAgainst(
  servers: BenchServers,
  {
    project,
    rounds,
    requestsCount,
  }: { readonly project: string; readonly rounds: number; readonly requestsCount: number },
): Promise<Figure> {
  const here = await servers.register("here", []);
  const there = await servers.registerOf(project, "there", []);
  // Every person has been reported on once before anything counts: from then on no record is read from the file.
  for (const { load } of [here, there]) await load.runCount(load.personsCount);
  const pairs: { readonly here: Sample; readonly there: Sample }[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const [first, second] = i % 2 === 0 ? [here, there] : [there, here];
    const firstSample = await sample(first, requestsCount);
    const secondSample = await sample(second, requestsCount);
    pairs.push(
      first === here ? { here: firstSample, there: secondSample } : { here: secondSample, there: firstSample },
    );
  }
  const { median, low, high } = medianOf(pairs.map((pair) => pair.here.perSecond / pair.there.perSecond));
  const part = (pick: (pair: (typeof pairs)[number]) => number): number => medianOf(pairs.map(pick)).median;
  return {
    id: "against",
    ratio: median,
    unit: "durable Folgemeldungen per second, here / there",
    low,
    high,
    rounds,
    goal: `>= ${GOAL}`,
    met: median >= GOAL,
    parts: {
      herePerSecond: part((pair) => pair.here.perSecond),
      therePerSecond: part((pair) => pair.there.perSecond),
      hereCpuUs: part((pair) => pair.here.cpuUs),
      thereCpuUs: part((pair) => pair.there.cpuUs),
      cpuRatio: part((pair) => pair.here.cpuUs / pair.there.cpuUs),
    },
  };
}

async function sample({ child, load }: Measured, requestsCount: number): Promise<Sample> {
  const before = await onCpuNs(child.pid);
  const { perSecond } = await load.runCount(requestsCount);
  const after = await onCpuNs(child.pid);
  const cpuUs = before === undefined || after === undefined ? Number.NaN : (after - before) / 1000 / requestsCount;
  return { perSecond, cpuUs };
}
