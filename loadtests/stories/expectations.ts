// Short ways to write what must come of a step.
import type { Expected, ExpectedNothing, ExpectedRefused, ExpectedStored, RecordChange, RuleSet } from "./story.ts";

/** The same under both rule sets. */
export function both(expected: Expected): Readonly<Record<RuleSet, Expected>> {
  return { HEUTE: expected, ZIEL: expected };
}

/** What differs from a message that is stored without more ado. */
export type StoredDetails = Partial<Omit<ExpectedStored, "outcome" | "grundlagen">>;

/** Stored, each block on its Grundlage. */
export function stored(grundlagen: ExpectedStored["grundlagen"], details: StoredDetails = {}): ExpectedStored {
  const usual = { hinweise: [], replayed: false, nurGeprueft: false, angehoerige: {}, akte: {} };
  return { outcome: "stored", grundlagen, ...usual, ...details };
}

/** Refused with this key; text and next step name each of `nennt`. */
export function refused(
  schluessel: string,
  nennt: readonly string[],
  details: Partial<Pick<ExpectedRefused, "replayed" | "akte">> = {},
): ExpectedRefused {
  return { outcome: "refused", schluessel, nennt, replayed: false, akte: {}, ...details };
}

/** No answer; the records may change all the same. */
export function nothing(akte: RecordChange = {}): ExpectedNothing {
  return { outcome: "none", akte };
}
