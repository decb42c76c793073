// Anschrift in the federal territory (Anlage Nr. 5b AZRG-DV). The Meldebehoerde reports it in its own right (section 6 (1),
// (2) AZRG), the Aufnahmeeinrichtung only while its own Meldestatus entry is the current one.
import { ereignisInDerZukunft } from "../plausibilitaet/ereignis-in-der-zukunft.ts";
import { ereignisNachGeburt } from "../plausibilitaet/geburt-vor-ereignis.ts";
import type { Behoerdenart } from "../kataloge/behoerden.ts";
import type { Lage } from "../schreibrecht/lage.ts";
import type { Sachverhalt } from "./sachverhalt.ts";
import { personenblock } from "./ueblich.ts";

const IMMER: readonly Behoerdenart[] = ["AUSLAENDERBEHOERDE", "MELDEBEHOERDE"];
const MIT_AUFNAHMEEINRICHTUNG: readonly Behoerdenart[] = [...IMMER, "AUFNAHMEEINRICHTUNG"];

export const anschrift: Sachverhalt<"anschrift"> = {
  ...personenblock("anschrift"),
  bezeichnung: "Anschrift",
  entitaet: "Anschrift",
  eventType: "azr.ereignisse.v1.AnschriftReported",

  meldende: (_, lage) => (lage === undefined || hasCurrentMeldestatus(lage) ? MIT_AUFNAHMEEINRICHTUNG : IMMER),
  originaer: () => ["MELDEBEHOERDE"],

  ereignisdatumOf: (fachdaten) => fachdaten.ereignisdatum,

  plausibilitaet: [ereignisInDerZukunft, ereignisNachGeburt],

  meldungIn: (nachricht) => nachricht.anschrift,
  eventOf: (reported) => ({ type: "azr.ereignisse.v1.AnschriftReported", data: reported }),
  reportedIn: (event) => (event.type === "azr.ereignisse.v1.AnschriftReported" ? event.data : undefined),
};

function hasCurrentMeldestatus({ meldestatus, behoerde }: Lage): boolean {
  return meldestatus.at(-1)?.behoerde === behoerde.kennzeichen;
}
