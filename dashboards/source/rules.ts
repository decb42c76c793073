// Recording rules, named level:metric:operation. `level` lists the labels that are left; the range of every rate is
// twelve scrapes, so that a value survives a missed scrape and still follows a change within a minute.
import { METRICS } from "../../simulator/telemetry/catalogue.ts";

/** A series that Prometheus computes and stores. */
export interface RecordingRule {
  readonly record: string;
  readonly expression: string;
  /** True if a good run may leave it empty. */
  readonly mayBeEmpty: boolean;
}

export interface RuleGroup {
  readonly name: string;
  readonly intervalSeconds: number;
  readonly rules: readonly RecordingRule[];
}

const request = METRICS.requestDuration.name;
const hop = METRICS.hopExclusive.name;
const QUANTILES = [
  { name: "p50", q: 0.5 },
  { name: "p95", q: 0.95 },
  { name: "p99", q: 0.99 },
] as const;

function rate(series: string, by: string, matchers = ""): string {
  return `sum by (${by}) (rate(${series}${matchers}[1m]))`;
}

function rule(record: string, expression: string): RecordingRule {
  return { record, expression, mayBeEmpty: false };
}

const requests: RuleGroup = {
  name: "azr_requests",
  intervalSeconds: 5,
  rules: [
    rule(`op:${request}_count:rate1m`, rate(`${request}_count`, "op")),
    rule(`service:${request}_count:rate1m`, rate(`${request}_count`, "service")),
    rule(
      `service:${request}_errors:ratio_rate1m`,
      `${rate(`${request}_count`, "service", '{outcome="error"}')} / ${rate(`${request}_count`, "service")}`,
    ),
    rule(
      `op:${request}_errors:ratio_rate1m`,
      `${rate(`${request}_count`, "op", '{outcome="error"}')} / ${rate(`${request}_count`, "op")}`,
    ),
    rule(
      `op:${request}_refusals:ratio_rate1m`,
      `${rate(`${request}_count`, "op", '{outcome="refused"}')} / ${rate(`${request}_count`, "op")}`,
    ),
    rule(`op:${request}:mean_rate1m`, `${rate(`${request}_sum`, "op")} / ${rate(`${request}_count`, "op")}`),
    rule(`op:${request}:p95_rate1m`, `histogram_quantile(0.95, ${rate(`${request}_bucket`, "op, le")})`),
    rule(`service:${request}:p95_rate1m`, `histogram_quantile(0.95, ${rate(`${request}_bucket`, "service, le")})`),
  ],
};

const hops: RuleGroup = {
  name: "azr_hops",
  intervalSeconds: 5,
  rules: [
    rule(`hop:${hop}:share_rate1m`, `${rate(`${hop}_sum`, "hop")} / on () group_left () sum (rate(${hop}_sum[1m]))`),
    rule(
      `op_hop:${hop}:share_rate1m`,
      `${rate(`${hop}_sum`, "op, hop")} / on (op) group_left () ${rate(`${hop}_sum`, "op")}`,
    ),
    // Divided by all requests of the operation, also those that do not pass the hop: only then the hops add up.
    rule(
      `op_hop:${hop}:mean_rate1m`,
      `${rate(`${hop}_sum`, "op, hop")} / on (op) group_left () ${rate(`${request}_count`, "op")}`,
    ),
    ...QUANTILES.map(({ name, q }) =>
      rule(`hop:${hop}:${name}_rate1m`, `histogram_quantile(${q}, ${rate(`${hop}_bucket`, "hop, le")})`),
    ),
    ...QUANTILES.map(({ name, q }) =>
      rule(`op_hop:${hop}:${name}_rate1m`, `histogram_quantile(${q}, ${rate(`${hop}_bucket`, "op, hop, le")})`),
    ),
  ],
};

/** All recording rules. */
export const RULE_GROUPS: readonly RuleGroup[] = [requests, hops];
