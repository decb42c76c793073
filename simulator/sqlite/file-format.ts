// How a file says what it is: SQLite's header has an application id (which program) and a user version (which format).
import type { DatabaseSync } from "node:sqlite";
import { assert, present } from "../kernel/assert.ts";
import { DatabaseUnusable } from "./database-unusable.ts";
import { inTransaction } from "./transaction.ts";
import { integerOf } from "./value.ts";

/** The format of one kind of database file. */
export interface FileFormat {
  /** Name for messages, for instance "event store". */
  readonly name: string;
  /** 32-bit id in the header; a file with another one is refused. */
  readonly applicationId: number;
  /** Format version that this program writes, from 1. */
  readonly version: number;
  /** Creates the tables of the current version in an empty file. */
  create(database: DatabaseSync): void;
  /** Step from a version to the next one, for every version below the current. */
  readonly upgrades: ReadonlyMap<number, (database: DatabaseSync) => void>;
}

/** Creates the format in an empty file or brings an older one up to date. Throws DatabaseUnusable for any other file. */
export function establishFormat(database: DatabaseSync, file: string, format: FileFormat): void {
  for (let from = 1; from < format.version; from += 1) {
    assert(format.upgrades.has(from), `the ${format.name} format has no upgrade from version ${from}`);
  }
  const version = readVersion(database, file, format);
  if (version === "empty") {
    inTransaction(database, () => {
      format.create(database);
      stamp(database, format, format.version);
    });
    return;
  }
  for (let from = version; from < format.version; from += 1) {
    const upgrade = present(format.upgrades.get(from), `an upgrade from version ${from}`);
    inTransaction(database, () => {
      upgrade(database);
      stamp(database, format, from + 1);
    });
  }
}

function readVersion(database: DatabaseSync, file: string, format: FileFormat): number | "empty" {
  const applicationId = readPragma(database, "application_id");
  const version = readPragma(database, "user_version");
  const tables = integerOf(database.prepare("SELECT count(*) AS tables FROM sqlite_schema").get()?.["tables"]);
  if (applicationId === 0 && version === 0 && tables === 0) return "empty";
  if (applicationId !== format.applicationId) {
    const what = `${file} is an SQLite file of another program, not an ${format.name} of this simulator`;
    throw new DatabaseUnusable("foreign", file, `${what}; name another file or folder. It was not changed.`);
  }
  if (version > format.version) {
    const what = `${file} has format ${version}, this program knows formats up to ${format.version}`;
    throw new DatabaseUnusable(
      "newer",
      file,
      `${what}; use the newer version of the program. The file was not changed.`,
    );
  }
  return version;
}

function stamp(database: DatabaseSync, format: FileFormat, version: number): void {
  database.exec(`PRAGMA application_id = ${format.applicationId}; PRAGMA user_version = ${version}`);
}

/** Value of a pragma that answers with one integer. */
export function readPragma(database: DatabaseSync, name: string): number {
  return integerOf(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
}
