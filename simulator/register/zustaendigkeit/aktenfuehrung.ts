// The aktenfuehrende Behoerde is derived from the Meldestatus and stored nowhere (register rules, section 1, point 3;
// XAuslaender 26.11, DSAuslaender sheet 024.01). Where no present entry makes anybody lead, the authority of the current
// Asylstatus does.
import type { Asylstatus } from "../../../proto/generated/fachdaten.ts";
import type { Behoerde } from "../../../proto/generated/nachrichten.ts";
import type { Behoerdenkennzeichen } from "../../kernel/kennungen.ts";
import { formatTag, tagOf, type Tagesdatum, type Zeitpunkt } from "../../kernel/zeit.ts";
import { isBefore, writerOf, type Block, type Datensatz } from "../datensatz/datensatz.ts";
import { BEHOERDENARTEN } from "../kataloge/behoerden.ts";
import {
  isZugang,
  meldestatusListe,
  blockAt,
  meldestatusListeAt,
  type MeldestatusEintrag,
} from "./meldestatus-liste.ts";

/** Finds an authority of the Mandant; undefined when the key is unknown. */
export type BehoerdeOf = (kennzeichen: Behoerdenkennzeichen) => Behoerde | undefined;

/** An authority and the entry by which it leads: a Meldestatus, or else the Asylstatus. */
export interface Aktenfuehrung {
  readonly behoerde: Behoerde;
  /** Event date of the entry by which it leads. */
  readonly seit: Tagesdatum;
  /** Revision of the event that first stored that entry … */
  readonly position: number;
  /** … and its instant. */
  readonly gespeichert: Zeitpunkt;
}

/**
 * Every entry that made somebody lead, oldest first; the last one leads now. Departures and death leave it in place.
 * Without any such entry the standing Asylstatus take their place.
 */
export function verlaufOf(
  liste: readonly MeldestatusEintrag[],
  asylstatus: readonly Block<Asylstatus>[],
  behoerdeOf: BehoerdeOf,
): readonly Aktenfuehrung[] {
  const verlauf = liste.flatMap((eintrag) => (isZugang(eintrag.code) ? (fuehrungOf(eintrag, behoerdeOf) ?? []) : []));
  return verlauf.length > 0 ? verlauf : verlaufOfAsyl(asylstatus, behoerdeOf);
}

/** The authority that leads the file of a Datensatz; undefined when nobody does. */
export function deriveAktenfuehrung(datensatz: Datensatz, behoerdeOf: BehoerdeOf): Aktenfuehrung | undefined {
  return verlaufOf(meldestatusListe(datensatz), datensatz.bloecke.asylstatus, behoerdeOf).at(-1);
}

/**
 * Every authority that led at some moment of the stored history. An entry that was late when it came, behind somebody
 * else's, is history and made nobody lead.
 */
export function everLed(datensatz: Datensatz, behoerdeOf: BehoerdeOf): ReadonlySet<Behoerdenkennzeichen> {
  const { meldestatus, asylstatus } = datensatz.bloecke;
  const moments = [...meldestatus, ...asylstatus].flatMap(({ versionen }) => versionen.map(({ position }) => position));
  const leaders = moments.flatMap((revision) => {
    const liste = meldestatusListeAt(datensatz, revision);
    const asyl = asylstatus.flatMap((block) => blockAt(block, revision) ?? []);
    return verlaufOf(liste, asyl, behoerdeOf).at(-1)?.behoerde.kennzeichen ?? [];
  });
  return new Set(leaders);
}

/** Whether an authority is of a kind that leads files at all. */
export function fuehrtAkten(behoerde: Behoerde): boolean {
  return BEHOERDENARTEN[behoerde.behoerdenart].fuehrtAkten;
}

/**
 * The first day of the lead that the last element of a Verlauf stands for: the earlier of event date and day of
 * storing, over its entries without anybody else between them. Coming home after a departure is the same lead.
 */
export function firstTagOfLead(verlauf: readonly Aktenfuehrung[]): Tagesdatum | undefined {
  const leader = verlauf.at(-1)?.behoerde.kennzeichen;
  let first: Tagesdatum | undefined;
  for (const { behoerde, seit, gespeichert } of verlauf.toReversed()) {
    if (behoerde.kennzeichen !== leader) break;
    const stored = tagOf(gespeichert);
    const from = seit < stored ? seit : stored;
    if (first === undefined || from < first) first = from;
  }
  return first;
}

/** The sentence about who leads and since when that every refusal carries. */
export function aktenfuehrungSatz(aktenfuehrung: Aktenfuehrung | undefined): string {
  if (aktenfuehrung === undefined) return "Eine aktenführende Behörde gibt es nicht.";
  return `Aktenführend ist seit ${formatTag(aktenfuehrung.seit)}: ${behoerdeText(aktenfuehrung.behoerde)}.`;
}

/** Whom to ask: the aktenfuehrende Behoerde with its telephone, or the Registerbehoerde when nobody leads. */
export function ansprechstelle(aktenfuehrung: Aktenfuehrung | undefined): string {
  if (aktenfuehrung === undefined) return "die Registerbehörde";
  const { behoerde } = aktenfuehrung;
  const telefon = behoerde.telefon === undefined ? "" : `, Telefon ${behoerde.telefon}`;
  return `${behoerde.name} (${behoerde.kennzeichen}${telefon})`;
}

/** An authority as texts name it. */
export function behoerdeText(behoerde: Behoerde): string {
  return `${behoerde.name} (${behoerde.kennzeichen})`;
}

/** The authority of a key as texts name it; undefined stands for the register itself. */
export function melderText(kennzeichen: Behoerdenkennzeichen | undefined, behoerdeOf: BehoerdeOf): string {
  if (kennzeichen === undefined) return "das Register";
  const behoerde = behoerdeOf(kennzeichen);
  return behoerde === undefined ? kennzeichen : behoerdeText(behoerde);
}

function fuehrungOf(
  entry: Pick<MeldestatusEintrag, "behoerde" | "ereignisdatum" | "position" | "gespeichert">,
  behoerdeOf: BehoerdeOf,
): Aktenfuehrung | undefined {
  const behoerde = entry.behoerde === undefined ? undefined : behoerdeOf(entry.behoerde);
  if (behoerde === undefined || !fuehrtAkten(behoerde)) return undefined;
  return { behoerde, seit: entry.ereignisdatum, position: entry.position, gespeichert: entry.gespeichert };
}

function verlaufOfAsyl(asylstatus: readonly Block<Asylstatus>[], behoerdeOf: BehoerdeOf): readonly Aktenfuehrung[] {
  return asylstatus
    .filter((block) => !block.entfallen)
    .toSorted((left, right) => (isBefore(left, right) ? -1 : 1))
    .flatMap((block) => {
      const { position, zeitpunkt: gespeichert } = block.versionen[0];
      const { ereignisdatum } = block.fachdaten;
      return fuehrungOf({ behoerde: writerOf(block), ereignisdatum, position, gespeichert }, behoerdeOf) ?? [];
    });
}
