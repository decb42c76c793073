// Integrationskurs (Anlage Nr. 9a AZRG-DV; sections 43 to 44a AufenthG). The BAMF reports it in its own right, also when it
// does not lead the file and after the asylum procedure (section 6 (2a) AZRG).
import { INTEGRATIONSKURSART } from "../kataloge/codelisten/integrationskursart.ts";
import { ereignisInDerZukunft } from "../plausibilitaet/ereignis-in-der-zukunft.ts";
import { ereignisNachGeburt } from "../plausibilitaet/geburt-vor-ereignis.ts";
import type { Sachverhalt } from "./sachverhalt.ts";
import { ueblich } from "./ueblich.ts";

export const integrationskurs: Sachverhalt<"integrationskurs"> = {
  ...ueblich("integrationskurs"),
  bezeichnung: "Integrationskurs",
  entitaet: "Integrationskurs",
  eventType: "azr.ereignisse.v1.IntegrationskursReported",

  meldende: () => ["BAMF"],
  originaer: () => ["BAMF"],

  ereignisdatumOf: (fachdaten) => fachdaten.ereignisdatum,
  codesOf: ({ integrationskursArt: { code } }) => [
    {
      urn: INTEGRATIONSKURSART.urn,
      code,
      feld: "integrationskursArt",
      bezeichnung: "den Stand des Integrationskurses",
    },
  ],

  plausibilitaet: [ereignisInDerZukunft, ereignisNachGeburt],

  meldungIn: (nachricht) => nachricht.sachverhalt?.integrationskurs,
  eventOf: (reported) => ({ type: "azr.ereignisse.v1.IntegrationskursReported", data: reported }),
  reportedIn: (event) => (event.type === "azr.ereignisse.v1.IntegrationskursReported" ? event.data : undefined),
};
