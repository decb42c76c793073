import type { DatabaseSync } from "node:sqlite";

/** Raised when table or fold change. */
export const VERSION = 1;

// One row for each window of dual write that has not ended. A window is named by its authority and the revision that
// displaced it.
export function createTables(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE faelligkeit (
      azrNummer INTEGER NOT NULL,
      behoerde TEXT NOT NULL,
      abRevision INTEGER NOT NULL,
      faelligMs INTEGER NOT NULL,
      PRIMARY KEY (azrNummer, behoerde, abRevision)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX faelligkeit_by_instant ON faelligkeit (faelligMs, azrNummer);
  `);
}

export function dropTables(database: DatabaseSync): void {
  database.exec("DROP TABLE IF EXISTS faelligkeit");
}
