import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  readCaseLog,
  readManifest,
  readPrometheusAnswers,
  RunFolderUnreadable,
  writeDocument,
} from "../../../loadtests/records/run-documents.ts";
import { type Manifest, runFolder } from "../../../loadtests/records/run-folder.ts";
import { sampleEvidence } from "../../support/sample-evidence.ts";

const manifest: Manifest = {
  format: 1,
  run: "2026-11-24T15-00-00Z-heute-1",
  seed: 1,
  regelwerk: "HEUTE",
  mandant: "heute",
  tag: "2026-11-23",
  behoerde: "900001",
  behoerdeName: "ABH Musterkreis",
  compress: 288,
  slice: "10:00-10:30",
  casesCount: 150,
  stockCount: 100_000,
  nationalPerSecond: 40,
  clerksCount: 3,
  startedAtMs: 1,
  endedAtMs: 2,
  loadStartedAtMs: 1,
  loadEndedAtMs: 2,
  commit: "abc",
  commitDirty: false,
  versions: { project: "0.1.0", node: "26.10.0", k6: "2.2.0" },
  machine: { platform: "linux", arch: "x64", kernel: "6", cpuModel: "x", coresCount: 2, memoryBytes: 1 },
  usage: { loadSeconds: 100, stealShare: 0, cpu: [{ process: "k6", cpuSeconds: 1 }] },
  missing: [],
  interrupted: false,
  checks: [{ id: "steal", kind: "ENVIRONMENT", passed: true, text: "fine", value: 0, limit: 0.02, unit: "share" }],
  verdict: "VALID",
};

describe("documents of a run folder", () => {
  let directory = "";
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "run-"));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  test("what was written is read back", async () => {
    const folder = runFolder(directory);
    const { caseLog } = sampleEvidence(1);
    const answers = {
      format: 1,
      windowSeconds: 60,
      answers: [{ name: "up", expression: "up", atSeconds: 1, samples: [{ labels: { job: "x" }, value: "1" }] }],
    };
    expect(await readPrometheusAnswers(directory)).toBeUndefined();
    await writeDocument(folder.manifest, manifest);
    await writeDocument(folder.cases, caseLog);
    await writeDocument(folder.prometheus, answers);
    expect(await readManifest(directory)).toEqual(manifest);
    expect(await readCaseLog(directory)).toEqual(caseLog);
    expect(await readPrometheusAnswers(directory)).toEqual(answers);
  });

  test.each<[string, string]>([
    ["of a later version", JSON.stringify({ ...manifest, format: 2 })],
    ["with an unknown field", JSON.stringify({ ...manifest, extra: 1 })],
    ["without a verdict", JSON.stringify({ ...manifest, verdict: undefined })],
    ["that was cut", JSON.stringify(manifest).slice(0, 100)],
  ])("a manifest %s is refused by name", async (_name, text) => {
    await writeFile(runFolder(directory).manifest, text);
    const reading = readManifest(directory);
    await expect(reading).rejects.toThrow(RunFolderUnreadable);
    await expect(reading).rejects.toThrow(/manifest\.json/u);
  });

  test("a folder that is none is refused with a question", async () => {
    await expect(readManifest(join(directory, "nothing"))).rejects.toThrow(/is this the folder of a finished run/u);
  });
});
