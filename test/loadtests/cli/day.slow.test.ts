// The real verb against the real register, on a small stock and a short day. What the machine does to the run (exit 3)
// is no matter here; a defect is.
import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waitFor } from "../../../loadtests/harness/wait-for.ts";
import { readCaseLog, readManifest } from "../../../loadtests/records/run-documents.ts";
import { findK6 } from "../../../loadtests/toolchain/find-tool.ts";

const script = fileURLToPath(new URL("../../../loadtests/cli/day.ts", import.meta.url));
const toolMsMax = 400_000;
const dayMsMax = 120_000;
const small = ["--count", "5000", "--cases", "40", "--no-prometheus"];

interface RunningDay {
  readonly output: () => string;
  readonly signal: (kind: NodeJS.Signals) => void;
  readonly ended: Promise<number | null>;
}

describe("a short day", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "short-day-"));
    await findK6();
  }, toolMsMax);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function start(args: readonly string[]): RunningDay {
    // A relative folder, as the default is: every program of the run must find it.
    const child = spawn(process.execPath, [script, ...args, "--out", basename(folder)], {
      cwd: dirname(folder),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    }
    const ended = new Promise<number | null>((done) => child.once("close", done));
    return { output: () => output, signal: (kind) => child.kill(kind), ended };
  }

  async function runOf(name: string): Promise<string> {
    const found = (await readdir(folder)).find((entry) => entry.endsWith(name));
    expect(found).toBeDefined();
    return join(folder, found ?? "");
  }

  test(
    "under ZIEL ends every case as the rules demand, with every request on record",
    async () => {
      const running = start(["--regelwerk", "ZIEL", "--seed", "5", "--compress", "2400", ...small]);
      const code = await running.ended;
      expect([0, 3], running.output()).toContain(code);
      const directory = await runOf("-ziel-5");
      const manifest = await readManifest(directory);
      const failed = manifest.checks.filter(({ passed, kind }) => !passed && kind === "DEFECT");
      expect(failed).toEqual([]);
      expect(manifest.missing).toEqual(["Prometheus' view of the stages: --no-prometheus"]);
      const { cases } = await readCaseLog(directory);
      const ends = new Set(
        cases.map(({ art, outcome, fehlerschluessel = "" }) => `${art} ${outcome} ${fehlerschluessel}`),
      );
      expect([...ends].sort()).toEqual([
        "aushaendigung stored ",
        "aushaendigung_nach_umzug stored ",
        "entscheidung_nach_umzug refused_expected AZR-3010",
        "familie stored ",
        "umzug_vor_meldung stored ",
        "verlaengerung stored ",
      ]);
      expect(running.output()).toContain("Bericht: ");
    },
    dayMsMax,
  );

  test(
    "stopped by Ctrl-C keeps what was measured and leaves no port open",
    async () => {
      const running = start(["--seed", "6", ...small]);
      const isLoaded = await waitFor(async () => (running.output().includes("load: ") ? true : undefined), {
        deadlineMs: dayMsMax / 2,
        intervalMs: 100,
      });
      expect(isLoaded, running.output()).toBe(true);
      const url = /register serves at (http:\S+)/u.exec(running.output())?.[1] ?? "";
      // The register answers until the signal comes, and some requests of the load are through.
      const isServed = await waitFor(() => hasServed(url), { deadlineMs: 20_000, intervalMs: 200 });
      expect(isServed).toBe(true);
      running.signal("SIGINT");
      expect(await running.ended, running.output()).toBe(130);
      await expect(fetch(`${url}/health/live`)).rejects.toThrow();
      const directory = await runOf("-heute-6");
      const manifest = await readManifest(directory);
      expect(manifest.interrupted).toBe(true);
      expect(manifest.checks.filter(({ passed, kind }) => !passed && kind === "DEFECT")).toEqual([]);
      expect(manifest.checks.find(({ id }) => id === "joined")?.text).toMatch(/^[1-9]\d* of/u);
      expect(await readdir(directory)).toContain("report.html");
    },
    dayMsMax,
  );
});

async function hasServed(url: string): Promise<true | undefined> {
  const response = await fetch(`${url}/metrics`);
  const text = await response.text();
  const counts = text.matchAll(/^azr_http_request_duration_seconds_count\{[^}]*op="gesamtauskunft"[^}]*\} (\d+)$/gmu);
  return [...counts].some(([, count]) => Number(count) > 20) ? true : undefined;
}
