// Events of the stream that makes a Mandant: rule set, authorities, clock. They are stored like everything else, so that
// every process on the same store agrees on them.
import { uuidV5, parseUuid, type Uuid } from "../kernel/uuid.ts";
import { present } from "../kernel/assert.ts";
import type { Zeitpunkt } from "../kernel/zeit.ts";
import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import { reformenOf, type Regelwerk } from "../register/regelwerk/regelwerk.ts";
import type { NewEvent, StreamId } from "../store/port.ts";

/** The one stream of its kind in a store. */
export const MANDANT_STREAM: StreamId = { category: "mandant", key: "mandant" };

const NAMESPACE = present(parseUuid("3f0c3b1e-55c7-4d0e-9d5c-6a0f1c5b7e42"), "namespace of a Mandant's event ids");

/** First event of a Mandant. */
export function mandantCreated(name: string, regelwerk: Regelwerk, zeitpunkt: Zeitpunkt): NewEvent {
  const { uebergangTage, verfallTage } = regelwerk;
  const data = { name, reformen: reformenOf(regelwerk), uebergangTage, verfallTage };
  return event(`${name}/created`, { type: "azr.ereignisse.v1.MandantCreated", data }, zeitpunkt);
}

/** An authority is admitted to the register, or its entry changes; `revision` is the event's place in the stream. */
export function behoerdeRegistered(behoerde: Behoerde, revision: number, zeitpunkt: Zeitpunkt): NewEvent {
  const kind = `behoerde/${behoerde.kennzeichen}/${revision}`;
  return event(kind, { type: "azr.ereignisse.v1.BehoerdeRegistered", data: { behoerde } }, zeitpunkt);
}

/** The clock was set; `revision` is the event's place in the stream. */
export function uhrSet(zeitpunkt: Zeitpunkt, laeuft: boolean, revision: number): NewEvent {
  const kind = `uhr/${zeitpunkt}/${laeuft ? "laeuft" : "steht"}/${revision}`;
  return event(kind, { type: "azr.ereignisse.v1.UhrSet", data: { zeitpunktMs: zeitpunkt, laeuft } }, zeitpunkt);
}

function event(kind: string, stored: NewEvent["event"], zeitpunkt: Zeitpunkt): NewEvent {
  return { id: idOf(kind), event: stored, umschlag: { zeitpunktMs: zeitpunkt } };
}

function idOf(kind: string): Uuid {
  return uuidV5(NAMESPACE, `mandant/${kind}`);
}
