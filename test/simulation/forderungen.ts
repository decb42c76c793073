// What a campaign must have met, each at least so often: a rule that the scenarios no longer reach would be proved by nothing.
import { STORED_EVENT_TYPES } from "../../proto/codec/events.ts";
import { FEHLER } from "../../simulator/register/kataloge/fehler-texte.ts";
import { HINWEISE } from "../../simulator/register/kataloge/hinweise.ts";
import { REFORMEN } from "../../simulator/register/regelwerk/regelwerk.ts";
import { ZELLEN } from "../oracle/zellen.ts";
import type { Treffer } from "./treffer.ts";

/** A name that a campaign counts, with the least number of hits. */
export interface Forderung {
  readonly name: string;
  readonly minimum: number;
}

/** Keys of classes 3 to 6 that no message of a scenario can provoke, and why. */
export const NICHT_IN_SZENARIEN: Readonly<Record<string, string>> = {
  "AZR-3002": "asked of readers only",
  "AZR-3003": "asked of readers only",
  "AZR-3006": "every message of a scenario says who sends it",
  "AZR-4002": "every message of a scenario has a number that is well-formed",
  "AZR-4006": "no message erases a record",
  "AZR-4009": "asked of Vorgaenge only",
  "AZR-4010": "asked of catalogues only",
};
/** Hinweise of reading. */
const HINWEISE_BEIM_LESEN: readonly string[] = ["H-4011"];

const OFFEN = ["BESTELLT", "IN_DRUCK", "AUSGELIEFERT", "DIREKTVERSAND", "RETOURE"] as const;

/** Every transition of an order (register rules, section 4). */
const UEBERGAENGE: readonly string[] = [
  ...["– → BEANTRAGT", "– → BESTELLT", "BEANTRAGT → ENTSCHIEDEN", "BEANTRAGT → ABGELEHNT", "ENTSCHIEDEN → BESTELLT"],
  ...["BEANTRAGT", "ENTSCHIEDEN", ...OFFEN].flatMap((zustand) => [
    `${zustand} → STORNIERT`,
    `${zustand} → VERFALLEN`,
    `${zustand} übernommen`,
  ]),
  ...OFFEN.flatMap((zustand) => [`${zustand} → AUSGEHAENDIGT`, `${zustand} → ZUGESTELLT`, `${zustand} → NEU_BESTELLT`]),
  ...["BESTELLT → IN_DRUCK", "BESTELLT → AUSGELIEFERT", "BESTELLT → DIREKTVERSAND", "BESTELLT → RETOURE"],
  ...["IN_DRUCK → AUSGELIEFERT", "IN_DRUCK → DIREKTVERSAND", "IN_DRUCK → RETOURE"],
  ...["AUSGELIEFERT → DIREKTVERSAND", "AUSGELIEFERT → RETOURE", "DIREKTVERSAND → AUSGELIEFERT"],
  ...["DIREKTVERSAND → RETOURE", "RETOURE → AUSGELIEFERT", "RETOURE → DIREKTVERSAND"],
  ...["AUSGEHAENDIGT → NEU_BESTELLT", "ZUGESTELLT → NEU_BESTELLT", "VERFALLEN → AUSGEHAENDIGT"],
];

/** For a campaign of at least 50,000 commands. */
export function forderungen(): readonly Forderung[] {
  return [
    ...STORED_EVENT_TYPES.map((type) => atLeast(20, `Ereignis ${type.split(".").at(-1) ?? type}`)),
    ...keysToMeet().map((key) => atLeast(10, `Fehler ${key}`)),
    ...Object.keys(HINWEISE)
      .filter((key) => !HINWEISE_BEIM_LESEN.includes(key))
      .map((key) => atLeast(3, `Hinweis ${key}`)),
    ...ZELLEN.map((zelle) => atLeast(3, `Zelle ${zelle}`)),
    ...regelwerke().map((name) => atLeast(10, `Regelwerk ${name}`)),
    ...["ABSCHLUSS", "FRIST", "WIEDER_AKTENFUEHREND"].map((anlass) => atLeast(30, `Fensterende ${anlass}`)),
    ...UEBERGAENGE.map((name) => atLeast(1, `Bestellung ${name}`)),
    atLeast(10, "Bestellung mit Konflikt"),
    ...["BESTELLUNG_KONFLIKT", "BESTELLUNG_VERFALLEN", "ZUSTELLUNG_OHNE_BESTELLUNG"].map((anlass) =>
      atLeast(10, `Mitteilung ${anlass}`),
    ),
    ...["UEBERNOMMEN", "NICHT_ANWENDBAR", "ABGELEHNT", "BEREITS_AKTUELL"].map((art) => atLeast(20, `Urteil ${art}`)),
    ...["Wiederholung", "Wiederholung aus Ereignis"].map((name) => atLeast(100, name)),
    ...["LOST", "SILENT", "BUSY", "UNAVAILABLE", "doppelt gesendet", "zugleich unterwegs"].map((stoerung) =>
      atLeast(500, `Störung ${stoerung}`),
    ),
  ];
}

function atLeast(minimum: number, name: string): Forderung {
  return { name, minimum };
}

function keysToMeet(): readonly string[] {
  return Object.keys(FEHLER).filter((key) => /^AZR-[3-6]/u.test(key) && !Object.hasOwn(NICHT_IN_SZENARIEN, key));
}

/** Every rule set by its reforms. */
function regelwerke(): readonly string[] {
  const sets = REFORMEN.reduce<readonly (readonly string[])[]>(
    (all, reform) => [...all, ...all.map((set) => [...set, reform])],
    [[]],
  );
  return sets.map((set) => set.join(",") || "HEUTE");
}

/** What was not met often enough, in words. */
export function unerfuellt(treffer: Treffer): readonly string[] {
  return forderungen()
    .filter(({ name, minimum }) => treffer.count(name) < minimum)
    .map(({ name, minimum }) => `${name}: ${treffer.count(name)} statt mindestens ${minimum}`);
}
