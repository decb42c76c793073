import type { DatabaseSync, StatementSync } from "node:sqlite";

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** The statement of a query, prepared once for each open database. The text is a constant, never built from values. */
export function prepared(database: DatabaseSync, sql: string): StatementSync {
  let ofDatabase = statements.get(database);
  if (ofDatabase === undefined) {
    ofDatabase = new Map();
    statements.set(database, ofDatabase);
  }
  let statement = ofDatabase.get(sql);
  if (statement === undefined) {
    statement = database.prepare(sql);
    ofDatabase.set(sql, statement);
  }
  return statement;
}
