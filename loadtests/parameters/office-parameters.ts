import type { ListParameter, NumberParameter } from "./parameter.ts";
import { study } from "./sources.ts";

/** The office: how many come, when, and who serves them. */
export const officeNumbers = {
  extensionsPerDay: {
    value: 150,
    range: [1, 1000],
    unit: "cases per day",
    origin: "study",
    source: study.extensions,
    meaning: "Extensions of a Duldung on a busy day (up to 150 in phases).",
  },
  clerksCount: {
    value: 3,
    range: [1, 24],
    unit: "clerks",
    origin: "assumption",
    source: `of 24 employees (${study.staff}); how many extend at the same time is not known`,
    meaning: "Clerks who serve extensions at the same time.",
  },
  clerkNetHoursPerDay: {
    value: 6.6,
    range: [5, 8],
    unit: "hours",
    origin: "assumption",
    source: "usual net working time of a full position",
    meaning: "Time of a clerk for cases on one day; used to state clerk-hours as clerks.",
  },
  openHour: {
    value: 8,
    range: [6, 10],
    unit: "hour of day",
    origin: "assumption",
    source: "usual office hours: 08 to 12 and 13 to 16",
    meaning: "First hour of the profile of the day.",
  },
  arrivalsStopMinutesBeforeClose: {
    value: 30,
    range: [0, 60],
    unit: "minutes",
    origin: "assumption",
    source: "so that the last case ends within office hours",
    meaning: "Nobody arrives in the last minutes before a closing time at noon or in the evening.",
  },
  umzugVorMeldungShare: {
    value: 0.04,
    range: [0, 0.5],
    unit: "share of cases",
    origin: "assumption",
    source: `that it happens: ${study.children}; how often is not known`,
    meaning: "Persons who move between decision and report; the seed makes them.",
  },
  entscheidungNachUmzugShare: {
    value: 0.02,
    range: [0, 0.5],
    unit: "share of cases",
    origin: "assumption",
    source: `that it happens: ${study.children}; how often is not known`,
    meaning: "Persons whom the office decides on although they have moved before; the seed makes them.",
  },
  additionalFamilyMembersMean: {
    value: 0.6,
    range: [0, 1.5],
    unit: "persons per case",
    origin: "assumption",
    source: `that children are extended one by one: ${study.children}; how many is not known`,
    meaning: "Mean of a Poisson number of relatives in a case; not played yet.",
  },
  restartProbabilityPerPass: {
    value: 0.15,
    range: [0, 0.4],
    unit: "share",
    origin: "assumption",
    source: `"often": ${study.extensions}`,
    meaning: "Probability that a pass through the portal must be begun anew at a random step; not played yet.",
  },
  deferredNeverDoneShare: {
    value: 0.2,
    range: [0, 0.5],
    unit: "share",
    origin: "assumption",
    source: "placeholder; the study reports that it happens, not how often",
    meaning: "Deferred cases that are never done; not played yet.",
  },
} as const satisfies Record<string, NumberParameter>;

/** Weights and shares of the office. */
export const officeLists = {
  arrivalWeightsPerHour: {
    value: [14, 18, 18, 14, 0, 13, 13, 10],
    range: [0, 100],
    unit: "weight of each hour from openHour on",
    origin: "assumption",
    source: "morning peak, closed from 12 to 13",
    meaning: "Profile of a normal day.",
  },
  arrivalWeightsPerHourPayOutDay: {
    value: [20, 24, 20, 14, 0, 10, 8, 4],
    range: [0, 100],
    unit: "weight of each hour from openHour on",
    origin: "assumption",
    source: `that appointments are tied to pay-out dates: ${study.process}; the weights are not known`,
    meaning: "Profile of a day on which benefits are paid out; not played yet.",
  },
  refreshPolicyShares: {
    value: [0.7, 0.25, 0.05],
    range: [0, 1],
    unit: "share of: once, until seen, never",
    origin: "assumption",
    source: `that clerks look again and that it is slow: ${study.extensions}`,
    meaning: "How clerks look whether their report has arrived; today every case looks until seen.",
  },
} as const satisfies Record<string, ListParameter>;
