import type { DatabaseSync } from "node:sqlite";
import { assert } from "../../simulator/kernel/assert.ts";
import type { InlineProjector } from "../../simulator/store/inline-projector.ts";
import type { RecordedEvent } from "../../simulator/store/port.ts";
import { event } from "./store-events.ts";

/** Name of an event that the counting projector cannot fold. */
export const PROJECTOR_FAILURE = "an event that the projector cannot fold";

/** A projection of few lines: how many events each category of stream has. */
export function countingProjector(version = 1): InlineProjector {
  const add = (database: DatabaseSync, delta: number) => (events: readonly RecordedEvent[]) => {
    const count = database.prepare(
      `INSERT INTO counts VALUES (?1, ?2) ON CONFLICT (category) DO UPDATE SET events = events + ?2`,
    );
    for (const { id, stream } of events) {
      assert(id !== event(PROJECTOR_FAILURE).id, "this projector fails on purpose");
      count.run(stream.category, delta);
    }
  };
  return {
    name: "counting",
    version,
    createTables: (database) => database.exec("CREATE TABLE counts (category TEXT PRIMARY KEY, events INTEGER) STRICT"),
    dropTables: (database) => database.exec("DROP TABLE counts"),
    prepare: (database) => add(database, 1),
    prepareRemoval: (database) => add(database, -1),
  };
}

/** What the counting projector has counted. */
export function countsOf(database: DatabaseSync): Readonly<Record<string, unknown>> {
  const rows = database.prepare("SELECT category, events FROM counts ORDER BY category").all();
  return Object.fromEntries(rows.map((row) => [row["category"], row["events"]]));
}
