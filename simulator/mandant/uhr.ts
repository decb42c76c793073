import { assert, present } from "../kernel/assert.ts";
import { parseZeitpunktMs, type Zeitpunkt } from "../kernel/zeit.ts";

/** Milliseconds of a clock that only goes forward and has nothing to do with the time of day. */
export type MonotonicMs = () => number;

/**
 * Virtual clock of a Mandant: runs on with real time from where it was set, or stands still. It never goes back. It is
 * kept in memory; what a restart needs is stored as the event UhrSet and as the instants of all other events.
 */
export class Uhr {
  #baseMs: number;
  #baseMonotonicMs: number;
  #runs: boolean;
  readonly #monotonicMs: MonotonicMs;

  constructor(start: Zeitpunkt, runs: boolean, monotonicMs: MonotonicMs = () => performance.now()) {
    this.#monotonicMs = monotonicMs;
    this.#baseMs = start;
    this.#baseMonotonicMs = monotonicMs();
    this.#runs = runs;
  }

  /** The virtual instant of this moment. */
  now(): Zeitpunkt {
    const elapsedMs = this.#runs ? Math.max(0, Math.floor(this.#monotonicMs() - this.#baseMonotonicMs)) : 0;
    return present(parseZeitpunktMs(this.#baseMs + elapsedMs), "an instant of the supported range");
  }

  get runs(): boolean {
    return this.#runs;
  }

  /** Stops the clock where it stands, and answers that instant: between asking and setting a running one goes on. */
  stop(): Zeitpunkt {
    const zeitpunkt = this.now();
    this.#baseMs = zeitpunkt;
    this.#runs = false;
    return zeitpunkt;
  }

  /** Goes on from an instant that does not lie before `now()`. */
  set(zeitpunkt: Zeitpunkt, runs: boolean): void {
    assert(zeitpunkt >= this.now(), "the virtual clock never goes back");
    this.#baseMs = zeitpunkt;
    this.#baseMonotonicMs = this.#monotonicMs();
    this.#runs = runs;
  }
}
