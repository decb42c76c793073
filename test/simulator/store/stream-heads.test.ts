import { expect, it } from "vitest";
import { StreamHeads } from "../../../simulator/store/sqlite/stream-heads.ts";

it("keeps the head that was committed last, until the stream is removed", () => {
  const heads = new StreamHeads();
  heads.keep(7, 3);
  heads.keep(7, 4);
  expect(heads.find(7)).toBe(4);
  heads.forget(7);
  expect(heads.find(7)).toBeUndefined();
});

it("keeps a bounded number of heads, and lets the oldest go", () => {
  const heads = new StreamHeads();
  for (let number = 0; number <= 20_000; number += 1) heads.keep(number, 0);
  expect(heads.find(0)).toBeUndefined();
  expect(heads.find(1)).toBe(0);
  expect(heads.find(20_000)).toBe(0);
});
