import fc from "fast-check";
import { expect, it } from "vitest";
import { AssertionFailed } from "../../../simulator/kernel/assert.ts";
import type { StreamId } from "../../../simulator/store/port.ts";
import {
  datensatzNumber,
  datensatzStream,
  NAMED_STREAM_FIRST,
  packStream,
  unpackStream,
} from "../../../simulator/store/sqlite/stream-key.ts";

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: length, maxLength: length });
const hex = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 1, maxLength: 70 });
const vorgangKey = fc.tuple(digits(6), fc.uuid()).map(([behoerde, uuid]) => `${behoerde}/${uuid}`);
const named: fc.Arbitrary<StreamId> = fc.record({
  category: fc.constantFrom("vorgang" as const, "personalien" as const, "mandant" as const),
  key: fc.oneof(vorgangKey, hex, fc.string({ unit: "grapheme", minLength: 1 })),
});

it("unpacks what it packed", () => {
  fc.assert(
    fc.property(named, (stream) => {
      expect(unpackStream(packStream(stream))).toEqual(stream);
    }),
  );
});

it("packs different streams differently", () => {
  fc.assert(
    fc.property(named, named, (one, other) => {
      const same = one.category === other.category && one.key === other.key;
      expect(Buffer.from(packStream(one)).equals(Buffer.from(packStream(other)))).toBe(same);
    }),
  );
});

it("keeps the key of a Vorgang in twenty bytes and a digest in its own length and one", () => {
  expect(packStream({ category: "vorgang", key: "012345/6f0d6a1e-6d0b-4c53-9d1c-6a5b8a1c2f10" })).toHaveLength(20);
  expect(packStream({ category: "personalien", key: "ab".repeat(32) })).toHaveLength(33);
});

it("uses the AZR number of a Datensatz, leading zeros included, and refuses any other key", () => {
  fc.assert(
    fc.property(digits(12), (key) => {
      const number = datensatzNumber({ category: "datensatz", key });
      expect(number).toBe(Number(key));
      expect(number).toBeLessThan(NAMED_STREAM_FIRST);
      expect(datensatzStream(Number(key))).toEqual({ category: "datensatz", key });
    }),
  );
  for (const key of ["1234567890123", "12345678901x", "1.5"]) {
    expect(() => datensatzNumber({ category: "datensatz", key })).toThrow(AssertionFailed);
  }
});
