// All interleavings of three messages on one record, under both rule sets: every order of reading and storing, every crash
// point. After a crash the message is sent again, behind all others: one that was not appended is judged then, one that was
// appended gets the same answer.
import { describe, expect, test } from "vitest";
import { foldDatensatz } from "../../simulator/register/datensatz/evolve.ts";
import { HEUTE, ZIEL } from "../../simulator/register/regelwerk/regelwerk.ts";
import { MELDUNGEN } from "./verschraenkung-meldungen.ts";
import { ORDERS, playAllOfThree, report } from "./verschraenkung-spiel.ts";
import { Feld } from "./verschraenkung.ts";

/** A bound for slow machines; it takes some seconds. */
const TIMEOUT_MS = 240_000;

describe.each([
  ["HEUTE", HEUTE],
  ["ZIEL", ZIEL],
] as const)("three messages on one record under %s", (name, regelwerk) => {
  const feld = new Feld(MELDUNGEN, regelwerk);

  test(
    "are answered in every interleaving as in some serial order that respects real time",
    { timeout: TIMEOUT_MS },
    () => {
      const zaehlung = playAllOfThree(feld, false);
      report(name, feld, zaehlung);
      expect(ORDERS).toHaveLength(90);
      expect(zaehlung.interleavings).toBe(24 ** 3 * 90);
      expect(zaehlung.stale).toBeGreaterThan(10_000);
      const wanted = regelwerk.uebergang
        ? ["gespeichert UEBERGANG", "gespeichert FORTZUG", "AZR-3010", "AZR-3011", "AZR-5007", "AZR-5001"]
        : ["AZR-3001", "AZR-3012", "AZR-5001"];
      for (const one of wanted) expect([...zaehlung.antworten], one).toContain(one);
    },
  );

  test("leave states that replay to themselves", () => {
    for (const { datensatz, events } of feld.knoten) {
      if (foldDatensatz(datensatz.azrNummer, events)?.revision !== datensatz.revision) expect.fail("a lost event");
    }
    for (const { datensatz, events } of feld.knoten.filter(({ nummer }) => nummer % 97 === 0)) {
      expect(foldDatensatz(datensatz.azrNummer, events)).toEqual(datensatz);
    }
  });
});
