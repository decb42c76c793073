import type { Vorgang } from "../../../proto/generated/nachrichten.ts";
import type { Behoerdenkennzeichen } from "../../kernel/kennungen.ts";
import type { Uuid } from "../../kernel/uuid.ts";
import { formatZeitpunkt } from "../../kernel/zeit.ts";
import { foldVorgang } from "../../register/vorgang/vorgang.ts";
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
  const vorgang = foldVorgang(await readVorgang(context, stream, now));
  timer.enter("decide");
  if (vorgang === undefined) {
    const isOpen = mandant.offeneVorgaenge.has(stream);
    return isOpen ? { nachrichtenUUID, zustand: "IN_BEARBEITUNG", zeitpunkt: formatZeitpunkt(now) } : undefined;
  }
  const zeitpunkt = formatZeitpunkt(vorgang.zeitpunkt);
  if (vorgang.zustand === "VERARBEITET") {
    return { nachrichtenUUID, zustand: "VERARBEITET", zeitpunkt, bestaetigung: vorgang.bestaetigung };
  }
  // The sender reads what was refused, so that it can be handed to whoever may report it.
  const { inhaltDigest: _, ...verweigert } = vorgang.inhalt;
  return { nachrichtenUUID, zustand: "ABGELEHNT", zeitpunkt, ...verweigert };
}
