// Aufenthaltsstatus (Anlage Nr. 9 I AZRG-DV; section 81 AufenthG): application for a title (17) or its extension (18) and the
// Fiktionsbescheinigung, which alone has a validity.
import { AUFENTHALTSSTATUSART } from "../kataloge/codelisten/aufenthaltsstatusart.ts";
import { befristungNachErteilung } from "../plausibilitaet/befristung-nach-erteilung.ts";
import { ereignisInDerZukunft } from "../plausibilitaet/ereignis-in-der-zukunft.ts";
import { fiktionWidersprueche } from "../plausibilitaet/fiktion-widerspruch.ts";
import { ereignisNachGeburt } from "../plausibilitaet/geburt-vor-ereignis.ts";
import type { Sachverhalt } from "./sachverhalt.ts";
import { IM_FENSTER, ueblich } from "./ueblich.ts";

export const aufenthaltsstatus: Sachverhalt<"aufenthaltsstatus"> = {
  ...ueblich("aufenthaltsstatus"),
  bezeichnung: "Aufenthaltsstatus",
  entitaet: "Aufenthaltsstatus",
  eventType: "azr.ereignisse.v1.AufenthaltsstatusReported",

  meldende: () => ["AUSLAENDERBEHOERDE"],
  imFenster: IM_FENSTER,

  ereignisdatumOf: (fachdaten) => fachdaten.ereignisdatum,
  codesOf: ({ aufenthaltsstatusArt: { code } }) => [
    { urn: AUFENTHALTSSTATUSART.urn, code, feld: "aufenthaltsstatusArt", bezeichnung: "den Aufenthaltsstatus" },
  ],

  widerspruecheIn: fiktionWidersprueche,
  plausibilitaet: [befristungNachErteilung, ereignisInDerZukunft, ereignisNachGeburt],

  meldungIn: (nachricht) => nachricht.sachverhalt?.aufenthaltsstatus,
  eventOf: (reported) => ({ type: "azr.ereignisse.v1.AufenthaltsstatusReported", data: reported }),
  reportedIn: (event) => (event.type === "azr.ereignisse.v1.AufenthaltsstatusReported" ? event.data : undefined),
};
