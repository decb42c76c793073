// After a day every query of dashboards and rules must find something in the Prometheus that watched it. The check is a
// program of the dashboards; a run only asks it and keeps what it said.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RunCheck, RunFolder } from "../records/run-folder.ts";
import { runProgram } from "../toolchain/run-program.ts";
import { projectFolder } from "./machine.ts";

const deadlineMs = 60_000;
/** Rules look back for a minute; a shorter load leaves some of them nothing to show. */
const loadMsMin = 60_000;

/** Runs all queries over the time of the load and keeps the answer in logs/dashboard-queries.log. */
export async function checkDashboards(
  prometheusUrl: string,
  folder: RunFolder,
  startMs: number,
  endMs: number,
): Promise<RunCheck> {
  const script = join(projectFolder, "dashboards", "cli", "check-queries.ts");
  const [start, end] = [startMs, endMs].map((ms) => new Date(ms).toISOString());
  const args = [script, "--prometheus", prometheusUrl, "--start", start ?? "", "--end", end ?? ""];
  const { exitCode, output } = await runProgram(process.execPath, args, { deadlineMs });
  await writeFile(join(folder.directory, "logs", "dashboard-queries.log"), output);
  const last = output.trimEnd().split("\n").at(-1) ?? "";
  const kind = endMs - startMs < loadMsMin ? "NOTE" : "DEFECT";
  return { id: "dashboard_queries", kind, passed: exitCode === 0, text: `dashboards and rules: ${last}` };
}
