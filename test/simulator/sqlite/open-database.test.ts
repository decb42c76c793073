import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AssertionFailed } from "../../../simulator/kernel/assert.ts";
import type { UnusableReason } from "../../../simulator/sqlite/database-unusable.ts";
import { DatabaseUnusable } from "../../../simulator/sqlite/database-unusable.ts";
import type { FileFormat } from "../../../simulator/sqlite/file-format.ts";
import { readPragma } from "../../../simulator/sqlite/file-format.ts";
import { openDatabase, SYNCHRONOUS_FULL } from "../../../simulator/sqlite/open-database.ts";
import type { TemporaryFolder } from "../../support/temporary-folder.ts";
import { makeTemporaryFolder } from "../../support/temporary-folder.ts";

const format: FileFormat = {
  name: "test file",
  applicationId: 0x54455354,
  version: 1,
  create: (database) => database.exec("CREATE TABLE word (text TEXT NOT NULL) STRICT"),
  upgrades: new Map(),
};

describe("opening a database", () => {
  let folder: TemporaryFolder;
  let file: string;

  beforeEach(() => {
    folder = makeTemporaryFolder();
    file = join(folder.path, "test.sqlite");
  });

  afterEach(() => folder.remove());

  const open = (as: FileFormat = format): DatabaseSync => openDatabase(file, as, 1);
  const refused = (reason: UnusableReason, text: RegExp, as: FileFormat = format): void => {
    const attempt = (): unknown => {
      try {
        open(as).close();
        return "opened";
      } catch (error) {
        return error;
      }
    };
    const error = attempt();
    expect(error).toBeInstanceOf(DatabaseUnusable);
    expect(error).toMatchObject({ reason, file, message: expect.stringMatching(text) });
  };

  it("syncs every commit to the disk, and keeps a write-ahead log", () => {
    const database = open();
    expect(readPragma(database, "synchronous")).toBe(SYNCHRONOUS_FULL);
    expect(SYNCHRONOUS_FULL).toBe(2);
    expect(database.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
    expect(readPragma(database, "fullfsync")).toBe(1);
    database.close();
    const again = open();
    expect(readPragma(again, "synchronous")).toBe(SYNCHRONOUS_FULL);
    again.close();
  });

  it("refuses a file that is no SQLite file, and leaves it as it is", () => {
    writeFileSync(file, "Dear register,\n".repeat(500));
    const before = readFileSync(file);
    refused("foreign", /is not an SQLite file/u);
    expect(readFileSync(file)).toEqual(before);
  });

  it("refuses another program's SQLite file, and leaves it as it is", () => {
    const other = new DatabaseSync(file);
    other.exec("CREATE TABLE bookmark (url TEXT)");
    other.close();
    const before = readFileSync(file);
    refused("foreign", /SQLite file of another program/u);
    expect(readFileSync(file)).toEqual(before);
  });

  it("refuses a newer format, names both versions, and leaves the file as it is", () => {
    open({ ...format, version: 3, upgrades: new Map([1, 2].map((version) => [version, () => undefined])) }).close();
    const before = readFileSync(file);
    refused("newer", /has format 3, this program knows formats up to 1/u);
    expect(readFileSync(file)).toEqual(before);
  });

  it("refuses a file that was cut off or whose beginning was overwritten", () => {
    const database = open();
    const insert = database.prepare("INSERT INTO word VALUES (?)");
    for (let n = 0; n < 100; n += 1) insert.run("x".repeat(4000));
    database.close();
    const whole = readFileSync(file);
    truncateSync(file, 2 * 4096);
    refused("damaged", /is damaged/u);
    writeFileSync(file, Buffer.concat([Buffer.alloc(100, 7), whole.subarray(100)]));
    refused("foreign", /its beginning is damaged/u);
  });

  it("says what to do when the folder is missing or the file is a folder", () => {
    file = join(folder.path, "missing", "test.sqlite");
    refused("inaccessible", /check that the folder exists/u);
    file = join(folder.path, "folder.sqlite");
    mkdirSync(file);
    refused("inaccessible", /check that the folder exists/u);
  });

  it.skipIf(process.getuid?.() === 0)("says so when the file may only be read", () => {
    open().close();
    chmodSync(file, 0o444);
    refused("inaccessible", /may be written/u);
  });

  it("brings an older file up to date step by step, and keeps its content", () => {
    const database = open();
    database.exec("INSERT INTO word VALUES ('kept')");
    database.close();
    const steps: number[] = [];
    const newer: FileFormat = {
      ...format,
      version: 3,
      upgrades: new Map([
        [1, (to) => (steps.push(1), to.exec("ALTER TABLE word ADD COLUMN length INTEGER"))],
        [2, (to) => (steps.push(2), to.exec("UPDATE word SET length = length(text)"))],
      ]),
    };
    const upgraded = open(newer);
    expect(upgraded.prepare("SELECT text, length FROM word").get()).toEqual({ text: "kept", length: 4 });
    expect(readPragma(upgraded, "user_version")).toBe(3);
    upgraded.close();
    open(newer).close();
    expect(steps).toEqual([1, 2]);
  });

  it("leaves a file at its version when an upgrade fails, and demands an upgrade for every version", () => {
    open().close();
    const failing = new Map([[1, (to: DatabaseSync) => to.exec("DROP TABLE word; CREATE nonsense")]]);
    expect(() => open({ ...format, version: 2, upgrades: failing })).toThrow();
    const database = open();
    expect(database.prepare("SELECT count(*) AS words FROM word").get()).toEqual({ words: 0 });
    database.close();
    expect(() => open({ ...format, version: 2 })).toThrow(AssertionFailed);
  });
});
