// Grundpersonalien (Anlage Nr. 3 AZRG-DV): one block without event date that changes only as a whole.
import { geburtVorEreignissen } from "../plausibilitaet/geburt-vor-ereignis.ts";
import { geburtsdatumInDerZukunft } from "../plausibilitaet/geburtsdatum-in-der-zukunft.ts";
import { grundpersonalienVollstaendig } from "../plausibilitaet/grundpersonalien-vollstaendig.ts";
import { judgeWidersprueche } from "../plausibilitaet/personalien-widerspruch.ts";
import type { Sachverhalt } from "./sachverhalt.ts";
import { personenblock } from "./ueblich.ts";

export const grundpersonalien: Sachverhalt<"grundpersonalien"> = {
  ...personenblock("grundpersonalien"),
  bezeichnung: "Grundpersonalien",
  entitaet: "Grundpersonalien",
  eventType: "azr.ereignisse.v1.GrundpersonalienReported",

  meldende: () => ["AUSLAENDERBEHOERDE", "AUFNAHMEEINRICHTUNG", "BAMF"],

  ereignisdatumOf: () => undefined,

  widerspruecheIn: judgeWidersprueche,
  plausibilitaet: [geburtsdatumInDerZukunft, geburtVorEreignissen, grundpersonalienVollstaendig],

  meldungIn: (nachricht) => nachricht.grundpersonalien,
  eventOf: (reported) => ({ type: "azr.ereignisse.v1.GrundpersonalienReported", data: reported }),
  reportedIn: (event) => (event.type === "azr.ereignisse.v1.GrundpersonalienReported" ? event.data : undefined),
};
