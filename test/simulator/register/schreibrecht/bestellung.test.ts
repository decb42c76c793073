// Register rules, sections 3 and 4: who may apply, decide, order, hand over and take over, before and after a change of
// responsibility, and what each reform alone means. A led from 10 January; B's Zuzug, dated and stored on 10 March (s*).
import { describe, expect, test } from "vitest";
import { HEUTE, regelwerkOf, ZIEL } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import {
  ABH_A,
  ABH_B,
  ABH_C,
  ABH_IM_AUFTRAG,
  AUFNAHME,
  BAMF,
  BUNDESDRUCKEREI,
  GRENZPOLIZEI,
} from "../../../support/register/behoerden.ts";
import {
  antrag,
  aushaendigung,
  bestellung,
  dokumentbestellung,
  entscheidung,
  neubestellung,
  produktion,
  schritt,
  stornierung,
  UEBERNAHME,
  untilZustand,
  ZUSTIMMUNG,
} from "../../../support/register/bestellungen.ts";
import { DatensatzSpec, meldet, referenz, type Schritt } from "../../../support/register/datensatz-spec.ts";
import { duldung, meldestatus } from "../../../support/register/meldungen.ts";

const NUR_BESTELLT = regelwerkOf(["bestellung"]);
const NUR_UEBERGANG = regelwerkOf(["uebergang"]);
const zuzugB: Schritt = meldet(ABH_B, "2026-03-10", meldestatus("02", "2026-03-10"));
const OPENED = "TitelbestellungOpened";

function created(regelwerk = ZIEL): DatensatzSpec {
  return new DatensatzSpec(regelwerk)
    .created(ABH_A, "2026-01-10")
    .given(meldet(ABH_A, "2026-02-01", duldung("2026-02-01", { bis: "2026-08-01" })));
}

/** B leads; A's order was in a state before. */
function moved(zustand: Parameters<typeof untilZustand>[1], regelwerk = ZIEL): DatensatzSpec {
  return untilZustand(created(regelwerk), zustand, ABH_A, BUNDESDRUCKEREI).given(zuzugB);
}

function applies(spec: DatensatzSpec, behoerde: typeof ABH_A, day: string, antragsdatum = day): DatensatzSpec {
  return spec.whenBy(behoerde, day, antrag(behoerde, antragsdatum));
}

describe("application", () => {
  test("by the aktenfuehrende Behoerde, which becomes the ordering authority", () => {
    const spec = applies(created(), ABH_A, "2026-03-01").thenStored([`${OPENED} AKTENFUEHREND`]);
    expect(bestellung(spec.datensatz)).toMatchObject({
      zustand: "BEANTRAGT",
      bestellendeBehoerde: ABH_A.kennzeichen,
      antragsdatum: "2026-03-01",
    });
  });

  test("late, dated before the change, on UEBERGANG with its last day", () => {
    const spec = applies(created().given(zuzugB), ABH_A, "2026-03-12", "2026-03-05");
    spec.thenStored([`${OPENED} UEBERGANG`]);
    expect(spec.urteil.ok && spec.urteil.value.bestaetigung.erweiterung?.grundlagen).toEqual([
      { block: "titelbestellung", grundlage: "UEBERGANG", bis: "2026-04-21" },
    ]);
  });

  test("late, but dated after the change: 3010; after the window: 3009; by somebody who never led: 3001", () => {
    const spec = created().given(zuzugB);
    applies(spec, ABH_A, "2026-03-12").thenRefused("AZR-3010");
    applies(spec, ABH_A, "2026-04-22", "2026-03-05").thenRefused("AZR-3009");
    applies(spec, ABH_A, "2026-04-22").thenRefused("AZR-3001");
    applies(spec, ABH_C, "2026-03-12").thenRefused("AZR-3001");
  });

  test("a decision behind the event date of a back-dated Zuzug is stored with H-3003", () => {
    const spec = created().given(meldet(ABH_B, "2026-03-10", meldestatus("02", "2026-03-01")));
    applies(spec, ABH_A, "2026-03-12", "2026-03-05").thenStored([`${OPENED} UEBERGANG`], ["H-3003"]);
  });

  test("by an authority that may not report titles: 3005; on behalf of another without Auftrag: 3007", () => {
    for (const behoerde of [AUFNAHME, BAMF, GRENZPOLIZEI, BUNDESDRUCKEREI]) {
      applies(created(), behoerde, "2026-03-01").thenRefused("AZR-3005");
    }
    const forA = { verantwortlicheBehoerde: ABH_A.kennzeichen };
    created()
      .whenBy(ABH_B, "2026-03-01", antrag(ABH_B, "2026-03-01", "aufenthaltserlaubnis", forA))
      .thenRefused("AZR-3007");
    const spec = created()
      .whenBy(ABH_IM_AUFTRAG, "2026-03-01", antrag(ABH_IM_AUFTRAG, "2026-03-01", "aufenthaltserlaubnis", forA))
      .thenStored([`${OPENED} AKTENFUEHREND`]);
    expect(bestellung(spec.datensatz).bestellendeBehoerde).toBe(ABH_A.kennzeichen);
  });

  test("a second open order of a kind: 5004, whoever applies; another kind is free", () => {
    applies(moved("BESTELLT"), ABH_B, "2026-03-12").thenRefused("AZR-5004");
    applies(moved("BESTELLT"), ABH_A, "2026-03-12", "2026-03-05").thenRefused("AZR-5004");
    moved("BESTELLT")
      .whenBy(ABH_B, "2026-03-12", antrag(ABH_B, "2026-03-12", "niederlassungserlaubnis"))
      .thenStored([`${OPENED} AKTENFUEHREND`]);
    applies(moved("ABGELEHNT"), ABH_B, "2026-03-12").thenStored([`${OPENED} AKTENFUEHREND`]);
  });

  test("in the future: 6002", () => {
    applies(created(), ABH_A, "2026-03-01", "2026-03-02").thenRefused("AZR-6002");
  });
});

describe("decision by A after the change", () => {
  const decides = (spec: DatensatzSpec, day: string, decided = day) =>
    spec.whenBy(ABH_A, day, schritt(ABH_A, entscheidung(decided)));

  test("dated before the change: UEBERGANG; dated after it: 3010", () => {
    decides(moved("BEANTRAGT"), "2026-03-12", "2026-03-08").thenStored(["TitelbestellungDecided UEBERGANG"]);
    decides(moved("BEANTRAGT"), "2026-03-12").thenRefused("AZR-3010");
  });

  test("with B's consent on BESTELLUNG, whatever its date; the consent is used up", () => {
    const spec = moved("BEANTRAGT").givenBy(ABH_B, "2026-03-11", schritt(ABH_B, ZUSTIMMUNG));
    expect(bestellung(spec.datensatz).zustimmung?.behoerde).toBe(ABH_B.kennzeichen);
    decides(spec, "2026-03-12").thenStored(["TitelbestellungDecided BESTELLUNG"]);
    expect(bestellung(spec.datensatz).zustimmung).toBeUndefined();
  });

  test("consent keeps the Referenz-ID", () => {
    const spec = moved("BEANTRAGT");
    const before = bestellung(spec.datensatz).referenzId;
    spec.givenBy(ABH_B, "2026-03-11", schritt(ABH_B, ZUSTIMMUNG));
    expect(bestellung(spec.datensatz).referenzId).toBe(before);
  });

  test("consent ends when its giver no longer leads, and leading again does not revive it", () => {
    const spec = moved("BEANTRAGT")
      .givenBy(ABH_B, "2026-03-11", schritt(ABH_B, ZUSTIMMUNG))
      .given(meldet(ABH_C, "2026-03-12", meldestatus("02", "2026-03-12")));
    decides(spec, "2026-03-13").thenRefused("AZR-3010");
    spec.given(meldet(ABH_B, "2026-03-14", meldestatus("02", "2026-03-14")));
    decides(spec, "2026-03-15").thenRefused("AZR-3010");
  });

  test("a take-over ends consent and A's right", () => {
    const spec = moved("BEANTRAGT")
      .givenBy(ABH_B, "2026-03-11", schritt(ABH_B, ZUSTIMMUNG))
      .givenBy(ABH_B, "2026-03-12", schritt(ABH_B, UEBERNAHME));
    decides(spec, "2026-03-13").thenRefused("AZR-3010");
    spec.whenBy(ABH_A, "2026-03-13", schritt(ABH_A, stornierung("2026-03-13"))).thenRefused("AZR-3011");
    spec
      .whenBy(ABH_B, "2026-03-13", schritt(ABH_B, entscheidung("2026-03-13")))
      .thenStored(["TitelbestellungDecided AKTENFUEHREND"]);
  });

  test("on an order that is not decided every right of A ends with its window: 3009", () => {
    const spec = moved("BEANTRAGT").givenBy(ABH_B, "2026-03-11", schritt(ABH_B, ZUSTIMMUNG));
    decides(spec, "2026-04-21", "2026-03-08").thenStored(["TitelbestellungDecided BESTELLUNG"]);
    const late = moved("BEANTRAGT");
    decides(late, "2026-04-22", "2026-03-08").thenRefused("AZR-3009");
    decides(late, "2026-04-22").thenRefused("AZR-3001");
    decides(late.givenBy(ABH_B, "2026-03-11", schritt(ABH_B, ZUSTIMMUNG)), "2026-04-22").thenRefused("AZR-3009");
    late.whenBy(ABH_A, "2026-04-22", schritt(ABH_A, stornierung("2026-04-22"))).thenRefused("AZR-3009");
    const closed = moved("BEANTRAGT").declared(ABH_A, "2026-03-12");
    decides(closed, "2026-03-13", "2026-03-08").thenRefused("AZR-3009");
  });
});

describe("order and next steps by A after the change", () => {
  test("the order of the document: BESTELLUNG, which comes before UEBERGANG, whatever its date, also after the window", () => {
    const orders = (day: string, dated = day) =>
      moved("ENTSCHIEDEN").whenBy(ABH_A, day, schritt(ABH_A, dokumentbestellung(dated)));
    orders("2026-03-12", "2026-03-05").thenStored(["TitelbestellungOrdered BESTELLUNG"]);
    orders("2026-03-12").thenStored(["TitelbestellungOrdered BESTELLUNG"]);
    orders("2026-06-12").thenStored(["UebergangsfensterEnded ABH Altstadt FRIST", "TitelbestellungOrdered BESTELLUNG"]);
  });

  test("cancellation and a new order: BESTELLUNG", () => {
    moved("IN_DRUCK")
      .whenBy(ABH_A, "2026-03-12", schritt(ABH_A, stornierung("2026-03-12")))
      .thenStored(["TitelbestellungCancelled BESTELLUNG"]);
    const spec = moved("AUSGELIEFERT")
      .whenBy(ABH_A, "2026-03-12", schritt(ABH_A, neubestellung("2026-03-12", "FALSCHER_NAME")))
      .thenStored(["TitelbestellungReordered BESTELLUNG"]);
    expect(spec.datensatz.bestellungen).toMatchObject([
      { zustand: "NEU_BESTELLT" },
      { zustand: "BESTELLT", bestellendeBehoerde: ABH_A.kennzeichen },
    ]);
  });

  test("take-over moves every right, and A's ends", () => {
    const spec = moved("BESTELLT")
      .whenBy(ABH_B, "2026-03-12", schritt(ABH_B, UEBERNAHME))
      .thenStored(["TitelbestellungTakenOver AKTENFUEHREND"]);
    expect(bestellung(spec.datensatz)).toMatchObject({
      zustand: "BESTELLT",
      bestellendeBehoerde: ABH_B.kennzeichen,
    });
    spec.whenBy(ABH_A, "2026-03-13", schritt(ABH_A, aushaendigung("2026-03-13"))).thenRefused("AZR-3011");
  });

  test("after hand-over a new document is the matter of who leads, with its own reasons", () => {
    const spec = moved("AUSGEHAENDIGT");
    spec.whenBy(ABH_A, "2026-03-12", schritt(ABH_A, neubestellung("2026-03-12", "VERLUST"))).thenRefused("AZR-3011");
    spec
      .whenBy(ABH_B, "2026-03-12", schritt(ABH_B, neubestellung("2026-03-12", "FALSCHER_NAME")))
      .thenRefused("AZR-5008");
    spec
      .whenBy(ABH_B, "2026-03-12", schritt(ABH_B, neubestellung("2026-03-12", "VERLUST")))
      .thenStored(["TitelbestellungReordered AKTENFUEHREND"]);
    expect(bestellung(spec.datensatz)).toMatchObject({
      zustand: "BESTELLT",
      bestellendeBehoerde: ABH_B.kennzeichen,
    });
    moved("BESTELLT")
      .givenBy(ABH_B, "2026-03-12", schritt(ABH_B, UEBERNAHME))
      .whenBy(ABH_B, "2026-03-12", schritt(ABH_B, neubestellung("2026-03-12", "VERLUST")))
      .thenRefused("AZR-5008");
  });

  test("a second open order of a kind by a new document after hand-over: 5004", () => {
    const spec = moved("AUSGEHAENDIGT");
    const again = schritt(ABH_B, neubestellung("2026-03-13", "VERLUST"), {}, (d) => d.bestellungen[0] ?? bestellung(d));
    spec
      .givenBy(ABH_B, "2026-03-12", antrag(ABH_B, "2026-03-12"))
      .whenBy(ABH_B, "2026-03-13", again)
      .thenRefused("AZR-5004");
  });
});

describe("while a death stands", () => {
  const dead = meldet(ABH_B, "2026-03-12", meldestatus("06", "2026-03-11"));
  const alive = meldet(ABH_B, "2026-03-14", (d) => ({
    sachverhalt: { meldestatus: { aenderungsArt: "05", referenzId: referenz(d, "meldestatus", "2026-03-11") } },
  }));

  test("rights from windows and orders rest (5005); withdrawing it wakes them", () => {
    const handOver = (spec: DatensatzSpec) =>
      spec.whenBy(ABH_A, "2026-03-15", schritt(ABH_A, aushaendigung("2026-03-15")));
    handOver(moved("BESTELLT").given(dead)).thenRefused("AZR-5005");
    applies(created().given(zuzugB, dead), ABH_A, "2026-03-13", "2026-03-05").thenRefused("AZR-5005");
    moved("BEANTRAGT")
      .given(dead)
      .whenBy(ABH_A, "2026-03-13", schritt(ABH_A, entscheidung("2026-03-08")))
      .thenRefused("AZR-5005");
    handOver(moved("BESTELLT").given(dead, alive)).thenStored([
      "TitelbestellungHandedOver BESTELLUNG",
      "AufenthaltserlaubnisReported BESTELLUNG",
      "TitelbestellungLinked GESETZLICH",
    ]);
  });

  test("the aktenfuehrende Behoerde and the Bundesdruckerei go on", () => {
    moved("BESTELLT")
      .given(dead)
      .whenBy(BUNDESDRUCKEREI, "2026-03-13", schritt(BUNDESDRUCKEREI, produktion("IN_DRUCK", "2026-03-13")))
      .thenStored(["TitelbestellungProduced ORIGINAER"]);
    moved("BESTELLT")
      .given(dead)
      .whenBy(ABH_B, "2026-03-13", schritt(ABH_B, UEBERNAHME))
      .thenStored(["TitelbestellungTakenOver AKTENFUEHREND"]);
  });
});

describe("titles are closed to who leads (BAMF)", () => {
  const bamf = meldet(BAMF, "2026-03-10", meldestatus("02", "2026-03-10"));

  test("the last Auslaenderbehoerde keeps UEBERGANG for applications and decisions of any day, and goes on with its order", () => {
    const spec = created().given(bamf);
    applies(spec, ABH_A, "2026-06-01").thenStored(["UebergangsfensterEnded ABH Altstadt FRIST", `${OPENED} UEBERGANG`]);
    spec
      .whenBy(ABH_A, "2026-06-02", schritt(ABH_A, entscheidung("2026-06-02")))
      .thenStored(["TitelbestellungDecided UEBERGANG"]);
    spec
      .whenBy(ABH_A, "2026-06-03", schritt(ABH_A, dokumentbestellung("2026-06-03")))
      .thenStored(["TitelbestellungOrdered BESTELLUNG"]);
  });

  test("BAMF itself: 3005; without dual write 3001", () => {
    const spec = untilZustand(created(), "BEANTRAGT", ABH_A, BUNDESDRUCKEREI).given(bamf);
    spec.whenBy(BAMF, "2026-03-12", schritt(BAMF, UEBERNAHME)).thenRefused("AZR-3005");
    applies(created(NUR_BESTELLT).given(bamf), ABH_A, "2026-06-01").thenRefused("AZR-3001");
  });
});

describe("one reform alone", () => {
  test.each([HEUTE, NUR_UEBERGANG])("without orders everything about them is 3012 (%#)", (regelwerk) => {
    applies(created(regelwerk), ABH_A, "2026-03-01").thenRefused("AZR-3012");
    applies(created(regelwerk), GRENZPOLIZEI, "2026-03-01").thenRefused("AZR-3012");
    applies(created(regelwerk).given(zuzugB), ABH_A, "2026-03-12", "2026-03-05").thenRefused("AZR-3012");
    for (const step of [entscheidung("2026-03-01"), UEBERNAHME, produktion("IN_DRUCK", "2026-03-01")]) {
      const unknown = created(regelwerk).whenBy(
        ABH_A,
        "2026-03-01",
        schritt(ABH_A, step, {}, () => fremdeOrder),
      );
      unknown.thenRefused("AZR-3012");
    }
  });

  test("orders without dual write: every step of who does not lead is 3001, and names state and take-over", () => {
    for (const step of [
      entscheidung("2026-03-08"),
      dokumentbestellung("2026-03-08"),
      aushaendigung("2026-03-12"),
      stornierung("2026-03-12"),
      neubestellung("2026-03-12"),
      UEBERNAHME,
    ]) {
      const refused = moved("BESTELLT", NUR_BESTELLT)
        .whenBy(ABH_A, "2026-03-12", schritt(ABH_A, step))
        .thenRefused("AZR-3001");
      expect(refused.fehler[0].parameter["aktenfuehrung"]).toMatch(/„bestellt“; die aktenführende Behörde kann sie/u);
    }
    applies(created(NUR_BESTELLT).given(zuzugB), ABH_A, "2026-03-12", "2026-03-05").thenRefused("AZR-3001");
  });

  test("orders without dual write: consent is 3012; who leads takes over and goes on", () => {
    const spec = moved("BEANTRAGT", NUR_BESTELLT);
    spec.whenBy(ABH_B, "2026-03-12", schritt(ABH_B, ZUSTIMMUNG)).thenRefused("AZR-3012");
    spec.whenBy(ABH_B, "2026-03-12", schritt(ABH_B, entscheidung("2026-03-12"))).thenRefused("AZR-5010");
    spec
      .givenBy(ABH_B, "2026-03-12", schritt(ABH_B, UEBERNAHME))
      .whenBy(ABH_B, "2026-03-12", schritt(ABH_B, entscheidung("2026-03-12")))
      .thenStored(["TitelbestellungDecided AKTENFUEHREND"]);
  });

  test("orders without dual write: production goes on", () => {
    moved("BESTELLT", NUR_BESTELLT)
      .whenBy(BUNDESDRUCKEREI, "2026-03-12", schritt(BUNDESDRUCKEREI, produktion("IN_DRUCK", "2026-03-12")))
      .thenStored(["TitelbestellungProduced ORIGINAER"]);
  });
});

/** An order that stands in no record. */
const fremdeOrder = bestellung(untilZustand(created(), "BEANTRAGT", ABH_A, BUNDESDRUCKEREI).datensatz);
