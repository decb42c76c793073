// What k6 replays: every arrival, every drawn human time and every content is decided here, from seed, parameters and
// the day's cases alone. k6 only waits until each is due, so that the same seed sends the same messages.
import type { Behoerdenkennzeichen, Tagesdatum } from "../../proto/generated/datentypen.ts";
import type { Tagesfaelle } from "../../proto/generated/messung.ts";
import type { Parameters } from "../parameters/parameters.ts";
import { type DayWindow } from "./compression.ts";
import { planNational, type PlannedInteraction } from "./national-plan.ts";
import { planOffice } from "./office-plan.ts";
import type { PlannedCase } from "./planned-case.ts";
import type { RuleSet } from "./rule-set.ts";

export type { PlannedCase, PlannedInteraction };

/** What a plan is made of. */
export interface PlanSettings {
  readonly seed: number;
  readonly regelwerk: RuleSet;
  /** Factor by which human time is shortened, 1 or more. */
  readonly compress: number;
  readonly window: DayWindow;
  readonly parameters: Parameters;
}

/** The schedule of a day, as JSON in the run folder (`plan.json`). All `dueMs` count from k6's time zero. */
export interface DayPlan {
  readonly format: 1;
  readonly seed: number;
  readonly regelwerk: RuleSet;
  readonly tag: Tagesdatum;
  readonly behoerde: Behoerdenkennzeichen;
  readonly compress: number;
  readonly window: DayWindow;
  /** Real length of the window; the background ends with it. */
  readonly loadMs: number;
  readonly refreshAttemptsMax: number;
  readonly requestDeadlineSeconds: number;
  readonly clerksCount: number;
  /** In order of arrival. */
  readonly cases: readonly PlannedCase[];
  readonly nationalPerSecond: number;
  /** In order of arrival. */
  readonly interactions: readonly PlannedInteraction[];
}

/** The whole window of a day: from the first to the last hour of the profile. */
export function wholeDay(parameters: Parameters): DayWindow {
  const openHour = parameters.number("openHour");
  const hoursCount = parameters.list("arrivalWeightsPerHour").length;
  return { fromSecond: openHour * 3600, toSecond: (openHour + hoursCount) * 3600 };
}

/** The factor by which a whole day takes the real time that the parameters name. */
export function compressDefault(parameters: Parameters): number {
  const { fromSecond, toSecond } = wholeDay(parameters);
  return Math.max(1, Math.round((toSecond - fromSecond) / parameters.number("dayLoadSeconds")));
}

/** The plan of a day. Throws RangeError when the background has too few persons for its rate. */
export function planDay(faelle: Tagesfaelle, settings: PlanSettings): DayPlan {
  const { seed, regelwerk, compress, window, parameters } = settings;
  const loadMs = ((window.toSecond - window.fromSecond) * 1000) / compress;
  return {
    format: 1,
    seed,
    regelwerk,
    tag: faelle.tag,
    behoerde: faelle.behoerde,
    compress,
    window,
    loadMs,
    refreshAttemptsMax: parameters.number("refreshAttemptsMax"),
    requestDeadlineSeconds: parameters.number("requestDeadlineSeconds"),
    clerksCount: parameters.number("clerksCount"),
    cases: planOffice(faelle, settings),
    nationalPerSecond: parameters.number("requestsPerSecond"),
    interactions: planNational(faelle, { seed, parameters, loadMs }),
  };
}
