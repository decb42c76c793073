// Writes the report of an earlier run again from its folder.
import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { RunFolderUnreadable } from "../records/run-documents.ts";
import type { Verdict } from "../records/run-folder.ts";

const USAGE = `npm run report -- DIR

Writes report.json and report.html of the run folder DIR again from its records; the same folder gives the same
bytes. DIR is a folder that npm run day left, for example runs/2026-11-23T09-00-00Z-heute-1.

  --help    this text

Exit: 0 the run is VALID, 3 INVALID by environment, 1 defect of the run, 64 the call was wrong, 66 no such run.
`;

const exitCodes: Readonly<Record<Verdict, number>> = { VALID: 0, INVALID: 3, DEFECT: 1 };
/** sysexits.h: EX_USAGE and EX_NOINPUT. */
const exitUsage = 64;
const exitNoInput = 66;

process.exitCode = await report(process.argv.slice(2));

async function report(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === undefined) return fail(`Name one run folder.\n\n${USAGE}`, exitUsage);
  if (asked.help) return say(USAGE, 0);
  const found = await stat(asked.directory).catch(() => undefined);
  if (found === undefined || !found.isDirectory()) {
    return fail(`There is no folder ${asked.directory}. The runs of this project are in runs/.\n`, exitNoInput);
  }
  // Loaded only here: the libraries behind the pictures take a second that --help need not wait for.
  const { writeReport } = await import("../reports/write-report.ts");
  try {
    const written = await writeReport(asked.directory);
    return say(
      `${[...written.summaryLines, "", `Bericht: ${written.reportPath}`].join("\n")}\n`,
      exitCodes[written.verdict],
    );
  } catch (error) {
    if (!(error instanceof RunFolderUnreadable)) throw error;
    return fail(`${asked.directory} is not a run that this version can report on.\n${error.message}\n`, exitNoInput);
  }
}

interface Asked {
  readonly help: boolean;
  readonly directory: string;
}

function readArguments(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
    const [directory = ""] = positionals;
    const help = values.help === true;
    return help || positionals.length === 1 ? { help, directory } : undefined;
  } catch {
    return undefined;
  }
}

function say(text: string, exitCode: number): number {
  process.stdout.write(text);
  return exitCode;
}

function fail(text: string, exitCode: number): number {
  process.stderr.write(text);
  return exitCode;
}
