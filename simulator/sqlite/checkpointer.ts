// Keeps checkpoints out of the commits. SQLite by default moves the log into the database inside some commit, which then
// takes tens of milliseconds while all others wait. Here a second thread moves the pages, and the writer only starts the
// log over when little is left to move.
import { closeSync, openSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";
import { assert } from "../kernel/assert.ts";
import { readPragma } from "./file-format.ts";

/** Time between two rounds of the thread. */
export const CHECKPOINT_INTERVAL_MS = 250;

/** Commits before the thread starts: many a database is opened, gets a few entries and is closed. */
const THREAD_COMMITS_MIN = 64;

/** The log starts over only beyond this length: rewriting a short one in place gains nothing. */
const RESTART_LOG_PAGES_MIN = 1_000;

/** Pages left to move up to which starting over takes the writer a few milliseconds. */
const RESTART_PAGES_LEFT_MAX = 1_000;

/** Beyond this length the writer starts the log over whatever it costs: disk and read time are bounded. */
const RESTART_LOG_PAGES_FORCED = 100_000;

/** Log length at which SQLite checkpoints inside a commit, during bulk load and when there is no thread. */
export const AUTOCHECKPOINT_PAGES = 20_000;

/** How long closing waits for the thread to end a round. */
const STOP_WAIT_MS_MAX = 10_000;

export interface CheckpointThreadData {
  readonly file: string;
  /** The same file, open for syncing. */
  readonly fileDescriptor: number;
  readonly intervalMs: number;
  /** Pages left in the log with which the thread is content. */
  readonly pagesLeftMax: number;
  /** Counts commits, so that the thread leaves an idle database alone. */
  readonly commits: Int32Array<SharedArrayBuffer>;
}

/** Answer of one round: pages in the log, and how many of them are in the database file by now. */
export interface CheckpointRound {
  readonly logPages: number;
  readonly movedPages: number;
}

/** Owns the checkpoints of one open database; all methods are called between transactions. */
export class Checkpointer {
  readonly #database: DatabaseSync;
  readonly #file: string;
  readonly #commits = new Int32Array(new SharedArrayBuffer(4));
  #worker: Worker | undefined;
  #fileDescriptor: number | undefined;
  /** There is no thread, nor will there be one. */
  #threadless = false;
  #bulkLoads = 0;
  /** Rounds of the thread, restarts of the log, and restarts that failed, so far. */
  readonly counts = { rounds: 0, restarts: 0, failures: 0 };

  constructor(database: DatabaseSync, file: string) {
    this.#database = database;
    this.#file = file;
    this.#setAutocheckpoint();
  }

  /** Tells that something was committed; after some commits the thread starts. Never throws. */
  noteCommit(): void {
    if (this.#bulkLoads > 0) return;
    const before = Atomics.add(this.#commits, 0, 1);
    if (before >= THREAD_COMMITS_MIN && this.#worker === undefined && !this.#threadless) this.#start();
  }

  /** From now on, transactions are large and the loop is seldom free: checkpoints happen in commits. */
  beginBulkLoad(): void {
    this.#bulkLoads += 1;
    this.#setAutocheckpoint();
  }

  endBulkLoad(): void {
    assert(this.#bulkLoads > 0, "a bulk load has begun");
    this.#bulkLoads -= 1;
    this.#setAutocheckpoint();
    this.noteCommit();
  }

  /** Ends the thread and closes the database; as the last connection, that moves the log and deletes it. */
  async close(): Promise<void> {
    await this.#stopThread();
    if (this.#database.isOpen) this.#database.close();
    // Last of all: on POSIX systems, closing any descriptor of a file drops all locks of the process on it.
    if (this.#fileDescriptor !== undefined) closeSync(this.#fileDescriptor);
    this.#fileDescriptor = undefined;
  }

  async #stopThread(): Promise<void> {
    const worker = this.#worker;
    if (worker === undefined) return;
    this.#worker = undefined;
    this.#threadless = true;
    const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
    worker.ref();
    worker.postMessage("stop");
    const timer = setTimeout(() => void worker.terminate(), STOP_WAIT_MS_MAX);
    await ended;
    clearTimeout(timer);
  }

  #start(): void {
    try {
      this.#fileDescriptor = openSync(this.#file, "r+");
      this.#worker = this.#startThread(this.#fileDescriptor);
    } catch {
      this.#onThreadFailed();
    }
  }

  #startThread(fileDescriptor: number): Worker {
    const workerData: CheckpointThreadData = {
      file: this.#file,
      fileDescriptor,
      intervalMs: CHECKPOINT_INTERVAL_MS,
      pagesLeftMax: RESTART_PAGES_LEFT_MAX / 2,
      commits: this.#commits,
    };
    const worker = new Worker(new URL("./checkpoint-thread.ts", import.meta.url), { workerData });
    worker.on("message", (round: CheckpointRound) => this.#onRound(round));
    worker.on("error", () => this.#onThreadFailed());
    worker.unref();
    return worker;
  }

  #onThreadFailed(): void {
    this.#worker = undefined;
    this.#threadless = true;
    if (this.#database.isOpen) this.#setAutocheckpoint();
  }

  #onRound(round: CheckpointRound): void {
    this.counts.rounds += 1;
    if (this.#worker === undefined || this.#bulkLoads > 0 || round.logPages < RESTART_LOG_PAGES_MIN) return;
    const left = round.logPages - round.movedPages;
    if (left > RESTART_PAGES_LEFT_MAX && round.logPages < RESTART_LOG_PAGES_FORCED) return;
    this.#restartLog();
  }

  #restartLog(): void {
    const waitMs = readPragma(this.#database, "busy_timeout");
    try {
      // A reader that still needs the log is not waited for; the next round tries again.
      this.#database.exec("PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(RESTART)");
      this.counts.restarts += 1;
    } catch {
      // Nothing is lost, the log still holds it all. If the disk fails, the next commit says so to whom it concerns.
      this.counts.failures += 1;
    } finally {
      this.#database.exec(`PRAGMA busy_timeout = ${waitMs}`);
    }
  }

  #setAutocheckpoint(): void {
    const inCommits = this.#bulkLoads > 0 || this.#threadless;
    this.#database.exec(`PRAGMA wal_autocheckpoint = ${inCommits ? AUTOCHECKPOINT_PAGES : 0}`);
  }
}
