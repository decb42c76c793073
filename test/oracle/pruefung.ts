// Register rules, sections 2 and 3: conflicts (5xxx) and plausibility (6xxx) of a block that has a basis.

import type { Fachdaten, Referenz, Sachverhalt, Tag } from "./sprache.ts";
import { REGISTER, sachverhalte } from "./sprache.ts";
import type { Lage, Verlauf } from "./fakten.ts";
import { aktueller, findeBlock, geaendertSeit, stehende, verlaeufe } from "./fakten.ts";
import type { Frage, Recht } from "./schreibrecht.ts";
import { ruht } from "./schreibrecht.ts";
import type { Verdraengung } from "./fenster.ts";
import { bestellungen, istOffen } from "./bestellungen.ts";
import { vorGeburt } from "./kalender.ts";

const titel: readonly Sachverhalt[] = ["aufenthaltserlaubnis", "niederlassungserlaubnis"];

export function istTitel(sachverhalt: Sachverhalt): boolean {
  return titel.includes(sachverhalt);
}

/** The 01 row of section 3: somebody else has taken the place behind `s*` (a block withdrawn at this date, or the current block that would be displaced). */
export function platzVergeben(
  lage: Lage,
  sachverhalt: Sachverhalt,
  tag: Tag,
  behoerde: string,
  position: number,
): boolean {
  const jetzt = aktueller(lage, sachverhalt);
  const verdraengte =
    jetzt !== null && tag >= (jetzt.fachdaten.ereignisdatum ?? "") && geaendertSeit(jetzt, behoerde, position);
  return entferntAm(lage, sachverhalt, tag, behoerde, position) || verdraengte;
}

/** A block of this date that somebody else has withdrawn or deleted behind `s*`: a block moved to that day would stand for it. */
function entferntAm(lage: Lage, sachverhalt: Sachverhalt, tag: Tag, behoerde: string, position: number): boolean {
  return verlaeufe(lage, sachverhalt).some(
    (b) =>
      !b.steht &&
      b.fachdaten.ereignisdatum === tag &&
      b.letzter.position > position &&
      b.letzter.behoerde !== behoerde &&
      b.letzter.behoerde !== REGISTER,
  );
}

/** A changed date would put a block before the current one that somebody else has written behind `s*`: it would lose its place. */
function verdraengteDurchAenderung(lage: Lage, frage: Frage, block: Verlauf, position: number): boolean {
  const tag = frage.fachdaten?.ereignisdatum;
  const verschoben = tag !== undefined && tag !== block.fachdaten.ereignisdatum;
  if (verschoben && entferntAm(lage, frage.sachverhalt, tag, frage.behoerde, position)) {
    return true;
  }
  const jetzt = aktueller(lage, frage.sachverhalt);
  if (tag === undefined || jetzt === null || jetzt.label === block.label) {
    return false;
  }
  const bisher = jetzt.fachdaten.ereignisdatum ?? "";
  const vorne = tag > bisher || (tag === bisher && block.erster.position > jetzt.erster.position);
  return vorne && geaendertSeit(jetzt, frage.behoerde, position);
}

/** 5007: changed by somebody else since `s*`, or somebody else's place would be taken. */
function seitherGeaendert(lage: Lage, frage: Frage, v: Verdraengung): boolean {
  return frage.block === null
    ? platzVergeben(lage, frage.sachverhalt, frage.fachdaten?.ereignisdatum ?? "", frage.behoerde, v.position)
    : geaendertSeit(frage.block, frage.behoerde, v.position) ||
        verdraengteDurchAenderung(lage, frage, frage.block, v.position);
}

/** The standing block that a 01 would double: same date, same relative, or the one set of Grundpersonalien. */
export function doppelter(lage: Lage, sachverhalt: Sachverhalt, fachdaten: Fachdaten): Verlauf | null {
  const gleicher = stehende(lage, sachverhalt).find((block) =>
    sachverhalt === "grundpersonalien"
      ? true
      : sachverhalt === "familienbeziehung"
        ? block.fachdaten.angehoeriger === fachdaten.angehoeriger
        : block.fachdaten.ereignisdatum === fachdaten.ereignisdatum,
  );
  return gleicher ?? null;
}

/** The open order through which alone a title of this kind and decision date is reported: 5004 or 5010. */
function nurUeberBestellung(lage: Lage, frage: Frage): "5004" | "5010" | null {
  if (!istTitel(frage.sachverhalt) || frage.aenderungsArt !== "01") {
    return null;
  }
  const bestellung = bestellungen(lage).find(
    (b) => istOffen(b) && b.titelart === frage.sachverhalt && b.entscheidung?.datum === frage.fachdaten?.ereignisdatum,
  );
  return bestellung === undefined ? null : bestellung.behoerde === frage.behoerde ? "5004" : "5010";
}

export function veraltet(referenz: Referenz, version: number, steht: boolean): boolean {
  return typeof referenz === "string" || !steht || referenz.version !== version;
}

/** The first conflict in the order 5007, 5001, then 5004 to 5010 ascending. */
export function konflikt(lage: Lage, frage: Frage, referenz: Referenz, recht: Recht): string | null {
  if (recht.gewaehrt && recht.grundlage === "UEBERGANG" && recht.verdraengung !== null) {
    if (seitherGeaendert(lage, frage, recht.verdraengung)) {
      return "5007";
    }
  }
  if (frage.block !== null && veraltet(referenz, frage.block.version, frage.block.steht)) {
    return "5001";
  }
  const ueberBestellung = nurUeberBestellung(lage, frage);
  const doppelt = frage.aenderungsArt === "01" && doppelter(lage, frage.sachverhalt, frage.fachdaten ?? {}) !== null;
  if (doppelt || ueberBestellung === "5004") {
    return "5004";
  }
  return ruht(lage, recht) ? "5005" : ueberBestellung;
}

export function geburtsdatum(lage: Lage): string {
  return aktueller(lage, "grundpersonalien")?.fachdaten.geburtsdatum ?? "";
}

/** 6001 to 6003: validity before decision, future, before birth. */
export function datumsfehler(lage: Lage, tag: Tag | undefined, befristung: Tag | null | undefined): readonly string[] {
  if (tag === undefined) {
    return [];
  }
  return [
    ...(befristung !== undefined && befristung !== null && befristung < tag ? ["6001"] : []),
    ...(tag > lage.heute ? ["6002"] : []),
    ...(vorGeburt(tag, geburtsdatum(lage)) ? ["6003"] : []),
  ];
}

/** What of a title the check of Duldungen looks at; `position` of its first storing. */
type Titelangabe = { readonly fachdaten: Fachdaten; readonly position: number };

/**
 * A title holds from its decision to its last day, or until the next title of its kind takes its place; a
 * Niederlassungserlaubnis without end. `alle` are the titles of the kind that stand.
 */
function giltAm({ fachdaten, position }: Titelangabe, alle: readonly Titelangabe[], tag: Tag): boolean {
  const von = fachdaten.ereignisdatum ?? "";
  const ersetzt = alle.some((t) => {
    const ab = t.fachdaten.ereignisdatum ?? "";
    return ab <= tag && (ab > von || (ab === von && t.position > position));
  });
  return von <= tag && (fachdaten.befristung === undefined || (!ersetzt && tag <= fachdaten.befristung));
}

/** 6004: no Duldung dated on a day on which a title holds, whichever was reported first. */
function duldungNebenTitel(
  lage: Lage,
  sachverhalt: Sachverhalt,
  fachdaten: Fachdaten,
  geaendert: string | null,
): boolean {
  const alle = (art: Sachverhalt): readonly Titelangabe[] =>
    stehende(lage, art)
      .filter((block) => block.label !== geaendert)
      .map((block) => ({ fachdaten: block.fachdaten, position: block.erster.position }));
  if (sachverhalt === "duldung") {
    return titel.some((art) => alle(art).some((t) => giltAm(t, alle(art), fachdaten.ereignisdatum ?? "")));
  }
  const position =
    geaendert === null
      ? Number.POSITIVE_INFINITY
      : (findeBlock(lage, sachverhalt, geaendert)?.erster.position ?? Number.POSITIVE_INFINITY);
  return (
    istTitel(sachverhalt) &&
    alle("duldung").some((d) => giltAm({ fachdaten, position }, alle(sachverhalt), d.fachdaten.ereignisdatum ?? ""))
  );
}

/** 6003 for Personalien: a birth after the earliest event that stands. */
function nachEreignis(lage: Lage, fachdaten: Fachdaten): boolean {
  return sachverhalte
    .flatMap((s) => stehende(lage, s))
    .some((block) => {
      const { ereignisdatum } = block.fachdaten;
      return ereignisdatum !== undefined && vorGeburt(ereignisdatum, fachdaten.geburtsdatum ?? "");
    });
}

/** All 6xxx of a content, ascending; `geaendert` is the label of the block that it replaces. */
export function plausibilitaet(
  lage: Lage,
  sachverhalt: Sachverhalt,
  fachdaten: Fachdaten | null,
  geaendert: string | null,
): readonly string[] {
  if (fachdaten === null) {
    return [];
  }
  const brauchtNummer = sachverhalt === "duldung" || sachverhalt === "aufenthaltsgestattung";
  // Judged on the newest Asylstatus of that day.
  const tag = fachdaten.ereignisdatum ?? "";
  const asyl = stehende(lage, "asylstatus").findLast((block) => (block.fachdaten.ereignisdatum ?? "") <= tag);
  const verfahrenLaeuft = asyl?.fachdaten.code === "LAUFEND";
  return [
    ...datumsfehler(lage, fachdaten.ereignisdatum, fachdaten.befristung),
    ...(sachverhalt === "grundpersonalien" && nachEreignis(lage, fachdaten) ? ["6003"] : []),
    ...(duldungNebenTitel(lage, sachverhalt, fachdaten, geaendert) ? ["6004"] : []),
    ...(sachverhalt === "aufenthaltsgestattung" && !verfahrenLaeuft ? ["6005"] : []),
    ...(brauchtNummer && fachdaten.nummer === undefined ? ["6006"] : []),
    ...(sachverhalt === "familienbeziehung" && fachdaten.angehoeriger === lage.person ? ["6007"] : []),
    ...(sachverhalt === "grundpersonalien" && fachdaten.unvollstaendig === true ? ["6010"] : []),
  ];
}
