// The plain language of scenarios: what is done to a register, what it answers, what an observer then sees.
// References are symbolic (labels and versions), so that a scenario can be written before any Referenz-ID exists.

import type {
  Aenderungsart,
  Auftrag,
  Behoerde,
  Bestellereignis,
  Fachdaten,
  Referenz,
  Regelwerk,
  Sachverhalt,
  Tag,
  Titelart,
  Zeitpunkt,
} from "./grundbegriffe.ts";

export * from "./grundbegriffe.ts";
export * from "./antwort.ts";

/** One block of a message. `label` names the new block when it is stored by a 01; other Änderungsarten keep the block's label. */
export type Block = {
  readonly sachverhalt: Sachverhalt;
  readonly aenderungsArt: Aenderungsart;
  readonly label: string;
  readonly referenz: Referenz;
  /** Absent for 03 and 05. */
  readonly fachdaten?: Fachdaten;
};

/** "Maßnahme für Angehörige übernehmen". */
export type Uebernahme = {
  readonly umfang: "AUSGEWAEHLT" | "ALLE_EINGETRAGENEN";
  /** Named relatives with the Referenz-ID that was shown; empty for ALLE_EINGETRAGENEN. */
  readonly angehoerige: readonly { readonly person: string; readonly referenz: Referenz }[];
  readonly nurPruefen: boolean;
};

/** Who sends a message, for whom, and under which nachrichtenUUID (a label). */
export type Kopf = {
  readonly uuid: string;
  /** The verantwortliche Behörde when `durchfuehrend` is absent; else the principal. */
  readonly behoerde: string;
  /** The sender of an Auftragsmeldung. */
  readonly durchfuehrend?: string;
};

export type Erstmeldung = Kopf & {
  readonly art: "erstmeldung";
  /** Label of the person and of the record. */
  readonly person: string;
  readonly grundpersonalien: Fachdaten;
  /** Label of the Grundpersonalien block. */
  readonly label: string;
  readonly meldestatus: Fachdaten;
  readonly meldestatusLabel: string;
  /** Persons with equal Personalien who are somebody else. */
  readonly nichtIdentischMit: readonly string[];
};

export type Folgemeldung = Kopf & {
  readonly art: "folgemeldung";
  readonly person: string;
  /** At most one block of each person block, at most one other. */
  readonly bloecke: readonly Block[];
  readonly fuerAngehoerigeUebernehmen?: Uebernahme;
};

/** The application that begins an order; `bestellung` becomes its label. */
export type BestellungAntrag = Kopf & {
  readonly art: "bestellungAntrag";
  readonly person: string;
  readonly bestellung: string;
  readonly titelart: Titelart;
  readonly datum: Tag;
};

export type BestellungSchritt = Kopf & {
  readonly art: "bestellungSchritt";
  readonly person: string;
  readonly bestellung: string;
  readonly ereignis: Bestellereignis;
  readonly referenz: Referenz;
  readonly datum: Tag;
  /** ENTSCHEIDUNG_ERTEILT: what is granted (code and befristung of an aufenthaltserlaubnis). */
  readonly code?: string;
  readonly befristung?: Tag;
  /** BESTELLUNG and NEUBESTELLUNG: Bestellnummer. AUSHAENDIGUNG and ZUSTELLUNG: serial number. */
  readonly nummer?: string;
  /** AUSHAENDIGUNG and ZUSTELLUNG: label of the title block, should one be stored. */
  readonly titelLabel?: string;
  /** NEUBESTELLUNG: label of the new order. */
  readonly neueBestellung?: string;
};

/** A declares that nothing is open: its window on this record ends. */
export type Abschluss = Kopf & { readonly art: "abschluss"; readonly person: string };

export type Meldung = Erstmeldung | Folgemeldung | BestellungAntrag | BestellungSchritt | Abschluss;

export type Befehl =
  | Meldung
  /** The clock of the Mandant is set forward; what becomes due on the way is stored. */
  | { readonly art: "uhr"; readonly auf: Zeitpunkt }
  /** The message of an earlier command (index into `befehle`) once more, unchanged. A changed one is written out with the old uuid. */
  | { readonly art: "wiederholung"; readonly von: number };

export type Szenario = {
  readonly regelwerk: Regelwerk;
  readonly behoerden: readonly Behoerde[];
  readonly auftraege: readonly Auftrag[];
  readonly beginn: Zeitpunkt;
  readonly befehle: readonly Befehl[];
};
