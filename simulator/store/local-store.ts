import type { DatabaseSync } from "node:sqlite";
import type { BulkOptions, BulkResult } from "./bulk-load.ts";
import type { EventStore, RecordedEvent, StreamId, StreamWrite } from "./port.ts";

/** Told of each commit in its own turn, before anybody else learns of it; must be cheap and must not throw. */
export interface CommitWatcher {
  /** Events that were stored, in the order of the store. */
  stored(events: readonly RecordedEvent[]): void;
  /** Streams whose events, if there were any, were purged or erased. */
  removed(streams: readonly StreamId[]): void;
}

/** What the adapters inside this process offer beyond the port. */
export interface LocalStore extends EventStore {
  /** For the queries of projections, which see every commit at once. Nobody but the store writes. */
  readonly database: DatabaseSync;
  /** Appends and removals that wait for the writer. */
  readonly queueLength: number;
  /** Watches all commits from now on: what a watcher has heard of is all that the store holds. */
  watch(watcher: CommitWatcher): void;
  /** Stores many appends in large transactions, in the order given; see loadInBulk. */
  bulk(
    appends: Iterable<readonly StreamWrite[]> | AsyncIterable<readonly StreamWrite[]>,
    options?: BulkOptions,
  ): Promise<BulkResult>;
}
