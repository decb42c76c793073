// Asks Prometheus, once the load is over, for everything that its recording rules say.
import type { PrometheusAnswer, PrometheusAnswers, PrometheusSample } from "../records/run-folder.ts";
import { listAt, member, textAt } from "../client/answer.ts";
import { waitFor } from "./wait-for.ts";

const queryDeadlineMs = 10_000;
/** Window of the rules. */
const rateWindowSeconds = 60;

/** Waits until Prometheus has scraped and evaluated after `afterMs`; false when it did not within the deadline. */
export async function waitForEvaluation(url: string, afterMs: number, deadlineMs: number): Promise<boolean> {
  const found = await waitFor(() => isEvaluatedAfter(url, afterMs), { deadlineMs, intervalMs: 250 });
  return found === true;
}

/** The value of every recording rule at `atMs`. A rule that fails is an answer with an error. */
export async function askPrometheus(url: string, atMs: number): Promise<PrometheusAnswers> {
  const atSeconds = atMs / 1000;
  const rules = await recordingRules(url);
  const answers: PrometheusAnswer[] = [];
  for (const { name, expression, error } of rules) {
    const answer = { name, expression, atSeconds };
    answers.push(
      error === undefined ? { ...answer, ...(await ask(url, name, atSeconds)) } : { ...answer, samples: [], error },
    );
  }
  return { format: 1, windowSeconds: rateWindowSeconds, answers };
}

interface Rule {
  readonly name: string;
  readonly expression: string;
  readonly error?: string;
}

async function recordingRules(url: string): Promise<readonly Rule[]> {
  const groups = listAt(await get(new URL("/api/v1/rules?type=record", url)), "data", "groups");
  return groups.flatMap((group) =>
    listAt(group, "rules").map((rule) => {
      const [name = "", expression = "", lastError = ""] = ["name", "query", "lastError"].map((key) =>
        textAt(rule, key),
      );
      return { name, expression, ...(lastError === "" ? {} : { error: lastError }) };
    }),
  );
}

async function isEvaluatedAfter(url: string, afterMs: number): Promise<true | undefined> {
  const json = await get(new URL("/api/v1/rules?type=record", url));
  const instants = listAt(json, "data", "groups").map((group) => Date.parse(textAt(group, "lastEvaluation") ?? ""));
  const scrapes = listAt(await get(new URL("/api/v1/targets?state=active", url)), "data", "activeTargets");
  const scraped = scrapes.map((target) => Date.parse(textAt(target, "lastScrape") ?? ""));
  const earliestScrape = Math.min(...scraped);
  const isDone = scraped.length > 0 && earliestScrape > afterMs && Math.min(...instants) > earliestScrape;
  return isDone ? true : undefined;
}

async function ask(
  url: string,
  expression: string,
  atSeconds: number,
): Promise<Pick<PrometheusAnswer, "samples" | "error">> {
  const address = new URL("/api/v1/query", url);
  address.search = new URLSearchParams({ query: expression, time: atSeconds.toFixed(3) }).toString();
  const json = await get(address);
  if (textAt(json, "status") !== "success") return { samples: [], error: textAt(json, "error") ?? "no answer" };
  return { samples: listAt(json, "data", "result").map(sampleOf) };
}

function sampleOf(series: unknown): PrometheusSample {
  const metric = member(series, "metric");
  const entries = typeof metric === "object" && metric !== null ? Object.entries(metric) : [];
  const labels = Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
  return { labels, value: textAt(series, "value", 1) ?? "NaN" };
}

async function get(url: URL): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(queryDeadlineMs) });
  const json: unknown = await response.json();
  return json;
}
