import type { DatabaseSync } from "node:sqlite";
import type { Zeitpunkt } from "../../kernel/zeit.ts";
import { prepared } from "../../sqlite/prepared.ts";
import { textOf } from "../../sqlite/value.ts";
import type { StreamId } from "../../store/port.ts";

/** Streams of the oldest Vorgänge whose outcome lies before an instant, oldest first. */
export function vorgaengeBefore(
  database: DatabaseSync,
  zeitpunkt: Zeitpunkt,
  vorgaengeMax: number,
): readonly StreamId[] {
  const sql = "SELECT schluessel FROM vorgang WHERE zeitpunktMs < ? ORDER BY zeitpunktMs, schluessel LIMIT ?";
  const rows = prepared(database, sql).all(zeitpunkt, vorgaengeMax);
  return rows.map((row) => ({ category: "vorgang", key: textOf(row["schluessel"]) }));
}
