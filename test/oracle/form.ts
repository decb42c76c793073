// Register rules, sections 1, 2 and 5: what is wrong with the form of a Folgemeldung, and in which order its blocks are judged.

import type { Block, Fehler, Folgemeldung, Sachverhalt, Tag } from "./sprache.ts";

const reihenfolge: readonly Sachverhalt[] = ["meldestatus", "grundpersonalien", "anschrift", "familienbeziehung"];

/** Meldestatus first, then the person blocks, then the Sachverhalt. */
export function geordnet(bloecke: readonly Block[]): readonly Block[] {
  const rang = (b: Block): number => {
    const index = reihenfolge.indexOf(b.sachverhalt);
    return index === -1 ? reihenfolge.length : index;
  };
  return bloecke.toSorted((a, b) => rang(a) - rang(b));
}

/** Days from which codes exist: sections 43 to 44a AufenthG; sections 60b, 60c and 60d AufenthG. */
function meldbarAb(sachverhalt: Sachverhalt, code: string): Tag {
  if (sachverhalt === "integrationskurs") {
    return "2005-01-01";
  }
  const jung = sachverhalt === "duldung" && (code === "60C" || code.startsWith("60D"));
  return jung ? "2020-01-01" : sachverhalt === "duldung" && code === "60B" ? "2019-08-21" : "";
}

/** 2004: a code that did not exist yet on the event date. */
function nichtMeldbar({ sachverhalt, fachdaten }: Block): readonly Fehler[] {
  const zuFrueh = (fachdaten?.ereignisdatum ?? "") < meldbarAb(sachverhalt, fachdaten?.code ?? "");
  return fachdaten !== undefined && zuFrueh ? [{ schluessel: "2004", block: sachverhalt }] : [];
}

/** 2011: an application has neither validity nor certificate; a Fiktionsbescheinigung has an end. */
function widersprueche({ sachverhalt, fachdaten }: Block): readonly Fehler[] {
  if (sachverhalt !== "aufenthaltsstatus" || fachdaten === undefined) {
    return [];
  }
  const { code, befristung, nummer } = fachdaten;
  const zuviel = [befristung, nummer].filter((angabe) => angabe !== undefined);
  const falsche = code !== "FB" ? zuviel : befristung === undefined ? [code] : [];
  return falsche.map(() => ({ schluessel: "2011", block: sachverhalt }));
}

/** 2004: an aenderungsArt that the fact does not have, a 01 with Referenz-ID, a take-over on another fact. */
export function formfehler(meldung: Folgemeldung): readonly Fehler[] {
  const falsche = meldung.bloecke.filter(
    (b) =>
      (b.sachverhalt === "meldestatus" && (b.aenderungsArt === "02" || b.aenderungsArt === "03")) ||
      (b.aenderungsArt === "01" && b.referenz !== "keine"),
  );
  const fehler = geordnet(meldung.bloecke).flatMap((b) =>
    falsche.includes(b) ? [{ schluessel: "2004", block: b.sachverhalt }] : [...nichtMeldbar(b), ...widersprueche(b)],
  );
  const ohneMassnahme = meldung.fuerAngehoerigeUebernehmen !== undefined && massnahme(meldung) === null;
  return ohneMassnahme ? [...fehler, { schluessel: "2004", block: "" }] : fehler;
}

/** The block that extends a Duldung or Aufenthaltsgestattung. */
export function massnahme(meldung: Folgemeldung): Block | null {
  const block = meldung.bloecke.find(
    (b) =>
      (b.sachverhalt === "duldung" || b.sachverhalt === "aufenthaltsgestattung") &&
      (b.aenderungsArt === "01" || b.aenderungsArt === "02"),
  );
  return block ?? null;
}
