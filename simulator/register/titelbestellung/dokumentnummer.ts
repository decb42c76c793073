// The number of the document among the Fachdaten of a title (section 78 (2) AufenthG).
import type { FachdatenVon } from "../sachverhalte/fachdaten.ts";
import type { Titelart } from "./titelbestellung.ts";

interface Dokumentnummer<Fachdaten> {
  readonly of: (fachdaten: Fachdaten) => string | undefined;
  readonly with: (fachdaten: Fachdaten, nummer: string) => Fachdaten;
}

/** How each kind of title holds it. */
export const DOKUMENTNUMMER: { readonly [Name in Titelart]: Dokumentnummer<FachdatenVon[Name]> } = {
  aufenthaltserlaubnis: {
    of: ({ nummerDesAufenthaltstitels }) => nummerDesAufenthaltstitels,
    with: (fachdaten, nummerDesAufenthaltstitels) => ({ ...fachdaten, nummerDesAufenthaltstitels }),
  },
  niederlassungserlaubnis: {
    of: ({ nummerDesAufenthaltstitels }) => nummerDesAufenthaltstitels,
    with: (fachdaten, nummerDesAufenthaltstitels) => ({ ...fachdaten, nummerDesAufenthaltstitels }),
  },
};
