// The aktenfuehrende Behoerde is derived from the Meldestatus and stored nowhere (register rules, section 1, point 3;
// XAuslaender 26.11, DSAuslaender sheet 024.01).
import type { Behoerde } from "../../../proto/generated/nachrichten.ts";
import type { Behoerdenkennzeichen } from "../../kernel/kennungen.ts";
import { formatTag, tagOf, type Tagesdatum } from "../../kernel/zeit.ts";
import type { Datensatz } from "../datensatz/datensatz.ts";
import { BEHOERDENARTEN } from "../kataloge/behoerden.ts";
import { isZugang, meldestatusListe, meldestatusListeAt, type GespeicherterEintrag } from "./meldestatus-liste.ts";

/** Finds an authority of the Mandant; undefined when the key is unknown. */
export type BehoerdeOf = (kennzeichen: Behoerdenkennzeichen) => Behoerde | undefined;

/** An authority and the entry by which it leads. */
export interface Aktenfuehrung {
  readonly behoerde: Behoerde;
  /** Event date of the entry by which it leads. */
  readonly seit: Tagesdatum;
  readonly eintrag: GespeicherterEintrag;
}

/** Every entry that made somebody lead, oldest first; the last one leads now. Departures and death leave it in place. */
export function verlaufOf(liste: readonly GespeicherterEintrag[], behoerdeOf: BehoerdeOf): readonly Aktenfuehrung[] {
  return liste.flatMap((eintrag) => aktenfuehrungOf(eintrag, behoerdeOf) ?? []);
}

/** The authority that leads the file of a Datensatz; undefined when nobody does. */
export function deriveAktenfuehrung(datensatz: Datensatz, behoerdeOf: BehoerdeOf): Aktenfuehrung | undefined {
  return verlaufOf(meldestatusListe(datensatz), behoerdeOf).at(-1);
}

/**
 * Every authority that led at some moment of the stored history. An entry that was late when it came, behind somebody
 * else's, is history and made nobody lead.
 */
export function everLed(datensatz: Datensatz, behoerdeOf: BehoerdeOf): ReadonlySet<Behoerdenkennzeichen> {
  const moments = datensatz.bloecke.meldestatus.flatMap(({ versionen }) => versionen.map(({ position }) => position));
  const leaders = moments.flatMap((revision) => {
    const leader = verlaufOf(meldestatusListeAt(datensatz, revision), behoerdeOf).at(-1);
    return leader === undefined ? [] : [leader.behoerde.kennzeichen];
  });
  return new Set(leaders);
}

/**
 * The first day of the lead that the last element of a Verlauf stands for: the earlier of event date and day of
 * storing, over its entries without anybody else between them. Coming home after a departure is the same lead.
 */
export function firstTagOfLead(verlauf: readonly Aktenfuehrung[]): Tagesdatum | undefined {
  const leader = verlauf.at(-1)?.behoerde.kennzeichen;
  let first: Tagesdatum | undefined;
  for (const { behoerde, eintrag } of verlauf.toReversed()) {
    if (behoerde.kennzeichen !== leader) break;
    const stored = tagOf(eintrag.gespeichert);
    const from = eintrag.ereignisdatum < stored ? eintrag.ereignisdatum : stored;
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

function aktenfuehrungOf(eintrag: GespeicherterEintrag | undefined, behoerdeOf: BehoerdeOf): Aktenfuehrung | undefined {
  if (eintrag?.behoerde === undefined || !isZugang(eintrag.code)) return undefined;
  const behoerde = behoerdeOf(eintrag.behoerde);
  if (behoerde === undefined || !BEHOERDENARTEN[behoerde.behoerdenart].fuehrtAkten) return undefined;
  return { behoerde, seit: eintrag.ereignisdatum, eintrag };
}
