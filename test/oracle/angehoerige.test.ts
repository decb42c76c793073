import { describe, expect, test } from "vitest";
import type { Antwort, Fachdaten, Regelwerk, Rolle, Uebernahme } from "./sprache.ts";
import { Spiel, duldungsdaten, ergebnis, heuteRegelwerk, zielRegelwerk } from "./spiel.ts";

const bisher = { befristung: "2026-06-30" };
const verlaengert = duldungsdaten("2026-02-20", { befristung: "2026-12-31" });
const alle: Uebernahme = { umfang: "ALLE_EINGETRAGENEN", angehoerige: [], nurPruefen: false };

/** The mother `p` with a Duldung; relatives are entered one by one. */
function familie(regelwerk: Regelwerk = zielRegelwerk, code = "02"): Spiel {
  const s = new Spiel(regelwerk);
  s.erst("A", "2026-01-10");
  s.duldung("A", "2026-01-15", { ...bisher, code, label: "mutter" });
  return s;
}

function dazu(s: Spiel, person: string, rolle: Rolle, geburtsdatum: string, papier: Fachdaten | null): void {
  s.erst("A", "2026-01-10", person, geburtsdatum);
  s.folge("A", [s.block("familienbeziehung", "01", { angehoeriger: person, rolle, eingetragen: true })]);
  if (papier !== null) {
    s.duldung("A", "2026-01-15", { ...bisher, ...papier, label: `${person}-d` }, person);
  }
}

function verlaengere(s: Spiel, uebernahme: Uebernahme = alle, neu: Fachdaten = verlaengert, behoerde = "A"): Antwort {
  const block = s.block("duldung", "02", neu, { referenz: { label: "mutter", version: 1 } });
  return s.folge(behoerde, [block], "p", { fuerAngehoerigeUebernehmen: uebernahme });
}

function urteile(antwort: Antwort): readonly string[] {
  return antwort.urteile.map((u) => `${u.person} ${u.art}${"schluessel" in u ? ` ${u.schluessel}` : ""}`);
}

describe("section 5: verdicts", () => {
  test("UEBERNOMMEN: stored on the relative's record with the relative's own code and number", () => {
    const s = familie();
    dazu(s, "kind", "KIND", "2015-01-01", { code: "05", nummer: "K7" });
    expect(urteile(verlaengere(s))).toEqual(["kind UEBERNOMMEN"]);
    expect(s.bild("kind").bloecke.duldung).toMatchObject([
      {
        label: "kind-d",
        version: 2,
        grundlage: "AKTENFUEHREND",
        fachdaten: { ...verlaengert, code: "05", nummer: "K7" },
      },
    ]);
  });

  test("NICHT_ANWENDBAR: not linked, dead, departed, of age, no paper of this kind, section 60b", () => {
    const s = familie();
    dazu(s, "erwachsen", "KIND", "2008-02-20", {});
    dazu(s, "fast", "KIND", "2008-02-21", {});
    dazu(s, "fort", "KIND", "2015-01-01", {});
    dazu(s, "ohne", "KIND", "2015-01-01", null);
    dazu(s, "sechzigb", "EHEGATTE", "1990-01-01", { code: "60B" });
    dazu(s, "teil", "KIND", "2008", {});
    dazu(s, "tot", "KIND", "2015-01-01", {});
    s.status("A", "04", "2026-02-01", "weg", "fort");
    s.status("A", "06", "2026-02-01", "tod", "tot");
    expect(urteile(verlaengere(s))).toEqual([
      "erwachsen NICHT_ANWENDBAR",
      "fast UEBERNOMMEN",
      "fort NICHT_ANWENDBAR",
      "ohne NICHT_ANWENDBAR",
      "sechzigb NICHT_ANWENDBAR",
      "teil UEBERNOMMEN",
      "tot NICHT_ANWENDBAR",
    ]);
    const t = familie();
    t.erst("A", "2026-01-10", "fremd");
    t.duldung("A", "2026-01-15", { ...bisher, label: "f" }, "fremd");
    const gewaehlt = { person: "fremd", referenz: { label: "f", version: 1 } };
    expect(urteile(verlaengere(t, { umfang: "AUSGEWAEHLT", angehoerige: [gewaehlt], nurPruefen: false }))).toEqual([
      "fremd NICHT_ANWENDBAR",
    ]);
  });

  test("ABGELEHNT: no basis on the relative's own record, changed since shown", () => {
    const s = familie();
    dazu(s, "anderswo", "KIND", "2015-01-01", {});
    s.status("B", "02", "2026-02-01", "m", "anderswo");
    s.am("2026-05-01");
    const ohneFenster = duldungsdaten("2026-04-20", { befristung: "2026-12-31" });
    expect(urteile(verlaengere(s, alle, ohneFenster))).toEqual(["anderswo ABGELEHNT 3001"]);
    const t = familie();
    dazu(t, "kind", "KIND", "2015-01-01", {});
    const gezeigt: Uebernahme = {
      umfang: "AUSGEWAEHLT",
      angehoerige: [{ person: "kind", referenz: { label: "kind-d", version: 1 } }],
      nurPruefen: false,
    };
    t.folge(
      "A",
      [t.block("duldung", "02", duldungsdaten("2026-01-16", bisher), { referenz: { label: "kind-d", version: 1 } })],
      "kind",
    );
    expect(urteile(verlaengere(t, gezeigt))).toEqual(["kind ABGELEHNT 5001"]);
  });

  test("the sender's own window counts, with dual write only", () => {
    for (const [uebergang, erwartet] of [
      [true, "kind UEBERNOMMEN"],
      [false, "kind ABGELEHNT 3001"],
    ] as const) {
      const s = familie({ ...zielRegelwerk, uebergang });
      dazu(s, "kind", "KIND", "2015-01-01", {});
      s.status("B", "02", "2026-02-01", "m", "kind");
      expect(urteile(verlaengere(s))).toEqual([erwartet]);
    }
  });

  test("BEREITS_AKTUELL: the same or a longer validity stands there already", () => {
    const s = familie();
    dazu(s, "kind", "KIND", "2015-01-01", { befristung: "2026-12-31" });
    expect(urteile(verlaengere(s))).toEqual(["kind BEREITS_AKTUELL"]);
  });

  test("a change of code maps by role; none for a parent", () => {
    const s = familie();
    dazu(s, "ehegatte", "EHEGATTE", "1990-01-01", {});
    dazu(s, "kind", "KIND", "2015-01-01", {});
    dazu(s, "oma", "ELTERNTEIL", "1960-01-01", {});
    expect(urteile(verlaengere(s, alle, { ...verlaengert, code: "60D_ERWERB" }))).toEqual([
      "ehegatte UEBERNOMMEN",
      "kind UEBERNOMMEN",
      "oma NICHT_ANWENDBAR",
    ]);
    const code = (person: string): string | undefined => s.bild(person).bloecke.duldung[0]?.fachdaten.code;
    expect([code("ehegatte"), code("kind"), code("oma")]).toEqual(["60D_EHEGATTE", "60D_KIND", "02"]);
  });

  test("nurPruefen judges all, stores nothing, uses up no nachrichtenUUID", () => {
    const s = familie();
    dazu(s, "kind", "KIND", "2015-01-01", {});
    const antwort = verlaengere(s, { ...alle, nurPruefen: true });
    expect([antwort.ergebnis, ...urteile(antwort)]).toEqual(["GEPRUEFT", "kind UEBERNOMMEN"]);
    expect([s.version("duldung", "mutter"), s.version("duldung", "kind-d", "kind")]).toEqual([1, 1]);
    expect(verlaengere(s, { ...alle, nurPruefen: true }).wiederholt).toBe(false);
  });

  test("the measure on the parent is not held up by a relative, and is refused on its own grounds", () => {
    const s = familie();
    dazu(s, "tot", "KIND", "2015-01-01", {});
    s.status("A", "06", "2026-02-01", "tod", "tot");
    expect(ergebnis(verlaengere(s))).toBe("GESPEICHERT");
    const t = familie();
    dazu(t, "kind", "KIND", "2015-01-01", {});
    expect(verlaengere(t, alle, verlaengert, "B")).toMatchObject({ ergebnis: "ABGELEHNT", urteile: [] });
    expect(t.version("duldung", "kind-d", "kind")).toBe(1);
  });

  test("HEUTE: 3012 for the element, H-6101 when entered children run out", () => {
    const s = familie(heuteRegelwerk);
    dazu(s, "kind", "KIND", "2015-01-01", {});
    expect(ergebnis(verlaengere(s))).toBe("3012");
    expect(s.aendere("A", "duldung", "02", "mutter", verlaengert).hinweise).toEqual(["H-6101"]);
  });

  test("an inconsistent pair of links gives a Hinweis", () => {
    const s = familie();
    dazu(s, "kind", "KIND", "2015-01-01", null);
    const falsch = s.block("familienbeziehung", "01", { angehoeriger: "p", rolle: "EHEGATTE", eingetragen: false });
    expect(s.folge("A", [falsch], "kind").hinweise).toEqual(["FAMILIE_UNSTIMMIG"]);
  });
});
