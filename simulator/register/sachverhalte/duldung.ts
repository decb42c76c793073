// Duldung (Anlage Nr. 17 AZRG-DV; sections 60a ff. AufenthG).
import { befristungNachErteilung } from "../plausibilitaet/befristung-nach-erteilung.ts";
import { dokumentnummerFehlt } from "../plausibilitaet/dokumentnummer-fehlt.ts";
import { duldungNebenTitel } from "../plausibilitaet/duldung-neben-titel.ts";
import { ereignisInDerZukunft } from "../plausibilitaet/ereignis-in-der-zukunft.ts";
import { ereignisNachGeburt } from "../plausibilitaet/geburt-vor-ereignis.ts";
import { rechtRuhtNachTod } from "../plausibilitaet/recht-ruht-nach-tod.ts";
import { zuspeicherungAmSelbenTag } from "../plausibilitaet/zuspeicherung-am-selben-tag.ts";
import { hinweisOnHistorie } from "./hinweis-historie.ts";
import type { Sachverhalt } from "./sachverhalt.ts";

export const duldung: Sachverhalt<"duldung"> = {
  name: "duldung",
  bezeichnung: "Duldung",
  entitaet: "Duldung",
  pointer: "/sachverhalt/duldung",
  eventType: "azr.ereignisse.v1.DuldungReported",

  meldende: () => ["AUSLAENDERBEHOERDE"],
  aenderungsArten: ["01", "02"],
  keineAndereAenderungsArt: "dieser Fachstand nimmt nur Zuspeicherung und Aktualisierung an",
  imFenster: ["01", "02"],
  schreibrechtszeilen: [{ name: "duldung", meldestatusCode: undefined }],

  ereignisdatumOf: (fachdaten) => fachdaten.ereignisdatum,
  meldestatusCodeOf: () => undefined,
  codesOf: ({ duldungArt }) => [
    {
      urn: "urn:de:xauslaender:codelist:azr:duldungart",
      code: duldungArt.code,
      feld: "duldungArt",
      bezeichnung: "die Art der Duldung",
    },
  ],

  widerspruecheIn: () => [],
  zustandsregeln: [zuspeicherungAmSelbenTag, rechtRuhtNachTod],
  plausibilitaet: [
    befristungNachErteilung,
    ereignisInDerZukunft,
    ereignisNachGeburt,
    duldungNebenTitel,
    dokumentnummerFehlt,
  ],
  hinweiseOn: hinweisOnHistorie,

  meldungIn: (nachricht) => nachricht.sachverhalt?.duldung,
  eventOf: (reported) => ({ type: "azr.ereignisse.v1.DuldungReported", data: reported }),
  reportedIn: (event) => (event.type === "azr.ereignisse.v1.DuldungReported" ? event.data : undefined),
};
