import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DASHBOARDS } from "../../dashboards/source/dashboards.ts";
import { allQueries } from "../../dashboards/source/queries.ts";
import { RULE_GROUPS } from "../../dashboards/source/rules.ts";
import { rulesYaml } from "../../dashboards/source/rules-yaml.ts";
import { type Promtool, promtoolMsMax, promtoolOrSkip } from "../support/promtool.ts";

const rulesFolder = join(import.meta.dirname, "../../dashboards/prometheus");
const rules = RULE_GROUPS.flatMap((group) => group.rules);

describe("rules and expressions, as promtool reads them", () => {
  let promtool: Promtool | undefined;
  let folder = "";
  beforeAll(async () => {
    promtool = await promtoolOrSkip();
    folder = mkdtempSync(join(tmpdir(), "azr-rules-"));
  }, promtoolMsMax);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("are valid rules", async ({ skip }) => {
    if (promtool === undefined) return skip("promtool is not available");
    const { exitCode, output } = await promtool(["check", "rules", "rules.yml"], { folder: rulesFolder });
    expect(output).toContain(`${rules.length} rules found`);
    expect(exitCode).toBe(0);
  });

  it("give the values that their test file expects", async ({ skip }) => {
    if (promtool === undefined) return skip("promtool is not available");
    const { exitCode, output } = await promtool(["test", "rules", "rules.test.yml"], { folder: rulesFolder });
    expect(output).toContain("SUCCESS");
    expect(exitCode).toBe(0);
  });

  it("would not, if a rule were wrong", async ({ skip }) => {
    if (promtool === undefined) return skip("promtool is not available");
    const wrong = rulesYaml(RULE_GROUPS).replaceAll("histogram_quantile(0.95", "histogram_quantile(0.9");
    writeFileSync(join(folder, "rules.yml"), wrong);
    writeFileSync(join(folder, "rules.test.yml"), readFileSync(join(rulesFolder, "rules.test.yml")));
    const { exitCode, output } = await promtool(["test", "rules", "rules.test.yml"], { folder });
    expect(exitCode).not.toBe(0);
    expect(output).toContain("p95_rate1m");
  });

  it("have a test for every rule", () => {
    const tested = readFileSync(join(rulesFolder, "rules.test.yml"), "utf8");
    for (const { record } of rules) expect(tested).toContain(`- expr: ${record}`);
  });

  it("parse, those of every panel too", async ({ skip }) => {
    if (promtool === undefined) return skip("promtool is not available");
    const queries = allQueries({ windowSeconds: 120, rateIntervalSeconds: 20 });
    const panels = DASHBOARDS.flatMap(({ dashboard }) => dashboard.rows.flatMap((row) => row.panels));
    expect(queries.length).toBeGreaterThan(panels.length + rules.length);
    for (const { query } of queries) expect(query).not.toContain("$");
    const asRules = queries.map(({ query }, index) => ({
      record: `expression:number:${index}`,
      expression: query,
      mayBeEmpty: false,
    }));
    const input = rulesYaml([{ name: "expressions", intervalSeconds: 5, rules: asRules }]);
    const { exitCode, output } = await promtool(["check", "rules"], { input });
    expect(output).toContain(`${queries.length} rules found`);
    expect(exitCode).toBe(0);
    const broken = await promtool(["check", "rules"], {
      input: input.replace("histogram_quantile(", "histogram_quantile(("),
    });
    expect(broken.exitCode).not.toBe(0);
  });
});
