// Written by proto/generate/generate.ts from proto/azr. Do not edit.
import type { Tagesdatum } from "./datentypen.ts";

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

export interface DuldungArt {
  /** Own numbering until the published list is loaded; the catalogue of code lists gives the paragraph of each. */
  readonly code: "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08";
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
