// npm run day: replays an office's day against the register and reports where the time went.
import { mkdir } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { ChildFailed, Children } from "../harness/children.ts";
import { concludeDay } from "../harness/day-conclusion.ts";
import { type DayOptions, dayUsage, OptionsInvalid, parseDayOptions } from "../harness/day-options.ts";
import { runDay } from "../harness/day-run.ts";
import { describeCommit, describeMachine, projectVersion } from "../harness/machine.ts";
import { removeUnmeasured } from "../harness/unmeasured-run.ts";
import { createProgress, type Progress } from "../harness/progress.ts";
import { parametersDefault } from "../parameters/parameters.ts";
import { runFolder, type Verdict } from "../records/run-folder.ts";
import { writeReport } from "../reports/write-report.ts";
import { mandantOf } from "../schedule/rule-set.ts";
import { findK6, findPrometheus, type ToolFound } from "../toolchain/find-tool.ts";
import { ToolMissing } from "../toolchain/tool-missing.ts";

const exitCodes: Readonly<Record<Verdict, number>> = { VALID: 0, INVALID: 3, DEFECT: 1 };
const exitDefect = 1;
/** sysexits.h: EX_USAGE and EX_CONFIG. */
const exitUsage = 64;
const exitNotStarted = 78;
const exitInterrupted = 130;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const stop = new AbortController();
  const children = new Children();
  watchSignals(stop, children);
  try {
    const options = parseDayOptions(args);
    if (options === "HELP") return say(dayUsage, 0);
    const progress = createProgress({ stream: process.stderr, quiet: options.quiet });
    return await day(options, progress, children, stop.signal);
  } catch (error) {
    if (stop.signal.aborted) return complain("stopped", exitInterrupted);
    if (error instanceof OptionsInvalid) return complain(`${error.message}\n--help tells the options.`, exitUsage);
    if (error instanceof ToolMissing) return complain(error.message, exitNotStarted);
    if (error instanceof ChildFailed || error instanceof RangeError) return complain(error.message, exitDefect);
    return complain(error instanceof Error ? (error.stack ?? error.message) : String(error), exitDefect);
  }
}

async function day(options: DayOptions, progress: Progress, children: Children, signal: AbortSignal): Promise<number> {
  const startedAtMs = Date.now();
  const { k6, prometheus } = await findTools(options, progress, signal);
  // Absolute: k6 reads relative names from the folder of its bundle.
  const folder = runFolder(resolve(options.out, folderName(startedAtMs, options)));
  await mkdir(folder.directory, { recursive: true });
  const parameters = parametersDefault;
  const identity = {
    options,
    parameters,
    startedAtMs,
    machine: await describeMachine(),
    ...(await describeCommit()),
    versions: {
      project: await projectVersion(),
      node: process.versions.node,
      k6: k6.version,
      ...(prometheus === undefined ? {} : { prometheus: prometheus.version }),
    },
  };
  const outcome = await runDay({ options, parameters, folder, k6, prometheus, progress, children, signal }).catch(
    async (error: unknown) => {
      if (signal.aborted) await removeUnmeasured(folder);
      throw error;
    },
  );
  progress.step("joining records");
  await concludeDay(folder, identity, outcome);
  progress.step("writing the report");
  const { summaryLines, reportPath, verdict } = await writeReport(folder.directory);
  say(`${[...summaryLines, "", `Bericht: ${relative(process.cwd(), reportPath)}`].join("\n")}\n`, 0);
  return outcome.interrupted ? exitInterrupted : exitCodes[verdict];
}

/** k6 or nothing; Prometheus if it can be had. */
async function findTools(
  options: DayOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<{ readonly k6: ToolFound; readonly prometheus: ToolFound | undefined }> {
  const found = { onProgress: progress.step, signal };
  const k6 = await findK6(found);
  if (!options.prometheus) return { k6, prometheus: undefined };
  try {
    return { k6, prometheus: await findPrometheus(found) };
  } catch (error) {
    if (!(error instanceof ToolMissing)) throw error;
    progress.warn(`${error.message}\nThe day goes on without Prometheus; the report will lack its section.`);
    return { k6, prometheus: undefined };
  }
}

/** `2026-11-24T15-04-05Z-heute-1`: sorts by time, and is a file name on every system. */
function folderName(startedAtMs: number, { regelwerk, seed }: DayOptions): string {
  const instant = new Date(startedAtMs).toISOString().slice(0, 19).replaceAll(":", "-");
  return `${instant}Z-${mandantOf(regelwerk)}-${seed}`;
}

/** The first signal ends the run in order and keeps what was measured; the second kills what still runs. */
function watchSignals(stop: AbortController, children: Children): void {
  for (const kind of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(kind, () => {
      if (!stop.signal.aborted) {
        stop.abort(new Error(`stopped by ${kind}`));
        return;
      }
      children.killAll();
      process.exit(exitInterrupted);
    });
  }
  process.on("exit", () => children.killAll());
}

function say(text: string, exitCode: number): number {
  process.stdout.write(text);
  return exitCode;
}

function complain(text: string, exitCode: number): number {
  process.stderr.write(`day: ${text}\n`);
  return exitCode;
}
