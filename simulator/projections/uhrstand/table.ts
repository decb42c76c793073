import type { DatabaseSync } from "node:sqlite";

/** Changes with the table or the fold; the store then rebuilds the projection. */
export const VERSION = 1;

/** One row: the greatest virtual instant of any event. */
export function createTables(database: DatabaseSync): void {
  database.exec("CREATE TABLE uhrstand (id INTEGER PRIMARY KEY CHECK (id = 0), zeitpunktMs INTEGER NOT NULL) STRICT");
}

export function dropTables(database: DatabaseSync): void {
  database.exec("DROP TABLE IF EXISTS uhrstand");
}
