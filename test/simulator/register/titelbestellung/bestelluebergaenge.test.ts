// Register rules, section 4: the table of transitions, every state by every event by everybody who may have a say: A, the
// ordering authority, while it leads; A after B has taken over the file; B; a stranger; the Bundesdruckerei.
import { describe, expect, test } from "vitest";
import type { Behoerde, Bestellschritt } from "../../../../proto/generated/nachrichten.ts";
import type { Datensatz } from "../../../../simulator/register/datensatz/datensatz.ts";
import { due } from "../../../../simulator/register/datensatz/due.ts";
import type { MeldungKontext } from "../../../../simulator/register/datensatz/meldung/entscheidung.ts";
import { withPending } from "../../../../simulator/register/datensatz/evolve.ts";
import type { Fehlerschluessel } from "../../../../simulator/register/kataloge/fehler.ts";
import { ZIEL } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import {
  BESTELLEREIGNISSE,
  type Bestellereignis,
} from "../../../../simulator/register/titelbestellung/bestellereignis.ts";
import { BESTELLUEBERGAENGE } from "../../../../simulator/register/titelbestellung/bestelluebergaenge.ts";
import type { Zustand } from "../../../../simulator/register/titelbestellung/titelbestellung.ts";
import { ABH_A, ABH_B, ABH_C, BUNDESDRUCKEREI } from "../../../support/register/behoerden.ts";
import * as bestellungen from "../../../support/register/bestellungen.ts";
import { DatensatzSpec, meldet } from "../../../support/register/datensatz-spec.ts";
import { duldung, meldestatus } from "../../../support/register/meldungen.ts";

const NACH_VERFALL = "2026-09-10";
const HEUTE_TAG = "2026-03-20";

type Antwort = Zustand | "UNVERAENDERT" | "WIRKUNGSLOS" | Fehlerschluessel;

/** Rows: states. What the ordering authority that leads gets for the steps of authorities. */
const A_FUEHRT: Readonly<Record<Zustand, Partial<Record<Bestellereignis, Antwort>>>> = {
  BEANTRAGT: {
    ...{ ERTEILT: "ENTSCHIEDEN", ABGELEHNT: "ABGELEHNT", ZUSTIMMUNG: "UNVERAENDERT" },
    ...{ STORNIERUNG: "STORNIERT", UEBERNAHME: "UNVERAENDERT" },
  },
  ENTSCHIEDEN: { BESTELLUNG: "BESTELLT", STORNIERUNG: "STORNIERT", UEBERNAHME: "UNVERAENDERT" },
  ABGELEHNT: {},
  BESTELLT: beiDruckerei(),
  IN_DRUCK: beiDruckerei(),
  AUSGELIEFERT: beiDruckerei(),
  DIREKTVERSAND: beiDruckerei(),
  RETOURE: beiDruckerei(),
  AUSGEHAENDIGT: { NEUBESTELLUNG: "NEU_BESTELLT" },
  ZUGESTELLT: { NEUBESTELLUNG: "NEU_BESTELLT" },
  STORNIERT: {},
  NEU_BESTELLT: {},
  VERFALLEN: { AUSHAENDIGUNG: "AUSGEHAENDIGT" },
};

function beiDruckerei(): Partial<Record<Bestellereignis, Antwort>> {
  return {
    AUSHAENDIGUNG: "AUSGEHAENDIGT",
    STORNIERUNG: "STORNIERT",
    NEUBESTELLUNG: "NEU_BESTELLT",
    UEBERNAHME: "UNVERAENDERT",
  };
}

const PRODUKTION = ["IN_DRUCK", "AUSGELIEFERT", "DIREKTVERSAND", "ZUGESTELLT", "RETOURE"] as const;

/** Rows: states; columns: production messages in the order of PRODUKTION. */
const DRUCKEREI: Readonly<Record<Zustand, readonly Antwort[]>> = {
  BEANTRAGT: ["AZR-5008", "AZR-5008", "AZR-5008", "AZR-5008", "AZR-5008"],
  ENTSCHIEDEN: ["AZR-5008", "AZR-5008", "AZR-5008", "AZR-5008", "AZR-5008"],
  BESTELLT: ["IN_DRUCK", "AUSGELIEFERT", "DIREKTVERSAND", "ZUGESTELLT", "RETOURE"],
  IN_DRUCK: ["WIRKUNGSLOS", "AUSGELIEFERT", "DIREKTVERSAND", "ZUGESTELLT", "RETOURE"],
  AUSGELIEFERT: ["WIRKUNGSLOS", "WIRKUNGSLOS", "DIREKTVERSAND", "ZUGESTELLT", "RETOURE"],
  DIREKTVERSAND: ["WIRKUNGSLOS", "AUSGELIEFERT", "WIRKUNGSLOS", "ZUGESTELLT", "RETOURE"],
  RETOURE: ["WIRKUNGSLOS", "AUSGELIEFERT", "DIREKTVERSAND", "ZUGESTELLT", "WIRKUNGSLOS"],
  ABGELEHNT: ["WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS"],
  AUSGEHAENDIGT: ["WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS"],
  ZUGESTELLT: ["WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS"],
  STORNIERT: ["WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS"],
  NEU_BESTELLT: ["WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS"],
  VERFALLEN: ["WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS", "WIRKUNGSLOS"],
};

const ZUSTAENDE: readonly Zustand[] = Object.keys(BESTELLUEBERGAENGE).filter((name): name is Zustand =>
  Object.hasOwn(BESTELLUEBERGAENGE, name),
);
const VON_BEHOERDEN = BESTELLEREIGNISSE.filter((ereignis) => !isProduktion(ereignis));
const OFFEN: readonly Zustand[] = [
  "BEANTRAGT",
  "ENTSCHIEDEN",
  "BESTELLT",
  "IN_DRUCK",
  "AUSGELIEFERT",
  "DIREKTVERSAND",
  "RETOURE",
];

function isProduktion(ereignis: Bestellereignis): ereignis is (typeof PRODUKTION)[number] {
  return PRODUKTION.some((stand) => stand === ereignis);
}

/** A record that A leads, with a Duldung, and A's order in a state. */
function orderIn(zustand: Zustand): DatensatzSpec {
  const spec = new DatensatzSpec(ZIEL)
    .created(ABH_A, "2026-01-10")
    .given(meldet(ABH_A, "2026-02-01", duldung("2026-02-01", { bis: "2026-08-01" })));
  return bestellungen.untilZustand(spec, zustand, ABH_A, BUNDESDRUCKEREI);
}

/** The same after B's Zuzug of 10 March. */
function movedOrderIn(zustand: Zustand): DatensatzSpec {
  return orderIn(zustand).given(meldet(ABH_B, "2026-03-10", meldestatus("02", "2026-03-10")));
}

function dayFor(zustand: Zustand): string {
  return zustand === "VERFALLEN" ? NACH_VERFALL : HEUTE_TAG;
}

/** A step of its kind, dated on the day of the message. */
function stepOf(ereignis: Bestellereignis, day: string, zustand: Zustand): Bestellschritt {
  if (isProduktion(ereignis)) return bestellungen.produktion(ereignis, day);
  switch (ereignis) {
    case "ERTEILT":
    case "ABGELEHNT":
      return bestellungen.entscheidung(day, ereignis);
    case "ZUSTIMMUNG":
      return bestellungen.ZUSTIMMUNG;
    case "BESTELLUNG":
      return bestellungen.dokumentbestellung(day);
    case "AUSHAENDIGUNG":
      return bestellungen.aushaendigung(day);
    case "STORNIERUNG":
      return bestellungen.stornierung(day);
    case "NEUBESTELLUNG":
      return bestellungen.neubestellung(day, zustand === "NEU_BESTELLT" ? "FALSCHER_NAME" : "DEFEKT");
    case "UEBERNAHME":
      return bestellungen.UEBERNAHME;
  }
}

/** What becomes of a step on A's order. */
function answerTo(spec: DatensatzSpec, zustand: Zustand, behoerde: Behoerde, ereignis: Bestellereignis): Antwort {
  const day = dayFor(zustand);
  const step = bestellungen.schritt(behoerde, stepOf(ereignis, day, zustand), {}, bestellungen.ersteBestellung);
  const { urteil } = spec.whenBy(behoerde, day, (datensatz, uuid, kontext) =>
    step(asDue(datensatz, kontext), uuid, kontext),
  );
  if (!urteil.ok) {
    expect(urteil.rejection.fehler).toHaveLength(1);
    const { schluessel } = urteil.rejection.fehler[0];
    spec.thenRefused(schluessel);
    return schluessel;
  }
  const { events, datensatz } = urteil.value;
  const isIneffective = events.some(
    ({ event }) => event.type === "azr.ereignisse.v1.TitelbestellungProduced" && event.data.wirkungslos === true,
  );
  const after = bestellungen.ersteBestellung(datensatz).zustand;
  if (isIneffective) expect(after).toBe(zustand);
  if (isIneffective) return "WIRKUNGSLOS";
  return after === zustand ? "UNVERAENDERT" : after;
}

/** As the clerk reads the record: what is due counts in. */
function asDue(datensatz: Datensatz, kontext: MeldungKontext): Datensatz {
  return withPending(datensatz, due(datensatz, kontext.now, kontext));
}

describe.each(ZUSTAENDE)("%s", (zustand) => {
  test.each(BESTELLEREIGNISSE)("%s", (ereignis) => {
    expect({
      A: answerTo(orderIn(zustand), zustand, ABH_A, ereignis),
      druckerei: answerTo(orderIn(zustand), zustand, BUNDESDRUCKEREI, ereignis),
      fremd: answerTo(orderIn(zustand), zustand, ABH_C, ereignis),
      "A nach Wechsel": answerTo(movedOrderIn(zustand), zustand, ABH_A, ereignis),
      "B nach Wechsel": answerTo(movedOrderIn(zustand), zustand, ABH_B, ereignis),
      "druckerei nach Wechsel": answerTo(movedOrderIn(zustand), zustand, BUNDESDRUCKEREI, ereignis),
      "fremd nach Wechsel": answerTo(movedOrderIn(zustand), zustand, ABH_C, ereignis),
    }).toEqual({
      A: isProduktion(ereignis) ? "AZR-3005" : (A_FUEHRT[zustand][ereignis] ?? "AZR-5008"),
      druckerei: expectedOfDruckerei(zustand, ereignis),
      fremd: isProduktion(ereignis) ? "AZR-3005" : "AZR-3001",
      "A nach Wechsel": expectedOfA(zustand, ereignis),
      "B nach Wechsel": expectedOfB(zustand, ereignis),
      "druckerei nach Wechsel": expectedOfDruckerei(zustand, ereignis),
      "fremd nach Wechsel": isProduktion(ereignis) ? "AZR-3005" : "AZR-3001",
    });
  });
});

test("every state and every event is among the cells", () => {
  expect(ZUSTAENDE).toHaveLength(13);
  expect(VON_BEHOERDEN).toHaveLength(8);
  expect(BESTELLEREIGNISSE).toHaveLength(VON_BEHOERDEN.length + PRODUKTION.length);
});

function expectedOfDruckerei(zustand: Zustand, ereignis: Bestellereignis): Antwort {
  if (!isProduktion(ereignis)) return "AZR-3005";
  return DRUCKEREI[zustand][PRODUKTION.indexOf(ereignis)] ?? "AZR-5008";
}

/** A no longer leads; its window is open, except behind a lapse, and the steps are dated after the change. */
function expectedOfA(zustand: Zustand, ereignis: Bestellereignis): Antwort {
  if (isProduktion(ereignis)) return "AZR-3005";
  if (zustand === "VERFALLEN") return "AZR-3001";
  const isInWindow = ["ERTEILT", "ABGELEHNT", "BESTELLUNG"].includes(ereignis);
  if (ereignis === "ZUSTIMMUNG" || ereignis === "UEBERNAHME") return "AZR-3011";
  if (!OFFEN.includes(zustand)) return isInWindow ? "AZR-3010" : "AZR-3011";
  if (zustand === "BEANTRAGT" && (ereignis === "ERTEILT" || ereignis === "ABGELEHNT")) return "AZR-3010";
  return A_FUEHRT[zustand][ereignis] ?? "AZR-5008";
}

/** B leads and is not the ordering authority. */
function expectedOfB(zustand: Zustand, ereignis: Bestellereignis): Antwort {
  if (isProduktion(ereignis)) return "AZR-3005";
  const allowed = A_FUEHRT[zustand][ereignis];
  if (allowed === undefined) return "AZR-5008";
  if (allowed === "UNVERAENDERT" || zustand === "VERFALLEN" || !OFFEN.includes(zustand)) return allowed;
  return "AZR-5010";
}
