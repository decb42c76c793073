// Prints one JSON line per figure; what they mean and what was found is in docs/performance.md.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { measureAgainst } from "../bench/against.ts";
import { BenchServers } from "../bench/bench-servers.ts";
import { measureCommandPath } from "../bench/command-path.ts";
import type { Figure } from "../bench/figure.ts";
import { measureInstrumentation } from "../bench/instrumentation.ts";
import { measureStoreAppend } from "../bench/store-append.ts";

const FIGURES = ["command-path", "instrumentation", "store-append"] as const;
type FigureId = (typeof FIGURES)[number];

const USAGE = `npm run bench -- [FIGURE ...] [--rounds N]
npm run bench -- --against FOLDER [--rounds N]

Prints one JSON line per figure, from rounds that alternate in this run: only the ratios (and differences) are claims,
absolute numbers hold for this machine and this moment.

  command-path      durable Folgemeldungen over HTTP / bare Fastify echo with the same body and schema
  instrumentation   us of CPU per request, measuring on minus off (Linux only)
  store-append      appends of 64 writers with expected revision / plain node:sqlite doing the same durable work

  --against F  the command path of this checkout / that of the checkout in folder F, and nothing else; F has the
               packages too (npm ci, or a link to node_modules)
  --rounds N   pairs of rounds for each figure, 3 to 200 (default: 15, instrumentation and against 100)
  --help       this text

Exit: 0 measured (met or not), 1 a server failed, 64 the call was wrong.
`;
const EXIT_USAGE = 64;
const ROUNDS = { min: 3, max: 200, throughput: 15, instrumentation: 100, against: 100 } as const;
const ROUND_MS = 1_500;
/**
 * Few, so that both rounds of a pair meet the machine in one mood, and all rounds together leave the records short: what
 * a pair errs by, many pairs make up for.
 */
const REQUESTS_PER_ROUND = 384;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === "string") {
    process.stderr.write(`${asked}\n\n${USAGE}`);
    return EXIT_USAGE;
  }
  if (asked.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (asked.against !== undefined) {
    const { against: project, rounds = ROUNDS.against } = asked;
    process.stderr.write(`against ${project}: measuring …\n`);
    const settings = { project, rounds, requestsCount: REQUESTS_PER_ROUND };
    const figure = await withServers((servers) => measureAgainst(servers, settings));
    process.stdout.write(`${JSON.stringify(rounded(figure))}\n`);
    return 0;
  }
  for (const id of asked.figures) {
    process.stderr.write(`${id}: measuring …\n`);
    const figure = await measure(id, asked.rounds);
    if (figure === undefined) process.stderr.write(`${id}: this system does not tell the CPU time of a process\n`);
    else process.stdout.write(`${JSON.stringify(rounded(figure))}\n`);
  }
  return 0;
}

async function measure(id: FigureId, rounds: number | undefined): Promise<Figure | undefined> {
  if (id === "store-append") {
    return measureStoreAppend({ rounds: rounds ?? ROUNDS.throughput, roundMs: ROUND_MS });
  }
  return withServers((servers) => {
    if (id === "command-path") {
      return measureCommandPath(servers, { rounds: rounds ?? ROUNDS.throughput, roundMs: ROUND_MS });
    }
    const settings = { rounds: rounds ?? ROUNDS.instrumentation, requestsCount: REQUESTS_PER_ROUND };
    return measureInstrumentation(servers, settings);
  });
}

async function withServers<Value>(measureWith: (servers: BenchServers) => Promise<Value>): Promise<Value> {
  const servers = await BenchServers.open();
  const stop = (): void => void servers.close().finally(() => process.exit(1));
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    return await measureWith(servers);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await servers.close();
  }
}

interface Asked {
  readonly help: boolean;
  readonly figures: readonly FigureId[];
  readonly rounds: number | undefined;
  /** Folder of another checkout. */
  readonly against: string | undefined;
}

function readArguments(args: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { help: { type: "boolean", short: "h" }, rounds: { type: "string" }, against: { type: "string" } },
      allowPositionals: true,
    });
    const figures = positionals.map((name) => FIGURES.find((id) => id === name) ?? name);
    const unknown = figures.find((name) => !FIGURES.some((id) => id === name));
    if (unknown !== undefined) return `There is no figure "${unknown}"; there are ${FIGURES.join(", ")}.`;
    const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
    if (rounds !== undefined && !(Number.isInteger(rounds) && rounds >= ROUNDS.min && rounds <= ROUNDS.max)) {
      return `--rounds takes a whole number from ${ROUNDS.min} to ${ROUNDS.max}, not "${values.rounds ?? ""}".`;
    }
    const chosen = FIGURES.filter((id) => figures.length === 0 || figures.includes(id));
    const against = values.against === undefined ? undefined : resolve(values.against);
    if (against !== undefined && figures.length > 0) return "--against is a figure of its own; name no other.";
    return { help: values.help === true, figures: chosen, rounds, against };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Four significant digits: more would claim what no run on a shared machine can show. */
function rounded(figure: Figure): Figure {
  const four = (value: number): number => Number(value.toPrecision(4));
  const parts = Object.fromEntries(Object.entries(figure.parts).map(([name, value]) => [name, four(value)]));
  return {
    ...figure,
    ...(figure.ratio === undefined ? {} : { ratio: four(figure.ratio) }),
    ...(figure.value === undefined ? {} : { value: four(figure.value) }),
    low: four(figure.low),
    high: four(figure.high),
    parts,
  };
}
