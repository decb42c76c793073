// npm run simulate: plays seeded scenarios on the register and on the oracle until they differ or enough was played.
import { parseArgs } from "node:util";
import { abweichungsbericht, zusammenfassung } from "./bericht.ts";
import { unerfuellt } from "./forderungen.ts";
import { SCHRITTE_JE_SZENARIO, spieleKampagne, type Kampagne } from "./kampagne.ts";

const exitDifference = 1;
/** sysexits.h: EX_USAGE. */
const exitUsage = 64;
const stepsDefault = 50_000;
const stepsMax = 100_000_000;
const seedMax = 4_000_000_000;
const differencesMax = 10;
const progressSteps = 5_000;

const usage = `npm run simulate -- [options]

Plays scenarios (${SCHRITTE_JE_SZENARIO} commands and a few more, made from a seed) on the whole service in memory and on the oracle, a
second model of the rules, side by side: answers, records, windows, orders. The store loses answers and appends, is busy
and unavailable; messages are sent twice and two at once. Behind each scenario the invariants of the rules are checked.

  --steps N  commands to play, at least (default ${stepsDefault})
  --seed S   seed of the first scenario; the next ones follow (default 1)
  --http     every scenario through the HTTP face (else the seeds that 20 divides)
  --help     this text

Prints what was met, and from 50,000 commands on which demands were not. Exit: 0 no difference · 1 a difference, with the command that plays it again · 64 the call was wrong.
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === "string") {
    process.stderr.write(`${asked}\n--help tells the options.\n`);
    return exitUsage;
  }
  if (asked.help) {
    process.stdout.write(usage);
    return 0;
  }
  const { seed, steps: schritte, http: alleHttp } = asked;
  const kampagne = await spieleKampagne({
    ...{ seed, schritte, alleHttp, abweichungenMax: differencesMax },
    onProgress: progress(schritte),
  });
  process.stdout.write(`${zusammenfassung(kampagne)}\n`);
  if (kampagne.abweichungen.length === 0) {
    process.stdout.write(forderungsbericht(kampagne));
    return 0;
  }
  process.stdout.write(`\n${abweichungsbericht(kampagne)}\n`);
  return exitDifference;
}

/** What a campaign that was long enough should have met and has not; nothing of a shorter one. */
function forderungsbericht({ schritte, treffer }: Kampagne): string {
  if (schritte < stepsDefault) return "";
  const offen = unerfuellt(treffer);
  if (offen.length === 0) return "Everything that is demanded of a campaign was met.\n";
  return `Demanded and not met often enough (no difference; another seed may meet it):\n${offen.join("\n")}\n`;
}

/** A line on standard error every so many commands. */
function progress(steps: number): (schritte: number) => void {
  let next = progressSteps;
  return (schritte) => {
    if (schritte < next) return;
    next = schritte + progressSteps;
    process.stderr.write(`${schritte} of ${steps} commands\n`);
  };
}

interface Asked {
  readonly help: boolean;
  readonly http: boolean;
  readonly seed: number;
  readonly steps: number;
}

function readArguments(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        steps: { type: "string", default: String(stepsDefault) },
        seed: { type: "string", default: "1" },
        http: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const [steps, seed] = [wholeNumber(values.steps, stepsMax), wholeNumber(values.seed, seedMax)];
    if (steps === undefined) return `--steps: a whole number from 1 to ${stepsMax}, not ${values.steps}`;
    if (seed === undefined) return `--seed: a whole number from 1 to ${seedMax}, not ${values.seed}`;
    return { help: values.help, http: values.http, seed, steps };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function wholeNumber(text: string, max: number): number | undefined {
  const value = /^\d+$/u.test(text) ? Number(text) : 0;
  return value >= 1 && value <= max ? value : undefined;
}
