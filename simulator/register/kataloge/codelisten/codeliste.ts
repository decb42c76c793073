// Shape of a code list. The published lists carry meldbar-ab and meldbar-bis per code (genericode, XRepository); what is
// not public is numbered by the project and says so in `quelle`.

/** A code with the days, as event dates, on which it may be reported. */
export interface CodeEintrag {
  readonly bedeutung: string;
  /** Paragraph that the entry rests on. */
  readonly grundlage: string;
  /** First day, as an event date, on which the code may be reported. */
  readonly meldbarAb?: string;
  /** Last day, inclusive. */
  readonly meldbarBis?: string;
}

/** A list under its URN (listURI on the wire). */
export interface Codeliste {
  readonly urn: string;
  readonly bezeichnung: string;
  readonly quelle: string;
  readonly eintraege: Readonly<Record<string, CodeEintrag>>;
}
