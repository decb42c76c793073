// The Datensatz before its first event: apart from its shape, because it knows every fact, and facts know the shape.
import type { AzrNummer } from "../../kernel/kennungen.ts";
import { leereBloecke } from "../sachverhalte/sachverhalte.ts";
import type { Datensatz } from "./datensatz.ts";

export function initialDatensatz(azrNummer: AzrNummer): Datensatz {
  return {
    azrNummer,
    revision: -1,
    nichtIdentischMit: [],
    bloecke: leereBloecke(),
    fenster: [],
    bestellungen: [],
    ruhezeiten: [],
    nachrichten: [],
    wiedervorlage: undefined,
  };
}
