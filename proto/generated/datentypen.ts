// Written by proto/generate/generate.ts from proto/azr. Do not edit.

/** AZR-Nummer: twelve digits, the first six are the day of creation as JJMMTT (XInneres 26.11, type AZRNummer). Synthetic numbers use day 00. */
export type AzrNummer = string & { readonly marke: "AzrNummer" };

/** Referenz-ID of a block: 7 characters of reference, 1 to 7 digits of version, 1 character of check (XAuslaender 26.11, referenz.id). */
export type ReferenzId = string & { readonly marke: "ReferenzId" };

/** Behoerdenkennzeichen: six digits (DSAuslaender sheets 001 and 010). */
export type Behoerdenkennzeichen = string & { readonly marke: "Behoerdenkennzeichen" };

/** UUID in lower case (RFC 9562). */
export type Uuid = string & { readonly marke: "Uuid" };

/** Calendar day in Europe/Berlin, JJJJ-MM-TT. */
export type Tagesdatum = string & { readonly marke: "Tagesdatum" };
