// When each Datensatz next needs an entry of the register's own: the record says so itself (WiedervorlageChanged).
import type { DatabaseSync } from "node:sqlite";
import type { InlineProjector } from "../../store/inline-projector.ts";
import type { RecordedEvent } from "../../store/port.ts";
import { createTables, dropTables, VERSION } from "./table.ts";

/** Keeps the due instants; see query.ts. */
export const faelligkeitenProjector: InlineProjector = {
  name: "faelligkeiten",
  version: VERSION,
  createTables,
  dropTables,
  prepare: prepareFold,
  prepareRemoval,
};

function prepareFold(database: DatabaseSync): (events: readonly RecordedEvent[]) => void {
  const set = database.prepare("REPLACE INTO faelligkeit VALUES (?, ?)");
  const clear = database.prepare("DELETE FROM faelligkeit WHERE azrNummer = ?");
  return (events) => {
    for (const { event, stream } of events) {
      if (event.type !== "azr.ereignisse.v1.WiedervorlageChanged") continue;
      const { faelligMs } = event.data;
      if (faelligMs === undefined) clear.run(Number(stream.key));
      else set.run(Number(stream.key), faelligMs);
    }
  };
}

function prepareRemoval(database: DatabaseSync): (events: readonly RecordedEvent[]) => void {
  const remove = database.prepare("DELETE FROM faelligkeit WHERE azrNummer = ?");
  return (events) => {
    for (const { event, stream } of events) {
      if (event.type === "azr.ereignisse.v1.WiedervorlageChanged") remove.run(Number(stream.key));
    }
  };
}
