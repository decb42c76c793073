import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CATALOGUE,
  FEHLERSCHLUESSEL_OTHER,
  labelSetsOf,
  type Metric,
  seriesMaxOf,
  seriesNamesOf,
} from "../../../simulator/telemetry/catalogue.ts";
import { HOP_INDEX, HOPS } from "../../../simulator/telemetry/hops.ts";
import { Metrics } from "../../../simulator/telemetry/metrics.ts";
import { type MetricFamily, parseExposition } from "../../support/exposition.ts";
import { type Promtool, promtoolMsMax, promtoolOrSkip } from "../../support/promtool.ts";

const run = { run: "r-1", commit: "abc1234", scenario: "day", seed: "7" };
const open: Metrics[] = [];

function makeMetrics(): Metrics {
  const metrics = new Metrics({ service: "register", run, fehlerschluessel: ["AZR-3001", "AZR-4001"] });
  open.push(metrics);
  return metrics;
}

async function families(metrics: Metrics): Promise<ReadonlyMap<string, MetricFamily>> {
  return new Map(parseExposition(await metrics.text()).map((family) => [family.name, family]));
}

async function valueOf(metrics: Metrics, name: string, labels: Readonly<Record<string, string>> = {}): Promise<number> {
  const samples = parseExposition(await metrics.text()).flatMap((family) => family.samples);
  const found = samples.filter(
    (sample) =>
      sample.name === name && Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
  );
  expect(found.length, `${name} ${JSON.stringify(labels)}`).toBeGreaterThan(0);
  return found.reduce((sum, { value }) => sum + value, 0);
}

afterAll(() => {
  for (const metrics of open) metrics.close();
});

describe("metrics that a process shows", () => {
  it("are those of the catalogue and no others, with its types, helps and labels", async () => {
    const shown = await families(makeMetrics());
    expect([...shown.keys()].toSorted()).toEqual(CATALOGUE.map(({ name }) => name).toSorted());
    for (const metric of CATALOGUE) expectAsListed(metric, shown.get(metric.name));
  });

  it("stay as listed, and within the budget of series, after requests of every kind", async () => {
    const metrics = makeMetrics();
    const everyHop = HOPS.map(() => 1_000_000);
    for (const operation of ["folgemeldung", "erstmeldung", "gesamtauskunft", "vorgang", "never_heard_of"]) {
      for (const outcome of ["stored", "read", "refused", "error"]) metrics.observeRequest(operation, outcome, 11e6);
      metrics.observeHops(operation, everyHop);
    }
    metrics.refused("AZR-9999");
    metrics.observeCommit(3, 2e6);
    const shown = await families(metrics);
    for (const metric of CATALOGUE) {
      expectAsListed(metric, shown.get(metric.name));
      expect(shown.get(metric.name)?.samples.length).toBeLessThanOrEqual(seriesMaxOf(metric));
    }
  });

  it("start at zero for every combination of bounded labels", async () => {
    const shown = await families(makeMetrics());
    for (const metric of CATALOGUE) {
      const samples = shown.get(metric.name)?.samples ?? [];
      const counted = samples.filter(({ name }) => name === metric.name || name === `${metric.name}_count`);
      expect(counted.length, metric.name).toBe(metric.name === "azr_refusals_total" ? 3 : labelSetsOf(metric).length);
      if (metric.name.startsWith("azr_") && metric.type === "histogram")
        for (const { value } of counted) expect(value).toBe(0);
    }
  });

  it("add up: the hops of all requests are their durations", async () => {
    const metrics = makeMetrics();
    const hopNs = HOPS.map((hop) => (hop === "search" ? 0 : 1_000_000 * (HOP_INDEX[hop] + 1)));
    const durationNs = hopNs.reduce((sum, ns) => sum + ns, 0);
    metrics.observeRequest("folgemeldung", "stored", durationNs);
    metrics.observeHops("folgemeldung", hopNs);
    const seconds = await valueOf(metrics, "azr_hop_exclusive_seconds_sum", { op: "folgemeldung" });
    expect(seconds).toBeCloseTo(durationNs / 1e9, 9);
    expect(await valueOf(metrics, "azr_http_request_duration_seconds_sum")).toBeCloseTo(durationNs / 1e9, 9);
    expect(await valueOf(metrics, "azr_hop_exclusive_seconds_count", { hop: "search" })).toBe(0);
  });

  it("take a combination that the catalogue does not list under the operation for all others, and say so", async () => {
    const metrics = makeMetrics();
    metrics.observeHops(
      "gesamtauskunft",
      HOPS.map((hop) => (hop === "commit" ? 5e6 : 0)),
    );
    metrics.observeRequest("gesamtauskunft", "stored", 5e6);
    expect(await valueOf(metrics, "azr_hop_exclusive_seconds_count", { hop: "commit", op: "other" })).toBe(1);
    expect(await valueOf(metrics, "azr_http_request_duration_seconds_count", { op: "other", outcome: "stored" })).toBe(
      1,
    );
    expect(await valueOf(metrics, "azr_telemetry_defects_total", { kind: "label_folded" })).toBe(2);
  });

  it("count refusals by key, and keys of no catalogue together", async () => {
    const metrics = makeMetrics();
    metrics.refused("AZR-3001");
    metrics.refused("AZR-3001");
    metrics.refused("not a key");
    expect(await valueOf(metrics, "azr_refusals_total", { fehlerschluessel: "AZR-3001" })).toBe(2);
    expect(await valueOf(metrics, "azr_refusals_total", { fehlerschluessel: "AZR-4001" })).toBe(0);
    expect(await valueOf(metrics, "azr_refusals_total", { fehlerschluessel: FEHLERSCHLUESSEL_OTHER })).toBe(1);
  });

  it("count work once, however often they are read", async () => {
    const metrics = makeMetrics();
    metrics.work("events_read", 40);
    expect(await valueOf(metrics, "azr_work_total", { kind: "events_read" })).toBe(40);
    metrics.work("events_read", 2);
    expect(await valueOf(metrics, "azr_work_total", { kind: "events_read" })).toBe(42);
    expect(await valueOf(metrics, "azr_work_total", { kind: "events_read" })).toBe(42);
  });

  it("sum the queues of all stores at the time of the scrape", async () => {
    const metrics = makeMetrics();
    let waiting = 3;
    metrics.watchAppendQueue(() => waiting);
    metrics.watchAppendQueue(() => 1);
    expect(await valueOf(metrics, "azr_append_queue_length")).toBe(4);
    waiting = 0;
    expect(await valueOf(metrics, "azr_append_queue_length")).toBe(1);
  });

  it("tell what the process uses", async () => {
    const metrics = makeMetrics();
    expect(await valueOf(metrics, "azr_cpu_seconds_total", { service: "register" })).toBeGreaterThan(0);
    expect(await valueOf(metrics, "process_resident_memory_bytes")).toBeGreaterThan(1e6);
    expect(await valueOf(metrics, "azr_metrics_render_seconds_total")).toBeGreaterThan(0);
    const started = await valueOf(metrics, "process_start_time_seconds");
    expect(Math.abs(started - (Date.now() / 1000 - process.uptime()))).toBeLessThan(60);
    const utilization = await valueOf(metrics, "azr_eventloop_utilization_ratio");
    expect(utilization).toBeGreaterThanOrEqual(0);
    expect(utilization).toBeLessThanOrEqual(1);
    expect(await valueOf(metrics, "azr_run_info", run)).toBe(1);
  });
});

describe("metrics, as promtool reads them", () => {
  let promtool: Promtool | undefined;
  beforeAll(async () => {
    promtool = await promtoolOrSkip();
  }, promtoolMsMax);

  it("pass its lint", async ({ skip }) => {
    if (promtool === undefined) return skip("promtool is not available");
    const metrics = makeMetrics();
    metrics.observeRequest("folgemeldung", "stored", 5e6);
    const { exitCode, output } = await promtool(["check", "metrics"], { input: await metrics.text() });
    expect(output).toBe("");
    expect(exitCode).toBe(0);
  });

  it("would not pass it with a counter of a wrong name", async ({ skip }) => {
    if (promtool === undefined) return skip("promtool is not available");
    const text = (await makeMetrics().text()).replaceAll("azr_work_total", "azr_work");
    expect((await promtool(["check", "metrics"], { input: text })).output).toContain("_total");
  });
});

function expectAsListed(metric: Metric, family: MetricFamily | undefined): void {
  expect(family, metric.name).toMatchObject({ type: metric.type, help: metric.help });
  const names = new Set(seriesNamesOf(metric));
  const labels = metric.labels.map(({ name }) => name);
  for (const sample of family?.samples ?? []) {
    expect(names).toContain(sample.name);
    const expected = sample.name.endsWith("_bucket") ? [...labels, "le"] : labels;
    expect(Object.keys(sample.labels).toSorted(), sample.name).toEqual(expected.toSorted());
    for (const { name, bounds } of metric.labels) {
      const value = sample.labels[name] ?? "";
      if ("values" in bounds) expect(bounds.values).toContain(value);
      else expect(value).toMatch(new RegExp(`^(${bounds.pattern})$`, "u"));
    }
  }
}
