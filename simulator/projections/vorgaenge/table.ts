import type { DatabaseSync } from "node:sqlite";

/** Raised when table or fold change. */
export const VERSION = 1;

// One row for each Vorgang, ordered by the instant of its outcome.
export function createTables(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE vorgang (
      zeitpunktMs INTEGER NOT NULL,
      schluessel TEXT NOT NULL,
      PRIMARY KEY (zeitpunktMs, schluessel)
    ) STRICT, WITHOUT ROWID;
  `);
}

export function dropTables(database: DatabaseSync): void {
  database.exec("DROP TABLE IF EXISTS vorgang");
}
