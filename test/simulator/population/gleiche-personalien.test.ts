import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GleichePersonalien } from "../../../simulator/population/gleiche-personalien.ts";

describe("equal Personalien", () => {
  it("are found as a map would find them, in the order of their coming, and in digests that share a slot", () => {
    const digest = fc.tuple(
      fc.constantFrom("00000001", "ffffffff", "00000002"),
      fc.constantFrom("00000000", "00000100"),
    );
    fc.assert(
      fc.property(fc.array(digest, { maxLength: 60 }), (digests) => {
        const known = new Map<string, number[]>();
        const gleiche = new GleichePersonalien(digests.length);
        for (const [index, [high, low]] of digests.entries()) {
          const key = `${high}${low}`.padEnd(64, "0");
          const before = known.get(key) ?? [];
          expect(gleiche.add({ category: "personalien", key }, index)).toEqual(before);
          known.set(key, [...before, index]);
        }
      }),
    );
  });

  it("need room for as many as were announced, and take no more", () => {
    const gleiche = new GleichePersonalien(1);
    const add = (index: number): readonly number[] =>
      gleiche.add({ category: "personalien", key: String(index).padStart(64, "0") }, index);
    expect(() => Array.from({ length: 100 }, (_, index) => add(index))).toThrow(/room for all persons/u);
  });
});
