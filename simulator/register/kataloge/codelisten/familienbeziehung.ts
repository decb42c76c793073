// What a relative is of the person of the record (Anlage Nr. 3a a AZRG-DV; DSAuslaender sheet 005).
import type { Codeliste } from "./codeliste.ts";

const grundlage = "Anlage Nr. 3a Buchst. a AZRG-DV";

export const FAMILIENBEZIEHUNG: Codeliste = {
  urn: "urn:de:xauslaender:codelist:azr:familienbeziehung",
  bezeichnung: "Familienbeziehung",
  quelle: "Anlage Nr. 3a Buchst. a AZRG-DV; Zählung des Projekts",
  eintraege: {
    "01": { bedeutung: "Kind", grundlage },
    "02": { bedeutung: "Elternteil", grundlage },
    "03": { bedeutung: "Ehegatte", grundlage },
    "04": { bedeutung: "Lebenspartner", grundlage },
  },
};
