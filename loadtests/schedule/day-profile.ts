// The profile of a day: how arrivals are spread over the hours. Rates are piecewise constant.

/** One stretch of constant rate; seconds of the day, rate in arrivals per second. */
export interface Stretch {
  readonly fromSecond: number;
  readonly toSecond: number;
  readonly perSecond: number;
}

/** Stretches in order of time, without overlap. */
export type Profile = readonly Stretch[];

const HOUR_SECONDS = 3600;

/** What the profile of a day is made of; see loadtests/parameters. */
export interface ProfileSettings {
  readonly openHour: number;
  /** Weight of each hour from openHour on; 0 = closed. */
  readonly weights: readonly number[];
  readonly arrivalsCount: number;
  /** Nobody arrives in the last seconds before a closing. */
  readonly stopSecondsBeforeClose: number;
}

/** The profile whose integral over the day is `arrivalsCount`. */
export function dayProfile(settings: ProfileSettings): Profile {
  const { openHour, weights, arrivalsCount, stopSecondsBeforeClose } = settings;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.flatMap((weight, index) => {
    if (weight <= 0) return [];
    const fromSecond = (openHour + index) * HOUR_SECONDS;
    const closes = (weights[index + 1] ?? 0) <= 0;
    const toSecond = fromSecond + HOUR_SECONDS - (closes ? stopSecondsBeforeClose : 0);
    const perSecond = (arrivalsCount * weight) / sum / (toSecond - fromSecond);
    return [{ fromSecond, toSecond, perSecond }];
  });
}

/** The profile between two seconds of the day. */
export function sliceOf(profile: Profile, fromSecond: number, toSecond: number): Profile {
  return profile
    .map((stretch) => ({
      ...stretch,
      fromSecond: Math.max(stretch.fromSecond, fromSecond),
      toSecond: Math.min(stretch.toSecond, toSecond),
    }))
    .filter((stretch) => stretch.fromSecond < stretch.toSecond);
}

/** Arrivals per second at a second of the day; 0 outside of all stretches. */
export function rateAt(profile: Profile, second: number): number {
  return profile.find(({ fromSecond, toSecond }) => second >= fromSecond && second < toSecond)?.perSecond ?? 0;
}

/** Mean number of arrivals over the whole profile. */
export function meanCount(profile: Profile): number {
  return profile.reduce((total, { fromSecond, toSecond, perSecond }) => total + perSecond * (toSecond - fromSecond), 0);
}
