import { describe, expect, test } from "vitest";
import { ABH_A, ABH_B } from "../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet, referenz } from "../../../support/register/datensatz-spec.ts";
import { AZR_NUMMER, duldung, meldestatus } from "../../../support/register/meldungen.ts";
import { AssertionFailed, present } from "../../../../simulator/kernel/assert.ts";
import type { Datensatz, DatensatzEvent } from "../../../../simulator/register/datensatz/datensatz.ts";
import { initialDatensatz } from "../../../../simulator/register/datensatz/initial-datensatz.ts";
import { evolve, foldDatensatz } from "../../../../simulator/register/datensatz/evolve.ts";
import { ZIEL } from "../../../../simulator/register/regelwerk/regelwerk.ts";

const spec = new DatensatzSpec(ZIEL).created(ABH_A, "2026-01-10").given(
  meldet(ABH_A, "2026-02-01", duldung("2026-02-01")),
  meldet(ABH_B, "2026-06-10", meldestatus("02", "2026-06-01")),
  meldet(ABH_A, "2026-06-11", (datensatz) => duldung("2026-05-30", {}, referenz(datensatz, "duldung"))),
);

/** What an event of a later Fachstand would look like to this fold. */
function withdrawal(aenderungsArt: "03" | "05"): DatensatzEvent {
  const last = present(spec.events.at(-1), "an event");
  const { referenzId } = present(spec.datensatz.bloecke.duldung[0], "a Duldung");
  const event = { type: "azr.ereignisse.v1.DuldungReported", data: { aenderungsArt, referenzId } } as const;
  return { ...last, event, revision: spec.events.length };
}

describe("the fold of a Datensatz", () => {
  test("is the same event by event", () => {
    const stepwise = spec.events.reduce<Datensatz>(evolve, initialDatensatz(AZR_NUMMER));
    expect(stepwise).toEqual(foldDatensatz(AZR_NUMMER, spec.events));
  });

  test("leaves the state that it began with as it was", () => {
    const half = present(foldDatensatz(AZR_NUMMER, spec.events.slice(0, 4)), "a Datensatz");
    const copy = structuredClone(half);
    for (const event of spec.events.slice(4)) evolve(half, { ...event, revision: 4 });
    expect(half).toEqual(copy);
  });

  test("does not exist for an empty stream", () => {
    expect(foldDatensatz(AZR_NUMMER, [])).toBeUndefined();
  });

  test("refuses events out of order: the stream is broken, nobody goes on", () => {
    expect(() => foldDatensatz(AZR_NUMMER, spec.events.slice(1))).toThrow(AssertionFailed);
  });

  test.each(["03", "05"] as const)("knows a block that was taken back (%s)", (aenderungsArt) => {
    const block = evolve(spec.datensatz, withdrawal(aenderungsArt)).bloecke.duldung[0];
    expect(block?.entfallen).toBe(true);
    expect(block?.fachdaten).toEqual(spec.datensatz.bloecke.duldung[0]?.fachdaten);
  });
});
