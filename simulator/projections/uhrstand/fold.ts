// The greatest virtual instant of all events, from which a restarted register lets its clock go on: no wall clock is
// stored. Purged events leave it as it is, because the clock never goes back.
import type { InlineProjector } from "../../store/inline-projector.ts";
import { createTables, dropTables, VERSION } from "./table.ts";

/** Keeps the last instant that any event knows; see lastZeitpunkt. */
export const uhrstandProjector: InlineProjector = {
  name: "uhrstand",
  version: VERSION,
  createTables,
  dropTables,
  prepare(database) {
    const raise = database.prepare(
      `INSERT INTO uhrstand VALUES (0, ?)
       ON CONFLICT (id) DO UPDATE SET zeitpunktMs = max(zeitpunktMs, excluded.zeitpunktMs)`,
    );
    return (events) => {
      const latest = events.reduce((ms, { umschlag }) => Math.max(ms, umschlag.zeitpunktMs), 0);
      if (latest > 0) raise.run(latest);
    };
  },
};
