// What a measure changes, as far as relatives may be concerned (register rules, section 5).
import type { Folgemeldung } from "../../../proto/generated/nachrichten.ts";
import type { ReferenzId } from "../../kernel/kennungen.ts";
import type { Datensatz } from "../datensatz/datensatz.ts";
import type { Duldungscode } from "./duldungsart-je-rolle.ts";
import { currentPapier, gezeigtesPapier, verlaengertesPapier, type Papierart, type Papierdaten } from "./papier.ts";

/** What a measure changes for whom: all that is asked when relatives may be concerned. */
export interface Papierwechsel {
  /** The record as it stands behind the measure. */
  readonly datensatz: Datensatz;
  readonly papierart: Papierart;
  /** The paper as the measure made it. */
  readonly neu: Papierdaten;
  /** Kind of Duldung before the measure; undefined when there was none. */
  readonly artVorher: Duldungscode | undefined;
}

/** What a message changes that extends a paper; undefined for any other message. */
export function papierwechselIn(
  meldung: Folgemeldung,
  before: Datensatz,
  datensatz: Datensatz,
): Papierwechsel | undefined {
  const papierart = verlaengertesPapier(meldung);
  const gemeldet = papierart === undefined ? undefined : meldung.sachverhalt?.[papierart];
  const { fachdatenNeu: neu, referenzId } = gemeldet ?? {};
  if (papierart === undefined || neu === undefined) return undefined;
  return { datensatz, papierart, neu, artVorher: artVorherIn(before, papierart, referenzId) };
}

/** The kind of Duldung that a measure replaces: of the paper that it names, or for a new one of the current paper. */
export function artVorherIn(
  before: Datensatz,
  papierart: Papierart,
  referenzId: ReferenzId | undefined,
): Duldungscode | undefined {
  const vorher =
    referenzId === undefined ? currentPapier(before, papierart) : gezeigtesPapier(before, papierart, referenzId);
  return vorher !== undefined && "duldungArt" in vorher.fachdaten ? vorher.fachdaten.duldungArt.code : undefined;
}
