import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeQuantile, type Tiled } from "../../../loadtests/analysis/composition.ts";
import { harrellDavisCumulative } from "../../../loadtests/analysis/harrell-davis.ts";

const stages = ["network", "commit", "decide"] as const;

function tiled(network: number, commit: number, decide: number): Tiled {
  return {
    total: network + commit + decide,
    parts: new Map([
      ["network", network],
      ["commit", commit],
      ["decide", decide],
    ]),
  };
}

const durations = fc.double({ min: 0, max: 10, noNaN: true });
const rows = fc.array(
  fc.tuple(durations, durations, durations).map((values) => tiled(...values)),
  {
    minLength: 72,
    maxLength: 200,
  },
);

describe("Harrell-Davis weights", () => {
  it("add up to one and are symmetric for the median", () => {
    const cumulative = harrellDavisCumulative(11, 0.5);
    expect(cumulative[11]).toBe(1);
    expect((cumulative[3] ?? 0) + (cumulative[8] ?? 0)).toBeCloseTo(1, 12);
  });
});

describe("composition of a quantile", () => {
  it("finds that the tail is commit although commit is small on average", () => {
    const sample = Array.from({ length: 400 }, (_, i) =>
      i < 360 ? tiled(0.01, 0.001, 0.002) : tiled(0.01, 0.2, 0.002),
    );
    const [p50, p95] = [0.5, 0.95].map((q) => composeQuantile(sample, q, stages, 1));
    expect(p50?.parts.find((part) => part.stage === "network")?.share).toBeGreaterThan(0.7);
    expect(p95?.parts.find((part) => part.stage === "commit")?.share).toBeGreaterThan(0.9);
  });

  it("adds up to the quantile exactly, with every part inside its interval", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(0.5, 0.95), (sample, q) => {
        const composition = composeQuantile(sample, q, stages, 3);
        expect(composition.total.shown).toBe(true);
        if (!composition.total.shown) return;
        const sum = composition.parts.reduce((total, part) => total + part.value, 0);
        expect(Math.abs(sum - composition.total.value)).toBeLessThan(1e-9 * Math.max(1, composition.total.value));
        for (const part of composition.parts) expect(part.low <= part.value && part.value <= part.high).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("shows no parts when the number of cases cannot carry the quantile", () => {
    const sample = Array.from({ length: 150 }, (_, i) => tiled(i, 1, 1));
    expect(composeQuantile(sample, 0.99, stages, 1)).toEqual({
      q: 0.99,
      total: { shown: false, n: 150, nMin: 368 },
      parts: [],
    });
  });

  it("refuses a part that no stage of the list holds, instead of losing its time", () => {
    const sample = Array.from({ length: 80 }, () => tiled(1, 1, 1));
    expect(() => composeQuantile(sample, 0.5, ["network"], 1)).toThrow(/stage commit/u);
  });
});
