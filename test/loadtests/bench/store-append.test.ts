import { expect, it } from "vitest";
import { measureStoreAppend } from "../../../loadtests/bench/store-append.ts";

it("compares the store with bare SQLite in alternating rounds", async () => {
  const figure = await measureStoreAppend({ rounds: 2, roundMs: 100 });
  expect(figure).toMatchObject({ id: "store-append", unit: "store appends per second / bare appends per second" });
  expect(figure.low).toBeGreaterThan(0);
  expect(figure.ratio ?? Number.NaN).toBeGreaterThanOrEqual(figure.low);
  expect(figure.high).toBeGreaterThanOrEqual(figure.ratio ?? 0);
  expect(figure.parts["storePerSecond"] ?? 0).toBeGreaterThan(0);
});
