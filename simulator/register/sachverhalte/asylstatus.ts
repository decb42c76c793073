// Asylstatus (Anlage Nr. 8 I AZRG-DV): how far an asylum procedure has come. The BAMF reports it in its own right, also
// when it does not lead the file (section 6 (2a) AZRG).
import { ASYLSTATUSART } from "../kataloge/codelisten/asyl.ts";
import { ereignisInDerZukunft } from "../plausibilitaet/ereignis-in-der-zukunft.ts";
import { ereignisNachGeburt } from "../plausibilitaet/geburt-vor-ereignis.ts";
import type { Sachverhalt } from "./sachverhalt.ts";
import { ueblich } from "./ueblich.ts";

export const asylstatus: Sachverhalt<"asylstatus"> = {
  ...ueblich("asylstatus"),
  bezeichnung: "Asylstatus",
  entitaet: "Asylstatus",
  eventType: "azr.ereignisse.v1.AsylstatusReported",

  meldende: () => ["BAMF"],
  originaer: () => ["BAMF"],

  ereignisdatumOf: (fachdaten) => fachdaten.ereignisdatum,
  codesOf: ({ asylstatusArt: { code } }) => [
    { urn: ASYLSTATUSART.urn, code, feld: "asylstatusArt", bezeichnung: "den Asylstatus" },
  ],

  plausibilitaet: [ereignisInDerZukunft, ereignisNachGeburt],

  meldungIn: (nachricht) => nachricht.sachverhalt?.asylstatus,
  eventOf: (reported) => ({ type: "azr.ereignisse.v1.AsylstatusReported", data: reported }),
  reportedIn: (event) => (event.type === "azr.ereignisse.v1.AsylstatusReported" ? event.data : undefined),
};
