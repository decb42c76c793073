import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketAt, bucketIndex, quantileBucket } from "../../../loadtests/analysis/hop-timeline.ts";
import {
  checkPrometheus,
  comparePrometheus,
  hopP95Rule,
  hopShareRule,
} from "../../../loadtests/analysis/prometheus-comparison.ts";
import type { PrometheusAnswers } from "../../../loadtests/records/run-folder.ts";
import { syntheticDay, syntheticDayDefault } from "../../support/synthetic-day.ts";
import { syntheticPrometheus } from "../../support/synthetic-run-folder.ts";

const day = syntheticDay();
const answers = syntheticPrometheus(day);

function judged(changed: PrometheusAnswers, loadMs = 100_000): ReturnType<typeof checkPrometheus> {
  const comparison = comparePrometheus(day.server, changed);
  if (comparison === undefined) throw new Error("nothing was compared");
  return checkPrometheus(comparison, loadMs);
}

function withValue(name: string, hop: string, change: (value: number) => number): PrometheusAnswers {
  return {
    ...answers,
    answers: answers.answers.map((answer) =>
      answer.name !== name
        ? answer
        : {
            ...answer,
            samples: answer.samples.map((sample) =>
              sample.labels["hop"] === hop ? { ...sample, value: String(change(Number(sample.value))) } : sample,
            ),
          },
    ),
  };
}

describe("buckets", () => {
  it("hold every duration between their bounds", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 100, noNaN: true }), (seconds) => {
        const { low, high } = bucketAt(bucketIndex(seconds));
        expect(low < seconds && seconds <= high).toBe(true);
      }),
    );
  });

  it("find the bucket of a quantile as histogram_quantile does", () => {
    const buckets = new Array<number>(34).fill(0);
    buckets[1] = 90;
    buckets[4] = 10;
    expect(quantileBucket({ count: 100, seconds: 1, buckets }, 0.9)).toEqual(bucketAt(1));
    expect(quantileBucket({ count: 100, seconds: 1, buckets }, 0.95)).toEqual(bucketAt(4));
    expect(quantileBucket({ count: 0, seconds: 0, buckets: [] }, 0.95)).toBeUndefined();
  });
});

describe("Prometheus beside the records", () => {
  it("agrees in every hop of a good day, whatever the seed", () => {
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        const other = syntheticDay({ ...syntheticDayDefault, seed, nationalRequestsCount: 800 });
        const comparison = comparePrometheus(other.server, syntheticPrometheus(other));
        expect(comparison?.hops.filter(({ agrees }) => !agrees)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it("counts a share that no window can show as a defect", () => {
    const check = judged(withValue(hopShareRule, "commit", (share) => share + 0.03));
    expect(check).toMatchObject({ passed: false, value: 1, kind: "DEFECT" });
    expect(check.text).toContain("commit");
  });

  it("counts a p95 in another bucket as a defect", () => {
    expect(judged(withValue(hopP95Rule, "load", (seconds) => seconds * 4)).text).toContain("differ in load");
  });

  it("does not pass when nothing was answered", () => {
    const silent = answers.answers.map((answer) => ({ ...answer, samples: [], error: "connection refused" }));
    expect(judged({ ...answers, answers: silent }).passed).toBe(false);
    expect(comparePrometheus(day.server, { ...answers, answers: [] })).toBeUndefined();
  });
});

it("is a note, no defect, when the load was too short to fill the minute that the rules look back over", () => {
  const wrong = withValue(hopShareRule, "commit", (value) => value + 0.5);
  expect(judged(wrong)).toMatchObject({ kind: "DEFECT", passed: false });
  expect(judged(wrong, 12_000)).toMatchObject({ kind: "NOTE", passed: false });
});
