// Which other records a Folgemeldung needs to be judged: the handler fetches them and puts them into the command (register
// rules, section 5).
import type { Folgemeldung } from "../../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../../kernel/kennungen.ts";
import type { Datensatz } from "../datensatz/datensatz.ts";
import { ANGEHOERIGE_MAX } from "./anfrage.ts";
import { eingetrageneIn } from "./beziehungen.ts";
import { verlaengertesPapier } from "./papier.ts";

/** Records of relatives by their number; one that is missing here does not exist. */
export type AngehoerigeAkten = ReadonlyMap<AzrNummer, Datensatz>;

/** Records that nobody has fetched, because the message needs none. */
export const KEINE_AKTEN: AngehoerigeAkten = new Map();

/** The records that are looked at when this message is judged: of entered relatives, and of somebody who is linked. */
export function angehoerigeIn(datensatz: Datensatz, meldung: Folgemeldung): readonly AzrNummer[] {
  const { familienbeziehung } = meldung;
  const gemeldet = familienbeziehung?.fachdatenNeu;
  const isMeasure = verlaengertesPapier(meldung) !== undefined;
  const eingetragene = isMeasure ? eingetrageneIn(datensatz).slice(0, ANGEHOERIGE_MAX) : [];
  return gemeldet === undefined ? eingetragene : [...eingetragene, gemeldet.azrNummer];
}
