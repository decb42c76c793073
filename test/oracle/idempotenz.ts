// Register rules, section 6: which earlier answer is given again, and which message uses a nachrichtenUUID twice.

import type { Antwort, Meldung, Zeitpunkt } from "./sprache.ts";
import type { Anfrage } from "./angehoerige.ts";
import { gleich } from "./fakten.ts";
import { wenigerAlsTage } from "./kalender.ts";

const antwortTage = 7;

/** A message that was answered with an answer that is kept. */
export type Vorgang = {
  readonly meldung: Meldung;
  readonly zeit: Zeitpunkt;
  readonly antwort: Antwort;
  /** Relatives for whom the measure was asked to be taken over. */
  readonly anfrage?: Anfrage;
};

export type Wiederholung =
  | { readonly art: "neu" }
  | { readonly art: "antwort"; readonly antwort: Antwort; readonly vorgang: Vorgang; readonly vergangen: boolean }
  | { readonly art: "anderer Inhalt" };

/** Symbolic labels of what a message creates are no content; neither is a repeated message another one. */
const etiketten = ["label", "meldestatusLabel", "titelLabel", "neueBestellung"];

function ohneEtiketten(wert: unknown): unknown {
  if (Array.isArray(wert)) {
    return wert.map(ohneEtiketten);
  }
  if (typeof wert !== "object" || wert === null) {
    return wert;
  }
  // Within a reference the label says which block is meant.
  if ("version" in wert) {
    return wert;
  }
  return Object.fromEntries(
    Object.entries(wert)
      .filter(([name]) => !etiketten.includes(name))
      .map(([name, inhalt]) => [name, ohneEtiketten(inhalt)]),
  );
}

function inhalt(meldung: Meldung): unknown {
  return ohneEtiketten(meldung.art === "bestellungAntrag" ? { ...meldung, bestellung: "" } : meldung);
}

export function gleicherInhalt(a: Meldung, b: Meldung): boolean {
  return gleich(inhalt(a), inhalt(b));
}

/** Answers 1xxx and 2xxx are not kept. */
export function wirdBehalten(antwort: Antwort): boolean {
  return antwort.ergebnis === "GESPEICHERT" || antwort.fehler.every((f) => !/^[12]/.test(f.schluessel));
}

/** What the register knows of a nachrichtenUUID of this authority; `vorgaenge` oldest first. */
export function nachschlagen(vorgaenge: readonly Vorgang[], meldung: Meldung, jetzt: Zeitpunkt): Wiederholung {
  const eigene = vorgaenge.filter((v) => v.meldung.behoerde === meldung.behoerde && v.meldung.uuid === meldung.uuid);
  const frisch = eigene.findLast((v) => wenigerAlsTage(v.zeit, jetzt, antwortTage));
  if (frisch !== undefined) {
    return gleicherInhalt(frisch.meldung, meldung)
      ? { art: "antwort", antwort: { ...frisch.antwort, wiederholt: true }, vorgang: frisch, vergangen: false }
      : { art: "anderer Inhalt" };
  }
  // The record keeps for as long as it lives that the UUID was stored.
  const gespeichert = eigene.findLast(
    (v) => v.antwort.ergebnis === "GESPEICHERT" && v.meldung.person === meldung.person,
  );
  if (gespeichert === undefined) {
    return { art: "neu" };
  }
  return gleicherInhalt(gespeichert.meldung, meldung)
    ? {
        art: "antwort",
        antwort: { ...gespeichert.antwort, wiederholt: true, ausEreignis: true, hinweise: [] },
        vorgang: gespeichert,
        vergangen: true,
      }
    : { art: "anderer Inhalt" };
}
