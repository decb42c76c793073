// Aufenthaltsstatus (Anlage Nr. 9 I AZRG-DV): application, its extension, Fiktionsbescheinigung.
import type { Codeliste } from "./codeliste.ts";

export const AUFENTHALTSSTATUSART = {
  urn: "urn:de:xauslaender:codelist:azr:aufenthaltsstatusart",
  bezeichnung: "Aufenthaltsstatus",
  quelle:
    "XAusländer 26.11, Codeliste Aufenthaltsstatus (17, 18); Anlage Nr. 9 I AZRG-DV; 81 bis 83 Zählung des Projekts",
  eintraege: {
    "17": { bedeutung: "Antrag auf Aufenthaltstitel gestellt", grundlage: "§ 81 Abs. 1 AufenthG" },
    "18": { bedeutung: "Antrag auf Verlängerung gestellt", grundlage: "§ 81 Abs. 4 AufenthG" },
    "81": { bedeutung: "Fiktionsbescheinigung: Erlaubnisfiktion", grundlage: "§ 81 Abs. 3 Satz 1 AufenthG" },
    "82": { bedeutung: "Fiktionsbescheinigung: Duldungsfiktion", grundlage: "§ 81 Abs. 3 Satz 2 AufenthG" },
    "83": { bedeutung: "Fiktionsbescheinigung: Fortgeltungsfiktion", grundlage: "§ 81 Abs. 4 AufenthG" },
  },
} as const satisfies Codeliste;
