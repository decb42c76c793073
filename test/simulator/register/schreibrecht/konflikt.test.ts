// Register rules, section 3, "Changed since" and "Conflict rules": nobody overwrites what they have not read, and a former
// authority never alters, hides or revives what another wrote, changed or withdrew behind s*.
import { describe, expect, test } from "vitest";
import type { ReferenzId } from "../../../../simulator/kernel/kennungen.ts";
import { addsOnlyNummer } from "../../../../simulator/register/datensatz/nur-nummer.ts";
import { ZIEL } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import { duldungGeaendert, duldungGeloescht } from "../../../support/register/aenderungen.ts";
import { ABH_A, ABH_B, ABH_C } from "../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet, referenz, type Schritt } from "../../../support/register/datensatz-spec.ts";
import { duldung, meldestatus, tag, titel, uuid, mittag, type Bloecke } from "../../../support/register/meldungen.ts";

function moved(...then: readonly Schritt[]): DatensatzSpec {
  return new DatensatzSpec(ZIEL)
    .created(ABH_A, "2026-01-10")
    .given(
      meldet(ABH_A, "2026-02-01", titel("2026-02-01")),
      meldet(ABH_B, "2026-06-10", meldestatus("02", "2026-06-01")),
      ...then,
    );
}

/** A title with the number of its card. */
function mitKarte(nummerDesAufenthaltstitels: string, referenzId: ReferenzId, bis = "2027-12-31"): Bloecke {
  const fachdatenNeu = {
    aufenthaltserlaubnisArt: { code: "03" as const },
    ereignisdatum: tag("2026-02-01"),
    befristungsdatum: tag(bis),
    nummerDesAufenthaltstitels,
  };
  return { sachverhalt: { aufenthaltserlaubnis: { aenderungsArt: "02", referenzId, fachdatenNeu } } };
}

describe("a document number added beside the content", () => {
  const extended = meldet(ABH_A, "2026-06-20", (d) =>
    titel("2026-05-30", { bis: "2028-01-31" }, referenz(d, "aufenthaltserlaubnis")),
  );
  const numbered = meldet(ABH_B, "2026-06-12", (d) => mitKarte("Y12345678", referenz(d, "aufenthaltserlaubnis")));

  test("is no change", () => {
    moved(numbered).when(extended).thenStored(["AufenthaltserlaubnisReported UEBERGANG"]);
  });

  test("must have been read all the same: 5001", () => {
    const spec = moved();
    const before = referenz(spec.datensatz, "aufenthaltserlaubnis");
    spec.given(numbered);
    spec.when(meldet(ABH_A, "2026-06-20", titel("2026-05-30", {}, before))).thenRefused("AZR-5001");
  });

  test("is a change when something else came with it, or when it takes the place of another number", () => {
    const withMore = meldet(ABH_B, "2026-06-12", (d) =>
      mitKarte("Y12345678", referenz(d, "aufenthaltserlaubnis"), "2027-11-30"),
    );
    moved(withMore).when(extended).thenRefused("AZR-5007");
    const replaced = meldet(ABH_B, "2026-06-13", (d) => mitKarte("Y87654321", referenz(d, "aufenthaltserlaubnis")));
    moved(numbered, replaced).when(extended).thenRefused("AZR-5007");
  });

  test("does not make an older change forgotten", () => {
    const changed = meldet(ABH_B, "2026-06-11", (d) =>
      titel("2026-02-01", { bis: "2027-06-30" }, referenz(d, "aufenthaltserlaubnis")),
    );
    const thenNumbered = meldet(ABH_B, "2026-06-12", (d) =>
      mitKarte("Y12345678", referenz(d, "aufenthaltserlaubnis"), "2027-06-30"),
    );
    const { parameter } = moved(changed, thenNumbered).when(extended).thenRefused("AZR-5007").fehler[0];
    expect(parameter["datum"]).toBe("11.06.2026");
  });

  test.each([
    [{ a: 1 }, { a: 1, bescheinigungsNummer: "T1" }, true],
    [{ a: 1 }, { a: 1, traegervordruckNummer: "K1", bescheinigungsNummer: "T1" }, true],
    [{ a: 1, bescheinigungsNummer: "T1" }, { a: 1, bescheinigungsNummer: "T2" }, false],
    [{ a: 1, bescheinigungsNummer: "T1" }, { a: 1 }, false],
    [{ a: 1 }, { a: 2, bescheinigungsNummer: "T1" }, false],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: undefined }, { a: 1, bescheinigungsNummer: "T1" }, true],
    [{ a: 1 }, { a: 1 }, false],
  ])("%j to %j: %s", (before, after, expected) => {
    expect(addsOnlyNummer(before, after)).toBe(expected);
  });
});

describe("who counts as another", () => {
  test("the register's own entries for A count as A's", () => {
    const spec = moved();
    const [block] = spec.datensatz.bloecke.aufenthaltserlaubnis;
    if (block === undefined) return expect.fail("a title");
    const { referenzId, fachdaten } = block;
    spec.recorded({
      id: uuid("by the register"),
      event: {
        type: "azr.ereignisse.v1.AufenthaltserlaubnisReported",
        data: { aenderungsArt: "02", referenzId, fachdaten: { ...fachdaten, befristungsdatum: tag("2027-01-31") } },
      },
      umschlag: { grundlage: "GESETZLICH", zeitpunktMs: mittag("2026-06-12") },
    });
    spec.when(meldet(ABH_A, "2026-06-20", titel("2026-05-30", {}, referenzId)));
    spec.thenStored(["AufenthaltserlaubnisReported UEBERGANG"]);
  });

  test("what another former authority wrote counts, on whatever Grundlage", () => {
    const spec = moved(
      meldet(ABH_C, "2026-06-20", meldestatus("02", "2026-06-20")),
      meldet(ABH_B, "2026-06-21", (d) => titel("2026-06-19", {}, referenz(d, "aufenthaltserlaubnis"))),
    );
    expect(spec.datensatz.bloecke.aufenthaltserlaubnis[0]?.versionen.at(-1)?.grundlage).toBe("UEBERGANG");
    spec.when(meldet(ABH_A, "2026-06-22", (d) => titel("2026-05-30", {}, referenz(d, "aufenthaltserlaubnis"))));
    spec.thenRefused("AZR-5007");
  });

  test("what A itself took back may be reported anew", () => {
    const late = meldet(ABH_A, "2026-06-11", titel("2026-05-30"));
    const back = meldet(ABH_A, "2026-06-12", (d) => ({
      sachverhalt: {
        aufenthaltserlaubnis: { aenderungsArt: "05", referenzId: referenz(d, "aufenthaltserlaubnis", "2026-05-30") },
      },
    }));
    moved(late, back)
      .when(meldet(ABH_A, "2026-06-13", titel("2026-05-30")))
      .thenStored(["AufenthaltserlaubnisReported UEBERGANG"]);
  });
});

describe("blocks that A reported late", () => {
  const late = meldet(ABH_A, "2026-06-11", duldung("2026-05-30"));
  const withoutTitle = (...then: readonly Schritt[]): DatensatzSpec =>
    new DatensatzSpec(ZIEL)
      .created(ABH_A, "2026-01-10")
      .given(meldet(ABH_B, "2026-06-10", meldestatus("02", "2026-06-01")), ...then);

  test("are no longer A's to correct once B changed them, or took them back", () => {
    const changed = meldet(ABH_B, "2026-06-12", (d) => duldungGeaendert("04", referenz(d, "duldung"), "2026-05-29"));
    for (const change of ["03", "05"] as const) {
      withoutTitle(late, changed)
        .when(meldet(ABH_A, "2026-06-13", (d) => duldungGeloescht(change, referenz(d, "duldung"))))
        .thenRefused("AZR-5007");
    }
    const gone = meldet(ABH_B, "2026-06-12", (d) => duldungGeloescht("05", referenz(d, "duldung")));
    withoutTitle(late, gone)
      .when(meldet(ABH_A, "2026-06-13", (d) => duldungGeloescht("05", referenz(d, "duldung"))))
      .thenRefused("AZR-5007");
  });

  test("are not corrected in front of what B wrote since and what is current", () => {
    const byB = meldet(ABH_B, "2026-06-12", duldung("2026-06-03"));
    const correct = (day: string): Schritt =>
      meldet(ABH_A, "2026-06-13", (d) => duldungGeaendert("04", referenz(d, "duldung", "2026-05-30"), day));
    withoutTitle(late, byB).when(correct("2026-06-04")).thenRefused("AZR-5007");
    withoutTitle(late, byB).when(correct("2026-05-31")).thenStored(["DuldungReported UEBERGANG"]);
  });

  test("by somebody else are somebody else's: 3011", () => {
    const spec = withoutTitle(late, meldet(ABH_C, "2026-06-20", meldestatus("02", "2026-06-20")));
    spec
      .when(meldet(ABH_B, "2026-06-21", (d) => duldungGeloescht("05", referenz(d, "duldung"))))
      .thenRefused("AZR-3011");
  });
});
