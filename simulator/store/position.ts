// Adapters of ours number all events of a store from 1; the checkpoint of an event is its number as text.
import { assert } from "../kernel/assert.ts";
import type { Checkpoint } from "./port.ts";

/** Checkpoint of the event at a position. */
export function checkpointAt(position: number): Checkpoint {
  const text = String(position);
  brand(text);
  return text;
}

/** Position of a checkpoint, 0 before the first event. Asserts that the checkpoint came from a store of this kind. */
export function positionOf(checkpoint: Checkpoint | "start"): number {
  if (checkpoint === "start") return 0;
  const position = Number(checkpoint);
  assert(Number.isSafeInteger(position) && position > 0, `"${checkpoint}" is no checkpoint of this store`);
  return position;
}

function brand(text: string): asserts text is Checkpoint {
  assert(text.length > 0, "a checkpoint is not empty");
}
