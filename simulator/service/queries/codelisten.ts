// The code lists in the shape of their messages.
import type { Codeliste, Codelisteneintrag, Codelistenverzeichnis } from "../../../proto/generated/nachrichten.ts";
import { present } from "../../kernel/assert.ts";
import { parseTagesdatum } from "../../kernel/zeit.ts";
import type { CodeEintrag, Codeliste as Liste } from "../../register/kataloge/codelisten/codeliste.ts";
import { CODELISTEN } from "../../register/kataloge/codelisten.ts";

/** Every list by its listURI. */
const CODELISTEN_BY_URI: ReadonlyMap<string, Codeliste> = new Map(
  [...CODELISTEN.values()].map((liste) => [liste.urn, codelisteOf(liste)]),
);

/** All lists without their entries, ascending by listURI. */
export const CODELISTENVERZEICHNIS: Codelistenverzeichnis = {
  codelisten: [...CODELISTEN_BY_URI.values()]
    .map((codeliste) => ({ ...codeliste, eintraege: [] }))
    .toSorted((left, right) => (left.listURI < right.listURI ? -1 : 1)),
};

/** A list with all its entries; undefined when there is none of this listURI. */
export function findCodeliste(listURI: string): Codeliste | undefined {
  return CODELISTEN_BY_URI.get(listURI);
}

function codelisteOf({ urn, bezeichnung, quelle, eintraege }: Liste): Codeliste {
  const entries = Object.entries(eintraege).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return { listURI: urn, bezeichnung, quelle, eintraege: entries.map(([code, eintrag]) => eintragOf(code, eintrag)) };
}

function eintragOf(code: string, { bedeutung, grundlage, meldbarAb, meldbarBis }: CodeEintrag): Codelisteneintrag {
  const tagOf = (text: string) => present(parseTagesdatum(text), `a day of code ${code}`);
  return {
    code,
    bedeutung,
    grundlage,
    ...(meldbarAb === undefined ? {} : { meldbarAb: tagOf(meldbarAb) }),
    ...(meldbarBis === undefined ? {} : { meldbarBis: tagOf(meldbarBis) }),
  };
}
