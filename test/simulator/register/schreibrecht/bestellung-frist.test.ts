// Register rules, section 4: the right of a former authority on its order ends with its window while the order is still
// BEANTRAGT, and has no last day once something is decided. B's Zuzug of 10 March displaces A until 21 April.
import { expect, test } from "vitest";
import { ZIEL } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import { ABH_A, ABH_B, BUNDESDRUCKEREI } from "../../../support/register/behoerden.ts";
import {
  dokumentbestellung,
  entscheidung,
  schritt,
  untilZustand,
  ZUSTIMMUNG,
} from "../../../support/register/bestellungen.ts";
import { DatensatzSpec, meldet } from "../../../support/register/datensatz-spec.ts";
import { meldestatus } from "../../../support/register/meldungen.ts";

function moved(zustand: "BEANTRAGT" | "ENTSCHIEDEN"): DatensatzSpec {
  return untilZustand(new DatensatzSpec(ZIEL).created(ABH_A, "2026-01-10"), zustand, ABH_A, BUNDESDRUCKEREI).given(
    meldet(ABH_B, "2026-03-10", meldestatus("02", "2026-03-10")),
  );
}

test("a decision with consent rests on BESTELLUNG until the last day of the window; its event says so", () => {
  const spec = moved("BEANTRAGT").givenBy(ABH_B, "2026-03-11", schritt(ABH_B, ZUSTIMMUNG));
  spec.whenBy(ABH_A, "2026-03-12", schritt(ABH_A, entscheidung("2026-03-12")));
  spec.thenStored(["TitelbestellungDecided BESTELLUNG"]);
  expect(spec.urteil.ok && spec.urteil.value.bestaetigung.erweiterung?.grundlagen).toEqual([
    { block: "titelbestellung", grundlage: "BESTELLUNG", bis: "2026-04-21" },
  ]);
  const decided = spec.events.find(({ event }) => event.type === "azr.ereignisse.v1.TitelbestellungDecided");
  expect(decided?.umschlag.rechtBis).toBe("2026-04-21");
});

test("the order of what was decided rests on BESTELLUNG without a last day", () => {
  const spec = moved("ENTSCHIEDEN").whenBy(ABH_A, "2026-03-12", schritt(ABH_A, dokumentbestellung("2026-03-12")));
  spec.thenStored(["TitelbestellungOrdered BESTELLUNG"]);
  expect(spec.urteil.ok && spec.urteil.value.bestaetigung.erweiterung?.grundlagen).toEqual([
    { block: "titelbestellung", grundlage: "BESTELLUNG" },
  ]);
});
