// The process: from a configuration to a running simulator and back to an exit code.
import { renameSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { startSimulator, type StartedSimulator } from "./app.ts";
import type { SimulatorConfig } from "./config.ts";

/** Ended as asked. */
export const EXIT_OK = 0;
/** The simulator could not start, or could not close. */
export const EXIT_FAILED = 1;
/** sysexits.h EX_USAGE: the command line is wrong. */
export const EXIT_USAGE = 64;
/** sysexits.h EX_SOFTWARE: a programmer error was met; the process drained and ended. */
export const EXIT_DEFECT = 70;

/** How long the end may take before the process is ended all the same. */
const CLOSE_MS_MAX = 20_000;

/**
 * Serves until SIGINT, SIGTERM or a defect, then drains. Resolves with the exit code. `onStarted` is called when
 * requests are served.
 */
export async function runSimulator(
  config: SimulatorConfig,
  onStarted: (simulator: StartedSimulator) => void | Promise<void> = () => undefined,
): Promise<number> {
  const signalled = nextSignal();
  const simulator = await startSimulator(config);
  const { url, tokenUrl } = simulator;
  if (config.readyFile !== undefined) writeReadyFile(config.readyFile, { url, tokenUrl, pid: process.pid });
  await onStarted(simulator);
  const cause = await Promise.race([signalled, simulator.defect.then(() => "defect" as const)]);
  const closed = await Promise.race([simulator.close().then(() => true), wait(CLOSE_MS_MAX, false, { ref: false })]);
  if (cause === "defect") return EXIT_DEFECT;
  return closed ? EXIT_OK : EXIT_FAILED;
}

/** Renamed into place, so that whoever waits for it never reads half of it. */
function writeReadyFile(file: string, content: Readonly<Record<string, unknown>>): void {
  const fresh = `${file}.tmp`;
  writeFileSync(fresh, `${JSON.stringify(content)}\n`);
  renameSync(fresh, file);
}

/** The first signal that asks for the end; a second one ends the process at once. */
function nextSignal(): Promise<"signal"> {
  const { promise, resolve } = Promise.withResolvers<"signal">();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      resolve("signal");
      process.once(signal, () => process.exit(EXIT_FAILED));
    });
  }
  return promise;
}
