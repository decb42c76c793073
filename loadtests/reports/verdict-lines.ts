// What the terminal says about the verdict: how many checks passed, why the run failed, what to do next.
import { decidingChecks } from "../analysis/verdict.ts";
import type { RunCheck } from "../records/run-folder.ts";
import { checkFigures, checkName, isKnownCheck } from "./check-texts.ts";
import type { ReportData } from "./report-data.ts";
import { wrapped } from "./wrapped-lines.ts";

type Judged = Pick<ReportData, "verdict" | "checks">;

const bullet = "  ! ";

/** `23 von 23 Prüfungen erfüllt`; a note is none, because it decides nothing. */
export function passedCount({ checks }: Pick<ReportData, "checks">): string {
  const judged = checks.filter(({ kind }) => kind !== "NOTE");
  return `${judged.filter(({ passed }) => passed).length} von ${judged.length} Prüfungen erfüllt`;
}

/** Why the run failed, in whole sentences as long as `linesMax` allows; never more lines than that. */
export function reasonLines({ checks }: Judged, columns: number, linesMax: number): readonly string[] {
  const blocks = decidingChecks(checks).map((check) => wrapped(bullet, reasonText(check), columns));
  if (blocks.flat().length <= linesMax) return blocks.flat();
  const shown: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (shown.length + block.length > linesMax - 1) return [...shown, `${bullet}${rest(blocks.length - index, index)}`];
    shown.push(...block);
  }
  return shown;
}

/** What to do about an INVALID run; nothing can be done about a defect by running again. */
export function adviceLines({ verdict, checks }: Judged): readonly string[] {
  if (verdict !== "INVALID") return [];
  const isOnlyStopped = decidingChecks(checks).every(({ id }) => id === "interrupted");
  return [
    isOnlyStopped ? "Lauf wiederholen und zu Ende laufen lassen." : "Lauf wiederholen, wenn der Rechner ruhiger ist.",
  ];
}

function reasonText(check: RunCheck): string {
  const isGerman = isKnownCheck(check) && check.value !== undefined;
  return `${checkName(check)}: ${isGerman ? checkFigures(check) : check.text}`;
}

function rest(count: number, shownCount: number): string {
  return shownCount === 0 ? `${count} Gründe, siehe Bericht` : `und ${count} weitere, siehe Bericht`;
}
