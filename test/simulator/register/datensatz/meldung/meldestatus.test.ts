// Register rules, section 1: the list of Meldestatus and who leads.
import { describe, expect, test } from "vitest";
import {
  ABH_A,
  ABH_B,
  ABH_C,
  AUFNAHME,
  BAMF,
  behoerdeOf,
  GRENZPOLIZEI,
} from "../../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet, referenz } from "../../../../support/register/datensatz-spec.ts";
import { duldung, meldestatus } from "../../../../support/register/meldungen.ts";
import { formulateHinweis } from "../../../../../simulator/register/kataloge/hinweise.ts";
import { formulateFehler } from "../../../../../simulator/register/kataloge/fehler.ts";
import { HEUTE, ZIEL } from "../../../../../simulator/register/regelwerk/regelwerk.ts";
import { deriveAktenfuehrung } from "../../../../../simulator/register/zustaendigkeit/aktenfuehrung.ts";

function leader(spec: DatensatzSpec): string | undefined {
  return deriveAktenfuehrung(spec.datensatz, behoerdeOf)?.behoerde.name;
}

describe("who leads the file", () => {
  test("is the reporter of the last present entry", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    expect(leader(spec)).toBe("ABH Altstadt");
    spec.when(meldet(ABH_B, "2026-03-01", meldestatus("02", "2026-02-20"))).thenStored(["MeldestatusReported ZUZUG"]);
    expect(leader(spec)).toBe("ABH Bergheim");
    expect(deriveAktenfuehrung(spec.datensatz, behoerdeOf)?.seit).toBe("2026-02-20");
  });

  test.each([ABH_B, AUFNAHME, BAMF])("can be $name", (behoerde) => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    spec.given(meldet(behoerde, "2026-03-01", meldestatus("02", "2026-03-01")));
    expect(leader(spec)).toBe(behoerde.name);
  });

  test("is never the border police", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    const step = meldet(GRENZPOLIZEI, "2026-03-01", meldestatus("03", "2026-03-01"));
    spec.when(step).thenStored(["MeldestatusReported ZUZUG"]);
    expect(leader(spec)).toBe("ABH Altstadt");
  });

  test.each(["04", "05", "06"] as const)("stays in place after %s", (code) => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    spec
      .when(meldet(ABH_A, "2026-03-01", meldestatus(code, "2026-03-01")))
      .thenStored(["MeldestatusReported AKTENFUEHREND"]);
    expect(leader(spec)).toBe("ABH Altstadt");
  });

  test("is decided by position when two offices report a Zuzug of the same day", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    spec.given(
      meldet(ABH_C, "2026-03-02", meldestatus("02", "2026-03-01")),
      meldet(ABH_B, "2026-03-03", meldestatus("02", "2026-03-01")),
    );
    expect(leader(spec)).toBe("ABH Bergheim");
  });

  test("is not changed by a departure of the same day that somebody else reports", () => {
    const spec = new DatensatzSpec(ZIEL).created(ABH_A, "2026-01-10");
    spec.given(
      meldet(ABH_B, "2026-03-01", meldestatus("02", "2026-03-01")),
      meldet(ABH_A, "2026-03-02", meldestatus("05", "2026-03-01")),
    );
    expect(leader(spec)).toBe("ABH Bergheim");
  });
});

describe("a late report of an older present status", () => {
  test("is history with H-3001, which says who stays aktenfuehrend and what to do", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-03-10");
    spec.when(meldet(ABH_B, "2026-04-01", meldestatus("02", "2026-02-01")));
    spec.thenStored(["MeldestatusReported ZUZUG"], ["H-3001"]);
    expect(leader(spec)).toBe("ABH Altstadt");
    const text = formulateHinweis({
      schluessel: "H-3001",
      parameter: { seit: "10.03.2026", behoerde: "ABH Altstadt (100001)" },
    });
    expect(text.hinweistext).toContain("Aktenführend bleibt seit 10.03.2026: ABH Altstadt (100001)");
  });

  test("opens no window, because responsibility does not change", () => {
    const spec = new DatensatzSpec(ZIEL).created(ABH_A, "2026-03-10");
    spec.when(meldet(ABH_B, "2026-04-01", meldestatus("02", "2026-02-01")));
    spec.thenStored(["MeldestatusReported ZUZUG"], ["H-3001"]);
    expect(spec.datensatz.fenster).toEqual([]);
  });

  test("gives the border police no such hint: it never leads", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-03-10");
    spec.when(meldet(GRENZPOLIZEI, "2026-04-01", meldestatus("01", "2026-02-01")));
    spec.thenStored(["MeldestatusReported ZUZUG"]);
  });

  test("leaves other blocks of that message judged on the unchanged responsibility", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-03-10");
    const grundpersonalien = (reference: ReturnType<typeof referenz>) => ({
      aenderungsArt: "02" as const,
      referenzId: reference,
      fachdatenNeu: spec.datensatz.bloecke.grundpersonalien[0]?.fachdaten,
    });
    const bloecke = (): Parameters<typeof meldet>[2] => (datensatz) => {
      const { fachdatenNeu, ...rest } = grundpersonalien(referenz(datensatz, "grundpersonalien"));
      const personalien = fachdatenNeu === undefined ? rest : { ...rest, fachdatenNeu };
      return { ...meldestatus("02", "2026-02-01"), grundpersonalien: personalien };
    };
    spec.when(meldet(ABH_B, "2026-04-01", bloecke())).thenRefused("AZR-3001");
  });
});

describe("a list never collides", () => {
  test("a second entry of the same day by another authority is stored", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    spec.when(meldet(GRENZPOLIZEI, "2026-01-11", meldestatus("01", "2026-01-10")));
    spec.thenStored(["MeldestatusReported ZUZUG"]);
  });
});

describe("5005: departures and death", () => {
  test("refuses two departures next to each other", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    spec.given(meldet(ABH_A, "2026-02-01", meldestatus("04", "2026-02-01")));
    spec.when(meldet(ABH_A, "2026-03-01", meldestatus("05", "2026-03-01"))).thenRefused("AZR-5005");
    spec.when(meldet(ABH_A, "2026-03-01", meldestatus("05", "2026-01-20"))).thenRefused("AZR-5005");
    spec.when(meldet(GRENZPOLIZEI, "2026-03-01", meldestatus("04", "2026-03-01"))).thenRefused("AZR-5005");
  });

  test("judges the list as it would stand: a departure before an old stay is allowed", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10", "2026-01-10");
    spec.given(meldet(ABH_A, "2026-02-01", meldestatus("04", "2026-02-01")));
    spec.when(meldet(ABH_A, "2026-03-01", meldestatus("04", "2025-12-01")));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND"]);
  });

  test("lets a person come home and leave again", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    spec.given(
      meldet(ABH_A, "2026-02-01", meldestatus("04", "2026-02-01")),
      meldet(ABH_A, "2026-03-01", meldestatus("03", "2026-03-01")),
      meldet(ABH_A, "2026-04-01", meldestatus("05", "2026-04-01")),
    );
    expect(spec.datensatz.bloecke.meldestatus).toHaveLength(4);
  });

  test.each(["02", "04", "05", "06"] as const)("refuses %s while a death stands", (code) => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    spec.given(meldet(ABH_A, "2026-03-01", meldestatus("06", "2026-03-01")));
    spec.when(meldet(ABH_A, "2026-04-01", meldestatus(code, "2026-04-01"))).thenRefused("AZR-5005");
    spec.when(meldet(ABH_A, "2026-04-01", meldestatus(code, "2026-02-01"))).thenRefused("AZR-5005");
  });

  test("names the death and its day", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    spec.given(meldet(ABH_A, "2026-03-01", meldestatus("06", "2026-02-28")));
    spec.when(meldet(ABH_B, "2026-04-01", meldestatus("02", "2026-04-01")));
    const { parameter } = spec.thenRefused("AZR-5005").fehler[0];
    expect(parameter).toMatchObject({ status: "verstorben", datum: "28.02.2026" });
  });

  test("lets a death be dated before present entries and lists them", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-03-10");
    spec.when(meldet(ABH_A, "2026-04-01", meldestatus("06", "2026-02-01")));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND"], ["H-5002"]);
  });
});

describe("5006: a Zuzug that says nothing new", () => {
  test("refuses a present entry directly behind a current one of the same authority", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    const { parameter } = spec
      .when(meldet(ABH_A, "2026-02-01", meldestatus("02", "2026-02-01")))
      .thenRefused("AZR-5006").fehler[0];
    expect(parameter).toEqual({
      seit: "10.01.2026",
      aktenfuehrung: "Aktenführend ist seit 10.01.2026: ABH Altstadt (100001).",
      schritt: "direkt den Sachverhalt melden",
    });
  });

  test("does not tell the border police that it leads, but who does", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    spec.given(meldet(GRENZPOLIZEI, "2026-02-01", meldestatus("03", "2026-02-01")));
    const { fehler } = spec
      .when(meldet(GRENZPOLIZEI, "2026-03-01", meldestatus("03", "2026-03-01")))
      .thenRefused("AZR-5006");
    const { fehlertext, handlungshinweis } = formulateFehler(fehler[0]);
    expect(fehlertext).toContain("seit 01.02.2026 als anwesend gemeldet");
    expect(fehlertext).toContain("Aktenführend ist seit 10.01.2026: ABH Altstadt (100001).");
    expect(handlungshinweis).toContain("ABH Altstadt (100001, Telefon 0800 000000)");
  });

  test("stores an older present entry of the same authority as history", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    spec.when(meldet(ABH_A, "2026-02-01", meldestatus("01", "2025-11-01")));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND"], ["H-3001"]);
  });

  test("stores it behind an own entry that is not the current one", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    spec.given(meldet(ABH_B, "2026-03-01", meldestatus("02", "2026-03-01")));
    spec.when(meldet(ABH_A, "2026-04-01", meldestatus("02", "2026-02-01")));
    spec.thenStored(["MeldestatusReported ZUZUG"], ["H-3001"]);
  });

  test("allows coming home after a departure", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    spec.given(meldet(ABH_A, "2026-02-01", meldestatus("04", "2026-02-01")));
    spec.when(meldet(ABH_A, "2026-03-01", meldestatus("03", "2026-03-01")));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND"]);
  });

  test("holds when only somebody who cannot lead came in between? No: the entry before is another's", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    spec.given(meldet(GRENZPOLIZEI, "2026-02-01", meldestatus("03", "2026-02-01")));
    spec.when(meldet(ABH_A, "2026-03-01", meldestatus("02", "2026-03-01")));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND"]);
  });
});

describe("what is not reported at all", () => {
  test("nothing in the future (6002)", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    spec.when(meldet(ABH_B, "2026-02-01", meldestatus("02", "2026-02-02"))).thenRefused("AZR-6002");
    spec.when(meldet(ABH_B, "2026-02-01", meldestatus("02", "2026-02-01"))).thenStored(["MeldestatusReported ZUZUG"]);
  });

  test.each([ABH_A, ABH_B, AUFNAHME, BAMF, GRENZPOLIZEI])("07 by $name (3005)", (behoerde) => {
    const spec = new DatensatzSpec(ZIEL).created(ABH_A, "2026-01-10");
    spec.when(meldet(behoerde, "2026-02-01", meldestatus("07", "2026-02-01"))).thenRefused("AZR-3005");
  });
});

describe("an event before the birth of the person", () => {
  test("is refused with 6003", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    spec.when(meldet(ABH_A, "2026-02-01", meldestatus("01", "1990-05-16"))).thenRefused("AZR-6003");
    spec.when(meldet(ABH_A, "2026-02-01", meldestatus("01", "1990-05-17")));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND"], ["H-3001"]);
    spec.when(meldet(ABH_A, "2026-02-01", duldung("1990-05-16", { bis: "2027-01-01" }))).thenRefused("AZR-6003");
  });
});
