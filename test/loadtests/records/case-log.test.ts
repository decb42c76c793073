import { describe, expect, test } from "vitest";
import { caseLogOf } from "../../../loadtests/records/case-log.ts";
import type { PlannedCase } from "../../../loadtests/schedule/planned-case.ts";
import { parseRuleSet } from "../../../loadtests/schedule/rule-set.ts";
import { parametersDefault } from "../../../loadtests/parameters/parameters.ts";
import { planDay, wholeDay } from "../../../loadtests/schedule/day-plan.ts";
import type { RequestRecord } from "../../../proto/generated/messung.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import { sampleTagesfaelle } from "../../support/sample-tagesfaelle.ts";

const { cases } = planDay(sampleTagesfaelle(2, 1000), {
  seed: 1,
  regelwerk: present(parseRuleSet("HEUTE"), "a rule set"),
  compress: 288,
  window: wholeDay(parametersDefault),
  parameters: parametersDefault,
});

function recordsOf({ caseId, human }: PlannedCase, loads: number): RequestRecord[] {
  const request = (step: string, atMs: number, lagMs: number, humanSeconds: number, ms: number): RequestRecord => ({
    process: "k6",
    traceId: `${caseId}${step}`,
    spanId: `${caseId}${step}${atMs}`,
    operation: "x",
    status: 200,
    durationNs: ms * 1e6,
    hops: [],
    scenario: "office",
    caseId,
    step,
    pass: 1,
    intendedStartMs: atMs,
    actualStartMs: atMs + lagMs,
    humanSeconds,
  });
  return [
    ...Array.from({ length: loads }, (_, i) => request("refresh", 60 + 10 * i, i === 0 ? 4 : 0, human.refresh, 2)),
    request("save", 50, 0, human.save, 10),
    request("search", 10, 1, human.beratung + human.fachverfahren + human.search, 5),
  ];
}

describe("case log", () => {
  const [first, second] = cases;
  const records = first === undefined ? [] : recordsOf(first, 3);
  const ends = [{ caseId: first?.caseId ?? "", vu: 83, waitingMs: 100, outcome: "stored" as const }];
  const log = caseLogOf({ compress: 288, cases, records, ends });

  test("lists the steps of a case in order, human ones first, and adds them up", () => {
    const entry = log.cases[0];
    expect(entry?.steps.map(({ step, requestsCount }) => [step, requestsCount])).toEqual([
      ["beratung", 0],
      ["fachverfahren", 0],
      ["search", 1],
      ["save", 1],
      ["refresh", 3],
    ]);
    const human = first?.human;
    const expected = [human?.beratung, human?.fachverfahren, human?.search, human?.save, 3 * (human?.refresh ?? 0)];
    entry?.steps.forEach(({ humanSeconds }, i) => expect(humanSeconds).toBeCloseTo(expected[i] ?? 0, 9));
    expect(entry?.humanSeconds).toBeCloseTo(
      expected.reduce<number>((sum, value) => sum + (value ?? 0), 0),
      9,
    );
  });

  test("system time counts from the intended start of a step's first request", () => {
    const entry = log.cases[0];
    expect(entry?.steps.map(({ systemSeconds }) => Math.round(systemSeconds * 1000))).toEqual([0, 0, 6, 10, 10]);
    expect(entry?.systemSeconds).toBeCloseTo(0.026, 9);
  });

  test("the waiting room is counted in seconds of the simulated day, and clerks from 1", () => {
    expect(log.cases[0]).toMatchObject({ clerk: 1, outcome: "stored" });
    expect(log.cases[0]?.waitingSeconds).toBeCloseTo(28.8, 9);
  });

  test("a case that never ended is listed as unfinished", () => {
    expect(log.cases[1]).toEqual({
      caseId: second?.caseId,
      art: second?.art,
      decidedDay: second?.ereignisdatum,
      arrivalSecondOfDay: second?.arrivalSecondOfDay,
      waitingSeconds: 0,
      humanSeconds: 0,
      systemSeconds: 0,
      outcome: "unfinished",
      steps: [],
    });
  });
});
