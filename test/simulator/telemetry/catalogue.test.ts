import { describe, expect, it } from "vitest";
import { FEHLER } from "../../../simulator/register/kataloge/fehler-texte.ts";
import {
  CATALOGUE,
  DURATION_BUCKETS_SECONDS,
  HOP_MEANING,
  HOPS,
  labelSetsOf,
  METRIC_OPERATIONS,
  metricOperation,
  METRICS,
  OPERATION_OTHER,
  OUTCOMES,
  SERIES_MAX,
  seriesMaxOf,
} from "../../../simulator/telemetry/catalogue.ts";
import { HOP_INDEX } from "../../../simulator/telemetry/hops.ts";

const UNIT_OF_SUFFIX: Readonly<Record<string, string>> = {
  seconds: "seconds",
  bytes: "bytes",
  events: "events",
  ratio: "ratio",
};

describe("catalogue of metrics", () => {
  it("stays within the budget of series, all metrics of a process together", () => {
    const series = CATALOGUE.reduce((sum, metric) => sum + seriesMaxOf(metric), 0);
    expect(series).toBeLessThanOrEqual(SERIES_MAX);
    expect(series).toBeGreaterThan(1_000);
  });

  it("counts the series of a histogram with +Inf, sum and count", () => {
    const sets = METRIC_OPERATIONS.reduce((sum, { hops }) => sum + hops.length, 0);
    expect(seriesMaxOf(METRICS.hopExclusive)).toBe(sets * (DURATION_BUCKETS_SECONDS.length + 3));
  });

  it.each(CATALOGUE.map((metric) => [metric.name, metric] as const))(
    "names %s by Prometheus' rules",
    (name, metric) => {
      expect(name).toMatch(/^(azr|nodejs|process)_[a-z_]+$/u);
      expect(name.endsWith("_total")).toBe(metric.type === "counter");
      expect(metric.help).toMatch(/^[A-Z].*\.$/u);
      const suffix =
        name
          .replace(/_total$/u, "")
          .split("_")
          .at(-1) ?? "";
      if (suffix in UNIT_OF_SUFFIX) expect(metric.unit).toBe(UNIT_OF_SUFFIX[suffix]);
      expect(metric.buckets !== undefined).toBe(metric.type === "histogram");
      expect([...(metric.buckets ?? [])]).toEqual([...new Set(metric.buckets ?? [])].toSorted((a, b) => a - b));
    },
  );

  it("has no name twice and no label that could hold a person, an authority or a trace", () => {
    expect(new Set(CATALOGUE.map(({ name }) => name)).size).toBe(CATALOGUE.length);
    const labels = new Set(CATALOGUE.flatMap((metric) => metric.labels.map(({ name }) => name)));
    expect([...labels].toSorted()).toEqual(
      ["commit", "fehlerschluessel", "hop", "kind", "op", "outcome", "run", "scenario", "seed", "service"].toSorted(),
    );
  });

  it("lists combinations of labels that its labels allow", () => {
    for (const metric of CATALOGUE) {
      for (const set of labelSetsOf(metric)) {
        for (const [name, value] of Object.entries(set)) {
          const bounds = metric.labels.find((label) => label.name === name)?.bounds;
          expect(
            bounds !== undefined && "values" in bounds && bounds.values.includes(value),
            `${metric.name} ${name}`,
          ).toBe(true);
        }
      }
    }
  });

  it("has room for every key of the Fehlerkatalog", () => {
    const bounds = METRICS.refusals.labels[0].bounds;
    const pattern = new RegExp(`^(${bounds.pattern})$`, "u");
    const keys = Object.keys(FEHLER);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.length + 1).toBeLessThanOrEqual(bounds.valuesMax);
    for (const key of keys) expect(key).toMatch(pattern);
  });

  it("takes operations without a value of their own together, with every hop and outcome", () => {
    expect(metricOperation("folgemeldung")).toBe("folgemeldung");
    expect(metricOperation("zustaendigkeit")).toBe(OPERATION_OTHER);
    expect(METRIC_OPERATIONS.at(-1)).toEqual({ op: OPERATION_OTHER, hops: HOPS, outcomes: OUTCOMES });
  });

  it("keeps the number of each hop, and says what it means", () => {
    expect(HOPS.map((hop) => HOP_INDEX[hop])).toEqual(HOPS.map((_, index) => index));
    expect(Object.keys(HOP_MEANING)).toEqual([...HOPS]);
    expect(HOPS.length).toBeLessThanOrEqual(14);
  });
});
