// Kinds of titles (Anlage Nr. 10 and 11 AZRG-DV), grouped as the sections of the AufenthG.
import type { Codeliste } from "./codeliste.ts";

export const AUFENTHALTSERLAUBNISART: Codeliste = {
  urn: "urn:de:xauslaender:codelist:azr:aufenthaltserlaubnisart",
  bezeichnung: "Art der Aufenthaltserlaubnis",
  quelle: "Anlage Nr. 10 AZRG-DV; Zählung des Projekts",
  eintraege: {
    "01": { bedeutung: "Ausbildung", grundlage: "§§ 16a bis 17 AufenthG" },
    "02": { bedeutung: "Erwerbstätigkeit", grundlage: "§§ 18a bis 21 AufenthG" },
    "03": { bedeutung: "humanitäre Gründe", grundlage: "§§ 22 bis 25b AufenthG" },
    "04": { bedeutung: "familiäre Gründe", grundlage: "§§ 28 bis 36a AufenthG" },
    "05": { bedeutung: "besondere Aufenthaltsrechte", grundlage: "§§ 37 bis 38a AufenthG" },
    "06": {
      bedeutung: "Chancen-Aufenthaltsrecht",
      grundlage: "§ 104c AufenthG",
      meldbarAb: "2022-12-31",
      meldbarBis: "2025-12-30",
    },
  },
};

/** Section 9a came on 28 August 2007, section 18c (skilled workers) on 1 March 2020. */
export const NIEDERLASSUNGSERLAUBNISART: Codeliste = {
  urn: "urn:de:xauslaender:codelist:azr:niederlassungserlaubnisart",
  bezeichnung: "Art der Niederlassungserlaubnis",
  quelle: "Anlage Nr. 11 AZRG-DV; Zählung des Projekts",
  eintraege: {
    "01": { bedeutung: "Niederlassungserlaubnis", grundlage: "§ 9 AufenthG" },
    "02": { bedeutung: "Erlaubnis zum Daueraufenthalt-EU", grundlage: "§ 9a AufenthG", meldbarAb: "2007-08-28" },
    "03": { bedeutung: "Niederlassungserlaubnis für Fachkräfte", grundlage: "§ 18c AufenthG", meldbarAb: "2020-03-01" },
    "04": { bedeutung: "Niederlassungserlaubnis aus humanitären Gründen", grundlage: "§ 26 Abs. 3 und 4 AufenthG" },
    "05": {
      bedeutung: "Niederlassungserlaubnis aus familiären Gründen",
      grundlage: "§§ 28 Abs. 2, 31 Abs. 3, 35 AufenthG",
    },
  },
};
