// Code lists with the days on which a code may be reported. The published lists carry meldbar-ab and meldbar-bis per
// code (genericode, XRepository); what is not public is numbered by the project and says so.
import type { Tagesdatum } from "../../kernel/zeit.ts";

export interface CodeEintrag {
  readonly bedeutung: string;
  /** Paragraph that the entry rests on. */
  readonly grundlage: string;
  /** First day, as an event date, on which the code may be reported. */
  readonly meldbarAb?: string;
  /** Last day, inclusive. */
  readonly meldbarBis?: string;
}

export interface Codeliste {
  readonly urn: string;
  readonly bezeichnung: string;
  readonly quelle: string;
  readonly eintraege: Readonly<Record<string, CodeEintrag>>;
}

const MELDESTATUS: Codeliste = {
  urn: "urn:de:xauslaender:codelist:azr:meldestatusart",
  bezeichnung: "Meldestatus",
  quelle: "XAusländer 26.11, Codeliste Meldestatus; Anlage Nr. 6 AZRG-DV",
  eintraege: {
    "01": { bedeutung: "Ersteinreise", grundlage: "Anlage Nr. 6 AZRG-DV" },
    "02": { bedeutung: "Zuzug/Zuständigkeitswechsel", grundlage: "Anlage Nr. 6 AZRG-DV" },
    "03": { bedeutung: "Wiederzuzug aus dem Ausland", grundlage: "Anlage Nr. 6 AZRG-DV" },
    "04": { bedeutung: "Fortzug ins Ausland", grundlage: "Anlage Nr. 6 AZRG-DV" },
    "05": { bedeutung: "Fortzug nach unbekannt", grundlage: "Anlage Nr. 6 AZRG-DV" },
    "06": { bedeutung: "verstorben", grundlage: "Anlage Nr. 6 AZRG-DV" },
    "07": { bedeutung: "nicht mehr im Bundesgebiet", grundlage: "Anlage Nr. 6 AZRG-DV" },
    "09": { bedeutung: "Zuzug von unbekannt", grundlage: "Anlage Nr. 6 AZRG-DV" },
  },
};

const DULDUNG: Codeliste = {
  urn: "urn:de:xauslaender:codelist:azr:duldungart",
  bezeichnung: "Art der Duldung",
  quelle: "Anlage Nr. 17 AZRG-DV; Zählung des Projekts",
  eintraege: {
    "01": { bedeutung: "Duldung bei Abschiebungsstopp", grundlage: "§ 60a Abs. 1 AufenthG" },
    "02": { bedeutung: "Duldung wegen fehlender Reisedokumente", grundlage: "§ 60a Abs. 2 Satz 1 AufenthG" },
    "03": { bedeutung: "Duldung wegen familiärer Bindungen", grundlage: "§ 60a Abs. 2 Satz 1 AufenthG" },
    "04": { bedeutung: "Duldung aus medizinischen Gründen", grundlage: "§ 60a Abs. 2 Satz 1 AufenthG" },
    "05": { bedeutung: "Duldung aus sonstigen Gründen", grundlage: "§ 60a Abs. 2 Satz 1 AufenthG" },
    "06": { bedeutung: "Duldung wegen Strafverfahrens", grundlage: "§ 60a Abs. 2 Satz 2 AufenthG" },
    "07": { bedeutung: "Ermessensduldung", grundlage: "§ 60a Abs. 2 Satz 3 AufenthG" },
    "08": { bedeutung: "Duldung (früheres Recht)", grundlage: "Altfälle", meldbarBis: "2014-11-30" },
  },
};

const AUFENTHALTSERLAUBNIS: Codeliste = {
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

const AENDERUNGSART: Codeliste = {
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

const ABRUFZWECK: Codeliste = {
  urn: "urn:de:xauslaender:codelist:azr:abrufzweck",
  bezeichnung: "Abrufzweck",
  quelle: "§ 8 Abs. 3 AZRG-DV; XAusländer 26.11, Codeliste Abrufzweck (Auszug)",
  eintraege: {
    "01": { bedeutung: "ausländerrechtliche Aufgaben", grundlage: "§ 15 AZRG" },
    "02": { bedeutung: "asylrechtliche Aufgaben", grundlage: "§ 15 AZRG" },
    "03": { bedeutung: "grenzpolizeilicher Schutz", grundlage: "§ 15 AZRG" },
  },
};

/** All code lists by URN. */
export const CODELISTEN: ReadonlyMap<string, Codeliste> = new Map(
  [MELDESTATUS, DULDUNG, AUFENTHALTSERLAUBNIS, AENDERUNGSART, ABRUFZWECK].map((liste) => [liste.urn, liste]),
);

/** A code that may not be reported at this event date, with what may be said about it. */
export interface CodeNichtMeldbar {
  readonly bedeutung: string;
  readonly meldbarAb: string | undefined;
  readonly meldbarBis: string | undefined;
}

/** The entry of a code, or undefined when list or code are unknown. */
export function codeEintrag(urn: string, code: string): CodeEintrag | undefined {
  return CODELISTEN.get(urn)?.eintraege[code];
}

/** Undefined when the code may be reported at the event date (code lists change over time), else why not. */
export function judgeCode(urn: string, code: string, ereignisdatum: Tagesdatum): CodeNichtMeldbar | undefined {
  const eintrag = codeEintrag(urn, code);
  if (eintrag === undefined) return { bedeutung: code, meldbarAb: undefined, meldbarBis: undefined };
  const tooEarly = eintrag.meldbarAb !== undefined && ereignisdatum < eintrag.meldbarAb;
  const tooLate = eintrag.meldbarBis !== undefined && ereignisdatum > eintrag.meldbarBis;
  if (!tooEarly && !tooLate) return undefined;
  return { bedeutung: eintrag.bedeutung, meldbarAb: eintrag.meldbarAb, meldbarBis: eintrag.meldbarBis };
}
