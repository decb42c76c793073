// Aufenthaltserlaubnis (Anlage Nr. 10 AZRG-DV; section 7 AufenthG). Its card and the number of it come later
// (Anlage Nr. 9 I l), so no number is demanded.
import { befristungNachErteilung } from "../plausibilitaet/befristung-nach-erteilung.ts";
import { titelNebenDuldung } from "../plausibilitaet/duldung-neben-titel.ts";
import { ereignisInDerZukunft } from "../plausibilitaet/ereignis-in-der-zukunft.ts";
import { ereignisNachGeburt } from "../plausibilitaet/geburt-vor-ereignis.ts";
import { rechtRuhtNachTod } from "../plausibilitaet/recht-ruht-nach-tod.ts";
import { zuspeicherungAmSelbenTag } from "../plausibilitaet/zuspeicherung-am-selben-tag.ts";
import { hinweisOnHistorie } from "./hinweis-historie.ts";
import type { Sachverhalt } from "./sachverhalt.ts";

export const aufenthaltserlaubnis: Sachverhalt<"aufenthaltserlaubnis"> = {
  name: "aufenthaltserlaubnis",
  bezeichnung: "Aufenthaltserlaubnis",
  entitaet: "Aufenthaltserlaubnis",
  pointer: "/sachverhalt/aufenthaltserlaubnis",
  eventType: "azr.ereignisse.v1.AufenthaltserlaubnisReported",

  meldende: () => ["AUSLAENDERBEHOERDE"],
  aenderungsArten: ["01", "02"],
  keineAndereAenderungsArt: "dieser Fachstand nimmt nur Zuspeicherung und Aktualisierung an",
  imFenster: ["01", "02"],
  schreibrechtszeilen: [{ name: "aufenthaltserlaubnis", meldestatusCode: undefined }],

  ereignisdatumOf: (fachdaten) => fachdaten.ereignisdatum,
  meldestatusCodeOf: () => undefined,
  codesOf: ({ aufenthaltserlaubnisArt }) => [
    {
      urn: "urn:de:xauslaender:codelist:azr:aufenthaltserlaubnisart",
      code: aufenthaltserlaubnisArt.code,
      feld: "aufenthaltserlaubnisArt",
      bezeichnung: "die Art der Aufenthaltserlaubnis",
    },
  ],

  widerspruecheIn: () => [],
  zustandsregeln: [zuspeicherungAmSelbenTag, rechtRuhtNachTod],
  plausibilitaet: [befristungNachErteilung, ereignisInDerZukunft, ereignisNachGeburt, titelNebenDuldung],
  hinweiseOn: hinweisOnHistorie,

  meldungIn: (nachricht) => nachricht.sachverhalt?.aufenthaltserlaubnis,
  eventOf: (reported) => ({ type: "azr.ereignisse.v1.AufenthaltserlaubnisReported", data: reported }),
  reportedIn: (event) => (event.type === "azr.ereignisse.v1.AufenthaltserlaubnisReported" ? event.data : undefined),
};
