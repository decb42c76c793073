// npm run stories: plays stories from an Auslaenderbehoerde against a real register, HEUTE beside ZIEL.
import { parseArgs } from "node:util";
import { flow } from "../stories/columns.ts";
import { printFaults, printStory } from "../stories/print.ts";
import { StoryBroken } from "../stories/register.ts";
import { type Performance, perform } from "../stories/stage.ts";
import { stories } from "../stories/stories.ts";
import type { Story } from "../stories/story.ts";

const exitFault = 1;
/** sysexits.h: EX_USAGE. */
const exitUsage = 64;
const exitInterrupted = 130;
const columnsDefault = 120;
const columnsMin = 40;
const columnsMax = 400;

const usage = `npm run stories -- [NUMBER ...] [options]

Plays stories from an Ausländerbehörde against a register of its own and prints, in German, each step, what the register
answered and how the record changed, under today's rules (HEUTE) and with all reforms (ZIEL) side by side.

${stories.map(({ number, title }) => `  ${String(number).padStart(2)}  ${title}`).join("\n")}

  --columns N  width of the print, ${columnsMin} to ${columnsMax} (default: the terminal's, at most ${columnsDefault})
  --help       this text

Exit: 0 everything is as each story expects · 1 an expectation fails (named at the end), or the register failed · 64 the
call was wrong · 130 stopped by Ctrl-C.
`;

const legend =
  "HEUTE: die Regeln von heute. ZIEL: mit Schreibrecht in der Übergangszeit, Vermerk „bestellt“ und Übernahme für Angehörige. Alle Personen sind erfunden. In der Akte steht hinter jedem Eintrag, wer ihn gemeldet hat und mit welchem Recht.";

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === "string") return complain(`${asked}\n--help tells the options.`, exitUsage);
  if (asked.help) return say(usage, 0);
  const stop = new AbortController();
  for (const kind of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(kind, () => stop.abort());
  try {
    return await playAll(asked, stop.signal);
  } catch (error) {
    if (stop.signal.aborted) return complain("stopped", exitInterrupted);
    if (error instanceof StoryBroken) return complain(error.message, exitFault);
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return complain(text, exitFault);
  }
}

async function playAll({ chosen, columns }: Asked, signal: AbortSignal): Promise<number> {
  say(`${flow([{ prefix: "", text: legend }], columns).join("\n")}\n\n`, 0);
  const performances: Performance[] = [];
  for (const story of chosen) {
    signal.throwIfAborted();
    const performance = await perform(story, signal);
    say(`${printStory(performance, columns).join("\n")}\n\n\n`, 0);
    performances.push(performance);
  }
  const faults = printFaults(performances);
  const count = performances.reduce((sum, { story }) => sum + story.steps.length, 0);
  const played = `${chosen.length} ${chosen.length === 1 ? "Geschichte" : "Geschichten"}, ${count} Schritte`;
  if (faults.length === 0) return say(`${played}: alles wie erwartet.\n`, 0);
  const lines = flow(
    faults.map((text) => ({ prefix: "  ✗ ", text })),
    columns,
  );
  return say(`${played}: ${faults.length} Abweichungen.\n${lines.join("\n")}\n`, exitFault);
}

interface Asked {
  readonly help: boolean;
  readonly chosen: readonly Story[];
  readonly columns: number;
}

function readArguments(args: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { help: { type: "boolean", short: "h" }, columns: { type: "string" } },
      allowPositionals: true,
    });
    const unknown = positionals.find((text) => !stories.some(({ number }) => String(number) === text));
    if (unknown !== undefined) {
      return `There is no story "${unknown}"; there are ${stories.map(({ number }) => number).join(", ")}.`;
    }
    const columns = values.columns === undefined ? terminalColumns() : Number(values.columns);
    if (!(Number.isInteger(columns) && columns >= columnsMin && columns <= columnsMax)) {
      return `--columns takes a whole number from ${columnsMin} to ${columnsMax}, not "${values.columns ?? ""}".`;
    }
    const chosen = stories.filter(({ number }) => positionals.length === 0 || positionals.includes(String(number)));
    return { help: values.help === true, chosen, columns };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function terminalColumns(): number {
  return Math.max(columnsMin, Math.min(columnsDefault, process.stdout.columns ?? columnsDefault));
}

function say(text: string, exitCode: number): number {
  process.stdout.write(text);
  return exitCode;
}

function complain(text: string, exitCode: number): number {
  process.stderr.write(`stories: ${text}\n`);
  return exitCode;
}
