import fc from "fast-check";
import { expect, test } from "vitest";
import { present } from "../../../simulator/kernel/assert.ts";
import { addTage, parseTagesdatum, tageZwischen } from "../../../simulator/kernel/zeit.ts";

const BEGINN = present(parseTagesdatum("1996-01-01"), "a day");

test("days between two days are those that one adds, across months, leap days and changes of the clock", () => {
  const days = fc.integer({ min: 0, max: 20_000 });
  fc.assert(
    fc.property(days, fc.integer({ min: -2_000, max: 2_000 }), (offset, between) => {
      const from = addTage(BEGINN, offset);
      expect(tageZwischen(from, addTage(from, between))).toBe(between);
    }),
  );
});
