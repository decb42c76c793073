// Which Vorgang is how old, so that those past their deadline are found.
import type { DatabaseSync } from "node:sqlite";
import type { InlineProjector } from "../../store/inline-projector.ts";
import type { RecordedEvent } from "../../store/port.ts";
import { createTables, dropTables, VERSION } from "./table.ts";

/** Keeps the age of each Vorgang; see query.ts. */
export const vorgaengeProjector: InlineProjector = {
  name: "vorgaenge",
  version: VERSION,
  createTables,
  dropTables,
  prepare: (database) => forFirstEvents(database, "INSERT INTO vorgang VALUES (?, ?)"),
  prepareRemoval: (database) =>
    forFirstEvents(database, "DELETE FROM vorgang WHERE zeitpunktMs = ? AND schluessel = ?"),
};

/** Runs a statement with instant and key of each Vorgang that begins among the events. */
function forFirstEvents(database: DatabaseSync, sql: string): (events: readonly RecordedEvent[]) => void {
  const statement = database.prepare(sql);
  return (events) => {
    for (const { stream, revision, umschlag } of events) {
      if (stream.category === "vorgang" && revision === 0) statement.run(umschlag.zeitpunktMs, stream.key);
    }
  };
}
