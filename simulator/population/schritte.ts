// The steps of a life as the register may hear of them. Days are numbers of the Kalender.
import type { Aufenthaltserlaubnis, Duldung, Meldestatus } from "../../proto/generated/fachdaten.ts";
import type { Behoerde } from "../../proto/generated/nachrichten.ts";

export type Meldestatuscode = Meldestatus["meldestatusArt"]["code"];
export type Duldungscode = Duldung["duldungArt"]["code"];
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

export type Schritt = Aufenthaltsschritt | Duldungsschritt | Titelschritt | Kartenschritt | Berichtigungsschritt;
