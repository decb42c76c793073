// Written by proto/generate/generate.ts from proto/azr. Do not edit.
import type { AzrNummer, Behoerdenkennzeichen, ReferenzId, Tagesdatum, Uuid } from "./datentypen.ts";
import type { AllgemeinerName, Aufenthaltserlaubnis, Duldung, Grundpersonalien, Meldestatus, Teildatum } from "./fachdaten.ts";

/** New Referenz-ID of each block that the message stored. */
export interface Referenzen {
  readonly grundpersonalien?: ReferenzId;
  readonly meldestatus?: ReferenzId;
  readonly duldung?: ReferenzId;
  readonly aufenthaltserlaubnis?: ReferenzId;
}

/** On which Grundlage a block was stored. No part of the real AZR. */
export interface BlockGrundlage {
  readonly block: string;
  readonly grundlage: "AKTENFUEHREND" | "ORIGINAER" | "ZUZUG" | "FORTZUG" | "BESTELLUNG" | "UEBERGANG" | "GESETZLICH";
  /** Last day of the right, for UEBERGANG and FORTZUG of a former authority. */
  readonly bis?: Tagesdatum;
}

/** Extension of this project to an answer; no part of the real AZR. */
export interface BestaetigungErweiterung {
  readonly grundlagen: readonly BlockGrundlage[];
}

export interface BestaetigungMeldung {
  readonly nachrichtentyp: "090098";
  readonly ausloeserUUID: Uuid;
  readonly azrNummer: AzrNummer;
  /** Revision of the Datensatz after the message; the ETag holds the same. */
  readonly revision: number;
  readonly referenzen: Referenzen;
  readonly hinweise: readonly Hinweis[];
  readonly personalienAehnlich: readonly AzrNummer[];
  readonly erweiterung?: BestaetigungErweiterung;
}

export interface Fehlerfall {
  readonly fehlerschluessel: string;
  readonly fehlertext: string;
  readonly handlungshinweis: string;
  readonly fehlerhaftesAttribut: readonly string[];
  /** JSON Pointer (RFC 6901) into the message, the same for JSON and protobuf. */
  readonly pointer?: string;
  readonly zustaendigFuerKorrektur: "SACHBEARBEITUNG" | "HERSTELLER" | "IT_BETRIEB" | "REGISTERBEHOERDE";
}

/** Problem document (RFC 9457) with the members of 090099 and what to do next. */
export interface Fehlernachricht {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly nachrichtentyp: "090099";
  readonly ausloeserUUID?: Uuid;
  readonly fehlerfaelle: readonly Fehlerfall[];
  readonly personalienGleich: readonly AzrNummer[];
  /** True when the same message with the same nachrichtenUUID may be sent again. */
  readonly wiederholbar: boolean;
  readonly korrelationsId?: string;
}

/** The authority that leads the file, derived from the Meldestatus (never stored). */
export interface AktenfuehrendeBehoerde {
  readonly behoerde: Behoerde;
  /** Event date of the entry by which it leads. */
  readonly seit: Tagesdatum;
}

/** Transitional dual write after a change of responsibility. No part of the real AZR. */
export interface Uebergangsschreibrecht {
  readonly behoerde: Behoerdenkennzeichen;
  readonly ab: Tagesdatum;
  readonly bis: Tagesdatum;
  readonly sachverhalte: readonly string[];
}

export interface AuskunftErweiterung {
  readonly uebergangsschreibrechte: readonly Uebergangsschreibrecht[];
}

/** 090004: the whole record with all Referenz-IDs. */
export interface Gesamtauskunft {
  readonly azrNummer: AzrNummer;
  readonly revision: number;
  readonly aktenfuehrendeBehoerde?: AktenfuehrendeBehoerde;
  readonly grundpersonalien?: GrundpersonalienAuskunft;
  /** Newest first, as the rule on the current entry orders them. */
  readonly meldestatus: readonly MeldestatusAuskunft[];
  readonly duldung: readonly DuldungAuskunft[];
  readonly aufenthaltserlaubnis: readonly AufenthaltserlaubnisAuskunft[];
  readonly erweiterung?: AuskunftErweiterung;
}

export interface Treffer {
  readonly azrNummer: AzrNummer;
  /** I identical, G equal, A similar. */
  readonly trefferkategorie: "I" | "G" | "A";
  readonly grundpersonalien: Grundpersonalien;
  readonly aktenfuehrendeBehoerde?: Behoerdenkennzeichen;
}

/** 090002, 090003 or 090004; `ergebnis` says which. */
export interface AnfrageAntwort {
  readonly nachrichtentyp: "090002" | "090003" | "090004";
  readonly ausloeserUUID?: Uuid;
  readonly ergebnis: "KEIN_TREFFER" | "TREFFERLISTE" | "GESAMTAUSKUNFT";
  readonly trefferliste: readonly Treffer[];
  readonly gesamtauskunft?: Gesamtauskunft;
  readonly hinweise: readonly Hinweis[];
}

/** What the caller may write on this record today, by fact and kind of change. */
export interface SchreibrechtAuskunft {
  readonly sachverhalt: string;
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly gewaehrt: boolean;
  readonly grundlage?: "AKTENFUEHREND" | "ORIGINAER" | "ZUZUG" | "FORTZUG" | "BESTELLUNG" | "UEBERGANG" | "GESETZLICH";
  readonly bis?: Tagesdatum;
  readonly fehlerfall?: Fehlerfall;
}

export interface Zustaendigkeit {
  readonly azrNummer: AzrNummer;
  readonly aktenfuehrendeBehoerde?: AktenfuehrendeBehoerde;
  /** Oldest first. */
  readonly verlauf: readonly AktenfuehrendeBehoerde[];
  readonly schreibrecht: readonly SchreibrechtAuskunft[];
  readonly uebergangsschreibrechte: readonly Uebergangsschreibrecht[];
}

/** What became of a message (asked by its nachrichtenUUID). */
export interface Vorgang {
  readonly nachrichtenUUID: Uuid;
  readonly zustand: "EINGEGANGEN" | "IN_BEARBEITUNG" | "VERARBEITET" | "ABGELEHNT";
  readonly zeitpunkt: string;
  readonly bestaetigung?: BestaetigungMeldung;
  readonly fehlernachricht?: Fehlernachricht;
}

/** Virtual clock of a Mandant (sandbox only). */
export interface Uhr {
  readonly zeitpunkt: string;
  /** False: the clock stands still until it is set again. Default true. */
  readonly laeuft?: boolean;
}

export interface GrundpersonalienMeldung {
  /** 01 Zuspeicherung, 02 Aktualisierung, 03 Loeschung, 04 Berichtigung-Aenderung, 05 Berichtigung-Loeschung. */
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId?: ReferenzId;
  readonly fachdatenNeu?: Grundpersonalien;
}

export interface MeldestatusMeldung {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId?: ReferenzId;
  readonly fachdatenNeu?: Meldestatus;
}

export interface DuldungMeldung {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId?: ReferenzId;
  readonly fachdatenNeu?: Duldung;
}

export interface AufenthaltserlaubnisMeldung {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId?: ReferenzId;
  readonly fachdatenNeu?: Aufenthaltserlaubnis;
}

/** The Sachverhalt of a Folgemeldung: exactly one. */
export type Sachverhalt =
  | { readonly meldestatus: MeldestatusMeldung; readonly duldung?: never; readonly aufenthaltserlaubnis?: never }
  | { readonly meldestatus?: never; readonly duldung: DuldungMeldung; readonly aufenthaltserlaubnis?: never }
  | { readonly meldestatus?: never; readonly duldung?: never; readonly aufenthaltserlaubnis: AufenthaltserlaubnisMeldung };

/** The Sachverhalt of an Erstmeldung: titles and Duldung are not among the kinds that it may carry. */
export type SachverhaltErstmeldung =
  | { readonly meldestatus: MeldestatusMeldung };

/** Who stored a block, when, and on which Grundlage. */
export interface Herkunft {
  readonly meldendeBehoerde: Behoerdenkennzeichen;
  readonly letzteAenderung: string;
  readonly grundlage: "AKTENFUEHREND" | "ORIGINAER" | "ZUZUG" | "FORTZUG" | "BESTELLUNG" | "UEBERGANG" | "GESETZLICH";
  /** Stored on UEBERGANG as a new entry after the change of responsibility. */
  readonly nachgemeldet?: boolean;
}

export interface GrundpersonalienAuskunft {
  readonly referenzId: ReferenzId;
  readonly herkunft: Herkunft;
  readonly fachdaten: Grundpersonalien;
}

export interface MeldestatusAuskunft {
  readonly referenzId: ReferenzId;
  readonly herkunft: Herkunft;
  readonly fachdaten: Meldestatus;
}

export interface DuldungAuskunft {
  readonly referenzId: ReferenzId;
  readonly herkunft: Herkunft;
  readonly fachdaten: Duldung;
}

export interface AufenthaltserlaubnisAuskunft {
  readonly referenzId: ReferenzId;
  readonly herkunft: Herkunft;
  readonly fachdaten: Aufenthaltserlaubnis;
}

export interface Autor {
  readonly verzeichnisdienst?: "DVDV";
  /** azr: Auslaenderbehoerde or Aufnahmeeinrichtung, dbs: federal authority. */
  readonly kennung: string;
  readonly name?: string;
}

export interface Nachrichtenkopf {
  readonly nachrichtenUUID: Uuid;
  readonly nachrichtentyp: "090001" | "090009" | "090010";
  readonly erstellungszeitpunkt: string;
  readonly autor: Autor;
}

/** A note on a message that was processed (XAuslaender 26.11, hinweis). */
export interface Hinweis {
  readonly hinweisschluessel: string;
  readonly hinweistext: string;
}

export interface Behoerde {
  readonly kennzeichen: Behoerdenkennzeichen;
  readonly name: string;
  /** Kind of authority: ABH, Aufnahmeeinrichtung, BAMF, Bundespolizei (border police). */
  readonly behoerdenart: "AUSLAENDERBEHOERDE" | "AUFNAHMEEINRICHTUNG" | "BAMF" | "GRENZPOLIZEI";
  readonly telefon?: string;
}

/** Search by exact Grundpersonalien (section 10 (2) AZRG: all that are available). */
export interface GrundpersonalienSuche {
  readonly familienname: AllgemeinerName;
  readonly vornamen: AllgemeinerName;
  readonly geburtsdatum: Teildatum;
  readonly geschlecht?: "m" | "w" | "d" | "x";
  readonly staatsangehoerigkeiten: readonly string[];
  /** Only the exact search exists so far. */
  readonly suchprofil?: "EXAKT";
}

/** The key of an Anfrage: exactly one. */
export type Anfragedaten =
  | { readonly azrNummer: AzrNummer; readonly grundpersonalien?: never }
  | { readonly azrNummer?: never; readonly grundpersonalien: GrundpersonalienSuche };

export interface Anfrage {
  readonly nachrichtenkopf: Nachrichtenkopf;
  readonly durchfuehrendeBehoerde: Behoerdenkennzeichen;
  readonly durchfuehrenderSachbearbeiter: string;
  /** Task of the asking authority (section 8 (3) AZRG-DV, code list azr:abrufzweck). */
  readonly abrufzweck: string;
  readonly geschaeftszeichen: string;
  readonly anfragedaten: Anfragedaten;
}

export interface Erstmeldung {
  readonly nachrichtenkopf: Nachrichtenkopf;
  readonly durchfuehrendeBehoerde: Behoerdenkennzeichen;
  readonly durchfuehrenderSachbearbeiter: string;
  readonly verantwortlicheBehoerde?: Behoerdenkennzeichen;
  readonly verantwortlicherSachbearbeiter?: string;
  /** Records of which the sender has established that they belong to other persons (section 5 (1) AZRG-DV). */
  readonly nichtIdentischMit: readonly AzrNummer[];
  readonly grundpersonalien: Grundpersonalien;
  readonly sachverhalt: SachverhaltErstmeldung;
}

/** The AZR number stands in the path only. */
export interface Folgemeldung {
  readonly nachrichtenkopf: Nachrichtenkopf;
  readonly durchfuehrendeBehoerde: Behoerdenkennzeichen;
  readonly durchfuehrenderSachbearbeiter: string;
  readonly verantwortlicheBehoerde?: Behoerdenkennzeichen;
  readonly verantwortlicherSachbearbeiter?: string;
  /** Person blocks: numbers 10 to 19. */
  readonly grundpersonalien?: GrundpersonalienMeldung;
  /** At most one Sachverhalt. */
  readonly sachverhalt?: Sachverhalt;
}
