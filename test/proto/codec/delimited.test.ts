import fc from "fast-check";
import { expect, test } from "vitest";
import { DelimitedReader, decodeDelimited, encodeDelimited } from "../../../proto/codec/delimited.ts";
import { Undecodable } from "../../../proto/codec/undecodable.ts";
import { arbitraryOf } from "../../support/arbitrary-of.ts";

test("a file of records comes back whole, in whatever chunks it is read", () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryOf("RequestRecord"), { maxLength: 5 }),
      fc.integer({ min: 1, max: 50 }),
      (records, size) => {
        const file = Buffer.concat(records.map((record) => encodeDelimited("RequestRecord", record)));
        const reader = new DelimitedReader("RequestRecord");
        const read: unknown[] = [];
        for (let at = 0; at < file.length; at += size) read.push(...reader.push(file.subarray(at, at + size)));
        expect(read).toEqual(records);
        expect(reader.restBytes).toBe(0);
        expect(decodeDelimited("RequestRecord", file)).toEqual(records);
      },
    ),
    { numRuns: 100 },
  );
});

test("a file that is cut inside a record tells so", () => {
  const [record] = fc.sample(arbitraryOf("RequestRecord"), { numRuns: 1, seed: 1 });
  if (record === undefined) throw new Error("no sample");
  const file = encodeDelimited("RequestRecord", record);
  expect(() => decodeDelimited("RequestRecord", file.subarray(0, -1))).toThrow(Undecodable);
});

test("a length that no record can have is damage, not a request for memory", () => {
  for (const length of [Uint8Array.of(0xff, 0xff, 0xff, 0x7f), new Uint8Array(16).fill(0xff)]) {
    expect(() => new DelimitedReader("RequestRecord").push(length)).toThrow(Undecodable);
  }
});
