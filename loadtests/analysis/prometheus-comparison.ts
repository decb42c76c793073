// Prometheus and the raw records tell of the same requests, so they must agree. Prometheus knows a counter only at its
// scrapes: a rate over a minute covers the time between the first and the last scrape in that minute, and a quantile is
// known up to its bucket. So the records are asked what every such window would show, and Prometheus must lie among it.
import type { RequestRecord } from "../../proto/generated/messung.ts";
import { HOPS, METRICS } from "../../simulator/telemetry/catalogue.ts";
import type { PrometheusAnswer, PrometheusAnswers, RunCheck } from "../records/run-folder.ts";
import { type Bucket, HopTimeline, quantileBucket, type HopWindow } from "./hop-timeline.ts";

/** Recording rules that are compared; their samples carry the label `hop`, their rates a window of a minute. */
export const hopShareRule = `hop:${METRICS.hopExclusive.name}:share_rate1m`;
export const hopP95Rule = `hop:${METRICS.hopExclusive.name}:p95_rate1m`;

const rateWindowMs = 60_000;
/** Prometheus scrapes and evaluates rules at this distance. */
const scrapeIntervalMs = 5_000;
const gridStepMs = 250;
/** Doubles added in another order, and a scrape that was answered between two moments of the grid. */
const shareErrorMax = 0.005;
const q = 0.95;

/** One hop as both tell it; times in seconds. Absent: nothing answered, or no request passed the hop. */
export interface HopComparison {
  readonly hop: string;
  /** Requests of the last minute that passed the hop. */
  readonly requestsCount: number;
  readonly shareRecords: number;
  /** Shares that windows between scrapes can show. */
  readonly shareLow: number;
  readonly shareHigh: number;
  readonly sharePrometheus?: number;
  /** Buckets that can hold the p95: from the lower bound of the first to the upper bound of the last. */
  readonly p95Low?: number;
  readonly p95High?: number;
  readonly p95Prometheus?: number;
  readonly agrees: boolean;
}

/** Both sides, hop by hop, over one minute that ended at `atSeconds` (since 1970). */
export interface PrometheusComparison {
  readonly atSeconds: number;
  readonly windowSeconds: number;
  readonly hops: readonly HopComparison[];
  /** Queries that were not answered, with the reason. */
  readonly unanswered: readonly string[];
}

/** Compares the recording rules with the register's records of the same minute; undefined when no rule was asked. */
export function comparePrometheus(
  records: readonly RequestRecord[],
  { answers }: PrometheusAnswers,
): PrometheusComparison | undefined {
  const [shares, p95s] = [hopShareRule, hopP95Rule].map((name) => answers.find((answer) => answer.name === name));
  if (shares === undefined || p95s === undefined) return undefined;
  const windows = windowsOf(records, shares.atSeconds * 1000);
  const hops = HOPS.map((hop, index) =>
    compareHop({ hop, index, share: valueOf(shares, hop), p95: valueOf(p95s, hop) }, windows),
  );
  const unanswered = answers.flatMap(({ name, error }) => (error === undefined ? [] : [`${name}: ${error}`]));
  return { atSeconds: shares.atSeconds, windowSeconds: rateWindowMs / 1000, hops, unanswered };
}

/**
 * Disagreement is a defect of ours; no answer at all is one too, because a check must not pass by finding nothing. A
 * load that is shorter than what the rules look back over fills none of their windows: the comparison is then a note.
 */
export function checkPrometheus({ hops, unanswered }: PrometheusComparison, loadMs: number): RunCheck {
  const wrong = hops.filter(({ agrees }) => !agrees).map(({ hop }) => hop);
  const compared = hops.filter(({ sharePrometheus }) => sharePrometheus !== undefined).length;
  const value = wrong.length + unanswered.length + (compared === 0 ? 1 : 0);
  const names = wrong.length === 0 ? "" : `; they differ in ${wrong.join(", ")}`;
  const silent = unanswered.length === 0 ? "" : `; not answered: ${unanswered.join("; ")}`;
  const text = `Prometheus and the records were compared in ${compared} hops${names}${silent}`;
  const kind = loadMs < rateWindowMs + 2 * scrapeIntervalMs ? "NOTE" : "DEFECT";
  return { id: "prometheus_agrees", kind, passed: value === 0, value, limit: 0, text };
}

interface ComparedWindows {
  readonly exact: readonly HopWindow[];
  readonly possible: readonly (readonly HopWindow[])[];
}

/** The minute itself, and every stretch from a first to a last scrape that a rule evaluated in time can have covered. */
function windowsOf(records: readonly RequestRecord[], atMs: number): ComparedWindows {
  const earliestMs = atMs - rateWindowMs - 2 * scrapeIntervalMs;
  const timeline = new HopTimeline(records, earliestMs, atMs, gridStepMs);
  const possible: (readonly HopWindow[])[] = [];
  for (let lastMs = atMs - 2 * scrapeIntervalMs; lastMs <= atMs; lastMs += gridStepMs) {
    const lengthMsMin = rateWindowMs - 2 * scrapeIntervalMs;
    for (let firstMs = lastMs - rateWindowMs; firstMs <= lastMs - lengthMsMin; firstMs += gridStepMs) {
      possible.push(timeline.window(firstMs, lastMs));
    }
  }
  return { exact: timeline.window(atMs - rateWindowMs, atMs), possible };
}

interface HopSides {
  readonly hop: string;
  readonly index: number;
  readonly share: number | undefined;
  readonly p95: number | undefined;
}

function compareHop({ hop, index, share, p95 }: HopSides, { exact, possible }: ComparedWindows): HopComparison {
  const shares = possible.map((window) => shareOf(window, index));
  const [shareLow, shareHigh] = [minimumOf(shares), maximumOf(shares)];
  const buckets = possible.flatMap((window): readonly Bucket[] => {
    const own = window[index];
    const bucket = own === undefined ? undefined : quantileBucket(own, q);
    return bucket === undefined ? [] : [bucket];
  });
  const shareAgrees =
    share === undefined ? shareLow === 0 : isWithin(share, shareLow - shareErrorMax, shareHigh + shareErrorMax);
  const p95Agrees = p95 === undefined ? buckets.length < possible.length || shareLow === 0 : isInSome(p95, buckets);
  return {
    hop,
    requestsCount: exact[index]?.count ?? 0,
    shareRecords: shareOf(exact, index),
    shareLow,
    shareHigh,
    ...(share === undefined ? {} : { sharePrometheus: share }),
    ...(buckets.length === 0
      ? {}
      : { p95Low: minimumOf(buckets.map(({ low }) => low)), p95High: maximumOf(buckets.map(({ high }) => high)) }),
    ...(p95 === undefined ? {} : { p95Prometheus: p95 }),
    agrees: shareAgrees && p95Agrees,
  };
}

function shareOf(window: readonly HopWindow[], index: number): number {
  const total = window.reduce((sum, { seconds }) => sum + seconds, 0);
  return total === 0 ? 0 : (window[index]?.seconds ?? 0) / total;
}

function isInSome(value: number, buckets: readonly Bucket[]): boolean {
  return buckets.some(({ low, high }) => isWithin(value, low * (1 - 1e-9), high * (1 + 1e-9)));
}

function isWithin(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

function minimumOf(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function maximumOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

function valueOf({ samples }: PrometheusAnswer, hop: string): number | undefined {
  const value = Number(samples.find(({ labels }) => labels["hop"] === hop)?.value);
  return Number.isFinite(value) ? value : undefined;
}
