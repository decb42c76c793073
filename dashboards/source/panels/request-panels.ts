// How many requests there are, how long they take and how they end.
import { METRICS } from "../../../simulator/telemetry/catalogue.ts";
import type { Panel } from "../model.ts";
import { quantile, range, rate } from "../promql.ts";

const request = METRICS.requestDuration.name;

export const requestRate: Panel = {
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

export const requestP95: Panel = {
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

export const errorRatio: Panel = {
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

export const refusalRatio: Panel = {
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

export const requestHeatmap: Panel = {
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

export const operationP95: Panel = {
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

export const refusalsByKey: Panel = {
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
