// The words in which a story shows what stands in a record. Codes are those that the stories use.

const meldestatus: Readonly<Record<string, string>> = {
  "01": "Ersteinreise",
  "02": "Zuzug",
  "03": "Wiederzuzug aus dem Ausland",
  "04": "Fortzug ins Ausland",
  "05": "Fortzug nach unbekannt",
  "06": "verstorben",
  "07": "nicht mehr im Bundesgebiet",
  "09": "Zuzug von unbekannt",
};

const grundlagen: Readonly<Record<string, string>> = {
  AKTENFUEHREND: "aktenführend",
  ORIGINAER: "eigene Aufgabe",
  ZUZUG: "Zuzug",
  FORTZUG: "Fortzug",
  BESTELLUNG: "bestellende Behörde",
  UEBERGANG: "Übergang",
  GESETZLICH: "von Gesetzes wegen",
};

const blocks: Readonly<Record<string, string>> = {
  grundpersonalien: "Personalien",
  meldestatus: "Meldestatus",
  duldung: "Duldung",
  aufenthaltserlaubnis: "Aufenthaltserlaubnis",
  niederlassungserlaubnis: "Niederlassungserlaubnis",
  aufenthaltsgestattung: "Aufenthaltsgestattung",
  aufenthaltsstatus: "Aufenthaltsstatus",
  asylstatus: "Asylstatus",
  anschrift: "Anschrift",
  familienbeziehung: "Familienbeziehung",
  titelbestellung: "Bestellung",
};

const codes = {
  duldungart: {
    "02": "Duldung (fehlende Reisedokumente)",
    "05": "Duldung (sonstige Gründe)",
    "13": "Beschäftigungsduldung",
    "14": "Beschäftigungsduldung (Ehegatte)",
    "15": "Beschäftigungsduldung (Kind)",
  },
  aufenthaltserlaubnisart: {
    "01": "Ausbildung",
    "02": "Erwerbstätigkeit",
    "04": "familiäre Gründe",
  },
  asylstatusart: {
    "03": "Verfahren nach Folgeantrag",
    "08": "unanfechtbar abgelehnt",
  },
} as const;

const orderStates: Readonly<Record<string, string>> = {
  BEANTRAGT: "beantragt",
  ENTSCHIEDEN: "bewilligt",
  ABGELEHNT: "abgelehnt",
  BESTELLT: "Karte bestellt",
  IN_DRUCK: "Karte im Druck",
  AUSGELIEFERT: "Karte ausgeliefert",
  DIREKTVERSAND: "Karte unterwegs",
  RETOURE: "Karte zurückgekommen",
  AUSGEHAENDIGT: "Karte ausgehändigt",
  ZUGESTELLT: "Karte zugestellt",
  STORNIERT: "storniert",
  NEU_BESTELLT: "durch neue Bestellung ersetzt",
  VERFALLEN: "verfallen",
};

const verdicts: Readonly<Record<string, string>> = {
  UEBERNOMMEN: "übernommen",
  NICHT_ANWENDBAR: "nicht anwendbar",
  ABGELEHNT: "abgelehnt",
  BEREITS_AKTUELL: "bereits aktuell",
  AUSSTEHEND: "steht noch aus",
};

const relations: Readonly<Record<string, string>> = {
  "01": "Kind",
  "02": "Elternteil",
  "03": "Ehegatte",
  "04": "Lebenspartner",
};

/** Code lists of which the stories use codes. */
export type CodeList = keyof typeof codes;

/** The words of a code; the code itself when no story uses it. */
export function codeWord(list: CodeList, code: string): string {
  const words: Readonly<Record<string, string>> = codes[list];
  return words[code] ?? `${list} ${code}`;
}

/** The word of a Meldestatus code. */
export function meldestatusWord(code: string): string {
  return meldestatus[code] ?? code;
}

/** The word of a Grundlage. */
export function grundlageWord(grundlage: string): string {
  return grundlagen[grundlage] ?? grundlage;
}

/** The word of a block. */
export function blockWord(block: string): string {
  return blocks[block] ?? block;
}

/** The words of the state of an order. */
export function orderStateWord(zustand: string): string {
  return orderStates[zustand] ?? zustand;
}

/** The words of a verdict on a relative. */
export function verdictWord(verdikt: string): string {
  return verdicts[verdikt] ?? verdikt;
}

/** The word of a family relation, read as "X is … of this person". */
export function relationWord(code: string): string {
  return relations[code] ?? code;
}
