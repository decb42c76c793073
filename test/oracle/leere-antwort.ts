// Answers to begin with.

import type { Antwort, Fehler } from "./sprache.ts";

export const leereAntwort: Antwort = {
  ergebnis: "GESPEICHERT",
  wiederholt: false,
  fehler: [],
  hinweise: [],
  grundlagen: [],
  urteile: [],
};

/** A refusal of a message. */
export function abgelehnt(fehler: readonly Fehler[]): Antwort {
  return { ...leereAntwort, ergebnis: "ABGELEHNT", fehler };
}

/** A refusal that concerns the whole message. */
export function fuerAlles(schluessel: string): Antwort {
  return abgelehnt([{ schluessel, block: "" }]);
}
