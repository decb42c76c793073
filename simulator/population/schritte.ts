// The steps of a life as the register may hear of them. Days are numbers of the Kalender.
import type {
  Asylstatus,
  Aufenthaltserlaubnis,
  Aufenthaltsstatus,
  Duldung,
  Familienbeziehung,
  Integrationskurs,
  Meldestatus,
} from "../../proto/generated/fachdaten.ts";
import type { AzrNummer } from "../kernel/kennungen.ts";
import type { Behoerde } from "../../proto/generated/nachrichten.ts";

export type Meldestatuscode = Meldestatus["meldestatusArt"]["code"];
export type Duldungscode = Duldung["duldungArt"]["code"];
export type Asylcode = Asylstatus["asylstatusArt"]["code"];
export type Kurscode = Integrationskurs["integrationskursArt"]["code"];
export type Statuscode = Aufenthaltsstatus["aufenthaltsstatusArt"]["code"];
export type Beziehungscode = Familienbeziehung["beziehungsart"]["code"];
export type Titelcode = Aufenthaltserlaubnis["aufenthaltserlaubnisArt"]["code"];

/** A change of residence; `behoerde` reports it. */
export interface Aufenthaltsschritt {
  readonly art: "aufenthalt";
  readonly day: number;
  readonly code: Meldestatuscode;
  /** Undefined: whoever leads the file. */
  readonly behoerde: Behoerde | undefined;
}

/** A decision of whoever leads the file on that day. */
export interface Duldungsschritt {
  readonly art: "duldung";
  readonly day: number;
  readonly bis: number;
  /** The person is entered on a parent's paper: the carrier form has the number. */
  readonly eingetragen?: boolean;
}

export interface Titelschritt {
  readonly art: "titel";
  readonly day: number;
  readonly bis: number;
  /** Day on which the card has come and its number is added; undefined: at once, or never. */
  readonly karteDay: number | undefined;
  readonly mitKarte: boolean;
}

export interface Kartenschritt {
  readonly art: "karte";
  readonly day: number;
}

/** Personalien are reported again as a whole, with more of the birth date or another place of birth. */
export interface Berichtigungsschritt {
  readonly art: "berichtigung";
  readonly day: number;
}

/** An asylum procedure comes further; the BAMF reports it, whoever leads the file. */
export interface Asylschritt {
  readonly art: "asyl";
  readonly day: number;
  readonly code: Asylcode;
  readonly behoerde: Behoerde;
}

/** An integration course; the BAMF reports it. */
export interface Kursschritt {
  readonly art: "kurs";
  readonly day: number;
  readonly code: Kurscode;
  readonly behoerde: Behoerde;
}

/** A certificate of whoever has an asylum procedure. */
export interface Gestattungsschritt {
  readonly art: "gestattung";
  readonly day: number;
  readonly bis: number;
}

/** An application for a title, or a Fiktionsbescheinigung, which alone has an end. */
export interface Statusschritt {
  readonly art: "status";
  readonly day: number;
  readonly code: Statuscode;
  readonly bis: number | undefined;
}

export interface Niederlassungsschritt {
  readonly art: "niederlassung";
  readonly day: number;
}

/** A move within the district, reported by the Meldebehoerde of the town, if it has one. */
export interface Anschriftsschritt {
  readonly art: "anschrift";
  readonly day: number;
}

/** A link to a relative. */
export interface Beziehungsschritt {
  readonly art: "beziehung";
  readonly day: number;
  readonly azrNummer: AzrNummer;
  readonly code: Beziehungscode;
  readonly imPapierEingetragen: boolean;
}

export type Bestellungsstand =
  | "antrag"
  | "entscheidung"
  | "abgelehnt"
  | "bestellt"
  | "in_druck"
  | "ausgeliefert"
  | "direktversand"
  | "zugestellt"
  | "retoure"
  | "storniert"
  | "ausgehaendigt";

/** The order of a card comes further. */
export interface Bestellungsschritt {
  readonly art: "bestellung";
  readonly day: number;
  readonly stand: Bestellungsstand;
}

export type Schritt =
  | Aufenthaltsschritt
  | Duldungsschritt
  | Titelschritt
  | Kartenschritt
  | Berichtigungsschritt
  | Asylschritt
  | Kursschritt
  | Gestattungsschritt
  | Statusschritt
  | Niederlassungsschritt
  | Anschriftsschritt
  | Beziehungsschritt
  | Bestellungsschritt;
