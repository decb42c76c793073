import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { removeUnmeasured } from "../../../loadtests/harness/unmeasured-run.ts";
import { runFolder } from "../../../loadtests/records/run-folder.ts";

let parent = "";
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "unmeasured-"));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

test("a run that was stopped while it was seeded leaves no folder, one that measured something keeps it", async () => {
  const folder = runFolder(join(parent, "run"));
  await mkdir(join(folder.directory, "logs"), { recursive: true });
  await writeFile(join(folder.directory, "logs", "seed.log"), "seed: 1 of 2\n");
  await removeUnmeasured(folder);
  expect(await readdir(parent)).toEqual([]);
  await mkdir(dirname(folder.k6Samples), { recursive: true });
  await writeFile(folder.k6Samples, "");
  await removeUnmeasured(folder);
  expect(await readdir(parent)).toEqual(["run"]);
});
