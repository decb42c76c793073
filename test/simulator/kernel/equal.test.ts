import fc from "fast-check";
import { expect, test } from "vitest";
import { isEqual } from "../../../simulator/kernel/equal.ts";

test.each([
  [{ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: 1 }, { a: 2 }, false],
  [{ a: 1 }, { b: 1 }, false],
  [{ a: 1 }, { a: 1, b: 1 }, false],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [{}, null, false],
  ["1", 1, false],
])("%j and %j: %s", (left, right, equal) => {
  expect(isEqual(left, right)).toBe(equal);
  expect(isEqual(right, left)).toBe(equal);
});

test("is what their JSON says, whatever the order of members", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => isEqual(value, structuredClone(value))));
});
