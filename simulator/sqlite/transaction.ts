import type { DatabaseSync } from "node:sqlite";

/** Runs `body` in one write transaction: all of it is stored, or, when it throws, nothing. */
export function inTransaction<Value>(database: DatabaseSync, body: () => Value): Value {
  database.exec("BEGIN IMMEDIATE");
  try {
    const value = body();
    database.exec("COMMIT");
    return value;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** Ends a transaction without storing it, if one is open (SQLite ends it by itself after some errors). */
export function rollBack(database: DatabaseSync): void {
  if (database.isTransaction) database.exec("ROLLBACK");
}
