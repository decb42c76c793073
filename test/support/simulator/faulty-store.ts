// A store that misbehaves on command: what the register must bear without losing or doubling anything.
import type { DatabaseSync } from "node:sqlite";
import type { CommitWatcher, LocalStore } from "../../../simulator/store/local-store.ts";
import {
  StoreBusy,
  StoreOutcomeUnknown,
  StoreUnavailable,
  type AppendOptions,
  type AppendResult,
  type Checkpoint,
  type RecordedEvent,
  type StreamId,
  type StreamWrite,
  type SubscribeOptions,
} from "../../../simulator/store/port.ts";

/** What happens to an append. NONE: nothing, the next in line does. LOST: stored, but the answer never comes. SILENT: not stored, and nobody knows. */
export type AppendFault = "NONE" | "LOST" | "SILENT" | "BUSY" | "UNAVAILABLE" | "DEFECT";

export class FaultyStore implements LocalStore {
  readonly #store: LocalStore;
  readonly #faults: AppendFault[] = [];
  #readFault: "UNAVAILABLE" | "DEFECT" | undefined;
  #beforeAppend: (() => Promise<void>) | undefined;
  appendsCount = 0;

  constructor(store: LocalStore) {
    this.#store = store;
  }

  /** The next appends fail in this order; later ones do not. */
  failNext(...faults: readonly AppendFault[]): void {
    this.#faults.push(...faults);
  }

  /** The next read fails. */
  failNextRead(fault: "UNAVAILABLE" | "DEFECT"): void {
    this.#readFault = fault;
  }

  /** Forgets the faults that have not happened yet. */
  failNoMore(): void {
    this.#faults.length = 0;
  }

  /** Runs once before the next append, as another node would in between. */
  interleave(action: () => Promise<void>): void {
    this.#beforeAppend = action;
  }

  get database(): DatabaseSync {
    return this.#store.database;
  }

  get queueLength(): number {
    return this.#store.queueLength;
  }

  async append(writes: readonly StreamWrite[], options?: AppendOptions): Promise<AppendResult> {
    const before = this.#beforeAppend;
    this.#beforeAppend = undefined;
    await before?.();
    this.appendsCount += 1;
    const fault = this.#faults.shift();
    if (fault === "BUSY") throw new StoreBusy("planted");
    if (fault === "UNAVAILABLE") throw new StoreUnavailable("planted");
    if (fault === "SILENT") throw new StoreOutcomeUnknown("planted");
    if (fault === "DEFECT") throw new TypeError("planted");
    const result = await this.#store.append(writes, options);
    if (fault === "LOST") throw new StoreOutcomeUnknown("planted");
    return result;
  }

  async readStream(stream: StreamId, fromRevision?: number): Promise<readonly RecordedEvent[]> {
    const fault = this.#readFault;
    this.#readFault = undefined;
    if (fault === "UNAVAILABLE") throw new StoreUnavailable("planted");
    if (fault === "DEFECT") throw new TypeError("planted");
    return this.#store.readStream(stream, fromRevision);
  }

  readAll(after: Checkpoint | "start", eventsMax: number): Promise<readonly RecordedEvent[]> {
    return this.#store.readAll(after, eventsMax);
  }

  subscribe(after: Checkpoint | "start", options: SubscribeOptions): AsyncIterable<readonly RecordedEvent[]> {
    return this.#store.subscribe(after, options);
  }

  purgeStream(stream: StreamId): Promise<void> {
    return this.#store.purgeStream(stream);
  }

  eraseStream(stream: StreamId): Promise<void> {
    return this.#store.eraseStream(stream);
  }

  isErased(stream: StreamId): Promise<boolean> {
    return this.#store.isErased(stream);
  }

  head(): Promise<Checkpoint | "start"> {
    return this.#store.head();
  }

  watch(watcher: CommitWatcher): void {
    this.#store.watch(watcher);
  }

  bulk: LocalStore["bulk"] = (appends, options) => this.#store.bulk(appends, options);

  close(): Promise<void> {
    return this.#store.close();
  }
}
