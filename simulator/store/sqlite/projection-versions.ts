// Brings inline projections up to date at open: one that is new or of another version is dropped and folded again from
// all events, in bounded transactions, so that a kill in the middle only costs time.
import type { DatabaseSync } from "node:sqlite";
import { present } from "../../kernel/assert.ts";
import { inTransaction } from "../../sqlite/transaction.ts";
import { integerOf, textOf } from "../../sqlite/value.ts";
import type { InlineProjector } from "../inline-projector.ts";
import { positionOf } from "../position.ts";
import type { EventReader } from "./event-reader.ts";

const REBUILD_EVENTS_PER_TRANSACTION = 5_000;

/** Rebuilds what is outdated, and marks projections that nobody keeps up now as outdated for the next open. */
export async function establishProjections(
  database: DatabaseSync,
  projectors: readonly InlineProjector[],
  reader: EventReader,
): Promise<void> {
  outdateAbsent(database, projectors);
  for (const projector of projectors) {
    let foldedTo = beginRebuild(database, projector);
    const fold = projector.prepare(database);
    while (foldedTo !== undefined) {
      foldedTo = rebuildOn(database, projector, fold, reader, foldedTo);
      // Opening may take long then; timers and sockets of the process go on.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

function outdateAbsent(database: DatabaseSync, projectors: readonly InlineProjector[]): void {
  const names = new Set(projectors.map(({ name }) => name));
  const outdate = database.prepare("UPDATE projection SET version = 0, foldedTo = 0 WHERE name = ?");
  for (const row of database.prepare("SELECT name FROM projection WHERE version > 0").all()) {
    const name = textOf(row["name"]);
    if (!names.has(name)) outdate.run(name);
  }
}

/** Where to go on with the rebuild; undefined when the projection is up to date. */
function beginRebuild(database: DatabaseSync, projector: InlineProjector): number | undefined {
  const row = database.prepare("SELECT version, foldedTo FROM projection WHERE name = ?").get(projector.name);
  if (row !== undefined && integerOf(row["version"]) === projector.version) {
    return row["foldedTo"] === null ? undefined : integerOf(row["foldedTo"]);
  }
  return inTransaction(database, () => {
    if (row !== undefined) projector.dropTables(database);
    projector.createTables(database);
    database.prepare("REPLACE INTO projection VALUES (?, ?, 0)").run(projector.name, projector.version);
    return 0;
  });
}

function rebuildOn(
  database: DatabaseSync,
  projector: InlineProjector,
  fold: ReturnType<InlineProjector["prepare"]>,
  reader: EventReader,
  foldedTo: number,
): number | undefined {
  const events = reader.readAfter(foldedTo, REBUILD_EVENTS_PER_TRANSACTION);
  return inTransaction(database, () => {
    const next = events.length === 0 ? undefined : positionOf(present(events.at(-1), "the last event").checkpoint);
    if (events.length > 0) fold(events);
    database.prepare("UPDATE projection SET foldedTo = ? WHERE name = ?").run(next ?? null, projector.name);
    return next;
  });
}
