import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Children } from "../../../loadtests/harness/children.ts";
import {
  exitThresholdsCrossed,
  startK6,
  summaryRequestsCount,
  suspiciousLines,
} from "../../../loadtests/harness/k6-run.ts";
import { parametersDefault } from "../../../loadtests/parameters/parameters.ts";
import { caseLogOf } from "../../../loadtests/records/case-log.ts";
import { type K6Measurements, readK6Samples } from "../../../loadtests/records/k6-samples.ts";
import { writeDocument } from "../../../loadtests/records/run-documents.ts";
import { type RunFolder, runFolder } from "../../../loadtests/records/run-folder.ts";
import { bundleDay } from "../../../loadtests/scenarios/bundle.ts";
import { type DayPlan, planDay, wholeDay } from "../../../loadtests/schedule/day-plan.ts";
import { parseRuleSet } from "../../../loadtests/schedule/rule-set.ts";
import { seededGenerator } from "../../../loadtests/schedule/seeded-generator.ts";
import { findK6, type ToolFound } from "../../../loadtests/toolchain/find-tool.ts";
import { runProgram } from "../../../loadtests/toolchain/run-program.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import { sampleTagesfaelle } from "../../support/sample-tagesfaelle.ts";
import { startStubRegister, type StubRegister } from "../../support/stub-register.ts";

const toolMsMax = 400_000;
const k6MsMax = 60_000;
const faelle = sampleTagesfaelle(20, 1000);
const plan: DayPlan = planDay(faelle, {
  seed: 7,
  regelwerk: present(parseRuleSet("HEUTE"), "a rule set"),
  compress: 28_800 / 4,
  window: wholeDay(parametersDefault),
  parameters: parametersDefault,
});

describe("the day in k6", () => {
  const children = new Children();
  let work = "";
  let tool: ToolFound | undefined;
  let script = "";

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), "k6-day-"));
    tool = await findK6();
    script = await bundleDay(work);
  }, toolMsMax);
  afterAll(async () => {
    children.killAll();
    await rm(work, { recursive: true, force: true });
  });

  async function play(
    stub: StubRegister,
    name: string,
  ): Promise<{ readonly code: number | null; readonly k6: K6Measurements; readonly folder: RunFolder }> {
    if (tool === undefined) throw new Error("no k6");
    const own = await mkdtemp(join(work, name));
    const whole = runFolder(own);
    const folder = { ...whole, k6Samples: join(own, "k6.ndjson.gz"), k6Log: join(own, "k6.log") };
    await writeDocument(folder.plan, plan);
    const child = await startK6({ tool, script, folder, url: stub.url, token: "x" }, children);
    const { code } = await child.ended;
    await stub.close();
    return { code, k6: await readK6Samples(folder.k6Samples), folder };
  }

  test(
    "sends what was planned under the ids that were planned, and checks every answer",
    async () => {
      const stub = await startStubRegister(faelle, "HEUTE");
      const { code, k6, folder } = await play(stub, "sound");
      expect(await suspiciousLines(folder)).toEqual([]);
      expect(k6.faults).toEqual([]);
      expect(code).toBe(0);
      expect(k6.requestsCount).toBe(stub.requests.length);
      expect(await summaryRequestsCount(folder)).toBe(stub.requests.length);
      const sent = k6.records.map(({ traceId, spanId }) => `00-${traceId}-${spanId}-01`);
      expect(sent.toSorted()).toEqual(stub.requests.map(({ traceparent }) => traceparent).toSorted());
      const log = caseLogOf({ compress: plan.compress, cases: plan.cases, records: k6.records, ends: k6.cases });
      for (const { outcome, art, fehlerschluessel, systemSeconds } of log.cases) {
        const isStored = ["verlaengerung", "familie", "aushaendigung"].includes(art);
        expect(outcome).toBe(isStored ? "stored" : "refused_expected");
        expect(fehlerschluessel).toBe(isStored ? undefined : "AZR-3001");
        expect(systemSeconds).toBeGreaterThan(0);
      }
      expect(log.cases.length).toBe(22);
      for (const { intendedStartMs = 0, actualStartMs = -1 } of k6.records) {
        expect(actualStartMs).toBeGreaterThanOrEqual(intendedStartMs);
      }
      for (const { hops, durationNs } of k6.records) {
        expect(hops.reduce((sum, hop) => sum + hop.durationNs, 0)).toBe(durationNs);
      }
    },
    k6MsMax,
  );

  test(
    "an answer that is wrong crosses the threshold and is named",
    async () => {
      const stub = await startStubRegister(faelle, "HEUTE", (_method, path) =>
        path.endsWith("/zustaendigkeit") ? [500, {}] : undefined,
      );
      const { code, k6 } = await play(stub, "wrong");
      expect(code).toBe(exitThresholdsCrossed);
      const forms = k6.records.filter(({ step }) => step === "form").length;
      expect(forms).toBeGreaterThanOrEqual(20);
      expect(k6.faults.length).toBe(forms);
      expect(k6.faults[0]).toMatchObject({ step: "form", fault: "status 500, expected 200" });
    },
    k6MsMax,
  );

  test(
    "the schedule's random numbers are the same in k6 as in Node",
    async () => {
      if (tool === undefined) throw new Error("no k6");
      const { build } = await import("esbuild");
      const entry = join(work, "numbers.ts");
      const module = new URL("../../../loadtests/schedule/seeded-generator.ts", import.meta.url).pathname;
      await writeFile(
        entry,
        `import { seededGenerator } from ${JSON.stringify(module)};
         export default function () {
           const { word } = seededGenerator(7, "arrivals");
           console.log("words " + [word(), word(), word(), word()].join());
         }`,
      );
      const outfile = join(work, "numbers.js");
      await build({ entryPoints: [entry], outfile, bundle: true, format: "esm", platform: "neutral" });
      const env = { ...process.env, K6_NO_USAGE_REPORT: "true", K6_AUTO_EXTENSION_RESOLUTION: "false" };
      const args = ["run", "--quiet", "--summary-mode=disabled", outfile];
      const { output } = await runProgram(tool.path, args, { deadlineMs: k6MsMax, env });
      const { word } = seededGenerator(7, "arrivals");
      expect(output).toContain(`words ${[word(), word(), word(), word()].join()}`);
    },
    k6MsMax,
  );
});
