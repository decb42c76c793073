// Written by proto/generate/generate.ts from proto/azr. Do not edit.
import type { AzrNummer, Behoerdenkennzeichen, ReferenzId, Tagesdatum, Uuid } from "./datentypen.ts";
import type { AllgemeinerName, Anschrift, Asylstatus, Aufenthaltserlaubnis, Aufenthaltsgestattung, Aufenthaltsstatus, Aushaendigung, Dokumentbestellung, Duldung, Familienbeziehung, Grundpersonalien, Integrationskurs, Meldestatus, Neubestellung, Niederlassungserlaubnis, Produktionsmeldung, Stornierung, Teildatum, Titelentscheidung } from "./fachdaten.ts";

/** One relative, with the block as the clerk saw it. */
export interface AngehoerigeAuswahl {
  readonly azrNummer: AzrNummer;
  /** Referenz-ID of the relative's block; AUSGEWAEHLT needs it. */
  readonly referenzId?: ReferenzId;
  /** Number of the relative's own sticker; absent: the parent's carrier form. */
  readonly bescheinigungsNummer?: string;
}

export interface FuerAngehoerigeUebernehmen {
  readonly umfang: "AUSGEWAEHLT" | "ALLE_EINGETRAGENEN";
  readonly angehoerige: readonly AngehoerigeAuswahl[];
  /** Judge everything, store nothing, use up no nachrichtenUUID. */
  readonly nurPruefen?: boolean;
}

/** What became, or would become, of one relative. */
export interface AngehoerigeErgebnis {
  readonly azrNummer: AzrNummer;
  readonly verdikt: "UEBERNOMMEN" | "NICHT_ANWENDBAR" | "ABGELEHNT" | "BEREITS_AKTUELL" | "AUSSTEHEND";
  /** Why, in a sentence for the clerk. */
  readonly text?: string;
  /** New Referenz-ID (UEBERNOMMEN). */
  readonly referenzId?: ReferenzId;
  /** What a message of its own would have been told (ABGELEHNT). */
  readonly fehlerfaelle: readonly Fehlerfall[];
}

/** New Referenz-ID of each block that the message stored. */
export interface Referenzen {
  readonly grundpersonalien?: ReferenzId;
  readonly meldestatus?: ReferenzId;
  readonly duldung?: ReferenzId;
  readonly aufenthaltserlaubnis?: ReferenzId;
  readonly asylstatus?: ReferenzId;
  readonly aufenthaltsgestattung?: ReferenzId;
  readonly aufenthaltsstatus?: ReferenzId;
  readonly niederlassungserlaubnis?: ReferenzId;
  readonly anschrift?: ReferenzId;
  readonly familienbeziehung?: ReferenzId;
  readonly integrationskurs?: ReferenzId;
  /** Extension of this project: the order that the message opened or moved. */
  readonly titelbestellung?: ReferenzId;
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
  /** Family take-over: one entry for each relative, ascending by AZR number. */
  readonly angehoerige: readonly AngehoerigeErgebnis[];
  /** Judged only: nothing was stored. */
  readonly nurGeprueft?: boolean;
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
  readonly titelbestellungen: readonly TitelbestellungAuskunft[];
}

/** "Bestellt": provisional, never a title (extension of this project). */
export interface TitelbestellungAuskunft {
  readonly referenzId: ReferenzId;
  /** Always true: an order never satisfies a check that asks for a title. */
  readonly vorlaeufig: boolean;
  readonly titelart: "aufenthaltserlaubnis" | "niederlassungserlaubnis";
  readonly zustand: "BEANTRAGT" | "ENTSCHIEDEN" | "ABGELEHNT" | "BESTELLT" | "IN_DRUCK" | "AUSGELIEFERT" | "DIREKTVERSAND" | "RETOURE" | "AUSGEHAENDIGT" | "ZUGESTELLT" | "STORNIERT" | "NEU_BESTELLT" | "VERFALLEN";
  readonly bestellendeBehoerde: Behoerdenkennzeichen;
  readonly antragsdatum?: Tagesdatum;
  readonly entscheidung?: Titelentscheidung;
  readonly bestellung?: Dokumentbestellung;
  /** Authority that agreed to a decision by the ordering authority, while that holds. */
  readonly zustimmung?: Behoerdenkennzeichen;
  readonly konflikt?: boolean;
  /** Referenz-ID of the title block that belongs to the order. */
  readonly titel?: ReferenzId;
  /** Referenz-ID of the order that this one replaces, and of the one that replaced it. */
  readonly vorgaenger?: ReferenzId;
  readonly nachfolger?: ReferenzId;
  readonly letzteAenderung: string;
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
  readonly asylstatus: readonly AsylstatusAuskunft[];
  readonly aufenthaltsgestattung: readonly AufenthaltsgestattungAuskunft[];
  readonly aufenthaltsstatus: readonly AufenthaltsstatusAuskunft[];
  readonly niederlassungserlaubnis: readonly NiederlassungserlaubnisAuskunft[];
  readonly anschrift: readonly AnschriftAuskunft[];
  readonly familienbeziehung: readonly FamilienbeziehungAuskunft[];
  readonly integrationskurs: readonly IntegrationskursAuskunft[];
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
  /** What was refused, while its Vorgang is kept: AZR number of the path, order of the path, and the message. */
  readonly azrNummer?: AzrNummer;
  readonly bestellung?: string;
  readonly folgemeldung?: Folgemeldung;
  readonly erstmeldung?: Erstmeldung;
  readonly titelbestellungsantrag?: Titelbestellungsantrag;
  readonly titelbestellungsmeldung?: Titelbestellungsmeldung;
  readonly uebergangsabschluss?: Uebergangsabschluss;
}

/** Virtual clock of a Mandant (sandbox only). */
export interface Uhr {
  readonly zeitpunkt: string;
  /** False: the clock stands still until it is set again. Default true. */
  readonly laeuft?: boolean;
}

/** A code and the days, as event dates, on which it may be reported. */
export interface Codelisteneintrag {
  readonly code: string;
  readonly bedeutung: string;
  readonly grundlage: string;
  readonly meldbarAb?: Tagesdatum;
  readonly meldbarBis?: Tagesdatum;
}

export interface Codeliste {
  readonly listURI: string;
  readonly bezeichnung: string;
  readonly quelle: string;
  /** Absent in the directory of lists. */
  readonly eintraege: readonly Codelisteneintrag[];
}

export interface Codelistenverzeichnis {
  readonly codelisten: readonly Codeliste[];
}

/** The authorities that this register knows, ascending by Kennzeichen. */
export interface Behoerdenverzeichnis {
  readonly behoerden: readonly Behoerde[];
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

export interface AsylstatusMeldung {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId?: ReferenzId;
  readonly fachdatenNeu?: Asylstatus;
}

export interface AufenthaltsgestattungMeldung {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId?: ReferenzId;
  readonly fachdatenNeu?: Aufenthaltsgestattung;
}

export interface AufenthaltsstatusMeldung {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId?: ReferenzId;
  readonly fachdatenNeu?: Aufenthaltsstatus;
}

export interface NiederlassungserlaubnisMeldung {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId?: ReferenzId;
  readonly fachdatenNeu?: Niederlassungserlaubnis;
}

export interface AnschriftMeldung {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId?: ReferenzId;
  readonly fachdatenNeu?: Anschrift;
}

export interface FamilienbeziehungMeldung {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId?: ReferenzId;
  readonly fachdatenNeu?: Familienbeziehung;
}

export interface IntegrationskursMeldung {
  readonly aenderungsArt: "01" | "02" | "03" | "04" | "05";
  readonly referenzId?: ReferenzId;
  readonly fachdatenNeu?: Integrationskurs;
}

/** The Sachverhalt of a Folgemeldung: exactly one. */
export type Sachverhalt =
  | { readonly meldestatus: MeldestatusMeldung; readonly duldung?: never; readonly aufenthaltserlaubnis?: never; readonly asylstatus?: never; readonly aufenthaltsgestattung?: never; readonly aufenthaltsstatus?: never; readonly niederlassungserlaubnis?: never; readonly integrationskurs?: never }
  | { readonly meldestatus?: never; readonly duldung: DuldungMeldung; readonly aufenthaltserlaubnis?: never; readonly asylstatus?: never; readonly aufenthaltsgestattung?: never; readonly aufenthaltsstatus?: never; readonly niederlassungserlaubnis?: never; readonly integrationskurs?: never }
  | { readonly meldestatus?: never; readonly duldung?: never; readonly aufenthaltserlaubnis: AufenthaltserlaubnisMeldung; readonly asylstatus?: never; readonly aufenthaltsgestattung?: never; readonly aufenthaltsstatus?: never; readonly niederlassungserlaubnis?: never; readonly integrationskurs?: never }
  | { readonly meldestatus?: never; readonly duldung?: never; readonly aufenthaltserlaubnis?: never; readonly asylstatus: AsylstatusMeldung; readonly aufenthaltsgestattung?: never; readonly aufenthaltsstatus?: never; readonly niederlassungserlaubnis?: never; readonly integrationskurs?: never }
  | { readonly meldestatus?: never; readonly duldung?: never; readonly aufenthaltserlaubnis?: never; readonly asylstatus?: never; readonly aufenthaltsgestattung: AufenthaltsgestattungMeldung; readonly aufenthaltsstatus?: never; readonly niederlassungserlaubnis?: never; readonly integrationskurs?: never }
  | { readonly meldestatus?: never; readonly duldung?: never; readonly aufenthaltserlaubnis?: never; readonly asylstatus?: never; readonly aufenthaltsgestattung?: never; readonly aufenthaltsstatus: AufenthaltsstatusMeldung; readonly niederlassungserlaubnis?: never; readonly integrationskurs?: never }
  | { readonly meldestatus?: never; readonly duldung?: never; readonly aufenthaltserlaubnis?: never; readonly asylstatus?: never; readonly aufenthaltsgestattung?: never; readonly aufenthaltsstatus?: never; readonly niederlassungserlaubnis: NiederlassungserlaubnisMeldung; readonly integrationskurs?: never }
  | { readonly meldestatus?: never; readonly duldung?: never; readonly aufenthaltserlaubnis?: never; readonly asylstatus?: never; readonly aufenthaltsgestattung?: never; readonly aufenthaltsstatus?: never; readonly niederlassungserlaubnis?: never; readonly integrationskurs: IntegrationskursMeldung };

/** The Sachverhalt of an Erstmeldung: titles and Duldung are not among the kinds that it may carry. */
export type SachverhaltErstmeldung =
  | { readonly meldestatus: MeldestatusMeldung };

/** Who stored a block, when, and on which Grundlage. */
export interface Herkunft {
  /** The durchfuehrende Behoerde; absent for the register's own entries. */
  readonly meldendeBehoerde?: Behoerdenkennzeichen;
  readonly letzteAenderung: string;
  readonly grundlage: "AKTENFUEHREND" | "ORIGINAER" | "ZUZUG" | "FORTZUG" | "BESTELLUNG" | "UEBERGANG" | "GESETZLICH";
  /** Stored on UEBERGANG as a new entry after the change of responsibility. */
  readonly nachgemeldet?: boolean;
  /** Principal, when the block was reported on behalf of another authority. */
  readonly verantwortlicheBehoerde?: Behoerdenkennzeichen;
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

export interface AsylstatusAuskunft {
  readonly referenzId: ReferenzId;
  readonly herkunft: Herkunft;
  readonly fachdaten: Asylstatus;
}

export interface AufenthaltsgestattungAuskunft {
  readonly referenzId: ReferenzId;
  readonly herkunft: Herkunft;
  readonly fachdaten: Aufenthaltsgestattung;
}

export interface AufenthaltsstatusAuskunft {
  readonly referenzId: ReferenzId;
  readonly herkunft: Herkunft;
  readonly fachdaten: Aufenthaltsstatus;
}

export interface NiederlassungserlaubnisAuskunft {
  readonly referenzId: ReferenzId;
  readonly herkunft: Herkunft;
  readonly fachdaten: Niederlassungserlaubnis;
}

export interface AnschriftAuskunft {
  readonly referenzId: ReferenzId;
  readonly herkunft: Herkunft;
  readonly fachdaten: Anschrift;
}

export interface FamilienbeziehungAuskunft {
  readonly referenzId: ReferenzId;
  readonly herkunft: Herkunft;
  readonly fachdaten: Familienbeziehung;
}

export interface IntegrationskursAuskunft {
  readonly referenzId: ReferenzId;
  readonly herkunft: Herkunft;
  readonly fachdaten: Integrationskurs;
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

export interface Autor {
  readonly verzeichnisdienst?: "DVDV";
  /** azr: Auslaenderbehoerde or Aufnahmeeinrichtung, dbs: federal authority. */
  readonly kennung: string;
  readonly name?: string;
}

export interface Nachrichtenkopf {
  readonly nachrichtenUUID: Uuid;
  /** Group 09 is XAuslaender's; 990001 to 990003 are the messages of this project's extensions. */
  readonly nachrichtentyp: "090001" | "090009" | "090010" | "990001" | "990002" | "990003";
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
  /** Kind of authority: ABH, Aufnahmeeinrichtung, BAMF, border police, Meldebehoerde, Bundesdruckerei, Registerbehoerde. */
  readonly behoerdenart: "AUSLAENDERBEHOERDE" | "AUFNAHMEEINRICHTUNG" | "BAMF" | "GRENZPOLIZEI" | "MELDEBEHOERDE" | "BUNDESDRUCKEREI" | "REGISTERBEHOERDE";
  readonly telefon?: string;
  /** Authorities on behalf of which this one may report (admitted Auftraege). */
  readonly auftraege: readonly Behoerdenkennzeichen[];
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
  readonly anschrift?: AnschriftMeldung;
  readonly familienbeziehung?: FamilienbeziehungMeldung;
  /** At most one Sachverhalt. */
  readonly sachverhalt?: Sachverhalt;
  /** Extension of this project: the measure is taken over for relatives. */
  readonly fuerAngehoerigeUebernehmen?: FuerAngehoerigeUebernehmen;
}

/** Extension of this project (990001): application for a title, the beginning of a Titelbestellung. */
export interface Titelbestellungsantrag {
  readonly nachrichtenkopf: Nachrichtenkopf;
  readonly durchfuehrendeBehoerde: Behoerdenkennzeichen;
  readonly durchfuehrenderSachbearbeiter: string;
  readonly verantwortlicheBehoerde?: Behoerdenkennzeichen;
  readonly verantwortlicherSachbearbeiter?: string;
  readonly titelart: "aufenthaltserlaubnis" | "niederlassungserlaubnis";
  /** Day of the application. */
  readonly antragsdatum: Tagesdatum;
}

/** Consent of the aktenfuehrende Behoerde to a decision by the ordering authority (section 3 (3) VwVfG). */
export interface Zustimmung {
}

/** The aktenfuehrende Behoerde becomes the ordering authority. */
export interface Uebernahme {
}

/** What happens to an order: exactly one. */
export type Bestellschritt =
  | { readonly entscheidung: Titelentscheidung; readonly zustimmung?: never; readonly bestellung?: never; readonly produktion?: never; readonly aushaendigung?: never; readonly stornierung?: never; readonly neubestellung?: never; readonly uebernahme?: never }
  | { readonly entscheidung?: never; readonly zustimmung: Zustimmung; readonly bestellung?: never; readonly produktion?: never; readonly aushaendigung?: never; readonly stornierung?: never; readonly neubestellung?: never; readonly uebernahme?: never }
  | { readonly entscheidung?: never; readonly zustimmung?: never; readonly bestellung: Dokumentbestellung; readonly produktion?: never; readonly aushaendigung?: never; readonly stornierung?: never; readonly neubestellung?: never; readonly uebernahme?: never }
  | { readonly entscheidung?: never; readonly zustimmung?: never; readonly bestellung?: never; readonly produktion: Produktionsmeldung; readonly aushaendigung?: never; readonly stornierung?: never; readonly neubestellung?: never; readonly uebernahme?: never }
  | { readonly entscheidung?: never; readonly zustimmung?: never; readonly bestellung?: never; readonly produktion?: never; readonly aushaendigung: Aushaendigung; readonly stornierung?: never; readonly neubestellung?: never; readonly uebernahme?: never }
  | { readonly entscheidung?: never; readonly zustimmung?: never; readonly bestellung?: never; readonly produktion?: never; readonly aushaendigung?: never; readonly stornierung: Stornierung; readonly neubestellung?: never; readonly uebernahme?: never }
  | { readonly entscheidung?: never; readonly zustimmung?: never; readonly bestellung?: never; readonly produktion?: never; readonly aushaendigung?: never; readonly stornierung?: never; readonly neubestellung: Neubestellung; readonly uebernahme?: never }
  | { readonly entscheidung?: never; readonly zustimmung?: never; readonly bestellung?: never; readonly produktion?: never; readonly aushaendigung?: never; readonly stornierung?: never; readonly neubestellung?: never; readonly uebernahme: Uebernahme };

/** Extension of this project (990002): next step of a Titelbestellung; the order stands in the path. */
export interface Titelbestellungsmeldung {
  readonly nachrichtenkopf: Nachrichtenkopf;
  readonly durchfuehrendeBehoerde: Behoerdenkennzeichen;
  readonly durchfuehrenderSachbearbeiter: string;
  readonly verantwortlicheBehoerde?: Behoerdenkennzeichen;
  readonly verantwortlicherSachbearbeiter?: string;
  /** Referenz-ID of the order as it was read; production states need none. */
  readonly referenzId?: ReferenzId;
  readonly schritt: Bestellschritt;
}

/** Extension of this project (990003): a displaced authority declares that nothing is open; its window ends. */
export interface Uebergangsabschluss {
  readonly nachrichtenkopf: Nachrichtenkopf;
  readonly durchfuehrendeBehoerde: Behoerdenkennzeichen;
  readonly durchfuehrenderSachbearbeiter: string;
  readonly verantwortlicheBehoerde?: Behoerdenkennzeichen;
  readonly verantwortlicherSachbearbeiter?: string;
}
