// Aufenthaltserlaubnis (Anlage Nr. 10 AZRG-DV; section 7 AufenthG). Its card and the number of it come later
// (Anlage Nr. 9 I l), so no number is demanded.
import { AUFENTHALTSERLAUBNISART } from "../kataloge/codelisten/titel.ts";
import { befristungNachErteilung } from "../plausibilitaet/befristung-nach-erteilung.ts";
import { titelNebenDuldung } from "../plausibilitaet/duldung-neben-titel.ts";
import { ereignisInDerZukunft } from "../plausibilitaet/ereignis-in-der-zukunft.ts";
import { ereignisNachGeburt } from "../plausibilitaet/geburt-vor-ereignis.ts";
import type { Sachverhalt } from "./sachverhalt.ts";
import { IM_FENSTER, TITEL_ZUSTANDSREGELN, ueblich } from "./ueblich.ts";

export const aufenthaltserlaubnis: Sachverhalt<"aufenthaltserlaubnis"> = {
  ...ueblich("aufenthaltserlaubnis"),
  bezeichnung: "Aufenthaltserlaubnis",
  entitaet: "Aufenthaltserlaubnis",
  eventType: "azr.ereignisse.v1.AufenthaltserlaubnisReported",

  meldende: () => ["AUSLAENDERBEHOERDE"],
  imFenster: IM_FENSTER,
  zustandsregeln: TITEL_ZUSTANDSREGELN,

  ereignisdatumOf: (fachdaten) => fachdaten.ereignisdatum,
  codesOf: ({ aufenthaltserlaubnisArt: { code } }) => [
    {
      urn: AUFENTHALTSERLAUBNISART.urn,
      code,
      feld: "aufenthaltserlaubnisArt",
      bezeichnung: "die Art der Aufenthaltserlaubnis",
    },
  ],

  plausibilitaet: [befristungNachErteilung, ereignisInDerZukunft, ereignisNachGeburt, titelNebenDuldung],

  meldungIn: (nachricht) => nachricht.sachverhalt?.aufenthaltserlaubnis,
  eventOf: (reported) => ({ type: "azr.ereignisse.v1.AufenthaltserlaubnisReported", data: reported }),
  reportedIn: (event) => (event.type === "azr.ereignisse.v1.AufenthaltserlaubnisReported" ? event.data : undefined),
};
