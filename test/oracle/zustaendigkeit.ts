// Register rules, section 1: responsibility is derived from the list of Meldestatus entries.

import type { Tag } from "./sprache.ts";
import type { Lage, Verlauf } from "./fakten.ts";
import { aktueller, appends, artVon, compare, lageNach, verlaeufe } from "./fakten.ts";

const anwesend = ["01", "02", "03", "09"];
const fortgezogen = ["04", "05"];

/** One entry that is not withdrawn; authority and position are those of its first report, whoever corrected it. */
export type Eintrag = {
  readonly label: string;
  readonly code: string;
  readonly ereignisdatum: Tag;
  readonly behoerde: string;
  readonly position: number;
  /** Day of the first storing. */
  readonly speichertag: Tag;
};

export function istAnwesend(code: string): boolean {
  return anwesend.includes(code);
}

export function istFortzug(code: string): boolean {
  return fortgezogen.includes(code);
}

function eintrag(block: Verlauf): Eintrag {
  return {
    label: block.label,
    code: block.fachdaten.code ?? "",
    ereignisdatum: block.fachdaten.ereignisdatum ?? "",
    behoerde: block.erster.behoerde,
    position: block.erster.position,
    speichertag: block.erster.tag,
  };
}

/** Anchor of a departure: the last earlier present entry of the same date by the same authority, 0 if none; else the own position. */
function anker(e: Eintrag, alle: readonly Eintrag[]): number {
  if (!istFortzug(e.code)) {
    return e.position;
  }
  const eigene = alle.filter(
    (a) =>
      istAnwesend(a.code) &&
      a.behoerde === e.behoerde &&
      a.ereignisdatum === e.ereignisdatum &&
      a.position < e.position,
  );
  return Math.max(0, ...eigene.map((a) => a.position));
}

/** Section 1 (2): 06 last of all; date; at equal date 07 last; anchor; position. */
export function sortiert(eintraege: readonly Eintrag[]): readonly Eintrag[] {
  const last = (yes: boolean): number => (yes ? 1 : 0);
  return eintraege.toSorted(
    (a, b) =>
      last(a.code === "06") - last(b.code === "06") ||
      compare(a.ereignisdatum, b.ereignisdatum) ||
      last(a.code === "07") - last(b.code === "07") ||
      anker(a, eintraege) - anker(b, eintraege) ||
      a.position - b.position,
  );
}

/** Entries that are not withdrawn, in order; the last is the current Meldestatus. */
export function eintraege(lage: Lage): readonly Eintrag[] {
  return sortiert(
    verlaeufe(lage, "meldestatus")
      .filter((block) => block.steht)
      .map(eintrag),
  );
}

export function aktuellerEintrag(lage: Lage): Eintrag | null {
  return eintraege(lage).at(-1) ?? null;
}

/** A death that is not withdrawn stands. */
export function istTot(lage: Lage): boolean {
  return eintraege(lage).some((e) => e.code === "06");
}

export function darfFuehren(lage: Lage, behoerde: string): boolean {
  const art = artVon(lage, behoerde);
  return art === "AUSLAENDERBEHOERDE" || art === "AUFNAHMEEINRICHTUNG" || art === "BAMF";
}

/** Present entries by which somebody may lead, in order. */
export function fuehrungseintraege(lage: Lage): readonly Eintrag[] {
  return eintraege(lage).filter((e) => istAnwesend(e.code) && darfFuehren(lage, e.behoerde));
}

export type Fuehrung = {
  readonly behoerde: string;
  readonly seit: Tag;
  /** The leading entry; null when the current Asylstatus names the authority. */
  readonly eintrag: Eintrag | null;
};

/** The aktenführende Behörde by the facts of this Lage. */
export function fuehrung(lage: Lage): Fuehrung | null {
  const letzter = fuehrungseintraege(lage).at(-1);
  if (letzter !== undefined) {
    return { behoerde: letzter.behoerde, seit: letzter.ereignisdatum, eintrag: letzter };
  }
  const asyl = aktueller(lage, "asylstatus");
  return asyl === null
    ? null
    : { behoerde: asyl.letzter.behoerde, seit: asyl.fachdaten.ereignisdatum ?? "", eintrag: null };
}

export function aktenfuehrend(lage: Lage): string | null {
  return fuehrung(lage)?.behoerde ?? null;
}

/** Whether the fold has named this authority after any append. */
export function hatGefuehrt(lage: Lage, behoerde: string): boolean {
  return appends(lage).some((append) => aktenfuehrend(lageNach(lage, append)) === behoerde);
}

/**
 * First day of the present lead: the earlier of ereignisdatum and storing day over the unbroken run of own entries
 * (coming home after a departure is the same lead).
 */
export function ersterTagDerFuehrung(lage: Lage): Tag | null {
  const jetzt = fuehrung(lage);
  if (jetzt === null) {
    return null;
  }
  const alle = fuehrungseintraege(lage);
  const fremder = alle.findLastIndex((e) => e.behoerde !== jetzt.behoerde);
  const lauf = alle.slice(fremder + 1);
  const tage =
    jetzt.eintrag === null
      ? verlaeufe(lage, "asylstatus")
          .filter((block) => block.steht && block.letzter.behoerde === jetzt.behoerde)
          .flatMap((block) => [block.fachdaten.ereignisdatum ?? block.erster.tag, block.erster.tag])
      : lauf.flatMap((e) => [e.ereignisdatum, e.speichertag]);
  return tage.toSorted(compare)[0] ?? null;
}
