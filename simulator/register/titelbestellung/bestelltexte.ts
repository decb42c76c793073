// Orders in the words of clerks.
import type { Titelart, Titelbestellung, Zustand } from "./titelbestellung.ts";
import { isOffen } from "./titelbestellung.ts";
import { aktenfuehrungParameter, type Lage } from "../schreibrecht/lage.ts";

const ZUSTAENDE: Readonly<Record<Zustand, string>> = {
  BEANTRAGT: "beantragt",
  ENTSCHIEDEN: "entschieden",
  ABGELEHNT: "abgelehnt",
  BESTELLT: "bestellt",
  IN_DRUCK: "in Druck",
  AUSGELIEFERT: "an die Behörde ausgeliefert",
  DIREKTVERSAND: "im Direktversand",
  RETOURE: "zurückgekommen",
  AUSGEHAENDIGT: "ausgehändigt",
  ZUGESTELLT: "zugestellt",
  STORNIERT: "storniert",
  NEU_BESTELLT: "neu bestellt",
  VERFALLEN: "verfallen",
};

const TITEL: Readonly<Record<Titelart, string>> = {
  aufenthaltserlaubnis: "Aufenthaltserlaubnis",
  niederlassungserlaubnis: "Niederlassungserlaubnis",
};

/** The state of an order as texts name it. */
export function zustandText({ zustand }: Titelbestellung): string {
  return ZUSTAENDE[zustand];
}

/** An order as texts name it. */
export function bestellungText(titelart: Titelart): string {
  return `Titelbestellung (${TITEL[titelart]})`;
}

/** The sentence about who leads, with the state of the order and that it can be taken over while it is open. */
export function aktenfuehrungMitBestellung(lage: Lage, bestellung: Titelbestellung): string {
  const { aktenfuehrung } = aktenfuehrungParameter(lage);
  const stand = `Die ${bestellungText(bestellung.titelart)} hat den Stand „${zustandText(bestellung)}“`;
  if (!isOffen(bestellung) || lage.aktenfuehrung === undefined) return `${aktenfuehrung} ${stand}.`;
  return `${aktenfuehrung} ${stand}; die aktenführende Behörde kann sie übernehmen.`;
}
