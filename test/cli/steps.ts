/** What the verbs `check` and `test` run: data, in the order in which it is run or reported. */

/** One program, started with this Node. */
export interface Step {
  readonly name: string;
  /** Path from the top of the project. */
  readonly script: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The step measures: exit code 3 says that this machine was too busy to measure, which is no defect. */
  readonly measures?: boolean;
}

/** The four checks of `npm run check`; they run side by side. */
export const checks: readonly Step[] = [
  { name: "format", script: "node_modules/prettier/bin/prettier.cjs", args: ["--check", "--log-level", "warn", "."] },
  { name: "lint", script: "node_modules/oxlint/bin/oxlint", args: ["--type-aware"] },
  { name: "types", script: "node_modules/typescript/bin/tsc", args: ["--noEmit", "--project", "."] },
  {
    name: "dead code",
    script: "node_modules/knip/bin/knip.js",
    args: ["--no-progress", "--treat-config-hints-as-errors"],
  },
];

/** Name of the step whose tests are counted one by one. */
export const vitestStepName = "vitest";

/** Everything that continuous integration runs, one after the other. A further end-to-end step is a further line. */
export const testSteps: readonly Step[] = [
  { name: "check", script: "test/cli/check.ts", args: [] },
  { name: "generated: proto", script: "proto/generate/generate.ts", args: ["--check"] },
  { name: "generated: dashboards", script: "dashboards/generate.ts", args: ["--check"] },
  { name: "tools", script: "test/cli/tools.ts", args: [] },
  { name: vitestStepName, script: "node_modules/vitest/vitest.mjs", args: ["run"] },
  { name: "day", script: "loadtests/cli/day.ts", args: [], measures: true },
];
