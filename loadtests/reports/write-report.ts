import { writeFile } from "node:fs/promises";
import { writeDocument } from "../records/run-documents.ts";
import { runFolder, type Verdict } from "../records/run-folder.ts";
import { buildReport } from "./build-report.ts";
import { renderPage } from "./page.ts";
import { assertReport } from "./report-schema.ts";
import { readRunEvidence } from "./run-evidence.ts";
import { summaryLines } from "./terminal-summary.ts";

/** What a run says about itself once its report is written. */
export interface WrittenReport {
  /** One screen for the terminal. */
  readonly summaryLines: readonly string[];
  /** Path of report.html. */
  readonly reportPath: string;
  readonly verdict: Verdict;
  /** English sentences, one per check that decided the verdict. */
  readonly reasons: readonly string[];
}

/**
 * Writes report.json and report.html of a run folder from its other files; the same folder gives the same bytes.
 * Throws RunFolderUnreadable when a file is missing or not what this version writes.
 */
export async function writeReport(directory: string): Promise<WrittenReport> {
  const folder = runFolder(directory);
  const data = buildReport(await readRunEvidence(directory));
  assertReport(data);
  const page = await renderPage(data);
  await writeDocument(folder.report, data);
  await writeFile(folder.reportHtml, page);
  return {
    summaryLines: summaryLines(data),
    reportPath: folder.reportHtml,
    verdict: data.verdict,
    reasons: data.reasons,
  };
}
