import { describe, expect, test } from "vitest";
import type { Folgemeldung } from "./sprache.ts";
import { Spiel, duldungsdaten, ergebnis, zielRegelwerk } from "./spiel.ts";

function meldung(behoerde: string, uuid: string, tag = "2026-02-01"): Folgemeldung {
  return {
    art: "folgemeldung",
    uuid,
    behoerde,
    person: "p",
    bloecke: [
      { sachverhalt: "duldung", aenderungsArt: "01", label: uuid, referenz: "keine", fachdaten: duldungsdaten(tag) },
    ],
  };
}

function unterA(): Spiel {
  const s = new Spiel(zielRegelwerk);
  s.erst("A", "2026-01-10");
  return s;
}

describe("section 6: idempotency", () => {
  test("a repeat gets the same answer and stores nothing; other content is 2007", () => {
    const s = unterA();
    const erste = s.befehl(meldung("A", "u"));
    expect(s.befehl({ art: "wiederholung", von: 1 })).toEqual({ ...erste, wiederholt: true });
    expect(s.bild().bloecke.duldung).toHaveLength(1);
    expect(ergebnis(s.befehl(meldung("A", "u", "2026-02-02")))).toBe("2007");
  });

  test("the key holds the authority: another authority's equal uuid is another message", () => {
    const s = unterA();
    s.befehl(meldung("A", "u"));
    expect(ergebnis(s.befehl(meldung("B", "u")))).toBe("3001");
  });

  test("a refusal is replayed for seven virtual days even if the answer would be another now, then judged anew", () => {
    const s = unterA();
    expect(ergebnis(s.befehl(meldung("B", "u")))).toBe("3001");
    s.status("B", "02", "2026-01-20");
    s.am("2026-03-07");
    expect(s.befehl(meldung("B", "u"))).toMatchObject({ ergebnis: "ABGELEHNT", wiederholt: true });
    s.am("2026-03-09");
    expect(s.befehl(meldung("B", "u"))).toMatchObject({ ergebnis: "GESPEICHERT", wiederholt: false });
  });

  test("that a UUID was stored is kept with the record for good", () => {
    const s = unterA();
    s.befehl(meldung("A", "u"));
    s.am("2027-03-09");
    expect(s.befehl(meldung("A", "u"))).toMatchObject({
      ergebnis: "GESPEICHERT",
      wiederholt: true,
      ausEreignis: true,
    });
    expect(ergebnis(s.befehl(meldung("A", "u", "2026-02-02")))).toBe("2007");
    expect(s.bild().bloecke.duldung).toHaveLength(1);
  });

  test("2xxx and 1xxx are not kept", () => {
    const s = unterA();
    const falsch = meldung("A", "u");
    const mitReferenz = falsch.bloecke.map((b) => ({ ...b, referenz: "unbekannt" as const }));
    expect(ergebnis(s.befehl({ ...falsch, bloecke: mitReferenz }))).toBe("2004");
    expect(ergebnis(s.befehl(falsch))).toBe("GESPEICHERT");
  });
});
