// The authorities of the stories: those of the sandbox stock, which every register without a stock of its own gets. Their
// names are invented; what a clerk calls them for short stands beside.
import { present } from "../../simulator/kernel/assert.ts";
import { type Behoerdenkennzeichen, parseBehoerdenkennzeichen } from "../../simulator/kernel/kennungen.ts";

/** One authority as the stories name it. */
export interface StoryAuthority {
  readonly kennzeichen: Behoerdenkennzeichen;
  /** As lines of a story name it. */
  readonly kurz: string;
  readonly sachbearbeiter: string;
}

/** All authorities of the stories by the names that steps use. */
export const authorities = {
  musterstadt: authority("123456", "ABH Musterstadt", "M. Lindner"),
  beispielhausen: authority("654321", "ABH Beispielhausen", "P. Sommer"),
  neudorf: authority("765432", "ABH Neudorf", "K. Winter"),
  bundesamt: authority("900001", "Bundesamt (BAMF)", "R. Falk"),
  meldebehoerde: authority("500001", "Meldebehörde Musterstadt", "T. Brandt"),
  bundesdruckerei: authority("400001", "Bundesdruckerei", "Versand"),
} as const satisfies Readonly<Record<string, StoryAuthority>>;

/** Name of an authority in a story. */
export type AuthorityName = keyof typeof authorities;

/** What lines of a story call an authority; the register itself when there is none. */
export function authorityText(kennzeichen: Behoerdenkennzeichen | undefined): string {
  if (kennzeichen === undefined) return "Register";
  return Object.values(authorities).find((entry) => entry.kennzeichen === kennzeichen)?.kurz ?? kennzeichen;
}

function authority(kennzeichen: string, kurz: string, sachbearbeiter: string): StoryAuthority {
  return { kennzeichen: present(parseBehoerdenkennzeichen(kennzeichen), "six digits"), kurz, sachbearbeiter };
}
