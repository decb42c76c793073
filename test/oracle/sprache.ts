// The plain language of scenarios: what is done to a register, what it answers, what an observer then sees.
// References are symbolic (labels and versions), so that a scenario can be written before any Referenz-ID exists.

/** A calendar day in Europe/Berlin, JJJJ-MM-TT. */
export type Tag = string;

/** An instant in UTC, as `Date.prototype.toISOString` writes it. */
export type Zeitpunkt = string;

/** The three independent reforms and the two configurable spans; all false is `HEUTE`, all true is `ZIEL`. */
export type Regelwerk = {
  /** Dual write: windows, `UEBERGANG`, `BESTELLUNG` after a move. */
  readonly uebergang: boolean;
  /** "bestellt": orders exist. */
  readonly bestellung: boolean;
  /** Family take-over. */
  readonly angehoerige: boolean;
  /** Length of a window in days after `s*`, inclusive (42 unless configured). */
  readonly uebergangTage: number;
  /** Days without a change of state after which an order lapses (180 unless configured). */
  readonly verfallTage: number;
};

export type Behoerdenart =
  | "AUSLAENDERBEHOERDE"
  | "AUFNAHMEEINRICHTUNG"
  | "BAMF"
  | "GRENZPOLIZEI"
  | "MELDEBEHOERDE"
  | "BUNDESDRUCKEREI"
  | "REGISTERBEHOERDE";

export type Behoerde = { readonly name: string; readonly art: Behoerdenart };

/** An admitted Auftrag: `durchfuehrende` may report for `verantwortliche`. */
export type Auftrag = { readonly durchfuehrende: string; readonly verantwortliche: string };

/**
 * Name under which the register's own entries (basis `GESETZLICH`) appear as writer; its n-th own Meldestatus entry on
 * a record (n from 1) bears the label REGISTER-n.
 */
export const REGISTER = "REGISTER";

export const sachverhalte = [
  "meldestatus",
  "grundpersonalien",
  "anschrift",
  "familienbeziehung",
  "asylstatus",
  "integrationskurs",
  "aufenthaltsgestattung",
  "aufenthaltsstatus",
  "aufenthaltserlaubnis",
  "niederlassungserlaubnis",
  "duldung",
] as const;
export type Sachverhalt = (typeof sachverhalte)[number];

export type Titelart = "aufenthaltserlaubnis" | "niederlassungserlaubnis";

export type Aenderungsart = "01" | "02" | "03" | "04" | "05";

/** What the other person is to the person on whose record the link stands. */
export type Rolle = "KIND" | "ELTERNTEIL" | "EHEGATTE" | "LEBENSPARTNER";

/**
 * What a block says; which members a fact uses:
 * meldestatus: code 01 02 03 04 05 06 07 09, ereignisdatum ·
 * grundpersonalien: variante, geburtsdatum, unvollstaendig (no date) ·
 * anschrift: ereignisdatum, variante ·
 * familienbeziehung: angehoeriger, rolle, eingetragen (no date) ·
 * asylstatus: code LAUFEND (a procedure runs) or BEENDET, ereignisdatum ·
 * integrationskurs: code, ereignisdatum ·
 * aufenthaltsgestattung: ereignisdatum, befristung, nummer ·
 * aufenthaltsstatus: code 17 (application), 18 (extension) or FB (Fiktionsbescheinigung), ereignisdatum, befristung (FB only) ·
 * aufenthaltserlaubnis: code 01-06, ereignisdatum, befristung, nummer · niederlassungserlaubnis: ereignisdatum, nummer ·
 * duldung: code 01-08 (section 60a), 60B, 60C, 60D_ERWERB, 60D_EHEGATTE, 60D_KIND, ereignisdatum, befristung, nummer.
 */
export type Fachdaten = {
  readonly code?: string;
  readonly ereignisdatum?: Tag;
  readonly befristung?: Tag;
  /** Document number (sticker, carrier form or card) as a symbolic word; absent: none. */
  readonly nummer?: string;
  /** Content that no rule reads, as a word: equal words are equal content. */
  readonly variante?: string;
  /** Whole date JJJJ-MM-TT, or only JJJJ-MM or JJJJ, or "" when it is not known. */
  readonly geburtsdatum?: string;
  /** True: a part of the Grundpersonalien says nothing (6010). */
  readonly unvollstaendig?: boolean;
  /** Label of the linked person. */
  readonly angehoeriger?: string;
  readonly rolle?: Rolle;
  /** "Entered on the parent's paper". */
  readonly eingetragen?: boolean;
};

/** Version `version` (1 = first storing) of the block or order that bears `label`; or none; or one that never was. */
export type Referenz = { readonly label: string; readonly version: number } | "keine" | "unbekannt";

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

export const bestellereignisse = [
  "ENTSCHEIDUNG_ERTEILT",
  "ENTSCHEIDUNG_ABGELEHNT",
  "ZUSTIMMUNG",
  "BESTELLUNG",
  "PRODUKTION",
  "AUSLIEFERUNG",
  "DIREKTVERSAND",
  "AUSHAENDIGUNG",
  "ZUSTELLUNG",
  "RUECKLAUF",
  "STORNIERUNG",
  "NEUBESTELLUNG",
  "UEBERNAHME",
] as const;
export type Bestellereignis = (typeof bestellereignisse)[number];

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

export type Grundlage = "AKTENFUEHREND" | "ORIGINAER" | "ZUZUG" | "FORTZUG" | "BESTELLUNG" | "UEBERGANG" | "GESETZLICH";

/** A refusal; `block` is the Sachverhalt, "bestellung", or "" when it concerns the whole message. */
export type Fehler = { readonly schluessel: string; readonly block: string };

/** Keys that the text names, and words for the Hinweise to which it gives none. */
export type Hinweis =
  | "H-3001"
  | "H-6101"
  /** An older 01 went behind a newer block. */
  | "HISTORIE"
  /** Decided later than the event date of the Zuzug. */
  | "ENTSCHIEDEN_NACH_ZUZUG"
  /** 06 dated before present entries. */
  | "TOD_VOR_ZUZUEGEN"
  /** A correction left an odd list. */
  | "LISTE_AUFFAELLIG"
  /** A withdrawal displaced an authority that wrote blocks; they are listed. */
  | "BLOECKE_DAZWISCHEN"
  /** The pair of links is not consistent. */
  | "FAMILIE_UNSTIMMIG"
  /** A production message without effect. */
  | "PRODUKTION_OHNE_WIRKUNG"
  /** The title was not written on hand-over. */
  | "BESTELLUNG_KONFLIKT";

export type Urteil =
  | { readonly person: string; readonly art: "UEBERNOMMEN"; readonly version: number }
  | { readonly person: string; readonly art: "NICHT_ANWENDBAR" | "BEREITS_AKTUELL" }
  | { readonly person: string; readonly art: "ABGELEHNT"; readonly schluessel: string };

export type GrundlageJeBlock = {
  readonly block: string;
  readonly grundlage: Grundlage;
  /** Last day of the right, for UEBERGANG and FORTZUG of a former authority within its window. */
  readonly bis: Tag | null;
};

export type Antwort = {
  /** UHR: the answer to a clock command. GEPRUEFT: `nurPruefen`, stored nothing, would be stored. */
  readonly ergebnis: "GESPEICHERT" | "GEPRUEFT" | "ABGELEHNT" | "UHR";
  /** True: an earlier answer was given again and nothing was judged. */
  readonly wiederholt: boolean;
  /** True: a confirmation rebuilt from the events after its Vorgang was gone; Hinweise are not kept there. */
  readonly ausEreignis?: boolean;
  readonly fehler: readonly Fehler[];
  readonly hinweise: readonly Hinweis[];
  readonly grundlagen: readonly GrundlageJeBlock[];
  /** In the order of the persons' labels. */
  readonly urteile: readonly Urteil[];
};

export type BildBlock = {
  readonly label: string;
  readonly version: number;
  /** Verantwortliche Behörde of the last change; `REGISTER` for the register's own entries. */
  readonly behoerde: string;
  /** Durchführende Behörde of the last change where it differs, else null. */
  readonly durchfuehrend: string | null;
  readonly grundlage: Grundlage;
  readonly nachgemeldet: boolean;
  readonly fachdaten: Fachdaten;
};

export type BildFenster = { readonly behoerde: string; readonly ab: Tag; readonly bis: Tag };

export const bestellzustaende = [
  "BEANTRAGT",
  "ENTSCHIEDEN",
  "ABGELEHNT",
  "BESTELLT",
  "IN_DRUCK",
  "AUSGELIEFERT",
  "DIREKTVERSAND",
  "RETOURE",
  "AUSGEHAENDIGT",
  "ZUGESTELLT",
  "STORNIERT",
  "NEU_BESTELLT",
  "VERFALLEN",
] as const;
export type Bestellzustand = (typeof bestellzustaende)[number];

export type BildBestellung = {
  readonly label: string;
  readonly titelart: Titelart;
  readonly zustand: Bestellzustand;
  /** The ordering authority. */
  readonly behoerde: string;
  readonly konflikt: boolean;
  /** Label of the linked title block. */
  readonly titel: string | null;
  /** Version that the Referenz-ID of the order now has. */
  readonly version: number;
};

/** A notice to an authority (its delivery comes later). */
export type BildMitteilung = {
  readonly an: string;
  readonly art: "KONFLIKT" | "ZUSTELLUNG_AUF_GESCHLOSSENER";
  readonly bestellung: string;
};

/** What an observer sees of a person's record at the present instant; due events count whether stored or not. */
export type Bild = {
  readonly aktenfuehrend: { readonly behoerde: string; readonly seit: Tag } | null;
  /** Code of the current Meldestatus. */
  readonly meldestatus: string | null;
  /** Blocks that stand, per Sachverhalt in the order of the rules, the current one last; Meldestatus entries too. */
  readonly bloecke: Readonly<Record<Sachverhalt, readonly BildBlock[]>>;
  /** Open windows, oldest first; of several of one authority only the newest. */
  readonly fenster: readonly BildFenster[];
  /** In the order of their application. */
  readonly bestellungen: readonly BildBestellung[];
  readonly mitteilungen: readonly BildMitteilung[];
};
