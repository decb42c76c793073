// The list of stored facts, and what is read from it again at each question.

import type {
  Aenderungsart,
  Auftrag,
  Behoerde,
  Behoerdenart,
  Bestellereignis,
  Fachdaten,
  Grundlage,
  Regelwerk,
  Sachverhalt,
  Tag,
  Titelart,
  Zeitpunkt,
} from "./sprache.ts";
import { REGISTER } from "./sprache.ts";

/** What every stored fact keeps: record, append, position in the stream, storing time, writer, principal, basis. */
export type Gespeichert = {
  readonly person: string;
  readonly append: number;
  readonly position: number;
  readonly zeit: Zeitpunkt;
  /** Storing day. */
  readonly tag: Tag;
  readonly behoerde: string;
  readonly durchfuehrend: string | null;
  readonly grundlage: Grundlage;
  readonly uuid: string | null;
};

/** One stored version of a block; `fachdaten` is null for a deletion or withdrawal. */
export type BlockInhalt = {
  readonly art: "block";
  readonly sachverhalt: Sachverhalt;
  readonly aenderungsArt: Aenderungsart;
  readonly label: string;
  readonly fachdaten: Fachdaten | null;
  readonly nachgemeldet: boolean;
};

export type BestellInhalt = {
  readonly art: "bestellung";
  readonly label: string;
  readonly ereignis: Bestellereignis | "ANTRAG" | "VERFALL";
  readonly datum: Tag;
  /** False: recorded without effect. */
  readonly wirkt: boolean;
  readonly titelart: Titelart | null;
  readonly code: string | null;
  readonly befristung: Tag | null;
  readonly nummer: string | null;
  /** NEUBESTELLUNG: label of the new order. */
  readonly neue: string | null;
  /** Label of the title block that this event stored anew and linked. */
  readonly titel: string | null;
  readonly konflikt: boolean;
};

export type AbschlussInhalt = { readonly art: "abschluss" };

export type MitteilungInhalt = {
  readonly art: "mitteilung";
  readonly an: string;
  readonly betreff: "KONFLIKT" | "ZUSTELLUNG_AUF_GESCHLOSSENER";
  readonly bestellung: string;
};

export type Inhalt = BlockInhalt | BestellInhalt | AbschlussInhalt | MitteilungInhalt;
export type BlockFakt = Gespeichert & BlockInhalt;
export type BestellFakt = Gespeichert & BestellInhalt;
export type Fakt = Gespeichert & Inhalt;

/** Everything that a question may look at: the facts of one record, the day, the rules, who is what. */
export type Lage = {
  readonly person: string;
  readonly fakten: readonly Fakt[];
  readonly heute: Tag;
  readonly regelwerk: Regelwerk;
  readonly behoerden: readonly Behoerde[];
  readonly auftraege: readonly Auftrag[];
};

export function artVon(lage: Lage, behoerde: string): Behoerdenart | null {
  return lage.behoerden.find((b) => b.name === behoerde)?.art ?? null;
}

/** The same record as it stood after an append. */
export function lageNach(lage: Lage, append: number): Lage {
  return { ...lage, fakten: lage.fakten.filter((f) => f.append <= append) };
}

/** Numbers of all appends of the record, ascending. */
export function appends(lage: Lage): readonly number[] {
  return [...new Set(lage.fakten.map((f) => f.append))];
}

/** A block with its whole history. */
export type Verlauf = {
  readonly label: string;
  readonly sachverhalt: Sachverhalt;
  readonly fakten: readonly BlockFakt[];
  readonly erster: BlockFakt;
  readonly letzter: BlockFakt;
  readonly version: number;
  /** Present content; of a block that no longer stands, its last content. */
  readonly fachdaten: Fachdaten;
  readonly steht: boolean;
};

function verlauf(fakten: readonly BlockFakt[]): Verlauf | null {
  const [erster] = fakten;
  const letzter = fakten.at(-1);
  if (erster === undefined || letzter === undefined) {
    return null;
  }
  const inhalte = fakten.map((f) => f.fachdaten).filter((inhalt) => inhalt !== null);
  return {
    label: erster.label,
    sachverhalt: erster.sachverhalt,
    fakten,
    erster,
    letzter,
    version: fakten.length,
    fachdaten: inhalte.at(-1) ?? {},
    steht: letzter.fachdaten !== null,
  };
}

/** All blocks of a Sachverhalt, also those that no longer stand, in the order of first storing. */
export function verlaeufe(lage: Lage, sachverhalt: Sachverhalt): readonly Verlauf[] {
  const fakten = lage.fakten.filter((f) => f.art === "block" && f.sachverhalt === sachverhalt);
  const blockFakten = fakten.filter((f) => f.art === "block");
  const labels = [...new Set(blockFakten.map((f) => f.label))];
  return labels.map((label) => verlauf(blockFakten.filter((f) => f.label === label))).filter((block) => block !== null);
}

/** Standing blocks of a Sachverhalt other than Meldestatus by (ereignisdatum, position of first storing). */
export function stehende(lage: Lage, sachverhalt: Sachverhalt): readonly Verlauf[] {
  return verlaeufe(lage, sachverhalt)
    .filter((block) => block.steht)
    .toSorted(
      (a, b) =>
        compare(a.fachdaten.ereignisdatum ?? "", b.fachdaten.ereignisdatum ?? "") ||
        a.erster.position - b.erster.position,
    );
}

export function aktueller(lage: Lage, sachverhalt: Sachverhalt): Verlauf | null {
  return stehende(lage, sachverhalt).at(-1) ?? null;
}

export function findeBlock(lage: Lage, sachverhalt: Sachverhalt, label: string): Verlauf | null {
  return verlaeufe(lage, sachverhalt).find((block) => block.label === label) ?? null;
}

/** A document number added beside the content is no change; another number is. */
function nurNummer(fakt: BlockFakt, vorher: BlockFakt | undefined): boolean {
  if (fakt.fachdaten === null || vorher?.fachdaten === null || vorher === undefined) {
    return false;
  }
  const kommtHinzu = fakt.fachdaten.nummer !== undefined && vorher.fachdaten.nummer === undefined;
  return kommtHinzu && gleich({ ...fakt.fachdaten, nummer: "" }, { ...vorher.fachdaten, nummer: "" });
}

/** The last change of a block, numbers beside the content not counted. */
export function letzteAenderung(block: Verlauf): BlockFakt {
  const aenderungen = block.fakten.filter((fakt, index) => !nurNummer(fakt, block.fakten[index - 1]));
  return aenderungen.at(-1) ?? block.erster;
}

/** Changed behind a position by another authority; entries of the register count as nobody else's. */
export function geaendertSeit(block: Verlauf, behoerde: string, position: number): boolean {
  const letzte = letzteAenderung(block);
  return letzte.position > position && letzte.behoerde !== behoerde && letzte.behoerde !== REGISTER;
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Equal content, whatever the order of members. */
export function gleich(a: unknown, b: unknown): boolean {
  return JSON.stringify(geordnet(a)) === JSON.stringify(geordnet(b));
}

function geordnet(wert: unknown): unknown {
  if (Array.isArray(wert)) {
    return wert.map(geordnet);
  }
  if (typeof wert !== "object" || wert === null) {
    return wert;
  }
  return Object.fromEntries(
    Object.entries(wert)
      .filter(([, inhalt]) => inhalt !== undefined)
      .toSorted(([a], [b]) => compare(a, b))
      .map(([name, inhalt]) => [name, geordnet(inhalt)]),
  );
}
