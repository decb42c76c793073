// Register rules, section 2: "First match answers". Each example has two things wrong and gets the earlier answer.
import { describe, expect, test } from "vitest";
import { ABH_A, ABH_B, ABH_C, BAMF, GRENZPOLIZEI } from "../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet, referenz } from "../../../support/register/datensatz-spec.ts";
import { duldung, meldestatus, PERSONALIEN, personalien, titel } from "../../../support/register/meldungen.ts";
import { parseReferenzId, type ReferenzId } from "../../../../simulator/kernel/kennungen.ts";
import { present } from "../../../../simulator/kernel/assert.ts";
import { HEUTE, ZIEL } from "../../../../simulator/register/regelwerk/regelwerk.ts";

const UNKNOWN = present(parseReferenzId("Zz9Zz9Z1q"), "Referenz-ID");

/** Version and check character of another time. */
function stale(referenzId: ReferenzId): ReferenzId {
  return present(parseReferenzId(`${referenzId.slice(0, 7)}9x`), "Referenz-ID");
}

function record(): DatensatzSpec {
  return new DatensatzSpec(HEUTE)
    .created(ABH_A, "2026-01-10")
    .given(meldet(ABH_A, "2026-01-20", duldung("2026-01-20")));
}

describe("form comes before everything", () => {
  test("2002 for a message without block and Sachverhalt", () => {
    const { pointer } = record()
      .when(meldet(ABH_B, "2026-02-01", {}))
      .thenRefused("AZR-2002").fehler[0];
    expect(pointer).toBe("/sachverhalt");
  });

  test("2002 for a block without Fachdaten, before 3005", () => {
    const spec = record().when(meldet(BAMF, "2026-02-01", { sachverhalt: { duldung: { aenderungsArt: "01" } } }));
    expect(spec.thenRefused("AZR-2002").fehler[0].pointer).toBe("/sachverhalt/duldung/fachdatenNeu");
  });

  test.each(["03", "05"] as const)("2004 for Fachdaten of a deletion (%s), before 3005", (aenderungsArt) => {
    const block = { grundpersonalien: { aenderungsArt, referenzId: UNKNOWN, fachdatenNeu: PERSONALIEN } };
    const spec = record().when(meldet(GRENZPOLIZEI, "2026-02-01", block));
    expect(spec.thenRefused("AZR-2004").fehler[0].pointer).toBe("/grundpersonalien/fachdatenNeu");
  });

  test("2004 for a Referenz-ID on a new entry", () => {
    const neu = { aenderungsArt: "01" as const, referenzId: UNKNOWN };
    const fachdatenNeu = duldung("2026-02-01").sachverhalt?.duldung?.fachdatenNeu;
    const spec = record().when(
      meldet(ABH_B, "2026-02-01", {
        sachverhalt: { duldung: fachdatenNeu === undefined ? neu : { ...neu, fachdatenNeu } },
      }),
    );
    expect(spec.thenRefused("AZR-2004").fehler[0].pointer).toBe("/sachverhalt/duldung/referenzId");
  });

  test("2004 for a code that was not reportable at the event date, before 3005", () => {
    const spec = record().when(meldet(BAMF, "2026-02-01", duldung("2026-02-01", { code: "08" })));
    const { parameter, attribut, pointer } = spec.thenRefused("AZR-2004").fehler[0];
    expect(parameter["grund"]).toBe("meldbar nur bis 30.11.2014");
    expect([attribut, pointer]).toEqual([["Duldung.duldungArt"], "/sachverhalt/duldung/fachdatenNeu/duldungArt/code"]);
  });

  test("a code is judged at the event date, not today", () => {
    const day = { code: "06", bis: "2026-01-10" } as const;
    record()
      .when(meldet(ABH_A, "2026-02-01", titel("2025-12-30", day)))
      .thenStored(["AufenthaltserlaubnisReported AKTENFUEHREND"]);
    record()
      .when(meldet(ABH_A, "2026-02-01", titel("2025-12-31", day)))
      .thenRefused("AZR-2004");
    record()
      .when(meldet(ABH_A, "2026-02-01", titel("2022-12-30", day)))
      .thenRefused("AZR-2004");
  });
});

describe("then the authority", () => {
  test("3005 before 3007, both for the principal", () => {
    const more = { verantwortlicheBehoerde: BAMF.kennzeichen };
    record()
      .when(meldet(ABH_A, "2026-02-01", duldung("2026-02-01"), more))
      .thenRefused("AZR-3005");
    const admissible = { verantwortlicheBehoerde: ABH_A.kennzeichen };
    record()
      .when(meldet(BAMF, "2026-02-01", duldung("2026-02-01"), admissible))
      .thenRefused("AZR-3007");
  });

  test("3007 for another verantwortliche Behoerde, before the Referenz-ID; once for the message", () => {
    const more = { verantwortlicheBehoerde: ABH_A.kennzeichen, ...personalien(PERSONALIEN, UNKNOWN) };
    const spec = record().when(meldet(ABH_B, "2026-02-01", duldung("2026-02-01", {}, UNKNOWN), more));
    const { parameter, pointer } = spec.thenRefused("AZR-3007").fehler[0];
    expect(parameter["auftraggeber"]).toBe("ABH Altstadt (100001)");
    expect(pointer).toBe("/verantwortlicheBehoerde");
  });

  test("the own authority as verantwortliche Behoerde is no Auftrag", () => {
    const own = { verantwortlicheBehoerde: ABH_A.kennzeichen };
    record()
      .when(meldet(ABH_A, "2026-02-01", duldung("2026-02-01"), own))
      .thenStored(["DuldungReported AKTENFUEHREND"]);
  });
});

describe("then the block that is changed", () => {
  test("5002 without Referenz-ID, before 3001", () => {
    const fachdatenNeu = present(duldung("2026-02-01").sachverhalt?.duldung?.fachdatenNeu, "Fachdaten");
    const change = { sachverhalt: { duldung: { aenderungsArt: "02" as const, fachdatenNeu } } };
    const { parameter } = record()
      .when(meldet(ABH_B, "2026-02-01", change))
      .thenRefused("AZR-5002").fehler[0];
    expect(parameter["aenderungsart"]).toBe("Aktualisierung");
  });

  test("5003 for an unknown one, before 3001", () => {
    record()
      .when(meldet(ABH_B, "2026-02-01", duldung("2026-02-01", {}, UNKNOWN)))
      .thenRefused("AZR-5003");
  });

  test("5003 for one of another fact", () => {
    record()
      .when(meldet(ABH_A, "2026-02-01", (d) => duldung("2026-02-01", {}, referenz(d, "grundpersonalien"))))
      .thenRefused("AZR-5003");
  });
});

describe("then the Grundlage", () => {
  test("3001 before 5001 and before plausibility", () => {
    record()
      .when(
        meldet(ABH_B, "2026-02-01", (d) => duldung("2026-02-05", { bis: "2026-01-01" }, stale(referenz(d, "duldung")))),
      )
      .thenRefused("AZR-3001");
  });

  test("5001 before 5004 and 6xxx; the whole id is compared", () => {
    record()
      .when(
        meldet(ABH_A, "2026-02-01", (d) => duldung("2026-02-05", { bis: "2026-01-01" }, stale(referenz(d, "duldung")))),
      )
      .thenRefused("AZR-5001");
  });

  test("5001 says when the block was changed and by whom", () => {
    const spec = record();
    const first = referenz(spec.datensatz, "duldung");
    spec.given(meldet(ABH_A, "2026-02-01", duldung("2026-02-01", {}, first)));
    const { parameter } = spec
      .when(meldet(ABH_A, "2026-02-02", duldung("2026-02-02", {}, first)))
      .thenRefused("AZR-5001").fehler[0];
    expect(parameter["aenderung"]).toBe("am 01.02.2026 um 12:00 Uhr durch ABH Altstadt (100001)");
  });

  test("5004 before 6xxx", () => {
    record()
      .when(meldet(ABH_A, "2026-02-01", duldung("2026-01-20", { bis: "2026-01-01" })))
      .thenRefused("AZR-5004");
  });

  test("5004 for second Grundpersonalien: they stand once", () => {
    const { parameter } = record()
      .when(meldet(ABH_A, "2026-02-01", personalien(PERSONALIEN)))
      .thenRefused("AZR-5004").fehler[0];
    expect(parameter).toMatchObject({ sachverhalt: "Grundpersonalien", datum: "10.01.2026" });
  });

  test("5005 before 6002 for a Meldestatus", () => {
    const spec = record().given(meldet(ABH_A, "2026-02-01", meldestatus("04", "2026-02-01")));
    spec.when(meldet(ABH_A, "2026-02-02", meldestatus("05", "2026-02-09"))).thenRefused("AZR-5005");
  });

  test("all 6xxx together, ascending", () => {
    const wrong = duldung("2026-02-09", { bis: "2026-02-08", nummer: null });
    record()
      .when(meldet(ABH_A, "2026-02-01", wrong))
      .thenRefused("AZR-6001", "AZR-6002", "AZR-6006");
  });
});

describe("a message of several blocks", () => {
  test("each refused block gives its own Fehlerfall, and nothing is stored", () => {
    const blocks = { ...personalien(PERSONALIEN, UNKNOWN), ...duldung("2026-02-09") };
    const spec = record();
    const { revision } = spec.datensatz;
    const { fehler } = spec.when(meldet(ABH_A, "2026-02-01", blocks)).thenRefused("AZR-5003", "AZR-6002");
    expect(fehler.map(({ pointer }) => pointer)).toEqual([
      "/grundpersonalien/referenzId",
      "/sachverhalt/duldung/fachdatenNeu/ereignisdatum",
    ]);
    expect(spec.datensatz.revision).toBe(revision);
  });

  test("one refused block keeps the other out too", () => {
    const spec = record();
    spec.when(meldet(ABH_A, "2026-02-01", { ...personalien(PERSONALIEN, UNKNOWN), ...duldung("2026-02-01") }));
    spec.thenRefused("AZR-5003");
  });

  test("Meldestatus is judged first, so a Zuzug may bring Grundpersonalien", () => {
    const spec = record().when(
      meldet(ABH_B, "2026-02-01", (d) => ({
        ...personalien(PERSONALIEN, referenz(d, "grundpersonalien")),
        ...meldestatus("02", "2026-02-01"),
      })),
    );
    spec.thenStored(["MeldestatusReported ZUZUG", "GrundpersonalienReported AKTENFUEHREND"]);
  });

  test("without the Zuzug the same Grundpersonalien are 3001", () => {
    record()
      .when(meldet(ABH_B, "2026-02-01", (d) => personalien(PERSONALIEN, referenz(d, "grundpersonalien"))))
      .thenRefused("AZR-3001");
  });

  test("a refused Zuzug leaves the other blocks judged on the state as it is", () => {
    record()
      .when(
        meldet(ABH_B, "2026-02-01", (d) => ({
          ...personalien(PERSONALIEN, referenz(d, "grundpersonalien")),
          ...meldestatus("02", "2026-02-02"),
        })),
      )
      .thenRefused("AZR-6002", "AZR-3001");
  });
});

describe("a refusal names who leads, since when, and the next step", () => {
  test.each([
    ["HEUTE", HEUTE],
    ["ZIEL", ZIEL],
  ])("3001 of an authority that never led, %s", (_, regelwerk) => {
    const spec = new DatensatzSpec(regelwerk).created(ABH_A, "2026-01-10", "2026-01-09");
    const { parameter } = spec.when(meldet(ABH_C, "2026-02-01", duldung("2026-02-01"))).thenRefused("AZR-3001")
      .fehler[0];
    expect(parameter).toEqual({
      aktenfuehrung: "Aktenführend ist seit 09.01.2026: ABH Altstadt (100001).",
      ansprechstelle: "ABH Altstadt (100001, Telefon 0800 000000)",
      bitte: "Ist die Person zu Ihnen zugezogen, melden Sie zuerst „Zuzug/Zuständigkeitswechsel“. Sonst bitten Sie",
    });
  });
});
