// Orders of cards in the synthetic register: only where the rule set knows them, and in every state that an order has on
// the way.
import { expect, test } from "vitest";
import { Bestandsplan } from "../../../simulator/population/bestandsplan.ts";
import { persons, registerOf } from "../../../simulator/population/populate.ts";
import { HEUTE, regelwerkOf } from "../../../simulator/register/regelwerk/regelwerk.ts";
import { isOffen } from "../../../simulator/register/titelbestellung/titelbestellung.ts";
import { einstellungen } from "../../support/population.ts";

function bestellungenOf(regelwerk: typeof HEUTE) {
  const settings = einstellungen({ count: 12_000, casesCount: 20, regelwerk });
  const plan = new Bestandsplan(settings);
  return [...persons(plan, registerOf(settings, "heute"))].flatMap(({ datensatz }) => datensatz.bestellungen);
}

test("orders stand on the day in every state that they have on the way", () => {
  const bestellungen = bestellungenOf(regelwerkOf(["bestellung"]));
  const states = new Set(bestellungen.map(({ zustand }) => zustand));
  expect([...states].toSorted()).toEqual([
    ...["ABGELEHNT", "AUSGEHAENDIGT", "AUSGELIEFERT", "BEANTRAGT", "BESTELLT", "DIREKTVERSAND", "ENTSCHIEDEN"],
    ...["IN_DRUCK", "RETOURE", "STORNIERT", "ZUGESTELLT"],
  ]);
  expect(bestellungen.filter((bestellung) => isOffen(bestellung)).length).toBeGreaterThan(20);
  expect(bestellungen.every(({ konflikt }) => !konflikt)).toBe(true);
});

test("without them nothing is ordered", () => {
  expect(bestellungenOf(HEUTE)).toEqual([]);
});
