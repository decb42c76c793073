// When each Datensatz next needs an entry of the register's own: windows of dual write end at the first instant of the
// day after their last day.
import type { DatabaseSync } from "node:sqlite";
import { addTage, startOfTag } from "../../kernel/zeit.ts";
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
  const open = database.prepare("REPLACE INTO faelligkeit VALUES (?, ?, ?, ?)");
  const end = database.prepare("DELETE FROM faelligkeit WHERE azrNummer = ? AND behoerde = ? AND abRevision = ?");
  return (events) => {
    for (const { event, stream } of events) {
      if (event.type === "azr.ereignisse.v1.UebergangsfensterOpened") {
        const { behoerde, abRevision, bis } = event.data;
        open.run(Number(stream.key), behoerde, abRevision, startOfTag(addTage(bis, 1)));
      } else if (event.type === "azr.ereignisse.v1.UebergangsfensterEnded") {
        end.run(Number(stream.key), event.data.behoerde, event.data.abRevision);
      }
    }
  };
}

function prepareRemoval(database: DatabaseSync): (events: readonly RecordedEvent[]) => void {
  const remove = database.prepare("DELETE FROM faelligkeit WHERE azrNummer = ?");
  return (events) => {
    for (const { event, stream } of events) {
      if (event.type === "azr.ereignisse.v1.UebergangsfensterOpened") remove.run(Number(stream.key));
    }
  };
}
