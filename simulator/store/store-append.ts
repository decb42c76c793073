// The one rule by which every adapter of ours judges an append: all expected revisions hold, or exactly these events
// stand there already, or it is a conflict.
import { assert } from "../kernel/assert.ts";
import type { Ledger, StreamCursor } from "./ledger.ts";
import type {
  AppendResult,
  Checkpoint,
  ExpectedRevision,
  NewEvent,
  RecordedEvent,
  StreamId,
  StreamWrite,
} from "./port.ts";

/** A write whose events are ready to be stored. */
export interface PreparedWrite<Prepared> {
  readonly stream: StreamId;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
  readonly prepared: readonly Prepared[];
}

const DATENSATZ_KEY = /^[0-9]{12}$/u;

/** Asserts that a stream is named as the port demands, before anything is done in a transaction that others share. */
export function assertStream({ category, key }: StreamId): void {
  assert(key.length > 0, `a stream of the category ${category} has a key`);
  assert(category !== "datensatz" || DATENSATZ_KEY.test(key), `"${key}" is the AZR number of a Datensatz`);
}

function isSameStream(left: StreamId, right: StreamId): boolean {
  return left.key === right.key && left.category === right.category;
}

/** Does the work that needs no transaction; asserts what the port demands of the caller. */
export function prepareWrites<Prepared>(
  ledger: Ledger<Prepared>,
  writes: readonly StreamWrite[],
): readonly PreparedWrite<Prepared>[] {
  assert(writes.length > 0, "an append has at least one write");
  assert(
    writes.every((write, index) => writes.findIndex((other) => isSameStream(write.stream, other.stream)) === index),
    "the streams of one append differ",
  );
  return writes.map(({ stream, expected, events }) => {
    assertStream(stream);
    assert(events.length > 0, `the write to ${stream.category} ${stream.key} has at least one event`);
    return { stream, expected, events, prepared: events.map((event) => ledger.prepare(event)) };
  });
}

/** Judges an append inside a transaction and, when granted, stores its events and adds them to `stored`. */
export function storeAppend<Prepared>(
  ledger: Ledger<Prepared>,
  writes: readonly PreparedWrite<Prepared>[],
  stored: RecordedEvent[],
): AppendResult {
  const cursors = writes.map((write) => ({ write, cursor: ledger.cursorOf(write.stream) }));
  const repeated = repeatedResult(cursors);
  if (repeated !== undefined) return repeated;
  for (const { write, cursor } of cursors) {
    const fits = write.expected === "any" ? cursor.head !== "erased" : cursor.head === write.expected;
    if (!fits) return { outcome: "conflict", stream: write.stream, actual: cursor.head };
  }
  let checkpoint: Checkpoint | undefined;
  const revisions: number[] = [];
  for (const { write, cursor } of cursors) {
    for (const event of write.prepared) {
      const recorded = cursor.append(event);
      stored.push(recorded);
      checkpoint = recorded.checkpoint;
    }
    assert(typeof cursor.head === "number", "a stream that was appended to has a head");
    revisions.push(cursor.head);
  }
  assert(checkpoint !== undefined, "an append stores at least one event");
  return { outcome: "stored", revisions, checkpoint, repeated: false };
}

/** The result of an append whose events all stand at their places already; undefined when they do not. */
function repeatedResult<Prepared>(
  cursors: readonly { readonly write: PreparedWrite<Prepared>; readonly cursor: StreamCursor<Prepared> }[],
): AppendResult | undefined {
  const revisions: number[] = [];
  let checkpoint: Checkpoint | undefined;
  for (const { write, cursor } of cursors) {
    const first = firstRevisionOfRepeat(write, cursor.head);
    if (first === undefined) return undefined;
    for (const [index, event] of write.events.entries()) {
      const place = cursor.placeAt(first + index);
      if (place?.id !== event.id) return undefined;
      checkpoint = place.checkpoint;
    }
    revisions.push(first + write.events.length - 1);
  }
  return checkpoint === undefined ? undefined : { outcome: "stored", revisions, checkpoint, repeated: true };
}

/** Where the events of a write would stand if it had been stored before; undefined when it cannot have been. */
function firstRevisionOfRepeat<Prepared>(
  write: PreparedWrite<Prepared>,
  head: number | "none" | "erased",
): number | undefined {
  if (typeof head !== "number") return undefined;
  const last = head + 1 - write.events.length;
  // Without an expected revision only the end of the stream can be the same append.
  if (write.expected === "any") return last < 0 ? undefined : last;
  const first = write.expected === "none" ? 0 : write.expected + 1;
  return first <= last ? first : undefined;
}
