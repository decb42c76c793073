// Ids of events are derived, never drawn: the same message decided twice yields the same ids, so that a store
// recognises a repeated append. Names under which they are made are for ever.
import type { Behoerdenkennzeichen } from "../../kernel/kennungen.ts";
import { parseUuid, uuidV5, type Uuid } from "../../kernel/uuid.ts";
import { present } from "../../kernel/assert.ts";
import type { Zeitpunkt } from "../../kernel/zeit.ts";

const NAMESPACE = present(parseUuid("edc143e6-0704-4478-8bb2-41b0c4e023cb"), "namespace of event ids");

/** Name of a Datensatz' stream inside event ids. */
export function datensatzStream(azrNummer: string): string {
  return `datensatz/${azrNummer}`;
}

/** Where an event stands among those that one message causes in one stream (consequences included). */
export interface NachrichtOrt {
  /** The durchfuehrende Behoerde. */
  readonly behoerde: Behoerdenkennzeichen;
  readonly nachrichtenUUID: Uuid;
  /** Text form of the stream, `category/key`. */
  readonly stream: string;
  /** From 0; events that were due and stand in front are not counted. */
  readonly index: number;
}

/** Id of an event that a message causes. */
export function ereignisIdOfNachricht(ort: NachrichtOrt): Uuid {
  return uuidV5(NAMESPACE, `${ort.behoerde}/${ort.nachrichtenUUID}/${ort.stream}/${ort.index}`);
}

/** Where an event of the register's own stands: its kind, the instant at which it is due, the event it follows from. */
export interface FaelligkeitOrt {
  readonly stream: string;
  readonly kind: string;
  readonly due: Zeitpunkt;
  readonly ursacheId: Uuid;
}

/** Id of an event that the register stores by itself because time passed. */
export function ereignisIdOfFaelligkeit(ort: FaelligkeitOrt): Uuid {
  return uuidV5(NAMESPACE, `${ort.stream}/${ort.kind}/${ort.due}/${ort.ursacheId}`);
}
