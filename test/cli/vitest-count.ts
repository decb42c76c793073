/** Tests of one run of vitest. */
export interface VitestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Counts what vitest's JSON reporter wrote. A file that could not be loaded has no tests but counts as one failure;
 * so does an exit code that no test explains, and a run without tests.
 */
export function countVitest(report: unknown, exitCode: number | undefined): VitestCount {
  const passed = numberAt(report, "numPassedTests");
  const skipped = numberAt(report, "numPendingTests") + numberAt(report, "numTodoTests");
  const failed = numberAt(report, "numFailedTests") + brokenFiles(report);
  const isUnexplained = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isUnexplained ? 1 : failed, skipped };
}

function brokenFiles(report: unknown): number {
  const files: unknown = isRecord(report) ? report["testResults"] : undefined;
  if (!Array.isArray(files)) return 0;
  return files.filter((file: unknown) => {
    if (!isRecord(file) || file["status"] !== "failed") return false;
    const tests: unknown = file["assertionResults"];
    return !Array.isArray(tests) || !tests.some((test: unknown) => isRecord(test) && test["status"] === "failed");
  }).length;
}

function numberAt(report: unknown, key: string): number {
  const value = isRecord(report) ? report[key] : undefined;
  return typeof value === "number" ? value : 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
