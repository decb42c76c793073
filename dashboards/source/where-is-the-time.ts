import { METRICS } from "../../simulator/telemetry/catalogue.ts";
import type { Dashboard, Panel, PanelQuery } from "./model.ts";

const request = METRICS.requestDuration.name;
const hop = METRICS.hopExclusive.name;
const batch = METRICS.appendBatch.name;
const fsync = METRICS.fsyncDuration.name;
const gc = METRICS.gcDuration.name;

/** The sum of a counter's rates by some labels, for the chosen operations. */
function rate(series: string, by = "", matchers = ""): string {
  const grouping = by === "" ? "" : ` by (${by})`;
  return `sum${grouping} (rate(${series}{op=~"$op"${matchers}}[$__rate_interval]))`;
}

function quantile(q: number, histogram: string, by = ""): string {
  return `histogram_quantile(${q}, ${rate(`${histogram}_bucket`, by === "" ? "le" : `${by}, le`)})`;
}

function range(expression: string, legend: string, refId = "A"): PanelQuery {
  return { refId, expression, legend, mode: "range" };
}

const requestRate: Panel = {
  id: 1,
  title: "Requests",
  description:
    "Requests that the register answers per second. Read every other panel against it: at a rate near zero the percentiles rest on few requests. If it is lower than the load that was sent, look at the load generator first.",
  kind: "stat",
  queries: [range(rate(`${request}_count`), "requests")],
  unit: "reqps",
  min: 0,
  decimals: 1,
  mayBeEmpty: false,
};

const requestP95: Panel = {
  id: 2,
  title: "p95, register's view",
  description:
    "95 of 100 requests are answered within this time, measured inside the register. A clerk waits longer: network, Fachverfahren and portal come on top. Above 0.5 s the register misses its objective: find the hop below that grew with it. Interpolated within buckets; the raw records hold the exact value.",
  kind: "stat",
  queries: [range(quantile(0.95, request), "p95")],
  unit: "s",
  min: 0,
  decimals: 3,
  thresholds: [
    { from: 0, colour: "green" },
    { from: 0.2, colour: "orange" },
    { from: 0.5, colour: "red" },
  ],
  mayBeEmpty: false,
};

const errorRatio: Panel = {
  id: 3,
  title: "Errors",
  description:
    "Share of requests that the register could not work on: store busy, deadline passed, fault of its own. A refusal is not an error. Anything above zero needs a look at the log by trace id; a full queue before the writer is the usual reason.",
  kind: "stat",
  queries: [range(`${rate(`${request}_count`, "", ', outcome="error"')} / ${rate(`${request}_count`)}`, "errors")],
  unit: "percentunit",
  min: 0,
  max: 1,
  decimals: 2,
  thresholds: [
    { from: 0, colour: "green" },
    { from: 0.001, colour: "red" },
  ],
  mayBeEmpty: false,
};

const refusalRatio: Panel = {
  id: 4,
  title: "Refusals",
  description:
    "Share of requests that the register judged and refused, each with a key and a text that says what to do next. They cost the clerk a second attempt. Which keys they have is in the panel Refusals by key.",
  kind: "stat",
  queries: [range(`${rate(`${request}_count`, "", ', outcome="refused"')} / ${rate(`${request}_count`)}`, "refused")],
  unit: "percentunit",
  min: 0,
  max: 1,
  decimals: 1,
  mayBeEmpty: false,
};

const batchMean: Panel = {
  id: 5,
  title: "Events per commit",
  description:
    "Mean number of events that one commit makes durable. Few events per commit at a high rate mean that every message pays the disk alone; many mean that messages arrive faster than the disk answers and share its time, which is what the group commit is for.",
  kind: "stat",
  queries: [
    range(`sum (rate(${batch}_sum[$__rate_interval])) / sum (rate(${batch}_count[$__rate_interval]))`, "events"),
  ],
  unit: "events",
  min: 0,
  decimals: 1,
  mayBeEmpty: false,
};

const measurementFaults: Panel = {
  id: 6,
  title: "Faults of the measurement",
  description:
    "Request records that were lost, stamps out of order, label values outside the catalogue, since the start of the chosen time. It must be 0: otherwise this dashboard and the records of the run are incomplete and nothing may be concluded from them.",
  kind: "stat",
  queries: [
    { refId: "A", expression: `sum (increase(${METRICS.defects.name}[$__range]))`, legend: "faults", mode: "instant" },
  ],
  unit: "count",
  min: 0,
  decimals: 0,
  thresholds: [
    { from: 0, colour: "green" },
    { from: 1, colour: "red" },
  ],
  mayBeEmpty: false,
};

const hopShare: Panel = {
  id: 7,
  title: "Share of the time, by hop",
  description:
    "Where the register's time goes: each hop's part of the mean, all hops together are 100 %. Shares of the mean add up; percentiles of hops do not. A hop that grows here under load while the requests per second stay the same is the first suspect. loop_wait means too little CPU, append_wait a writer that is busy, commit the disk, load long records.",
  kind: "stack",
  queries: [range(`${rate(`${hop}_sum`, "hop")} / on () group_left () ${rate(`${hop}_sum`)}`, "{{hop}}")],
  unit: "percentunit",
  min: 0,
  max: 1,
  mayBeEmpty: false,
};

const waterfall: Panel = {
  id: 8,
  title: "What one request consists of, by operation",
  description:
    "Mean seconds of each hop for one request of each operation over the whole chosen time; the length of a bar is the operation's mean duration. Compare operations: a hop that is long in one of them only belongs to what that operation does, a hop that is long in all of them belongs to the process or the machine.",
  kind: "waterfall",
  queries: [
    {
      refId: "A",
      expression:
        `(sum by (op, hop) (increase(${hop}_sum{op=~"$op"}[$__range])) / on (op) group_left () ` +
        `sum by (op) (increase(${request}_count{op=~"$op"}[$__range]))) > 0`,
      legend: "{{op}} {{hop}}",
      mode: "instant",
    },
  ],
  unit: "s",
  min: 0,
  mayBeEmpty: false,
};

const hopP95: Panel = {
  id: 9,
  title: "p95 of each hop",
  description:
    "95 of 100 requests that pass the hop spend at most this long in it. Each curve is a histogram of its own: the curves do not add up to the p95 of the request. Use it to see which hop has a slow tail although its mean is small; then read the records of the slow requests.",
  kind: "lines",
  queries: [range(quantile(0.95, hop, "hop"), "{{hop}}")],
  unit: "s",
  min: 0,
  mayBeEmpty: false,
};

const requestHeatmap: Panel = {
  id: 10,
  title: "Durations of requests",
  description:
    "How many requests took how long. Two bands mean two kinds of request or two states of the machine; a band that wanders up means queueing; single dark cells far above mean pauses that a percentile hides. Choose one operation to see whether a band belongs to it.",
  kind: "heatmap",
  queries: [range(`sum by (le) (increase(${request}_bucket{op=~"$op"}[$__rate_interval]))`, "{{le}}")],
  unit: "s",
  min: 0,
  mayBeEmpty: false,
};

const operationP95: Panel = {
  id: 11,
  title: "p95 of each operation",
  description:
    "95 of 100 requests of the operation are answered within this time. The line is the objective of 0.5 s. If one operation is above it alone, look at its bar in What one request consists of; if all are, look at the event loop and the disk.",
  kind: "lines",
  queries: [range(quantile(0.95, request, "op"), "{{op}}")],
  unit: "s",
  min: 0,
  thresholds: [
    { from: 0, colour: "green" },
    { from: 0.5, colour: "red" },
  ],
  mayBeEmpty: false,
};

const refusalsByKey: Panel = {
  id: 12,
  title: "Refusals by key",
  description:
    "Answers with each key of the Fehlerkatalog, per second; keys that do not occur are left out. AZR-3001 is the authority that is no longer aktenführend; a rise of AZR-1005 or AZR-1007 means the register itself cannot keep up. Empty when nothing was refused.",
  kind: "lines",
  queries: [
    range(`sum by (fehlerschluessel) (rate(${METRICS.refusals.name}[$__rate_interval])) > 0`, "{{fehlerschluessel}}"),
  ],
  unit: "reqps",
  min: 0,
  mayBeEmpty: true,
};

const appendQueue: Panel = {
  id: 13,
  title: "Appends that wait for the writer",
  description:
    "Length of the queue before the writer at each scrape. A queue that returns to zero is normal; one that stays means that messages arrive faster than commits finish, and its end is the answer AZR-1005. Then look at the duration of a commit.",
  kind: "lines",
  queries: [range(`sum (${METRICS.appendQueue.name})`, "waiting")],
  unit: "appends",
  min: 0,
  mayBeEmpty: false,
};

const commitRate: Panel = {
  id: 14,
  title: "Events per commit over time",
  description:
    "Mean number of events that share a commit. It grows with the load by itself and keeps the number of disk syncs bounded. If it does not grow while the queue does, batches are full: the limit of the batch is reached.",
  kind: "lines",
  queries: [
    range(`sum (rate(${batch}_sum[$__rate_interval])) / sum (rate(${batch}_count[$__rate_interval]))`, "events"),
  ],
  unit: "events",
  min: 0,
  mayBeEmpty: false,
};

const fsyncDuration: Panel = {
  id: 15,
  title: "Duration of a commit on disk",
  description:
    "Median, p95 and p99 of the time until the disk has a commit. Every message in the commit waits for all of it. Values that jump while the load is the same belong to the disk or to a neighbour on it, not to the register.",
  kind: "lines",
  queries: [0.5, 0.95, 0.99].map((q, index) =>
    range(
      `histogram_quantile(${q}, sum by (le) (rate(${fsync}_bucket[$__rate_interval])))`,
      `p${q * 100}`,
      ["A", "B", "C"][index],
    ),
  ),
  unit: "s",
  min: 0,
  mayBeEmpty: false,
};

const eventLoop: Panel = {
  id: 16,
  title: "Event loop and CPU",
  description:
    "Share of time that the event loop was busy, and CPU seconds per second of all threads. Near 1 the loop can take no more and every hop gets slower, loop_wait first. High CPU with a loop that is not busy comes from other threads: garbage collection, checkpoints, compression.",
  kind: "lines",
  queries: [
    range(`max by (service) (${METRICS.eventLoopUtilization.name})`, "event loop {{service}}"),
    range(`sum by (service) (rate(${METRICS.cpu.name}[$__rate_interval]))`, "CPU {{service}}", "B"),
  ],
  unit: "percentunit",
  min: 0,
  thresholds: [
    { from: 0, colour: "green" },
    { from: 0.7, colour: "orange" },
    { from: 0.9, colour: "red" },
  ],
  mayBeEmpty: false,
};

const garbageCollection: Panel = {
  id: 17,
  title: "Garbage collection",
  description:
    "Share of time spent in each kind of collection. Minor collections are short and frequent; a share of major ones above a few per cent means that the heap is too small for what is kept, and shows as single slow requests.",
  kind: "lines",
  queries: [range(`sum by (kind) (rate(${gc}_sum[$__rate_interval]))`, "{{kind}}")],
  unit: "percentunit",
  min: 0,
  mayBeEmpty: false,
};

const costOfLooking: Panel = {
  id: 18,
  title: "What looking costs",
  description:
    "Seconds that a scrape takes, as Prometheus sees it, and seconds per second that the event loop spends on writing metrics. A scrape that takes tens of milliseconds appears in the register's own p99: scrape more rarely.",
  kind: "lines",
  queries: [
    range("max (scrape_duration_seconds)", "one scrape"),
    range(`sum (rate(${METRICS.metricsRender.name}[$__rate_interval]))`, "writing, per second", "B"),
  ],
  unit: "s",
  min: 0,
  mayBeEmpty: false,
};

/** Which hop of the register takes the time, for which operation, and whether it is the CPU, the writer or the disk. */
export const WHERE_IS_THE_TIME: Dashboard = {
  uid: "azr-where-is-the-time",
  title: "Where is the time",
  question: "Which hop of the register takes the time of a request, and why?",
  tags: ["azr"],
  variables: [
    {
      name: "op",
      title: "Operation",
      description: "Operations to look at; all queries about requests and hops honour it.",
      metric: `${request}_count`,
      label: "op",
    },
  ],
  rows: [
    { height: 4, panels: [requestRate, requestP95, errorRatio, refusalRatio, batchMean, measurementFaults] },
    { height: 10, panels: [hopShare, waterfall] },
    { height: 9, panels: [hopP95, requestHeatmap] },
    { height: 8, panels: [operationP95, refusalsByKey] },
    { height: 8, panels: [appendQueue, commitRate, fsyncDuration] },
    { height: 8, panels: [eventLoop, garbageCollection, costOfLooking] },
  ],
};
