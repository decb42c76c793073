// Meldestatus (Anlage Nr. 6 AZRG-DV; register rules, section 1): a list of entries from which the aktenfuehrende Behoerde
// is derived. Entries never collide (no 5004).
import type { Behoerdenart } from "../kataloge/behoerden.ts";
import { bereitsAktenfuehrend } from "../plausibilitaet/bereits-aktenfuehrend.ts";
import { berichtigungNimmtAktenfuehrung } from "../plausibilitaet/berichtigung-nimmt-aktenfuehrung.ts";
import { ereignisInDerZukunft } from "../plausibilitaet/ereignis-in-der-zukunft.ts";
import { fortzugNebenFortzug } from "../plausibilitaet/fortzug-neben-fortzug.ts";
import { ereignisNachGeburt } from "../plausibilitaet/geburt-vor-ereignis.ts";
import { meldestatusNachTod } from "../plausibilitaet/meldestatus-nach-tod.ts";
import { MELDESTATUS_URN } from "../plausibilitaet/meldestatus-text.ts";
import type { MeldestatusCode } from "../zustaendigkeit/meldestatus-liste.ts";
import { hinweiseOnMeldestatus } from "./hinweis-meldestatus.ts";
import type { Sachverhalt } from "./sachverhalt.ts";

const AKTENFUEHRENDE: readonly Behoerdenart[] = ["AUSLAENDERBEHOERDE", "AUFNAHMEEINRICHTUNG", "BAMF"];
const ZUGANG: readonly Behoerdenart[] = [...AKTENFUEHRENDE, "GRENZPOLIZEI"];
const ALLE: readonly Behoerdenart[] = [...ZUGANG, "MELDEBEHOERDE"];

/**
 * Who may report which code: border police enters (01, 03) and departs without ever leading, the Meldebehoerde reports
 * departure and death; 07 is the register's.
 */
const MELDENDE: Readonly<Record<MeldestatusCode, readonly Behoerdenart[]>> = {
  "01": ZUGANG,
  "02": AKTENFUEHRENDE,
  "03": ZUGANG,
  "04": ALLE,
  "05": ALLE,
  "06": ALLE,
  "07": [],
  "09": AKTENFUEHRENDE,
};

const FORTZUG_UND_TOD: readonly MeldestatusCode[] = ["04", "05", "06"];

export const meldestatus: Sachverhalt<"meldestatus"> = {
  name: "meldestatus",
  bezeichnung: "Meldestatus",
  entitaet: "Meldestatus",
  pointer: "/sachverhalt/meldestatus",
  eventType: "azr.ereignisse.v1.MeldestatusReported",

  meldende: (code) => (code === undefined ? ALLE : MELDENDE[code]),
  originaer: (code) => (code === undefined || !FORTZUG_UND_TOD.includes(code) ? [] : ["MELDEBEHOERDE"]),
  aenderungsArten: ["01", "04", "05"],
  keineAndereAenderungsArt:
    "der Meldestatus ist eine Liste: ein Eintrag kommt hinzu, wird berichtigt oder zurückgenommen",
  imFenster: ["01"],
  schreibrechtszeilen: [
    { name: "meldestatus", meldestatusCode: "01" },
    { name: "meldestatusFortzug", meldestatusCode: "05" },
  ],

  ereignisdatumOf: (fachdaten) => fachdaten.ereignisdatum,
  meldestatusCodeOf: (fachdaten) => fachdaten.meldestatusArt.code,
  codesOf: ({ meldestatusArt }) => [
    { urn: MELDESTATUS_URN, code: meldestatusArt.code, feld: "meldestatusArt", bezeichnung: "den Meldestatus" },
  ],

  widerspruecheIn: () => [],
  zustandsregeln: [meldestatusNachTod, fortzugNebenFortzug, berichtigungNimmtAktenfuehrung, bereitsAktenfuehrend],
  plausibilitaet: [ereignisInDerZukunft, ereignisNachGeburt],
  hinweiseOn: hinweiseOnMeldestatus,

  meldungIn: (nachricht) => nachricht.sachverhalt?.meldestatus,
  eventOf: (reported) => ({ type: "azr.ereignisse.v1.MeldestatusReported", data: reported }),
  reportedIn: (event) => (event.type === "azr.ereignisse.v1.MeldestatusReported" ? event.data : undefined),
};
