import { describe, expect, test } from "vitest";
import { seededGenerator, shuffled, wholeBelow, xoshiro128 } from "../../../loadtests/schedule/seeded-generator.ts";

describe("seeded generator", () => {
  test("gives the published numbers of xoshiro128** for the state 1, 2, 3, 4", () => {
    // Test vector of the Rust crate rand_xoshiro, made with the authors' C code.
    const generator = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, generator.word)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test("is the same for the same seed and name, and another for any other", () => {
    const first = (seed: number, name: string): string => {
      const generator = seededGenerator(seed, name);
      return Array.from({ length: 4 }, generator.word).join();
    };
    expect(first(7, "arrivals")).toBe(first(7, "arrivals"));
    const names = ["arrivals", "arrival", "national", "", "a", "b", "aa"];
    const streams = [0, 1, 2, 7, 8, 2 ** 31, 2 ** 32, 2 ** 32 + 1].flatMap((seed) =>
      names.map((name) => first(seed, name)),
    );
    expect(new Set(streams).size).toBe(streams.length);
  });

  test("spreads evenly", () => {
    const generator = seededGenerator(1, "even");
    const counts = new Array<number>(16).fill(0);
    const draws = 160_000;
    for (let i = 0; i < draws; i += 1) {
      const index = wholeBelow(generator, 16);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    const expected = draws / 16;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 15 degrees of freedom: 99.99 % lie below 44.
    expect(chiSquare).toBeLessThan(44);
  });

  test("shuffles without loss and leaves the list alone", () => {
    const items = Array.from({ length: 100 }, (_, i) => i);
    const mixed = shuffled(seededGenerator(3, "mix"), items);
    expect(mixed).not.toEqual(items);
    expect(mixed.toSorted((a, b) => a - b)).toEqual(items);
  });
});
