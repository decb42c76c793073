// How many cases a run played, in words: a run that was stopped played fewer than it planned.
import { formatCount } from "./german.ts";
import type { ReportData } from "./report-data.ts";

type Played = Pick<ReportData, "run" | "caseClock">;

/** `150 Verlängerungen`, or `79 von 150 Verlängerungen (abgebrochen)`; only cases that came to an end count. */
export function playedCases({ run, caseClock }: Played): string {
  const played = formatCount(caseClock.casesCount);
  const count = isWhole({ run, caseClock }) ? played : `${played} von ${formatCount(run.casesCount)}`;
  return `${count} Verlängerungen${run.interrupted ? " (abgebrochen)" : ""}`;
}

/** The same in English. */
export function playedCasesEnglish({ run, caseClock }: Played): string {
  const count = isWhole({ run, caseClock }) ? `${run.casesCount}` : `${caseClock.casesCount} of ${run.casesCount}`;
  return `${count} extensions of a Duldung${run.interrupted ? " (interrupted)" : ""}`;
}

function isWhole({ run, caseClock }: Played): boolean {
  return caseClock.casesCount === run.casesCount;
}
