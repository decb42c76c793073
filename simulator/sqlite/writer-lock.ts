// One process writes a file. SQLite alone would let two processes take turns, but positions, caches and wake-ups of a
// store assume that they see every write. The lock is SQLite's own on a file beside the database: the operating system
// drops it when the process ends, however it ends, so that no stale lock needs a hand.
import { DatabaseSync } from "node:sqlite";
import { DatabaseUnusable } from "./database-unusable.ts";
import { resultCodeOf, SQLITE_BUSY } from "./result-code.ts";
import { inTransaction } from "./transaction.ts";

/** Held while a file may be written. */
export interface WriterLock {
  release(): void;
}

/** Takes the lock of a database file. Throws DatabaseUnusable ("in_use" or "inaccessible"). */
export function acquireWriterLock(file: string): WriterLock {
  const lockFile = `${file}-lock`;
  const database = openLockFile(file, lockFile);
  try {
    inTransaction(database, () => recordHolder(database));
    database.exec("BEGIN IMMEDIATE");
  } catch (error) {
    const holder = holderOf(database);
    database.close();
    if (resultCodeOf(error) !== SQLITE_BUSY) throw inaccessible(file, lockFile, error);
    throw new DatabaseUnusable(
      "in_use",
      file,
      `${file} is already in use by ${holder}; stop that one first or name another folder.`,
      { cause: error },
    );
  }
  return { release: () => database.close() };
}

function openLockFile(file: string, lockFile: string): DatabaseSync {
  try {
    const database = new DatabaseSync(lockFile, { timeout: 0 });
    database.exec("PRAGMA synchronous = OFF");
    return database;
  } catch (error) {
    throw inaccessible(file, lockFile, error);
  }
}

function inaccessible(file: string, lockFile: string, cause: unknown): DatabaseUnusable {
  const what = `${lockFile} cannot be written`;
  const next = "check that the folder exists, may be written and has room";
  return new DatabaseUnusable("inaccessible", file, `${what}; ${next}.`, { cause });
}

function recordHolder(database: DatabaseSync): void {
  database.exec("CREATE TABLE IF NOT EXISTS holder (pid INTEGER NOT NULL) STRICT; DELETE FROM holder");
  database.prepare("INSERT INTO holder (pid) VALUES (?)").run(process.pid);
}

function holderOf(database: DatabaseSync): string {
  try {
    const pid = database.prepare("SELECT pid FROM holder").get()?.["pid"];
    if (pid === process.pid) return "this process";
    return typeof pid === "number" ? `process ${pid}` : "another process";
  } catch {
    // The holder is writing its own id just now.
    return "another process";
  }
}
