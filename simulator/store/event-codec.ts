import type { StoredEvent, StoredEventType } from "../../proto/generated/ereignis-typen.ts";
import type { Umschlag } from "../../proto/generated/ereignisse.ts";

/** How an adapter turns events into bytes and back. Decoding tolerates fields that a later version added. */
export interface EventCodec {
  encodeEvent(event: StoredEvent): Uint8Array;
  decodeEvent(type: StoredEventType, bytes: Uint8Array): StoredEvent;
  encodeUmschlag(umschlag: Umschlag): Uint8Array;
  decodeUmschlag(bytes: Uint8Array): Umschlag;
  /** Number of an event type, for ever the same. */
  eventTypeNumber(type: StoredEventType): number;
  /** Throws for a number that no known event type has. */
  eventTypeOf(number: number): StoredEventType;
}
