// Seeded random numbers: sfc32 (Chris Doty-Humphrey, PractRand, public domain), filled by splitmix32 from seed, index and
// purpose. Each person has streams of its own, so that any person can be made alone.

/** A stream of random numbers; not for secrets. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** The stream of a seed, the index of a person and a number for the purpose; whole numbers below 2^32. */
  constructor(seed: number, index: number, purpose: number) {
    this.#a = mix(seed ^ 0x9e37_79b9);
    this.#b = mix(index ^ this.#a);
    this.#c = mix(Math.imul(purpose + 1, 0x85eb_ca6b) ^ this.#b);
    for (let round = 0; round < WARM_UP_ROUNDS; round += 1) this.word();
  }

  /** Next whole number, 0 to 2^32 - 1. */
  word(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** Next number, 0 inclusive to 1 exclusive. */
  unit(): number {
    return this.word() / 4_294_967_296;
  }

  /** A whole number from 0 to `count` - 1. */
  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  /** A whole number between two, both included; `low` when they are in the wrong order. */
  between(low: number, high: number): number {
    return high <= low ? low : low + this.below(high - low + 1);
  }

  chance(share: number): boolean {
    return this.unit() < share;
  }

  /** A whole number of days, at least 1, exponentially distributed. */
  daysUntil(meanDays: number): number {
    return 1 + Math.floor(-Math.log(1 - this.unit()) * meanDays);
  }

  /** Some digits. */
  digits(count: number): string {
    return String(this.below(10 ** count)).padStart(count, "0");
  }
}

/** sfc32 forgets its seed after so many rounds (its author's recommendation). */
const WARM_UP_ROUNDS = 12;

function mix(value: number): number {
  let hash = (value + 0x9e37_79b9) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0_aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a_2d97);
  return (hash ^ (hash >>> 15)) | 0;
}
