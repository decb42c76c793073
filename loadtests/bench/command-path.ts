// Durable Folgemeldungen over HTTP against a bare Fastify echo with the same body and schema.
import type { BenchServers, Measured } from "./bench-servers.ts";
import type { Round } from "./closed-load.ts";
import { type Figure, medianOf } from "./figure.ts";
import { onCpuNs } from "./process-cpu.ts";

const GOAL = 0.35;

interface Sample extends Round {
  /** Share of one processor that the server used; near 1 the server, not the generator, was the limit. */
  readonly serverCpuShare: number;
}

/** Rounds of `roundMs` in turn: register, echo, register, echo … The ratio is taken pair by pair. */
export async function measureCommandPath(
  servers: BenchServers,
  { rounds, roundMs }: { readonly rounds: number; readonly roundMs: number },
): Promise<Figure> {
  const register = await servers.register("register", []);
  const echo = await servers.echo();
  await register.load.runFor(roundMs);
  await echo.load.runFor(roundMs);
  const pairs: { readonly register: Sample; readonly echo: Sample }[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const first = await sample(register, roundMs);
    pairs.push({ register: first, echo: await sample(echo, roundMs) });
  }
  const { median, low, high } = medianOf(pairs.map((pair) => pair.register.perSecond / pair.echo.perSecond));
  const part = (pick: (pair: (typeof pairs)[number]) => number): number => medianOf(pairs.map(pick)).median;
  return {
    id: "command-path",
    ratio: median,
    unit: "durable Folgemeldungen per second / echoes per second",
    low,
    high,
    rounds,
    goal: `>= ${GOAL}`,
    met: median >= GOAL,
    parts: {
      registerPerSecond: part((pair) => pair.register.perSecond),
      echoPerSecond: part((pair) => pair.echo.perSecond),
      registerCpuShare: part((pair) => pair.register.serverCpuShare),
      echoCpuShare: part((pair) => pair.echo.serverCpuShare),
    },
  };
}

async function sample({ child, load }: Measured, roundMs: number): Promise<Sample> {
  const before = await onCpuNs(child.pid);
  const round = await load.runFor(roundMs);
  const after = await onCpuNs(child.pid);
  const used = before === undefined || after === undefined ? Number.NaN : (after - before) / 1e9;
  return { ...round, serverCpuShare: used / round.seconds };
}
