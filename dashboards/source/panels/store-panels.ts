// The writer of the store and the disk behind it.
import { METRICS } from "../../../simulator/telemetry/catalogue.ts";
import type { Panel } from "../model.ts";
import { range } from "../promql.ts";

const batch = METRICS.appendBatch.name;
const fsync = METRICS.fsyncDuration.name;

export const batchMean: Panel = {
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

export const appendQueue: Panel = {
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

export const commitRate: Panel = {
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

export const fsyncDuration: Panel = {
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
