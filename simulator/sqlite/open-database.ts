import { closeSync, fsyncSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { assert } from "../kernel/assert.ts";
import { DatabaseUnusable } from "./database-unusable.ts";
import type { FileFormat } from "./file-format.ts";
import { establishFormat, readPragma } from "./file-format.ts";
import { resultCodeOf, SQLITE_CORRUPT, SQLITE_NOTADB } from "./result-code.ts";

/** How long opening waits for a process that is just recovering or closing the same file. */
const OPEN_WAIT_MS_MAX = 5_000;

/** How long a commit waits for another program's lock on the file; the event loop stands still meanwhile. */
const COMMIT_WAIT_MS_MAX = 200;

/** What synchronous=FULL reads back as: every commit is synced before it returns. */
export const SYNCHRONOUS_FULL = 2;

/** A log file longer than this is cut when it starts over. */
const LOG_BYTES_KEPT = 256 * 1024 * 1024;

/** Opens a database in write-ahead mode with synced commits. Throws DatabaseUnusable; the caller holds the writer lock. */
export function openDatabase(file: string, format: FileFormat, cacheMiB: number): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: OPEN_WAIT_MS_MAX });
    setPragmas(database, file, cacheMiB);
    // SQLite opens a file that it may not write without a word, and fails at the first write: ask for the lock now.
    database.exec("BEGIN IMMEDIATE; ROLLBACK");
    establishFormat(database, file, format);
    // Only after the format is known: the mode is kept in the file, and a foreign file must stay as it is.
    const mode = database.prepare("PRAGMA journal_mode = WAL").get()?.["journal_mode"];
    assert(mode === "wal", `${file} is in write-ahead mode`);
    syncFolder(dirname(file));
    database.exec(`PRAGMA busy_timeout = ${COMMIT_WAIT_MS_MAX}`);
    return database;
  } catch (error) {
    database?.close();
    throw explainOpening(error, file, format.name);
  }
}

function setPragmas(database: DatabaseSync, file: string, cacheMiB: number): void {
  database.exec(`PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA journal_size_limit = ${LOG_BYTES_KEPT};
    PRAGMA cache_size = ${-1024 * cacheMiB}`);
  assert(readPragma(database, "synchronous") === SYNCHRONOUS_FULL, `${file} syncs each commit`);
}

/** The name of a new file is durable only once its folder is synced; not every system can sync a folder. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** What an error of SQLite while a file is opened means for whoever opens it; any other error stays as it is. */
export function explainOpening(error: unknown, file: string, formatName: string): unknown {
  if (error instanceof DatabaseUnusable) return error;
  const code = resultCodeOf(error);
  if (code === undefined) return error;
  if (code === SQLITE_NOTADB) {
    const what = `${file} is no ${formatName} of this simulator: it is not an SQLite file, or its beginning is damaged`;
    return new DatabaseUnusable("foreign", file, `${what}; name another file, or restore a backup.`, { cause: error });
  }
  if (code === SQLITE_CORRUPT) {
    const what = `${file} is damaged`;
    return new DatabaseUnusable("damaged", file, `${what}; keep a copy of it and restore a backup.`, { cause: error });
  }
  const next = "check that the folder exists, may be written and has room";
  return new DatabaseUnusable("inaccessible", file, `${file} cannot be opened; ${next}.`, { cause: error });
}
