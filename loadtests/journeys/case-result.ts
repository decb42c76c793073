import type { CaseOutcome } from "../records/run-folder.ts";
import type { Judgement } from "./judgement.ts";

/** How a case ended. */
export interface CaseResult {
  readonly outcome: CaseOutcome;
  /** Refusal of the save. */
  readonly fehlerschluessel?: string;
}

/** The end of a case whose save was judged; `isSeen`: the record showed afterwards what it had to. */
export function caseResult(saved: Judgement, isSeen: boolean): CaseResult {
  const refusal = saved.fehlerschluessel === undefined ? {} : { fehlerschluessel: saved.fehlerschluessel };
  if (saved.fault !== undefined || !isSeen) return { outcome: "unexpected", ...refusal };
  return { outcome: saved.expectedRefusal ? "refused_expected" : "stored", ...refusal };
}
