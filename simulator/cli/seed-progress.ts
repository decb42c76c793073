// Progress of a seeding: a bar on a terminal, a line now and then elsewhere.
import type { WriteStream } from "node:tty";
import type { Fortschritt } from "../population/populate.ts";

const BAR_WIDTH = 30;
/** A line each tenth is enough for a log. */
const LINES_MAX = 10;

type Output = Pick<WriteStream, "write" | "isTTY">;

/** Writes how far `count` persons have come. */
export class SeedProgress {
  readonly #output: Output;
  readonly #count: number;
  readonly #startMs = performance.now();
  #lines = 0;

  constructor(output: Output, count: number) {
    this.#output = output;
    this.#count = count;
  }

  /** Told after each commit. */
  show({ persons, events }: Fortschritt): void {
    const share = persons / this.#count;
    const seconds = (performance.now() - this.#startMs) / 1000;
    const text = `${persons} of ${this.#count} persons, ${events} events, ${seconds.toFixed(1)} s`;
    if (this.#output.isTTY) {
      const done = Math.round(share * BAR_WIDTH);
      this.#output.write(`\r[${"#".repeat(done)}${"-".repeat(BAR_WIDTH - done)}] ${text} `);
    } else if (share * LINES_MAX >= this.#lines + 1) {
      this.#lines = Math.floor(share * LINES_MAX);
      this.#output.write(`seed: ${text}\n`);
    }
  }

  /** Ends the bar. */
  end(): void {
    if (this.#output.isTTY) this.#output.write("\n");
  }
}
