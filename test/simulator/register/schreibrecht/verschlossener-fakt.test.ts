// Register rules, section 3: while the aktenführende Behörde is of a kind to which a fact is closed, the last
// Ausländerbehörde that led keeps UEBERGANG for it, with every kind of change and without 3010 and 3009.
import { describe, expect, test } from "vitest";
import { HEUTE, ZIEL, type Regelwerk } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import {
  anschrift as anschriftVon,
  duldungGeaendert,
  duldungGeloescht,
} from "../../../support/register/aenderungen.ts";
import { ABH_A, ABH_B, ABH_C, AUFNAHME, BAMF, MELDEBEHOERDE } from "../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet, referenz, type Schritt } from "../../../support/register/datensatz-spec.ts";
import { anschrift, asylstatus, gestattung } from "../../../support/register/fakten.ts";
import { duldung, meldestatus, PERSONALIEN, personalien } from "../../../support/register/meldungen.ts";

/** A, then B with a Duldung, then the BAMF on 10 June; B's window is over after 22 July. */
function ledBy(leader: typeof ABH_A, regelwerk: Regelwerk = ZIEL, ...then: readonly Schritt[]): DatensatzSpec {
  return new DatensatzSpec(regelwerk)
    .created(ABH_A, "2026-01-10")
    .given(
      meldet(ABH_B, "2026-02-01", meldestatus("02", "2026-02-01")),
      meldet(ABH_B, "2026-03-01", duldung("2026-03-01")),
      meldet(leader, "2026-06-10", meldestatus("02", "2026-06-10")),
      ...then,
    );
}

const DAYS = ["2026-06-20", "2026-12-20"] as const;

const CHANGES: readonly (readonly [string, (day: string) => Schritt["bloecke"]])[] = [
  ["01", (day) => () => duldung(day)],
  ["02", (day) => (d) => duldung(day, {}, referenz(d, "duldung"))],
  ["03", () => (d) => duldungGeloescht("03", referenz(d, "duldung"))],
  ["04", (day) => (d) => duldungGeaendert("04", referenz(d, "duldung"), day)],
  ["05", () => (d) => duldungGeloescht("05", referenz(d, "duldung"))],
];

describe.each(CHANGES)("%s on a Duldung while the BAMF leads", (_, change) => {
  test.each(DAYS)("on %s: stored for the last ABH", (day) => {
    const spec = ledBy(BAMF).when(meldet(ABH_B, day, change(day)));
    const ended = day === "2026-12-20" ? ["UebergangsfensterEnded ABH Bergheim FRIST"] : [];
    spec.thenStored([...ended, "DuldungReported UEBERGANG"]);
  });

  test.each(DAYS)("on %s: not for the ABH before it, nor for one that never led", (day) => {
    ledBy(BAMF)
      .when(meldet(ABH_A, day, change(day)))
      .thenRefused("AZR-3001");
    ledBy(BAMF)
      .when(meldet(ABH_C, day, change(day)))
      .thenRefused("AZR-3001");
  });

  test.each(DAYS)("on %s: 3001 without dual write", (day) => {
    for (const regelwerk of [HEUTE, { ...ZIEL, uebergang: false }]) {
      ledBy(BAMF, regelwerk)
        .when(meldet(ABH_B, day, change(day)))
        .thenRefused("AZR-3001");
    }
  });
});

describe("the right lasts as long as the fact is closed", () => {
  test("it survives the declaration that nothing is open: that ends the window only", () => {
    ledBy(BAMF)
      .declared(ABH_B, "2026-06-15")
      .when(meldet(ABH_B, "2026-06-20", duldung("2026-06-20")))
      .thenStored(["DuldungReported UEBERGANG"]);
  });

  test("it ends when an ABH leads, and the window of 10 June counts again", () => {
    const spec = ledBy(BAMF, ZIEL, meldet(ABH_C, "2026-06-15", meldestatus("02", "2026-06-15")));
    spec.when(meldet(ABH_B, "2026-06-20", duldung("2026-06-20"))).thenRefused("AZR-3010");
    spec.when(meldet(ABH_B, "2026-06-20", duldung("2026-06-09"))).thenStored(["DuldungReported UEBERGANG"]);
    spec.when(meldet(ABH_B, "2026-07-23", duldung("2026-06-08"))).thenRefused("AZR-3009");
  });

  test("it is no right to facts that are open to who leads", () => {
    const spec = ledBy(BAMF, ZIEL, meldet(BAMF, "2026-06-11", asylstatus("2026-06-11")));
    const name = meldet(ABH_B, "2026-06-20", (d) => personalien(PERSONALIEN, referenz(d, "grundpersonalien")));
    spec.when(name).thenRefused("AZR-3011");
    spec.when(meldet(ABH_B, "2026-06-20", gestattung("2026-06-20"))).thenRefused("AZR-3010");
    spec.when(meldet(ABH_B, "2026-12-20", gestattung("2026-12-20"))).thenRefused("AZR-3001");
  });

  test("an Aufnahmeeinrichtung that leads closes title and Duldung, not the Anschrift", () => {
    ledBy(AUFNAHME)
      .when(meldet(ABH_B, "2026-12-20", duldung("2026-12-20")))
      .thenStored(["UebergangsfensterEnded ABH Bergheim FRIST", "DuldungReported UEBERGANG"]);
    ledBy(AUFNAHME)
      .when(meldet(ABH_B, "2026-12-20", anschrift("2026-12-20")))
      .thenRefused("AZR-3001");
  });

  test("the Anschrift is closed to the BAMF", () => {
    ledBy(BAMF)
      .when(meldet(ABH_B, "2026-12-20", anschrift("2026-12-20")))
      .thenStored(["UebergangsfensterEnded ABH Bergheim FRIST", "AnschriftReported UEBERGANG"]);
  });

  test("what the Meldebehörde reported stays its own: not changed (3005), and since s* not hidden (5007)", () => {
    const spec = ledBy(BAMF, ZIEL, meldet(MELDEBEHOERDE, "2026-06-12", anschrift("2026-06-12")));
    spec.when(meldet(ABH_B, "2026-12-21", (d) => anschriftVon("2026-12-21", referenz(d, "anschrift"))));
    spec.thenRefused("AZR-3005");
    spec.when(meldet(ABH_B, "2026-12-20", anschrift("2026-12-20"))).thenRefused("AZR-5007");
  });
});

test("conflicts count all the same: what another former ABH wrote since is not altered", () => {
  const late = meldet(ABH_A, "2026-02-20", duldung("2026-01-20"));
  const spec = new DatensatzSpec(ZIEL)
    .created(ABH_A, "2026-01-10")
    .given(
      meldet(ABH_B, "2026-02-01", meldestatus("02", "2026-02-01")),
      meldet(BAMF, "2026-02-10", meldestatus("02", "2026-02-10")),
      late,
    );
  spec
    .when(meldet(ABH_B, "2026-02-25", (d) => duldung("2026-02-25", {}, referenz(d, "duldung"))))
    .thenRefused("AZR-5007");
  spec.when(meldet(ABH_B, "2026-02-25", duldung("2026-02-25"))).thenRefused("AZR-5007");
  spec.when(meldet(ABH_B, "2026-02-25", duldung("2026-01-19"))).thenStored(["DuldungReported UEBERGANG"], ["H-5001"]);
  expect(spec.datensatz.bloecke.duldung).toHaveLength(2);
});
