import type { DatabaseSync } from "node:sqlite";
import { parseZeitpunktMs, type Zeitpunkt } from "../../kernel/zeit.ts";
import { prepared } from "../../sqlite/prepared.ts";
import { integerOf } from "../../sqlite/value.ts";

/** The greatest virtual instant of any event; undefined in an empty store. */
export function lastZeitpunkt(database: DatabaseSync): Zeitpunkt | undefined {
  const row = prepared(database, "SELECT zeitpunktMs FROM uhrstand").get();
  return row === undefined ? undefined : parseZeitpunktMs(integerOf(row["zeitpunktMs"]));
}
