// Where the time of a request goes.
import { METRICS } from "../../../simulator/telemetry/catalogue.ts";
import type { Panel } from "../model.ts";
import { quantile, range, rate } from "../promql.ts";

const request = METRICS.requestDuration.name;
const hop = METRICS.hopExclusive.name;

export const hopShare: Panel = {
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

export const waterfall: Panel = {
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

export const hopP95: Panel = {
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
