import { describe, expect, test } from "vitest";
import { checkEnvironment, type EnvironmentEvidence } from "../../../loadtests/records/environment-checks.ts";
import { sampleEvidence } from "../../support/sample-evidence.ts";

const quiet: EnvironmentEvidence = {
  usage: { loadSeconds: 100, stealShare: 0.001, cpu: [{ process: "k6", cpuSeconds: 12 }] },
  records: sampleEvidence(200).k6.records,
  droppedIterationsCount: 0,
  stealShareMax: 0.02,
  generatorCpuShareMax: 0.7,
  scheduleLagMsP99Max: 25,
};

function failed(evidence: EnvironmentEvidence): readonly string[] {
  return checkEnvironment(evidence)
    .filter(({ passed, kind }) => !passed && kind === "ENVIRONMENT")
    .map(({ id }) => id);
}

describe("checks on the machine", () => {
  test("a quiet machine passes", () => {
    expect(failed(quiet)).toEqual([]);
    expect(checkEnvironment(quiet).map(({ passed }) => passed)).toEqual([true, true, true, true]);
  });

  test("finds stolen CPU, a busy generator and dropped iterations", () => {
    expect(failed({ ...quiet, usage: { ...quiet.usage, stealShare: 0.021 } })).toEqual(["steal"]);
    const busy = { ...quiet.usage, cpu: [{ process: "k6", cpuSeconds: 71 }] };
    expect(failed({ ...quiet, usage: busy })).toEqual(["generator_cpu"]);
    expect(failed({ ...quiet, droppedIterationsCount: 1 })).toEqual(["dropped_iterations"]);
  });

  test("finds a schedule that was not kept: three of two hundred interactions late", () => {
    const late = quiet.records.map((record, index) =>
      index % 80 === 0 ? { ...record, actualStartMs: (record.intendedStartMs ?? 0) + 26 } : record,
    );
    expect(failed({ ...quiet, records: late })).toEqual(["schedule_lag_p99"]);
  });

  test("the second request of an interaction does not hide the lag of the first", () => {
    const late = quiet.records.map((record) => ({ ...record, actualStartMs: (record.intendedStartMs ?? 0) + 30 }));
    const seconds = Array.from({ length: 50 }, (_, n) =>
      late.map((record) => ({
        ...record,
        spanId: `${n}${record.spanId}`,
        intendedStartMs: record.actualStartMs + 5,
        actualStartMs: record.actualStartMs + 5,
      })),
    ).flat();
    expect(failed({ ...quiet, records: [...seconds, ...late] })).toEqual(["schedule_lag_p99"]);
  });

  test("what the system does not tell is said, and spoils nothing", () => {
    const checks = checkEnvironment({ ...quiet, usage: { loadSeconds: 100, cpu: [] } });
    expect(checks.filter(({ kind }) => kind === "NOTE").map(({ id }) => id)).toEqual(["steal", "generator_cpu"]);
  });
});
