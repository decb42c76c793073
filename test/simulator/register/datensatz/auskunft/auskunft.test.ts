// 090004 and the answer to "what may I write?".
import { describe, expect, test } from "vitest";
import {
  ABH_A,
  ABH_B,
  ABH_C,
  BAMF,
  BEHOERDEN,
  behoerdeOf,
  GRENZPOLIZEI,
} from "../../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet, referenz } from "../../../../support/register/datensatz-spec.ts";
import { duldung, meldestatus, mittag, PERSONALIEN, titel } from "../../../../support/register/meldungen.ts";
import { answerGesamtauskunft } from "../../../../../simulator/register/datensatz/auskunft/gesamtauskunft.ts";
import { answerZustaendigkeit } from "../../../../../simulator/register/datensatz/auskunft/zustaendigkeit-auskunft.ts";
import { HEUTE, ZIEL, type Regelwerk } from "../../../../../simulator/register/regelwerk/regelwerk.ts";
import { SACHVERHALT_NAMEN } from "../../../../../simulator/register/sachverhalte/sachverhalte.ts";

function moved(regelwerk: Regelwerk): DatensatzSpec {
  return new DatensatzSpec(regelwerk)
    .created(ABH_A, "2026-01-10")
    .given(
      meldet(ABH_A, "2026-02-01", duldung("2026-02-01", { bis: "2026-08-01" })),
      meldet(ABH_A, "2026-03-01", duldung("2026-01-15")),
      meldet(ABH_B, "2026-06-10", meldestatus("02", "2026-06-01")),
    );
}

describe("a Gesamtauskunft", () => {
  const spec = moved(ZIEL).given(meldet(ABH_A, "2026-06-11", duldung("2026-05-30")));
  const answer = (day: string) => answerGesamtauskunft(spec.datensatz, mittag(day), ZIEL, behoerdeOf);

  test("names who leads and since when", () => {
    expect(answer("2026-06-12").aktenfuehrendeBehoerde).toEqual({ behoerde: ABH_B, seit: "2026-06-01" });
  });

  test("shows entries newest first, by date", () => {
    const { duldung: duldungen, meldestatus: entries } = answer("2026-06-12");
    expect(duldungen.map(({ fachdaten }) => fachdaten.ereignisdatum)).toEqual([
      "2026-05-30",
      "2026-02-01",
      "2026-01-15",
    ]);
    expect(entries.map(({ fachdaten }) => fachdaten.ereignisdatum)).toEqual(["2026-06-01", "2026-01-10"]);
  });

  test("shows who reported a block, when, on which Grundlage, and whether it came late", () => {
    expect(answer("2026-06-12").duldung[0]).toMatchObject({
      referenzId: referenz(spec.datensatz, "duldung", "2026-05-30"),
      herkunft: {
        meldendeBehoerde: ABH_A.kennzeichen,
        letzteAenderung: "2026-06-11T12:00:00.000+02:00",
        grundlage: "UEBERGANG",
        nachgemeldet: true,
      },
    });
    expect(answer("2026-06-12").duldung[1]?.herkunft).not.toHaveProperty("nachgemeldet");
  });

  test("shows the Grundpersonalien once", () => {
    expect(answer("2026-06-12").grundpersonalien?.fachdaten).toEqual(PERSONALIEN);
  });

  test("folds what is due without storing it: the revision is the stored one", () => {
    const windows = [
      {
        behoerde: ABH_A.kennzeichen,
        ab: "2026-06-10",
        bis: "2026-07-22",
        sachverhalte: expect.arrayContaining(["meldestatus", "duldung", "aufenthaltserlaubnis"]),
      },
    ];
    expect(answer("2026-07-22").erweiterung).toMatchObject({ uebergangsschreibrechte: windows });
    expect(answer("2026-07-23").erweiterung).toMatchObject({ uebergangsschreibrechte: [] });
    expect(answer("2026-07-23").revision).toBe(spec.datensatz.revision);
  });
});

describe("what an authority may write", () => {
  const allRows = (regelwerk: Regelwerk, behoerde: typeof ABH_A, day = "2026-06-12", spec = moved(regelwerk)) =>
    answerZustaendigkeit(spec.datensatz, behoerde, mittag(day), regelwerk, behoerdeOf).schreibrecht.map(
      ({ sachverhalt, aenderungsArt, grundlage, bis, fehlerfall }) =>
        [
          sachverhalt,
          aenderungsArt,
          grundlage ?? fehlerfall?.fehlerschluessel,
          ...(bis === undefined ? [] : [bis]),
        ].join(" "),
    );
  /** New entries and updates of some facts. */
  const rows = (...question: Parameters<typeof allRows>) =>
    allRows(...question).filter((row) =>
      /^(meldestatus|meldestatusFortzug|grundpersonalien|duldung|aufenthaltserlaubnis) 0[12] /u.test(row),
    );

  test("is answered for every fact and every kind of change", () => {
    const ofAllKinds = SACHVERHALT_NAMEN.filter((name) => name !== "meldestatus");
    const expected = [
      ...["meldestatus", "meldestatusFortzug"].flatMap((name) => ["01", "04", "05"].map((art) => `${name} ${art}`)),
      ...ofAllKinds.flatMap((name) => ["01", "02", "03", "04", "05"].map((art) => `${name} ${art}`)),
      ...["Aufenthaltserlaubnis", "Niederlassungserlaubnis"].flatMap((titel) =>
        ["01", "02"].map((art) => `titelbestellung${titel} ${art}`),
      ),
    ];
    expect(ofAllKinds.length).toBeGreaterThanOrEqual(10);
    for (const behoerde of BEHOERDEN) {
      const asked = allRows(ZIEL, behoerde);
      expect(asked.map((row) => row.split(" ").slice(0, 2).join(" "))).toEqual(expected);
      expect(asked.every((row) => / (?:[A-Z]{5}|AZR-\d{4})/u.test(row))).toBe(true);
    }
  });

  test("the aktenfuehrende Behoerde: all its facts", () => {
    expect(rows(HEUTE, ABH_B)).toEqual([
      "meldestatus 01 AKTENFUEHREND",
      "meldestatusFortzug 01 AKTENFUEHREND",
      "grundpersonalien 01 AKTENFUEHREND",
      "grundpersonalien 02 AKTENFUEHREND",
      "duldung 01 AKTENFUEHREND",
      "duldung 02 AKTENFUEHREND",
      "aufenthaltserlaubnis 01 AKTENFUEHREND",
      "aufenthaltserlaubnis 02 AKTENFUEHREND",
    ]);
  });

  test("a displaced authority: a Zuzug under HEUTE, what it decided before under ZIEL", () => {
    expect(
      new Set(
        rows(HEUTE, ABH_A)
          .slice(1)
          .map((row) => row.slice(-8)),
      ),
    ).toEqual(new Set(["AZR-3001"]));
    expect(rows(ZIEL, ABH_A)).toEqual([
      "meldestatus 01 ZUZUG",
      "meldestatusFortzug 01 FORTZUG 2026-07-22",
      "grundpersonalien 01 AZR-3011",
      "grundpersonalien 02 AZR-3011",
      "duldung 01 UEBERGANG 2026-07-22",
      "duldung 02 UEBERGANG 2026-07-22",
      "aufenthaltserlaubnis 01 UEBERGANG 2026-07-22",
      "aufenthaltserlaubnis 02 UEBERGANG 2026-07-22",
    ]);
  });

  test("after the last day of its window", () => {
    expect(rows(ZIEL, ABH_A, "2026-07-23")).toEqual([
      "meldestatus 01 ZUZUG",
      "meldestatusFortzug 01 AZR-3009",
      "grundpersonalien 01 AZR-3001",
      "grundpersonalien 02 AZR-3001",
      "duldung 01 AZR-3009",
      "duldung 02 AZR-3009",
      "aufenthaltserlaubnis 01 AZR-3009",
      "aufenthaltserlaubnis 02 AZR-3009",
    ]);
  });

  test("while a death stands its rights rest", () => {
    const spec = moved(ZIEL).given(meldet(ABH_B, "2026-06-11", meldestatus("06", "2026-06-11")));
    expect(rows(ZIEL, ABH_A, "2026-06-12", spec)).toContain("duldung 02 AZR-5005");
    expect(rows(ZIEL, ABH_A, "2026-06-12", spec)).toContain("meldestatusFortzug 01 AZR-5005");
  });

  test("by kind: BAMF and border police", () => {
    expect(rows(ZIEL, BAMF)).toContain("duldung 01 AZR-3005");
    expect(rows(ZIEL, BAMF)).toContain("grundpersonalien 02 AZR-3001");
    expect(rows(ZIEL, GRENZPOLIZEI)).toContain("meldestatus 01 ZUZUG");
    expect(rows(ZIEL, GRENZPOLIZEI)).toContain("meldestatusFortzug 01 FORTZUG");
  });

  test("goes with who led in turn, oldest first, and the open windows", () => {
    const { verlauf, aktenfuehrendeBehoerde, uebergangsschreibrechte } = answerZustaendigkeit(
      moved(ZIEL).datensatz,
      ABH_C,
      mittag("2026-06-12"),
      ZIEL,
      behoerdeOf,
    );
    expect(verlauf).toEqual([
      { behoerde: ABH_A, seit: "2026-01-10" },
      { behoerde: ABH_B, seit: "2026-06-01" },
    ]);
    expect(aktenfuehrendeBehoerde).toEqual(verlauf[1]);
    expect(uebergangsschreibrechte).toHaveLength(1);
  });

  test("says the same as the message would be told", () => {
    const spec = moved(ZIEL);
    spec.when(meldet(ABH_A, "2026-06-12", titel("2026-05-30"))).thenStored(["AufenthaltserlaubnisReported UEBERGANG"]);
  });
});
