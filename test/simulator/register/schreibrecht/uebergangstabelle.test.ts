// Register rules, section 3: the table, cell by cell, under every combination of reforms: with dual write its column
// ZIEL, without it HEUTE ("One reform alone"). Steps of orders stand in their own tests.
import { describe, expect, test } from "vitest";
import type { Behoerde } from "../../../../proto/generated/nachrichten.ts";
import {
  formatRegelwerk,
  REFORMEN,
  regelwerkOf,
  type Regelwerk,
} from "../../../../simulator/register/regelwerk/regelwerk.ts";
import { ABH_A, ABH_B, ABH_C } from "../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet } from "../../../support/register/datensatz-spec.ts";
import { meldestatus } from "../../../support/register/meldungen.ts";
import { ZEILEN } from "../../../support/register/uebergangstabelle.ts";
import type { Ausgang, Zeile } from "../../../support/register/uebergangszeile.ts";

const OPEN_DAY = "2026-06-15";
const DECLARED_DAY = "2026-06-14";
const OVER_DAY = "2026-07-23";

const REGELWERKE: readonly Regelwerk[] = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) =>
  regelwerkOf(REFORMEN.filter((_, index) => (bits & (1 << index)) !== 0)),
);
const MIT_UEBERGANG = REGELWERKE.filter(({ uebergang }) => uebergang);
const OHNE_UEBERGANG = REGELWERKE.filter(({ uebergang }) => !uebergang);

/** The record as it stands before the report; what the row needs on a record that knows no window is left out. */
function moved(regelwerk: Regelwerk, { before = [], between = [] }: Zeile): DatensatzSpec {
  const spec = new DatensatzSpec(regelwerk).created(ABH_A, "2026-01-10");
  const chronological = before.toSorted((left, right) => left.now - right.now);
  return spec.given(...chronological, meldet(ABH_B, "2026-06-10", meldestatus("02", "2026-06-01")), ...between);
}

function reports(spec: DatensatzSpec, behoerde: Behoerde, day: string, { report }: Zeile): DatensatzSpec {
  return spec.when(meldet(behoerde, day, report));
}

function expectOutcome(spec: DatensatzSpec, ausgang: Ausgang): void {
  if (!("grundlage" in ausgang)) {
    spec.thenRefused(...ausgang);
    return;
  }
  const { sachverhalt, grundlage, nachgemeldet, hinweise = [] } = ausgang;
  const type = `${sachverhalt.charAt(0).toUpperCase()}${sachverhalt.slice(1)}Reported`;
  spec.thenStored([`${type} ${grundlage}`], hinweise);
  const stored = spec.datensatz.nachrichten.at(-1)?.bloecke[0];
  expect(stored).toMatchObject({ grundlage, bis: "2026-07-22" });
  const block = spec.datensatz.bloecke[sachverhalt].find(({ referenzId }) => referenzId === stored?.referenzId);
  if (nachgemeldet !== undefined) expect(block?.nachgemeldet).toBe(nachgemeldet);
}

describe.each(MIT_UEBERGANG.map((regelwerk) => [formatRegelwerk(regelwerk), regelwerk] as const))(
  "%s: column ZIEL",
  (_, regelwerk) => {
    describe.each(ZEILEN.map((zeile) => [zeile.name, zeile] as const))("%s", (_name, zeile) => {
      test("window open", () => {
        expectOutcome(reports(moved(regelwerk, zeile), ABH_A, OPEN_DAY, zeile), zeile.offen);
      });

      test("window ended by time", () => {
        const { fehler } = reports(moved(regelwerk, zeile), ABH_A, OVER_DAY, zeile).thenRefused(zeile.vorbei);
        if (zeile.vorbei === "AZR-3009") expect(fehler[0].parameter["datum"]).toBe("22.07.2026");
      });

      test("window declared closed", () => {
        const spec = moved(regelwerk, zeile).declared(ABH_A, DECLARED_DAY);
        const { fehler } = reports(spec, ABH_A, OPEN_DAY, zeile).thenRefused(zeile.vorbei);
        if (zeile.vorbei === "AZR-3009") expect(fehler[0].parameter["datum"]).toBe("14.06.2026");
      });

      test("never a window", () => {
        reports(moved(regelwerk, zeile), ABH_C, OPEN_DAY, zeile).thenRefused("AZR-3001");
      });
    });
  },
);

describe.each(OHNE_UEBERGANG.map((regelwerk) => [formatRegelwerk(regelwerk), regelwerk] as const))(
  "%s: column HEUTE",
  (_, regelwerk) => {
    const zeilen = ZEILEN.filter(({ nurMitUebergang = false }) => !nurMitUebergang);
    test.each(zeilen.map((zeile) => [zeile.name, zeile] as const))("%s: 3001 at every time", (_name, zeile) => {
      for (const day of [OPEN_DAY, OVER_DAY]) {
        for (const behoerde of [ABH_A, ABH_C]) {
          const spec = reports(moved(regelwerk, zeile), behoerde, day, zeile);
          const { parameter } = spec.thenRefused("AZR-3001").fehler[0];
          expect(parameter["aktenfuehrung"]).toBe("Aktenführend ist seit 01.06.2026: ABH Bergheim (100002).");
          expect(spec.datensatz.fenster).toEqual([]);
        }
      }
    });

    test("there is nothing to declare closed: 3012", () => {
      for (const behoerde of [ABH_A, ABH_B, ABH_C]) {
        moved(regelwerk, { name: "", report: () => ({}), offen: [], vorbei: "AZR-3001" })
          .whenDeclared(behoerde, DECLARED_DAY)
          .thenRefused("AZR-3012");
      }
    });
  },
);

test("the table covers every key of section 3 and every outcome", () => {
  const keys = new Set(
    ZEILEN.flatMap(({ offen, vorbei }) => ["grundlage" in offen ? offen.grundlage : offen, vorbei].flat()),
  );
  expect([...keys].toSorted()).toEqual([
    ...["AZR-3001", "AZR-3009", "AZR-3010", "AZR-3011", "AZR-5001", "AZR-5004", "AZR-5007", "AZR-6004"],
    ...["FORTZUG", "UEBERGANG"],
  ]);
});
