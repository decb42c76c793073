import type { DatabaseSync } from "node:sqlite";

/** Raised when table or fold change. */
export const VERSION = 2;

// One row for each Datensatz in which something is due some day.
export function createTables(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE faelligkeit (
      azrNummer INTEGER PRIMARY KEY,
      faelligMs INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX faelligkeit_by_instant ON faelligkeit (faelligMs, azrNummer);
  `);
}

export function dropTables(database: DatabaseSync): void {
  database.exec("DROP TABLE IF EXISTS faelligkeit");
}
