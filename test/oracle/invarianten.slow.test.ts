// The invariants of section 3, looked for in what scenarios store: a contradiction here is one of the text or of its reading.

import { describe, expect, test } from "vitest";
import type { BlockFakt, Lage } from "./fakten.ts";
import { aktueller, compare, findeBlock, geaendertSeit, lageNach } from "./fakten.ts";
import { erzeuge } from "./erzeugen.ts";
import { letzteVerdraengung, offenesFenster } from "./fenster.ts";
import { Orakel } from "./orakel.ts";
import { bewahrer } from "./schreibrecht.ts";
import { aktenfuehrend, istTot, sortiert, eintraege, istAnwesend, darfFuehren } from "./zustaendigkeit.ts";

const seeds = Array.from({ length: 100 }, (_, index) => 1_000 + index);

/** The record of every person at the end of every scenario. */
function lagen(): readonly Lage[] {
  return seeds.flatMap((seed) => {
    const szenario = erzeuge(seed, 60);
    const orakel = new Orakel(szenario);
    for (const befehl of szenario.befehle) {
      orakel.befehl(befehl);
    }
    return orakel.personen.map((person) => orakel.lage(person));
  });
}

const alle = lagen();

/** Every block fact stored on a basis of a former authority, with the record just before it (a Meldestatus of the same message included). */
function aufFremdemBoden(): readonly { readonly vorher: Lage; readonly nachher: Lage; readonly fakt: BlockFakt }[] {
  return alle.flatMap((lage) =>
    lage.fakten.flatMap((fakt) => {
      const grundlagen = ["UEBERGANG", "BESTELLUNG"];
      const fruehere = lage.fakten.filter((f) => f.position < fakt.position);
      const vorher = { ...lage, fakten: fruehere, heute: fakt.tag };
      const fremd = fakt.art === "block" && grundlagen.includes(fakt.grundlage);
      return fakt.art === "block" && fremd && aktenfuehrend(vorher) !== fakt.behoerde
        ? [{ vorher, nachher: lageNach(lage, fakt.append), fakt }]
        : [];
    }),
  );
}

const fremde = aufFremdemBoden();

describe("invariants of section 3", () => {
  test("nothing changed behind s* by another is altered or displaced on UEBERGANG or BESTELLUNG", () => {
    expect(fremde.length).toBeGreaterThan(40);
    const verletzt = fremde.filter(({ vorher, nachher, fakt }) => {
      const s = letzteVerdraengung(vorher, fakt.behoerde)?.position ?? Number.POSITIVE_INFINITY;
      const block = findeBlock(vorher, fakt.sachverhalt, fakt.label);
      const jetzt = aktueller(vorher, fakt.sachverhalt);
      const dann = aktueller(nachher, fakt.sachverhalt);
      const geaendert = block !== null && geaendertSeit(block, fakt.behoerde, s);
      const verdraengt = jetzt !== null && geaendertSeit(jetzt, fakt.behoerde, s) && dann?.label !== jetzt.label;
      return geaendert || verdraengt;
    });
    expect(verletzt.map((v) => v.fakt)).toEqual([]);
  });

  test("UEBERGANG is used within an open window or by whoever keeps the fact, and never beside a death", () => {
    const verletzt = fremde.filter(
      ({ vorher, fakt }) =>
        fakt.grundlage === "UEBERGANG" &&
        (istTot(vorher) ||
          (offenesFenster(vorher, fakt.behoerde) === null && bewahrer(vorher, fakt.sachverhalt) !== fakt.behoerde)),
    );
    expect(verletzt.map((v) => v.fakt)).toEqual([]);
  });

  test("one nachrichtenUUID of one authority is stored at most once on a record", () => {
    const verletzt = alle.flatMap((lage) => {
      const schluessel = lage.fakten.flatMap((f) =>
        f.uuid === null ? [] : [`${f.append} ${f.behoerde === "REGISTER" ? "" : f.uuid}`],
      );
      const je = [...new Set(schluessel)].map((s) => s.split(" ")[1]).filter((uuid) => uuid !== "");
      return je.filter((uuid, index) => je.indexOf(uuid) !== index);
    });
    expect(verletzt).toEqual([]);
  });

  test("the fold of the stored entries does not depend on their order of arrival when dates differ", () => {
    let verglichen = 0;
    for (const lage of alle) {
      const liste = eintraege(lage);
      const tage = liste.map((e) => e.ereignisdatum);
      if (new Set(tage).size === tage.length && liste.length > 1) {
        const umgekehrt = liste.map((e) => ({ ...e, position: 1_000 - e.position }));
        const fuehrer = (l: typeof liste): string | undefined =>
          l.findLast((e) => istAnwesend(e.code) && darfFuehren(lage, e.behoerde))?.behoerde;
        expect(fuehrer(sortiert(umgekehrt))).toBe(fuehrer(liste));
        verglichen += 1;
      }
    }
    expect(verglichen).toBeGreaterThan(20);
  });

  test("positions of a record are the order of its appends", () => {
    for (const lage of alle) {
      const positionen = lage.fakten.map((f) => f.position);
      expect(positionen).toEqual(positionen.toSorted((a, b) => a - b));
      const zeiten = lage.fakten.map((f) => f.zeit);
      expect(zeiten).toEqual(zeiten.toSorted(compare));
    }
  });
});
