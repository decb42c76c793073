// The embedded event store: one SQLite file, one writer, commits that are synced before they are acknowledged.
import type { DatabaseSync } from "node:sqlite";
import { AssertionFailed } from "../../kernel/assert.ts";
import { Checkpointer } from "../../sqlite/checkpointer.ts";
import { explainOpening, openDatabase } from "../../sqlite/open-database.ts";
import type { WriterLock } from "../../sqlite/writer-lock.ts";
import { acquireWriterLock } from "../../sqlite/writer-lock.ts";
import type { EventCodec } from "../event-codec.ts";
import { BINARY_EVENTS } from "../event-codec.ts";
import type { GroupCommitLimits } from "../group-commit.ts";
import { GROUP_COMMIT_LIMITS, GroupCommit } from "../group-commit.ts";
import type { InlineProjector } from "../inline-projector.ts";
import type { CommitWatcher, LocalStore } from "../local-store.ts";
import { checkpointAt, positionOf } from "../position.ts";
import type { AppendOptions, AppendResult, Checkpoint, RecordedEvent, StreamId } from "../port.ts";
import type { StreamWrite, SubscribeOptions } from "../port.ts";
import { StoreUnavailable } from "../port.ts";
import { CommitWatchers } from "../commit-watchers.ts";
import { prepareProjectors } from "../projectors.ts";
import { followEvents } from "../subscription.ts";
import { WakeUp } from "../wake-up.ts";
import type { BulkOptions, BulkResult } from "../bulk-load.ts";
import { loadInBulk } from "../bulk-load.ts";
import { EventReader } from "./event-reader.ts";
import { EVENT_STORE_FORMAT } from "./event-store-format.ts";
import { establishProjections } from "./projection-versions.ts";
import type { EncodedEvent } from "./sqlite-cursor.ts";
import { SqliteLedger } from "./sqlite-ledger.ts";

export interface SqliteStoreOptions {
  /** Path of the database file; it is created when it does not exist, its folder must. */
  readonly file: string;
  /** Always the same list: a projection that is left out once is rebuilt from all events when it comes back. */
  readonly projectors: readonly InlineProjector[];
  /** Default BINARY_EVENTS; a file must always be opened with the codec that wrote it. */
  readonly codec?: EventCodec;
  readonly limits?: Partial<GroupCommitLimits>;
  /** Told of each commit that stored events, for metrics; must not throw. */
  readonly onCommit?: (eventsCount: number, durationNs: number) => void;
  /** Page cache of the connection in MiB, default CACHE_MIB. */
  readonly cacheMiB?: number;
}

const CACHE_MIB = 64;

/** Opens or creates a store. Throws DatabaseUnusable when the file is foreign, newer, damaged, in use or inaccessible. */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<SqliteStore> {
  const lock = acquireWriterLock(options.file);
  let database: DatabaseSync | undefined;
  try {
    database = openDatabase(options.file, EVENT_STORE_FORMAT, options.cacheMiB ?? CACHE_MIB);
    const codec = options.codec ?? BINARY_EVENTS;
    const reader = new EventReader(database, codec);
    const checkpointer = new Checkpointer(database, options.file);
    checkpointer.beginBulkLoad();
    await establishProjections(database, options.projectors, reader);
    checkpointer.endBulkLoad();
    const projectors = prepareProjectors(database, options.projectors);
    const ledger = new SqliteLedger(database, codec, reader, projectors);
    return new SqliteStore(
      { database, lock, reader, ledger, checkpointer, onCommit: options.onCommit },
      { ...GROUP_COMMIT_LIMITS, ...options.limits },
    );
  } catch (error) {
    database?.close();
    lock.release();
    throw explainOpening(error, options.file, EVENT_STORE_FORMAT.name);
  }
}

interface Parts {
  readonly database: DatabaseSync;
  readonly lock: WriterLock;
  readonly reader: EventReader;
  readonly ledger: SqliteLedger;
  readonly checkpointer: Checkpointer;
  readonly onCommit: SqliteStoreOptions["onCommit"];
}

/** The embedded store; made by openSqliteStore. */
export class SqliteStore implements LocalStore {
  readonly #parts: Parts;
  readonly #writer: GroupCommit<EncodedEvent>;
  readonly #wakeUp = new WakeUp();
  readonly #watchers = new CommitWatchers();
  #closed: Promise<void> | undefined;

  constructor(parts: Parts, limits: GroupCommitLimits) {
    this.#parts = parts;
    this.#writer = new GroupCommit(parts.ledger, limits, (committed) => {
      this.#watchers.notify(committed);
      parts.checkpointer.noteCommit();
      this.#wakeUp.notify();
      const { stored, durationNs } = committed;
      if (stored.length > 0) parts.onCommit?.(stored.length, durationNs);
    });
  }

  get database(): DatabaseSync {
    return this.#parts.database;
  }

  get queueLength(): number {
    return this.#writer.queueLength;
  }

  append(writes: readonly StreamWrite[], options: AppendOptions = {}): Promise<AppendResult> {
    return this.#writer.append(writes, options);
  }

  async readStream(stream: StreamId, fromRevision = 0): Promise<readonly RecordedEvent[]> {
    return this.#read((reader) => reader.readStream(stream, fromRevision));
  }

  async readAll(after: Checkpoint | "start", eventsMax: number): Promise<readonly RecordedEvent[]> {
    return this.#read((reader) => reader.readAfter(positionOf(after), eventsMax));
  }

  subscribe(after: Checkpoint | "start", options: SubscribeOptions): AsyncIterable<readonly RecordedEvent[]> {
    const read = (from: Checkpoint | "start", eventsMax: number): readonly RecordedEvent[] =>
      this.#read((reader) => reader.readAfter(positionOf(from), eventsMax));
    return followEvents(after, options, read, this.#wakeUp);
  }

  purgeStream(stream: StreamId): Promise<void> {
    return this.#writer.remove(stream, false);
  }

  eraseStream(stream: StreamId): Promise<void> {
    return this.#writer.remove(stream, true);
  }

  async isErased(stream: StreamId): Promise<boolean> {
    return this.#read((reader) => reader.isErased(stream));
  }

  async head(): Promise<Checkpoint | "start"> {
    const position = this.#read((reader) => reader.lastPosition());
    return position === 0 ? "start" : checkpointAt(position);
  }

  watch(watcher: CommitWatcher): void {
    this.#watchers.add(watcher);
  }

  async bulk(
    appends: Iterable<readonly StreamWrite[]> | AsyncIterable<readonly StreamWrite[]>,
    options: BulkOptions = {},
  ): Promise<BulkResult> {
    this.#parts.checkpointer.beginBulkLoad();
    try {
      return await loadInBulk((all) => this.#writer.commitAll(all), appends, options);
    } finally {
      if (this.#parts.database.isOpen) this.#parts.checkpointer.endBulkLoad();
    }
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#writer.drain(new StoreUnavailable("the event store is closed"));
    await this.#parts.checkpointer.close();
    this.#parts.lock.release();
    this.#wakeUp.notify();
  }

  #read<Value>(read: (reader: EventReader) => Value): Value {
    if (!this.#parts.database.isOpen) throw new StoreUnavailable("the event store is closed");
    try {
      return read(this.#parts.reader);
    } catch (error) {
      if (error instanceof StoreUnavailable || error instanceof AssertionFailed) throw error;
      const what = "the file of the event store could not be read";
      throw new StoreUnavailable(`${what}; check the disk, and restore a backup if it is damaged`, { cause: error });
    }
  }
}
