// Register rules, section 4, row "open": 180 days without a change of state; the clocks of orders stand still while a death
// stands; an application lapses only while nobody may decide it or take it over.
import { describe, expect, test } from "vitest";
import {
  addMs,
  addTage,
  parseZeitpunktMs,
  startOfTag,
  tagOf,
  type Zeitpunkt,
} from "../../../../../simulator/kernel/zeit.ts";
import { due, nextDue } from "../../../../../simulator/register/datensatz/due.ts";
import {
  regelwerkOf,
  VERFALL_TAGE,
  ZIEL,
  type Regelwerk,
} from "../../../../../simulator/register/regelwerk/regelwerk.ts";
import { meldestatusZurueckgenommen } from "../../../../support/register/aenderungen.ts";
import { ABH_A, ABH_B, AUFNAHME, BAMF, behoerdeOf, BUNDESDRUCKEREI } from "../../../../support/register/behoerden.ts";
import {
  aushaendigung,
  bestellung,
  produktion,
  schritt,
  stornierung,
  UEBERNAHME,
  untilZustand,
} from "../../../../support/register/bestellungen.ts";
import {
  DatensatzSpec,
  describeEvent,
  meldet,
  referenz,
  type Schritt,
} from "../../../../support/register/datensatz-spec.ts";
import { duldung, meldestatus, tag } from "../../../../support/register/meldungen.ts";

const NUR_BESTELLT = regelwerkOf(["bestellung"]);
const zuzugB: Schritt = meldet(ABH_B, "2026-03-10", meldestatus("02", "2026-03-10"));

function order(zustand: Parameters<typeof untilZustand>[1], regelwerk: Regelwerk = ZIEL): DatensatzSpec {
  const spec = new DatensatzSpec(regelwerk)
    .created(ABH_A, "2026-01-10")
    .given(meldet(ABH_A, "2026-02-01", duldung("2026-02-01", { bis: "2026-08-01" })));
  return untilZustand(spec, zustand, ABH_A, BUNDESDRUCKEREI);
}

function kontextOf({ regelwerk }: DatensatzSpec) {
  return { regelwerk, behoerdeOf };
}

/** The first instant after so many days behind a day. */
function behind(day: string, days = VERFALL_TAGE): Zeitpunkt {
  return startOfTag(addTage(tag(day), days + 1));
}

/** The instant at which the order lapses; undefined when it does not within ten years. */
function lapse(spec: DatensatzSpec): Zeitpunkt | undefined {
  const events = due(spec.datensatz, startOfTag(tag("2036-01-01")), kontextOf(spec));
  const lapsed = events.find(({ event }) => event.type === "azr.ereignisse.v1.TitelbestellungLapsed");
  return lapsed === undefined ? undefined : parseZeitpunktMs(lapsed.umschlag.zeitpunktMs);
}

describe("an order that was decided", () => {
  test("lapses at the first instant after 180 days, and both authorities are told", () => {
    const spec = order("BESTELLT").given(zuzugB).declared(ABH_A, "2026-03-11");
    const at = behind("2026-03-03");
    expect(nextDue(spec.datensatz, kontextOf(spec))).toBe(at);
    expect(due(spec.datensatz, addMs(at, -1), kontextOf(spec))).toEqual([]);
    const events = due(spec.datensatz, at, kontextOf(spec));
    expect(events.map(describeEvent)).toEqual([
      "TitelbestellungLapsed GESETZLICH",
      "MitteilungRecorded GESETZLICH",
      "MitteilungRecorded GESETZLICH",
    ]);
    expect(events.slice(1).map(({ event }) => event.data)).toMatchObject([
      { empfaenger: ABH_A.kennzeichen, anlass: "BESTELLUNG_VERFALLEN" },
      { empfaenger: ABH_B.kennzeichen, anlass: "BESTELLUNG_VERFALLEN" },
    ]);
    for (const event of events) spec.recorded(event);
    expect(bestellung(spec.datensatz).zustand).toBe("VERFALLEN");
    expect(nextDue(spec.datensatz, kontextOf(spec))).toBeUndefined();
  });

  test("each change of state begins anew, a take-over and a message without effect do not", () => {
    expect(lapse(order("ENTSCHIEDEN"))).toBe(behind("2026-03-02"));
    expect(lapse(order("IN_DRUCK"))).toBe(behind("2026-03-04"));
    const again = schritt(BUNDESDRUCKEREI, produktion("IN_DRUCK", "2026-03-20"));
    expect(lapse(order("IN_DRUCK").givenBy(BUNDESDRUCKEREI, "2026-03-20", again))).toBe(behind("2026-03-04"));
    const taken = order("BESTELLT").given(zuzugB).givenBy(ABH_B, "2026-03-20", schritt(ABH_B, UEBERNAHME));
    expect(lapse(taken)).toBe(behind("2026-03-03"));
  });

  test("the rule set says how many days", () => {
    expect(lapse(order("BESTELLT", { ...ZIEL, verfallTage: 30 }))).toBe(behind("2026-03-03", 30));
  });

  test("a closed one does not lapse", () => {
    for (const zustand of ["AUSGEHAENDIGT", "ZUGESTELLT", "STORNIERT", "ABGELEHNT"] as const) {
      expect(lapse(order(zustand))).toBeUndefined();
    }
  });

  test("the clock stands still while a death stands, and goes on when it is withdrawn", () => {
    const dead = order("BESTELLT").given(meldet(ABH_A, "2026-04-01", meldestatus("06", "2026-03-30")));
    expect(lapse(dead)).toBeUndefined();
    expect(nextDue(dead.datensatz, kontextOf(dead))).toBeUndefined();
    const alive = dead.given(
      meldet(ABH_A, "2026-04-11", (d) => meldestatusZurueckgenommen(referenz(d, "meldestatus", "2026-03-30"))),
    );
    expect(lapse(alive)).toBe(behind("2026-03-03", VERFALL_TAGE + 10));
  });

  test("counts for every decision from then on, whether a timer has run or not", () => {
    const [day, before] = [tagOf(behind("2026-03-03")), tagOf(addMs(behind("2026-03-03"), -1))];
    const cancel = (on: string) => order("BESTELLT").whenBy(ABH_A, on, schritt(ABH_A, stornierung(on)));
    cancel(before).thenStored(["TitelbestellungCancelled AKTENFUEHREND"]);
    cancel(day).thenRefused("AZR-5001");
  });

  test("from BESTELLT on who leads may still report the hand-over, as its own", () => {
    const spec = order("BESTELLT").given(zuzugB).declared(ABH_A, "2026-03-11");
    for (const event of due(spec.datensatz, behind("2026-03-03"), kontextOf(spec))) spec.recorded(event);
    spec.whenBy(ABH_A, "2026-09-10", schritt(ABH_A, aushaendigung("2026-09-10"))).thenRefused("AZR-3001");
    spec
      .whenBy(ABH_B, "2026-09-10", schritt(ABH_B, aushaendigung("2026-09-10")))
      .thenStored([
        "TitelbestellungHandedOver AKTENFUEHREND",
        "AufenthaltserlaubnisReported AKTENFUEHREND",
        "TitelbestellungLinked GESETZLICH",
      ]);
    expect(spec.datensatz.bloecke.aufenthaltserlaubnis[0]?.versionen[0].behoerde).toBe(ABH_B.kennzeichen);
    expect(bestellung(spec.datensatz).bestellendeBehoerde).toBe(ABH_B.kennzeichen);
    const early = order("ENTSCHIEDEN");
    for (const event of due(early.datensatz, behind("2026-03-02"), kontextOf(early))) early.recorded(event);
    early.whenBy(ABH_A, "2026-09-10", schritt(ABH_A, aushaendigung("2026-09-10"))).thenRefused("AZR-5008");
  });
});

describe("an order that was applied for", () => {
  const withdrawn = meldet(ABH_A, "2026-03-10", (d) =>
    meldestatusZurueckgenommen(referenz(d, "meldestatus", "2026-01-10")),
  );

  test("does not lapse while somebody may decide it or take it over", () => {
    expect(lapse(order("BEANTRAGT"))).toBeUndefined();
    expect(lapse(order("BEANTRAGT").given(zuzugB))).toBeUndefined();
    expect(lapse(order("BEANTRAGT", NUR_BESTELLT).given(zuzugB))).toBeUndefined();
  });

  test.each([BAMF, AUFNAHME])("nor while the last Auslaenderbehoerde may, because titles are closed (%#)", (leader) => {
    const moved = meldet(leader, "2026-03-10", meldestatus("02", "2026-03-10"));
    expect(lapse(order("BEANTRAGT").given(moved))).toBeUndefined();
    expect(lapse(order("BEANTRAGT", NUR_BESTELLT).given(moved))).toBe(behind("2026-03-10"));
  });

  test("nobody leads: from the last day of the window, without dual write from the day of the withdrawal", () => {
    expect(lapse(order("BEANTRAGT").given(withdrawn))).toBe(behind("2026-04-21"));
    expect(lapse(order("BEANTRAGT").given(withdrawn).declared(ABH_A, "2026-03-20"))).toBe(behind("2026-03-20"));
    expect(lapse(order("BEANTRAGT", NUR_BESTELLT).given(withdrawn))).toBe(behind("2026-03-10"));
  });

  test("somebody leads again: it does not lapse any more", () => {
    const spec = order("BEANTRAGT").given(withdrawn, meldet(ABH_B, "2026-06-01", meldestatus("02", "2026-06-01")));
    expect(lapse(spec)).toBeUndefined();
  });
});
