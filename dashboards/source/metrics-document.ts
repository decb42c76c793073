import {
  CATALOGUE,
  HOP_MEANING,
  HOPS,
  METRIC_OPERATIONS,
  type Metric,
  type MetricLabel,
  SERIES_MAX,
  seriesMaxOf,
} from "../../simulator/telemetry/catalogue.ts";

/** The page about all metrics, in Markdown. */
export function metricsDocument(): string {
  const series = CATALOGUE.reduce((sum, metric) => sum + seriesMaxOf(metric), 0);
  return `${[
    "# Metrics",
    "<!-- Written by dashboards/generate.ts from simulator/telemetry/catalogue.ts. Do not edit. -->",
    `What the register shows at \`GET /metrics\`, in Prometheus' text format. A process shows at most ${series} series (limit ${SERIES_MAX}); series are counted with the buckets of histograms. Raw request records are the source of every figure in a report; metrics are for dashboards and alerts.`,
    table(
      ["metric", "type", "unit", "labels", "series at most", "meaning"],
      CATALOGUE.map((metric) => [
        `\`${metric.name}\``,
        metric.type,
        metric.unit,
        metric.labels.map(({ name }) => `\`${name}\``).join(", "),
        String(seriesMaxOf(metric)),
        metric.help,
      ]),
    ),
    "## Labels",
    "No label holds a person, an AZR number, an authority, a clerk or a trace.",
    table(["label", "of", "meaning", "values"], labelRows()),
    "## Hops",
    "Each instant of a request belongs to exactly one hop: the hops of a request add up to its duration.",
    table(
      ["hop", "what happens"],
      HOPS.map((hop) => [`\`${hop}\``, HOP_MEANING[hop]]),
    ),
    "## Operations",
    "Combinations of labels that can occur. Records name every operation; metrics take those that are not listed together under the last one.",
    table(
      ["op", "hops", "outcomes"],
      METRIC_OPERATIONS.map(({ op, hops, outcomes }) => [`\`${op}\``, hops.join(", "), outcomes.join(", ")]),
    ),
    "## Buckets",
    table(
      ["metric", "upper bounds"],
      CATALOGUE.flatMap(({ name, buckets }) => (buckets === undefined ? [] : [[`\`${name}\``, buckets.join(" ")]])),
    ),
  ].join("\n\n")}\n`;
}

function labelRows(): readonly (readonly string[])[] {
  const rows = new Map<string, { readonly label: MetricLabel; readonly metrics: string[] }>();
  for (const metric of CATALOGUE) {
    for (const label of metric.labels) {
      const key = `${label.name} ${label.meaning}`;
      const row = rows.get(key) ?? { label, metrics: [] };
      row.metrics.push(`\`${metric.name}\``);
      rows.set(key, row);
    }
  }
  return [...rows.values()].map(({ label, metrics }) => [
    `\`${label.name}\``,
    metrics.join(", "),
    label.meaning,
    boundsText(label.bounds),
  ]);
}

function boundsText(bounds: Metric["labels"][number]["bounds"]): string {
  if ("values" in bounds) return bounds.values.join(", ");
  const pattern = bounds.pattern === ".*" ? "any text" : `\`${bounds.pattern}\``;
  return `${pattern}, at most ${bounds.valuesMax} in a process`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
