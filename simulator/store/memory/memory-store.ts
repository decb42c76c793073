// The store for tests and throw-away registers: same rules and same queue as the embedded one, nothing on disk.
import { DatabaseSync } from "node:sqlite";
import type { BulkOptions, BulkResult } from "../bulk-load.ts";
import { loadInBulk } from "../bulk-load.ts";
import type { GroupCommitLimits } from "../group-commit.ts";
import { GROUP_COMMIT_LIMITS, GroupCommit } from "../group-commit.ts";
import type { InlineProjector } from "../inline-projector.ts";
import type { CommitWatcher, LocalStore } from "../local-store.ts";
import { positionOf } from "../position.ts";
import type { AppendOptions, AppendResult, Checkpoint, NewEvent, RecordedEvent, StreamId } from "../port.ts";
import type { StreamWrite, SubscribeOptions } from "../port.ts";
import { StoreUnavailable } from "../port.ts";
import { CommitWatchers } from "../commit-watchers.ts";
import { prepareProjectors } from "../projectors.ts";
import { followEvents } from "../subscription.ts";
import { WakeUp } from "../wake-up.ts";
import { eventsAfter, MemoryEvents, MemoryLedger } from "./memory-ledger.ts";

export interface MemoryStoreOptions {
  readonly projectors: readonly InlineProjector[];
  readonly limits?: Partial<GroupCommitLimits>;
}

/** Makes an empty store whose projections live in an in-memory database. */
export function createMemoryStore(options: MemoryStoreOptions): MemoryStore {
  const database = new DatabaseSync(":memory:");
  for (const projector of options.projectors) projector.createTables(database);
  return new MemoryStore(database, options.projectors, { ...GROUP_COMMIT_LIMITS, ...options.limits });
}

/** The store in memory; made by createMemoryStore. */
export class MemoryStore implements LocalStore {
  readonly database: DatabaseSync;
  readonly #events = new MemoryEvents();
  readonly #writer: GroupCommit<NewEvent>;
  readonly #wakeUp = new WakeUp();
  readonly #watchers = new CommitWatchers();
  #closed = false;

  constructor(database: DatabaseSync, projectors: readonly InlineProjector[], limits: GroupCommitLimits) {
    this.database = database;
    const ledger = new MemoryLedger(this.#events, database, prepareProjectors(database, projectors));
    this.#writer = new GroupCommit(ledger, limits, (committed) => {
      this.#watchers.notify(committed);
      this.#wakeUp.notify();
    });
  }

  get queueLength(): number {
    return this.#writer.queueLength;
  }

  append(writes: readonly StreamWrite[], options: AppendOptions = {}): Promise<AppendResult> {
    return this.#writer.append(writes, options);
  }

  async readStream(stream: StreamId, fromRevision = 0): Promise<readonly RecordedEvent[]> {
    this.#demandOpen();
    return this.#events.streamOf(stream).slice(fromRevision);
  }

  async readAll(after: Checkpoint | "start", eventsMax: number): Promise<readonly RecordedEvent[]> {
    return this.#readAfter(after, eventsMax);
  }

  subscribe(after: Checkpoint | "start", options: SubscribeOptions): AsyncIterable<readonly RecordedEvent[]> {
    return followEvents(after, options, (from, eventsMax) => this.#readAfter(from, eventsMax), this.#wakeUp);
  }

  purgeStream(stream: StreamId): Promise<void> {
    return this.#writer.remove(stream, false);
  }

  eraseStream(stream: StreamId): Promise<void> {
    return this.#writer.remove(stream, true);
  }

  async isErased(stream: StreamId): Promise<boolean> {
    this.#demandOpen();
    return this.#events.isErased(stream);
  }

  async head(): Promise<Checkpoint | "start"> {
    this.#demandOpen();
    return this.#events.ordered.at(-1)?.checkpoint ?? "start";
  }

  watch(watcher: CommitWatcher): void {
    this.#watchers.add(watcher);
  }

  bulk(
    appends: Iterable<readonly StreamWrite[]> | AsyncIterable<readonly StreamWrite[]>,
    options: BulkOptions = {},
  ): Promise<BulkResult> {
    return loadInBulk((all) => this.#writer.commitAll(all), appends, options);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#writer.drain(new StoreUnavailable("the event store is closed"));
    this.#closed = true;
    this.database.close();
    this.#wakeUp.notify();
  }

  #readAfter(after: Checkpoint | "start", eventsMax: number): readonly RecordedEvent[] {
    this.#demandOpen();
    return eventsAfter(this.#events.ordered, positionOf(after), eventsMax);
  }

  #demandOpen(): void {
    if (this.#closed) throw new StoreUnavailable("the event store is closed");
  }
}
