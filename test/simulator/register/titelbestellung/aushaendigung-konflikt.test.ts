// Register rules, section 4, table "on hand-over": when the title is not written, and who is told.
import { describe, expect, test } from "vitest";
import {
  DECIDED,
  NUR_BESTELLT,
  MITTEILUNG,
  NEUER_TITEL,
  ordered,
  linked,
  zuzugB,
  withdraws,
  changes,
  handOver,
  deliver,
  isClosedWith,
} from "../../../support/register/aushaendigung.ts";
import { ABH_A, ABH_B } from "../../../support/register/behoerden.ts";
import {
  antrag,
  dokumentbestellung,
  entscheidung,
  schritt,
  UEBERNAHME,
} from "../../../support/register/bestellungen.ts";
import { DatensatzSpec, meldet } from "../../../support/register/datensatz-spec.ts";
import { duldung, meldestatus, titel } from "../../../support/register/meldungen.ts";

describe("not written, marked konflikt, told to the sender and to the aktenfuehrende Behoerde", () => {
  const refused = ["TitelbestellungHandedOver BESTELLUNG", MITTEILUNG];

  function isKonflikt(spec: DatensatzSpec, events: readonly string[] = refused): void {
    const before = spec.datensatz.bloecke;
    spec.thenStored(events, ["H-5010"]);
    expect(spec.datensatz.bloecke).toEqual(before);
    isClosedWith(spec, "AUSGEHAENDIGT", true);
    const told = spec.events.findLast(({ event }) => event.type === "azr.ereignisse.v1.MitteilungRecorded");
    expect(told?.event.data).toMatchObject({ anlass: "BESTELLUNG_KONFLIKT" });
  }

  test("changed by somebody else since", () => {
    isKonflikt(handOver(linked().given(zuzugB, changes(ABH_B, "2026-03-12"))));
  });

  test("withdrawn by somebody else since", () => {
    isKonflikt(handOver(linked().given(zuzugB, withdraws(ABH_B, "2026-03-12"))));
  });

  test("its place was taken: somebody else wrote since what is now current", () => {
    isKonflikt(handOver(ordered().given(zuzugB, meldet(ABH_B, "2026-03-12", titel("2026-03-01")))));
  });

  test("the same without dual write, on delivery", () => {
    const spec = ordered(NUR_BESTELLT).given(zuzugB, meldet(ABH_B, "2026-03-12", titel("2026-03-01")));
    deliver(spec).thenStored(["TitelbestellungProduced ORIGINAER", MITTEILUNG], ["H-5010"]);
    isClosedWith(spec, "ZUGESTELLT", true);
  });

  test("excluded by plausibility: a Duldung was decided while the title would hold", () => {
    const spec = handOver(ordered().given(meldet(ABH_A, "2026-03-15", duldung("2026-03-12"))));
    isKonflikt(spec, ["TitelbestellungHandedOver AKTENFUEHREND", MITTEILUNG]);
  });

  test("take-over makes it the own matter of who leads: the number is added", () => {
    const spec = linked()
      .given(zuzugB, changes(ABH_B, "2026-03-12"))
      .givenBy(ABH_B, "2026-03-13", schritt(ABH_B, UEBERNAHME));
    handOver(spec, ABH_B).thenStored([
      "TitelbestellungHandedOver AKTENFUEHREND",
      "AufenthaltserlaubnisReported AKTENFUEHREND",
    ]);
  });

  // B withdraws while it leads, A leads again: nothing was written since A was displaced, and yet it is not revived.
  test("withdrawn by somebody else, although the ordering authority leads again", () => {
    const spec = linked()
      .given(zuzugB, withdraws(ABH_B, "2026-03-12"))
      .given(meldet(ABH_A, "2026-03-15", meldestatus("02", "2026-03-15")));
    isKonflikt(handOver(spec), ["TitelbestellungHandedOver AKTENFUEHREND", MITTEILUNG]);
  });

  // Two orders were decided on one day: the first one's title is on that day, and is the first one's.
  test("the day of the decision has a title already, which is linked to another order", () => {
    const first = handOver(ordered());
    first.thenStored(["TitelbestellungHandedOver AKTENFUEHREND", `${NEUER_TITEL[0]} AKTENFUEHREND`, NEUER_TITEL[1]]);
    const second = first
      .givenBy(ABH_A, "2026-03-21", antrag(ABH_A, "2026-03-21"))
      .givenBy(ABH_A, "2026-03-21", schritt(ABH_A, entscheidung(DECIDED)))
      .givenBy(ABH_A, "2026-03-22", schritt(ABH_A, dokumentbestellung("2026-03-22")));
    isKonflikt(handOver(second, ABH_A, "2026-03-25"), ["TitelbestellungHandedOver AKTENFUEHREND", MITTEILUNG]);
  });
});
