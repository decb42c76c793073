import { describe, expect, test } from "vitest";
import { readMachineFigures, readProcess } from "../../../loadtests/harness/proc.ts";
import { usageBetween, type UsageSample } from "../../../loadtests/harness/usage-sampler.ts";

function sample(atMs: number, k6: number | undefined, register: number, steal: number): UsageSample {
  return {
    atMs,
    machine: { totalSeconds: (2 * atMs) / 1000, busySeconds: (1.5 * atMs) / 1000, stealSeconds: steal },
    processes: {
      register: { cpuSeconds: register, residentBytesMax: 100 + atMs },
      ...(k6 === undefined ? {} : { k6: { cpuSeconds: k6, residentBytesMax: undefined } }),
    },
  };
}

describe("usage of the load", () => {
  const samples = [
    sample(0, undefined, 1, 0),
    sample(1000, 2, 1, 0),
    sample(6000, 3, 4, 0.1),
    sample(11_000, 4, 7, 0.4),
    sample(12_000, undefined, 8, 0.4),
  ];

  test("counts from the last look before the load to the first after it", () => {
    const usage = usageBetween(samples, 1500, 11_500);
    expect(usage.loadSeconds).toBe(11);
    expect(usage.cpu).toEqual([
      { process: "register", cpuSeconds: 7, residentBytesMax: 12_100 },
      // k6 has ended by the last look: its own last look counts.
      { process: "k6", cpuSeconds: 2 },
    ]);
    expect(usage.stealShare).toBeCloseTo(0.4 / 22, 9);
    expect(usage.foreignCpuSeconds).toBeCloseTo(16.5 - 9, 9);
  });

  test("is empty when nobody looked", () => {
    expect(usageBetween([], 0, 1)).toEqual({ loadSeconds: 0, cpu: [] });
  });

  test.runIf(process.platform === "linux")("reads this process and this machine", async () => {
    const figures = await readProcess(process.pid);
    const own = process.cpuUsage();
    expect(figures?.cpuSeconds).toBeLessThanOrEqual((own.user + own.system) / 1e6 + 0.1);
    expect(figures?.residentBytesMax).toBeGreaterThan(1e6);
    const machine = await readMachineFigures();
    expect(machine?.totalSeconds).toBeGreaterThan(machine?.busySeconds ?? 0);
    expect(await readProcess(2 ** 22 + 1)).toBeUndefined();
  });
});
