// The process itself, and the measurement.
import { METRICS } from "../../../simulator/telemetry/catalogue.ts";
import type { Panel } from "../model.ts";
import { range } from "../promql.ts";

const gc = METRICS.gcDuration.name;

export const eventLoop: Panel = {
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

export const garbageCollection: Panel = {
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

export const costOfLooking: Panel = {
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

export const measurementFaults: Panel = {
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
