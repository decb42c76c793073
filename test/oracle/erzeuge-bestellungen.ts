// Applications and steps of orders, mostly the step that the state allows by the authority that may take it.

import type { Bestellereignis, BestellungSchritt, BildBestellung, Bestellzustand } from "./sprache.ts";
import { bestellereignisse } from "./sprache.ts";
import { plusTage } from "./kalender.ts";
import { referenzAuf } from "./erzeuge-bloecke.ts";
import type { Szene } from "./szene.ts";

export function antrag(s: Szene): void {
  const person = s.person();
  s.melde({
    art: "bestellungAntrag",
    uuid: s.neu("u"),
    behoerde: s.beteiligteAbh(person),
    person,
    bestellung: s.neu("best"),
    titelart: s.zufall.chance(0.8) ? "aufenthaltserlaubnis" : "niederlassungserlaubnis",
    datum: s.tag(person),
  });
}

type Gewichtet = readonly (readonly [number, Bestellereignis])[];

const gedruckt: Gewichtet = [
  [14, "AUSHAENDIGUNG"],
  [12, "PRODUKTION"],
  [10, "AUSLIEFERUNG"],
  [10, "DIREKTVERSAND"],
  [6, "ZUSTELLUNG"],
  [8, "RUECKLAUF"],
  [6, "STORNIERUNG"],
  [8, "NEUBESTELLUNG"],
  [12, "UEBERNAHME"],
];
const geschlossen: Gewichtet = [
  [8, "NEUBESTELLUNG"],
  [4, "ZUSTELLUNG"],
  [3, "AUSLIEFERUNG"],
  [4, "AUSHAENDIGUNG"],
  [1, "UEBERNAHME"],
];
const naechste: Readonly<Partial<Record<Bestellzustand, Gewichtet>>> = {
  BEANTRAGT: [
    [30, "ENTSCHEIDUNG_ERTEILT"],
    [4, "ENTSCHEIDUNG_ABGELEHNT"],
    [12, "ZUSTIMMUNG"],
    [6, "UEBERNAHME"],
    [4, "STORNIERUNG"],
  ],
  ENTSCHIEDEN: [
    [30, "BESTELLUNG"],
    [3, "STORNIERUNG"],
    [5, "UEBERNAHME"],
    [2, "PRODUKTION"],
  ],
  BESTELLT: [...gedruckt, [16, "PRODUKTION"]],
  IN_DRUCK: gedruckt,
  AUSGELIEFERT: gedruckt,
  DIREKTVERSAND: gedruckt,
  RETOURE: gedruckt,
};

const vonDerDruckerei: readonly Bestellereignis[] = [
  "PRODUKTION",
  "AUSLIEFERUNG",
  "DIREKTVERSAND",
  "ZUSTELLUNG",
  "RUECKLAUF",
];

function wer(s: Szene, person: string, bestellung: BildBestellung, ereignis: Bestellereignis): string {
  const fuehrt = s.bild(person).aktenfuehrend?.behoerde;
  if (s.zufall.chance(0.04)) {
    return s.irgendeine();
  }
  if (vonDerDruckerei.includes(ereignis)) {
    return s.zufall.oderNichts(s.mitArt("BUNDESDRUCKEREI")) ?? s.beteiligte(person);
  }
  const vonFuehrender =
    ereignis === "ZUSTIMMUNG" ||
    ereignis === "UEBERNAHME" ||
    geschlossen === (naechste[bestellung.zustand] ?? geschlossen);
  const bevorzugt = vonFuehrender ? (fuehrt ?? bestellung.behoerde) : bestellung.behoerde;
  return s.zufall.chance(0.8) && s.behoerde(bevorzugt)?.art === "AUSLAENDERBEHOERDE"
    ? bevorzugt
    : s.beteiligteAbh(person);
}

function zusatz(s: Szene, ereignis: Bestellereignis, datum: string): Partial<BestellungSchritt> {
  switch (ereignis) {
    case "ENTSCHEIDUNG_ERTEILT": {
      const befristung = plusTage(datum, s.zufall.chance(0.04) ? -1 : s.zufall.eines([30, 365]));
      return { code: s.zufall.eines(["01", "02"]), befristung };
    }
    case "BESTELLUNG":
      return { nummer: s.neu("nr") };
    case "AUSHAENDIGUNG":
    case "ZUSTELLUNG":
      return { nummer: s.neu("karte"), titelLabel: s.neu("b") };
    case "NEUBESTELLUNG":
      return { nummer: s.neu("nr"), neueBestellung: s.neu("best") };
    default:
      return {};
  }
}

/** Whether an open order is held by somebody who no longer leads. */
function istBeiFremder(s: Szene, person: string, { zustand, behoerde }: BildBestellung): boolean {
  const fuehrt = s.bild(person).aktenfuehrend?.behoerde;
  return naechste[zustand] !== undefined && fuehrt !== undefined && fuehrt !== behoerde;
}

/** One step of one order. */
export function schritt(s: Szene): void {
  const mitBestellung = s.orakel.personen.filter((p) => s.bild(p).bestellungen.length > 0);
  const person = s.zufall.oderNichts(mitBestellung) ?? s.person();
  const offene = s.bild(person).bestellungen;
  const juengste = offene.slice(-2);
  const bestellung = s.zufall.oderNichts(s.zufall.chance(0.8) ? juengste : offene);
  if (bestellung === null) {
    antrag(s);
    return;
  }
  const uebernimmt = istBeiFremder(s, person, bestellung) && s.zufall.chance(0.25);
  const plausibel = uebernimmt ? "UEBERNAHME" : s.zufall.gewichtet(naechste[bestellung.zustand] ?? geschlossen);
  const ereignis = s.zufall.chance(0.88) ? plausibel : s.zufall.eines(bestellereignisse);
  const datum = s.tag(person);
  const titelart = bestellung.titelart;
  const mehr = zusatz(s, ereignis, datum);
  const ohneAblauf = titelart === "niederlassungserlaubnis" && ereignis === "ENTSCHEIDUNG_ERTEILT";
  s.melde({
    art: "bestellungSchritt",
    uuid: s.neu("u"),
    behoerde: wer(s, person, bestellung, ereignis),
    person,
    bestellung: bestellung.label,
    ereignis,
    referenz: vonDerDruckerei.includes(ereignis) ? "keine" : referenzAuf(s, bestellung.label, bestellung.version),
    datum,
    ...(ohneAblauf ? {} : mehr),
  });
}
