// Identifiers as branded strings: a bare string never crosses from one room to the next.
import type { AzrNummer, Behoerdenkennzeichen, ReferenzId } from "../../proto/generated/datentypen.ts";

export type { AzrNummer, Behoerdenkennzeichen, ReferenzId };

/** Reads six digits (DSAuslaender sheets 001 and 010); undefined otherwise. */
export function parseBehoerdenkennzeichen(text: string): Behoerdenkennzeichen | undefined {
  return /^[0-9]{6}$/u.test(text) ? (text as Behoerdenkennzeichen) : undefined;
}

/** Reads a Referenz-ID: 7 characters, version of 1 to 7 digits, 1 check character; undefined otherwise. */
export function parseReferenzId(text: string): ReferenzId | undefined {
  return /^[0-9A-Za-z]{7}[0-9]{1,7}[0-9A-Za-z]$/u.test(text) ? (text as ReferenzId) : undefined;
}
