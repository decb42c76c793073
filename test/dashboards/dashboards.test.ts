import { describe, expect, it } from "vitest";
import { DASHBOARDS } from "../../dashboards/source/dashboards.ts";
import { FOREIGN_METRICS } from "../../dashboards/source/foreign-metrics.ts";
import { grafanaJson } from "../../dashboards/source/grafana-json.ts";
import { type Dashboard, GRID_COLUMNS, type Panel, placePanels } from "../../dashboards/source/model.ts";
import { RULE_GROUPS } from "../../dashboards/source/rules.ts";
import { CATALOGUE, seriesNamesOf } from "../../simulator/telemetry/catalogue.ts";
import { readJson } from "../support/json-path.ts";
import { metricNamesIn } from "../support/promql-names.ts";

const KNOWN_NAMES = new Set([...CATALOGUE.flatMap(seriesNamesOf), ...FOREIGN_METRICS]);
const GAUGES = CATALOGUE.filter(({ type }) => type === "gauge").map(({ name }) => name);

const panelsOf = (dashboard: Dashboard): readonly Panel[] => dashboard.rows.flatMap((row) => row.panels);
const expressionsOf = (dashboard: Dashboard): readonly string[] =>
  panelsOf(dashboard).flatMap((panel) => panel.queries.map(({ expression }) => expression));

describe("dashboards", () => {
  it("exist, each with an id and a file of its own", () => {
    expect(DASHBOARDS.length).toBeGreaterThan(0);
    expect(new Set(DASHBOARDS.map(({ dashboard }) => dashboard.uid)).size).toBe(DASHBOARDS.length);
    expect(new Set(DASHBOARDS.map(({ file }) => file)).size).toBe(DASHBOARDS.length);
    for (const { dashboard, file } of DASHBOARDS) {
      expect(dashboard.uid.length).toBeLessThanOrEqual(40);
      expect(file).toBe(`${dashboard.uid.replace(/^azr-/u, "")}.json`);
      expect(dashboard.question).toMatch(/\?$/u);
    }
  });

  describe.each(DASHBOARDS.map(({ dashboard }) => [dashboard.title, dashboard] as const))("%s", (_, dashboard) => {
    it("has panels that the eye can take in, none twice", () => {
      const panels = panelsOf(dashboard);
      expect(panels.length).toBeGreaterThan(4);
      expect(panels.length).toBeLessThanOrEqual(20);
      expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
      expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
      const queries = panels.map((panel) =>
        JSON.stringify([panel.kind, panel.queries.map((query) => query.expression)]),
      );
      expect(new Set(queries).size).toBe(panels.length);
    });

    it("has no two panels on one place of the grid, and none beside it", () => {
      const taken = new Set<string>();
      for (const { panel, x, y, w, h } of placePanels(dashboard)) {
        expect(x + w, panel.title).toBeLessThanOrEqual(GRID_COLUMNS);
        expect(Math.min(w, h), panel.title).toBeGreaterThanOrEqual(4);
        for (let column = x; column < x + w; column += 1) {
          for (let line = y; line < y + h; line += 1) {
            expect(taken.has(`${column}/${line}`), `${panel.title} lies on another`).toBe(false);
            taken.add(`${column}/${line}`);
          }
        }
      }
    });

    it.each(panelsOf(dashboard).map((panel) => [panel.title, panel] as const))("says what %s means", (title, panel) => {
      expect(panel.description.length).toBeGreaterThan(100);
      expect(panel.description).toMatch(/\.$/u);
      expect(panel.description).not.toContain(title.repeat(2));
      expect(panel.unit).not.toBe("");
      expect(panel.queries.length).toBeGreaterThan(0);
      expect(new Set(panel.queries.map(({ refId }) => refId)).size).toBe(panel.queries.length);
      const thresholds = (panel.thresholds ?? []).map(({ from }) => from);
      expect(thresholds).toEqual(thresholds.toSorted((a, b) => a - b));
    });

    it("uses every variable that it declares and declares every one that it uses", () => {
      const macros = new Set(["__rate_interval", "__range"]);
      const used = new Set(
        expressionsOf(dashboard).flatMap((expression) => [...expression.matchAll(/\$(\w+)/gu)].map(([, name]) => name)),
      );
      const declared = dashboard.variables.map(({ name }) => name);
      for (const name of declared) expect(used).toContain(name);
      for (const name of used) expect(macros.has(name ?? "") || declared.includes(name ?? ""), name).toBe(true);
    });

    it("honours its variables in every query about what has the variable's label", () => {
      const labelled = CATALOGUE.filter(({ labels }) => labels.some(({ name }) => name === "op")).flatMap(
        seriesNamesOf,
      );
      for (const expression of expressionsOf(dashboard)) {
        for (const name of labelled) {
          for (const [whole] of expression.matchAll(new RegExp(`${name}\\b.{0,12}`, "gu"))) {
            expect(whole, expression).toContain('{op=~"$op"');
          }
        }
      }
    });

    it("asks for metrics that exist", () => {
      for (const expression of expressionsOf(dashboard)) {
        const names = metricNamesIn(expression);
        expect(names.length, expression).toBeGreaterThan(0);
        for (const name of names) expect(KNOWN_NAMES, expression).toContain(name);
      }
    });

    it("takes rates over an interval that fits the scrapes, and no quantile of a gauge", () => {
      for (const expression of expressionsOf(dashboard)) expectSound(expression);
    });

    it("reaches Grafana with the variable of its data source everywhere", () => {
      const json: unknown = JSON.parse(grafanaJson(dashboard));
      const panels = readJson(json, "panels");
      expect(Array.isArray(panels) && panels.length).toBe(panelsOf(dashboard).length);
      for (const panel of Array.isArray(panels) ? panels : []) {
        expect(readJson(panel, "datasource", "uid")).toBe("${datasource}");
        expect(readJson(panel, "targets", "0", "datasource", "uid")).toBe("${datasource}");
        expect(readJson(panel, "description")).not.toBe("");
        expect(readJson(panel, "fieldConfig", "defaults", "unit")).toBeTypeOf("string");
        expect(readJson(panel, "fieldConfig", "defaults", "min")).toBeTypeOf("number");
      }
      const variables = readJson(json, "templating", "list");
      expect(Array.isArray(variables) && variables.map((variable: unknown) => readJson(variable, "name"))).toEqual([
        "datasource",
        ...dashboard.variables.map(({ name }) => name),
      ]);
    });
  });
});

describe("recording rules", () => {
  const rules = RULE_GROUPS.flatMap((group) => group.rules);

  it("are named level:metric:operation, once each", () => {
    expect(rules.length).toBeGreaterThan(10);
    expect(new Set(rules.map(({ record }) => record)).size).toBe(rules.length);
    for (const { record, expression } of rules) {
      expect(record).toMatch(/^[a-z_]+:azr_[a-z_]+:[a-z0-9_]+$/u);
      for (const label of record.split(":")[0]?.split("_") ?? []) expect(expression).toContain(label);
    }
  });

  it("ask for metrics that exist, without anything of Grafana", () => {
    for (const { expression } of rules) {
      const names = metricNamesIn(expression);
      expect(names.length, expression).toBeGreaterThan(0);
      for (const name of names) expect(KNOWN_NAMES, expression).toContain(name);
      expect(expression).not.toContain("$");
      expectSound(expression.replaceAll("[1m]", "[$__rate_interval]"));
    }
  });
});

function expectSound(expression: string): void {
  expect(expression).not.toContain("irate");
  expect(expression).not.toMatch(/quantile_over_time|\bquantile\b|\bavg\s*\(.*histogram_quantile/u);
  for (const [, range] of expression.matchAll(/rate\([^[]*\[([^\]]*)\]/gu)) expect(range).toBe("$__rate_interval");
  for (const [, inside = ""] of expression.matchAll(/histogram_quantile\(([^]*)/gu))
    expect(inside).toContain("_bucket");
  for (const gauge of GAUGES) expect(expression).not.toMatch(new RegExp(`(rate|increase|quantile).*${gauge}`, "u"));
}
