// Written by proto/generate/generate.ts from proto/azr. Do not edit.
import type { AzrNummer, Behoerdenkennzeichen, ReferenzId, Tagesdatum, Uuid } from "./datentypen.ts";
import type { Aufenthaltserlaubnis, Duldung, Grundpersonalien, Meldestatus } from "./fachdaten.ts";
import type { Behoerde, BestaetigungMeldung, Erstmeldung, Fehlernachricht, Folgemeldung } from "./nachrichten.ts";

/** The record was made by an Erstmeldung. */
export interface DatensatzCreated {
  readonly azrNummer: AzrNummer;
  readonly nichtIdentischMit: readonly AzrNummer[];
}

export interface GrundpersonalienReported {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  /** Referenz-ID after this event. */
  readonly referenzId: ReferenzId;
  /** Referenz-ID that the message quoted. */
  readonly ersetzteReferenzId?: ReferenzId;
  readonly fachdaten?: Grundpersonalien;
}

export interface MeldestatusReported {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId: ReferenzId;
  readonly ersetzteReferenzId?: ReferenzId;
  readonly fachdaten?: Meldestatus;
}

export interface DuldungReported {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId: ReferenzId;
  readonly ersetzteReferenzId?: ReferenzId;
  readonly fachdaten?: Duldung;
  /** New entry stored on UEBERGANG after the change of responsibility. */
  readonly nachgemeldet?: boolean;
}

export interface AufenthaltserlaubnisReported {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId: ReferenzId;
  readonly ersetzteReferenzId?: ReferenzId;
  readonly fachdaten?: Aufenthaltserlaubnis;
  readonly nachgemeldet?: boolean;
}

/** A displaced authority may still report what it decided before. */
export interface UebergangsfensterOpened {
  readonly behoerde: Behoerdenkennzeichen;
  /** Revision of the event that displaced the authority (s*). */
  readonly abRevision: number;
  /** Calendar day of the displacing append. */
  readonly abTag: Tagesdatum;
  /** First day of the lead that ended. */
  readonly fuehrteAb: Tagesdatum;
  /** Last day, inclusive. */
  readonly bis: Tagesdatum;
  readonly sachverhalte: readonly string[];
}

export interface UebergangsfensterEnded {
  readonly behoerde: Behoerdenkennzeichen;
  readonly abRevision: number;
  /** FRIST: the last day passed. WIEDER_AKTENFUEHREND: the fold names the authority again. ABSCHLUSS: declared that nothing is open. */
  readonly anlass: "FRIST" | "WIEDER_AKTENFUEHREND" | "ABSCHLUSS";
}

export interface MandantCreated {
  readonly name: string;
  /** Reforms that are on: uebergang (dual write), bestellung, angehoerige. None is HEUTE, all are ZIEL. */
  readonly reformen: readonly ("uebergang" | "bestellung" | "angehoerige")[];
  /** Length of a window in days after the day of the change. */
  readonly uebergangTage: number;
}

export interface BehoerdeRegistered {
  readonly behoerde: Behoerde;
}

/** The virtual clock was set; it never goes back. */
export interface UhrSet {
  readonly zeitpunktMs: number;
  readonly laeuft: boolean;
}

export interface Umschlag {
  /** Message that caused the event; absent for the register's own entries. */
  readonly nachrichtenUUID?: Uuid;
  /** Event that caused this one (consequences). */
  readonly ursacheId?: Uuid;
  /** Writer: the durchfuehrende Behoerde. */
  readonly meldendeBehoerde?: Behoerdenkennzeichen;
  /** Principal of an Auftragsmeldung: the verantwortliche Behoerde. */
  readonly verantwortlicheBehoerde?: Behoerdenkennzeichen;
  readonly sachbearbeiter?: string;
  readonly grundlage?: "AKTENFUEHREND" | "ORIGINAER" | "ZUZUG" | "FORTZUG" | "BESTELLUNG" | "UEBERGANG" | "GESETZLICH";
  /** Virtual instant of the Mandant's clock, milliseconds since 1970-01-01T00:00:00Z. */
  readonly zeitpunktMs: number;
}

/** The message was stored, in the same append as the Datensatz. */
export interface VorgangStored {
  /** SHA-256 (hex) of path and decoded message without erstellungszeitpunkt. */
  readonly inhaltDigest: string;
  readonly bestaetigung: BestaetigungMeldung;
}

/** The message was refused; its content is kept for the deadline of the Vorgang. */
export interface VorgangRefused {
  readonly inhaltDigest: string;
  readonly fehlernachricht: Fehlernachricht;
  /** AZR number of the path, for a Folgemeldung. */
  readonly azrNummer?: AzrNummer;
  readonly folgemeldung?: Folgemeldung;
  readonly erstmeldung?: Erstmeldung;
}

/** An Erstmeldung took these Personalien: of two concurrent equal ones, one fails on the expected revision. */
export interface PersonalienReserved {
  readonly azrNummer: AzrNummer;
}
