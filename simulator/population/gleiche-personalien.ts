// Which records have reserved the same Personalien: the one thing that a person has to know of the others. Two typed
// arrays and an index per person, so that millions fit in memory.
import { assert } from "../kernel/assert.ts";
import type { StreamId } from "../store/port.ts";

/** Slots for each person: probing stays short while at most half of them are taken. */
const SLOTS_PER_PERSON = 2;

export class GleichePersonalien {
  readonly #high: Uint32Array;
  readonly #low: Uint32Array;
  /** Index of a person plus one; 0 means free. */
  readonly #person: Uint32Array;
  #taken = 0;

  constructor(personsMax: number) {
    const slots = 2 ** Math.ceil(Math.log2(personsMax * SLOTS_PER_PERSON + 2));
    this.#high = new Uint32Array(slots);
    this.#low = new Uint32Array(slots);
    this.#person = new Uint32Array(slots);
  }

  /** Adds a person and answers those that were added with the same Personalien, in their order. */
  add({ key }: StreamId, index: number): readonly number[] {
    assert(this.#taken * SLOTS_PER_PERSON < this.#person.length, "there is room for all persons");
    // 64 of the digest's bits: that two of them meet by chance would need billions of persons.
    const [high, low] = [Number.parseInt(key.slice(0, 8), 16), Number.parseInt(key.slice(8, 16), 16)];
    const gleiche: number[] = [];
    let slot = low % this.#person.length;
    for (let taken = this.#person[slot] ?? 0; taken !== 0; taken = this.#person[slot] ?? 0) {
      if (this.#high[slot] === high && this.#low[slot] === low) gleiche.push(taken - 1);
      slot = (slot + 1) % this.#person.length;
    }
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#person[slot] = index + 1;
    this.#taken += 1;
    return gleiche;
  }
}
