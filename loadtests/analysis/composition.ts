// What a slow interaction consists of. Quantiles of parts do not add up to the quantile of the whole, so the question is
// asked the other way round: among the interactions whose total is near the quantile, what share does each stage have?
// (Conditional means given the total, Euler allocation; D. Tasche, 1999.) The weights "near" are those of Harrell and
// Davis. The shares times the quantile add up to it exactly. The split is descriptive: it names no cause.
import { assert } from "../../simulator/kernel/assert.ts";
import type { Estimate } from "./estimate.ts";
import { harrellDavisCumulative } from "./harrell-davis.ts";
import { bootstrapResamples, percentileInterval } from "./mean.ts";
import { estimateQuantile } from "./quantile.ts";
import { seededIndex } from "./seeded-random.ts";

/** Rows of less weight change no digit that anybody sees; leaving them out keeps the bootstrap fast. */
const weightMin = 1e-12;

/** One interaction or request: its parts tile its total. All in one unit (seconds in the report). */
export interface Tiled {
  readonly total: number;
  readonly parts: ReadonlyMap<string, number>;
}

/** Part of a quantile that a stage holds, with its bootstrap interval, and the share of the whole (0 to 1). */
export interface StagePart {
  readonly stage: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly share: number;
}

/** The quantile and its parts; the parts add up to its value. Without enough cases there are none. */
export interface Composition {
  readonly q: number;
  readonly total: Estimate;
  readonly parts: readonly StagePart[];
}

/** Splits the q-quantile of the totals by stage; the order of `stages` is kept. Stages not named must not occur. */
export function composeQuantile(
  sample: readonly Tiled[],
  q: number,
  stages: readonly string[],
  seed: number,
): Composition {
  const total = estimateQuantile(
    sample.map((item) => item.total),
    q,
  );
  if (!total.shown) return { q, total, parts: [] };
  const rows = [...sample].sort((a, b) => a.total - b.total).map((item) => rowOf(item, stages));
  const cumulative = harrellDavisCumulative(rows.length, q);
  const once = rows.map(() => 1);
  const shares = sharesOf(rows, once, cumulative, stages.length);
  const replicates = resampledParts(rows, cumulative, { q, stages: stages.length, seed });
  const parts = stages.map((stage, index) => {
    const share = shares[index] ?? 0;
    const interval = percentileInterval(replicates.map((replicate) => replicate[index] ?? 0));
    const value = share * total.value;
    return { stage, share, value, low: Math.min(interval.low, value), high: Math.max(interval.high, value) };
  });
  return { q, total, parts };
}

interface Row {
  readonly total: number;
  readonly values: readonly number[];
}

function rowOf(item: Tiled, stages: readonly string[]): Row {
  for (const stage of item.parts.keys()) assert(stages.includes(stage), `stage ${stage} is not in the list of stages`);
  return { total: item.total, values: stages.map((stage) => item.parts.get(stage) ?? 0) };
}

/** Weighted sum of each stage over the sorted rows, as shares of the weighted sum of all stages. */
function sharesOf(
  rows: readonly Row[],
  counts: readonly number[],
  cumulative: readonly number[],
  stagesCount: number,
): readonly number[] {
  const sums = new Array<number>(stagesCount).fill(0);
  let whole = 0;
  let rank = 0;
  rows.forEach((row, i) => {
    const next = rank + (counts[i] ?? 0);
    const weight = (cumulative[next] ?? 1) - (cumulative[rank] ?? 1);
    rank = next;
    if (weight < weightMin) return;
    row.values.forEach((value, stage) => {
      sums[stage] = (sums[stage] ?? 0) + weight * value;
      whole += weight * value;
    });
  });
  return sums.map((sum) => (whole === 0 ? 0 : sum / whole));
}

interface ResampleSettings {
  readonly q: number;
  readonly stages: number;
  readonly seed: number;
}

/** Parts of the quantile in each bootstrap resample. Rows stay sorted: a resample is only how often each row occurs. */
function resampledParts(
  rows: readonly Row[],
  cumulative: readonly number[],
  settings: ResampleSettings,
): readonly (readonly number[])[] {
  const draw = seededIndex(settings.seed);
  return Array.from({ length: bootstrapResamples }, () => {
    const counts = new Array<number>(rows.length).fill(0);
    for (let i = 0; i < rows.length; i += 1) {
      const drawn = draw(rows.length);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    const quantile = quantileOfCounts(rows, counts, settings.q);
    return sharesOf(rows, counts, cumulative, settings.stages).map((share) => share * quantile);
  });
}

function quantileOfCounts(rows: readonly Row[], counts: readonly number[], q: number): number {
  const wanted = Math.max(1, Math.ceil(rows.length * q - 1e-9));
  let seen = 0;
  for (const [i, row] of rows.entries()) {
    seen += counts[i] ?? 0;
    if (seen >= wanted) return row.total;
  }
  return rows.at(-1)?.total ?? 0;
}
