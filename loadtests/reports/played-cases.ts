// How many cases a run played, in words: a run that was stopped played fewer than it planned.
import { formatCount } from "./german.ts";
import type { ReportData } from "./report-data.ts";

type Played = Pick<ReportData, "run" | "caseClock" | "caseKinds">;

/**
 * `150 Verlängerungen und 15 Aushändigungen`, or `79 von 165 Fällen (abgebrochen)`; only cases that came to an end count.
 */
export function playedCases(played: Played): string {
  const { run, caseClock } = played;
  if (!isWhole(played)) {
    const count = `${formatCount(caseClock.casesCount)} von ${formatCount(run.casesCount)} Fällen`;
    return `${count}${run.interrupted ? " (abgebrochen)" : ""}`;
  }
  const handovers = handoversCount(played);
  const extensions = `${formatCount(run.casesCount - handovers)} Verlängerungen`;
  return handovers === 0 ? extensions : `${extensions} und ${formatCount(handovers)} Aushändigungen`;
}

/** The same in English. */
export function playedCasesEnglish(played: Played): string {
  const { run, caseClock } = played;
  if (!isWhole(played)) {
    return `${caseClock.casesCount} of ${run.casesCount} cases${run.interrupted ? " (interrupted)" : ""}`;
  }
  const handovers = handoversCount(played);
  const extensions = `${run.casesCount - handovers} extensions of a Duldung`;
  return handovers === 0 ? extensions : `${extensions} and ${handovers} cards handed over`;
}

function handoversCount({ caseKinds }: Played): number {
  const handovers = caseKinds.filter(({ art }) => art.startsWith("aushaendigung"));
  return handovers.reduce((sum, { casesCount }) => sum + casesCount, 0);
}

function isWhole({ run, caseClock }: Played): boolean {
  return caseClock.casesCount === run.casesCount;
}
