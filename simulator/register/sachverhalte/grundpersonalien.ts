// Grundpersonalien (Anlage Nr. 3 AZRG-DV): one block without event date that changes only as a whole.
import { geburtVorEreignissen } from "../plausibilitaet/geburt-vor-ereignis.ts";
import { geburtsdatumInDerZukunft } from "../plausibilitaet/geburtsdatum-in-der-zukunft.ts";
import { grundpersonalienVollstaendig } from "../plausibilitaet/grundpersonalien-vollstaendig.ts";
import { judgeWidersprueche } from "../plausibilitaet/personalien-widerspruch.ts";
import { rechtRuhtNachTod } from "../plausibilitaet/recht-ruht-nach-tod.ts";
import { zuspeicherungAmSelbenTag } from "../plausibilitaet/zuspeicherung-am-selben-tag.ts";
import type { Sachverhalt } from "./sachverhalt.ts";

export const grundpersonalien: Sachverhalt<"grundpersonalien"> = {
  name: "grundpersonalien",
  bezeichnung: "Grundpersonalien",
  entitaet: "Grundpersonalien",
  pointer: "/grundpersonalien",
  eventType: "azr.ereignisse.v1.GrundpersonalienReported",

  meldende: () => ["AUSLAENDERBEHOERDE", "AUFNAHMEEINRICHTUNG", "BAMF"],
  aenderungsArten: ["01", "02"],
  keineAndereAenderungsArt: "dieser Fachstand nimmt nur Zuspeicherung und Aktualisierung an",
  imFenster: [],
  schreibrechtszeilen: [{ name: "grundpersonalien", meldestatusCode: undefined }],

  ereignisdatumOf: () => undefined,
  meldestatusCodeOf: () => undefined,
  codesOf: () => [],

  widerspruecheIn: judgeWidersprueche,
  zustandsregeln: [zuspeicherungAmSelbenTag, rechtRuhtNachTod],
  plausibilitaet: [geburtsdatumInDerZukunft, geburtVorEreignissen, grundpersonalienVollstaendig],
  hinweiseOn: () => [],

  meldungIn: (nachricht) => nachricht.grundpersonalien,
  eventOf: (reported) => ({ type: "azr.ereignisse.v1.GrundpersonalienReported", data: reported }),
  reportedIn: (event) => (event.type === "azr.ereignisse.v1.GrundpersonalienReported" ? event.data : undefined),
};
