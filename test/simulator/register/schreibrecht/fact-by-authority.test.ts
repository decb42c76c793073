// Register rules, section 2, first table: which kind of authority may report which fact at all. Asked of the aktenfuehrende
// Behoerde where it can lead, so that nothing but the kind decides.
import { describe, expect, test } from "vitest";
import type { Behoerde } from "../../../../proto/generated/nachrichten.ts";
import { ABH_A, ABH_B, AUFNAHME, BAMF, GRENZPOLIZEI } from "../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet, referenz } from "../../../support/register/datensatz-spec.ts";
import {
  duldung,
  meldestatus,
  PERSONALIEN,
  personalien,
  titel,
  type Bloecke,
} from "../../../support/register/meldungen.ts";
import type { Datensatz } from "../../../../simulator/register/datensatz/datensatz.ts";
import { HEUTE } from "../../../../simulator/register/regelwerk/regelwerk.ts";

const DAY = "2026-03-01";
type Fact = readonly [string, Bloecke | ((datensatz: Datensatz) => Bloecke)];

const FACTS: readonly Fact[] = [
  ["Meldestatus 01", meldestatus("01", DAY)],
  ["Meldestatus 02", meldestatus("02", DAY)],
  ["Meldestatus 03", meldestatus("03", DAY)],
  ["Meldestatus 09", meldestatus("09", DAY)],
  ["Meldestatus 04", meldestatus("04", DAY)],
  ["Meldestatus 05", meldestatus("05", DAY)],
  ["Meldestatus 06", meldestatus("06", DAY)],
  ["Meldestatus 07", meldestatus("07", DAY)],
  ["Duldung", duldung(DAY)],
  ["Aufenthaltserlaubnis", titel(DAY)],
  ["Grundpersonalien", (datensatz) => personalien(PERSONALIEN, referenz(datensatz, "grundpersonalien"))],
];

/** What the table allows; everything else is 3005. */
const ALLOWED: readonly (readonly [Behoerde, readonly string[]])[] = [
  [ABH_B, FACTS.map(([name]) => name).filter((name) => name !== "Meldestatus 07")],
  [AUFNAHME, [...presentAnd(["04", "05", "06"]), "Grundpersonalien"]],
  [BAMF, [...presentAnd(["04", "05", "06"]), "Grundpersonalien"]],
  [GRENZPOLIZEI, ["01", "03", "04", "05", "06"].map((code) => `Meldestatus ${code}`)],
];

function presentAnd(departed: readonly string[]): readonly string[] {
  return ["01", "02", "03", "09", ...departed].map((code) => `Meldestatus ${code}`);
}

const CELLS = ALLOWED.flatMap(([behoerde, allowed]) =>
  FACTS.map(([name, bloecke]) => ({ name, who: behoerde.name, behoerde, bloecke, allowed: allowed.includes(name) })),
);

/** A record that `behoerde` leads, with a departure behind it so that every present entry says something new. */
function recordFor(behoerde: Behoerde, fact: string): DatensatzSpec {
  const isZugang = ["01", "02", "03", "09"].some((code) => fact === `Meldestatus ${code}`);
  const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
  if (behoerde !== GRENZPOLIZEI) spec.given(meldet(behoerde, "2026-02-01", meldestatus("02", "2026-02-01")));
  if (isZugang) spec.given(meldet(GRENZPOLIZEI, "2026-02-10", meldestatus("04", "2026-02-10")));
  return spec;
}

describe("fact by kind of authority", () => {
  test("looks at every cell", () => {
    expect(CELLS).toHaveLength(44);
    expect(CELLS.filter((cell) => cell.allowed)).toHaveLength(31);
  });

  test.each(CELLS)("$name by $who: $allowed", ({ name, behoerde, bloecke, allowed }) => {
    const spec = recordFor(behoerde, name).when(meldet(behoerde, DAY, bloecke));
    if (!allowed) return void spec.thenRefused("AZR-3005");
    const type = name.split(" ")[0];
    const grundlage = behoerde === GRENZPOLIZEI ? borderPolice(name) : "AKTENFUEHREND";
    return void spec.thenStored([`${type}Reported ${grundlage}`]);
  });

  test("3005 names who may report, who leads and since when", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    const { parameter } = spec.when(meldet(BAMF, DAY, duldung(DAY))).thenRefused("AZR-3005").fehler[0];
    expect(parameter).toEqual({
      sachverhalt: "Duldung",
      stellen: "Ausländerbehörde",
      aktenfuehrung: "Aktenführend ist seit 10.01.2026: ABH Altstadt (100001).",
    });
  });
});

function borderPolice(fact: string): string {
  return fact === "Meldestatus 01" || fact === "Meldestatus 03" ? "ZUZUG" : "FORTZUG";
}
