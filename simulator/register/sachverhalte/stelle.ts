// Places in a message, as 090099 names them: attribute (`Entitaet.attribut`) and JSON Pointer.

/** Where a block stands in the message. */
export interface Stelle {
  readonly entitaet: string;
  /** Pointer to the block (its aenderungsArt and Referenz-ID). */
  readonly block: string;
  /** Pointer to its Fachdaten. */
  readonly fachdaten: string;
}

/** Attribute and pointer of a field of the Fachdaten. */
export function feldIn(stelle: Stelle, feld: string): readonly [readonly string[], string] {
  return [[`${stelle.entitaet}.${feld}`], `${stelle.fachdaten}/${feld}`];
}
