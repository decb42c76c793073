// npm run serve: starts the register and says what to paste first.
import { ConfigInvalid, describeOptions, readConfig } from "../config.ts";
import type { LogLevel } from "../http/log-level.ts";
import { EXIT_FAILED, EXIT_OK, EXIT_USAGE, runSimulator } from "../main.ts";
import { explainStartError } from "./explain-error.ts";
import { firstSteps } from "./first-steps.ts";

const USAGE = `npm run serve -- [options]

Starts the simulated Ausländerzentralregister and serves it until Ctrl-C.

${describeOptions()}`;

/** The configuration is a line of level info (30), and shown where such lines are wanted. */
const CONFIGURATION_TOLD: ReadonlySet<LogLevel> = new Set<LogLevel>(["info", "debug"]);

async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(USAGE);
    return EXIT_OK;
  }
  const config = readConfig(args, process.env);
  if (CONFIGURATION_TOLD.has(config.logLevel)) {
    process.stderr.write(`${JSON.stringify({ level: 30, msg: "configuration", ...config })}\n`);
  }
  return runSimulator(config, async (simulator) => {
    process.stdout.write(await firstSteps(simulator, config));
  });
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof ConfigInvalid) {
      process.stderr.write(`${error.message}\n--help lists the options.\n`);
      process.exit(EXIT_USAGE);
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`serve: ${explainStartError(error) ?? stack}\n`);
    process.exit(EXIT_FAILED);
  },
);
