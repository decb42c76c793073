import type { ListParameter, NumberParameter } from "./parameter.ts";
import { klmSource, study } from "./sources.ts";

/** Time of people: drawn, never measured; only this is compressed. */
export const humanNumbers = {
  caseWorkSeconds: {
    value: 90,
    range: [60, 120],
    unit: "seconds",
    origin: "assumption",
    source: `rest of the three to four minutes a case (${study.extensions}) after portal and Fachverfahren`,
    meaning: "Mean time with the person and the paper, outside of any program.",
  },
  handoverWorkSeconds: {
    value: 120,
    range: [45, 300],
    unit: "seconds",
    origin: "assumption",
    source: "not measured in any authority; identity, card and receipt",
    meaning: "Mean time with the person when a card is handed over, outside of any program.",
  },
  fachverfahrenWorkSeconds: {
    value: 45,
    range: [20, 90],
    unit: "seconds",
    origin: "assumption",
    source: "not measured in any authority",
    meaning: "Mean time of work in the Fachverfahren.",
  },
  klmKeySeconds: {
    value: 0.28,
    range: [0.08, 1.2],
    unit: "seconds",
    origin: "public",
    source: klmSource,
    meaning: "K: one key of an average typist.",
  },
  klmCodeCharacterSeconds: {
    value: 0.75,
    range: [0.5, 1.2],
    unit: "seconds",
    origin: "public",
    source: klmSource,
    meaning: "One character of a code that is read off and typed (the AZR number).",
  },
  klmPointSeconds: {
    value: 1.1,
    range: [0.8, 1.5],
    unit: "seconds",
    origin: "public",
    source: klmSource,
    meaning: "P: pointing with the mouse.",
  },
  klmClickSeconds: {
    value: 0.2,
    range: [0.1, 0.4],
    unit: "seconds",
    origin: "public",
    source: klmSource,
    meaning: "B B: pressing and releasing a button.",
  },
  klmHomeSeconds: {
    value: 0.4,
    range: [0.3, 0.6],
    unit: "seconds",
    origin: "public",
    source: klmSource,
    meaning: "H: hand between keyboard and mouse.",
  },
  klmMentalSeconds: {
    value: 1.35,
    range: [0.8, 2],
    unit: "seconds",
    origin: "public",
    source: klmSource,
    meaning: "M: thinking before an act.",
  },
  azrNummerCharactersCount: {
    value: 12,
    range: [12, 12],
    unit: "characters",
    origin: "public",
    source: "XInneres 26.11, type AZRNummer",
    meaning: "Characters of the AZR number that the clerk types.",
  },
  spreadShare: {
    value: 0.3,
    range: [0.05, 1],
    unit: "standard deviation / mean",
    origin: "assumption",
    source: "log-normal, the usual shape of task times",
    meaning: "Spread of every drawn human time.",
  },
  truncationFactor: {
    value: 3,
    range: [1.5, 10],
    unit: "factor",
    origin: "assumption",
    source: "nobody thinks for ever; draws outside mean / factor to mean × factor are drawn again",
    meaning: "Bounds of every drawn human time.",
  },
} as const satisfies Record<string, NumberParameter>;

const operators = {
  range: [0, 30],
  unit: "count of M, pointing with click, H, code characters, keys",
  origin: "assumption",
  source: "steps of a portal pass as the study tells them (5.2), counted with the Keystroke-Level Model",
} as const;

/** Operators of each interaction of a portal pass; the code characters of `search` are azrNummerCharactersCount. */
export const humanLists = {
  klmSearch: { ...operators, value: [2, 2, 2, 12, 0], meaning: "Type the AZR number, start the search." },
  klmOpen: { ...operators, value: [2, 1, 0, 0, 0], meaning: "Compare the hit with the paper, open it." },
  klmForm: { ...operators, value: [2, 2, 0, 0, 0], meaning: "Choose the Duldung and its change." },
  klmSave: { ...operators, value: [3, 3, 1, 0, 8], meaning: "Type the new date, check, save." },
  klmRefresh: { ...operators, value: [1, 1, 0, 0, 0], meaning: "Load the record again and look for the new date." },
} as const satisfies Record<string, ListParameter>;
