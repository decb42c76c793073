// A document of a title that ABH_A has ordered, on its way to the person; what others may do to the title before.
import { expect } from "vitest";
import { present } from "../../../simulator/kernel/assert.ts";
import type { Datensatz } from "../../../simulator/register/datensatz/datensatz.ts";
import { regelwerkOf, ZIEL } from "../../../simulator/register/regelwerk/regelwerk.ts";
import { ABH_A, ABH_B, BUNDESDRUCKEREI } from "./behoerden.ts";
import {
  antrag,
  aushaendigung,
  bestellung,
  dokumentbestellung,
  entscheidung,
  produktion,
  schritt,
  untilZustand,
} from "./bestellungen.ts";
import { DatensatzSpec, meldet, referenz, type Schritt } from "./datensatz-spec.ts";
import { meldestatus, titel } from "./meldungen.ts";

export const DECIDED = "2026-03-02";
export const NUR_BESTELLT = regelwerkOf(["bestellung"]);
export const MITTEILUNG = "MitteilungRecorded GESETZLICH";
export const NEUER_TITEL = ["AufenthaltserlaubnisReported", "TitelbestellungLinked GESETZLICH"] as const;

export function ordered(regelwerk = ZIEL): DatensatzSpec {
  const spec = new DatensatzSpec(regelwerk).created(ABH_A, "2026-01-10");
  return untilZustand(spec, "BESTELLT", ABH_A, BUNDESDRUCKEREI);
}

/** A record with A's title of the day of the decision, which the order finds. */
export function linked(): DatensatzSpec {
  return new DatensatzSpec(ZIEL)
    .created(ABH_A, "2026-01-10")
    .givenBy(ABH_A, "2026-03-01", antrag(ABH_A, "2026-03-01"))
    .given(meldet(ABH_A, DECIDED, titel(DECIDED)))
    .givenBy(ABH_A, DECIDED, schritt(ABH_A, entscheidung(DECIDED)))
    .givenBy(ABH_A, "2026-03-03", schritt(ABH_A, dokumentbestellung("2026-03-03")));
}

export const zuzugB: Schritt = meldet(ABH_B, "2026-03-10", meldestatus("02", "2026-03-10"));

/** Withdraws or changes the title of the day of the decision. */
export function withdraws(behoerde: typeof ABH_A, day: string): Schritt {
  return meldet(behoerde, day, (d) => ({
    sachverhalt: {
      aufenthaltserlaubnis: { aenderungsArt: "05", referenzId: referenz(d, "aufenthaltserlaubnis", DECIDED) },
    },
  }));
}

export function changes(behoerde: typeof ABH_A, day: string): Schritt {
  return meldet(behoerde, day, (d) => titel(DECIDED, { bis: "2030-12-31" }, referenz(d, "aufenthaltserlaubnis")));
}

export function handOver(spec: DatensatzSpec, behoerde = ABH_A, day = "2026-03-20"): DatensatzSpec {
  return spec.whenBy(behoerde, day, schritt(behoerde, aushaendigung(day)));
}

export function deliver(spec: DatensatzSpec, day = "2026-03-20"): DatensatzSpec {
  return spec.whenBy(BUNDESDRUCKEREI, day, schritt(BUNDESDRUCKEREI, produktion("ZUGESTELLT", day)));
}

export function titelIn({ datensatz }: DatensatzSpec) {
  return standingTitel(datensatz);
}

export function standingTitel({ bloecke }: Datensatz) {
  return present(
    bloecke.aufenthaltserlaubnis.find(({ entfallen }) => !entfallen),
    "a title",
  );
}

export function isClosedWith(spec: DatensatzSpec, zustand: string, konflikt: boolean): void {
  expect(bestellung(spec.datensatz)).toMatchObject({ zustand, konflikt });
}
