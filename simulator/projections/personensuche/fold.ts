// Which person has which Personalien: the newest Grundpersonalien of each Datensatz.
import type { DatabaseSync } from "node:sqlite";
import { normalStaatsangehoerigkeiten, suchschluessel } from "../../register/suche/normal-form.ts";
import type { InlineProjector } from "../../store/inline-projector.ts";
import type { RecordedEvent } from "../../store/port.ts";
import { hashOf } from "./hash.ts";
import { createTables, dropTables, VERSION } from "./table.ts";

/** Keeps the exact search by Personalien; see query.ts. */
export const personensucheProjector: InlineProjector = {
  name: "personensuche",
  version: VERSION,
  createTables,
  dropTables,
  prepare: prepareFold,
  prepareRemoval,
};

function prepareFold(database: DatabaseSync): (events: readonly RecordedEvent[]) => void {
  const replace = database.prepare("REPLACE INTO personensuche VALUES (?, ?, ?, ?, ?)");
  const remove = database.prepare("DELETE FROM personensuche WHERE azrNummer = ?");
  return (events) => {
    for (const { event, stream } of events) {
      if (event.type !== "azr.ereignisse.v1.GrundpersonalienReported") continue;
      const fachdaten = event.data.fachdaten;
      if (fachdaten === undefined) {
        remove.run(Number(stream.key));
        continue;
      }
      const schluessel = suchschluessel(fachdaten);
      const staaten = normalStaatsangehoerigkeiten(fachdaten.staatsangehoerigkeiten);
      replace.run(Number(stream.key), hashOf(schluessel), schluessel, fachdaten.geschlecht, staaten);
    }
  };
}

function prepareRemoval(database: DatabaseSync): (events: readonly RecordedEvent[]) => void {
  const remove = database.prepare("DELETE FROM personensuche WHERE azrNummer = ?");
  return (events) => {
    for (const { event, stream } of events) {
      if (event.type === "azr.ereignisse.v1.GrundpersonalienReported") remove.run(Number(stream.key));
    }
  };
}
