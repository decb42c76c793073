// Register rules, section 4, table "on hand-over", row by row. Hand-over or delivery always closes the order.
import { describe, expect, test } from "vitest";
import { present } from "../../../../simulator/kernel/assert.ts";
import { blockNameOf } from "../../../../simulator/register/datensatz/referenz-id.ts";
import { answerGesamtauskunft } from "../../../../simulator/register/datensatz/auskunft/gesamtauskunft.ts";
import { ZIEL } from "../../../../simulator/register/regelwerk/regelwerk.ts";
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
  titelIn,
  standingTitel,
  isClosedWith,
} from "../../../support/register/aushaendigung.ts";
import { ABH_A, ABH_B, behoerdeOf, BUNDESDRUCKEREI } from "../../../support/register/behoerden.ts";
import {
  antrag,
  aushaendigung,
  bestellung,
  dokumentbestellung,
  entscheidung,
  neubestellung,
  NUMMER,
  schritt,
  stornierung,
} from "../../../support/register/bestellungen.ts";
import { DatensatzSpec, meldet, referenz } from "../../../support/register/datensatz-spec.ts";
import { meldestatus, mittag, titel } from "../../../support/register/meldungen.ts";

describe("no link, no such block: stored in the same append", () => {
  test("event date = decision, number = serial, writer = ordering authority", () => {
    const spec = handOver(ordered()).thenStored([
      "TitelbestellungHandedOver AKTENFUEHREND",
      `${NEUER_TITEL[0]} AKTENFUEHREND`,
      NEUER_TITEL[1],
    ]);
    const block = titelIn(spec);
    expect(block.fachdaten).toMatchObject({ ereignisdatum: DECIDED, nummerDesAufenthaltstitels: NUMMER });
    expect(block.versionen[0]).toMatchObject({ behoerde: ABH_A.kennzeichen, meldendeBehoerde: ABH_A.kennzeichen });
    expect(bestellung(spec.datensatz).titel).toBe(blockNameOf(block.referenzId));
    isClosedWith(spec, "AUSGEHAENDIGT", false);
  });

  test("on delivery the Bundesdruckerei is durchfuehrend, and no right of the ordering authority is used", () => {
    const spec = deliver(ordered()).thenStored([
      "TitelbestellungProduced ORIGINAER",
      `${NEUER_TITEL[0]} BESTELLUNG`,
      NEUER_TITEL[1],
    ]);
    expect(titelIn(spec).versionen[0]).toMatchObject({
      behoerde: ABH_A.kennzeichen,
      meldendeBehoerde: BUNDESDRUCKEREI.kennzeichen,
    });
    isClosedWith(spec, "ZUGESTELLT", false);
  });

  test("by the ordering authority after a move, on BESTELLUNG, long after its window", () => {
    const late = handOver(ordered().given(zuzugB), ABH_A, "2026-06-20");
    late.thenStored([
      "UebergangsfensterEnded ABH Altstadt FRIST",
      "TitelbestellungHandedOver BESTELLUNG",
      `${NEUER_TITEL[0]} BESTELLUNG`,
      NEUER_TITEL[1],
    ]);
    expect(titelIn(late).nachgemeldet).toBe(false);
  });

  test("delivery goes on without dual write", () => {
    deliver(ordered(NUR_BESTELLT).given(zuzugB)).thenStored([
      "TitelbestellungProduced ORIGINAER",
      `${NEUER_TITEL[0]} BESTELLUNG`,
      NEUER_TITEL[1],
    ]);
  });

  test("delivery is recorded and closes the order even while a death stands", () => {
    const spec = deliver(ordered().given(meldet(ABH_A, "2026-03-10", meldestatus("06", "2026-03-09"))));
    spec.thenStored(["TitelbestellungProduced ORIGINAER", `${NEUER_TITEL[0]} BESTELLUNG`, NEUER_TITEL[1]]);
    isClosedWith(spec, "ZUGESTELLT", false);
  });

  test("behind a newer block as history", () => {
    const spec = handOver(ordered().given(zuzugB, meldet(ABH_B, "2026-03-15", titel("2026-03-15"))));
    spec.thenStored(
      ["TitelbestellungHandedOver BESTELLUNG", `${NEUER_TITEL[0]} BESTELLUNG`, NEUER_TITEL[1]],
      ["H-5001"],
    );
    expect(spec.datensatz.bloecke.aufenthaltserlaubnis.map(({ ereignisdatum }) => ereignisdatum)).toEqual([
      "2026-03-15",
      DECIDED,
    ]);
  });

  test("a Niederlassungserlaubnis likewise", () => {
    const spec = new DatensatzSpec(ZIEL)
      .created(ABH_A, "2026-01-10")
      .givenBy(ABH_A, "2026-03-01", antrag(ABH_A, "2026-03-01", "niederlassungserlaubnis"))
      .givenBy(ABH_A, DECIDED, schritt(ABH_A, entscheidung(DECIDED, "ERTEILT", "niederlassungserlaubnis")))
      .givenBy(ABH_A, "2026-03-03", schritt(ABH_A, dokumentbestellung("2026-03-03")));
    handOver(spec).thenStored([
      "TitelbestellungHandedOver AKTENFUEHREND",
      "NiederlassungserlaubnisReported AKTENFUEHREND",
      NEUER_TITEL[1],
    ]);
    expect(spec.datensatz.bloecke.niederlassungserlaubnis).toMatchObject([
      { fachdaten: { nummerDesAufenthaltstitels: NUMMER } },
    ]);
  });
});

describe("the linked block stands: only the number is added", () => {
  const numbered = ["TitelbestellungHandedOver BESTELLUNG", "AufenthaltserlaubnisReported BESTELLUNG"];

  test("last changed by the ordering authority, which no longer leads", () => {
    const spec = handOver(linked().given(zuzugB)).thenStored(numbered);
    expect(spec.datensatz.bloecke.aufenthaltserlaubnis).toHaveLength(1);
    expect(titelIn(spec).fachdaten.nummerDesAufenthaltstitels).toBe(NUMMER);
  });

  test("the number that is there already is not written again", () => {
    const spec = linked().given(
      meldet(ABH_A, "2026-03-05", (d) => ({
        sachverhalt: {
          aufenthaltserlaubnis: {
            aenderungsArt: "02",
            referenzId: referenz(d, "aufenthaltserlaubnis"),
            fachdatenNeu: { ...standingTitel(d).fachdaten, nummerDesAufenthaltstitels: NUMMER },
          },
        },
      })),
    );
    handOver(spec).thenStored(["TitelbestellungHandedOver AKTENFUEHREND"]);
  });

  test("the ordering authority leads, whoever changed it last", () => {
    const spec = linked()
      .given(zuzugB, changes(ABH_B, "2026-03-12"))
      .given(meldet(ABH_A, "2026-03-15", meldestatus("02", "2026-03-15")));
    handOver(spec).thenStored([
      "TitelbestellungHandedOver AKTENFUEHREND",
      "AufenthaltserlaubnisReported AKTENFUEHREND",
    ]);
  });

  test("a number added beside the content is no change by somebody else: a new card changes the number only", () => {
    const spec = linked().given(zuzugB);
    handOver(spec).thenStored(numbered);
    spec
      .givenBy(ABH_B, "2026-04-01", schritt(ABH_B, neubestellung("2026-04-01", "VERLUST")))
      .whenBy(ABH_B, "2026-04-20", schritt(ABH_B, aushaendigung("2026-04-20", "Y99999999")))
      .thenStored(["TitelbestellungHandedOver AKTENFUEHREND", "AufenthaltserlaubnisReported AKTENFUEHREND"]);
    expect(titelIn(spec).fachdaten.nummerDesAufenthaltstitels).toBe("Y99999999");
  });
});

describe("the linked block was withdrawn by the ordering authority itself", () => {
  test("stored anew and linked", () => {
    const spec = linked().given(withdraws(ABH_A, "2026-03-05"));
    const before = bestellung(spec.datensatz).titel;
    handOver(spec).thenStored([
      "TitelbestellungHandedOver AKTENFUEHREND",
      `${NEUER_TITEL[0]} AKTENFUEHREND`,
      NEUER_TITEL[1],
    ]);
    expect(bestellung(spec.datensatz).titel).not.toBe(before);
  });
});

describe("the link", () => {
  test("is made when the decision finds the block …", () => {
    const spec = new DatensatzSpec(ZIEL)
      .created(ABH_A, "2026-01-10")
      .givenBy(ABH_A, "2026-03-01", antrag(ABH_A, "2026-03-01"))
      .given(meldet(ABH_A, DECIDED, titel(DECIDED)))
      .whenBy(ABH_A, DECIDED, schritt(ABH_A, entscheidung(DECIDED)));
    spec.thenStored(["TitelbestellungDecided AKTENFUEHREND", "TitelbestellungLinked GESETZLICH"]);
  });

  test("… or when a change moves a block to the day of the decision; later corrections do not loosen it", () => {
    const spec = ordered().given(meldet(ABH_A, "2026-03-05", titel("2026-03-01")));
    const moved = meldet(ABH_A, "2026-03-06", (d) => titel(DECIDED, {}, referenz(d, "aufenthaltserlaubnis")));
    spec.when(moved).thenStored(["AufenthaltserlaubnisReported AKTENFUEHREND", "TitelbestellungLinked GESETZLICH"]);
    const back = meldet(ABH_A, "2026-03-07", (d) => titel("2026-03-01", {}, referenz(d, "aufenthaltserlaubnis")));
    handOver(spec.given(back)).thenStored([
      "TitelbestellungHandedOver AKTENFUEHREND",
      "AufenthaltserlaubnisReported AKTENFUEHREND",
    ]);
  });

  test("is inherited by a new order", () => {
    const spec = linked().givenBy(ABH_A, "2026-03-05", schritt(ABH_A, neubestellung("2026-03-05", "FALSCHER_NAME")));
    const [old, neu] = spec.datensatz.bestellungen;
    expect(neu).toMatchObject({
      zustand: "BESTELLT",
      titel: old?.titel,
      entscheidung: old?.entscheidung,
      vorgaenger: blockNameOf(present(old, "the old order").referenzId),
    });
    handOver(spec).thenStored([
      "TitelbestellungHandedOver AKTENFUEHREND",
      "AufenthaltserlaubnisReported AKTENFUEHREND",
    ]);
    expect(spec.datensatz.bestellungen.map(({ zustand }) => zustand)).toEqual(["NEU_BESTELLT", "AUSGEHAENDIGT"]);
  });
});

describe("a title of the kind and decision date of an open order", () => {
  test("is 5004 for the ordering authority, 5010 for anybody else", () => {
    ordered()
      .when(meldet(ABH_A, "2026-03-05", titel(DECIDED)))
      .thenRefused("AZR-5004");
    const spec = ordered().given(zuzugB);
    spec.when(meldet(ABH_B, "2026-03-12", titel(DECIDED))).thenRefused("AZR-5010");
    spec.when(meldet(ABH_A, "2026-03-12", titel(DECIDED))).thenRefused("AZR-5004");
  });

  test("another date, and a closed order, are free", () => {
    ordered()
      .when(meldet(ABH_A, "2026-03-05", titel("2026-03-04")))
      .thenStored(["AufenthaltserlaubnisReported AKTENFUEHREND"]);
    ordered()
      .givenBy(ABH_A, "2026-03-04", schritt(ABH_A, stornierung("2026-03-04")))
      .when(meldet(ABH_A, "2026-03-05", titel(DECIDED)))
      .thenStored(["AufenthaltserlaubnisReported AKTENFUEHREND"]);
  });
});

describe("a delivery on an order that was closed otherwise", () => {
  test("is told to the aktenfuehrende Behoerde, without a title", () => {
    const spec = ordered()
      .given(zuzugB)
      .givenBy(ABH_A, "2026-03-15", schritt(ABH_A, stornierung("2026-03-15")));
    deliver(spec).thenStored(["TitelbestellungProduced ORIGINAER", MITTEILUNG], ["H-5012"]);
    expect(spec.datensatz.bloecke.aufenthaltserlaubnis).toEqual([]);
    expect(spec.events.at(-1)?.event.data).toMatchObject({
      empfaenger: ABH_B.kennzeichen,
      anlass: "ZUSTELLUNG_OHNE_BESTELLUNG",
    });
  });
});

test("the Gesamtauskunft shows an order beside the titles, always provisional", () => {
  const spec = ordered().given(zuzugB);
  const auskunft = answerGesamtauskunft(spec.datensatz, mittag("2026-03-12"), ZIEL, behoerdeOf);
  expect(auskunft.aufenthaltserlaubnis).toEqual([]);
  expect(auskunft.erweiterung?.titelbestellungen).toMatchObject([
    {
      vorlaeufig: true,
      zustand: "BESTELLT",
      titelart: "aufenthaltserlaubnis",
      bestellendeBehoerde: ABH_A.kennzeichen,
      antragsdatum: "2026-03-01",
      entscheidung: { ergebnis: "ERTEILT", entscheidungsdatum: DECIDED },
    },
  ]);
});
