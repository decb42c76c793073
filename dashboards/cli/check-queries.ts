// Runs all queries of dashboards and rules against a Prometheus: exit 0 when each has samples, 1 otherwise, 2 for a
// wrong call.
import { parseArgs } from "node:util";
import { checkDashboardQueries, failedRows, QueryFailed, type QueryRow } from "../check-dashboard-queries.ts";

const usage = `usage: dashboards/cli/check-queries.ts --prometheus URL --start INSTANT --end INSTANT [--json]
  INSTANT  ISO 8601, for example 2026-11-23T10:00:00Z
  --json   one JSON array of { panel, query, samples, mayBeEmpty, remarks } instead of lines
`;

if (import.meta.main) process.exitCode = await main();

async function main(): Promise<number> {
  const call = readCall();
  if (call === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    const rows = await checkDashboardQueries(call.prometheus, call.start, call.end);
    process.stdout.write(call.json ? `${JSON.stringify(rows, null, 1)}\n` : linesOf(rows));
    return failedRows(rows).length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof QueryFailed)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

interface Call {
  readonly prometheus: string;
  readonly start: Date;
  readonly end: Date;
  readonly json: boolean;
}

function readCall(): Call | undefined {
  const options = {
    prometheus: { type: "string" },
    start: { type: "string" },
    end: { type: "string" },
    json: { type: "boolean" },
  } as const;
  try {
    const { values } = parseArgs({ options });
    const start = new Date(values.start ?? "");
    const end = new Date(values.end ?? "");
    if (values.prometheus === undefined || !(start < end)) return undefined;
    return { prometheus: values.prometheus, start, end, json: values.json ?? false };
  } catch {
    return undefined;
  }
}

function linesOf(rows: readonly QueryRow[]): string {
  const failed = new Set(failedRows(rows));
  const lines = rows.map((row) => {
    const state = failed.has(row) ? "EMPTY" : "ok";
    const remarks = row.remarks.map((remark) => `\n        remark: ${remark}`).join("");
    return `${state.padEnd(6)}${String(row.samples).padStart(6)}  ${row.panel}${remarks}`;
  });
  return `${lines.join("\n")}\n${rows.length} queries, ${failed.size} without what they must have\n`;
}
