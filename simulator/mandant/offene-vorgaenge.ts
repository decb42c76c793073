import type { StreamId } from "../store/port.ts";

/** Messages with an unknown outcome that a process remembers; the oldest is forgotten first. */
const OFFENE_MAX = 10_000;
/** A store that has not settled an append by then never will; the same message may be judged anew. */
const OFFEN_MS_MAX = 60_000;

/**
 * Messages whose outcome this process does not know yet, so that a question for their Vorgang is answered with "in
 * progress" and not with "unknown". Real time: the virtual clock says nothing about a store.
 */
export class OffeneVorgaenge {
  readonly #sinceMs = new Map<string, number>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  add({ key }: StreamId): void {
    const oldest = this.#sinceMs.size >= OFFENE_MAX ? this.#sinceMs.keys().next() : undefined;
    if (oldest?.done === false) this.#sinceMs.delete(oldest.value);
    this.#sinceMs.set(key, this.#nowMs());
  }

  has({ key }: StreamId): boolean {
    const since = this.#sinceMs.get(key);
    if (since === undefined) return false;
    if (this.#nowMs() - since <= OFFEN_MS_MAX) return true;
    this.#sinceMs.delete(key);
    return false;
  }
}
