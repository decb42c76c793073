import { describe, expect, test } from "vitest";
import type { Regelwerk } from "./sprache.ts";
import { Spiel, duldungsdaten, ergebnis, grundlage, heuteRegelwerk, titeldaten, zielRegelwerk } from "./spiel.ts";

/** A leads from 10 January; B reports on 1 March a Zuzug dated 10 February. */
function nachWechsel(regelwerk: Regelwerk = zielRegelwerk, vorher: (s: Spiel) => void = () => undefined): Spiel {
  const s = new Spiel(regelwerk);
  s.erst("A", "2026-01-10");
  vorher(s);
  expect(ergebnis(s.status("B", "02", "2026-02-10", "zuzug"))).toBe("GESPEICHERT");
  return s;
}

/** The same report under HEUTE and ZIEL. */
function beide(melde: (s: Spiel) => string, vorher?: (s: Spiel) => void): readonly [string, string] {
  return [melde(nachWechsel(heuteRegelwerk, vorher)), melde(nachWechsel(zielRegelwerk, vorher))];
}

const altesD = (s: Spiel): unknown => s.duldung("A", "2026-01-20", { label: "d" });

describe("section 3: the table, HEUTE and ZIEL", () => {
  test("01 decided before the change: 3001 / UEBERGANG, nachgemeldet; later than the Zuzug with a Hinweis", () => {
    expect(beide((s) => grundlage(s.duldung("A", "2026-02-05")))).toEqual(["3001", "UEBERGANG"]);
    const s = nachWechsel();
    expect(s.duldung("A", "2026-02-28")).toMatchObject({
      hinweise: ["ENTSCHIEDEN_NACH_ZUZUG"],
      grundlagen: [{ grundlage: "UEBERGANG", bis: "2026-04-12" }],
    });
    expect(s.bild().bloecke.duldung[0]).toMatchObject({ nachgemeldet: true, behoerde: "A" });
    expect(s.bild().fenster).toEqual([{ behoerde: "A", ab: "2026-03-01", bis: "2026-04-12" }]);
  });

  test("02 with current Referenz-ID: 3001 / UEBERGANG; titles, Aufenthaltsstatus, Gestattung likewise", () => {
    const zwei = (s: Spiel): string => grundlage(s.aendere("A", "duldung", "02", "d", duldungsdaten("2026-02-20")));
    expect(beide(zwei, altesD)).toEqual(["3001", "UEBERGANG"]);
    const titel = (s: Spiel): string =>
      grundlage(s.folge("A", [s.block("aufenthaltserlaubnis", "01", titeldaten("2026-02-20"))]));
    expect(beide(titel)).toEqual(["3001", "UEBERGANG"]);
    const antrag = (s: Spiel): string =>
      grundlage(s.folge("A", [s.block("aufenthaltsstatus", "01", { code: "17", ereignisdatum: "2026-02-20" })]));
    expect(beide(antrag)).toEqual(["3001", "UEBERGANG"]);
  });

  test("decided after the change or before the own lead: 3001 / 3010, orders 3012 / 3010", () => {
    const nach = (s: Spiel): string => {
      s.am("2026-03-05");
      return grundlage(s.duldung("A", "2026-03-02"));
    };
    expect(beide(nach)).toEqual(["3001", "3010"]);
    expect(beide((s) => grundlage(s.duldung("A", "2026-01-09")))).toEqual(["3001", "3010"]);
    const bestellt = (s: Spiel): string => {
      s.am("2026-03-05");
      return ergebnis(s.antrag("A", "2026-03-02"));
    };
    expect(beide(bestellt)).toEqual(["3012", "3010"]);
  });

  test("application dated before the change: 3012 / UEBERGANG", () => {
    expect(beide((s) => grundlage(s.antrag("A", "2026-02-20")))).toEqual(["3012", "UEBERGANG"]);
  });

  test("other kinds and 03 to 05 on blocks that are not own nachgemeldet ones: 3001 / 3011", () => {
    const adresse = (s: Spiel): string =>
      ergebnis(s.folge("A", [s.block("anschrift", "01", { ereignisdatum: "2026-02-01" })]));
    expect(beide(adresse)).toEqual(["3001", "3011"]);
    const weg = (s: Spiel): string => ergebnis(s.aendere("A", "duldung", "05", "d", null));
    expect(beide(weg, altesD)).toEqual(["3001", "3011"]);
    const s = nachWechsel();
    s.duldung("A", "2026-02-05", { label: "spaet" });
    expect(grundlage(s.aendere("A", "duldung", "05", "spaet", null))).toBe("UEBERGANG");
  });

  test("departures of a former authority: FORTZUG within the window; 04 and 05 not after another's present entry (3010)", () => {
    expect(beide((s) => grundlage(s.status("A", "04", "2026-02-09")))).toEqual(["3001", "FORTZUG"]);
    expect(beide((s) => grundlage(s.status("A", "05", "2026-02-11")))).toEqual(["3001", "3010"]);
    expect(beide((s) => grundlage(s.status("A", "06", "2026-02-20")))).toEqual(["3001", "FORTZUG"]);
  });

  test("02 and own nachgemeldete blocks, changed since: 3001 / 5007", () => {
    const geaendert = (s: Spiel): string => {
      s.aendere("B", "duldung", "04", "d", duldungsdaten("2026-01-21"));
      return ergebnis(s.aendere("A", "duldung", "02", "d", duldungsdaten("2026-02-20")));
    };
    expect(beide(geaendert, altesD)).toEqual(["3001", "5007"]);
    const s = nachWechsel();
    s.duldung("A", "2026-02-05", { label: "spaet" });
    s.aendere("B", "duldung", "04", "spaet", duldungsdaten("2026-02-06"));
    expect(ergebnis(s.aendere("A", "duldung", "05", "spaet", null))).toBe("5007");
  });

  test("01 where somebody else took the place: 3001 / 5007; an older one goes behind it as history", () => {
    const entfernt = (s: Spiel): string => {
      s.aendere("B", "duldung", "05", "d", null);
      return ergebnis(s.duldung("A", "2026-01-20"));
    };
    expect(beide(entfernt, altesD)).toEqual(["3001", "5007"]);
    const s = nachWechsel();
    s.duldung("B", "2026-02-15");
    expect(ergebnis(s.duldung("A", "2026-02-16"))).toBe("5007");
    expect(s.duldung("A", "2026-02-14").hinweise).toEqual(["HISTORIE", "ENTSCHIEDEN_NACH_ZUZUG"]);
    expect(s.bild().bloecke.duldung.map((b) => b.behoerde)).toEqual(["A", "B"]);
  });

  test("a 02 that would put an own block before the current one of somebody else takes its place too: 5007", () => {
    const s = nachWechsel(zielRegelwerk, altesD);
    s.duldung("B", "2026-02-15");
    expect(ergebnis(s.aendere("A", "duldung", "02", "d", duldungsdaten("2026-02-16")))).toBe("5007");
    expect(grundlage(s.aendere("A", "duldung", "02", "d", duldungsdaten("2026-02-14")))).toBe("UEBERGANG");
  });

  test("stale Referenz-ID, 5004 and 6004 against a block of somebody else", () => {
    const s = nachWechsel(zielRegelwerk, altesD);
    expect(ergebnis(s.aendere("A", "duldung", "02", "d", duldungsdaten("2026-02-20"), 7))).toBe("5001");
    expect(ergebnis(s.duldung("A", "2026-01-20"))).toBe("5004");
    s.folge("B", [s.block("niederlassungserlaubnis", "01", { ereignisdatum: "2026-02-15" })]);
    expect(ergebnis(s.duldung("A", "2026-02-20"))).toBe("6004");
  });

  test("window over or declared closed: 3001 / 3009; what would not have fitted stays 3001", () => {
    const vorbei = (s: Spiel): string => {
      s.am("2026-04-13");
      return ergebnis(s.duldung("A", "2026-02-05"));
    };
    expect(beide(vorbei)).toEqual(["3001", "3009"]);
    const s = nachWechsel();
    s.am("2026-04-12");
    expect(grundlage(s.duldung("A", "2026-02-05"))).toBe("UEBERGANG");
    expect(ergebnis(s.abschluss("A"))).toBe("GESPEICHERT");
    expect(s.bild().fenster).toEqual([]);
    expect(ergebnis(s.duldung("A", "2026-02-06"))).toBe("3009");
    expect(ergebnis(s.folge("A", [s.block("anschrift", "01", { ereignisdatum: "2026-02-01" })]))).toBe("3001");
    expect(ergebnis(s.abschluss("A"))).toBe("3009");
  });
});

describe("section 3: windows and chains", () => {
  test("A→B→C gives two windows, each its own", () => {
    const s = nachWechsel();
    s.am("2026-03-10");
    s.status("C", "02", "2026-03-09");
    expect(s.bild().fenster).toEqual([
      { behoerde: "A", ab: "2026-03-01", bis: "2026-04-12" },
      { behoerde: "B", ab: "2026-03-10", bis: "2026-04-21" },
    ]);
    expect(grundlage(s.duldung("B", "2026-03-09"))).toBe("UEBERGANG");
    expect(grundlage(s.duldung("A", "2026-02-05"))).toBe("UEBERGANG");
    expect(ergebnis(s.duldung("B", "2026-03-10"))).toBe("GESPEICHERT");
    expect(ergebnis(s.duldung("A", "2026-03-01"))).toBe("GESPEICHERT");
  });

  test("A→B→A ends A's and opens B's; an ended own window is no 3009", () => {
    const s = nachWechsel();
    s.am("2026-03-10");
    s.status("A", "02", "2026-03-09", "zurueck");
    expect(s.bild().fenster.map((f) => f.behoerde)).toEqual(["B"]);
    s.status("C", "02", "2026-03-10");
    expect(s.bild().fenster.map((f) => f.behoerde)).toEqual(["B", "A"]);
  });

  test("a late correction of the Zuzug's date moves neither s* nor bis", () => {
    const s = nachWechsel();
    s.am("2026-03-20");
    s.aendere("B", "meldestatus", "04", "zuzug", { code: "02", ereignisdatum: "2026-02-20" });
    expect(s.bild().fenster).toEqual([{ behoerde: "A", ab: "2026-03-01", bis: "2026-04-12" }]);
  });

  test("a withdrawal of its own entry opens no window for an authority that wrote nothing else", () => {
    const s = nachWechsel();
    s.aendere("B", "meldestatus", "05", "zuzug", null);
    expect(s.bild()).toMatchObject({ aktenfuehrend: { behoerde: "A" }, fenster: [] });
    expect(ergebnis(s.duldung("B", "2026-02-15"))).toBe("3001");
    const schrieb = nachWechsel();
    schrieb.duldung("B", "2026-02-20");
    schrieb.aendere("B", "meldestatus", "05", "zuzug", null);
    expect(schrieb.bild().fenster.map((f) => f.behoerde)).toEqual(["B"]);
  });

  test("an Aufnahmeeinrichtung gets no window", () => {
    const s = new Spiel(zielRegelwerk);
    s.erst("aufnahme", "2026-01-10");
    s.status("A", "02", "2026-02-10");
    expect(s.bild().fenster).toEqual([]);
  });

  test("while a death stands the rights rest (5005); withdrawing it wakes them, bis unchanged", () => {
    const s = nachWechsel();
    s.status("B", "06", "2026-02-28", "tod");
    expect(ergebnis(s.duldung("A", "2026-02-05"))).toBe("5005");
    expect(grundlage(s.duldung("B", "2026-02-11"))).toBe("AKTENFUEHREND");
    s.aendere("B", "meldestatus", "05", "tod", null);
    expect(s.duldung("A", "2026-02-05").grundlagen[0]).toMatchObject({ grundlage: "UEBERGANG", bis: "2026-04-12" });
  });

  test("coming home after a departure is the same lead", () => {
    const s = nachWechsel(zielRegelwerk, (spiel) => {
      spiel.status("A", "04", "2026-01-20");
      spiel.status("A", "03", "2026-01-30");
    });
    expect(grundlage(s.duldung("A", "2026-01-12"))).toBe("UEBERGANG");
  });

  test("a fact closed to the leading kind: the ABH with the last present entry keeps UEBERGANG, every aenderungsArt, no 3009", () => {
    const vorher = (s: Spiel): void => {
      altesD(s);
      s.status("bamf", "02", "2026-02-20");
      s.am("2026-09-01");
    };
    const s = new Spiel(zielRegelwerk);
    s.erst("A", "2026-01-10");
    vorher(s);
    expect(grundlage(s.duldung("A", "2026-08-31"))).toBe("UEBERGANG");
    expect(grundlage(s.aendere("A", "duldung", "05", "d", null))).toBe("UEBERGANG");
    expect(ergebnis(s.folge("A", [s.block("grundpersonalien", "01", { variante: "p" })]))).toBe("3001");
    const h = new Spiel(heuteRegelwerk);
    h.erst("A", "2026-01-10");
    vorher(h);
    expect(ergebnis(h.duldung("A", "2026-08-31"))).toBe("3001");
  });
});

describe("section 3: one reform alone", () => {
  test("dual write without bestellt: windows as in ZIEL, orders 3012", () => {
    const s = nachWechsel({ ...heuteRegelwerk, uebergang: true });
    expect(grundlage(s.duldung("A", "2026-02-05"))).toBe("UEBERGANG");
    expect(ergebnis(s.antrag("A", "2026-02-05"))).toBe("3012");
    const titel = s.block("aufenthaltserlaubnis", "01", titeldaten("2026-02-05"), { label: "t" });
    s.aendere("A", "duldung", "05", s.bild().bloecke.duldung[0]?.label ?? "", null);
    expect(grundlage(s.folge("A", [titel]))).toBe("UEBERGANG");
    const mitNummer = { ...titeldaten("2026-02-05"), nummer: "Y1" };
    expect(grundlage(s.aendere("A", "aufenthaltserlaubnis", "02", "t", mitNummer))).toBe("UEBERGANG");
  });

  test("bestellt without dual write: no window, a step by whoever does not lead 3001, consent and abschluss 3012", () => {
    const s = nachWechsel({ ...heuteRegelwerk, bestellung: true }, (spiel) => {
      spiel.antrag("A", "2026-01-20");
      spiel.schritt("A", "ENTSCHEIDUNG_ERTEILT", "2026-01-21");
      spiel.schritt("A", "BESTELLUNG", "2026-01-22");
    });
    expect(s.bild().fenster).toEqual([]);
    expect(ergebnis(s.schritt("A", "AUSHAENDIGUNG", "2026-02-20"))).toBe("3001");
    expect(ergebnis(s.schritt("B", "ZUSTIMMUNG", "2026-02-20"))).toBe("3012");
    expect(ergebnis(s.abschluss("A"))).toBe("3012");
    expect(ergebnis(s.schritt("druckerei", "ZUSTELLUNG", "2026-02-20"))).toBe("GESPEICHERT");
    expect(s.bild().bloecke.aufenthaltserlaubnis[0]).toMatchObject({
      behoerde: "A",
      durchfuehrend: "druckerei",
      grundlage: "BESTELLUNG",
      fachdaten: { ereignisdatum: "2026-01-21", nummer: "Y1" },
    });
  });
});
