import type { StepEnd } from "./run-step.ts";
import type { Step } from "./steps.ts";
import type { VitestCount } from "./vitest-count.ts";

/** Exit code of a step that measures: this machine could not support the measurement. */
const exitInvalidByEnvironment = 3;

/** What the run does to the world, so that its rules can be tested without it. */
export interface TestRunParts {
  readonly run: (step: Step) => Promise<StepEnd>;
  /** Set for the step whose tests are counted one by one. */
  readonly countTests: (end: StepEnd) => VitestCount | undefined;
  readonly isInterrupted: () => boolean;
  readonly say: (line: string) => void;
}

/** A step with what it adds to the count. */
export interface StepResult extends VitestCount {
  readonly name: string;
  readonly seconds: number;
  readonly remark: string;
}

/** Runs all steps in order, also after one has failed; nothing further once interrupted. */
export async function runAll(steps: readonly Step[], parts: TestRunParts): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) {
    if (parts.isInterrupted()) {
      results.push({ name: step.name, seconds: 0, passed: 0, failed: 1, skipped: 0, remark: "interrupted" });
      continue;
    }
    parts.say(`\n== ${step.name} ==`);
    results.push(await runOne(step, parts));
  }
  return results;
}

async function runOne(step: Step, parts: TestRunParts): Promise<StepResult> {
  const end = await parts.run(step);
  const counted = parts.countTests(end);
  if (counted !== undefined) {
    const remark = counted.skipped > 0 ? `${counted.skipped} skipped` : "";
    return { name: step.name, seconds: end.seconds, ...counted, remark };
  }
  if (step.measures !== true || end.exitCode !== exitInvalidByEnvironment) return resultOf(end, end.seconds);
  parts.say(`${step.name}: INVALID by environment (exit 3); repeated once`);
  const again = await parts.run(step);
  const seconds = end.seconds + again.seconds;
  if (again.exitCode !== exitInvalidByEnvironment) return resultOf(again, seconds, "at the second attempt");
  const remark = "INVALID BY ENVIRONMENT, TWICE: this machine was too busy to measure; NOTHING WAS MEASURED HERE";
  parts.say(`!!! ${step.name}: ${remark}`);
  return { name: step.name, seconds, passed: 1, failed: 0, skipped: 0, remark };
}

function resultOf(end: StepEnd, seconds: number, note = ""): StepResult {
  const isGood = end.exitCode === 0;
  const remark = isGood ? note : `exit code ${end.exitCode ?? "none: killed or not started"}`;
  return { name: end.step.name, seconds, passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0, remark };
}

/** The summary; its last line is `N passed, N failed`. */
export function summaryLines(results: readonly StepResult[]): readonly string[] {
  const width = Math.max(...results.map(({ name }) => name.length));
  const sum = (key: "passed" | "failed"): number => results.reduce((total, result) => total + result[key], 0);
  return [
    "",
    ...results.map(({ name, seconds, failed, remark }) =>
      `${failed === 0 ? "ok    " : "FAILED"} ${name.padEnd(width)} ${seconds.toFixed(1).padStart(6)} s  ${remark}`.trimEnd(),
    ),
    `${sum("passed")} passed, ${sum("failed")} failed`,
  ];
}
