// Codes that say how a message is meant.
import type { Codeliste } from "./codeliste.ts";

export const AENDERUNGSART: Codeliste = {
  urn: "urn:de:xauslaender:codelist:azr:aenderungsart",
  bezeichnung: "Änderungsart",
  quelle: "XAusländer 26.11, Codeliste Art der Änderung",
  eintraege: {
    "01": { bedeutung: "Zuspeicherung", grundlage: "§ 6 AZRG" },
    "02": { bedeutung: "Aktualisierung", grundlage: "§ 6 AZRG" },
    "03": { bedeutung: "Löschung", grundlage: "§ 36 AZRG" },
    "04": { bedeutung: "Berichtigung-Änderung", grundlage: "§ 8 Abs. 4 AZRG" },
    "05": { bedeutung: "Berichtigung-Löschung", grundlage: "§ 8 Abs. 4 AZRG" },
  },
};

export const ABRUFZWECK: Codeliste = {
  urn: "urn:de:xauslaender:codelist:azr:abrufzweck",
  bezeichnung: "Abrufzweck",
  quelle: "§ 8 Abs. 3 AZRG-DV; XAusländer 26.11, Codeliste Abrufzweck (Auszug)",
  eintraege: {
    "01": { bedeutung: "ausländerrechtliche Aufgaben", grundlage: "§ 15 AZRG" },
    "02": { bedeutung: "asylrechtliche Aufgaben", grundlage: "§ 15 AZRG" },
    "03": { bedeutung: "grenzpolizeilicher Schutz", grundlage: "§ 15 AZRG" },
  },
};
