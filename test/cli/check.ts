// npm run check: format, lint, types and dead code, side by side.
import { passInterruptsOn, runStep, type StepEnd } from "./run-step.ts";
import { checks } from "./steps.ts";

const usage = `npm run check

Looks at the whole project without running it: ${checks.map(({ name }) => name).join(", ")}.

  --help    this text

Exit: 0 all is well, 1 something is not, 64 the call was wrong.
`;
/** sysexits.h: EX_USAGE. */
const exitUsage = 64;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(usage);
    return 0;
  }
  if (args.length > 0) {
    process.stderr.write(`unknown argument ${args.join(" ")}\n\n${usage}`);
    return exitUsage;
  }
  passInterruptsOn();
  const startedAtMs = performance.now();
  const ends = await Promise.all(checks.map(async (step) => tell(await runStep(step, "captured"))));
  const failed = ends.filter(({ exitCode }) => exitCode !== 0);
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  const names = failed.map(({ step }) => step.name).join(", ");
  process.stdout.write(`check: ${failed.length === 0 ? "all is well" : `not well: ${names}`}, ${seconds} s\n`);
  return failed.length === 0 ? 0 : 1;
}

/** Prints a check as soon as it has ended, with its findings if it has any. */
function tell(end: StepEnd): StepEnd {
  const isGood = end.exitCode === 0;
  if (!isGood) process.stdout.write(`\n${end.output.trim()}\n\n`);
  process.stdout.write(`${isGood ? "ok    " : "FAILED"} ${end.step.name.padEnd(10)} ${end.seconds.toFixed(1)} s\n`);
  return end;
}
