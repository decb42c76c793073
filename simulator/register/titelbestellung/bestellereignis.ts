// What can happen to an order, as the table of transitions names it.
import type { Neubestellung } from "../../../proto/generated/fachdaten.ts";
import type { Bestellschritt } from "../../../proto/generated/nachrichten.ts";
import { present } from "../../kernel/assert.ts";
import type { Tagesdatum } from "../../kernel/zeit.ts";

/** A column of the table: decisions by their result, production messages by their state. */
export type Bestellereignis =
  | "ERTEILT"
  | "ABGELEHNT"
  | "ZUSTIMMUNG"
  | "BESTELLUNG"
  | "IN_DRUCK"
  | "AUSGELIEFERT"
  | "DIREKTVERSAND"
  | "ZUGESTELLT"
  | "RETOURE"
  | "AUSHAENDIGUNG"
  | "STORNIERUNG"
  | "NEUBESTELLUNG"
  | "UEBERNAHME";

export const BESTELLEREIGNISSE: readonly Bestellereignis[] = [
  ...(["ERTEILT", "ABGELEHNT", "ZUSTIMMUNG", "BESTELLUNG"] as const),
  ...(["IN_DRUCK", "AUSGELIEFERT", "DIREKTVERSAND", "ZUGESTELLT", "RETOURE"] as const),
  ...(["AUSHAENDIGUNG", "STORNIERUNG", "NEUBESTELLUNG", "UEBERNAHME"] as const),
];

export type Produktionsstand = Extract<
  Bestellereignis,
  "IN_DRUCK" | "AUSGELIEFERT" | "DIREKTVERSAND" | "ZUGESTELLT" | "RETOURE"
>;

/** A step of a message under the name of its column. */
export interface Schrittangaben {
  readonly ereignis: Bestellereignis;
  /** Where the message carries it. */
  readonly pointer: string;
  /** Name of the entity in fehlerhaftesAttribut. */
  readonly entitaet: string;
  /** What the clerk calls it … */
  readonly name: string;
  /** … with its article, as the object of a sentence. */
  readonly bezeichnung: string;
  /** Day of the event, with the field that holds it; undefined for consent and take-over. */
  readonly datum: { readonly tag: Tagesdatum; readonly feld: string } | undefined;
}

/** Reads the step of a message. */
export function schrittangaben(schritt: Bestellschritt): Schrittangaben {
  const { entscheidung, produktion, zustimmung, uebernahme } = schritt;
  if (entscheidung !== undefined) {
    const datum = { tag: entscheidung.entscheidungsdatum, feld: "entscheidungsdatum" };
    return angaben(entscheidung.ergebnis, "entscheidung", "Titelentscheidung", "Entscheidung", datum);
  }
  if (produktion !== undefined) {
    const datum = { tag: produktion.ereignisdatum, feld: "ereignisdatum" };
    const name = `Produktionsmeldung „${produktion.produktionsstand}“`;
    return angaben(produktion.produktionsstand, "produktion", "Produktionsmeldung", name, datum);
  }
  if (zustimmung !== undefined) return angaben("ZUSTIMMUNG", "zustimmung", "Zustimmung", "Zustimmung", undefined);
  if (uebernahme !== undefined) return angaben("UEBERNAHME", "uebernahme", "Uebernahme", "Übernahme", undefined);
  return angabenOfDokument(schritt);
}

function angabenOfDokument({ bestellung, aushaendigung, stornierung, neubestellung }: Bestellschritt): Schrittangaben {
  if (bestellung !== undefined) {
    const datum = { tag: bestellung.bestelldatum, feld: "bestelldatum" };
    return angaben("BESTELLUNG", "bestellung", "Dokumentbestellung", "Bestellung", datum);
  }
  if (aushaendigung !== undefined) {
    const datum = { tag: aushaendigung.ereignisdatum, feld: "ereignisdatum" };
    return angaben("AUSHAENDIGUNG", "aushaendigung", "Aushaendigung", "Aushändigung", datum);
  }
  if (stornierung !== undefined) {
    const datum = { tag: stornierung.ereignisdatum, feld: "ereignisdatum" };
    return angaben("STORNIERUNG", "stornierung", "Stornierung", "Stornierung", datum);
  }
  const { grund, bestellung: neu } = present(neubestellung, "the step of a message");
  const datum = { tag: neu.bestelldatum, feld: "bestellung/bestelldatum" };
  return angaben("NEUBESTELLUNG", "neubestellung", "Neubestellung", `Neubestellung (${GRUENDE[grund]})`, datum);
}

function angaben(
  ereignis: Bestellereignis,
  feld: keyof Bestellschritt,
  entitaet: string,
  name: string,
  datum: Schrittangaben["datum"],
): Schrittangaben {
  return { ereignis, pointer: `/schritt/${feld}`, entitaet, name, bezeichnung: `die ${name}`, datum };
}

const GRUENDE: Readonly<Record<Neubestellung["grund"], string>> = {
  FALSCHER_NAME: "falscher Name",
  FALSCHE_NUMMER: "falsche Nummer",
  FALSCHES_LICHTBILD: "falsches Lichtbild",
  DEFEKT: "Defekt",
  VERLUST: "Verlust",
  FALSCHE_DATEN: "falsche Daten",
};
