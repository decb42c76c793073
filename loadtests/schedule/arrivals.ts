// Arrivals of a Poisson process whose rate changes over time, by thinning (Lewis and Shedler 1979): candidates come at
// the highest rate, and each is kept with probability rate / highest rate.
import { type Profile, rateAt } from "./day-profile.ts";
import type { SeededGenerator } from "./seeded-generator.ts";

const candidatesPerArrivalMax = 10_000;

/** Seconds of arrivals over the profile, ascending; their number is random (Poisson). */
export function poissonArrivals(profile: Profile, generator: SeededGenerator): readonly number[] {
  const [begin, end, highest] = extentOf(profile);
  const seconds: number[] = [];
  if (highest <= 0) return seconds;
  let at = begin;
  for (;;) {
    at += -Math.log(1 - generator.unit()) / highest;
    if (at >= end) return seconds;
    if (generator.unit() * highest < rateAt(profile, at)) seconds.push(at);
  }
}

/**
 * Seconds of exactly `count` arrivals, ascending: the same process under the condition that so many come. Given their
 * number, the arrivals of a Poisson process are independent draws from its profile. Throws RangeError if the profile
 * is empty.
 */
export function poissonArrivalsOfCount(profile: Profile, count: number, generator: SeededGenerator): readonly number[] {
  const [begin, end, highest] = extentOf(profile);
  if (highest <= 0 && count > 0) throw new RangeError("nobody can arrive: the profile has no stretch with a rate");
  const seconds: number[] = [];
  for (let candidates = 0; seconds.length < count; candidates += 1) {
    if (candidates > count * candidatesPerArrivalMax) throw new RangeError("the profile is almost empty");
    const at = begin + generator.unit() * (end - begin);
    if (generator.unit() * highest < rateAt(profile, at)) seconds.push(at);
  }
  return seconds.sort((a, b) => a - b);
}

function extentOf(profile: Profile): readonly [number, number, number] {
  const begin = Math.min(...profile.map((stretch) => stretch.fromSecond));
  const end = Math.max(...profile.map((stretch) => stretch.toSecond));
  const highest = Math.max(0, ...profile.map((stretch) => stretch.perSecond));
  return [begin, end, highest];
}
