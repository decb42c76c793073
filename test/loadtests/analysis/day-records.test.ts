import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseClock } from "../../../loadtests/analysis/case-clock.ts";
import { crossingsOf } from "../../../loadtests/analysis/crossings.ts";
import { groupInteractions } from "../../../loadtests/analysis/interaction-groups.ts";
import { interactionsOf } from "../../../loadtests/analysis/interactions.ts";
import { joinRequests } from "../../../loadtests/analysis/joined-requests.ts";
import { checkRecords } from "../../../loadtests/analysis/record-checks.ts";
import { refusalsOf } from "../../../loadtests/analysis/refusals.ts";
import { scheduleLags } from "../../../loadtests/analysis/schedule-lag.ts";
import { clerkView, operatorView } from "../../../loadtests/analysis/two-views.ts";
import { judgeChecks } from "../../../loadtests/analysis/verdict.ts";
import { checkEnvironment } from "../../../loadtests/records/environment-checks.ts";
import type { RequestRecord } from "../../../proto/generated/messung.ts";
import { syntheticDay, syntheticDayDefault, type SyntheticDay } from "../../support/synthetic-day.ts";

const small = { ...syntheticDayDefault, casesCount: 20, nationalRequestsCount: 100 };

function request(changes: Partial<RequestRecord>): RequestRecord {
  const ids = { traceId: "a".repeat(32), spanId: "1".repeat(16) };
  return { process: "k6", ...ids, operation: "folgemeldung", status: 201, durationNs: 5e6, hops: [], ...changes };
}

function checksOf(day: SyntheticDay): ReturnType<typeof checkRecords> {
  const join = joinRequests(day.client, day.server);
  const interactions = interactionsOf(join.joined);
  return checkRecords({
    join,
    clientRecordsCount: day.client.length,
    serverRecords: day.server,
    interactions,
    caseLog: day.caseLog,
  });
}

function failedIds(day: SyntheticDay): readonly string[] {
  return checksOf(day)
    .filter(({ passed }) => !passed)
    .map(({ id }) => id);
}

describe("joining both sides", () => {
  it("joins by trace and span, in the caller's order, and names what is left over", () => {
    const client = [request({ spanId: "1".repeat(16) }), request({ spanId: "2".repeat(16) })];
    const server = [request({ spanId: "3".repeat(16) }), request({ spanId: "1".repeat(16) })];
    const outcome = joinRequests(client, server);
    expect(outcome.joined.map((pair) => pair.client.spanId)).toEqual(["1".repeat(16)]);
    expect(outcome.clientOnly.map(({ spanId }) => spanId)).toEqual(["2".repeat(16)]);
    expect(outcome.serverOnly.map(({ spanId }) => spanId)).toEqual(["3".repeat(16)]);
    expect(joinRequests([...client, ...client], server).duplicatesCount).toBe(2);
  });
});

describe("interactions", () => {
  it("adds up several requests of one trace, with the road as what the register did not see", () => {
    const hops = [
      { hop: "load", durationNs: 1e6 },
      { hop: "commit", durationNs: 2e6 },
    ];
    const both = [1, 2].map((n) => ({
      client: request({
        spanId: `${n}`.repeat(16),
        step: "save",
        scenario: "office",
        caseId: "v-1",
        intendedStartMs: 10,
        actualStartMs: 12,
      }),
      server: request({ spanId: `${n}`.repeat(16), durationNs: 3e6, hops }),
    }));
    const [interaction] = interactionsOf(both);
    expect(interaction).toMatchObject({ step: "save", requestsCount: 2, caseId: "v-1" });
    expect(interaction?.total).toBeCloseTo(0.012, 12);
    expect(interaction?.parts.get("start_lag")).toBeCloseTo(0.002, 12);
    expect(interaction?.parts.get("network_client")).toBeCloseTo(0.004, 12);
    expect(interaction?.parts.get("commit")).toBeCloseTo(0.004, 12);
  });

  it("are tiled by their stages, whatever the day", () => {
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        const day = syntheticDay({ ...small, seed });
        const interactions = interactionsOf(joinRequests(day.client, day.server).joined);
        expect(interactions).toHaveLength(20 * 5 + 100);
        for (const { total, parts } of interactions) {
          expect([...parts.values()].reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 12);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("come in one group per scenario and step", () => {
    const day = syntheticDay(small);
    const groups = groupInteractions(interactionsOf(joinRequests(day.client, day.server).joined), 1);
    const office = groups.filter(({ scenario }) => scenario === "office").map(({ step, count }) => [step, count]);
    expect(office).toEqual([
      ["search", 20],
      ["open", 20],
      ["form", 20],
      ["save", 20],
      ["refresh", 20],
    ]);
    const p95 = groups[0]?.compositions.find(({ q }) => q === 0.95);
    expect(p95).toEqual({ q: 0.95, total: { shown: false, n: 20, nMin: 72 }, parts: [] });
  });
});

describe("the clock of a case", () => {
  it("keeps human and system seconds apart, per step, per case and for the day", () => {
    const day = syntheticDay();
    const clock = caseClock(day.caseLog, [], 1);
    expect(clock).toMatchObject({ casesCount: 150, unfinishedCount: 0, compress: 252 });
    const human = clock.steps.reduce((sum, step) => sum + step.humanSeconds, 0);
    expect(clock.human.shown && clock.human.value).toBeCloseTo(human, 9);
    expect(clock.day.clerkSeconds).toBeCloseTo(clock.day.humanSeconds + clock.day.systemSeconds, 9);
    expect(clock.day.humanSeconds).toBeCloseTo(150 * human, 6);
    expect(clock.systemShare.shown && clock.systemShare.value < 0.01).toBe(true);
  });

  it("gives percentiles of a whole case only for a run at real speed", () => {
    expect(caseClock(syntheticDay().caseLog, [], 1).elapsed).toEqual([]);
    const real = caseClock(syntheticDay({ ...syntheticDayDefault, compress: 1 }).caseLog, [], 1);
    expect(real.elapsed.map(({ q, estimate }) => [q, estimate.shown])).toEqual([
      [0.5, true],
      [0.95, true],
      [0.99, false],
    ]);
  });

  it("tells what of the waiting is the load generator's own late start", () => {
    const { caseLog, client, server } = syntheticDay(small);
    const late = client.map((record) => ({ ...record, actualStartMs: (record.intendedStartMs ?? 0) + 3 }));
    const interactions = interactionsOf(joinRequests(late, server).joined);
    expect(caseClock(caseLog, interactions, 1).startLagSeconds).toBeCloseTo(5 * 0.003, 12);
    const none = caseLog.cases.map((entry) => ({ ...entry, outcome: "unfinished" as const }));
    expect(caseClock({ ...caseLog, cases: none }, interactions, 1).startLagSeconds).toBe(0);
  });

  it("does not count a case that did not come to an end", () => {
    const { caseLog } = syntheticDay(small);
    const [first, ...rest] = caseLog.cases;
    const cut = first === undefined ? rest : [{ ...first, outcome: "unfinished" as const }, ...rest];
    expect(caseClock({ ...caseLog, cases: cut }, [], 1)).toMatchObject({ casesCount: 19, unfinishedCount: 1 });
  });
});

describe("figures of the day", () => {
  const day = syntheticDay();
  const { joined } = joinRequests(day.client, day.server);
  const interactions = interactionsOf(joined);

  it("counts crossings per case: five requests and one new connection", () => {
    const crossings = crossingsOf(interactions, 1);
    expect(crossings.requestsPerCase).toEqual({ shown: true, value: 5, low: 5, high: 5, n: 150 });
    expect(crossings).toMatchObject({ casesCount: 150, newConnectionsPerCase: 1, roundTripsPerCase: 6 });
    expect(crossings.steps).toHaveLength(5);
  });

  it("shows the clerk only what belongs to a case, and the operator everything", () => {
    expect(clerkView(interactions)).toMatchObject({ interactionsCount: 750, overTenSeconds: { value: 0 } });
    const operator = operatorView(day.server, 100);
    expect(operator).toMatchObject({ requestsCount: 4350, requestsPerSecond: 43.5, errorShare: { value: 0 } });
    expect(operator.operations.reduce((sum, { count }) => sum + count, 0)).toBe(4350);
  });

  it("explains each refusal by key, expectation and place", () => {
    expect(refusalsOf(joined)).toEqual([
      {
        fehlerschluessel: "AZR-3001",
        expectedCount: 3,
        unexpectedCount: 0,
        casesCount: 3,
        places: [{ scenario: "office", step: "save", count: 3 }],
      },
    ]);
  });

  it("tells the lag of each scenario", () => {
    expect(scheduleLags(day.client).map(({ scenario, count, maxSeconds }) => [scenario, count, maxSeconds])).toEqual([
      ["all", 4350, 0.002],
      ["national", 3600, 0.002],
      ["office", 750, 0.002],
    ]);
  });

  it("counts interactions as the check of the run does, not every request with a planned start", () => {
    const late = day.client.map((record, i) =>
      i % 40 === 0 ? { ...record, actualStartMs: (record.intendedStartMs ?? 0) + 36 } : record,
    );
    const followers = late.map((record) => ({
      ...record,
      spanId: `f${record.spanId.slice(1)}`,
      intendedStartMs: (record.actualStartMs ?? 0) + 5,
      actualStartMs: (record.actualStartMs ?? 0) + 5,
    }));
    const records = [...followers, ...late];
    const [all] = scheduleLags(records);
    const check = checkEnvironment({
      usage: { loadSeconds: 100, cpu: [] },
      records,
      droppedIterationsCount: 0,
      stealShareMax: 0.02,
      generatorCpuShareMax: 0.7,
      scheduleLagMsP99Max: 25,
    }).find(({ id }) => id === "schedule_lag_p99");
    const p99 = all?.quantiles.find(({ q }) => q === 0.99)?.estimate;
    expect([all?.count, p99?.shown === true && p99.value * 1000]).toEqual([4350, check?.value]);
    expect(check?.text).toContain("99 % of 4350 interactions");
  });
});

describe("what is recomputed before anything is shown", () => {
  const day = syntheticDay(small);
  const [firstClient, ...otherClients] = day.client;
  const [firstServer, ...otherServers] = day.server;

  it("passes for a good day", () => {
    expect(failedIds(day)).toEqual([]);
    expect(judgeChecks(checksOf(day))).toEqual({ verdict: "VALID", reasons: [] });
  });

  it("misses a lost record of the register", () => {
    expect(failedIds({ ...day, server: otherServers })).toContain("records_joined");
  });

  it("fails when nothing was sent at all", () => {
    expect(failedIds({ ...day, client: [], server: [] })).toContain("records_joined");
  });

  it("sees stages that do not add up, and a register slower than its caller", () => {
    if (firstServer === undefined) throw new Error("the synthetic day has no record");
    const longer = { ...firstServer, durationNs: firstServer.durationNs + 5e6 };
    expect(failedIds({ ...day, server: [longer, ...otherServers] })).toContain("stages_tile");
    const slow = day.server.map((record) => ({ ...record, durationNs: record.durationNs + 9e6 }));
    expect(failedIds({ ...day, server: slow })).toContain("server_within_client");
  });

  it("sees refusals and errors that nobody foresaw", () => {
    if (firstClient === undefined || firstServer === undefined) throw new Error("the synthetic day has no record");
    expect(failedIds({ ...day, client: [{ ...firstClient, status: 403 }, ...otherClients] })).toEqual([
      "refusals_expected",
    ]);
    expect(failedIds({ ...day, server: [{ ...firstServer, status: 503 }, ...otherServers] })).toEqual([
      "server_errors",
    ]);
  });

  it("sees a case log that tells another time than the records", () => {
    const [first, ...rest] = day.caseLog.cases;
    if (first === undefined) throw new Error("the synthetic day has no case");
    const caseLog = { ...day.caseLog, cases: [{ ...first, systemSeconds: first.systemSeconds + 1 }, ...rest] };
    expect(failedIds({ ...day, caseLog })).toEqual(["case_log_agrees"]);
  });

  it("lets a defect outweigh the environment, and a note nothing", () => {
    const check = (id: string, kind: "ENVIRONMENT" | "DEFECT" | "NOTE"): Parameters<typeof judgeChecks>[0][number] => ({
      id,
      kind,
      passed: false,
      text: "failed",
    });
    expect(judgeChecks([check("steal", "ENVIRONMENT"), check("joined", "DEFECT")])).toEqual({
      verdict: "DEFECT",
      reasons: ["joined: failed"],
    });
    expect(judgeChecks([check("steal", "ENVIRONMENT")]).verdict).toBe("INVALID");
    expect(judgeChecks([check("prometheus", "NOTE")])).toEqual({ verdict: "VALID", reasons: [] });
  });
});
