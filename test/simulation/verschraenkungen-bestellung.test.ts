// All interleavings of three messages on a record with open orders: application, decision, order, consent, take-over,
// hand-over, a title by hand and a Zuzug, with dual write and without; once more with a step of the clock before the last
// one is stored, so that the end of a window and the lapse of an order come in between.
import { describe, expect, test } from "vitest";
import { foldDatensatz } from "../../simulator/register/datensatz/evolve.ts";
import { regelwerkOf, ZIEL } from "../../simulator/register/regelwerk/regelwerk.ts";
import { BESTELLUNGEN } from "./verschraenkung-bestellungen.ts";
import { playAllOfThree, report } from "./verschraenkung-spiel.ts";
import { Feld } from "./verschraenkung.ts";

/** A bound for slow machines; it takes some seconds. */
const TIMEOUT_MS = 240_000;

describe.each([
  ["ZIEL", ZIEL, false],
  ["bestellung", regelwerkOf(["bestellung"]), false],
  ["ZIEL, the last one late in the year", ZIEL, true],
] as const)("three messages on a record with orders under %s", (name, regelwerk, uhr) => {
  const feld = new Feld(BESTELLUNGEN, regelwerk);

  test(
    "are answered in every interleaving as in some serial order that respects real time",
    { timeout: TIMEOUT_MS },
    () => {
      const zaehlung = playAllOfThree(feld, uhr);
      report(name, feld, zaehlung);
      expect(zaehlung.interleavings).toBe(24 ** 3 * 90);
      expect(zaehlung.stale).toBeGreaterThan(10_000);
      const wanted = ["gespeichert AKTENFUEHREND", "gespeichert ZUZUG", "AZR-5001"];
      // Late in the year every window is over and the order has lapsed.
      const dual = uhr ? ["AZR-3009", "AZR-5008"] : ["gespeichert BESTELLUNG"];
      const late = regelwerk.uebergang ? dual : ["AZR-3001"];
      for (const one of [...wanted, ...late]) expect([...zaehlung.antworten], one).toContain(one);
    },
  );

  test("leave states that replay to themselves", () => {
    for (const { datensatz, events } of feld.knoten.filter(({ nummer }) => nummer % 97 === 0)) {
      expect(foldDatensatz(datensatz.azrNummer, events)).toEqual(datensatz);
    }
  });

  test("reach the step of the clock where there is one", () => {
    const types = new Set(feld.knoten.flatMap(({ events }) => events.map(({ event }) => event.type)));
    expect(types.has("azr.ereignisse.v1.TitelbestellungLapsed")).toBe(uhr);
  });
});
