// npm test: everything that continuous integration runs, step by step.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { passInterruptsOn, runStep, type StepEnd, wasInterrupted } from "./run-step.ts";
import { type Step, testSteps, vitestStepName } from "./steps.ts";
import { runAll, summaryLines } from "./test-run.ts";
import { countVitest, type VitestCount } from "./vitest-count.ts";

const usage = `npm test [-- STEP ...]

Runs everything that continuous integration runs, or the named steps only:
${testSteps.map(({ name, script, args }) => `  ${name.padEnd(24)} ${[script, ...args].join(" ")}`).join("\n")}

A step that measures and ends with 3 (this machine was too busy) is repeated once and then passes with a loud line.

  --help    this text

Last line: N passed, N failed (tests and steps). Exit: 0 nothing failed, 1 something did, 64 the call was wrong.
`;
/** sysexits.h: EX_USAGE. */
const exitUsage = 64;
const nodeMajor = "26";

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(usage);
    return 0;
  }
  const unknown = args.filter((arg) => !testSteps.some(({ name }) => name === arg));
  if (unknown.length > 0) return refuse(`there is no step ${unknown.join(", ")}\n\n${usage}`, exitUsage);
  // An older Node runs green tests and breaks on red ones, which would look like success.
  if (process.versions.node.split(".")[0] !== nodeMajor) {
    return refuse(`this is Node ${process.versions.node}; start with npm test or node launch.mjs test\n`, 1);
  }
  passInterruptsOn();
  const folder = mkdtempSync(join(tmpdir(), "azr-test-"));
  try {
    return await runSteps(args, join(folder, "vitest.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runSteps(names: readonly string[], reportFile: string): Promise<number> {
  const chosen = testSteps.filter(({ name }) => names.length === 0 || names.includes(name));
  const results = await runAll(chosen, {
    run: (step) => runStep(withReport(step, reportFile), "terminal"),
    countTests: (end) => countTests(end, reportFile),
    isInterrupted: wasInterrupted,
    say: (line) => void process.stdout.write(`${line}\n`),
  });
  process.stdout.write(`${summaryLines(results).join("\n")}\n`);
  return results.every(({ failed }) => failed === 0) ? 0 : 1;
}

function withReport(step: Step, reportFile: string): Step {
  if (step.name !== vitestStepName) return step;
  const args = [...step.args, "--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  return { ...step, args };
}

function countTests(end: StepEnd, reportFile: string): VitestCount | undefined {
  if (end.step.name !== vitestStepName) return undefined;
  const report: unknown = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, "utf8")) : undefined;
  return countVitest(report, end.exitCode);
}

function refuse(message: string, exitCode: number): number {
  process.stderr.write(message);
  return exitCode;
}
