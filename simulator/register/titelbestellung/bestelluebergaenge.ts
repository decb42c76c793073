// The table of transitions of an order, as data (register rules, section 4, first table and "Production messages"): which
// event a state admits, and what comes of it. Who may cause it is another matter (schreibrecht/bestellung.ts).
import type { Neubestellung } from "../../../proto/generated/fachdaten.ts";
import type { Bestellereignis, Produktionsstand } from "./bestellereignis.ts";
import type { Titelbestellung, Zustand } from "./titelbestellung.ts";

/** What an event does: a new state, nothing to the state, or nothing at all but a Hinweis. */
export type Wirkung = Zustand | "UNVERAENDERT" | "WIRKUNGSLOS";

type Zeile = Partial<Readonly<Record<Bestellereignis, Wirkung>>>;

const PRODUKTION_WIRKUNGSLOS: Zeile = {
  IN_DRUCK: "WIRKUNGSLOS",
  AUSGELIEFERT: "WIRKUNGSLOS",
  DIREKTVERSAND: "WIRKUNGSLOS",
  ZUGESTELLT: "WIRKUNGSLOS",
  RETOURE: "WIRKUNGSLOS",
};

/** From the order to hand-over: documents can be handed over, cancelled, ordered anew; production follows its ranks. */
const BESTELLT: Zeile = {
  AUSHAENDIGUNG: "AUSGEHAENDIGT",
  STORNIERUNG: "STORNIERT",
  NEUBESTELLUNG: "NEU_BESTELLT",
  UEBERNAHME: "UNVERAENDERT",
};

/** Row: state; column: event. An event that is missing is not allowed (5008). */
export const BESTELLUEBERGAENGE: Readonly<Record<Zustand, Zeile>> = {
  BEANTRAGT: {
    ERTEILT: "ENTSCHIEDEN",
    ABGELEHNT: "ABGELEHNT",
    ZUSTIMMUNG: "UNVERAENDERT",
    STORNIERUNG: "STORNIERT",
    UEBERNAHME: "UNVERAENDERT",
  },
  ENTSCHIEDEN: { BESTELLUNG: "BESTELLT", STORNIERUNG: "STORNIERT", UEBERNAHME: "UNVERAENDERT" },
  BESTELLT: { ...BESTELLT, ...produktionFrom("BESTELLT") },
  IN_DRUCK: { ...BESTELLT, ...produktionFrom("IN_DRUCK") },
  AUSGELIEFERT: { ...BESTELLT, ...produktionFrom("AUSGELIEFERT") },
  DIREKTVERSAND: { ...BESTELLT, ...produktionFrom("DIREKTVERSAND") },
  RETOURE: { ...BESTELLT, ...produktionFrom("RETOURE") },
  ABGELEHNT: PRODUKTION_WIRKUNGSLOS,
  AUSGEHAENDIGT: { ...PRODUKTION_WIRKUNGSLOS, NEUBESTELLUNG: "NEU_BESTELLT" },
  ZUGESTELLT: { ...PRODUKTION_WIRKUNGSLOS, NEUBESTELLUNG: "NEU_BESTELLT" },
  STORNIERT: PRODUKTION_WIRKUNGSLOS,
  NEU_BESTELLT: PRODUKTION_WIRKUNGSLOS,
  // Only what was ordered can be handed over all the same (wirkungOf).
  VERFALLEN: { ...PRODUKTION_WIRKUNGSLOS, AUSHAENDIGUNG: "AUSGEHAENDIGT" },
};

const VOR_AUSHAENDIGUNG: readonly Neubestellung["grund"][] = [
  ...(["FALSCHER_NAME", "FALSCHE_NUMMER", "FALSCHES_LICHTBILD", "DEFEKT"] as const),
];
const NACH_AUSHAENDIGUNG: readonly Neubestellung["grund"][] = ["VERLUST", "DEFEKT", "FALSCHE_DATEN"];

/** What comes of an event; undefined: the state does not allow it. `grund`: why a new document is ordered. */
export function wirkungOf(
  bestellung: Titelbestellung,
  ereignis: Bestellereignis,
  grund?: Neubestellung["grund"],
): Wirkung | undefined {
  const wirkung = BESTELLUEBERGAENGE[bestellung.zustand][ereignis];
  if (ereignis === "NEUBESTELLUNG" && grund !== undefined) {
    return gruendeFor(bestellung).includes(grund) ? wirkung : undefined;
  }
  const isLapsedBeforeOrder = bestellung.zustand === "VERFALLEN" && bestellung.bestellung === undefined;
  return isLapsedBeforeOrder && ereignis === "AUSHAENDIGUNG" ? undefined : wirkung;
}

/** Whether the document is with the person. */
export function isNachAushaendigung({ zustand }: Titelbestellung): boolean {
  return zustand === "AUSGEHAENDIGT" || zustand === "ZUGESTELLT";
}

function gruendeFor(bestellung: Titelbestellung): readonly Neubestellung["grund"][] {
  return isNachAushaendigung(bestellung) ? NACH_AUSHAENDIGUNG : VOR_AUSHAENDIGUNG;
}

type Produktionszustand = "BESTELLT" | "IN_DRUCK" | "AUSGELIEFERT" | "DIREKTVERSAND" | "RETOURE";

/** Messages of the production may be lost or late, so that their rank decides. */
function produktionFrom(zustand: Produktionszustand): Readonly<Record<Produktionsstand, Wirkung>> {
  return {
    IN_DRUCK: produktionTo(zustand, "IN_DRUCK"),
    AUSGELIEFERT: produktionTo(zustand, "AUSGELIEFERT"),
    DIREKTVERSAND: produktionTo(zustand, "DIREKTVERSAND"),
    ZUGESTELLT: produktionTo(zustand, "ZUGESTELLT"),
    RETOURE: produktionTo(zustand, "RETOURE"),
  };
}

function produktionTo(from: Produktionszustand, to: Produktionsstand): Wirkung {
  if (from === to) return "WIRKUNGSLOS";
  // What came back is sent once more.
  if (from === "RETOURE" && (to === "AUSGELIEFERT" || to === "DIREKTVERSAND")) return to;
  // Between the two of equal rank the later stored counts.
  return rangOf(to) >= rangOf(from) ? to : "WIRKUNGSLOS";
}

function rangOf(zustand: Produktionszustand | Produktionsstand): number {
  switch (zustand) {
    case "BESTELLT":
      return 0;
    case "IN_DRUCK":
      return 1;
    case "AUSGELIEFERT":
    case "DIREKTVERSAND":
      return 2;
    case "ZUGESTELLT":
    case "RETOURE":
      return 3;
  }
}
