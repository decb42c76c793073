// Written by proto/generate/generate.ts from proto/azr. Do not edit.
import type { AzrNummer, Tagesdatum } from "./datentypen.ts";

export interface Anschrift {
  readonly strasse: string;
  readonly hausnummer?: string;
  readonly postleitzahl: string;
  readonly ort: string;
  /** Day on which the person moved in. */
  readonly ereignisdatum: Tagesdatum;
}

export interface AsylstatusArt {
  /** Own numbering until the published list is loaded; the catalogue of code lists gives the paragraph of each. */
  readonly code: "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08";
  readonly listURI?: "urn:de:xauslaender:codelist:azr:asylstatusart";
}

export interface Asylstatus {
  readonly asylstatusArt: AsylstatusArt;
  /** Day of the application or decision. */
  readonly ereignisdatum: Tagesdatum;
  readonly aktenzeichen?: string;
}

export interface AufenthaltserlaubnisArt {
  /** Own numbering until the published list is loaded; the catalogue of code lists gives the paragraph of each. */
  readonly code: "01" | "02" | "03" | "04" | "05" | "06";
  readonly listURI?: "urn:de:xauslaender:codelist:azr:aufenthaltserlaubnisart";
}

export interface Aufenthaltserlaubnis {
  readonly aufenthaltserlaubnisArt: AufenthaltserlaubnisArt;
  /** Day of the decision (Anlage column B, time 2). */
  readonly ereignisdatum: Tagesdatum;
  readonly befristungsdatum: Tagesdatum;
  /** Serial number of the card (section 78 (2) AufenthG, DSAuslaender sheet 038); it names the ordering authority, not the reporter. */
  readonly nummerDesAufenthaltstitels?: string;
}

export interface Aufenthaltsgestattung {
  /** Day on which the certificate was issued. */
  readonly ereignisdatum: Tagesdatum;
  readonly befristungsdatum: Tagesdatum;
  /** Number of the sticker (DSAuslaender sheet 030). */
  readonly bescheinigungsNummer?: string;
  /** Number of the carrier form (DSAuslaender sheet 030). */
  readonly traegervordruckNummer?: string;
}

export interface AufenthaltsstatusArt {
  /** 17 application, 18 application for extension; 81 to 83 Fiktionsbescheinigung by paragraph (own numbering). */
  readonly code: "17" | "18" | "81" | "82" | "83";
  readonly listURI?: "urn:de:xauslaender:codelist:azr:aufenthaltsstatusart";
}

export interface Aufenthaltsstatus {
  readonly aufenthaltsstatusArt: AufenthaltsstatusArt;
  /** Day of the application (17, 18: Anlage column B, time 1), or on which the certificate was issued. */
  readonly ereignisdatum: Tagesdatum;
  /** Only for a Fiktionsbescheinigung. */
  readonly befristungsdatum?: Tagesdatum;
  /** Number of the sticker (DSAuslaender sheet 034). */
  readonly bescheinigungsNummer?: string;
  /** Number of the carrier form (DSAuslaender sheet 034). */
  readonly traegervordruckNummer?: string;
}

export interface DuldungArt {
  /** Own numbering until the published list is loaded; the catalogue of code lists gives the paragraph of each. */
  readonly code: "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19";
  readonly listURI?: "urn:de:xauslaender:codelist:azr:duldungart";
}

export interface Duldung {
  readonly duldungArt: DuldungArt;
  /** Day of the decision (Anlage column B, time 2). */
  readonly ereignisdatum: Tagesdatum;
  readonly befristungsdatum: Tagesdatum;
  /** Number of the sticker (DSAuslaender sheet 047). */
  readonly bescheinigungsNummer?: string;
  /** Number of the carrier form (DSAuslaender sheet 047). */
  readonly traegervordruckNummer?: string;
}

export interface Beziehungsart {
  /** The relative is … of the person of this record: 01 child, 02 parent, 03 spouse, 04 life partner (own numbering). */
  readonly code: "01" | "02" | "03" | "04";
  readonly listURI?: "urn:de:xauslaender:codelist:azr:familienbeziehung";
}

export interface Familienbeziehung {
  /** Record of the relative. */
  readonly azrNummer: AzrNummer;
  readonly beziehungsart: Beziehungsart;
  /** The relative (a child) stands on the paper of the person of this record. */
  readonly imPapierEingetragen?: boolean;
}

/** A name, or the statement that the person has none (block names stand in the Familienname). */
export interface AllgemeinerName {
  readonly name?: string;
  readonly nichtVorhanden?: boolean;
}

/** A birth date that may be known in part or not at all. */
export interface Teildatum {
  readonly jahr?: number;
  readonly monat?: number;
  readonly tag?: number;
  readonly unbekannt?: boolean;
}

/** Personal data that identify a person. */
export interface Grundpersonalien {
  readonly familienname: AllgemeinerName;
  readonly vornamen: AllgemeinerName;
  readonly geburtsname?: AllgemeinerName;
  readonly geburtsdatum: Teildatum;
  readonly geburtsort?: string;
  /** XInneres: m, w, d (divers), x (ohne Angabe). */
  readonly geschlecht: "m" | "w" | "d" | "x";
  /** Keys of the Statistisches Bundesamt, EU nationality first; 997 stateless, 998 unclear. */
  readonly staatsangehoerigkeiten: readonly string[];
  readonly doktorgrad?: string;
}

export interface IntegrationskursArt {
  /** Own numbering until the published list is loaded; the catalogue of code lists gives the paragraph of each. */
  readonly code: "01" | "02" | "03" | "04" | "05";
  readonly listURI?: "urn:de:xauslaender:codelist:azr:integrationskursart";
}

export interface Integrationskurs {
  readonly integrationskursArt: IntegrationskursArt;
  /** Day of the entitlement, obligation, begin or end. */
  readonly ereignisdatum: Tagesdatum;
}

export interface MeldestatusArt {
  /** 01 Ersteinreise, 02 Zuzug/Zustaendigkeitswechsel, 03 Wiederzuzug aus dem Ausland, 04 Fortzug ins Ausland, 05 Fortzug nach unbekannt, 06 verstorben, 07 nicht mehr im Bundesgebiet, 09 Zuzug von unbekannt. */
  readonly code: "01" | "02" | "03" | "04" | "05" | "06" | "07" | "09";
  readonly listURI?: "urn:de:xauslaender:codelist:azr:meldestatusart";
}

/** One entry of the list from which the aktenfuehrende Behoerde is derived. */
export interface Meldestatus {
  readonly meldestatusArt: MeldestatusArt;
  readonly ereignisdatum: Tagesdatum;
}

export interface NiederlassungserlaubnisArt {
  /** Own numbering until the published list is loaded; the catalogue of code lists gives the paragraph of each. */
  readonly code: "01" | "02" | "03" | "04" | "05";
  readonly listURI?: "urn:de:xauslaender:codelist:azr:niederlassungserlaubnisart";
}

export interface Niederlassungserlaubnis {
  readonly niederlassungserlaubnisArt: NiederlassungserlaubnisArt;
  /** Day of the decision (Anlage column B, time 2). */
  readonly ereignisdatum: Tagesdatum;
  /** Serial number of the card (section 78 (2) AufenthG); a new card changes only this. */
  readonly nummerDesAufenthaltstitels?: string;
}

/** A title as decided: without the number of a card. */
export type BeschiedenerTitel =
  | { readonly aufenthaltserlaubnis: Aufenthaltserlaubnis; readonly niederlassungserlaubnis?: never }
  | { readonly aufenthaltserlaubnis?: never; readonly niederlassungserlaubnis: Niederlassungserlaubnis };

/** Decision on the application: the title that is granted, or the day of the refusal. */
export interface Titelentscheidung {
  readonly ergebnis: "ERTEILT" | "ABGELEHNT";
  /** Day of the decision; the granted title carries the same event date. */
  readonly entscheidungsdatum: Tagesdatum;
  /** Exactly when granted. */
  readonly titel?: BeschiedenerTitel;
}

/** The card was ordered from the Bundesdruckerei. */
export interface Dokumentbestellung {
  readonly bestellnummer: string;
  readonly bestelldatum: Tagesdatum;
}

/** State of the production, reported by the Bundesdruckerei. */
export interface Produktionsmeldung {
  readonly produktionsstand: "IN_DRUCK" | "AUSGELIEFERT" | "DIREKTVERSAND" | "ZUGESTELLT" | "RETOURE";
  readonly ereignisdatum: Tagesdatum;
  /** Serial number of the card; required for ZUGESTELLT. */
  readonly nummerDesAufenthaltstitels?: string;
}

/** The card was handed over. */
export interface Aushaendigung {
  readonly ereignisdatum: Tagesdatum;
  /** Serial number of the card (section 78 (2) AufenthG). */
  readonly nummerDesAufenthaltstitels: string;
}

/** The order is cancelled or the decision revoked. */
export interface Stornierung {
  readonly ereignisdatum: Tagesdatum;
  readonly grund: "STORNIERUNG" | "WIDERRUF";
}

/** A new card has to be ordered. */
export interface Neubestellung {
  readonly grund: "FALSCHER_NAME" | "FALSCHE_NUMMER" | "FALSCHES_LICHTBILD" | "DEFEKT" | "VERLUST" | "FALSCHE_DATEN";
  readonly bestellung: Dokumentbestellung;
}
