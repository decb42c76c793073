// AZR-3012: a rule set without "bestellt" knows no orders, one without dual write no consent (register rules, section 3,
// "One reform alone", and section 4, last paragraph).
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter, type Lage } from "../schreibrecht/lage.ts";
import type { Bestellereignis } from "./bestellereignis.ts";

/** Why the rule set does not know an application (no event) or a step; undefined when it does. */
export function ohneBestellung(lage: Lage, ereignis: Bestellereignis | undefined, pointer: string): Fehler | undefined {
  const { aktenfuehrung } = aktenfuehrungParameter(lage);
  if (!lage.regelwerk.bestellung) {
    const schritt =
      "Bitte den Titel nach der Entscheidung als Sachverhalt melden und die Nummer des Dokuments später mit „Aktualisierung“ nachtragen.";
    return fehler("AZR-3012", { aktenfuehrung, gegenstand: "Titelbestellungen", schritt }, [], pointer);
  }
  if (ereignis !== "ZUSTIMMUNG" || lage.regelwerk.uebergang) return undefined;
  const schritt = "Bitte die Bestellung als aktenführende Behörde übernehmen und selbst entscheiden.";
  const gegenstand = "die Zustimmung zur Entscheidung einer früheren Behörde";
  return fehler("AZR-3012", { aktenfuehrung, gegenstand, schritt }, ["Zustimmung"], pointer);
}
