import type { Vorgang } from "../../../proto/generated/nachrichten.ts";
import { present } from "../../kernel/assert.ts";
import type { Behoerdenkennzeichen } from "../../kernel/kennungen.ts";
import type { Uuid } from "../../kernel/uuid.ts";
import { formatZeitpunkt, parseZeitpunktMs } from "../../kernel/zeit.ts";
import type { ServiceContext } from "../context.ts";
import { readVorgang, vorgangStreamId } from "../vorgang.ts";

/** What became of an authority's message; undefined when nothing is kept. Other authorities' Vorgaenge do not exist. */
export async function queryVorgang(
  context: ServiceContext,
  behoerde: Behoerdenkennzeichen,
  nachrichtenUUID: Uuid,
): Promise<Vorgang | undefined> {
  const { mandant, timer } = context;
  const stream = vorgangStreamId(behoerde, nachrichtenUUID);
  timer.enter("load");
  const now = mandant.uhr.now();
  const last = (await readVorgang(context, stream, now)).at(-1);
  timer.enter("decide");
  if (last === undefined) {
    const isOpen = mandant.offeneVorgaenge.has(stream);
    return isOpen ? { nachrichtenUUID, zustand: "IN_BEARBEITUNG", zeitpunkt: formatZeitpunkt(now) } : undefined;
  }
  const zeitpunkt = formatZeitpunkt(present(parseZeitpunktMs(last.umschlag.zeitpunktMs), "the instant of an event"));
  const { event } = last;
  if (event.type === "azr.ereignisse.v1.VorgangStored") {
    return { nachrichtenUUID, zustand: "VERARBEITET", zeitpunkt, bestaetigung: event.data.bestaetigung };
  }
  if (event.type === "azr.ereignisse.v1.VorgangRefused") {
    return { nachrichtenUUID, zustand: "ABGELEHNT", zeitpunkt, fehlernachricht: event.data.fehlernachricht };
  }
  return present(undefined, "an event of a Vorgang");
}
