// Which Vorgang is how old, so that those past their deadline are found, and which of them still owe verdicts on
// relatives, so that they are finished first.
import type { DatabaseSync } from "node:sqlite";
import { ausstehendeIn } from "../../register/vorgang/vorgang.ts";
import type { InlineProjector } from "../../store/inline-projector.ts";
import type { RecordedEvent } from "../../store/port.ts";
import { createTables, dropTables, VERSION } from "./table.ts";

/** Keeps age and open verdicts of each Vorgang; see query.ts. */
export const vorgaengeProjector: InlineProjector = {
  name: "vorgaenge",
  version: VERSION,
  createTables,
  dropTables,
  prepare: prepareFold,
  prepareRemoval,
};

function prepareFold(database: DatabaseSync): (events: readonly RecordedEvent[]) => void {
  const begin = database.prepare("INSERT INTO vorgang VALUES (?, ?)");
  const open = database.prepare("INSERT INTO vorgang_offen VALUES (?, ?)");
  const judge = database.prepare("UPDATE vorgang_offen SET ausstehend = ausstehend - 1 WHERE schluessel = ?");
  const close = database.prepare("DELETE FROM vorgang_offen WHERE schluessel = ? AND ausstehend = 0");
  return (events) => {
    for (const { stream, revision, umschlag, event } of events) {
      if (stream.category !== "vorgang") continue;
      if (revision === 0) begin.run(umschlag.zeitpunktMs, stream.key);
      if (event.type === "azr.ereignisse.v1.VorgangStored") {
        const ausstehend = ausstehendeIn(event.data.bestaetigung).length;
        if (ausstehend > 0) open.run(stream.key, ausstehend);
      } else if (event.type === "azr.ereignisse.v1.AngehoerigeJudged") {
        judge.run(stream.key);
        close.run(stream.key);
      }
    }
  };
}

function prepareRemoval(database: DatabaseSync): (events: readonly RecordedEvent[]) => void {
  const forget = database.prepare("DELETE FROM vorgang WHERE zeitpunktMs = ? AND schluessel = ?");
  const close = database.prepare("DELETE FROM vorgang_offen WHERE schluessel = ?");
  return (events) => {
    for (const { stream, revision, umschlag } of events) {
      if (stream.category !== "vorgang" || revision !== 0) continue;
      forget.run(umschlag.zeitpunktMs, stream.key);
      close.run(stream.key);
    }
  };
}
