import { describe, expect, test } from "vitest";
import type { Fachdaten, Sachverhalt } from "./sprache.ts";
import { Spiel, duldungsdaten, ergebnis, grundlage, heuteRegelwerk, titeldaten, zielRegelwerk } from "./spiel.ts";

function unterA(): Spiel {
  const s = new Spiel(zielRegelwerk);
  s.erst("A", "2026-01-10");
  return s;
}

const dated: Fachdaten = { ereignisdatum: "2026-02-01" };
const inhalte: Readonly<Record<Exclude<Sachverhalt, "meldestatus">, Fachdaten>> = {
  grundpersonalien: { variante: "neu", geburtsdatum: "1990-05-05" },
  anschrift: { ...dated, variante: "Weg 1" },
  familienbeziehung: { angehoeriger: "q", rolle: "EHEGATTE", eingetragen: false },
  asylstatus: { ...dated, code: "LAUFEND" },
  integrationskurs: { ...dated, code: "01" },
  aufenthaltsgestattung: { ...dated, befristung: "2026-08-01", nummer: "G1" },
  aufenthaltsstatus: { ...dated, code: "17" },
  aufenthaltserlaubnis: titeldaten("2026-02-01"),
  niederlassungserlaubnis: dated,
  duldung: duldungsdaten("2026-02-01"),
};

describe("section 2: fact × authority", () => {
  const erlaubt: Readonly<Record<keyof typeof inhalte, readonly string[]>> = {
    grundpersonalien: ["A", "aufnahme", "bamf"],
    anschrift: ["A", "melde", "aufnahme"],
    familienbeziehung: ["A", "aufnahme", "bamf"],
    asylstatus: ["bamf"],
    integrationskurs: ["bamf"],
    aufenthaltsgestattung: ["A", "bamf"],
    aufenthaltsstatus: ["A"],
    aufenthaltserlaubnis: ["A"],
    niederlassungserlaubnis: ["A"],
    duldung: ["A"],
  };
  for (const behoerde of ["A", "aufnahme", "bamf", "grenze", "melde", "druckerei", "register"]) {
    test(`${behoerde} gets 3005 for exactly the facts that are closed to its kind`, () => {
      for (const [sachverhalt, arten] of Object.entries(erlaubt)) {
        const s = unterA();
        if (behoerde === "aufnahme" || behoerde === "bamf") {
          s.status(behoerde, "02", "2026-02-05");
        }
        const inhalt = inhalte[sachverhalt as keyof typeof inhalte];
        const antwort = s.folge(behoerde, [s.block(sachverhalt as Sachverhalt, "01", inhalt)]);
        expect(`${sachverhalt} ${ergebnis(antwort) === "3005"}`).toBe(`${sachverhalt} ${!arten.includes(behoerde)}`);
      }
    });
  }

  test("border police: 01 and 03; Meldebehörde: 04 to 06", () => {
    const s = unterA();
    expect(ergebnis(s.status("grenze", "02", "2026-02-01"))).toBe("3005");
    expect(grundlage(s.status("grenze", "03", "2026-02-01"))).toBe("ZUZUG");
    expect(grundlage(s.status("grenze", "04", "2026-02-02"))).toBe("FORTZUG");
    expect(ergebnis(s.status("melde", "03", "2026-02-03"))).toBe("3005");
    expect(grundlage(s.status("melde", "06", "2026-02-03"))).toBe("ORIGINAER");
  });

  test("Anschrift by an Aufnahmeeinrichtung only while its own entry is the current one", () => {
    const s = unterA();
    const anschrift = s.block("anschrift", "01", inhalte.anschrift);
    expect(ergebnis(s.folge("aufnahme", [anschrift]))).toBe("3005");
    s.status("aufnahme", "02", "2026-02-05");
    expect(grundlage(s.folge("aufnahme", [anschrift]))).toBe("AKTENFUEHREND");
    s.status("melde", "05", "2026-02-20");
    expect(ergebnis(s.folge("aufnahme", [s.block("anschrift", "01", { ereignisdatum: "2026-02-21" })]))).toBe("3005");
  });
});

describe("section 2: bases and the order of judgement", () => {
  test("BAMF keeps Asylstatus and Integrationskurs after a move (ORIGINAER)", () => {
    const s = unterA();
    const antwort = s.folge("bamf", [s.block("asylstatus", "01", inhalte.asylstatus, { label: "asyl" })]);
    expect(grundlage(antwort)).toBe("ORIGINAER");
    expect(grundlage(s.aendere("bamf", "asylstatus", "02", "asyl", { ...dated, code: "BEENDET" }))).toBe("ORIGINAER");
  });

  test("the leading authority that changes a block of an originär writer gets 3005; a Meldebehörde changes its own only", () => {
    const s = unterA();
    s.folge("melde", [s.block("anschrift", "01", inhalte.anschrift, { label: "weg" })]);
    expect(ergebnis(s.aendere("A", "anschrift", "04", "weg", inhalte.anschrift))).toBe("3005");
    expect(grundlage(s.aendere("melde", "anschrift", "04", "weg", inhalte.anschrift))).toBe("ORIGINAER");
    s.folge("A", [s.block("anschrift", "01", { ereignisdatum: "2026-02-20" }, { label: "eigene" })]);
    expect(ergebnis(s.aendere("melde", "anschrift", "02", "eigene", inhalte.anschrift))).toBe("3001");
  });

  test("a report on behalf of another needs an admitted Auftrag and the basis of the principal", () => {
    const s = unterA();
    const block = s.block("duldung", "01", inhalte.duldung);
    expect(ergebnis(s.folge("A", [block], "p", { durchfuehrend: "B" }))).toBe("3007");
    expect(grundlage(s.folge("A", [block], "p", { durchfuehrend: "C" }))).toBe("AKTENFUEHREND");
    expect(s.bild().bloecke.duldung[0]).toMatchObject({ behoerde: "A", durchfuehrend: "C" });
    s.status("B", "02", "2026-02-10");
    const spaeter = s.block("duldung", "01", duldungsdaten("2026-02-28"));
    s.am("2026-06-01");
    expect(ergebnis(s.folge("A", [spaeter], "p", { durchfuehrend: "C" }))).toBe("3009");
  });

  test("5002 without Referenz-ID, 5003 unknown, 5001 stale; all before plausibility", () => {
    const s = unterA();
    s.duldung("A", "2026-02-01", { label: "d" });
    const schlecht = duldungsdaten("2026-09-01");
    const mit = (referenz: "keine" | "unbekannt"): string =>
      ergebnis(s.folge("A", [s.block("duldung", "02", schlecht, { referenz })]));
    expect(mit("keine")).toBe("5002");
    expect(mit("unbekannt")).toBe("5003");
    expect(ergebnis(s.aendere("A", "duldung", "02", "d", schlecht))).toBe("6002");
    s.aendere("A", "duldung", "02", "d", duldungsdaten("2026-02-02"));
    expect(ergebnis(s.aendere("A", "duldung", "02", "d", schlecht, 1))).toBe("5001");
    s.aendere("A", "duldung", "05", "d", null);
    expect(ergebnis(s.aendere("A", "duldung", "02", "d", schlecht, 2))).toBe("5001");
  });

  test("5004 only for 01 at the same date; an older 01 goes behind the newer as history", () => {
    const s = unterA();
    s.duldung("A", "2026-02-10", { label: "neu" });
    expect(ergebnis(s.duldung("A", "2026-02-10"))).toBe("5004");
    expect(s.duldung("A", "2026-02-01", { label: "alt" }).hinweise).toEqual(["HISTORIE"]);
    expect(s.bild().bloecke.duldung.map((b) => b.label)).toEqual(["alt", "neu"]);
  });

  test("every plausibility key of one block comes, ascending", () => {
    const s = unterA();
    s.erst("A", "2026-01-10", "q");
    s.folge("A", [s.block("niederlassungserlaubnis", "01", { ereignisdatum: "2026-01-20" })], "q");
    const antwort = s.folge(
      "A",
      [s.block("duldung", "01", { code: "02", ereignisdatum: "2026-04-01", befristung: "2026-03-01" })],
      "q",
    );
    expect(ergebnis(antwort)).toBe("6001 6002 6004 6006");
    const vorGeburt = { code: "02", ereignisdatum: "1950-01-01", befristung: "1949-01-01" };
    expect(ergebnis(s.folge("A", [s.block("duldung", "01", vorGeburt)], "q"))).toBe("6001 6003 6006");
    const label = s.bild("q").bloecke.grundpersonalien[0]?.label ?? "";
    const geboren = { variante: "q", geburtsdatum: "2026-02" };
    const korrektur = s.block("grundpersonalien", "04", geboren, { referenz: { label, version: 1 } });
    expect(ergebnis(s.folge("A", [korrektur], "q"))).toBe("6003");
  });

  test("6004 beside a title, whichever was reported first; a title after a Duldung is no conflict", () => {
    const s = unterA();
    s.folge("A", [s.block("aufenthaltserlaubnis", "01", titeldaten("2026-02-01", "2026-02-20"))]);
    expect(ergebnis(s.duldung("A", "2026-02-20"))).toBe("6004");
    expect(ergebnis(s.duldung("A", "2026-02-21"))).toBe("GESPEICHERT");
    expect(ergebnis(s.duldung("A", "2026-01-15"))).toBe("GESPEICHERT");
    const frueher = s.block("niederlassungserlaubnis", "01", { ereignisdatum: "2026-01-12" });
    expect(ergebnis(s.folge("A", [frueher]))).toBe("6004");
    const danach = s.block("niederlassungserlaubnis", "01", { ereignisdatum: "2026-02-22" });
    expect(ergebnis(s.folge("A", [danach]))).toBe("GESPEICHERT");
  });

  test("6005 without a running procedure, 6007 own relative, 6010 incomplete Grundpersonalien", () => {
    const s = unterA();
    const gestattung = s.block("aufenthaltsgestattung", "01", inhalte.aufenthaltsgestattung);
    expect(ergebnis(s.folge("A", [gestattung]))).toBe("6005");
    s.folge("bamf", [s.block("asylstatus", "01", inhalte.asylstatus)]);
    expect(ergebnis(s.folge("A", [gestattung]))).toBe("GESPEICHERT");
    const selbst = s.block("familienbeziehung", "01", { angehoeriger: "p", rolle: "KIND", eingetragen: true });
    expect(ergebnis(s.folge("A", [selbst]))).toBe("6007");
    const label = s.bild().bloecke.grundpersonalien[0]?.label ?? "";
    const halb = { variante: "p", geburtsdatum: "1990", unvollstaendig: true };
    expect(ergebnis(s.aendere("A", "grundpersonalien", "02", label, halb))).toBe("6010");
  });

  test("a message is stored whole or not at all, each refused block with its own Fehler", () => {
    const s = unterA();
    const antwort = s.folge("B", [
      s.block("duldung", "01", inhalte.duldung),
      s.block("anschrift", "01", inhalte.anschrift),
    ]);
    expect(antwort.fehler).toEqual([
      { schluessel: "3001", block: "anschrift" },
      { schluessel: "3001", block: "duldung" },
    ]);
  });

  test("the other blocks are judged on the state after the Meldestatus; a refused Zuzug leaves it unchanged", () => {
    const s = unterA();
    const anschrift = s.block("anschrift", "01", inhalte.anschrift);
    const zuzug = (tag: string) => s.block("meldestatus", "01", { code: "02", ereignisdatum: tag });
    expect(ergebnis(s.folge("B", [zuzug("2026-05-01"), anschrift]))).toBe("6002 3001");
    expect(s.folge("B", [anschrift, zuzug("2026-02-10")]).grundlagen.map((g) => g.grundlage)).toEqual([
      "ZUZUG",
      "AKTENFUEHREND",
    ]);
  });

  test("Erstmeldung: border police 3005, a departure 3001, equal Personalien 4003 only when nothing else is wrong", () => {
    const s = unterA();
    expect(s.erst("grenze", "2026-02-01", "q").fehler).toEqual([{ schluessel: "3005", block: "grundpersonalien" }]);
    expect(ergebnis(s.erst("A", "2026-02-01", "q", "1990-05-05", "04"))).toBe("3001");
    const gleich = { variante: "p", geburtsdatum: "1990-05-05" };
    const doppelt = {
      art: "erstmeldung",
      behoerde: "B",
      person: "q",
      grundpersonalien: gleich,
      label: "qg",
      meldestatus: { code: "01", ereignisdatum: "2026-02-01" },
      meldestatusLabel: "qm",
    } as const;
    expect(ergebnis(s.befehl({ ...doppelt, uuid: "x1", nichtIdentischMit: [] }))).toBe("4003");
    expect(ergebnis(s.befehl({ ...doppelt, uuid: "x2", nichtIdentischMit: ["p"] }))).toBe("GESPEICHERT");
  });

  test("the reforms alone: 3012 for what the rule set does not know", () => {
    const s = new Spiel(heuteRegelwerk);
    s.erst("A", "2026-01-10");
    expect(ergebnis(s.antrag("A", "2026-02-01"))).toBe("3012");
    expect(ergebnis(s.abschluss("A"))).toBe("3012");
    const uebernahme = { umfang: "ALLE_EINGETRAGENEN", angehoerige: [], nurPruefen: false } as const;
    const mit = s.folge("A", [s.block("duldung", "01", inhalte.duldung)], "p", {
      fuerAngehoerigeUebernehmen: uebernahme,
    });
    expect(ergebnis(mit)).toBe("3012");
  });
});
