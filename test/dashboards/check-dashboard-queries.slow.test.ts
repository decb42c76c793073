import { execFile } from "node:child_process";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkDashboardQueries, failedRows, QueryFailed } from "../../dashboards/check-dashboard-queries.ts";
import { METRIC_OPERATIONS } from "../../simulator/telemetry/catalogue.ts";
import { HOPS } from "../../simulator/telemetry/hops.ts";
import { Metrics } from "../../simulator/telemetry/metrics.ts";
import { type PrometheusServer, startPrometheusOrSkip } from "../support/prometheus-server.ts";
import { promtoolMsMax } from "../support/promtool.ts";

const root = join(import.meta.dirname, "../..");

describe("queries of dashboards and rules, against a real Prometheus", () => {
  const run = { run: "test", commit: "test", scenario: "test", seed: "1" };
  const metrics = new Metrics({ service: "register", run, fehlerschluessel: ["AZR-3001"] });
  let target: Server | undefined;
  let traffic: NodeJS.Timeout | undefined;
  let prometheus: PrometheusServer | undefined;
  const start = new Date(Date.now() - 1000);

  beforeAll(async () => {
    target = createServer((_, response) => {
      void metrics.text().then((text) => response.setHeader("content-type", metrics.contentType).end(text));
    });
    const address = await new Promise<string>((done) => {
      target?.listen(0, "127.0.0.1", () => {
        const bound = target?.address();
        done(typeof bound === "object" && bound !== null ? `127.0.0.1:${bound.port}` : "");
      });
    });
    traffic = setInterval(() => playRequests(metrics), 20);
    prometheus = await startPrometheusOrSkip(address, [join(root, "dashboards/prometheus/rules.yml")]);
  }, promtoolMsMax);

  afterAll(async () => {
    clearInterval(traffic);
    await prometheus?.stop();
    target?.closeAllConnections();
    target?.close();
    metrics.close();
  });

  it("find nothing before the run and samples in it", { timeout: 90_000 }, async ({ skip }) => {
    if (prometheus === undefined) return skip("Prometheus is not available");
    const { url } = prometheus;
    const before = await checkDashboardQueries(
      url,
      new Date(start.getTime() - 120_000),
      new Date(start.getTime() - 60_000),
    );
    expect(failedRows(before)).toHaveLength(before.filter(({ mayBeEmpty }) => !mayBeEmpty).length);
    await expect
      .poll(async () => failedRows(await checkDashboardQueries(url, start, new Date())), {
        timeout: 60_000,
        interval: 1_000,
      })
      .toEqual([]);
    const rows = await checkDashboardQueries(url, start, new Date());
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.find(({ panel }) => panel.includes("Refusals by key"))?.samples).toBeGreaterThan(0);
  });

  it("are run by the command", { timeout: 60_000 }, async ({ skip }) => {
    if (prometheus === undefined) return skip("Prometheus is not available");
    const window = ["--start", start.toISOString(), "--end", new Date().toISOString()];
    const good = await command(["--prometheus", prometheus.url, ...window, "--json"]);
    expect(good.exitCode).toBe(0);
    expect(JSON.parse(good.output)).toContainEqual(
      expect.objectContaining({ panel: "Where is the time / Requests A" }),
    );
    const early = ["--start", "2026-01-01T00:00:00Z", "--end", "2026-01-01T00:10:00Z"];
    const empty = await command(["--prometheus", prometheus.url, ...early]);
    expect(empty.exitCode).toBe(1);
    expect(empty.output).toMatch(/EMPTY +0 {2}Where is the time \/ Requests A/u);
  });

  it("fail with their text when nobody answers", async () => {
    await expect(checkDashboardQueries("http://127.0.0.1:1", start, new Date())).rejects.toThrow(QueryFailed);
    expect((await command(["--prometheus", "http://127.0.0.1:1"])).exitCode).toBe(2);
  });
});

/** Some requests of every operation through every hop that it passes, and a commit. */
function playRequests(metrics: Metrics): void {
  for (const { op, hops, outcomes } of METRIC_OPERATIONS) {
    const hopNs = HOPS.map((hop, index) => (hops.includes(hop) ? (index + 1) * 100_000 : 0));
    metrics.observeHops(op, hopNs);
    const durationNs = hopNs.reduce((sum, ns) => sum + ns, 0);
    for (const outcome of outcomes) metrics.observeRequest(op, outcome, durationNs);
  }
  metrics.refused("AZR-3001");
  metrics.observeCommit(4, 1_500_000);
}

function command(args: readonly string[]): Promise<{ readonly exitCode: number; readonly output: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [join(root, "dashboards/cli/check-queries.ts"), ...args], (error, stdout, stderr) => {
      done({ exitCode: error === null ? 0 : Number(error.code), output: stdout + stderr });
    });
  });
}
