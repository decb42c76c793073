import { describe, expect, test } from "vitest";
import { ABH_A, ABH_B, ABH_C, behoerdeOf } from "../../../support/register/behoerden.ts";
import { DatensatzSpec, describeEvent, meldet } from "../../../support/register/datensatz-spec.ts";
import { meldestatus, mittag, tag } from "../../../support/register/meldungen.ts";
import { addMs, startOfTag } from "../../../../simulator/kernel/zeit.ts";
import { due, nextDue } from "../../../../simulator/register/datensatz/due.ts";
import { withPending } from "../../../../simulator/register/datensatz/evolve.ts";
import { HEUTE, ZIEL } from "../../../../simulator/register/regelwerk/regelwerk.ts";

const ziel = { regelwerk: ZIEL, behoerdeOf };

function twoWindows(): DatensatzSpec {
  return new DatensatzSpec(ZIEL)
    .created(ABH_A, "2026-01-10")
    .given(
      meldet(ABH_B, "2026-06-10", meldestatus("02", "2026-06-10")),
      meldet(ABH_C, "2026-06-20", meldestatus("02", "2026-06-20")),
    );
}

describe("what is due", () => {
  test("is nothing while a window is open, up to the last instant of its last day", () => {
    const { datensatz } = twoWindows();
    const end = startOfTag(tag("2026-07-23"));
    expect(due(datensatz, addMs(end, -1), ziel)).toEqual([]);
    expect(due(datensatz, end, ziel).map(describeEvent)).toEqual(["UebergangsfensterEnded ABH Altstadt FRIST"]);
    expect(nextDue(datensatz, ziel)).toBe(end);
  });

  test("comes in the order of the due instants, each dated with its own", () => {
    const events = due(twoWindows().datensatz, mittag("2026-12-01"), ziel);
    expect(events.map(({ umschlag }) => umschlag.zeitpunktMs)).toEqual([
      startOfTag(tag("2026-07-23")),
      startOfTag(tag("2026-08-02")),
    ]);
  });

  test("is the same whenever it is asked, and nothing once it is stored", () => {
    const { datensatz } = twoWindows();
    const early = due(datensatz, mittag("2026-07-23"), ziel);
    const late = due(datensatz, mittag("2026-12-01"), ziel);
    expect(late.slice(0, 1)).toEqual(early);
    const stored = withPending(datensatz, late);
    expect(due(stored, mittag("2027-12-01"), ziel)).toEqual([]);
    expect(nextDue(stored, ziel)).toBeUndefined();
  });

  test("is nothing without dual write", () => {
    const { datensatz } = twoWindows();
    expect(due(datensatz, mittag("2027-12-01"), { regelwerk: HEUTE, behoerdeOf })).toEqual([]);
  });
});
