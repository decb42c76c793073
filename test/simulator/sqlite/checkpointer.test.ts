import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AUTOCHECKPOINT_PAGES, Checkpointer } from "../../../simulator/sqlite/checkpointer.ts";
import type { FileFormat } from "../../../simulator/sqlite/file-format.ts";
import { readPragma } from "../../../simulator/sqlite/file-format.ts";
import { openDatabase } from "../../../simulator/sqlite/open-database.ts";
import type { TemporaryFolder } from "../../support/temporary-folder.ts";
import { makeTemporaryFolder } from "../../support/temporary-folder.ts";

const format: FileFormat = {
  name: "test file",
  applicationId: 0x54455354,
  version: 1,
  create: (database) => database.exec("CREATE TABLE page (bytes BLOB NOT NULL) STRICT"),
  upgrades: new Map(),
};

describe("the checkpointer", () => {
  let folder: TemporaryFolder;
  let file: string;
  let database: DatabaseSync;
  let checkpointer: Checkpointer;

  beforeEach(() => {
    folder = makeTemporaryFolder();
    file = join(folder.path, "test.sqlite");
    database = openDatabase(file, format, 1);
    checkpointer = new Checkpointer(database, file);
  });

  afterEach(async () => {
    await checkpointer.close();
    folder.remove();
  });

  const commitPages = (pages: number): void => {
    database.exec("BEGIN");
    const insert = database.prepare("INSERT INTO page VALUES (zeroblob(4000))");
    for (let n = 0; n < pages; n += 1) insert.run();
    database.exec("COMMIT");
    checkpointer.noteCommit();
  };

  it("moves the log into the database on its own thread and starts it over while commits go on", async () => {
    expect(readPragma(database, "wal_autocheckpoint")).toBe(0);
    let pages = 0;
    const giveUpAt = Date.now() + 15_000;
    while (checkpointer.counts.restarts < 3 && Date.now() < giveUpAt) {
      commitPages(20);
      pages += 20;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(checkpointer.counts).toMatchObject({ restarts: 3, failures: 0 });
    // The log never shrinks; it is as long as it ever was, which is about a third of all pages with three restarts.
    expect(statSync(`${file}-wal`).size).toBeLessThan(0.8 * pages * 4096);
    expect(statSync(file).size).toBeGreaterThan(0.5 * pages * 4096);
  });

  it("leaves it to the commits during bulk load", () => {
    checkpointer.beginBulkLoad();
    checkpointer.beginBulkLoad();
    expect(readPragma(database, "wal_autocheckpoint")).toBe(AUTOCHECKPOINT_PAGES);
    checkpointer.endBulkLoad();
    expect(readPragma(database, "wal_autocheckpoint")).toBe(AUTOCHECKPOINT_PAGES);
    checkpointer.endBulkLoad();
    expect(readPragma(database, "wal_autocheckpoint")).toBe(0);
  });

  it("leaves it to the commits when the thread fails", async () => {
    const noDatabase = join(folder.path, "text");
    writeFileSync(noDatabase, "no database, but long enough to be one\n".repeat(100));
    await handsOver(new Checkpointer(database, noDatabase));
  });

  it("leaves it to the commits when the thread cannot start", async () => {
    await handsOver(new Checkpointer(database, join(folder.path, "missing", "test.sqlite")));
  });

  const handsOver = async (elsewhere: Checkpointer): Promise<void> => {
    for (let n = 0; n < 100; n += 1) elsewhere.noteCommit();
    const autocheckpoint = (): number => readPragma(database, "wal_autocheckpoint");
    await vi.waitFor(() => expect(autocheckpoint()).toBe(AUTOCHECKPOINT_PAGES), { timeout: 10_000, interval: 20 });
    await elsewhere.close();
  };
});
