// Runs in a worker thread: moves committed pages from the write-ahead log into the database file, so that the writer's
// commits need not. A passive checkpoint never waits for, nor holds up, writer or readers.
import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import type { CheckpointRound, CheckpointThreadData } from "./checkpointer.ts";
import { integerOf } from "./value.ts";

const { file, intervalMs, commits }: CheckpointThreadData = workerData;
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
  const row = checkpoint.get() ?? {};
  const round: CheckpointRound = { logPages: integerOf(row["log"]), movedPages: integerOf(row["checkpointed"]) };
  parentPort?.postMessage(round);
}
