// k6 as a program: flags, environment and what its own log says against the run.
import { readFile } from "node:fs/promises";
import { listAt, member, textAt } from "../client/answer.ts";
import type { RunFolder } from "../records/run-folder.ts";
import type { ToolFound } from "../toolchain/find-tool.ts";
import type { Child, Children } from "./children.ts";

/** What k6 needs. */
export interface K6Settings {
  readonly tool: ToolFound;
  /** The bundled entry file. */
  readonly script: string;
  readonly folder: RunFolder;
  readonly url: string;
  readonly token: string;
}

/** Starts k6; it ends by itself when the schedule is done. Throws ChildFailed when it cannot be started. */
export function startK6(settings: K6Settings, children: Children): Promise<Child> {
  const { tool, script, folder, url, token } = settings;
  return children.start({
    name: "k6",
    file: tool.path,
    args: [
      ...["run", "--quiet", "--no-color", "--log-format=json", "--summary-mode=full"],
      ...["--out", `json=${folder.k6Samples}`],
      ...[`--summary-export=${folder.k6Summary}`, "--new-machine-readable-summary"],
      script,
    ],
    logFile: folder.k6Log,
    env: {
      ...process.env,
      // Neither a report to the maker nor a look for extensions in the internet.
      K6_NO_USAGE_REPORT: "true",
      K6_AUTO_EXTENSION_RESOLUTION: "false",
      AZR_PLAN: folder.plan,
      AZR_URL: url,
      AZR_TOKEN: token,
    },
  });
}

/** Exit code of a run whose thresholds were crossed: our own checks say the same with more detail. */
export const exitThresholdsCrossed = 99;

/** Requests by k6's own count; undefined when it left no summary. */
export async function summaryRequestsCount(folder: RunFolder): Promise<number | undefined> {
  const text = await readFile(folder.k6Summary, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const summary: unknown = JSON.parse(text);
  const metric = listAt(summary, "results", "metrics").find((entry) => textAt(entry, "name") === "http_reqs");
  const count = member(metric, "values", "count");
  return typeof count === "number" ? count : undefined;
}

/** Lines of k6's log that mean that it did not run as it was told. */
export async function suspiciousLines(folder: RunFolder): Promise<readonly string[]> {
  const text = await readFile(folder.k6Log, "utf8").catch(() => "");
  return text
    .split("\n")
    .filter((line) => /unknown fields|unknown feature|"level":"panic"|GoError|TypeError/u.test(line));
}
