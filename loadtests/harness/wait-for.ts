// Waiting for a condition, with a limit.
import { setTimeout as delay } from "node:timers/promises";

/** How long to wait, how often to look, and what may end the waiting. */
export interface WaitSettings {
  readonly deadlineMs: number;
  readonly intervalMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Looks until `look` finds something; undefined after the deadline. Throws what `look` throws, or the abort's reason. */
export async function waitFor<Found>(
  look: () => Promise<Found | undefined>,
  settings: WaitSettings,
): Promise<Found | undefined> {
  const giveUpAtMs = performance.now() + settings.deadlineMs;
  for (;;) {
    settings.signal?.throwIfAborted();
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > giveUpAtMs) return undefined;
    await delay(settings.intervalMs, undefined, { signal: settings.signal });
  }
}
