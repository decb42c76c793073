// The port between the register and a durable store. One contract suite runs against every adapter.
//
// Words: a stream holds the events of one aggregate; a revision is the index of an event in its stream, from 0;
// a checkpoint is an opaque place in the order of all events of one store, comparable only by the store itself.
import type { Umschlag } from "../../proto/generated/ereignisse.ts";
import type { StoredEvent } from "../../proto/generated/ereignis-typen.ts";
import type { Uuid } from "../kernel/uuid.ts";

/** Kinds of stream. The names are part of stored data. */
export type StreamCategory = "datensatz" | "vorgang" | "personalien" | "mandant";

/** Typed stream id; the text form is the adapter's own affair. */
export interface StreamId {
  readonly category: StreamCategory;
  /** datensatz: AZR number; vorgang: `behoerde/nachrichtenUUID`; personalien: hex digest; mandant: `mandant`. */
  readonly key: string;
}

/** Opaque place in the order of all events; never parsed outside its adapter. */
export type Checkpoint = string & { readonly marke: "Checkpoint" };

/** Revision of the last event that the writer has seen; "none": the stream must be empty; "any": not checked. */
export type ExpectedRevision = number | "none" | "any";

/** An event to be stored: `type` and `data` are a pair of the generated union StoredEvent. */
export interface NewEvent {
  readonly id: Uuid;
  readonly event: StoredEvent;
  readonly umschlag: Umschlag;
}

export interface RecordedEvent extends NewEvent {
  readonly stream: StreamId;
  readonly revision: number;
  readonly checkpoint: Checkpoint;
}

/** Events for one stream with the revision that it must have. At least one event. */
export interface StreamWrite {
  readonly stream: StreamId;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

/** Parts of an append that the caller's stage timer tells apart. */
export type AppendPhase = "append_wait" | "commit" | "projection" | "loop_wait";

/** Told by the store as an append goes on; all calls are cheap and must not throw. `atNs` is CLOCK_MONOTONIC. */
export interface AppendObserver {
  /** The append enters a phase; the previous one ends at the same stamp. */
  entered(phase: AppendPhase, atNs: bigint): void;
  /** Facts of the commit that carried it: appends in the same commit, appends waiting when it was queued. */
  committed(batchSize: number, queueLength: number): void;
}

export type AppendResult =
  | {
      readonly outcome: "stored";
      /** Revision of the last event of each write, in the order given. */
      readonly revisions: readonly number[];
      readonly checkpoint: Checkpoint;
      /** True when exactly these event ids already stood at these places: nothing was written now. */
      readonly repeated: boolean;
    }
  | {
      readonly outcome: "conflict";
      readonly stream: StreamId;
      /** Revision of the last event of the stream, "none" when it is empty, "erased" when it may never begin again. */
      readonly actual: number | "none" | "erased";
    };

/** The bounded queue before the writer is full; nothing was stored. */
export class StoreBusy extends Error {
  override readonly name = "StoreBusy";
}

/** The deadline passed before the outcome was known: it may or may not be stored; send the same events again. */
export class StoreOutcomeUnknown extends Error {
  override readonly name = "StoreOutcomeUnknown";
}

/** The store cannot be used (disk, network, closed); nothing of this call was stored. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}

export interface AppendOptions {
  /** Bound on the wait for an outcome; the default is the adapter's named limit. */
  readonly deadlineMs?: number;
  readonly observer?: AppendObserver;
}

export interface SubscribeOptions {
  readonly signal: AbortSignal;
  /** Called each time the subscription has delivered all there is. */
  readonly onCaughtUp?: () => void;
  readonly batchEventsMax?: number;
}

export interface EventStore {
  /**
   * Stores all writes or none, durably, before it resolves. Streams must differ. Throws StoreBusy,
   * StoreOutcomeUnknown or StoreUnavailable. The same event ids at the same places again are a success.
   */
  append(writes: readonly StreamWrite[], options?: AppendOptions): Promise<AppendResult>;
  /** Events of a stream in order, from a revision on (default 0); an unknown, purged or erased stream is empty. */
  readStream(stream: StreamId, fromRevision?: number): Promise<readonly RecordedEvent[]>;
  /** At most `eventsMax` events of all streams after a checkpoint, in the order of the store. */
  readAll(after: Checkpoint | "start", eventsMax: number): Promise<readonly RecordedEvent[]>;
  /** Batches of events after a checkpoint, then live ones, until the signal aborts. */
  subscribe(after: Checkpoint | "start", options: SubscribeOptions): AsyncIterable<readonly RecordedEvent[]>;
  /** Removes the events of a stream; it may begin again under "none", at revision 0. */
  purgeStream(stream: StreamId): Promise<void>;
  /** Removes the events of a stream for good; every later append is a conflict with "erased". */
  eraseStream(stream: StreamId): Promise<void>;
  /** Whether a stream was erased; readStream shows an erased stream as an empty one. */
  isErased(stream: StreamId): Promise<boolean>;
  /** Checkpoint of the last event, or "start". */
  head(): Promise<Checkpoint | "start">;
  /** Finishes what is queued and releases everything. */
  close(): Promise<void>;
}
