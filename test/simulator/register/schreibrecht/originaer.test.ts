// Register rules, section 2: writers in their own right (ORIGINAER), and what the aktenfuehrende Behoerde may not touch.
import { describe, expect, test } from "vitest";
import { anschrift, asylstatus, asylstatusGeloescht, integrationskurs } from "../../../support/register/aenderungen.ts";
import {
  ABH_A,
  ABH_B,
  AUFNAHME,
  BAMF,
  behoerdeOf,
  GRENZPOLIZEI,
  MELDEBEHOERDE,
} from "../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet, referenz } from "../../../support/register/datensatz-spec.ts";
import { duldung, meldestatus, mittag, PERSONALIEN, personalien } from "../../../support/register/meldungen.ts";
import { answerZustaendigkeit } from "../../../../simulator/register/datensatz/auskunft/zustaendigkeit-auskunft.ts";
import { HEUTE, ZIEL } from "../../../../simulator/register/regelwerk/regelwerk.ts";

function record(regelwerk = HEUTE): DatensatzSpec {
  return new DatensatzSpec(regelwerk).created(ABH_A, "2026-01-10");
}

describe("the BAMF", () => {
  test.each([
    ["Asylstatus", asylstatus("2026-02-01")],
    ["Integrationskurs", integrationskurs("2026-02-01")],
  ])("reports %s in its own right while an Ausländerbehörde leads", (name, bloecke) => {
    record()
      .when(meldet(BAMF, "2026-02-02", bloecke))
      .thenStored([`${name}Reported ORIGINAER`]);
  });

  test("as the aktenführende Behörde on that ground", () => {
    const spec = record().given(meldet(BAMF, "2026-02-01", meldestatus("02", "2026-02-01")));
    spec.when(meldet(BAMF, "2026-02-02", asylstatus("2026-02-01")));
    spec.thenStored(["AsylstatusReported AKTENFUEHREND"]);
  });

  test("changes and deletes its own block, also after a move", () => {
    const spec = record().given(
      meldet(BAMF, "2026-02-02", asylstatus("2026-02-01")),
      meldet(ABH_B, "2026-03-01", meldestatus("02", "2026-03-01")),
    );
    spec.when(meldet(BAMF, "2026-03-02", (d) => asylstatus("2026-02-15", referenz(d, "asylstatus"))));
    spec.thenStored(["AsylstatusReported ORIGINAER"]);
    spec.when(meldet(BAMF, "2026-03-03", (d) => asylstatusGeloescht("03", referenz(d, "asylstatus"))));
    spec.thenStored(["AsylstatusReported ORIGINAER"]);
  });

  test("has no right of its own to anything else (3001)", () => {
    record()
      .when(meldet(BAMF, "2026-02-02", (d) => personalien(PERSONALIEN, referenz(d, "grundpersonalien"))))
      .thenRefused("AZR-3001");
  });

  test("an Ausländerbehörde reports neither (3005)", () => {
    const spec = record();
    spec.when(meldet(ABH_A, "2026-02-02", asylstatus("2026-02-01"))).thenRefused("AZR-3005");
    spec.when(meldet(ABH_A, "2026-02-02", integrationskurs("2026-02-01"))).thenRefused("AZR-3005");
  });
});

describe("the Meldebehörde", () => {
  test("reports Anschrift, departure and death in its own right", () => {
    const spec = record();
    spec.when(meldet(MELDEBEHOERDE, "2026-02-02", anschrift("2026-02-01"))).thenStored(["AnschriftReported ORIGINAER"]);
    spec.when(meldet(MELDEBEHOERDE, "2026-02-03", meldestatus("05", "2026-02-03")));
    spec.thenStored(["MeldestatusReported ORIGINAER"]);
    spec.when(meldet(MELDEBEHOERDE, "2026-02-04", meldestatus("06", "2026-02-04")));
    spec.thenStored(["MeldestatusReported ORIGINAER"]);
  });

  test.each(["01", "02", "03", "09"] as const)("reports no present status: %s is 3005", (code) => {
    const { fehler } = record()
      .when(meldet(MELDEBEHOERDE, "2026-02-02", meldestatus(code, "2026-02-01")))
      .thenRefused("AZR-3005");
    // It may report other codes, so the text names this one.
    expect(fehler[0].parameter["sachverhalt"]).toMatch(/^Meldestatus „.+“$/u);
  });

  test("changes only its own Anschrift", () => {
    const spec = record().given(
      meldet(ABH_A, "2026-02-01", anschrift("2026-02-01")),
      meldet(MELDEBEHOERDE, "2026-03-01", anschrift("2026-03-01")),
    );
    spec.when(
      meldet(MELDEBEHOERDE, "2026-03-02", (d) => anschrift("2026-03-01", referenz(d, "anschrift", "2026-03-01"))),
    );
    spec.thenStored(["AnschriftReported ORIGINAER"]);
    spec.when(
      meldet(MELDEBEHOERDE, "2026-03-02", (d) => anschrift("2026-02-01", referenz(d, "anschrift", "2026-02-01"))),
    );
    const refused = spec.thenRefused("AZR-3001").fehler[0];
    // It never leads a file: no advice to report that the person came to it.
    expect(refused.parameter["bitte"]).toBe("Bitten Sie");
  });

  test("reports nothing else", () => {
    record()
      .when(meldet(MELDEBEHOERDE, "2026-02-02", duldung("2026-02-01")))
      .thenRefused("AZR-3005");
  });
});

describe("the aktenführende Behörde", () => {
  test("may not change a block of a writer in its own right: 3005 names that writer", () => {
    const spec = record().given(meldet(MELDEBEHOERDE, "2026-02-01", anschrift("2026-02-01")));
    const { parameter } = spec
      .when(meldet(ABH_A, "2026-02-02", (d) => anschrift("2026-02-01", referenz(d, "anschrift"), "Neuer Weg")))
      .thenRefused("AZR-3005").fehler[0];
    expect(parameter).toMatchObject({
      sachverhalt: "diesen Eintrag (Anschrift)",
      stellen: "Meldebehörde Altstadt (500001)",
    });
  });

  test("reports a new one beside it", () => {
    const spec = record().given(meldet(MELDEBEHOERDE, "2026-02-01", anschrift("2026-02-01")));
    spec.when(meldet(ABH_A, "2026-03-01", anschrift("2026-03-01"))).thenStored(["AnschriftReported AKTENFUEHREND"]);
  });

  test("changes an Anschrift that another Ausländerbehörde reported", () => {
    const spec = record().given(
      meldet(ABH_A, "2026-02-01", anschrift("2026-02-01")),
      meldet(ABH_B, "2026-03-01", meldestatus("02", "2026-03-01")),
    );
    spec.when(meldet(ABH_B, "2026-03-02", (d) => anschrift("2026-02-01", referenz(d, "anschrift"), "Neuer Weg")));
    spec.thenStored(["AnschriftReported AKTENFUEHREND"]);
  });

  test("corrects a departure that the Meldebehörde reported: Meldestatus entries are its to correct", () => {
    const spec = record().given(meldet(MELDEBEHOERDE, "2026-02-03", meldestatus("05", "2026-02-03")));
    const withdrawn = (datensatz: Parameters<typeof referenz>[0]) => ({
      sachverhalt: {
        meldestatus: { aenderungsArt: "05" as const, referenzId: referenz(datensatz, "meldestatus", "2026-02-03") },
      },
    });
    spec.when(meldet(ABH_A, "2026-02-04", withdrawn)).thenStored(["MeldestatusReported AKTENFUEHREND"]);
  });
});

describe("an Aufnahmeeinrichtung reports an Anschrift", () => {
  test("while its own Meldestatus entry is the current one, also in the message of its Zuzug", () => {
    const spec = record();
    spec.when(meldet(AUFNAHME, "2026-02-01", { ...meldestatus("02", "2026-02-01"), ...anschrift("2026-02-01") }));
    spec.thenStored(["MeldestatusReported ZUZUG", "AnschriftReported AKTENFUEHREND"]);
  });

  test("not before and not after (3005)", () => {
    const spec = record();
    spec.when(meldet(AUFNAHME, "2026-02-01", anschrift("2026-02-01"))).thenRefused("AZR-3005");
    spec.given(
      meldet(AUFNAHME, "2026-02-02", meldestatus("02", "2026-02-02")),
      meldet(GRENZPOLIZEI, "2026-03-01", meldestatus("03", "2026-03-01")),
    );
    spec.when(meldet(AUFNAHME, "2026-03-02", anschrift("2026-02-02"))).thenRefused("AZR-3005");
  });
});

describe("border police", () => {
  test.each(["01", "03"] as const)("enters %s without leading", (code) => {
    const spec = record().when(meldet(GRENZPOLIZEI, "2026-02-01", meldestatus(code, "2026-02-01")));
    spec.thenStored(["MeldestatusReported ZUZUG"]);
  });

  test.each(["02", "09"] as const)("enters no %s (3005)", (code) => {
    record()
      .when(meldet(GRENZPOLIZEI, "2026-02-01", meldestatus(code, "2026-02-01")))
      .thenRefused("AZR-3005");
  });
});

describe("asked what it may write", () => {
  const rows = (spec: DatensatzSpec, behoerde: typeof ABH_A, regelwerk = HEUTE) =>
    answerZustaendigkeit(spec.datensatz, behoerde, mittag("2026-04-01"), regelwerk, behoerdeOf).schreibrecht.map(
      ({ sachverhalt, aenderungsArt, grundlage, fehlerfall }) =>
        `${sachverhalt} ${aenderungsArt} ${grundlage ?? fehlerfall?.fehlerschluessel ?? ""}`,
    );

  test("a Meldebehörde hears about its own Anschrift, if it has one", () => {
    const spec = record();
    expect(rows(spec, MELDEBEHOERDE)).toEqual(
      expect.arrayContaining(["anschrift 01 ORIGINAER", "anschrift 02 AZR-3001", "meldestatusFortzug 01 ORIGINAER"]),
    );
    spec.given(meldet(MELDEBEHOERDE, "2026-02-01", anschrift("2026-02-01")));
    expect(rows(spec, MELDEBEHOERDE)).toEqual(
      expect.arrayContaining(["anschrift 02 ORIGINAER", "anschrift 05 ORIGINAER", "meldestatusFortzug 05 AZR-3001"]),
    );
  });

  test("the aktenführende Behörde hears whose block it is", () => {
    const spec = record().given(meldet(MELDEBEHOERDE, "2026-02-01", anschrift("2026-02-01")));
    expect(rows(spec, ABH_A)).toEqual(
      expect.arrayContaining(["anschrift 01 AKTENFUEHREND", "anschrift 04 AZR-3005", "meldestatus 05 AKTENFUEHREND"]),
    );
    spec.given(meldet(ABH_A, "2026-03-01", anschrift("2026-03-01")));
    expect(rows(spec, ABH_A)).toContain("anschrift 04 AKTENFUEHREND");
  });

  test("the BAMF hears the same under every rule set", () => {
    for (const regelwerk of [HEUTE, ZIEL]) {
      const spec = record(regelwerk).given(meldet(BAMF, "2026-02-02", asylstatus("2026-02-01")));
      expect(rows(spec, BAMF, regelwerk)).toEqual(
        expect.arrayContaining(["asylstatus 01 ORIGINAER", "asylstatus 04 ORIGINAER", "integrationskurs 01 ORIGINAER"]),
      );
    }
  });
});
