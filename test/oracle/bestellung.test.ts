import { describe, expect, test } from "vitest";
import { Spiel, ergebnis, grundlage, titeldaten, zielRegelwerk } from "./spiel.ts";

function beantragt(): Spiel {
  const s = new Spiel(zielRegelwerk);
  s.erst("A", "2026-01-10");
  expect(ergebnis(s.antrag("A", "2026-01-20"))).toBe("GESPEICHERT");
  return s;
}

function entschieden(): Spiel {
  const s = beantragt();
  s.schritt("A", "ENTSCHEIDUNG_ERTEILT", "2026-01-21");
  return s;
}

function bestellt(): Spiel {
  const s = entschieden();
  s.schritt("A", "BESTELLUNG", "2026-01-22", { nummer: "N1" });
  expect(s.bestellung()?.zustand).toBe("BESTELLT");
  return s;
}

function wechsel(s: Spiel, an = "B"): Spiel {
  expect(ergebnis(s.status(an, "02", "2026-02-10", "zuzug"))).toBe("GESPEICHERT");
  return s;
}

function zustand(s: Spiel): string | undefined {
  return s.bestellung()?.zustand;
}

describe("section 4: states and steps", () => {
  test("application, decision, order, hand-over; one open order per kind of title", () => {
    const s = bestellt();
    expect(ergebnis(s.antrag("A", "2026-02-01", "zweite"))).toBe("5004");
    expect(ergebnis(s.antrag("A", "2026-02-01", "andere", "niederlassungserlaubnis"))).toBe("GESPEICHERT");
    expect(ergebnis(s.schritt("A", "AUSHAENDIGUNG", "2026-02-20"))).toBe("GESPEICHERT");
    expect(s.bestellung()).toMatchObject({ zustand: "AUSGEHAENDIGT", titel: "best-titel", konflikt: false });
    expect(s.bild().bloecke.aufenthaltserlaubnis[0]).toMatchObject({
      label: "best-titel",
      behoerde: "A",
      fachdaten: { code: "01", ereignisdatum: "2026-01-21", befristung: "2027-12-31", nummer: "Y1" },
    });
  });

  test("a refusal closes the order", () => {
    const s = beantragt();
    s.schritt("A", "ENTSCHEIDUNG_ABGELEHNT", "2026-01-21");
    expect(zustand(s)).toBe("ABGELEHNT");
    expect(ergebnis(s.antrag("A", "2026-02-01", "zweite"))).toBe("GESPEICHERT");
  });

  test("5002, 5003, 5001 for every step but production", () => {
    const s = beantragt();
    const schritt = (referenz: "keine" | "unbekannt" | number): string =>
      ergebnis(
        s.schritt("A", "ENTSCHEIDUNG_ERTEILT", "2026-01-21", {
          referenz: typeof referenz === "number" ? { label: "best", version: referenz } : referenz,
        }),
      );
    expect([schritt("keine"), schritt("unbekannt"), schritt(9), schritt(1)]).toEqual([
      "5002",
      "5003",
      "5001",
      "GESPEICHERT",
    ]);
    s.schritt("A", "BESTELLUNG", "2026-01-22");
    expect(ergebnis(s.schritt("druckerei", "PRODUKTION", "2026-01-23", { referenz: "keine" }))).toBe("GESPEICHERT");
    expect(s.bestellung()?.version).toBe(3);
  });

  test("5008: a step that the state does not allow", () => {
    const s = beantragt();
    expect(ergebnis(s.schritt("A", "BESTELLUNG", "2026-01-22"))).toBe("5008");
    expect(ergebnis(s.schritt("A", "AUSHAENDIGUNG", "2026-01-22"))).toBe("5008");
    expect(ergebnis(s.schritt("A", "NEUBESTELLUNG", "2026-01-22"))).toBe("5008");
    expect(ergebnis(s.schritt("druckerei", "PRODUKTION", "2026-01-22"))).toBe("5008");
    s.schritt("A", "STORNIERUNG", "2026-01-23");
    expect(zustand(s)).toBe("STORNIERT");
    expect(ergebnis(s.schritt("A", "ENTSCHEIDUNG_ERTEILT", "2026-01-24"))).toBe("5008");
  });

  test("3005: production by the Bundesdruckerei only, the rest by Ausländerbehörden", () => {
    const s = bestellt();
    expect(ergebnis(s.schritt("A", "PRODUKTION", "2026-01-23"))).toBe("3005");
    expect(ergebnis(s.schritt("druckerei", "AUSHAENDIGUNG", "2026-01-23"))).toBe("3005");
    expect(ergebnis(s.antrag("bamf", "2026-01-23", "x"))).toBe("3005");
  });

  test("production by rank: lower or equal is a Hinweis, between the two of equal rank the later counts", () => {
    const s = bestellt();
    const folge = [
      "AUSLIEFERUNG",
      "PRODUKTION",
      "DIREKTVERSAND",
      "DIREKTVERSAND",
      "RUECKLAUF",
      "AUSLIEFERUNG",
    ] as const;
    const gesehen = folge.map((ereignis) => [s.schritt("druckerei", ereignis, "2026-02-01").hinweise[0], zustand(s)]);
    expect(gesehen).toEqual([
      [undefined, "AUSGELIEFERT"],
      ["PRODUKTION_OHNE_WIRKUNG", "AUSGELIEFERT"],
      [undefined, "DIREKTVERSAND"],
      ["PRODUKTION_OHNE_WIRKUNG", "DIREKTVERSAND"],
      [undefined, "RETOURE"],
      [undefined, "AUSGELIEFERT"],
    ]);
  });

  test("a delivery on an order closed without a card is told to the leading authority, without a title", () => {
    const s = bestellt();
    s.schritt("A", "STORNIERUNG", "2026-01-23");
    expect(s.schritt("druckerei", "ZUSTELLUNG", "2026-02-01").hinweise).toEqual(["ZUSTELLUNG_OHNE_TITEL"]);
    expect(s.bild().mitteilungen).toEqual([{ an: "A", art: "ZUSTELLUNG_AUF_GESCHLOSSENER", bestellung: "best" }]);
    expect(s.bild().bloecke.aufenthaltserlaubnis).toEqual([]);
  });

  test("new order before hand-over points back and inherits; after hand-over by the leading authority", () => {
    const s = bestellt();
    s.schritt("A", "NEUBESTELLUNG", "2026-02-01");
    expect([zustand(s), s.bestellung("best-neu")?.zustand]).toEqual(["NEU_BESTELLT", "BESTELLT"]);
    s.schritt("A", "AUSHAENDIGUNG", "2026-02-05", { bestellung: "best-neu" });
    wechsel(s);
    expect(ergebnis(s.schritt("A", "NEUBESTELLUNG", "2026-02-20", { bestellung: "best-neu" }))).toBe("3011");
    const neu = { bestellung: "best-neu", neueBestellung: "dritte" };
    expect(ergebnis(s.schritt("B", "NEUBESTELLUNG", "2026-02-20", neu))).toBe("GESPEICHERT");
    expect(s.bestellung("dritte")).toMatchObject({ behoerde: "B", zustand: "BESTELLT", titel: "best-neu-titel" });
    s.schritt("B", "AUSHAENDIGUNG", "2026-02-25", { bestellung: "dritte", nummer: "Y9" });
    expect(s.bild().bloecke.aufenthaltserlaubnis).toMatchObject([
      { label: "best-neu-titel", fachdaten: { nummer: "Y9" } },
    ]);
  });
});

describe("section 4: after a change of responsibility", () => {
  test("A hands over on BESTELLUNG, B gets 5010 and can take over", () => {
    const s = wechsel(bestellt());
    expect(ergebnis(s.schritt("B", "AUSHAENDIGUNG", "2026-02-20"))).toBe("5010");
    expect(grundlage(s.schritt("B", "UEBERNAHME", "2026-02-20"))).toBe("AKTENFUEHREND");
    expect(s.bestellung()).toMatchObject({ behoerde: "B", zustand: "BESTELLT", version: 4 });
    expect(ergebnis(s.schritt("A", "AUSHAENDIGUNG", "2026-02-21"))).toBe("3011");
    const t = wechsel(bestellt());
    t.am("2026-05-01");
    expect(grundlage(t.schritt("A", "AUSHAENDIGUNG", "2026-04-30"))).toBe("BESTELLUNG");
    expect(t.bild().bloecke.aufenthaltserlaubnis[0]).toMatchObject({ behoerde: "A", grundlage: "BESTELLUNG" });
  });

  test("decision dated before the change on UEBERGANG, later with consent on BESTELLUNG, else 3010; over 3009", () => {
    const s = wechsel(beantragt());
    s.am("2026-03-10");
    expect(ergebnis(s.schritt("A", "ENTSCHEIDUNG_ERTEILT", "2026-03-09"))).toBe("3010");
    expect(ergebnis(s.schritt("B", "ENTSCHEIDUNG_ERTEILT", "2026-03-09"))).toBe("5010");
    s.schritt("B", "ZUSTIMMUNG", "2026-03-10");
    expect(s.bestellung()?.version).toBe(1);
    expect(grundlage(s.schritt("A", "ENTSCHEIDUNG_ERTEILT", "2026-03-09"))).toBe("BESTELLUNG");
    expect(grundlage(wechsel(beantragt()).schritt("A", "ENTSCHEIDUNG_ERTEILT", "2026-02-20"))).toBe("UEBERGANG");
    const spaet = wechsel(beantragt());
    spaet.am("2026-04-13");
    expect(ergebnis(spaet.schritt("A", "ENTSCHEIDUNG_ERTEILT", "2026-02-20"))).toBe("3009");
    expect(ergebnis(spaet.schritt("A", "STORNIERUNG", "2026-04-13"))).toBe("3009");
  });

  test("consent ends when its giver no longer leads", () => {
    const s = wechsel(beantragt());
    s.schritt("B", "ZUSTIMMUNG", "2026-03-01");
    s.am("2026-03-10");
    s.status("C", "02", "2026-03-05");
    expect(ergebnis(s.schritt("A", "ENTSCHEIDUNG_ERTEILT", "2026-03-09"))).toBe("3010");
  });

  test("a title of an open order's kind and decision date: ordering authority 5004, anybody else 5010", () => {
    const s = entschieden();
    const titel = s.block("aufenthaltserlaubnis", "01", titeldaten("2026-01-21"));
    expect(ergebnis(s.folge("A", [titel]))).toBe("5004");
    wechsel(s);
    expect(ergebnis(s.folge("B", [titel]))).toBe("5010");
  });

  test("an application by somebody who has no basis: 3001; death lets rights on orders rest", () => {
    const s = wechsel(bestellt());
    expect(ergebnis(s.antrag("C", "2026-02-01", "x", "niederlassungserlaubnis"))).toBe("3001");
    s.status("B", "06", "2026-02-20");
    expect(ergebnis(s.schritt("A", "AUSHAENDIGUNG", "2026-02-21"))).toBe("5005");
    expect(ergebnis(s.schritt("druckerei", "PRODUKTION", "2026-02-21"))).toBe("GESPEICHERT");
  });
});

describe("section 4: what hand-over does to the title", () => {
  test("a linked block last changed by somebody else is not written: konflikt, notice to the leading authority", () => {
    const s = new Spiel(zielRegelwerk);
    s.erst("A", "2026-01-10");
    s.folge("A", [s.block("aufenthaltserlaubnis", "01", titeldaten("2026-01-21"), { label: "t" })]);
    s.antrag("A", "2026-01-20");
    s.schritt("A", "ENTSCHEIDUNG_ERTEILT", "2026-01-21");
    expect(s.bestellung()?.titel).toBe("t");
    s.schritt("A", "BESTELLUNG", "2026-01-22");
    wechsel(s);
    s.aendere("B", "aufenthaltserlaubnis", "04", "t", titeldaten("2026-01-25"));
    expect(s.schritt("A", "AUSHAENDIGUNG", "2026-02-20").hinweise).toEqual(["BESTELLUNG_KONFLIKT"]);
    expect(s.bestellung()).toMatchObject({ zustand: "AUSGEHAENDIGT", konflikt: true, titel: "t" });
    expect(s.bild().mitteilungen).toEqual([{ an: "B", art: "KONFLIKT", bestellung: "best" }]);
  });

  test("a linked block that stands: only the number is added, and that is no change", () => {
    const s = new Spiel(zielRegelwerk);
    s.erst("A", "2026-01-10");
    s.folge("A", [s.block("aufenthaltserlaubnis", "01", titeldaten("2026-01-21"), { label: "t" })]);
    s.antrag("A", "2026-01-20");
    s.schritt("A", "ENTSCHEIDUNG_ERTEILT", "2026-01-21");
    s.schritt("A", "BESTELLUNG", "2026-01-22");
    wechsel(s);
    s.schritt("B", "UEBERNAHME", "2026-02-20");
    s.schritt("B", "AUSHAENDIGUNG", "2026-02-20");
    expect(s.bild().bloecke.aufenthaltserlaubnis).toMatchObject([
      { label: "t", version: 2, fachdaten: { nummer: "Y1" } },
    ]);
    expect(grundlage(s.aendere("A", "aufenthaltserlaubnis", "02", "t", titeldaten("2026-01-22")))).toBe("UEBERGANG");
  });

  test("withdrawn by the ordering authority itself: stored anew; by somebody else: konflikt", () => {
    const mitTitel = (): Spiel => {
      const s = new Spiel(zielRegelwerk);
      s.erst("A", "2026-01-10");
      s.folge("A", [s.block("aufenthaltserlaubnis", "01", titeldaten("2026-01-21"), { label: "t" })]);
      s.antrag("A", "2026-01-20");
      s.schritt("A", "ENTSCHEIDUNG_ERTEILT", "2026-01-21");
      s.schritt("A", "BESTELLUNG", "2026-01-22");
      return s;
    };
    const selbst = mitTitel();
    selbst.aendere("A", "aufenthaltserlaubnis", "05", "t", null);
    selbst.schritt("A", "AUSHAENDIGUNG", "2026-02-20");
    expect(selbst.bestellung()).toMatchObject({ titel: "best-titel", konflikt: false });
    const anderer = wechsel(mitTitel());
    anderer.aendere("B", "aufenthaltserlaubnis", "05", "t", null);
    anderer.schritt("A", "AUSHAENDIGUNG", "2026-02-20");
    expect(anderer.bestellung()).toMatchObject({ titel: "t", konflikt: true });
    expect(anderer.bild().bloecke.aufenthaltserlaubnis).toEqual([]);
  });

  test("the place taken by a newer block of B written since, or excluded by a Duldung: konflikt or history", () => {
    const s = wechsel(bestellt());
    s.folge("B", [s.block("aufenthaltserlaubnis", "01", titeldaten("2026-02-20"))]);
    expect(s.schritt("A", "AUSHAENDIGUNG", "2026-02-21").hinweise).toEqual(["HISTORIE"]);
    const d = bestellt();
    d.duldung("A", "2026-02-01");
    expect(d.schritt("A", "AUSHAENDIGUNG", "2026-02-21").hinweise).toEqual(["BESTELLUNG_KONFLIKT"]);
  });
});

describe("section 4: lapse", () => {
  test("180 days without a change of state; from BESTELLT the leading authority may still report hand-over as its own", () => {
    const s = wechsel(bestellt());
    s.am("2026-08-28");
    expect(zustand(s)).toBe("BESTELLT");
    s.am("2026-08-29");
    expect(zustand(s)).toBe("VERFALLEN");
    expect(ergebnis(s.schritt("A", "AUSHAENDIGUNG", "2026-08-28"))).toBe("3001");
    expect(grundlage(s.schritt("B", "AUSHAENDIGUNG", "2026-08-28"))).toBe("AKTENFUEHREND");
    expect(s.bild().bloecke.aufenthaltserlaubnis[0]).toMatchObject({ behoerde: "B" });
  });

  test("the clock stands still while a death stands", () => {
    const s = bestellt();
    s.am("2026-03-11");
    s.status("A", "06", "2026-03-10", "tod");
    s.am("2026-03-31");
    s.aendere("A", "meldestatus", "05", "tod", null);
    s.am("2026-09-17");
    expect(zustand(s)).toBe("BESTELLT");
    s.am("2026-09-18");
    expect(zustand(s)).toBe("VERFALLEN");
  });

  test("BEANTRAGT lapses only from the day on which the last right ended", () => {
    const s = beantragt();
    s.am("2027-01-01");
    expect(zustand(s)).toBe("BEANTRAGT");
    s.aendere("register", "meldestatus", "05", "p-erst", null);
    expect(s.bild()).toMatchObject({ aktenfuehrend: null, fenster: [{ behoerde: "A", bis: "2027-02-12" }] });
    s.am("2027-08-11");
    expect(zustand(s)).toBe("BEANTRAGT");
    s.am("2027-08-12");
    expect(zustand(s)).toBe("VERFALLEN");
  });
});
