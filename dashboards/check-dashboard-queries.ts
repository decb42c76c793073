// Runs every query of dashboards and rules against a Prometheus that has watched a run. A dashboard is right when each
// of its queries finds something there.
import { allQueries, type ReadyQuery } from "./source/queries.ts";

/** What one query found. */
export interface QueryRow {
  /** Dashboard and panel, or the rule, that it belongs to. */
  readonly panel: string;
  readonly query: string;
  /** Values over all series that are numbers. */
  readonly samples: number;
  /** True if a good run may leave it without samples. */
  readonly mayBeEmpty: boolean;
  /** What Prometheus remarks on the query: each is a reason to change it. */
  readonly remarks: readonly string[];
}

/** Prometheus did not answer a query; the message names the query and what was said. */
export class QueryFailed extends Error {
  override readonly name = "QueryFailed";
}

const STEP_SECONDS = 5;
/** Four scrapes, as Grafana would choose it for the step of the panels. */
const RATE_INTERVAL_SECONDS = 4 * STEP_SECONDS;
const QUERY_MS_MAX = 10_000;

/** Runs all queries over a window, with every variable at "all". Throws QueryFailed. */
export async function checkDashboardQueries(
  prometheusUrl: string,
  start: Date,
  end: Date,
): Promise<readonly QueryRow[]> {
  const windowSeconds = Math.max(1, Math.ceil((end.getTime() - start.getTime()) / 1000));
  const rows: QueryRow[] = [];
  for (const ready of allQueries({ windowSeconds, rateIntervalSeconds: RATE_INTERVAL_SECONDS })) {
    rows.push(await run(prometheusUrl, ready, start, end));
  }
  return rows;
}

/** The rows that no good run has: no samples where there must be some, or a remark. */
export function failedRows(rows: readonly QueryRow[]): readonly QueryRow[] {
  return rows.filter(({ samples, mayBeEmpty, remarks }) => (samples === 0 && !mayBeEmpty) || remarks.length > 0);
}

async function run(prometheusUrl: string, ready: ReadyQuery, start: Date, end: Date): Promise<QueryRow> {
  const seconds = (date: Date): string => (date.getTime() / 1000).toFixed(3);
  const url = new URL(ready.mode === "range" ? "/api/v1/query_range" : "/api/v1/query", prometheusUrl);
  const time = { start: seconds(start), end: seconds(end), step: String(STEP_SECONDS) };
  url.search = new URLSearchParams({
    query: ready.query,
    ...(ready.mode === "range" ? time : { time: time.end }),
  }).toString();
  const answer = await ask(url, ready.query);
  return {
    panel: ready.panel,
    query: ready.query,
    samples: samplesCount(field(field(answer, "data"), "result")),
    mayBeEmpty: ready.mayBeEmpty,
    remarks: [...texts(field(answer, "warnings")), ...texts(field(answer, "infos"))],
  };
}

async function ask(url: URL, query: string): Promise<unknown> {
  let answer: unknown;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(QUERY_MS_MAX) });
    answer = await response.json();
  } catch (cause) {
    throw new QueryFailed(`Prometheus at ${url.origin} did not answer ${query}`, { cause });
  }
  if (field(answer, "status") === "success") return answer;
  throw new QueryFailed(`Prometheus refused ${query}: ${String(field(answer, "error"))}`);
}

function samplesCount(result: unknown): number {
  if (!Array.isArray(result)) return 0;
  return result.flatMap(valuesOf).filter((value) => Number.isFinite(Number(value))).length;
}

/** Values of one series: pairs of time and text, one (`value`) or many (`values`). */
function valuesOf(series: unknown): readonly unknown[] {
  const many = field(series, "values");
  const pairs: readonly unknown[] = Array.isArray(many) ? many : [field(series, "value")];
  return pairs.flatMap((pair) => (Array.isArray(pair) ? [pair[1]] : []));
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}
