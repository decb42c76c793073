import { describe, expect, test } from "vitest";
import { Spiel, ergebnis, heuteRegelwerk, zielRegelwerk } from "./spiel.ts";

function mitErst(behoerde = "A", tag = "2026-01-10"): Spiel {
  const s = new Spiel(zielRegelwerk);
  expect(ergebnis(s.erst(behoerde, tag))).toBe("GESPEICHERT");
  return s;
}

function codes(s: Spiel): readonly (string | undefined)[] {
  return s.bild().bloecke.meldestatus.map((b) => b.fachdaten.code);
}

describe("section 1: responsibility is derived", () => {
  test("the reporter of the last present entry leads, since its ereignisdatum", () => {
    const s = mitErst();
    s.status("B", "02", "2026-02-10");
    expect(s.bild().aktenfuehrend).toEqual({ behoerde: "B", seit: "2026-02-10" });
  });

  test("departures and death leave it in place", () => {
    const s = mitErst();
    s.status("A", "04", "2026-02-10");
    expect(s.bild()).toMatchObject({ aktenfuehrend: { behoerde: "A" }, meldestatus: "04" });
    s.status("A", "06", "2026-01-20");
    expect(s.bild()).toMatchObject({ aktenfuehrend: { behoerde: "A" }, meldestatus: "06" });
  });

  test("at equal date somebody else's departure does not undo a move, one's own does", () => {
    const fremd = mitErst();
    fremd.status("B", "02", "2026-02-10");
    fremd.status("A", "04", "2026-02-10");
    expect(codes(fremd)).toEqual(["01", "04", "02"]);
    const eigen = mitErst();
    eigen.status("B", "02", "2026-02-10");
    eigen.status("B", "04", "2026-02-10");
    expect(codes(eigen)).toEqual(["01", "02", "04"]);
  });

  test("of two moves of one day the later reported counts", () => {
    const s = mitErst();
    s.status("B", "02", "2026-02-10");
    s.status("C", "02", "2026-02-10");
    expect(s.bild().aktenfuehrend?.behoerde).toBe("C");
  });

  test("border police reports an entry without ever leading; a later Zuzug leads", () => {
    const s = mitErst();
    expect(ergebnis(s.status("grenze", "03", "2026-02-10"))).toBe("GESPEICHERT");
    expect(s.bild()).toMatchObject({ aktenfuehrend: { behoerde: "A" }, meldestatus: "03" });
  });

  test("a late report of an older present status is history with H-3001", () => {
    const s = mitErst();
    s.status("B", "02", "2026-02-10");
    const antwort = s.status("C", "02", "2026-01-20");
    expect(antwort).toMatchObject({ ergebnis: "GESPEICHERT", hinweise: ["H-3001"] });
    expect(s.bild().aktenfuehrend?.behoerde).toBe("B");
  });

  test("without a present entry the authority of the current Asylstatus leads", () => {
    const s = mitErst();
    s.folge("bamf", [s.block("asylstatus", "01", { code: "LAUFEND", ereignisdatum: "2026-01-15" })]);
    expect(s.bild().aktenfuehrend?.behoerde).toBe("A");
    s.aendere("register", "meldestatus", "05", "p-erst", null);
    expect(s.bild().aktenfuehrend).toEqual({ behoerde: "bamf", seit: "2026-01-15" });
  });

  test("02 and 03 do not exist for Meldestatus (2004); 01 with a Referenz-ID is 2004 too", () => {
    const s = mitErst();
    expect(ergebnis(s.aendere("A", "meldestatus", "02", "p-erst", { code: "01", ereignisdatum: "2026-01-09" }))).toBe(
      "2004",
    );
    expect(ergebnis(s.aendere("A", "meldestatus", "01", "p-erst", { code: "01", ereignisdatum: "2026-01-09" }))).toBe(
      "2004",
    );
  });

  test("04 corrects, keeps authority and position; only the leading authority and the Registerbehörde may", () => {
    const s = mitErst();
    s.status("B", "02", "2026-02-10", "zuzug");
    expect(ergebnis(s.aendere("A", "meldestatus", "04", "p-erst", { code: "01", ereignisdatum: "2026-01-09" }))).toBe(
      "3011",
    );
    expect(ergebnis(s.aendere("B", "meldestatus", "04", "p-erst", { code: "01", ereignisdatum: "2026-01-09" }))).toBe(
      "GESPEICHERT",
    );
    expect(s.bild().bloecke.meldestatus[0]).toMatchObject({ label: "p-erst", version: 2, behoerde: "B" });
    expect(s.bild().aktenfuehrend).toEqual({ behoerde: "B", seit: "2026-02-10" });
  });

  test("a 04 after which the correcting authority would no longer lead is 5005, unless the Registerbehörde sends it", () => {
    const s = mitErst();
    s.status("B", "02", "2026-02-10", "zuzug");
    const vorher = { code: "02", ereignisdatum: "2026-01-05" };
    expect(ergebnis(s.aendere("B", "meldestatus", "04", "zuzug", vorher))).toBe("5005");
    expect(ergebnis(s.aendere("register", "meldestatus", "04", "zuzug", vorher))).toBe("GESPEICHERT");
    expect(s.bild().aktenfuehrend?.behoerde).toBe("A");
  });

  test("5005: two departures next to each other, anything beside a standing death", () => {
    const s = mitErst();
    s.status("A", "04", "2026-02-10");
    expect(ergebnis(s.status("A", "05", "2026-02-12"))).toBe("5005");
    s.status("A", "06", "2026-02-15", "tod");
    for (const code of ["01", "04", "06"]) {
      expect(ergebnis(s.status("A", code, "2026-02-20"))).toBe("5005");
    }
    expect(ergebnis(s.aendere("A", "meldestatus", "05", "tod", null))).toBe("GESPEICHERT");
    expect(ergebnis(s.status("A", "03", "2026-02-20"))).toBe("GESPEICHERT");
  });

  test("5006 only directly behind a current present entry of the same authority", () => {
    const s = mitErst();
    expect(ergebnis(s.status("A", "02", "2026-02-10"))).toBe("5006");
    expect(ergebnis(s.status("A", "02", "2026-01-05"))).toBe("GESPEICHERT");
    s.status("A", "04", "2026-02-11");
    expect(ergebnis(s.status("A", "03", "2026-02-12"))).toBe("GESPEICHERT");
  });

  test("06 may be dated before present entries, with a Hinweis; the future is 6002; 07 is the register's (3005)", () => {
    const s = mitErst();
    s.status("B", "02", "2026-02-10");
    expect(ergebnis(s.status("B", "04", "2026-03-02"))).toBe("6002");
    expect(ergebnis(s.status("B", "07", "2026-02-20"))).toBe("3005");
    expect(s.status("B", "06", "2026-02-01")).toMatchObject({ hinweise: ["TOD_VOR_ZUZUEGEN"] });
  });

  test("a withdrawal lists the blocks written in between", () => {
    const s = mitErst();
    s.status("B", "02", "2026-02-10", "zuzug");
    s.duldung("B", "2026-02-20");
    expect(s.aendere("B", "meldestatus", "05", "zuzug", null).hinweise).toEqual(["BLOECKE_DAZWISCHEN"]);
    expect(s.bild().bloecke.duldung).toHaveLength(1);
  });
});

describe("section 1 (7): the automatic 05", () => {
  /** A record on which only the border police has an entry: the Erstmeldung's own is withdrawn. */
  function nurGrenze(): Spiel {
    const s = new Spiel(heuteRegelwerk);
    s.erst("A", "2026-02-01");
    s.status("grenze", "03", "2026-02-20", "einreise");
    s.aendere("register", "meldestatus", "05", "p-erst", null);
    expect(s.bild().aktenfuehrend).toBeNull();
    return s;
  }

  test("is dated on the day due and effective from then on", () => {
    const s = nurGrenze();
    s.am("2026-08-19");
    expect(s.bild().meldestatus).toBe("03");
    s.am("2026-08-20");
    expect(s.bild().bloecke.meldestatus.at(-1)).toMatchObject({
      label: "REGISTER-p-1",
      behoerde: "REGISTER",
      grundlage: "GESETZLICH",
      fachdaten: { code: "05", ereignisdatum: "2026-08-20" },
    });
  });

  test("does not come when somebody leads", () => {
    const s = new Spiel(heuteRegelwerk);
    s.erst("A", "2026-02-01");
    s.status("grenze", "03", "2026-02-20");
    s.am("2027-01-01");
    expect(s.bild().meldestatus).toBe("03");
  });

  test("is withdrawn by a present entry that would have prevented it, and due again on the old day when that is withdrawn", () => {
    const s = nurGrenze();
    s.am("2026-09-10");
    s.status("B", "02", "2026-06-01", "zuzug");
    expect(codes(s)).toEqual(["03", "02"]);
    s.aendere("register", "meldestatus", "05", "zuzug", null);
    expect(s.bild().bloecke.meldestatus.at(-1)?.fachdaten).toEqual({ code: "05", ereignisdatum: "2026-08-20" });
  });

  test("stays beside a Zuzug that came after it", () => {
    const s = nurGrenze();
    s.am("2026-09-10");
    s.status("B", "02", "2026-09-01");
    expect(codes(s)).toEqual(["03", "05", "02"]);
  });
});
