// What a command of a scenario refers to.
import type { Befehl, Referenz } from "../oracle/sprache.ts";

/** Every reference that a command quotes. */
export function referenzenIn(befehl: Befehl): readonly Referenz[] {
  switch (befehl.art) {
    case "folgemeldung": {
      const relatives = befehl.fuerAngehoerigeUebernehmen?.angehoerige ?? [];
      return [...befehl.bloecke, ...relatives].map(({ referenz }) => referenz);
    }
    case "bestellungSchritt":
      return [befehl.referenz];
    default:
      return [];
  }
}
