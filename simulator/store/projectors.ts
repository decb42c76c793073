import type { DatabaseSync } from "node:sqlite";
import type { InlineProjector } from "./inline-projector.ts";
import type { RecordedEvent } from "./port.ts";

/** All inline projectors of one open database, as one. */
export interface PreparedProjectors {
  fold(stored: readonly RecordedEvent[]): void;
  forget(removed: readonly RecordedEvent[]): void;
}

/** Prepares projectors whose tables exist. */
export function prepareProjectors(database: DatabaseSync, projectors: readonly InlineProjector[]): PreparedProjectors {
  const folds = projectors.map((projector) => projector.prepare(database));
  const removals = projectors.flatMap((projector) => projector.prepareRemoval?.(database) ?? []);
  return {
    fold: (stored) => {
      for (const fold of folds) fold(stored);
    },
    forget: (removed) => {
      for (const forget of removals) forget(removed);
    },
  };
}
