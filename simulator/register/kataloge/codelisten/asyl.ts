// State of an asylum procedure (Anlage Nr. 8 I AZRG-DV; AsylG).
import type { Codeliste } from "./codeliste.ts";

export const ASYLSTATUSART = {
  urn: "urn:de:xauslaender:codelist:azr:asylstatusart",
  bezeichnung: "Asylstatus",
  quelle: "Anlage Nr. 8 I AZRG-DV; Zählung des Projekts",
  eintraege: {
    "01": { bedeutung: "Asylgesuch geäußert", grundlage: "§§ 18 bis 19, 63a AsylG" },
    "02": { bedeutung: "Asylantrag gestellt", grundlage: "§ 14 AsylG" },
    "03": { bedeutung: "weiteres Asylverfahren nach Folgeantrag", grundlage: "§ 71 AsylG" },
    "04": { bedeutung: "Asylantrag abgelehnt, noch nicht unanfechtbar", grundlage: "§ 31 AsylG" },
    "05": { bedeutung: "als Asylberechtigter oder Flüchtling anerkannt", grundlage: "Art. 16a GG, § 3 AsylG" },
    "06": { bedeutung: "subsidiärer Schutz zuerkannt", grundlage: "§ 4 AsylG" },
    "07": { bedeutung: "Abschiebungsverbot festgestellt", grundlage: "§ 60 Abs. 5 und 7 AufenthG" },
    "08": { bedeutung: "Asylantrag unanfechtbar abgelehnt, Verfahren erledigt", grundlage: "§§ 32, 33, 67 AsylG" },
  },
} as const satisfies Codeliste;

/** Codes with which a procedure still runs: until the decision can no longer be contested (section 67 (1) no. 6 AsylG). */
export const LAUFENDE_ASYLVERFAHREN: readonly (keyof typeof ASYLSTATUSART.eintraege)[] = ["01", "02", "03", "04"];
