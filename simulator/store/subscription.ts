// Catch-up and live subscription in one loop: read on from the last event delivered; when there is nothing, say so and
// wait for the next commit. Reading is synchronous, so no commit can slip in between the two.
import type { Checkpoint, RecordedEvent, SubscribeOptions } from "./port.ts";
import { present } from "../kernel/assert.ts";
import type { WakeUp } from "./wake-up.ts";

const BATCH_EVENTS_DEFAULT = 1_000;

/** Longest time between two looks at the store when no commit wakes the subscription. */
const POLL_MS = 1_000;

/** Delivers batches until the signal aborts; `read` throws when the store is closed, which ends the subscription. */
export async function* followEvents(
  after: Checkpoint | "start",
  options: SubscribeOptions,
  read: (after: Checkpoint | "start", eventsMax: number) => readonly RecordedEvent[],
  wakeUp: WakeUp,
): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
  let last = after;
  let announced = false;
  while (!options.signal.aborted) {
    const batch = read(last, options.batchEventsMax ?? BATCH_EVENTS_DEFAULT);
    if (batch.length > 0) {
      last = present(batch.at(-1), "the last event of a batch").checkpoint;
      announced = false;
      yield batch;
      continue;
    }
    if (!announced) options.onCaughtUp?.();
    announced = true;
    if (!options.signal.aborted) await wakeUp.next(options.signal, POLL_MS);
  }
}
