// What Prometheus could have seen: the sums and bucket counts of every hop at each moment of a grid, so that any window
// between two scrapes can be computed from the raw records.
import type { RequestRecord } from "../../proto/generated/messung.ts";
import { DURATION_BUCKETS_SECONDS, HOPS } from "../../simulator/telemetry/catalogue.ts";

const bounds: readonly number[] = DURATION_BUCKETS_SECONDS;
const bucketsCount = bounds.length + 1;

/** Bounds of a bucket in seconds; the last bucket is open. */
export interface Bucket {
  readonly low: number;
  readonly high: number;
}

/** One hop in one window. */
export interface HopWindow {
  readonly count: number;
  readonly seconds: number;
  /** Requests in each bucket of the catalogue, the open one last. */
  readonly buckets: readonly number[];
}

/** Number of the bucket that a duration falls into. */
export function bucketIndex(seconds: number): number {
  const index = bounds.findIndex((bound) => seconds <= bound);
  return index === -1 ? bounds.length : index;
}

/** Bounds of a bucket by its number. */
export function bucketAt(index: number): Bucket {
  return { low: index === 0 ? 0 : (bounds[index - 1] ?? 0), high: bounds[index] ?? Number.MAX_VALUE };
}

/** The bucket that holds the q-quantile, as histogram_quantile finds it; undefined without requests. */
export function quantileBucket({ buckets, count }: HopWindow, q: number): Bucket | undefined {
  if (count === 0) return undefined;
  let seen = 0;
  const index = buckets.findIndex((own) => {
    seen += own;
    return seen >= q * count && own > 0;
  });
  return bucketAt(index === -1 ? bucketsCount - 1 : index);
}

/** Cumulative state of all hops at the moments `startMs + i * stepMs`. */
export class HopTimeline {
  readonly #startMs: number;
  readonly #stepMs: number;
  readonly #states: readonly (readonly HopWindow[])[];

  constructor(records: readonly RequestRecord[], startMs: number, endMs: number, stepMs: number) {
    this.#startMs = startMs;
    this.#stepMs = stepMs;
    this.#states = statesOf(records, { startMs, endMs, stepMs });
  }

  /** What ended after `fromMs` and up to `toMs`, one entry per entry of HOPS; moments outside count as the nearest. */
  window(fromMs: number, toMs: number): readonly HopWindow[] {
    const [from, to] = [this.#at(fromMs), this.#at(toMs)];
    return HOPS.map((_, hop) => differenceOf(to[hop], from[hop]));
  }

  #at(atMs: number): readonly HopWindow[] {
    const index = Math.round((atMs - this.#startMs) / this.#stepMs);
    return this.#states[Math.min(this.#states.length - 1, Math.max(0, index))] ?? [];
  }
}

interface Grid {
  readonly startMs: number;
  readonly endMs: number;
  readonly stepMs: number;
}

function statesOf(records: readonly RequestRecord[], grid: Grid): readonly (readonly HopWindow[])[] {
  const sorted = records
    .map((record) => ({ endMs: (record.startMs ?? 0) + record.durationNs / 1e6, record }))
    .sort((a, b) => a.endMs - b.endMs);
  const current = HOPS.map(() => ({ count: 0, seconds: 0, buckets: new Array<number>(bucketsCount).fill(0) }));
  const states: (readonly HopWindow[])[] = [];
  let next = 0;
  for (let atMs = grid.startMs; atMs <= grid.endMs + grid.stepMs / 2; atMs += grid.stepMs) {
    for (; next < sorted.length && (sorted[next]?.endMs ?? 0) <= atMs; next += 1) {
      for (const { hop, durationNs } of sorted[next]?.record.hops ?? []) {
        const state = current[HOPS.findIndex((name) => name === hop)];
        if (state === undefined) continue;
        const index = bucketIndex(durationNs / 1e9);
        state.count += 1;
        state.seconds += durationNs / 1e9;
        state.buckets[index] = (state.buckets[index] ?? 0) + 1;
      }
    }
    states.push(current.map((state) => ({ ...state, buckets: [...state.buckets] })));
  }
  return states;
}

function differenceOf(to: HopWindow | undefined, from: HopWindow | undefined): HopWindow {
  return {
    count: (to?.count ?? 0) - (from?.count ?? 0),
    seconds: (to?.seconds ?? 0) - (from?.seconds ?? 0),
    buckets: (to?.buckets ?? []).map((count, i) => count - (from?.buckets[i] ?? 0)),
  };
}
