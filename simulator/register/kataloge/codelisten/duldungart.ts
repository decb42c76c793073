// Kinds of Duldung (Anlage Nr. 17 AZRG-DV; sections 60a to 60d AufenthG). Sections 60c and 60d came with the
// Beschaeftigungsduldungsgesetz on 1 January 2020, section 60b with the second Ausreisepflicht-Durchsetzungsgesetz on
// 21 August 2019; section 60a (2a) on 28 August 2007, (2b) on 1 July 2011.
import type { Codeliste } from "./codeliste.ts";

const AB_60A_2A = "2007-08-28";
const AB_60A_2B = "2011-07-01";
const AB_60B = "2019-08-21";
const AB_60C_60D = "2020-01-01";

export const DULDUNGART = {
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
    "09": {
      bedeutung: "Ausbildungsduldung: qualifizierte Berufsausbildung, als Asylbewerber aufgenommen",
      grundlage: "§ 60c Abs. 1 Satz 1 Nr. 1 Buchst. a AufenthG",
      meldbarAb: AB_60C_60D,
    },
    "10": {
      bedeutung: "Ausbildungsduldung: Assistenz- oder Helferausbildung, als Asylbewerber aufgenommen",
      grundlage: "§ 60c Abs. 1 Satz 1 Nr. 1 Buchst. b AufenthG",
      meldbarAb: AB_60C_60D,
    },
    "11": {
      bedeutung: "Ausbildungsduldung: qualifizierte Berufsausbildung, mit Duldung aufgenommen",
      grundlage: "§ 60c Abs. 1 Satz 1 Nr. 2 i. V. m. Nr. 1 Buchst. a AufenthG",
      meldbarAb: AB_60C_60D,
    },
    "12": {
      bedeutung: "Ausbildungsduldung: Assistenz- oder Helferausbildung, mit Duldung aufgenommen",
      grundlage: "§ 60c Abs. 1 Satz 1 Nr. 2 i. V. m. Nr. 1 Buchst. b AufenthG",
      meldbarAb: AB_60C_60D,
    },
    "13": {
      bedeutung: "Beschäftigungsduldung: beschäftigte Person",
      grundlage: "§ 60d Abs. 1 AufenthG",
      meldbarAb: AB_60C_60D,
    },
    "14": {
      bedeutung: "Beschäftigungsduldung: Ehegatte oder Lebenspartner",
      grundlage: "§ 60d Abs. 1 AufenthG",
      meldbarAb: AB_60C_60D,
    },
    "15": {
      bedeutung: "Beschäftigungsduldung: minderjähriges lediges Kind",
      grundlage: "§ 60d Abs. 2 AufenthG",
      meldbarAb: AB_60C_60D,
    },
    "16": {
      bedeutung: "Duldung für Personen mit ungeklärter Identität",
      grundlage: "§ 60b Abs. 1 AufenthG",
      meldbarAb: AB_60B,
    },
    "17": {
      bedeutung: "Duldung nach gescheiterter Zurückschiebung oder Abschiebung",
      grundlage: "§ 60a Abs. 2a AufenthG",
      meldbarAb: AB_60A_2A,
    },
    "18": {
      bedeutung: "Duldung der Eltern und Geschwister von Jugendlichen mit Aufenthaltserlaubnis nach § 25a",
      grundlage: "§ 60a Abs. 2b AufenthG",
      meldbarAb: AB_60A_2B,
    },
    "19": {
      bedeutung: "Duldung bei bevorstehenden Maßnahmen der Aufenthaltsbeendigung",
      grundlage: "§ 60a Abs. 2 Satz 1 AufenthG",
    },
  },
} as const satisfies Codeliste;
