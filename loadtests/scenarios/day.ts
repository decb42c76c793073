// k6 entry file of an office's day. Two scenarios at once: `office`, where clerks (virtual users) serve the cases in
// order of arrival, and `national`, where virtual users only wait for the next arrival, so that none waits for another.
// Settings come from the environment: AZR_PLAN (plan.json), AZR_URL, AZR_TOKEN.
import exec from "k6/execution";
import { SharedArray } from "k6/data";
import { Counter, Gauge } from "k6/metrics";
import { background } from "../journeys/background.ts";
import type { JourneyContext } from "../journeys/journey.ts";
import { officeCase } from "../journeys/office-case.ts";
import type { DayPlan, PlannedCase, PlannedInteraction } from "../schedule/day-plan.ts";
import { addMs, startOfTag, type Zeitpunkt } from "../../simulator/kernel/zeit.ts";
import { type DriverSettings, elapsedMs, play, reportCase, waitUntil } from "./k6-driver.ts";

const planFile = __ENV["AZR_PLAN"] ?? "plan.json";

// Parsed once for all virtual users; each of them only copies the entry that it plays.
const [head] = new SharedArray("head", () => {
  const { cases, interactions, ...rest } = readPlan();
  return [{ ...rest, casesCount: cases.length, interactionsCount: interactions.length }];
});
const cases = new SharedArray<PlannedCase>("cases", () => [...readPlan().cases]);
const interactions = new SharedArray<PlannedInteraction>("interactions", () => [...readPlan().interactions]);

/** One sample for each case that came to an end. */
const casesEnded = new Counter("azr_cases");
/** Time zero, so that the records can be put on the wall clock. */
const zero = new Gauge("azr_zero_ms");

const vusPerRequestPerSecond = 2;
const vusCountMin = 10;
const startDelayMs = 500;
const overrunMs = 120_000;

export const options = {
  scenarios: scenarios(),
  thresholds: { azr_as_expected: ["rate==1"], dropped_iterations: ["count==0"] },
  systemTags: ["status", "name", "scenario", "expected_response", "error_code"],
  summaryTrendStats: ["count", "min", "avg", "med", "p(95)", "p(99)", "max"],
  setupTimeout: "10s",
};

/** The same time zero for both scenarios, a moment after all virtual users are ready. */
export function setup(): { readonly zeroMs: number } {
  const zeroMs = Date.now() + startDelayMs;
  zero.add(zeroMs);
  return { zeroMs };
}

/** Plays the next case of the office: waits until the person comes, or serves who is waiting already. */
export function office({ zeroMs }: { readonly zeroMs: number }): void {
  const settings = settingsOf(zeroMs);
  const planned = cases[exec.scenario.iterationInTest];
  if (planned === undefined) return;
  const freeMs = elapsedMs(settings);
  const arrivalMs = Math.ceil(planned.dueMs);
  waitUntil(arrivalMs, settings);
  const startMs = Math.max(arrivalMs, freeMs);
  const clerk = exec.vu.idInInstance;
  const result = play(officeCase(planned, clerk, contextOf(settings)), startMs, settings);
  reportCase(
    {
      case_id: planned.caseId,
      clerk: String(clerk),
      waiting_ms: String(startMs - arrivalMs),
      outcome: result.outcome,
      ...(result.fehlerschluessel === undefined ? {} : { fehlerschluessel: result.fehlerschluessel }),
    },
    casesEnded,
  );
}

/** Plays the next interaction of the background. */
export function national({ zeroMs }: { readonly zeroMs: number }): void {
  const settings = settingsOf(zeroMs);
  const number = exec.scenario.iterationInTest;
  const planned = interactions[number];
  if (planned === undefined) return;
  play(background(planned, number, contextOf(settings)), Math.ceil(planned.dueMs), settings);
}

function scenarios(): Record<string, object> {
  const { clerksCount = 1, casesCount = 0, interactionsCount = 0, nationalPerSecond = 0, loadMs = 0 } = head ?? {};
  const common = { executor: "shared-iterations", maxDuration: `${Math.ceil((loadMs * 2 + overrunMs) / 1000)}s` };
  const officeVus = Math.min(clerksCount, casesCount);
  const nationalVus = Math.min(
    interactionsCount,
    Math.max(vusCountMin, Math.ceil(nationalPerSecond * vusPerRequestPerSecond)),
  );
  return {
    ...(casesCount === 0 ? {} : { office: { ...common, exec: "office", vus: officeVus, iterations: casesCount } }),
    ...(interactionsCount === 0
      ? {}
      : { national: { ...common, exec: "national", vus: nationalVus, iterations: interactionsCount } }),
  };
}

function settingsOf(zeroMs: number): DriverSettings {
  return {
    baseUrl: __ENV["AZR_URL"] ?? "",
    token: __ENV["AZR_TOKEN"] ?? "",
    seed: head?.seed ?? 0,
    compress: head?.compress ?? 1,
    requestDeadlineSeconds: head?.requestDeadlineSeconds ?? 30,
    zeroMs,
  };
}

function contextOf(settings: DriverSettings): JourneyContext {
  if (head === undefined) throw new Error(`${planFile} holds no plan`);
  const { seed, regelwerk, tag, behoerde, refreshAttemptsMax, window } = head;
  const beginMs = window.fromSecond * 1000;
  const now = (): Zeitpunkt => addMs(startOfTag(tag), beginMs + Math.max(0, elapsedMs(settings)));
  return { seed, regelwerk, tag, behoerde, refreshAttemptsMax, now };
}

function readPlan(): DayPlan {
  return JSON.parse(open(planFile));
}
