// The transaction of the embedded store: what GroupCommit decides becomes rows.
import type { DatabaseSync } from "node:sqlite";
import { bytesOfUuid } from "../../kernel/uuid.ts";
import { resultCodeOf, SQLITE_BUSY, SQLITE_FULL } from "../../sqlite/result-code.ts";
import { rollBack } from "../../sqlite/transaction.ts";
import { integerOf } from "../../sqlite/value.ts";
import type { EventCodec } from "../event-codec.ts";
import type { Ledger } from "../ledger.ts";
import type { NewEvent, RecordedEvent, StreamCategory, StreamId } from "../port.ts";
import { StoreOutcomeUnknown, StoreUnavailable } from "../port.ts";
import type { PreparedProjectors } from "../projectors.ts";
import { StoreStalled } from "../store-stalled.ts";
import type { EventReader } from "./event-reader.ts";
import type { Counters, EncodedEvent, Statements } from "./sqlite-cursor.ts";
import { prepareStatements, SqliteCursor } from "./sqlite-cursor.ts";
import { StreamHeads } from "./stream-heads.ts";
import { NAMED_STREAM_FIRST, packStream } from "./stream-key.ts";

/** Cursors of one transaction, by key within each category: no text is made only to look one up. */
type Cursors = Readonly<Record<StreamCategory, Map<string, SqliteCursor>>>;

function noCursors(): Cursors {
  return { datensatz: new Map(), vorgang: new Map(), personalien: new Map(), mandant: new Map() };
}

export class SqliteLedger implements Ledger<EncodedEvent> {
  readonly #database: DatabaseSync;
  readonly #codec: EventCodec;
  readonly #reader: EventReader;
  readonly #projectors: PreparedProjectors;
  readonly #statements: Statements;
  readonly #counters: Counters = {
    takePosition: () => (this.#lastPosition += 1),
    nameStream: (key) => this.#nameStream(key),
  };
  readonly #heads = new StreamHeads();
  #cursors = noCursors();
  #lastPosition: number;
  #lastNumber: number;
  #committed: { readonly lastPosition: number; readonly lastNumber: number };

  constructor(database: DatabaseSync, codec: EventCodec, reader: EventReader, projectors: PreparedProjectors) {
    this.#database = database;
    this.#codec = codec;
    this.#reader = reader;
    this.#projectors = projectors;
    this.#statements = prepareStatements(database);
    const freed = integerOf(database.prepare("SELECT position FROM watermark").get()?.["position"]);
    this.#lastPosition = Math.max(freed, reader.lastPosition());
    const number = database.prepare("SELECT max(number) AS number FROM stream").get()?.["number"];
    this.#lastNumber = typeof number === "number" ? number : NAMED_STREAM_FIRST - 1;
    this.#committed = { lastPosition: this.#lastPosition, lastNumber: this.#lastNumber };
  }

  prepare(event: NewEvent): EncodedEvent {
    return {
      source: event,
      type: this.#codec.eventTypeNumber(event.event.type),
      id: bytesOfUuid(event.id),
      umschlag: this.#codec.encodeUmschlag(event.umschlag),
      data: this.#codec.encodeEvent(event.event),
    };
  }

  begin(): void {
    this.#statements.begin.run();
  }

  cursorOf(stream: StreamId): SqliteCursor {
    const known = this.#cursors[stream.category].get(stream.key);
    if (known !== undefined) return known;
    const place = this.#reader.placeOf(stream);
    const head = place.number === undefined ? "none" : this.#heads.find(place.number);
    const cursor = new SqliteCursor(stream, { ...place, head }, this.#statements, this.#counters);
    this.#cursors[stream.category].set(stream.key, cursor);
    return cursor;
  }

  remove(stream: StreamId, forGood: boolean): readonly RecordedEvent[] {
    const removed = this.#reader.readStream(stream, 0);
    const number = this.#reader.numberOf(stream) ?? (forGood ? this.#nameStream(packStream(stream)) : undefined);
    if (number === undefined) return removed;
    this.#heads.forget(number);
    const statements = this.#statements;
    if (removed.length > 0) {
      statements.deleteEvents.run(number);
      statements.raiseWatermark.run(this.#lastPosition);
    }
    if (forGood) statements.insertErased.run(number);
    // The name of an erased stream stays, because the stream must be known when somebody writes to it again.
    else if (number >= NAMED_STREAM_FIRST && statements.isErased.get(number) === undefined) {
      statements.deleteStream.run(number);
    }
    return removed;
  }

  project(stored: readonly RecordedEvent[]): void {
    this.#projectors.fold(stored);
  }

  unproject(removed: readonly RecordedEvent[]): void {
    this.#projectors.forget(removed);
  }

  commit(): void {
    try {
      this.#statements.commit.run();
    } catch (error) {
      if (resultCodeOf(error) === SQLITE_FULL || resultCodeOf(error) === SQLITE_BUSY) throw error;
      // The log may hold the whole transaction although the sync failed; only opening the file again will tell.
      const what = "the disk failed while it stored the append";
      throw new StoreOutcomeUnknown(`${what}; send the same events again once the store is open again`, {
        cause: error,
      });
    }
    this.#committed = { lastPosition: this.#lastPosition, lastNumber: this.#lastNumber };
    for (const { number, head } of this.#cursors.datensatz.values()) {
      if (number !== undefined && typeof head === "number") this.#heads.keep(number, head);
    }
    this.#cursors = noCursors();
  }

  rollback(): void {
    this.#cursors = noCursors();
    this.#lastPosition = this.#committed.lastPosition;
    this.#lastNumber = this.#committed.lastNumber;
    rollBack(this.#database);
  }

  explain(error: unknown): Error {
    const code = resultCodeOf(error);
    // Errors of the port stay as they are, and what is no error of SQLite is a programmer's error.
    if (error instanceof Error && code === undefined) return error;
    if (code === SQLITE_FULL) {
      const what = "no room left on the disk of the event store; nothing was stored";
      return new StoreStalled(`${what}. Make room, then try again`, { cause: error });
    }
    if (code === SQLITE_BUSY) {
      const what = "another program holds the file of the event store; nothing was stored";
      return new StoreStalled(`${what}. Close that program, then try again`, { cause: error });
    }
    return new StoreUnavailable("the file of the event store could not be written; nothing was stored", {
      cause: error,
    });
  }

  #nameStream(key: Uint8Array): number {
    this.#lastNumber += 1;
    this.#statements.insertStream.run(this.#lastNumber, key);
    return this.#lastNumber;
  }
}
