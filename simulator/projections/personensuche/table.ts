import type { DatabaseSync } from "node:sqlite";

/** Raised when table or fold change. */
export const VERSION = 1;

// One row for each Datensatz with its present Grundpersonalien. `schluessel` is the normal form of name and birth date;
// its short hash is what the index holds, because an index of long texts would be larger than the table.
export function createTables(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE personensuche (
      azrNummer INTEGER PRIMARY KEY,
      hash INTEGER NOT NULL,
      schluessel TEXT NOT NULL,
      geschlecht TEXT NOT NULL,
      staatsangehoerigkeiten TEXT NOT NULL
    ) STRICT;
    CREATE INDEX personensuche_by_hash ON personensuche (hash);
  `);
}

export function dropTables(database: DatabaseSync): void {
  database.exec("DROP TABLE IF EXISTS personensuche");
}
