// A histogram whose combinations of labels are known beforehand: its counts lie in one array. A request is observed ten
// times or more, and a look-up by label text each time would be most of what measuring costs; writing the text of a
// scrape is cheaper too, because the names of its lines are made once.
import { assert } from "../kernel/assert.ts";

/** Values that need no escaping in Prometheus' text format. */
const PLAIN = /^[^"\\\n]*$/u;

/** What a histogram is called and how it is cut. */
export interface DenseHistogramShape {
  readonly name: string;
  readonly help: string;
  /** Upper bounds, ascending, without +Inf. */
  readonly buckets: readonly number[];
  /** Each combination of labels; its index is what `observe` takes. */
  readonly labelSets: readonly Readonly<Record<string, string>>[];
}

/** Counts of one histogram, from zero for every combination of labels. */
export class DenseHistogram {
  readonly #bounds: Float64Array;
  /** Per combination: one count per bucket, not cumulative, and last the count above all bounds. */
  readonly #counts: Float64Array;
  readonly #sums: Float64Array;
  readonly #head: string;
  readonly #bucketLines: readonly string[];
  readonly #totalLines: readonly { readonly sum: string; readonly count: string }[];

  constructor({ name, help, buckets, labelSets }: DenseHistogramShape) {
    assert(PLAIN.test(help), `the help of ${name} needs no escaping`);
    this.#bounds = Float64Array.from(buckets);
    this.#counts = new Float64Array(labelSets.length * (buckets.length + 1));
    this.#sums = new Float64Array(labelSets.length);
    this.#head = `# HELP ${name} ${help}\n# TYPE ${name} histogram\n`;
    const upperBounds = [...buckets.map(String), "+Inf"];
    this.#bucketLines = labelSets.flatMap((set) =>
      upperBounds.map((le) => `${name}_bucket${labelText({ le, ...set })} `),
    );
    this.#totalLines = labelSets.map((set) => ({
      sum: `${name}_sum${labelText(set)} `,
      count: `${name}_count${labelText(set)} `,
    }));
  }

  /** Counts a value under the combination of labels with this index. */
  observe(setIndex: number, value: number): void {
    const bounds = this.#bounds;
    let low = 0;
    let high = bounds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (value <= (bounds[middle] ?? Infinity)) high = middle;
      else low = middle + 1;
    }
    const at = setIndex * (bounds.length + 1) + low;
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    this.#sums[setIndex] = (this.#sums[setIndex] ?? 0) + value;
  }

  /** The histogram in Prometheus' text format. */
  text(): string {
    let text = this.#head;
    let line = 0;
    for (const [set, { sum, count }] of this.#totalLines.entries()) {
      let cumulative = 0;
      for (let bucket = 0; bucket <= this.#bounds.length; bucket += 1) {
        cumulative += this.#counts[line] ?? 0;
        text += `${this.#bucketLines[line]}${cumulative}\n`;
        line += 1;
      }
      text += `${sum}${this.#sums[set]}\n${count}${cumulative}\n`;
    }
    return text;
  }
}

function labelText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels);
  for (const [name, value] of pairs) assert(PLAIN.test(value), `label ${name} needs no escaping`);
  return pairs.length === 0 ? "" : `{${pairs.map(([name, value]) => `${name}="${value}"`).join(",")}}`;
}
