import type { DatabaseSync } from "node:sqlite";
import type { BulkOptions, BulkResult } from "./bulk-load.ts";
import type { EventStore, StreamWrite } from "./port.ts";

/** What the adapters inside this process offer beyond the port. */
export interface LocalStore extends EventStore {
  /** For the queries of projections, which see every commit at once. Nobody but the store writes. */
  readonly database: DatabaseSync;
  /** Appends and removals that wait for the writer. */
  readonly queueLength: number;
  /** Stores many appends in large transactions, in the order given; see loadInBulk. */
  bulk(
    appends: Iterable<readonly StreamWrite[]> | AsyncIterable<readonly StreamWrite[]>,
    options?: BulkOptions,
  ): Promise<BulkResult>;
}
