import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { Zeitpunkt } from "../../kernel/zeit.ts";
import { prepared } from "../../sqlite/prepared.ts";
import { textOf } from "../../sqlite/value.ts";
import type { StreamId } from "../../store/port.ts";

/** Streams of the oldest Vorgaenge that are over: outcome before an instant, every verdict known. Oldest first. */
export function vorgaengeBefore(
  database: DatabaseSync,
  zeitpunkt: Zeitpunkt,
  vorgaengeMax: number,
): readonly StreamId[] {
  const sql = `SELECT schluessel FROM vorgang
    WHERE zeitpunktMs < ? AND schluessel NOT IN (SELECT schluessel FROM vorgang_offen)
    ORDER BY zeitpunktMs, schluessel LIMIT ?`;
  return prepared(database, sql).all(zeitpunkt, vorgaengeMax).map(streamOf);
}

/** Streams of Vorgaenge that still owe verdicts on relatives, in the order in which they began. */
export function offeneVorgaenge(database: DatabaseSync, vorgaengeMax: number): readonly StreamId[] {
  const sql = "SELECT schluessel FROM vorgang_offen ORDER BY rowid LIMIT ?";
  return prepared(database, sql).all(vorgaengeMax).map(streamOf);
}

function streamOf(row: Readonly<Record<string, SQLOutputValue>>): StreamId {
  return { category: "vorgang", key: textOf(row["schluessel"]) };
}
