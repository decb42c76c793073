// Runs in a worker thread: moves committed pages from the write-ahead log into the database file, so that the writer's
// commits need not. A passive checkpoint never waits for, nor holds up, writer or readers.
import { fsyncSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import type { CheckpointRound, CheckpointThreadData } from "./checkpointer.ts";
import { integerOf } from "./value.ts";

/** Passes over the log in one round. */
const PASSES_MAX = 5;

const { file, fileDescriptor, intervalMs, pagesLeftMax, commits }: CheckpointThreadData = workerData;
const database = new DatabaseSync(file, { timeout: 0 });
database.exec("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON");
const checkpoint = database.prepare("PRAGMA wal_checkpoint(PASSIVE)");

let commitsSeen = 0;
const timer = setInterval(runRound, intervalMs);

parentPort?.on("message", () => {
  clearInterval(timer);
  database.close();
  parentPort?.close();
});

function runRound(): void {
  const commitsNow = Atomics.load(commits, 0);
  if (commitsNow === commitsSeen) return;
  commitsSeen = commitsNow;
  // What was committed during a pass is less each time; the writer should find little to do when it starts the log over.
  for (let n = 0; n < PASSES_MAX; n += 1) {
    const { logPages, movedPages } = movePages();
    if (logPages - movedPages <= pagesLeftMax) break;
  }
  // SQLite syncs the database only at the end of the log, which the writer is always ahead of: without this, the writer
  // would sync all that was moved.
  fsyncSync(fileDescriptor);
  parentPort?.postMessage(movePages());
}

function movePages(): CheckpointRound {
  const row = checkpoint.get() ?? {};
  return { logPages: integerOf(row["log"]), movedPages: integerOf(row["checkpointed"]) };
}
