import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DatabaseUnusable } from "../../../simulator/sqlite/database-unusable.ts";
import { acquireWriterLock } from "../../../simulator/sqlite/writer-lock.ts";
import { startProgram } from "../../support/child-program.ts";
import type { TemporaryFolder } from "../../support/temporary-folder.ts";
import { makeTemporaryFolder } from "../../support/temporary-folder.ts";

describe("the writer lock", () => {
  let folder: TemporaryFolder;
  let file: string;

  beforeEach(() => {
    folder = makeTemporaryFolder();
    file = join(folder.path, "test.sqlite");
  });

  afterEach(() => folder.remove());

  it("is given once, and again after it was released", () => {
    const lock = acquireWriterLock(file);
    expect(() => acquireWriterLock(file)).toThrow(/already in use by this process; stop that one first/u);
    lock.release();
    acquireWriterLock(file).release();
  });

  it("says why when the folder is missing", () => {
    const missing = join(folder.path, "missing", "test.sqlite");
    expect(() => acquireWriterLock(missing)).toThrow(DatabaseUnusable);
    expect(() => acquireWriterLock(missing)).toThrow(/check that the folder exists/u);
  });

  it("keeps out a second process, names the first, and needs no hand after that one was killed", async () => {
    const child = startProgram(new URL("../../support/lock-holder.ts", import.meta.url), [file]);
    try {
      await child.nextLine();
      expect(() => acquireWriterLock(file)).toThrow(new RegExp(`in use by process ${child.pid}`, "u"));
    } finally {
      await child.kill();
    }
    acquireWriterLock(file).release();
  });
});
