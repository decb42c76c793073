import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { DatabaseUnusable } from "../../../simulator/sqlite/database-unusable.ts";
import { ensureDirectory } from "../../../simulator/sqlite/ensure-directory.ts";
import { makeTemporaryFolder } from "../../support/temporary-folder.ts";

const folder = makeTemporaryFolder();
afterAll(() => folder.remove());

it("makes the directories above as well, and is content with those that are there", () => {
  const directory = join(folder.path, "a", "b", "c");
  ensureDirectory(directory);
  ensureDirectory(directory);
  expect(existsSync(directory)).toBe(true);
});

it("names a directory that cannot be made, because a file is in the way", () => {
  const file = join(folder.path, "file");
  writeFileSync(file, "");
  expect(() => ensureDirectory(join(file, "below"))).toThrow(DatabaseUnusable);
  expect(() => ensureDirectory(join(file, "below"))).toThrow(file);
});

it.runIf(process.platform === "linux")("does not try for ever where the system takes no new entry", () => {
  expect(() => ensureDirectory("/proc/nothing-of-ours/heute")).toThrow("/proc/nothing-of-ours");
});
