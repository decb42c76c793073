// npm run serve: starts the register and says what to paste first.
import { ConfigInvalid, describeOptions, readConfig } from "../config.ts";
import { EXIT_FAILED, EXIT_OK, EXIT_USAGE, runSimulator } from "../main.ts";
import { firstSteps } from "./first-steps.ts";

const USAGE = `npm run serve -- [options]

Starts the simulated Ausländerzentralregister and serves it until Ctrl-C.

${describeOptions()}`;

async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(USAGE);
    return EXIT_OK;
  }
  const config = readConfig(args, process.env);
  process.stderr.write(`${JSON.stringify({ level: 30, msg: "configuration", ...config })}\n`);
  return runSimulator(config, async (simulator) => {
    process.stdout.write(await firstSteps(simulator, config));
  });
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const isUsage = error instanceof ConfigInvalid;
    const text = error instanceof Error && !isUsage ? (error.stack ?? error.message) : String(error);
    process.stderr.write(isUsage ? `${error.message}\n--help lists the options.\n` : `serve: ${text}\n`);
    process.exit(isUsage ? EXIT_USAGE : EXIT_FAILED);
  },
);
