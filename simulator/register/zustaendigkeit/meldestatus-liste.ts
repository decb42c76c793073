// The list of Meldestatus entries and its order (register rules, section 1, points 1 and 2; Anlage Nr. 6 AZRG-DV).
// The order depends on event dates, and on arrival only where dates are equal.
import type { Meldestatus } from "../../../proto/generated/fachdaten.ts";
import type { Behoerdenkennzeichen } from "../../kernel/kennungen.ts";
import type { Tagesdatum, Zeitpunkt } from "../../kernel/zeit.ts";
import { writerOf, type Block, type Datensatz } from "../datensatz/datensatz.ts";

export type MeldestatusCode = Meldestatus["meldestatusArt"]["code"];

/** What the order of the list looks at. */
export interface MeldestatusEintrag {
  readonly code: MeldestatusCode;
  readonly ereignisdatum: Tagesdatum;
  /** Reporting (verantwortliche) authority; undefined: the register. A correction keeps it. */
  readonly behoerde: Behoerdenkennzeichen | undefined;
  /** Revision of the event that first stored it; a correction keeps it. */
  readonly position: number;
  /** Instant of the first storing. */
  readonly gespeichert: Zeitpunkt;
}

/** An entry that stands in a Datensatz. */
export interface GespeicherterEintrag extends MeldestatusEintrag {
  readonly block: Block<Meldestatus>;
}

const ZUGAENGE: readonly MeldestatusCode[] = ["01", "02", "03", "09"];
const FORTZUEGE: readonly MeldestatusCode[] = ["04", "05"];

/** 01 Ersteinreise, 02 Zuzug, 03 Wiederzuzug, 09 Zuzug von unbekannt: the person is present. */
export function isZugang(code: MeldestatusCode): boolean {
  return ZUGAENGE.includes(code);
}

/** 04 Fortzug ins Ausland, 05 Fortzug nach unbekannt. */
export function isFortzug(code: MeldestatusCode): boolean {
  return FORTZUEGE.includes(code);
}

// Every message looks at the list several times, and few change it: it is made once for each list of blocks.
const listen = new WeakMap<Datensatz["bloecke"]["meldestatus"], readonly GespeicherterEintrag[]>();

/** The entries that are not withdrawn, oldest first; the last one is the current Meldestatus. */
export function meldestatusListe({ bloecke }: Datensatz): readonly GespeicherterEintrag[] {
  const known = listen.get(bloecke.meldestatus);
  if (known !== undefined) return known;
  const standing = bloecke.meldestatus.filter((block) => !block.entfallen);
  const liste = sortMeldestatus(standing.map(eintragOf));
  listen.set(bloecke.meldestatus, liste);
  return liste;
}

/** The same list as it stood behind the event of this revision. */
export function meldestatusListeAt(datensatz: Datensatz, revision: number): readonly GespeicherterEintrag[] {
  return sortMeldestatus(
    datensatz.bloecke.meldestatus.flatMap((block) => blockAt(block, revision) ?? []).map(eintragOf),
  );
}

/** A block as it stood behind the event of this revision; undefined when it did not. Its Referenz-ID is today's. */
export function blockAt<Fachdaten extends Pick<Meldestatus, "ereignisdatum">>(
  block: Block<Fachdaten>,
  revision: number,
): Block<Fachdaten> | undefined {
  const [first, ...later] = block.versionen;
  if (first.position > revision) return undefined;
  const versionen = [first, ...later.filter(({ position }) => position <= revision)] as const;
  const { fachdaten, aenderungsArt } = versionen.at(-1) ?? first;
  if (aenderungsArt === "03" || aenderungsArt === "05") return undefined;
  return { ...block, fachdaten, ereignisdatum: fachdaten.ereignisdatum, entfallen: false, versionen };
}

/** Puts entries in order: 06 last of all; event date; at equal date 07 last; then anchor; then position. */
export function sortMeldestatus<Eintrag extends MeldestatusEintrag>(eintraege: readonly Eintrag[]): readonly Eintrag[] {
  if (eintraege.length < 2) return eintraege;
  const anchors = new Map(eintraege.map((eintrag) => [eintrag, anchorOf(eintrag, eintraege)]));
  return eintraege.toSorted(
    (left, right) =>
      Number(left.code === "06") - Number(right.code === "06") ||
      compareText(left.ereignisdatum, right.ereignisdatum) ||
      Number(left.code === "07") - Number(right.code === "07") ||
      (anchors.get(left) ?? 0) - (anchors.get(right) ?? 0) ||
      left.position - right.position,
  );
}

/** The entry "verstorben" that stands, if any. */
export function verstorbenIn<Eintrag extends MeldestatusEintrag>(liste: readonly Eintrag[]): Eintrag | undefined {
  return liste.findLast((eintrag) => eintrag.code === "06");
}

/** The last present entry of somebody else than `behoerde`, in the order of the list. */
export function lastZugangOfOthers(
  liste: readonly MeldestatusEintrag[],
  behoerde: Behoerdenkennzeichen,
): MeldestatusEintrag | undefined {
  return liste.findLast((eintrag) => isZugang(eintrag.code) && eintrag.behoerde !== behoerde);
}

// So somebody else's departure of the same day stands before a move and does not undo it; one's own stands behind.
function anchorOf(eintrag: MeldestatusEintrag, eintraege: readonly MeldestatusEintrag[]): number {
  if (!isFortzug(eintrag.code)) return eintrag.position;
  let anchor = 0;
  for (const other of eintraege) {
    const own = other.behoerde === eintrag.behoerde && other.ereignisdatum === eintrag.ereignisdatum;
    if (own && isZugang(other.code) && other.position < eintrag.position) anchor = Math.max(anchor, other.position);
  }
  return anchor;
}

function eintragOf(block: Block<Meldestatus>): GespeicherterEintrag {
  return {
    code: block.fachdaten.meldestatusArt.code,
    ereignisdatum: block.fachdaten.ereignisdatum,
    behoerde: writerOf(block),
    position: block.versionen[0].position,
    gespeichert: block.versionen[0].zeitpunkt,
    block,
  };
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
