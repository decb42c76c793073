import type { NewEvent, RecordedEvent, StreamId } from "./port.ts";
import type { Checkpoint } from "./port.ts";
import type { Uuid } from "../kernel/uuid.ts";

/** Revision of the last event of a stream, "none" when it is empty, "erased" when it may never begin again. */
export type StreamHead = number | "none" | "erased";

/** Where an event stands. */
export interface StoredPlace {
  readonly id: Uuid;
  readonly checkpoint: Checkpoint;
}

/** One stream inside a transaction; sees what the same transaction has appended. */
export interface StreamCursor<Prepared> {
  readonly head: StreamHead;
  placeAt(revision: number): StoredPlace | undefined;
  /** Appends behind the head. */
  append(event: Prepared): RecordedEvent;
}

/**
 * The synchronous inside of an adapter: one transaction at a time, driven by GroupCommit. Any method may throw: the
 * caller then rolls back. `Prepared` is an event in the form in which the adapter keeps it.
 */
export interface Ledger<Prepared> {
  /** Does the work that needs no transaction. */
  prepare(event: NewEvent): Prepared;
  begin(): void;
  /** The same cursor for the same stream until the transaction ends. */
  cursorOf(stream: StreamId): StreamCursor<Prepared>;
  /** Removes the events of a stream, `forGood` so that it may never begin again. Answers what was removed. */
  remove(stream: StreamId, forGood: boolean): readonly RecordedEvent[];
  /** Lets the inline projectors fold events that this transaction stored. */
  project(stored: readonly RecordedEvent[]): void;
  /** Lets the inline projectors forget events that this transaction removed. */
  unproject(removed: readonly RecordedEvent[]): void;
  /** Makes the transaction durable. Throws StoreUnavailable when it surely did not happen, StoreOutcomeUnknown otherwise. */
  commit(): void;
  rollback(): void;
  /** What the caller of the port is told about an error of any of these methods; errors of the port stay as they are. */
  explain(error: unknown): Error;
}
