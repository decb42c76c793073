import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askPrometheus, waitForEvaluation } from "../../../loadtests/harness/prometheus-answers.ts";
import { prometheusConfig } from "../../../loadtests/harness/prometheus-server.ts";
import { prometheusAnswersSchema } from "../../../loadtests/records/run-schemas.ts";
import { Ajv2020 } from "ajv/dist/2020.js";

describe("Prometheus of a run", () => {
  test("scrapes the register and evaluates the rules at the same distance", () => {
    const config: unknown = JSON.parse(prometheusConfig("http://127.0.0.1:4711", "/x/rules.yml"));
    expect(config).toEqual({
      global: { scrape_interval: "5s", scrape_timeout: "5s", evaluation_interval: "5s" },
      rule_files: ["/x/rules.yml"],
      scrape_configs: [{ job_name: "register", static_configs: [{ targets: ["127.0.0.1:4711"] }] }],
    });
  });

  describe("is asked for every recording rule", () => {
    const lastEvaluation = "2026-11-24T15:00:10.000Z";
    let url = "";
    let close: () => Promise<void> = async () => undefined;
    beforeAll(async () => {
      const server = createServer((request, response) => {
        const asked = new URL(request.url ?? "", "http://x");
        response.setHeader("content-type", "application/json").end(JSON.stringify(answerTo(asked)));
      });
      server.listen(0, "127.0.0.1");
      await new Promise((done) => server.once("listening", done));
      const address = server.address();
      url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
      close = async () => {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      };
    });
    afterAll(() => close());

    function answerTo(asked: URL): unknown {
      if (asked.pathname === "/api/v1/rules") {
        const rules = [
          { name: "hop:share", query: "sum(x)", health: "ok" },
          { name: "hop:broken", query: "sum(y)", lastError: "vector mismatch" },
        ];
        return { status: "success", data: { groups: [{ lastEvaluation, rules }] } };
      }
      if (asked.pathname === "/api/v1/targets") {
        return { status: "success", data: { activeTargets: [{ lastScrape: "2026-11-24T15:00:08.000Z" }] } };
      }
      const result = [{ metric: { __name__: "hop:share", hop: "commit" }, value: [1_795_532_400, "0.25"] }];
      return { status: "success", data: { resultType: "vector", result } };
    }

    test("and a rule that failed is an answer with a reason", async () => {
      const answers = await askPrometheus(url, 1_795_532_400_500);
      expect(new Ajv2020().validate(prometheusAnswersSchema, answers)).toBe(true);
      expect(answers.answers).toEqual([
        {
          name: "hop:share",
          expression: "sum(x)",
          atSeconds: 1_795_532_400.5,
          samples: [{ labels: { __name__: "hop:share", hop: "commit" }, value: "0.25" }],
        },
        {
          name: "hop:broken",
          expression: "sum(y)",
          atSeconds: 1_795_532_400.5,
          samples: [],
          error: "vector mismatch",
        },
      ]);
    });

    test("only after it has scraped and evaluated behind the end of the load", async () => {
      expect(await waitForEvaluation(url, Date.parse("2026-11-24T15:00:07.000Z"), 1000)).toBe(true);
      expect(await waitForEvaluation(url, Date.parse("2026-11-24T15:00:09.000Z"), 300)).toBe(false);
    });
  });
});
