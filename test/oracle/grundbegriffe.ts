// The words of which commands, answers and pictures are made.

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
 * a record (n from 1) bears the label REGISTER-person-n.
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
