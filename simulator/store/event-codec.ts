import * as proto from "../../proto/codec/events.ts";
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
  /** Undefined for a number that this version does not know. */
  eventTypeOf(number: number): StoredEventType | undefined;
}

/** Events as protobuf: half the bytes of JSON. */
export const BINARY_EVENTS: EventCodec = {
  encodeEvent: proto.encodeEvent,
  decodeEvent: proto.decodeEvent,
  encodeUmschlag: proto.encodeUmschlag,
  decodeUmschlag: proto.decodeUmschlag,
  eventTypeNumber: proto.eventTypeNumber,
  eventTypeOf: proto.eventTypeOf,
};
