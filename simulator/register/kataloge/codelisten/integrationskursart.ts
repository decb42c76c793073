// How far an integration course has come (Anlage Nr. 9a AZRG-DV). Courses exist since the AufenthG came into force on
// 1 January 2005.
import type { Codeliste } from "./codeliste.ts";

const meldbarAb = "2005-01-01";

export const INTEGRATIONSKURSART: Codeliste = {
  urn: "urn:de:xauslaender:codelist:azr:integrationskursart",
  bezeichnung: "Stand des Integrationskurses",
  quelle: "Anlage Nr. 9a AZRG-DV; Zählung des Projekts",
  eintraege: {
    "01": { bedeutung: "Teilnahmeberechtigung", grundlage: "§ 44 AufenthG", meldbarAb },
    "02": { bedeutung: "Teilnahmeverpflichtung", grundlage: "§ 44a AufenthG", meldbarAb },
    "03": { bedeutung: "Kurs begonnen", grundlage: "§ 43 AufenthG", meldbarAb },
    "04": { bedeutung: "Kurs erfolgreich beendet", grundlage: "§ 17 IntV", meldbarAb },
    "05": { bedeutung: "Kurs ohne Erfolg beendet", grundlage: "§ 17 IntV", meldbarAb },
  },
};
