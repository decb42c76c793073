import { describe, expect, test } from "vitest";
import { parametersDefault, parametersWith } from "../../../loadtests/parameters/parameters.ts";
import { compressDefault, type DayPlan, planDay, wholeDay } from "../../../loadtests/schedule/day-plan.ts";
import { interactionRates } from "../../../loadtests/schedule/national-plan.ts";
import { isHandover } from "../../../loadtests/schedule/planned-case.ts";
import { parseRuleSet } from "../../../loadtests/schedule/rule-set.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import { sampleTagesfaelle } from "../../support/sample-tagesfaelle.ts";

const HEUTE = present(parseRuleSet("HEUTE"), "a rule set");
const faelle = sampleTagesfaelle(150, 2000);

function plan(seed: number, changes: Partial<Parameters<typeof planDay>[1]> = {}): DayPlan {
  return planDay(faelle, {
    seed,
    regelwerk: HEUTE,
    compress: compressDefault(parametersDefault),
    window: wholeDay(parametersDefault),
    parameters: parametersDefault,
    ...changes,
  });
}

describe("plan of a day", () => {
  test("the same seed gives the same bytes, another seed others", () => {
    expect(JSON.stringify(plan(7))).toBe(JSON.stringify(plan(7)));
    expect(JSON.stringify(plan(8))).not.toBe(JSON.stringify(plan(7)));
  });

  test("plays every case once, in order of arrival, in about the real time of the parameters", () => {
    const { cases, loadMs, interactions } = plan(7);
    const all = [...faelle.extensions, ...faelle.aushaendigungen].map(({ caseId }) => caseId);
    expect(cases.map(({ caseId }) => caseId).toSorted()).toEqual(all);
    expect(cases.map(({ caseId }) => caseId)).not.toEqual(all);
    for (const list of [cases, interactions]) {
      list.forEach(({ dueMs }, i) => {
        expect(dueMs).toBeGreaterThanOrEqual(list[i - 1]?.dueMs ?? 0);
        expect(dueMs).toBeLessThan(loadMs);
      });
    }
    expect(loadMs).toBeCloseTo(100_000, -2);
  });

  test("compression shortens gaps of the office, and neither its human seconds nor the background's pace", () => {
    const window = { fromSecond: 36_000, toSecond: 37_800 };
    const [real, fast] = [plan(7, { compress: 1, window }), plan(7, { compress: 18, window })];
    expect(fast.cases.map(({ human }) => human)).toEqual(real.cases.map(({ human }) => human));
    fast.cases.forEach(({ dueMs }, i) => expect(dueMs * 18).toBeCloseTo(real.cases[i]?.dueMs ?? 0, 6));
    for (const { interactions, loadMs } of [real, fast]) {
      const perSecond = Object.values(interactionRates(parametersDefault)).reduce((sum, rate) => sum + rate, 0);
      const expected = (perSecond * loadMs) / 1000;
      expect(Math.abs(interactions.length - expected)).toBeLessThan(5 * Math.sqrt(expected));
    }
  });

  test("a slice is a part of the whole day", () => {
    const slice = plan(7, { compress: 288, window: { fromSecond: 36_000, toSecond: 37_800 } });
    const whole = plan(7);
    const inSlice = whole.cases.filter(({ arrivalSecondOfDay: at }) => at >= 36_000 && at < 37_800);
    expect(slice.cases.map(({ caseId }) => caseId)).toEqual(inSlice.map(({ caseId }) => caseId));
    expect(slice.cases.length).toBeGreaterThan(3);
  });

  test("who moves between decision and report was decided on yesterday and is moved during the day", () => {
    const cases = plan(7).cases.flatMap((planned) => (isHandover(planned) ? [] : [planned]));
    for (const { art, ereignisdatum, zuzugBehoerde } of cases) {
      expect(ereignisdatum).toBe(art === "umzug_vor_meldung" ? "2026-11-22" : "2026-11-23");
      expect(zuzugBehoerde !== undefined).toBe(art === "umzug_vor_meldung");
    }
    expect(cases.filter(({ art }) => art === "umzug_vor_meldung").length).toBe(15);
  });
});

describe("families and cards", () => {
  test("a family has a carrier form and a pass for each child; nobody else has either", () => {
    const extensions = plan(7).cases.flatMap((planned) => (isHandover(planned) ? [] : [planned]));
    for (const { art, kinder, traegervordruckNummer } of extensions) {
      expect(kinder.length).toBe(art === "familie" ? 4 : 0);
      expect(traegervordruckNummer !== undefined).toBe(art === "familie");
    }
    const families = extensions.flatMap(({ kinder }) =>
      kinder.length === 0 ? [] : [kinder.map(({ human }) => human.save)],
    );
    expect(families.length).toBe(15);
    expect(new Set(families.flat()).size).toBe(60);
  });

  test("a card was decided on when the register's case says, and has a number of its own", () => {
    const cards = plan(7).cases.flatMap((planned) => (isHandover(planned) ? [planned] : []));
    expect(cards.map(({ ereignisdatum }) => ereignisdatum)).toEqual(Array(15).fill("2026-10-19"));
    expect(new Set(cards.map(({ kartennummer }) => kartennummer)).size).toBe(15);
    for (const { kartennummer } of cards) expect(kartennummer).toMatch(/^Y[0-9]{8}$/u);
  });
});

describe("background of the nation", () => {
  test("requests come at the rate and mix of the parameters", () => {
    const { interactions, loadMs } = plan(3);
    const writes = interactions.filter(({ kind }) => kind === "verlaengerung" || kind === "zuzug").length;
    const extensions = interactions.filter(({ kind }) => kind === "verlaengerung").length;
    const requests = interactions.length + extensions;
    const seconds = loadMs / 1000;
    expect(Math.abs(requests / seconds - 40)).toBeLessThan(5 * Math.sqrt(80 / seconds));
    expect(Math.abs(writes / requests - 0.37)).toBeLessThan(0.04);
    expect(new Set(interactions.map(({ kind }) => kind)).size).toBe(5);
  });

  test("two writes never meet on one record, and a move always comes from another authority", () => {
    const { interactions } = plan(3);
    const last = new Map<string, number>();
    const leads = new Map(faelle.nation.map((person) => [person.azrNummer, person.aktenfuehrendeBehoerde]));
    for (const entry of interactions) {
      if (entry.kind !== "verlaengerung" && entry.kind !== "zuzug") continue;
      expect(entry.dueMs - (last.get(entry.azrNummer) ?? -1e9)).toBeGreaterThan(10_000);
      last.set(entry.azrNummer, entry.dueMs);
      if (entry.kind === "zuzug") expect(entry.behoerde).not.toBe(leads.get(entry.azrNummer));
      else expect(entry.behoerde).toBe(leads.get(entry.azrNummer));
      leads.set(entry.azrNummer, entry.behoerde);
    }
  });

  test("too few persons are told, not overloaded", () => {
    expect(() =>
      planDay(sampleTagesfaelle(5, 20), {
        seed: 1,
        regelwerk: HEUTE,
        compress: 288,
        window: wholeDay(parametersDefault),
        parameters: parametersDefault,
      }),
    ).toThrow(/persons with a Duldung are needed/);
  });

  test("can be switched off", () => {
    const quiet = parametersWith({ requestsPerSecond: 0 });
    expect(quiet.ok && plan(1, { parameters: quiet.value }).interactions).toEqual([]);
  });
});
