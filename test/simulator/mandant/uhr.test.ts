import fc from "fast-check";
import { expect, it } from "vitest";
import { addMs } from "../../../simulator/kernel/zeit.ts";
import { Uhr } from "../../../simulator/mandant/uhr.ts";
import { mittag } from "../../support/register/meldungen.ts";

const START = mittag("2026-11-23");

it("stands when it does not run", () => {
  let realMs = 0;
  const uhr = new Uhr(START, false, () => realMs);
  realMs += 10_000;
  expect(uhr.now()).toBe(START);
});

it("refuses to be set back", () => {
  const uhr = new Uhr(START, false, () => 0);
  expect(() => uhr.set(addMs(START, -1), false)).toThrow(/never goes back/u);
});

it("never goes back, whatever happens to it", () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant("pass" as const), ms: fc.double({ min: 0, max: 1e6, noNaN: true }) }),
    fc.record({ kind: fc.constant("set" as const), ms: fc.nat(1e6), runs: fc.boolean() }),
  );
  fc.assert(
    fc.property(fc.boolean(), fc.array(step), (runs, steps) => {
      let realMs = 0.5;
      const uhr = new Uhr(START, runs, () => realMs);
      let last = uhr.now();
      for (const each of steps) {
        if (each.kind === "pass") realMs += each.ms;
        else uhr.set(addMs(uhr.now(), each.ms), each.runs);
        const now = uhr.now();
        expect(now).toBeGreaterThanOrEqual(last);
        expect(Number.isInteger(now)).toBe(true);
        last = now;
      }
    }),
  );
});
