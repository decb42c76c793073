// Written by proto/generate/generate.ts from proto/azr. Do not edit.
import type { AzrNummer, Behoerdenkennzeichen, ReferenzId, Tagesdatum, Uuid } from "./datentypen.ts";
import type { Anschrift, Asylstatus, Aufenthaltserlaubnis, Aufenthaltsgestattung, Aufenthaltsstatus, Aushaendigung, Dokumentbestellung, Duldung, Familienbeziehung, Grundpersonalien, Integrationskurs, Meldestatus, Neubestellung, Niederlassungserlaubnis, Produktionsmeldung, Stornierung, Titelentscheidung } from "./fachdaten.ts";
import type { AngehoerigeAuswahl, AngehoerigeErgebnis, Behoerde, BestaetigungMeldung, Erstmeldung, Fehlernachricht, Folgemeldung, Titelbestellungsantrag, Titelbestellungsmeldung, Uebergangsabschluss } from "./nachrichten.ts";

/** In the stream of the Datensatz whose Folgemeldung asked for it: the list is fixed here. */
export interface AngehoerigenuebernahmeRequested {
  readonly umfang: "AUSGEWAEHLT" | "ALLE_EINGETRAGENEN";
  /** Block that was extended: duldung or aufenthaltsgestattung. */
  readonly sachverhalt: "duldung" | "aufenthaltsgestattung";
  /** Ascending by AZR number. */
  readonly angehoerige: readonly AngehoerigeAuswahl[];
}

/** In the stream of the Vorgang: what became of one relative. In the same append as the relative's own record, if stored. */
export interface AngehoerigeJudged {
  readonly ergebnis: AngehoerigeErgebnis;
}

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

export interface AsylstatusReported {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId: ReferenzId;
  readonly ersetzteReferenzId?: ReferenzId;
  readonly fachdaten?: Asylstatus;
}

export interface AufenthaltsgestattungReported {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId: ReferenzId;
  readonly ersetzteReferenzId?: ReferenzId;
  readonly fachdaten?: Aufenthaltsgestattung;
  readonly nachgemeldet?: boolean;
}

export interface AufenthaltsstatusReported {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId: ReferenzId;
  readonly ersetzteReferenzId?: ReferenzId;
  readonly fachdaten?: Aufenthaltsstatus;
  readonly nachgemeldet?: boolean;
}

export interface NiederlassungserlaubnisReported {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId: ReferenzId;
  readonly ersetzteReferenzId?: ReferenzId;
  readonly fachdaten?: Niederlassungserlaubnis;
  readonly nachgemeldet?: boolean;
}

export interface AnschriftReported {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId: ReferenzId;
  readonly ersetzteReferenzId?: ReferenzId;
  readonly fachdaten?: Anschrift;
  /** Only while the aktenfuehrende Behoerde is of a kind to which the Anschrift is closed. */
  readonly nachgemeldet?: boolean;
}

export interface FamilienbeziehungReported {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId: ReferenzId;
  readonly ersetzteReferenzId?: ReferenzId;
  readonly fachdaten?: Familienbeziehung;
}

export interface IntegrationskursReported {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId: ReferenzId;
  readonly ersetzteReferenzId?: ReferenzId;
  readonly fachdaten?: Integrationskurs;
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

/**
 * When the register itself next has something to do on this record (Wiedervorlage); absent: nothing. Stored with every
 * append that changes it, so that read models find what is due without folding the record.
 */
export interface WiedervorlageChanged {
  /** Virtual instant, milliseconds since 1970-01-01T00:00:00Z. */
  readonly faelligMs?: number;
}

/** Somebody is to be told (Mitteilung); this says what and whom, its delivery is another matter. */
export interface MitteilungRecorded {
  readonly empfaenger: Behoerdenkennzeichen;
  readonly anlass: "BESTELLUNG_KONFLIKT" | "BESTELLUNG_VERFALLEN" | "ZUSTELLUNG_OHNE_BESTELLUNG";
  /** The order concerned: first seven characters of its Referenz-ID. */
  readonly bestellung?: string;
}

export interface MandantCreated {
  readonly name: string;
  /** Reforms that are on: uebergang (dual write), bestellung, angehoerige. None is HEUTE, all are ZIEL. */
  readonly reformen: readonly ("uebergang" | "bestellung" | "angehoerige")[];
  /** Length of a window in days after the day of the change. */
  readonly uebergangTage: number;
  /** Days without a change of state after which an order lapses; absent: 180. */
  readonly verfallTage?: number;
}

export interface BehoerdeRegistered {
  readonly behoerde: Behoerde;
}

/** The virtual clock was set; it never goes back. */
export interface UhrSet {
  readonly zeitpunktMs: number;
  readonly laeuft: boolean;
}

/** Application for a title (BEANTRAGT). The reporting authority becomes the ordering authority. */
export interface TitelbestellungOpened {
  readonly referenzId: ReferenzId;
  readonly titelart: "aufenthaltserlaubnis" | "niederlassungserlaubnis";
  readonly antragsdatum: Tagesdatum;
}

/** ENTSCHIEDEN or ABGELEHNT. */
export interface TitelbestellungDecided {
  readonly referenzId: ReferenzId;
  readonly ersetzteReferenzId: ReferenzId;
  readonly entscheidung: Titelentscheidung;
}

/** The aktenfuehrende Behoerde agrees that the ordering authority decides (section 3 (3) VwVfG). The Referenz-ID stays. */
export interface TitelbestellungConsented {
  readonly referenzId: ReferenzId;
}

/** BESTELLT. */
export interface TitelbestellungOrdered {
  readonly referenzId: ReferenzId;
  readonly ersetzteReferenzId: ReferenzId;
  readonly bestellung: Dokumentbestellung;
}

/** IN_DRUCK, AUSGELIEFERT, DIREKTVERSAND, ZUGESTELLT or RETOURE. The Referenz-ID stays. */
export interface TitelbestellungProduced {
  readonly referenzId: ReferenzId;
  readonly meldung: Produktionsmeldung;
  /** The message came late or after the end of the order: recorded, without changing the state. */
  readonly wirkungslos?: boolean;
  /** On delivery: the title could not be written. */
  readonly konflikt?: boolean;
}

/** AUSGEHAENDIGT. */
export interface TitelbestellungHandedOver {
  readonly referenzId: ReferenzId;
  readonly ersetzteReferenzId: ReferenzId;
  readonly aushaendigung: Aushaendigung;
  /** The title could not be written: somebody else has changed, withdrawn or taken its place. */
  readonly konflikt?: boolean;
}

/** STORNIERT. */
export interface TitelbestellungCancelled {
  readonly referenzId: ReferenzId;
  readonly ersetzteReferenzId: ReferenzId;
  readonly stornierung: Stornierung;
}

/** NEU_BESTELLT; a new order at BESTELLT follows it with kind, decision, validity and title link of this one. */
export interface TitelbestellungReordered {
  readonly referenzId: ReferenzId;
  readonly ersetzteReferenzId: ReferenzId;
  readonly neubestellung: Neubestellung;
  /** Referenz-ID of the new order. */
  readonly nachfolgerReferenzId: ReferenzId;
}

/** The aktenfuehrende Behoerde became the ordering authority; the state stays. */
export interface TitelbestellungTakenOver {
  readonly referenzId: ReferenzId;
  readonly ersetzteReferenzId: ReferenzId;
}

/** VERFALLEN: the time without a change of state ran out. */
export interface TitelbestellungLapsed {
  readonly referenzId: ReferenzId;
}

/** A title block was found or stored that belongs to the order. */
export interface TitelbestellungLinked {
  readonly referenzId: ReferenzId;
  /** First seven characters of the Referenz-ID of the title block. */
  readonly titel: string;
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
  /** Last day of the right on which a block was stored, when it ends by itself: that of a window. */
  readonly rechtBis?: Tagesdatum;
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
  readonly titelbestellungsantrag?: Titelbestellungsantrag;
  readonly titelbestellungsmeldung?: Titelbestellungsmeldung;
  readonly uebergangsabschluss?: Uebergangsabschluss;
  /** Order of the path, for a Titelbestellungsmeldung. */
  readonly bestellung?: string;
}

/** An Erstmeldung took these Personalien: of two concurrent equal ones, one fails on the expected revision. */
export interface PersonalienReserved {
  readonly azrNummer: AzrNummer;
}
