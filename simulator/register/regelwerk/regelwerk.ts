// A rule set is a value: three reforms, each on or off (fixed when a Mandant is created). Only this file and the
// configuration know the names HEUTE and ZIEL; the rest of the house asks the values.
import { assert } from "../../kernel/assert.ts";
import { accept, reject, type Result } from "../../kernel/result.ts";

/** The reforms by the names that configuration, command line and stored events use, in the order they are written. */
export const REFORMEN = ["uebergang", "bestellung", "angehoerige"] as const;
export type Reform = (typeof REFORMEN)[number];

/** Length of a window: days after the day of the change of responsibility; the last day is included. */
export const UEBERGANG_TAGE = 42;
export const UEBERGANG_TAGE_MAX = 366;

/** Days without a change of state after which an order lapses; the last of them is included. */
export const VERFALL_TAGE = 180;
export const VERFALL_TAGE_MAX = 3_660;

/** Which reforms hold in a Mandant. */
export interface Regelwerk {
  /** Dual write: a displaced authority may still report what it decided before the change. */
  readonly uebergang: boolean;
  /** "Bestellt" is a fact of its own. */
  readonly bestellung: boolean;
  /** A measure may be taken over for relatives. */
  readonly angehoerige: boolean;
  /** Days that a window stays open after the day of the change, from 1 to UEBERGANG_TAGE_MAX. */
  readonly uebergangTage: number;
  /** Days without a change of state after which an order lapses, from 1 to VERFALL_TAGE_MAX. */
  readonly verfallTage: number;
}

/** Law and practice of today: no reform. */
export const HEUTE: Regelwerk = {
  uebergang: false,
  bestellung: false,
  angehoerige: false,
  uebergangTage: UEBERGANG_TAGE,
  verfallTage: VERFALL_TAGE,
};

/** All three reforms. */
export const ZIEL: Regelwerk = { ...HEUTE, uebergang: true, bestellung: true, angehoerige: true };

/** The rule set with exactly these reforms. */
export function regelwerkOf(
  reformen: readonly Reform[],
  uebergangTage: number = UEBERGANG_TAGE,
  verfallTage: number = VERFALL_TAGE,
): Regelwerk {
  assertTage("a window", uebergangTage, UEBERGANG_TAGE_MAX);
  assertTage("an order without a change of state", verfallTage, VERFALL_TAGE_MAX);
  return {
    uebergang: reformen.includes("uebergang"),
    bestellung: reformen.includes("bestellung"),
    angehoerige: reformen.includes("angehoerige"),
    uebergangTage,
    verfallTage,
  };
}

function assertTage(what: string, tage: number, tageMax: number): void {
  const inBounds = Number.isInteger(tage) && tage >= 1 && tage <= tageMax;
  assert(inBounds, `${what} lasts 1 to ${tageMax} days, not ${tage}`);
}

/** The reforms that are on, in the order of REFORMEN. */
export function reformenOf(regelwerk: Regelwerk): readonly Reform[] {
  return REFORMEN.filter((reform) => regelwerk[reform]);
}

/** Reads "HEUTE", "ZIEL" or a list of reforms separated by commas; the rejection says what is wrong. */
export function parseRegelwerk(text: string): Result<Regelwerk, string> {
  if (text === "HEUTE") return accept(HEUTE);
  if (text === "ZIEL") return accept(ZIEL);
  const words = text.split(",").map((word) => word.trim());
  const unknown = words.find((word) => reformOf(word) === undefined);
  if (unknown !== undefined) {
    return reject(`"${unknown}" is no rule set: it is HEUTE, ZIEL or a list of ${REFORMEN.join(", ")}`);
  }
  if (new Set(words).size !== words.length) return reject(`"${text}" names a reform twice`);
  return accept(regelwerkOf(words.flatMap((word) => reformOf(word) ?? [])));
}

/** The shortest text that parseRegelwerk reads as a rule set with these reforms. */
export function formatRegelwerk(regelwerk: Regelwerk): string {
  const reformen = reformenOf(regelwerk);
  if (reformen.length === 0) return "HEUTE";
  return reformen.length === REFORMEN.length ? "ZIEL" : reformen.join(",");
}

function reformOf(word: string): Reform | undefined {
  return REFORMEN.find((reform) => reform === word);
}
