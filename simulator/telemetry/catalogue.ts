// Every metric of the register's process as data. The process builds its metrics from this file; dashboards, rules,
// the documentation and the budget of series are made from it too, so a name exists in one place.
import { HOPS } from "./hops.ts";
import { METRIC_OPERATIONS, OPERATION_OTHER, OUTCOMES } from "./operations.ts";

export { HOP_MEANING, HOPS } from "./hops.ts";
export { METRIC_OPERATIONS, metricOperation, OPERATION_OTHER, OUTCOMES } from "./operations.ts";

/** Base unit of a metric; `info` is a constant 1 that carries labels, `work` a unit per label value. */
export type MetricUnit =
  "seconds" | "bytes" | "events" | "appends" | "requests" | "ratio" | "work" | "defects" | "info";

/** The values that a label can have: a closed list, or a pattern with the number of values that may occur. */
export type LabelBounds =
  { readonly values: readonly string[] } | { readonly pattern: string; readonly valuesMax: number };

export interface MetricLabel {
  readonly name: string;
  readonly meaning: string;
  readonly bounds: LabelBounds;
}

export interface Metric {
  readonly name: string;
  readonly type: "counter" | "gauge" | "histogram";
  readonly help: string;
  readonly unit: MetricUnit;
  readonly labels: readonly MetricLabel[];
  /** Upper bounds of a histogram, ascending, without +Inf. */
  readonly buckets?: readonly number[];
  /** The combinations of closed labels that can occur; absent: all of them. */
  readonly labelSets?: readonly LabelSet[];
}

/** One value for each closed label of a metric. */
export type LabelSet = Readonly<Record<string, string>>;

/** Seconds. 0.1, 1 and 10 s are the limits of attention, 0.5 s is the objective; 1.2 to 2.5 apart where it matters. */
export const DURATION_BUCKETS_SECONDS = [
  0.0001, 0.00025, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.035, 0.05, 0.075, 0.1, 0.125, 0.15, 0.175, 0.2, 0.25, 0.3,
  0.35, 0.4, 0.5, 0.6, 0.8, 1, 1.5, 2, 3, 5, 8, 10, 15, 30, 60,
] as const;

/** Series that one process may show; a scrape is rendered on the event loop and must not be felt. */
export const SERIES_MAX = 3000;

/** Kinds of work that repeat exactly when the same requests are sent again; label `kind`. */
export const WORK_KINDS = [
  "fsyncs",
  "bytes_written",
  "events_read",
  "events_appended",
  "rows_examined",
  "bytes_in",
  "bytes_out",
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** What must never happen to the measurement itself; label `kind`. */
export const DEFECT_KINDS = ["record_lost", "label_folded", "stamp_backward"] as const;
export type DefectKind = (typeof DEFECT_KINDS)[number];

/** Kinds of garbage collection as V8 tells them apart; label `kind`. */
export const GC_KINDS = ["minor", "major", "incremental", "weakcb"] as const;
export type GcKind = (typeof GC_KINDS)[number];

/** Value of label `fehlerschluessel` for a key that the catalogue of errors does not hold. */
export const FEHLERSCHLUESSEL_OTHER = "other";

const service: MetricLabel = {
  name: "service",
  meaning: "process that shows the metric",
  bounds: { pattern: "[a-z][a-z0-9-]*", valuesMax: 1 },
};
const op: MetricLabel = {
  name: "op",
  meaning: `operation; ${OPERATION_OTHER} = all that have no value of their own`,
  bounds: { values: METRIC_OPERATIONS.map((operation) => operation.op) },
};
const oneOfRun = (name: string, meaning: string): MetricLabel => ({
  name,
  meaning,
  bounds: { pattern: ".*", valuesMax: 1 },
});

/** The metrics by the name that code uses for them. */
export const METRICS = {
  requestDuration: {
    name: "azr_http_request_duration_seconds",
    type: "histogram",
    help: "Time from the arrival of a request to the end of its answer, as the register sees it.",
    unit: "seconds",
    labels: [
      service,
      op,
      {
        name: "outcome",
        meaning: "how the request ended; a message that is sent again counts as it ended the first time",
        bounds: { values: OUTCOMES },
      },
    ],
    buckets: DURATION_BUCKETS_SECONDS,
    labelSets: METRIC_OPERATIONS.flatMap((each) => each.outcomes.map((outcome) => ({ op: each.op, outcome }))),
  },
  hopExclusive: {
    name: "azr_hop_exclusive_seconds",
    type: "histogram",
    help: "Time that a request spent in one hop and in no other; over all hops it adds up to the request's duration.",
    unit: "seconds",
    labels: [{ name: "hop", meaning: "part of the request's time", bounds: { values: HOPS } }, op],
    buckets: DURATION_BUCKETS_SECONDS,
    labelSets: METRIC_OPERATIONS.flatMap((each) => each.hops.map((hop) => ({ op: each.op, hop }))),
  },
  appendBatch: {
    name: "azr_append_batch_events",
    type: "histogram",
    help: "Events that one commit of the store made durable together.",
    unit: "events",
    labels: [],
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
  },
  fsyncDuration: {
    name: "azr_fsync_duration_seconds",
    type: "histogram",
    help: "Time that one commit took to reach the disk.",
    unit: "seconds",
    labels: [],
    buckets: DURATION_BUCKETS_SECONDS,
  },
  appendQueue: {
    name: "azr_append_queue_length",
    type: "gauge",
    help: "Appends that wait for the writer at the time of the scrape.",
    unit: "appends",
    labels: [],
  },
  work: {
    name: "azr_work_total",
    type: "counter",
    help: "Work done, in the unit of its kind; the same requests cause the same work, whatever the machine.",
    unit: "work",
    labels: [{ name: "kind", meaning: "kind and unit of work", bounds: { values: WORK_KINDS } }],
  },
  refusals: {
    name: "azr_refusals_total",
    type: "counter",
    help: "Answers with a key of the Fehlerkatalog, refusals and errors alike, by their first key.",
    unit: "requests",
    labels: [
      {
        name: "fehlerschluessel",
        meaning: `key of the Fehlerkatalog; ${FEHLERSCHLUESSEL_OTHER} = not in it`,
        bounds: { pattern: `AZR-[0-9]{4}|${FEHLERSCHLUESSEL_OTHER}`, valuesMax: 80 },
      },
    ],
  },
  eventLoopUtilization: {
    name: "azr_eventloop_utilization_ratio",
    type: "gauge",
    help: "Share of time that the event loop was busy since the scrape before; 1 = the process can take no more.",
    unit: "ratio",
    labels: [service],
  },
  cpu: {
    name: "azr_cpu_seconds_total",
    type: "counter",
    help: "CPU time of all threads of the process, user and system together.",
    unit: "seconds",
    labels: [service],
  },
  gcDuration: {
    name: "nodejs_gc_duration_seconds",
    type: "histogram",
    help: "Duration of one garbage collection.",
    unit: "seconds",
    labels: [{ name: "kind", meaning: "kind of collection", bounds: { values: GC_KINDS } }],
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1],
  },
  heapUsed: {
    name: "nodejs_heap_size_used_bytes",
    type: "gauge",
    help: "Heap in use by JavaScript.",
    unit: "bytes",
    labels: [],
  },
  residentMemory: {
    name: "process_resident_memory_bytes",
    type: "gauge",
    help: "Memory of the process that is in RAM.",
    unit: "bytes",
    labels: [],
  },
  processStart: {
    name: "process_start_time_seconds",
    type: "gauge",
    help: "Start of the process, seconds since 1970.",
    unit: "seconds",
    labels: [],
  },
  metricsRender: {
    name: "azr_metrics_render_seconds_total",
    type: "counter",
    help: "Time that the event loop spent on writing metrics for scrapes.",
    unit: "seconds",
    labels: [],
  },
  defects: {
    name: "azr_telemetry_defects_total",
    type: "counter",
    help: "Faults of the measurement itself; any means that records or metrics of this run are not complete.",
    unit: "defects",
    labels: [{ name: "kind", meaning: "what went wrong", bounds: { values: DEFECT_KINDS } }],
  },
  runInfo: {
    name: "azr_run_info",
    type: "gauge",
    help: "Constant 1; its labels say which run the process belongs to.",
    unit: "info",
    labels: [
      oneOfRun("run", "name of the run"),
      oneOfRun("commit", "version of the simulator"),
      oneOfRun("scenario", "what is played"),
      oneOfRun("seed", "seed of the run"),
    ],
  },
} as const satisfies Readonly<Record<string, Metric>>;

/** All metrics, in the order in which documents list them. */
export const CATALOGUE: readonly Metric[] = Object.values(METRICS);

/** Label combinations of the closed labels of a metric; one empty combination when it has none. */
export function labelSetsOf(metric: Metric): readonly LabelSet[] {
  if (metric.labelSets !== undefined) return metric.labelSets;
  return metric.labels.reduce<readonly LabelSet[]>(
    (sets, { name, bounds }) => {
      if (!("values" in bounds)) return sets;
      return sets.flatMap((set) => bounds.values.map((value) => ({ ...set, [name]: value })));
    },
    [{}],
  );
}

/** The most series of one process that a metric can have: buckets, +Inf, sum and count count as series. */
export function seriesMaxOf(metric: Metric): number {
  const open = metric.labels.reduce((n, { bounds }) => n * ("valuesMax" in bounds ? bounds.valuesMax : 1), 1);
  const perSet = metric.buckets === undefined ? 1 : metric.buckets.length + 3;
  return labelSetsOf(metric).length * open * perSet;
}

/** Names that a query can use for a metric: a histogram has three. */
export function seriesNamesOf(metric: Metric): readonly string[] {
  if (metric.type !== "histogram") return [metric.name];
  return ["_bucket", "_sum", "_count"].map((suffix) => `${metric.name}${suffix}`);
}
