import { afterEach, describe, expect, test } from "vitest";
import type { Answer } from "../../../loadtests/client/answer.ts";
import { traceIdsOf, traceparentOf } from "../../../loadtests/client/identifiers.ts";
import { background } from "../../../loadtests/journeys/background.ts";
import { officeCase } from "../../../loadtests/journeys/office-case.ts";
import type { Act, Journey, JourneyContext } from "../../../loadtests/journeys/journey.ts";
import type { Judgement } from "../../../loadtests/journeys/judgement.ts";
import { parametersDefault } from "../../../loadtests/parameters/parameters.ts";
import { type DayPlan, planDay, wholeDay } from "../../../loadtests/schedule/day-plan.ts";
import { parseRuleSet } from "../../../loadtests/schedule/rule-set.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import { startOfTag } from "../../../simulator/kernel/zeit.ts";
import { sampleTagesfaelle } from "../../support/sample-tagesfaelle.ts";
import { startStubRegister, type StubRegister } from "../../support/stub-register.ts";

const faelle = sampleTagesfaelle(20, 1000);
let stub: StubRegister | undefined;
afterEach(async () => {
  await stub?.close();
  stub = undefined;
});

function planOf(regelwerk: "HEUTE" | "ZIEL"): DayPlan {
  const window = wholeDay(parametersDefault);
  return planDay(faelle, {
    seed: 7,
    regelwerk: present(parseRuleSet(regelwerk), "a rule set"),
    compress: 288,
    window,
    parameters: parametersDefault,
  });
}

function contextOf({ seed, regelwerk, tag, behoerde }: DayPlan): JourneyContext {
  return { seed, regelwerk, tag, behoerde, refreshAttemptsMax: 3, now: () => startOfTag(tag) };
}

interface Played<Result> {
  readonly result: Result;
  readonly acts: readonly Act[];
  readonly judgements: readonly Judgement[];
}

/** Plays a journey over HTTP without waiting for anybody. */
async function play<Result>(journey: Journey<Result>, url: string): Promise<Played<Result>> {
  const acts: Act[] = [];
  const judgements: Judgement[] = [];
  let answer: Answer | undefined;
  for (;;) {
    const next = journey.next(answer);
    if (next.done === true) return { result: next.value, acts, judgements };
    acts.push(next.value);
    answer = undefined;
    if (next.value.kind === "think") continue;
    const { method, path, headers, body } = next.value.request;
    const traceparent = traceparentOf(traceIdsOf(7, next.value.interaction, next.value.index));
    const response = await fetch(url + path, {
      method,
      headers: { ...headers, authorization: "Bearer x", traceparent },
      ...(body === undefined ? {} : { body }),
    });
    answer = { status: response.status, json: await response.json() };
    judgements.push(next.value.judge(answer));
  }
}

describe("an extension", () => {
  test.each([
    ["HEUTE", "verlaengerung", "stored", undefined],
    ["HEUTE", "umzug_vor_meldung", "refused_expected", "AZR-3001"],
    ["HEUTE", "entscheidung_nach_umzug", "refused_expected", "AZR-3001"],
    ["HEUTE", "aushaendigung", "stored", undefined],
    ["HEUTE", "aushaendigung_nach_umzug", "refused_expected", "AZR-3001"],
    ["ZIEL", "aushaendigung", "stored", undefined],
    ["ZIEL", "aushaendigung_nach_umzug", "stored", undefined],
    ["ZIEL", "verlaengerung", "stored", undefined],
    ["ZIEL", "umzug_vor_meldung", "stored", undefined],
    ["ZIEL", "entscheidung_nach_umzug", "refused_expected", "AZR-3010"],
  ] as const)("under %s, %s: %s", async (regelwerk, art, outcome, fehlerschluessel) => {
    const plan = planOf(regelwerk);
    const fall = plan.cases.find((planned) => planned.art === art);
    if (fall === undefined) throw new Error(`no case ${art}`);
    stub = await startStubRegister(faelle, regelwerk);
    const { result, acts, judgements } = await play(officeCase(fall, 1, contextOf(plan)), stub.url);
    expect(result).toEqual({ outcome, ...(fehlerschluessel === undefined ? {} : { fehlerschluessel }) });
    expect(judgements.flatMap(({ fault }) => fault ?? [])).toEqual([]);
    const steps = acts.flatMap((act) => (act.kind === "send" ? [act.step] : []));
    const zuzug = art === "umzug_vor_meldung" ? ["zuzug"] : [];
    expect(steps).toEqual(["search", "open", "form", ...zuzug, "save", "refresh"]);
  });

  test.each([
    ["HEUTE", 1 + 3, ["AZR-3001"]],
    ["ZIEL", 1 + 1, []],
  ] as const)("of a family under %s takes %i messages", async (regelwerk, messagesCount, refused) => {
    const plan = planOf(regelwerk);
    const fall = present(
      plan.cases.find(({ art }) => art === "familie"),
      "a family",
    );
    stub = await startStubRegister(faelle, regelwerk);
    const { result, acts, judgements } = await play(officeCase(fall, 1, contextOf(plan)), stub.url);
    expect(judgements.flatMap(({ fault }) => fault ?? [])).toEqual([]);
    expect(result).toEqual({ outcome: "stored" });
    const sends = acts.flatMap((act) => (act.kind === "send" ? [act] : []));
    expect(sends.filter(({ request }) => request.operation === "folgemeldung").length).toBe(messagesCount);
    expect(judgements.flatMap(({ fehlerschluessel }) => fehlerschluessel ?? [])).toEqual(refused);
    expect(new Set(sends.map(({ interaction }) => interaction)).size).toBe(5 * messagesCount);
    expect(new Set(sends.map(({ pass = 1 }) => pass)).size).toBe(messagesCount);
  });

  test("a child with another verdict than its situation allows is found", async () => {
    const plan = planOf("ZIEL");
    const fall = present(
      plan.cases.find(({ art }) => art === "familie"),
      "a family",
    );
    const stored = {
      referenzen: { duldung: "x" },
      erweiterung: { grundlagen: [{ block: "duldung", grundlage: "AKTENFUEHREND" }], angehoerige: [] },
    };
    stub = await startStubRegister(faelle, "ZIEL", (_method, path) =>
      path.endsWith("/meldungen") ? [200, stored] : undefined,
    );
    const { judgements } = await play(officeCase(fall, 1, contextOf(plan)), stub.url);
    expect(judgements.flatMap(({ fault }) => fault ?? [])).toContain("0 verdicts on 4 entered children");
  });

  test("thinks as long as was drawn for it, and the Zuzug is nobody's waiting", async () => {
    const plan = planOf("HEUTE");
    const fall = plan.cases.find(({ art }) => art === "umzug_vor_meldung");
    if (fall === undefined) throw new Error("no such case");
    stub = await startStubRegister(faelle, "HEUTE");
    const { acts } = await play(officeCase(fall, 1, contextOf(plan)), stub.url);
    const thought = acts.reduce((sum, act) => sum + (act.kind === "think" ? act.seconds : 0), 0);
    expect(thought).toBeCloseTo(
      Object.values(fall.human).reduce((sum, seconds) => sum + seconds, 0),
      9,
    );
    const asides = acts.flatMap((act) => (act.kind === "send" && act.aside === true ? [act] : []));
    expect(asides.map(({ step, scenario, caseId }) => [step, scenario, caseId])).toEqual([
      ["zuzug", "national", undefined],
    ]);
  });

  test.each<[string, string, number, unknown, RegExp]>([
    ["a search that finds nothing", "/v1/anfragen", 200, { ergebnis: "KEIN_TREFFER" }, /record not found/],
    ["a search that fails", "/v1/anfragen", 503, {}, /status 503/],
    ["a form that refuses", "/zustaendigkeit", 200, { schreibrecht: [] }, /may not extend/],
    ["a save that is refused", "/meldungen", 403, { fehlerfaelle: [{ fehlerschluessel: "AZR-3001" }] }, /403 AZR-3001/],
    ["a save on another Grundlage", "/meldungen", 200, { referenzen: { duldung: "x" } }, /no named Grundlage/],
    ["a save that says nothing", "/meldungen", 200, {}, /names no Referenz-ID/],
    ["an answer without a body", "/meldungen", 500, "", /status 500/],
  ])("finds %s", async (_name, path, status, json, fault) => {
    const plan = planOf("HEUTE");
    const fall = plan.cases.find(({ art }) => art === "verlaengerung");
    if (fall === undefined) throw new Error("no such case");
    stub = await startStubRegister(faelle, "HEUTE", (_method, asked) =>
      asked.endsWith(path) ? [status, json] : undefined,
    );
    const { judgements } = await play(officeCase(fall, 1, contextOf(plan)), stub.url);
    expect(judgements.flatMap((judgement) => judgement.fault ?? []).join("; ")).toMatch(fault);
  });

  test("a change that is never seen is unexpected, after as many looks as a clerk has", async () => {
    const plan = planOf("HEUTE");
    const fall = plan.cases.find(({ art }) => art === "verlaengerung");
    if (fall === undefined) throw new Error("no such case");
    const stored = {
      referenzen: { duldung: "x" },
      erweiterung: { grundlagen: [{ block: "duldung", grundlage: "AKTENFUEHREND" }] },
    };
    stub = await startStubRegister(faelle, "HEUTE", (_method, path) =>
      path.endsWith("/meldungen") ? [200, stored] : undefined,
    );
    const { result, acts, judgements } = await play(officeCase(fall, 1, contextOf(plan)), stub.url);
    expect(result.outcome).toBe("unexpected");
    expect(acts.filter((act) => act.kind === "send" && act.step === "refresh").length).toBe(3);
    expect(judgements.at(-1)?.fault).toBe("the change is not seen in the record");
  });
});

describe("the background", () => {
  test("every kind of interaction is answered as expected, each request under a span of its own", async () => {
    const plan = planOf("HEUTE");
    stub = await startStubRegister(faelle, "HEUTE");
    const kinds = [...new Set(plan.interactions.map(({ kind }) => kind))];
    expect(kinds.length).toBe(5);
    for (const [number, planned] of plan.interactions.slice(0, 60).entries()) {
      const { judgements } = await play(background(planned, number, contextOf(plan)), stub.url);
      expect(judgements.flatMap(({ fault }) => fault ?? [])).toEqual([]);
      expect(judgements.length).toBe(planned.kind === "verlaengerung" ? 2 : 1);
    }
    const traceparents = stub.requests.map(({ traceparent }) => traceparent);
    expect(traceparents.every((text) => /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/u.test(text))).toBe(true);
    expect(new Set(traceparents).size).toBe(traceparents.length);
    expect(new Set(traceparents.map((text) => text.slice(3, 35))).size).toBe(60);
  });
});
