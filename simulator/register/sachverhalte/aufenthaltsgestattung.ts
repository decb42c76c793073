// Aufenthaltsgestattung (Anlage Nr. 8 I AZRG-DV; sections 55 and 63 AsylG): the certificate of somebody whose asylum
// procedure runs, issued by the BAMF and extended by the Auslaenderbehoerde (section 63 (3) AsylG).
import { befristungNachErteilung } from "../plausibilitaet/befristung-nach-erteilung.ts";
import { dokumentnummerFehlt } from "../plausibilitaet/dokumentnummer-fehlt.ts";
import { ereignisInDerZukunft } from "../plausibilitaet/ereignis-in-der-zukunft.ts";
import { ereignisNachGeburt } from "../plausibilitaet/geburt-vor-ereignis.ts";
import { gestattungOhneAsylverfahren } from "../plausibilitaet/gestattung-ohne-asylverfahren.ts";
import type { Sachverhalt } from "./sachverhalt.ts";
import { IM_FENSTER, ueblich } from "./ueblich.ts";

export const aufenthaltsgestattung: Sachverhalt<"aufenthaltsgestattung"> = {
  ...ueblich("aufenthaltsgestattung"),
  bezeichnung: "Aufenthaltsgestattung",
  entitaet: "Aufenthaltsgestattung",
  eventType: "azr.ereignisse.v1.AufenthaltsgestattungReported",

  meldende: () => ["BAMF", "AUSLAENDERBEHOERDE"],
  imFenster: IM_FENSTER,

  ereignisdatumOf: (fachdaten) => fachdaten.ereignisdatum,

  plausibilitaet: [
    befristungNachErteilung,
    ereignisInDerZukunft,
    ereignisNachGeburt,
    gestattungOhneAsylverfahren,
    dokumentnummerFehlt,
  ],

  meldungIn: (nachricht) => nachricht.sachverhalt?.aufenthaltsgestattung,
  eventOf: (reported) => ({ type: "azr.ereignisse.v1.AufenthaltsgestattungReported", data: reported }),
  reportedIn: (event) => (event.type === "azr.ereignisse.v1.AufenthaltsgestattungReported" ? event.data : undefined),
};
