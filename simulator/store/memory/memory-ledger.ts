// The transaction of the memory store: appends are staged beside the streams and join them at the commit.
import type { DatabaseSync } from "node:sqlite";
import { assert, present } from "../../kernel/assert.ts";
import { rollBack } from "../../sqlite/transaction.ts";
import type { Ledger, StoredPlace, StreamCursor, StreamHead } from "../ledger.ts";
import { checkpointAt, positionOf } from "../position.ts";
import type { NewEvent, RecordedEvent, StreamId } from "../port.ts";
import { StoreUnavailable } from "../port.ts";
import type { PreparedProjectors } from "../projectors.ts";

/** All events of a memory store, by stream and in the order of the store. */
export class MemoryEvents {
  readonly streams = new Map<string, readonly RecordedEvent[]>();
  readonly erased = new Set<string>();
  ordered: RecordedEvent[] = [];
  lastPosition = 0;

  streamOf(stream: StreamId): readonly RecordedEvent[] {
    return this.streams.get(nameOf(stream)) ?? [];
  }

  isErased(stream: StreamId): boolean {
    return this.erased.has(nameOf(stream));
  }
}

export class MemoryLedger implements Ledger<NewEvent> {
  readonly #events: MemoryEvents;
  readonly #database: DatabaseSync;
  readonly #projectors: PreparedProjectors;
  #cursors = new Map<string, MemoryCursor>();
  #staged: RecordedEvent[] = [];
  #removals: { readonly name: string; readonly forGood: boolean }[] = [];

  constructor(events: MemoryEvents, database: DatabaseSync, projectors: PreparedProjectors) {
    this.#events = events;
    this.#database = database;
    this.#projectors = projectors;
  }

  prepare(event: NewEvent): NewEvent {
    return event;
  }

  begin(): void {
    this.#database.exec("BEGIN");
  }

  cursorOf(stream: StreamId): MemoryCursor {
    const name = nameOf(stream);
    const known = this.#cursors.get(name);
    if (known !== undefined) return known;
    const cursor = new MemoryCursor(stream, this.#events, this.#staged);
    this.#cursors.set(name, cursor);
    return cursor;
  }

  remove(stream: StreamId, forGood: boolean): readonly RecordedEvent[] {
    const name = nameOf(stream);
    const gone = this.#removals.some((removal) => removal.name === name);
    this.#removals.push({ name, forGood });
    return gone ? [] : this.#events.streamOf(stream);
  }

  project(stored: readonly RecordedEvent[]): void {
    this.#projectors.fold(stored);
  }

  unproject(removed: readonly RecordedEvent[]): void {
    this.#projectors.forget(removed);
  }

  commit(): void {
    this.#database.exec("COMMIT");
    for (const [name, cursor] of this.#cursors) {
      if (cursor.staged.length > 0) this.#events.streams.set(name, [...cursor.stored, ...cursor.staged]);
    }
    for (const event of this.#staged) this.#events.ordered.push(event);
    this.#events.lastPosition += this.#staged.length;
    for (const removal of this.#removals) this.#removeNow(removal.name, removal.forGood);
    this.#reset();
  }

  rollback(): void {
    this.#reset();
    rollBack(this.#database);
  }

  explain(error: unknown): Error {
    // Nothing here depends on a disk: what fails is a projector, whose error is the caller's to see.
    return error instanceof Error ? error : new StoreUnavailable("the memory store failed", { cause: error });
  }

  #removeNow(name: string, forGood: boolean): void {
    const gone = new Set(this.#events.streams.get(name));
    if (gone.size > 0) this.#events.ordered = this.#events.ordered.filter((event) => !gone.has(event));
    this.#events.streams.delete(name);
    if (forGood) this.#events.erased.add(name);
  }

  #reset(): void {
    this.#cursors = new Map();
    this.#staged = [];
    this.#removals = [];
  }
}

class MemoryCursor implements StreamCursor<NewEvent> {
  readonly #stream: StreamId;
  readonly #events: MemoryEvents;
  readonly #stagedOfAll: RecordedEvent[];
  readonly stored: readonly RecordedEvent[];
  readonly staged: RecordedEvent[] = [];

  constructor(stream: StreamId, events: MemoryEvents, stagedOfAll: RecordedEvent[]) {
    this.#stream = stream;
    this.#events = events;
    this.#stagedOfAll = stagedOfAll;
    this.stored = events.streamOf(stream);
  }

  get head(): StreamHead {
    if (this.#events.isErased(this.#stream)) return "erased";
    const length = this.stored.length + this.staged.length;
    return length === 0 ? "none" : length - 1;
  }

  placeAt(revision: number): StoredPlace | undefined {
    return revision < this.stored.length ? this.stored[revision] : this.staged[revision - this.stored.length];
  }

  append({ id, event, umschlag }: NewEvent): RecordedEvent {
    assert(this.head !== "erased", `the stream ${this.#stream.key} was not erased`);
    const recorded: RecordedEvent = {
      id,
      event,
      umschlag,
      stream: this.#stream,
      revision: this.stored.length + this.staged.length,
      checkpoint: checkpointAt(this.#events.lastPosition + this.#stagedOfAll.length + 1),
    };
    this.staged.push(recorded);
    this.#stagedOfAll.push(recorded);
    return recorded;
  }
}

function nameOf(stream: StreamId): string {
  return `${stream.category}/${stream.key}`;
}

/** Events after a position in the order of the store, at most `eventsMax`. */
export function eventsAfter(
  ordered: readonly RecordedEvent[],
  position: number,
  eventsMax: number,
): readonly RecordedEvent[] {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (positionOf(present(ordered[middle], "an event").checkpoint) > position) high = middle;
    else low = middle + 1;
  }
  return ordered.slice(low, low + eventsMax);
}
