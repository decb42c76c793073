// Duldung (Anlage Nr. 17 AZRG-DV; sections 60a to 60d AufenthG).
import { DULDUNGART } from "../kataloge/codelisten/duldungart.ts";
import { befristungNachErteilung } from "../plausibilitaet/befristung-nach-erteilung.ts";
import { dokumentnummerFehlt } from "../plausibilitaet/dokumentnummer-fehlt.ts";
import { duldungNebenTitel } from "../plausibilitaet/duldung-neben-titel.ts";
import { ereignisInDerZukunft } from "../plausibilitaet/ereignis-in-der-zukunft.ts";
import { ereignisNachGeburt } from "../plausibilitaet/geburt-vor-ereignis.ts";
import type { Sachverhalt } from "./sachverhalt.ts";
import { IM_FENSTER, ueblich } from "./ueblich.ts";

export const duldung: Sachverhalt<"duldung"> = {
  ...ueblich("duldung"),
  bezeichnung: "Duldung",
  entitaet: "Duldung",
  eventType: "azr.ereignisse.v1.DuldungReported",

  meldende: () => ["AUSLAENDERBEHOERDE"],
  imFenster: IM_FENSTER,

  ereignisdatumOf: (fachdaten) => fachdaten.ereignisdatum,
  codesOf: ({ duldungArt: { code } }) => [
    { urn: DULDUNGART.urn, code, feld: "duldungArt", bezeichnung: "die Art der Duldung" },
  ],

  plausibilitaet: [
    befristungNachErteilung,
    ereignisInDerZukunft,
    ereignisNachGeburt,
    duldungNebenTitel,
    dokumentnummerFehlt,
  ],

  meldungIn: (nachricht) => nachricht.sachverhalt?.duldung,
  eventOf: (reported) => ({ type: "azr.ereignisse.v1.DuldungReported", data: reported }),
  reportedIn: (event) => (event.type === "azr.ereignisse.v1.DuldungReported" ? event.data : undefined),
};
