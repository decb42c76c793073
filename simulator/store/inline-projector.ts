import type { DatabaseSync } from "node:sqlite";
import type { RecordedEvent } from "./port.ts";

/**
 * A read model kept in the same SQLite transaction as the append (memory store: its own in-memory database).
 * `version` changes when table or fold change: the store then drops and rebuilds it from all events at open.
 */
export interface InlineProjector {
  readonly name: string;
  readonly version: number;
  /** Creates the tables; called inside a transaction when the model is new or outdated (old ones are dropped first). */
  createTables(database: DatabaseSync): void;
  dropTables(database: DatabaseSync): void;
  /** Called once per open database; the returned function applies events in store order, inside the transaction. */
  prepare(database: DatabaseSync): (events: readonly RecordedEvent[]) => void;
  /**
   * Like `prepare`; the returned function takes out what the events of a purged or erased stream had put in. It is told
   * all events of the stream, in the transaction that removes them. Without it the model keeps what it has.
   */
  prepareRemoval?(database: DatabaseSync): (events: readonly RecordedEvent[]) => void;
}
