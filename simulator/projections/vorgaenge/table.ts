import type { DatabaseSync } from "node:sqlite";

/** Raised when table or fold change. */
export const VERSION = 2;

// One row for each Vorgang, ordered by the instant of its outcome; and one for each that still owes verdicts on relatives.
export function createTables(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE vorgang (
      zeitpunktMs INTEGER NOT NULL,
      schluessel TEXT NOT NULL,
      PRIMARY KEY (zeitpunktMs, schluessel)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE vorgang_offen (
      schluessel TEXT PRIMARY KEY,
      ausstehend INTEGER NOT NULL
    ) STRICT;
  `);
}

export function dropTables(database: DatabaseSync): void {
  database.exec("DROP TABLE IF EXISTS vorgang; DROP TABLE IF EXISTS vorgang_offen");
}
