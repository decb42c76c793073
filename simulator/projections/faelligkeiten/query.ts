import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { present } from "../../kernel/assert.ts";
import type { AzrNummer } from "../../kernel/azr-nummer.ts";
import type { Zeitpunkt } from "../../kernel/zeit.ts";
import { parseZeitpunktMs } from "../../kernel/zeit.ts";
import { prepared } from "../../sqlite/prepared.ts";
import { integerOf } from "../../sqlite/value.ts";
import { azrNummerOf } from "../azr-nummer-column.ts";

/** A Datensatz in which something is due at an instant. */
export interface Faelligkeit {
  readonly azrNummer: AzrNummer;
  readonly zeitpunkt: Zeitpunkt;
}

/** What is due up to and including an instant, earliest first, then by AZR number. */
export function faelligUntil(
  database: DatabaseSync,
  zeitpunkt: Zeitpunkt,
  faelligkeitenMax: number,
): readonly Faelligkeit[] {
  const rows = prepared(
    database,
    `SELECT faelligMs, azrNummer FROM faelligkeit
     WHERE faelligMs <= ? ORDER BY faelligMs, azrNummer LIMIT ?`,
  ).all(zeitpunkt, faelligkeitenMax);
  return rows.map((row) => ({
    azrNummer: azrNummerOf(row["azrNummer"]),
    zeitpunkt: present(zeitpunktOf(row["faelligMs"]), "a due instant"),
  }));
}

/** The earliest due instant of all, for a timer; undefined when nothing is ever due. */
export function nextFaelligkeit(database: DatabaseSync): Zeitpunkt | undefined {
  const row = prepared(database, "SELECT min(faelligMs) AS faelligMs FROM faelligkeit").get();
  return zeitpunktOf(row?.["faelligMs"]);
}

/** The earliest due instant of a Datensatz; undefined when nothing is ever due in it. */
export function nextFaelligkeitOf(database: DatabaseSync, azrNummer: AzrNummer): Zeitpunkt | undefined {
  const sql = "SELECT faelligMs FROM faelligkeit WHERE azrNummer = ?";
  return zeitpunktOf(prepared(database, sql).get(Number(azrNummer))?.["faelligMs"]);
}

function zeitpunktOf(value: SQLOutputValue | undefined): Zeitpunkt | undefined {
  if (value === null || value === undefined) return undefined;
  return present(parseZeitpunktMs(integerOf(value)), "an instant");
}
