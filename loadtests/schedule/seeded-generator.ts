// Seeded random numbers: xoshiro128** 1.1 (Blackman and Vigna, public domain), whose state is filled from seed and name
// of the stream by hashes with MurmurHash3's constants and finaliser. Each purpose takes a stream of its own, so that a
// draw more in one place moves nothing in another. No import: the same file runs in k6, Node and vitest.

/** A stream of random numbers; not for secrets. */
export interface SeededGenerator {
  /** Next whole number, 0 to 2^32 - 1. */
  readonly word: () => number;
  /** Next number, 0 inclusive to 1 exclusive, in steps of 2^-32. */
  readonly unit: () => number;
}

/** The stream `name` of a seed (a whole number); the same pair gives the same numbers everywhere. */
export function seededGenerator(seed: number, name: string): SeededGenerator {
  return xoshiro128(stateOf(seed, name));
}

/** The generator itself from four words of state, not all zero. */
export function xoshiro128(state: readonly number[]): SeededGenerator {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  if ((a | b | c | d) === 0) a = 1;
  const word = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  return { word, unit: () => word() / 4_294_967_296 };
}

/** A whole number from 0 to `count` - 1. */
export function wholeBelow(generator: SeededGenerator, count: number): number {
  return Math.floor(generator.unit() * count);
}

/** The list in random order (by random keys); the given one is left as it is. */
export function shuffled<Item>(generator: SeededGenerator, items: readonly Item[]): Item[] {
  const keyed = items.map((item) => ({ item, key: generator.unit() }));
  return keyed.sort((x, y) => x.key - y.key).map(({ item }) => item);
}

/** Four words from four hashes that run side by side: names of streams are many, and 32 bits would soon collide. */
function stateOf(seed: number, name: string): readonly number[] {
  const [low, high] = [seed | 0, Math.floor(seed / 4_294_967_296)];
  let a = mix(low ^ 0x9e37_79b9);
  let b = mix(high ^ 0x243f_6a88);
  let c = mix(low ^ 0xb7e1_5162) ^ high;
  let d = mix(high ^ 0x1319_8a2e) ^ low;
  for (let i = 0; i < name.length; i += 1) {
    const code = name.charCodeAt(i) + 1;
    a = rotate(Math.imul(a ^ code, 0xcc9e_2d51), 13);
    b = rotate(Math.imul(b ^ code, 0x1b87_3593), 17);
    c = rotate(Math.imul(c ^ code, 0x85eb_ca6b), 19);
    d = rotate(Math.imul(d ^ code, 0xc2b2_ae35), 11);
  }
  const all = a ^ b ^ c ^ d ^ name.length;
  return [mix(a ^ all), mix((b + all) | 0), mix((c ^ rotate(all, 7)) | 0), mix((d + rotate(all, 21)) | 0)];
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}
