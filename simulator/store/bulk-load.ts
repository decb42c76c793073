// Seeding: the transactions are large, so that a sync of the disk is paid once in thousands of events.
import type { StreamWrite } from "./port.ts";

/** Between the two ends that a measurement of ten million events found equally good. */
const EVENTS_PER_TRANSACTION = 8_000;

export interface BulkOptions {
  readonly eventsPerTransaction?: number;
  /** Told after each commit; what it was told is durable. */
  readonly onCommitted?: (soFar: BulkResult) => void;
  /** Ends the load between two transactions, with what is committed until then. */
  readonly signal?: AbortSignal;
}

export interface BulkResult {
  readonly appends: number;
  /** Events of these appends. */
  readonly events: number;
  /** Appends that stood in the store already. */
  readonly repeated: number;
}

/**
 * Stores many appends in large transactions, in the order given, with the projectors. Each append is judged like any
 * other, so that an interrupted load can be run again from its beginning. Throws BulkConflict at the first transaction
 * with an append that does not fit; what was committed before stays.
 */
export async function loadInBulk(
  commitAll: (appends: readonly (readonly StreamWrite[])[]) => number,
  appends: Iterable<readonly StreamWrite[]> | AsyncIterable<readonly StreamWrite[]>,
  options: BulkOptions,
): Promise<BulkResult> {
  const eventsMax = options.eventsPerTransaction ?? EVENTS_PER_TRANSACTION;
  let total: BulkResult = { appends: 0, events: 0, repeated: 0 };
  let waiting: (readonly StreamWrite[])[] = [];
  let waitingEvents = 0;
  for await (const append of appends) {
    waiting.push(append);
    for (const write of append) waitingEvents += write.events.length;
    if (waitingEvents < eventsMax) continue;
    total = add(total, waiting.length, waitingEvents, commitAll(waiting));
    [waiting, waitingEvents] = [[], 0];
    options.onCommitted?.(total);
    // Lets progress, signals and other appends have their turn.
    await new Promise((resolve) => setImmediate(resolve));
    if (options.signal?.aborted === true) return total;
  }
  if (waiting.length > 0) total = add(total, waiting.length, waitingEvents, commitAll(waiting));
  options.onCommitted?.(total);
  return total;
}

function add(total: BulkResult, appends: number, events: number, repeated: number): BulkResult {
  return {
    appends: total.appends + appends,
    events: total.events + events,
    repeated: total.repeated + repeated,
  };
}
