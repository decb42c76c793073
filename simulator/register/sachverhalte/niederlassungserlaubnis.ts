// Niederlassungserlaubnis (Anlage Nr. 11 AZRG-DV; section 9 AufenthG): a title without limit in time. A new card changes
// only its number.
import { NIEDERLASSUNGSERLAUBNISART } from "../kataloge/codelisten/titel.ts";
import { niederlassungNebenDuldung } from "../plausibilitaet/duldung-neben-titel.ts";
import { ereignisInDerZukunft } from "../plausibilitaet/ereignis-in-der-zukunft.ts";
import { ereignisNachGeburt } from "../plausibilitaet/geburt-vor-ereignis.ts";
import type { Sachverhalt } from "./sachverhalt.ts";
import { IM_FENSTER, TITEL_ZUSTANDSREGELN, ueblich } from "./ueblich.ts";

export const niederlassungserlaubnis: Sachverhalt<"niederlassungserlaubnis"> = {
  ...ueblich("niederlassungserlaubnis"),
  bezeichnung: "Niederlassungserlaubnis",
  entitaet: "Niederlassungserlaubnis",
  eventType: "azr.ereignisse.v1.NiederlassungserlaubnisReported",

  meldende: () => ["AUSLAENDERBEHOERDE"],
  imFenster: IM_FENSTER,
  zustandsregeln: TITEL_ZUSTANDSREGELN,

  ereignisdatumOf: (fachdaten) => fachdaten.ereignisdatum,
  codesOf: ({ niederlassungserlaubnisArt: { code } }) => [
    {
      urn: NIEDERLASSUNGSERLAUBNISART.urn,
      code,
      feld: "niederlassungserlaubnisArt",
      bezeichnung: "die Art der Niederlassungserlaubnis",
    },
  ],

  plausibilitaet: [ereignisInDerZukunft, ereignisNachGeburt, niederlassungNebenDuldung],

  meldungIn: (nachricht) => nachricht.sachverhalt?.niederlassungserlaubnis,
  eventOf: (reported) => ({ type: "azr.ereignisse.v1.NiederlassungserlaubnisReported", data: reported }),
  reportedIn: (event) => (event.type === "azr.ereignisse.v1.NiederlassungserlaubnisReported" ? event.data : undefined),
};
