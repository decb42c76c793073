import { describe, expect, test } from "vitest";
import type { Step } from "./steps.ts";
import { runAll, type StepResult, summaryLines } from "./test-run.ts";
import { countVitest } from "./vitest-count.ts";

/** Runs steps that end with the given codes, in that order, and keeps what was said. */
async function runWith(steps: readonly Step[], exitCodes: readonly (number | undefined)[], interruptAfter = Infinity) {
  const said: string[] = [];
  const ran: string[] = [];
  const results: readonly StepResult[] = await runAll(steps, {
    run: async (step) => {
      const exitCode = exitCodes[ran.length];
      ran.push(step.name);
      return { step, exitCode, seconds: 1, output: "" };
    },
    countTests: (end) => (end.step.name === "vitest" ? { passed: 40, failed: 2, skipped: 1 } : undefined),
    isInterrupted: () => ran.length >= interruptAfter,
    say: (line) => void said.push(line),
  });
  return { lines: summaryLines(results), said: said.join("\n"), ran };
}

const step = (name: string, measures = false): Step => ({ name, script: `${name}.ts`, args: [], measures });

describe("a run of everything", () => {
  test("counts each step as one and each test of vitest as one, and goes on after a failure", async () => {
    const { lines, ran } = await runWith([step("check"), step("vitest"), step("day")], [1, 1, 0]);
    expect(ran).toEqual(["check", "vitest", "day"]);
    expect(lines.at(-1)).toBe("41 passed, 3 failed");
    expect(lines.filter((line) => line.startsWith("FAILED"))).toHaveLength(2);
  });

  test("a measurement that the environment spoilt is repeated once", async () => {
    const { lines, ran } = await runWith([step("day", true)], [3, 0]);
    expect(ran).toEqual(["day", "day"]);
    expect(lines.at(-1)).toBe("1 passed, 0 failed");
  });

  test("spoilt twice passes with a loud line", async () => {
    const { lines, said, ran } = await runWith([step("day", true)], [3, 3, 0]);
    expect(ran).toHaveLength(2);
    expect(lines.at(-1)).toBe("1 passed, 0 failed");
    expect(said.match(/^!!! day: INVALID BY ENVIRONMENT/gm)).toHaveLength(1);
  });

  test("a defect fails, at the first attempt and at the second", async () => {
    expect((await runWith([step("day", true)], [1])).lines.at(-1)).toBe("0 passed, 1 failed");
    expect((await runWith([step("day", true)], [3, 1])).lines.at(-1)).toBe("0 passed, 1 failed");
  });

  test("3 of a step that does not measure is a failure like any other, and so is a step that was killed", async () => {
    expect((await runWith([step("check")], [3, 0])).lines.at(-1)).toBe("0 passed, 1 failed");
    expect((await runWith([step("check")], [undefined])).lines.at(-1)).toBe("0 passed, 1 failed");
  });

  test("after an interrupt no further step starts, and what did not run has failed", async () => {
    const { lines, ran } = await runWith([step("check"), step("day")], [0, 0], 1);
    expect(ran).toEqual(["check"]);
    expect(lines.at(-1)).toBe("1 passed, 1 failed");
  });
});

describe("counting what vitest reports", () => {
  const file = (status: string, ...tests: readonly string[]) => ({
    status,
    assertionResults: tests.map((testStatus) => ({ status: testStatus })),
  });

  test("tests by their outcome", () => {
    const testResults = [file("failed", "passed", "failed"), file("passed", "passed", "pending")];
    const report = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults };
    expect(countVitest(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  test("a file that does not load is one failure", () => {
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [file("failed"), file("passed", "passed")] };
    expect(countVitest(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test.each([
    ["an exit code that no test explains", { numPassedTests: 5, numFailedTests: 0, testResults: [] }, 1],
    ["a run that was killed", { numPassedTests: 5, numFailedTests: 0, testResults: [] }, undefined],
    ["a run without tests", { numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0],
    ["no report at all", undefined, 1],
    ["a report of another shape", ["what"], 0],
  ])("%s is one failure", (_name, report, exitCode) => {
    expect(countVitest(report, exitCode).failed).toBe(1);
  });
});
