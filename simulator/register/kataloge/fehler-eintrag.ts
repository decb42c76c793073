// The shape of an entry of the Fehlerkatalog. The real values of fehlerschluessel are not public, so the numbering is the
// project's own; key, plain text and faulty attribute are those of 090099 in XAuslaender 26.11.

/** Who can put it right. */
export type Korrektur = "SACHBEARBEITUNG" | "HERSTELLER" | "IT_BETRIEB" | "REGISTERBEHOERDE";

/** What the clerk reads: complete sentences, formal, with "{name}" where the judgement or the Anlass fills something in. */
export interface FehlerTexte {
  /** What happened, and whether something was stored ("{folge}" where that depends on the Anlass). */
  readonly fehlertext: string;
  /** The next step; at most TEXT_ZEICHEN_MAX characters when it is filled in. */
  readonly handlungshinweis: string;
}

export interface FehlerEintrag extends FehlerTexte {
  /** HTTP status of an answer whose first Fehlerfall this is. */
  readonly status: number;
  readonly titel: string;
  /** Who puts it right, unless the judgement says somebody else. */
  readonly korrektur: Korrektur;
  /** True when the same message may be sent again with the same nachrichtenUUID. */
  readonly wiederholbar: boolean;
  /** Texts for somebody who only reads, where another word for the consequence is not enough. */
  readonly imAbruf?: Partial<FehlerTexte>;
  /** The next step when the judgement says that somebody else must put it right. */
  readonly handlungshinweisFuer?: Readonly<Partial<Record<Korrektur, string>>>;
}

/** Longest fehlertext and longest Handlungshinweis of a usual case, in characters: each fits a screen. */
export const TEXT_ZEICHEN_MAX = 300;
