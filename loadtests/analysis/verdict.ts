import type { RunCheck, Verdict } from "../records/run-folder.ts";

/** The verdict of checks, and the texts of those that decide it. A defect outweighs the environment. */
export function judgeChecks(checks: readonly RunCheck[]): {
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
} {
  const failed = checks.filter(({ passed, kind }) => !passed && kind !== "NOTE");
  const defects = failed.filter(({ kind }) => kind === "DEFECT");
  const verdict = defects.length > 0 ? "DEFECT" : failed.length > 0 ? "INVALID" : "VALID";
  const deciding = verdict === "DEFECT" ? defects : failed;
  return { verdict, reasons: deciding.map(({ id, text }) => `${id}: ${text}`) };
}
