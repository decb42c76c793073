// One stream inside a transaction of the embedded store.
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { assert, present } from "../../kernel/assert.ts";
import { uuidOfBytes } from "../../kernel/uuid.ts";
import { bytesOf, integerOf } from "../../sqlite/value.ts";
import type { StoredPlace, StreamCursor, StreamHead } from "../ledger.ts";
import { checkpointAt } from "../position.ts";
import type { NewEvent, RecordedEvent, StreamId } from "../port.ts";
import type { StreamPlace } from "./event-reader.ts";

/** An event as bytes. */
export interface EncodedEvent {
  readonly source: NewEvent;
  readonly type: number;
  readonly id: Uint8Array;
  readonly umschlag: Uint8Array;
  readonly data: Uint8Array;
}

/** Numbers that the ledger hands out within a transaction. */
export interface Counters {
  readonly takePosition: () => number;
  /** Gives a packed key the next number. */
  readonly nameStream: (key: Uint8Array) => number;
}

export class SqliteCursor implements StreamCursor<EncodedEvent> {
  readonly #stream: StreamId;
  readonly #statements: Statements;
  readonly #counters: Counters;
  readonly #key: Uint8Array | undefined;
  #number: number | undefined;
  #head: StreamHead;

  /** `head`: what is known of it; undefined: the file is asked. */
  constructor(
    stream: StreamId,
    { number, key, head }: StreamPlace & { readonly head: StreamHead | undefined },
    statements: Statements,
    counters: Counters,
  ) {
    this.#stream = stream;
    this.#number = number;
    this.#key = key;
    this.#statements = statements;
    this.#counters = counters;
    this.#head = head ?? (number === undefined ? "none" : readHead(statements, number));
  }

  /** Number of the stream in the file; undefined before it has one. */
  get number(): number | undefined {
    return this.#number;
  }

  get head(): StreamHead {
    return this.#head;
  }

  placeAt(revision: number): StoredPlace | undefined {
    const row = this.#number === undefined ? undefined : this.#statements.placeAt.get(this.#number, revision);
    if (row === undefined) return undefined;
    return { id: uuidOfBytes(bytesOf(row["id"])), checkpoint: checkpointAt(integerOf(row["position"])) };
  }

  append(event: EncodedEvent): RecordedEvent {
    assert(this.#head !== "erased", `the stream ${this.#stream.key} was not erased`);
    const number = this.#number ?? this.#nameStream();
    const position = this.#counters.takePosition();
    const revision = this.#head === "none" ? 0 : this.#head + 1;
    this.#statements.insertEvent.run(position, number, revision, event.type, event.id, event.umschlag, event.data);
    this.#head = revision;
    const { id, event: source, umschlag } = event.source;
    return { id, event: source, umschlag, stream: this.#stream, revision, checkpoint: checkpointAt(position) };
  }

  #nameStream(): number {
    this.#number = this.#counters.nameStream(present(this.#key, "the key of a stream without a number"));
    return this.#number;
  }
}

function readHead(statements: Statements, number: number): StreamHead {
  const row = statements.headOf.get(number);
  if (row !== undefined) return integerOf(row["revision"]);
  return statements.isErased.get(number) === undefined ? "none" : "erased";
}

export type Statements = ReturnType<typeof prepareStatements>;

/** Prepares everything that an append or a removal runs. */
export function prepareStatements(database: DatabaseSync) {
  const prepare = (sql: string): StatementSync => database.prepare(sql);
  return {
    begin: prepare("BEGIN IMMEDIATE"),
    commit: prepare("COMMIT"),
    insertEvent: prepare("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)"),
    headOf: prepare("SELECT revision FROM event WHERE stream = ? ORDER BY revision DESC LIMIT 1"),
    placeAt: prepare("SELECT position, id FROM event WHERE stream = ? AND revision = ?"),
    insertStream: prepare("INSERT INTO stream (number, key) VALUES (?, ?)"),
    deleteStream: prepare("DELETE FROM stream WHERE number = ?"),
    deleteEvents: prepare("DELETE FROM event WHERE stream = ?"),
    insertErased: prepare("INSERT OR IGNORE INTO erased (stream) VALUES (?)"),
    isErased: prepare("SELECT 1 AS erased FROM erased WHERE stream = ?"),
    raiseWatermark: prepare("UPDATE watermark SET position = ?"),
  };
}
