import fc from "fast-check";
import { Histogram, Registry } from "prom-client";
import { describe, expect, it } from "vitest";
import { DenseHistogram } from "../../../simulator/telemetry/dense-histogram.ts";
import { parseExposition } from "../../support/exposition.ts";

const shape = {
  name: "test_seconds",
  help: "Time of a test.",
  buckets: [0.001, 0.01, 0.1, 1],
  labelSets: [
    { op: "a", hop: "x" },
    { op: "b", hop: "x" },
    { op: "b", hop: "y" },
  ],
};

describe("DenseHistogram", () => {
  it("shows what the client library shows for the same observations", async () => {
    const observation = fc.record({
      set: fc.nat({ max: shape.labelSets.length - 1 }),
      value: fc.oneof(fc.constantFrom(0, ...shape.buckets, 60), fc.double({ min: 0, max: 2, noNaN: true })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(observation), async (observations) => {
        const registry = new Registry();
        const { name, help, buckets, labelSets } = shape;
        const theirs = new Histogram({ name, help, buckets, labelNames: ["op", "hop"], registers: [registry] });
        const ours = new DenseHistogram(shape);
        for (const set of labelSets) theirs.zero(set);
        for (const { set, value } of observations) {
          theirs.observe(labelSets[set] ?? {}, value);
          ours.observe(set, value);
        }
        const sorted = (text: string): readonly string[] =>
          (parseExposition(text)[0]?.samples ?? [])
            .map(
              ({ name: series, labels, value }) =>
                `${series} ${JSON.stringify(labels, Object.keys(labels).toSorted())} ${value}`,
            )
            .toSorted();
        expect(sorted(ours.text())).toEqual(sorted(await registry.metrics()));
      }),
      { numRuns: 50 },
    );
  });

  it("refuses a label that would need escaping", () => {
    expect(() => new DenseHistogram({ ...shape, labelSets: [{ op: 'a"b' }] })).toThrow("op");
  });
});
