import type { NumberParameter } from "./parameter.ts";

/** How the run is made and when it is no longer valid. */
export const runNumbers = {
  dayLoadSeconds: {
    value: 100,
    range: [20, 30_000],
    unit: "seconds",
    origin: "assumption",
    source: "so that a day with installation of nothing takes less than three minutes",
    meaning: "Real length of a whole day; gives the factor by which human time is compressed.",
  },
  extensionMonths: {
    value: 3,
    range: [1, 12],
    unit: "months",
    origin: "assumption",
    source: "usual extension of a Duldung; the first one lasts one month in the district of the study (4.1)",
    meaning: "New period of validity of an extended Duldung.",
  },
  refreshAttemptsMax: {
    value: 20,
    range: [1, 200],
    unit: "requests",
    origin: "assumption",
    source: "a clerk gives up",
    meaning: "How often a clerk loads the record until the change is seen.",
  },
  requestDeadlineSeconds: {
    value: 30,
    range: [1, 120],
    unit: "seconds",
    origin: "assumption",
    source: "usual limit of clients",
    meaning: "After this a request counts as failed.",
  },
  stealShareMax: {
    value: 0.02,
    range: [0, 1],
    unit: "share of CPU time",
    origin: "assumption",
    source: "above it the machine, not the register, is measured",
    meaning: "CPU stolen by the hypervisor during the load.",
  },
  generatorCpuShareMax: {
    value: 0.7,
    range: [0, 1],
    unit: "share of one core",
    origin: "assumption",
    source: "timings grow when the load generator is short of CPU (k6 issue 6101)",
    meaning: "CPU of k6 during the load.",
  },
  scheduleLagMsP99Max: {
    value: 25,
    range: [1, 1000],
    unit: "milliseconds",
    origin: "assumption",
    source: "below what a person notices",
    meaning: "How much later than intended requests may begin, 99th percentile.",
  },
  conservationToleranceMs: {
    value: 1,
    range: [0, 50],
    unit: "milliseconds",
    origin: "assumption",
    source: "clocks of two programs are read at slightly different places",
    meaning: "How much shorter the caller's duration may be than the register's.",
  },
} as const satisfies Record<string, NumberParameter>;
