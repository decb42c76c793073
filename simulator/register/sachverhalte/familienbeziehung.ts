// Familienbeziehung (Anlage Nr. 3a a AZRG-DV; DSAuslaender sheet 005): a directed link to the record of a relative, one
// block for each. It has no event date: of two links to the same relative the later one would be a second truth.
import { beziehungBesteht } from "../plausibilitaet/beziehung-besteht.ts";
import { eigenesFamilienmitglied } from "../plausibilitaet/eigenes-familienmitglied.ts";
import { rechtRuhtNachTod } from "../plausibilitaet/recht-ruht-nach-tod.ts";
import type { Sachverhalt } from "./sachverhalt.ts";
import { personenblock } from "./ueblich.ts";

export const familienbeziehung: Sachverhalt<"familienbeziehung"> = {
  ...personenblock("familienbeziehung"),
  bezeichnung: "Familienbeziehung",
  entitaet: "Familienbeziehung",
  eventType: "azr.ereignisse.v1.FamilienbeziehungReported",

  meldende: () => ["AUSLAENDERBEHOERDE", "AUFNAHMEEINRICHTUNG", "BAMF"],

  ereignisdatumOf: () => undefined,

  zustandsregeln: [beziehungBesteht, rechtRuhtNachTod],
  plausibilitaet: [eigenesFamilienmitglied],

  meldungIn: (nachricht) => nachricht.familienbeziehung,
  eventOf: (reported) => ({ type: "azr.ereignisse.v1.FamilienbeziehungReported", data: reported }),
  reportedIn: (event) => (event.type === "azr.ereignisse.v1.FamilienbeziehungReported" ? event.data : undefined),
};
