// Meldestatus (Anlage Nr. 6 AZRG-DV).
import type { Codeliste } from "./codeliste.ts";

const grundlage = "Anlage Nr. 6 AZRG-DV";

export const MELDESTATUSART: Codeliste = {
  urn: "urn:de:xauslaender:codelist:azr:meldestatusart",
  bezeichnung: "Meldestatus",
  quelle: "XAusländer 26.11, Codeliste Meldestatus; Anlage Nr. 6 AZRG-DV",
  eintraege: {
    "01": { bedeutung: "Ersteinreise", grundlage },
    "02": { bedeutung: "Zuzug/Zuständigkeitswechsel", grundlage },
    "03": { bedeutung: "Wiederzuzug aus dem Ausland", grundlage },
    "04": { bedeutung: "Fortzug ins Ausland", grundlage },
    "05": { bedeutung: "Fortzug nach unbekannt", grundlage },
    "06": { bedeutung: "verstorben", grundlage },
    "07": { bedeutung: "nicht mehr im Bundesgebiet", grundlage },
    "09": { bedeutung: "Zuzug von unbekannt", grundlage },
  },
};
