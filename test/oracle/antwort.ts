// What the register answers, and what an observer then sees.

import type { Fachdaten, Sachverhalt, Tag, Titelart } from "./grundbegriffe.ts";

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
  /** A delivery of what was cancelled, ordered anew or lapsed: the aktenführende Behörde is told too. */
  | "ZUSTELLUNG_OHNE_TITEL"
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
