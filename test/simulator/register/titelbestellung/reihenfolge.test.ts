// Register rules, section 2, "First match answers", for the steps of an order: form, 3012, 3005, 3007, 5002, 5003, the
// Grundlage, 5001, 5004, 5005, 5008, 5010, 6xxx.
import { describe, expect, test } from "vitest";
import type { Bestellschritt } from "../../../../proto/generated/nachrichten.ts";
import { present } from "../../../../simulator/kernel/assert.ts";
import { parseReferenzId, type ReferenzId } from "../../../../simulator/kernel/kennungen.ts";
import { blockNameOf } from "../../../../simulator/register/datensatz/referenz-id.ts";
import { ZIEL } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import type { Zustand } from "../../../../simulator/register/titelbestellung/titelbestellung.ts";
import { ABH_A, ABH_B, BUNDESDRUCKEREI, GRENZPOLIZEI } from "../../../support/register/behoerden.ts";
import {
  antrag,
  aushaendigung,
  bestellung,
  dokumentbestellung,
  entscheidung,
  NUMMER,
  produktion,
  schritt,
  schrittOhneReferenz,
  UEBERNAHME,
  untilZustand,
  ZUSTIMMUNG,
} from "../../../support/register/bestellungen.ts";
import { DatensatzSpec, meldet } from "../../../support/register/datensatz-spec.ts";
import { duldung, kopf, meldestatus, tag, uuid } from "../../../support/register/meldungen.ts";

const DAY = "2026-03-12";

function order(zustand: Zustand): DatensatzSpec {
  return untilZustand(new DatensatzSpec(ZIEL).created(ABH_A, "2026-01-10"), zustand, ABH_A, BUNDESDRUCKEREI);
}

function moved(zustand: Zustand): DatensatzSpec {
  return order(zustand).given(meldet(ABH_B, "2026-03-10", meldestatus("02", "2026-03-10")));
}

/** A Referenz-ID that stands in no record. */
const FREMD = present(parseReferenzId("ZZZZZZZ1a"), "a Referenz-ID");

/** The order's Referenz-ID as somebody might have read it before. */
function stale({ datensatz }: DatensatzSpec): { readonly referenzId: ReferenzId } {
  const text = `${blockNameOf(bestellung(datensatz).referenzId)}99x`;
  return { referenzId: present(parseReferenzId(text), "a Referenz-ID") };
}

describe("form", () => {
  const erteilt = entscheidung(DAY).entscheidung;
  const titel = erteilt?.titel?.aufenthaltserlaubnis;

  /** What is refused before anybody's right is looked at. */
  function refusedForm(step: Bestellschritt): readonly string[] {
    const { urteil } = order("BEANTRAGT").whenBy(GRENZPOLIZEI, DAY, schritt(GRENZPOLIZEI, step));
    if (urteil.ok) return expect.fail("stored");
    return urteil.rejection.fehler.map(({ schluessel, pointer }) => `${schluessel} ${pointer}`);
  }

  test("a granted decision carries the title, a refusal none: 2002, 2004", () => {
    const entscheidungsdatum = tag(DAY);
    expect(refusedForm({ entscheidung: { ergebnis: "ERTEILT", entscheidungsdatum } })).toEqual([
      "AZR-2002 /schritt/entscheidung/titel",
    ]);
    expect(refusedForm({ entscheidung: { ...present(erteilt, "a decision"), ergebnis: "ABGELEHNT" } })).toEqual([
      "AZR-2004 /schritt/entscheidung/titel",
    ]);
  });

  test("the title has the day of the decision and no number yet: 2004", () => {
    const aufenthaltserlaubnis = { ...present(titel, "a title"), nummerDesAufenthaltstitels: NUMMER };
    expect(
      refusedForm({
        entscheidung: {
          ergebnis: "ERTEILT",
          entscheidungsdatum: tag("2026-03-11"),
          titel: { aufenthaltserlaubnis },
        },
      }),
    ).toEqual([
      "AZR-2004 /schritt/entscheidung/titel/aufenthaltserlaubnis/nummerDesAufenthaltstitels",
      "AZR-2004 /schritt/entscheidung/titel/aufenthaltserlaubnis/ereignisdatum",
    ]);
  });

  test("a delivery names the number: 2002", () => {
    const ohne: Bestellschritt = { produktion: { produktionsstand: "ZUGESTELLT", ereignisdatum: tag(DAY) } };
    expect(refusedForm(ohne)).toEqual(["AZR-2002 /schritt/produktion/nummerDesAufenthaltstitels"]);
  });
});

describe("the order", () => {
  test("3005 before 5002 before 5003 before the Grundlage", () => {
    const spec = order("BESTELLT");
    const elsewhere = () => ({ ...bestellung(spec.datensatz), referenzId: FREMD });
    spec.whenBy(GRENZPOLIZEI, DAY, schrittOhneReferenz(GRENZPOLIZEI, aushaendigung(DAY))).thenRefused("AZR-3005");
    spec.whenBy(ABH_B, DAY, schrittOhneReferenz(ABH_B, aushaendigung(DAY))).thenRefused("AZR-5002");
    spec.whenBy(ABH_B, DAY, schritt(ABH_B, aushaendigung(DAY), { referenzId: FREMD })).thenRefused("AZR-5003");
    spec.whenBy(ABH_B, DAY, schritt(ABH_B, aushaendigung(DAY), {}, elsewhere)).thenRefused("AZR-5003");
    spec.whenBy(ABH_B, DAY, schritt(ABH_B, aushaendigung(DAY))).thenRefused("AZR-3001");
  });

  test("no Referenz-ID: 5002, also for consent; production messages need none", () => {
    moved("BEANTRAGT").whenBy(ABH_B, DAY, schrittOhneReferenz(ABH_B, ZUSTIMMUNG)).thenRefused("AZR-5002");
    order("BESTELLT")
      .whenBy(BUNDESDRUCKEREI, DAY, schrittOhneReferenz(BUNDESDRUCKEREI, produktion("IN_DRUCK", DAY)))
      .thenStored(["TitelbestellungProduced ORIGINAER"]);
  });

  test("an unknown order: 5003, for production messages too", () => {
    const spec = order("BESTELLT");
    const elsewhere = () => ({ ...bestellung(spec.datensatz), referenzId: FREMD });
    spec
      .whenBy(BUNDESDRUCKEREI, DAY, schritt(BUNDESDRUCKEREI, produktion("IN_DRUCK", DAY), {}, elsewhere))
      .thenRefused("AZR-5003");
  });

  test("a title of another kind than was applied for: 5003", () => {
    order("BEANTRAGT")
      .whenBy(ABH_A, DAY, schritt(ABH_A, entscheidung(DAY, "ERTEILT", "niederlassungserlaubnis")))
      .thenRefused("AZR-5003");
  });
});

describe("right and state", () => {
  test("the Grundlage before 5001", () => {
    const spec = moved("BEANTRAGT");
    spec.whenBy(ABH_A, DAY, schritt(ABH_A, entscheidung(DAY), stale(spec))).thenRefused("AZR-3010");
    spec.whenBy(ABH_B, DAY, schritt(ABH_B, UEBERNAHME, stale(spec))).thenRefused("AZR-5001");
  });

  test("5001 before 5005 before 5008 before 5010", () => {
    const dead = moved("BESTELLT").given(meldet(ABH_B, "2026-03-11", meldestatus("06", "2026-03-11")));
    dead.whenBy(ABH_A, DAY, schritt(ABH_A, entscheidung(DAY), stale(dead))).thenRefused("AZR-5001");
    dead.whenBy(ABH_A, DAY, schritt(ABH_A, entscheidung(DAY))).thenRefused("AZR-5005");
    moved("BESTELLT")
      .whenBy(ABH_B, DAY, schritt(ABH_B, entscheidung(DAY)))
      .thenRefused("AZR-5008");
    moved("BESTELLT")
      .whenBy(ABH_B, DAY, schritt(ABH_B, aushaendigung("2027-01-01")))
      .thenRefused("AZR-5010");
  });

  test("a production message quotes nothing, so that nothing is stale", () => {
    const spec = order("BESTELLT");
    spec
      .whenBy(BUNDESDRUCKEREI, DAY, schritt(BUNDESDRUCKEREI, produktion("IN_DRUCK", DAY), stale(spec)))
      .thenStored(["TitelbestellungProduced ORIGINAER"]);
  });
});

describe("plausibility", () => {
  test("nothing lies in the future: 6002", () => {
    const tomorrow = "2026-03-13";
    order("BEANTRAGT")
      .whenBy(ABH_A, DAY, schritt(ABH_A, entscheidung(tomorrow)))
      .thenRefused("AZR-6002");
    order("BEANTRAGT")
      .whenBy(ABH_A, DAY, schritt(ABH_A, entscheidung(tomorrow, "ABGELEHNT")))
      .thenRefused("AZR-6002");
    order("ENTSCHIEDEN")
      .whenBy(ABH_A, DAY, schritt(ABH_A, dokumentbestellung(tomorrow)))
      .thenRefused("AZR-6002");
    order("BESTELLT")
      .whenBy(ABH_A, DAY, schritt(ABH_A, aushaendigung(tomorrow)))
      .thenRefused("AZR-6002");
    order("BESTELLT")
      .whenBy(BUNDESDRUCKEREI, DAY, schritt(BUNDESDRUCKEREI, produktion("IN_DRUCK", tomorrow)))
      .thenRefused("AZR-6002");
  });

  test("a granted title does not end before it begins (6001), and nobody decides before a birth (6003)", () => {
    order("BEANTRAGT")
      .whenBy(ABH_A, DAY, schritt(ABH_A, entscheidung("1990-05-16")))
      .thenRefused("AZR-6003");
    const { entscheidung: erteilt } = entscheidung(DAY);
    const titel = { ...present(erteilt?.titel?.aufenthaltserlaubnis, "a title"), befristungsdatum: tag("2026-03-11") };
    const ended = { ...present(erteilt, "a decision"), titel: { aufenthaltserlaubnis: titel } };
    order("BEANTRAGT")
      .whenBy(ABH_A, DAY, schritt(ABH_A, { entscheidung: ended }))
      .thenRefused("AZR-6001");
  });

  test("a Duldung beside it is a matter of the hand-over: until then there is no title", () => {
    order("BEANTRAGT")
      .given(meldet(ABH_A, "2026-03-11", duldung("2026-03-11")))
      .whenBy(ABH_A, DAY, schritt(ABH_A, entscheidung("2026-03-10")))
      .thenStored(["TitelbestellungDecided AKTENFUEHREND"]);
  });

  test("an order never satisfies a check that asks for a title: a Duldung may be decided beside it", () => {
    order("BESTELLT")
      .when(meldet(ABH_A, DAY, duldung(DAY)))
      .thenStored(["DuldungReported AKTENFUEHREND"]);
  });
});

describe("a nachrichtenUUID that was used", () => {
  test("with another content: 2007", () => {
    const nachrichtenUUID = uuid("used");
    const spec = order("BESTELLT").givenBy(ABH_A, DAY, (datensatz, _, kontext) =>
      first(datensatz, nachrichtenUUID, kontext),
    );
    const others = [
      antrag(ABH_A, DAY, "niederlassungserlaubnis"),
      schritt(ABH_A, aushaendigung(DAY, "Y00000000")),
      schritt(ABH_A, UEBERNAHME),
    ];
    for (const other of others) {
      spec
        .whenBy(ABH_A, DAY, (datensatz, _, kontext) => other(datensatz, nachrichtenUUID, kontext))
        .thenRefused("AZR-2007");
    }
    spec.when(meldet(ABH_A, DAY, duldung(DAY), { nachrichtenkopf: kopf("090010", ABH_A, nachrichtenUUID) }));
    spec.thenRefused("AZR-2007");
  });

  const first = schritt(ABH_A, aushaendigung(DAY));
});
