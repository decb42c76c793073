// Reads events back from the file, each query prepared once.
import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import { uuidOfBytes } from "../../kernel/uuid.ts";
import { bytesOf, integerOf } from "../../sqlite/value.ts";
import type { EventCodec } from "../event-codec.ts";
import { checkpointAt } from "../position.ts";
import type { RecordedEvent, StreamId } from "../port.ts";
import { StoreUnavailable } from "../port.ts";
import { datensatzNumber, datensatzStream, NAMED_STREAM_FIRST, packStream, unpackStream } from "./stream-key.ts";

type Row = Record<string, SQLOutputValue>;

/** How a stream is known in the file: by its number, or, before it has one, by its packed key. */
export type StreamPlace =
  | { readonly number: number; readonly key: undefined }
  | { readonly number: number | undefined; readonly key: Uint8Array };

export class EventReader {
  readonly #codec: EventCodec;
  readonly #numberOfKey: StatementSync;
  readonly #eventsOfStream: StatementSync;
  readonly #eventsAfter: StatementSync;
  readonly #lastPosition: StatementSync;
  readonly #erased: StatementSync;

  constructor(database: DatabaseSync, codec: EventCodec) {
    this.#codec = codec;
    this.#numberOfKey = database.prepare("SELECT number FROM stream WHERE key = ?");
    this.#eventsOfStream = database.prepare(
      `SELECT position, revision, type, id, umschlag, data FROM event
       WHERE stream = ? AND revision >= ? ORDER BY revision`,
    );
    this.#eventsAfter = database.prepare(
      `SELECT position, stream, revision, type, id, umschlag, data, stream.key AS key FROM event
       LEFT JOIN stream ON event.stream >= ${NAMED_STREAM_FIRST} AND stream.number = event.stream
       WHERE position > ? ORDER BY position LIMIT ?`,
    );
    this.#lastPosition = database.prepare("SELECT max(position) AS position FROM event");
    this.#erased = database.prepare("SELECT 1 FROM erased WHERE stream = ?");
  }

  /** Number of a stream in the file; undefined when it has no name there yet. */
  numberOf(stream: StreamId): number | undefined {
    return this.placeOf(stream).number;
  }

  /** The same with the key that names a stream which is no Datensatz. */
  placeOf(stream: StreamId): StreamPlace {
    const number = datensatzNumber(stream);
    if (number !== undefined) return { number, key: undefined };
    const key = packStream(stream);
    const row = this.#numberOfKey.get(key);
    return { number: row === undefined ? undefined : integerOf(row["number"]), key };
  }

  readStream(stream: StreamId, fromRevision: number): readonly RecordedEvent[] {
    const number = this.numberOf(stream);
    if (number === undefined) return [];
    return this.#eventsOfStream.all(number, fromRevision).map((row) => this.#decode(row, stream));
  }

  isErased(stream: StreamId): boolean {
    const number = this.numberOf(stream);
    return number !== undefined && this.#erased.get(number) !== undefined;
  }

  readAfter(position: number, eventsMax: number): readonly RecordedEvent[] {
    const rows = this.#eventsAfter.all(position, eventsMax);
    return rows.map((row) => this.#decode(row, streamOf(row)));
  }

  /** Position of the last event; 0 when there is none. */
  lastPosition(): number {
    const position = this.#lastPosition.get()?.["position"];
    return typeof position === "number" ? position : 0;
  }

  #decode(row: Row, stream: StreamId): RecordedEvent {
    const number = integerOf(row["type"]);
    const type = this.#codec.eventTypeOf(number);
    if (type === undefined) {
      throw new StoreUnavailable(
        `the event store holds events of type ${number}; use the newer version that wrote them`,
      );
    }
    return {
      stream,
      revision: integerOf(row["revision"]),
      checkpoint: checkpointAt(integerOf(row["position"])),
      id: uuidOfBytes(bytesOf(row["id"])),
      event: this.#codec.decodeEvent(type, bytesOf(row["data"])),
      umschlag: this.#codec.decodeUmschlag(bytesOf(row["umschlag"])),
    };
  }
}

function streamOf(row: Row): StreamId {
  const key = row["key"];
  return key instanceof Uint8Array ? unpackStream(key) : datensatzStream(integerOf(row["stream"]));
}
