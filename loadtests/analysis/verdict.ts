import type { RunCheck, Verdict } from "../records/run-folder.ts";

/** The verdict of checks, and the texts of those that decide it. A defect outweighs the environment. */
export function judgeChecks(checks: readonly RunCheck[]): {
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
} {
  const deciding = decidingChecks(checks);
  const [first] = deciding;
  const verdict = first === undefined ? "VALID" : first.kind === "DEFECT" ? "DEFECT" : "INVALID";
  return { verdict, reasons: deciding.map(({ id, text }) => `${id}: ${text}`) };
}

/** The failed checks behind a verdict: the defects if there is one, else what the environment did; none for VALID. */
export function decidingChecks(checks: readonly RunCheck[]): readonly RunCheck[] {
  const failed = checks.filter(({ passed, kind }) => !passed && kind !== "NOTE");
  const defects = failed.filter(({ kind }) => kind === "DEFECT");
  return defects.length > 0 ? defects : failed;
}
