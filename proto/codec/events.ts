// Stored events ⇄ bytes. Decoding is lenient, because a newer version may have written them; events are never written
// again from what an older version has read.
import { EREIGNIS_NUMMERN } from "../generated/ereignis-typen.ts";
import type { StoredEvent, StoredEventType } from "../generated/ereignis-typen.ts";
import type { Umschlag } from "../generated/ereignisse.ts";
import { NACHRICHT_NAMEN } from "../generated/nachricht-typen.ts";
import type { NachrichtName } from "../generated/nachricht-typen.ts";
import { decodeLenient } from "./decode-lenient.ts";
import { encodeMessage } from "./encode.ts";
import { messageTypeOf } from "./message-types.ts";

const PREFIX = "azr.ereignisse.v1.";
const messageNames = new Map<string, NachrichtName>(
  NACHRICHT_NAMEN.filter((name) => Object.hasOwn(EREIGNIS_NUMMERN, PREFIX + name)).map((name) => [PREFIX + name, name]),
);

/** All event types. */
export const STORED_EVENT_TYPES: readonly StoredEventType[] = Object.keys(EREIGNIS_NUMMERN).filter(isStoredEventType);

const typesByNumber = new Map(STORED_EVENT_TYPES.map((type) => [EREIGNIS_NUMMERN[type], type]));

/** True for the full protobuf name of an event type. */
export function isStoredEventType(text: string): text is StoredEventType {
  return Object.hasOwn(EREIGNIS_NUMMERN, text);
}

/** The message that an event type holds; its name without the package. */
export function messageNameOf(type: StoredEventType): NachrichtName {
  const name = messageNames.get(type);
  if (name === undefined) throw new Error(`no event type ${type}`);
  return name;
}

/** Bytes of the event's data; the type is stored beside them. */
export function encodeEvent(event: StoredEvent): Uint8Array {
  return messageTypeOf(messageNameOf(event.type)).encode(event.data).finish();
}

/** The event of a type from stored bytes. Throws Undecodable when they are damaged. */
export function decodeEvent(type: StoredEventType, bytes: Uint8Array): StoredEvent {
  const event: unknown = { type, data: decodeLenient(messageNameOf(type), bytes) };
  pair(event);
  return event;
}

/** Bytes of the envelope. */
export function encodeUmschlag(umschlag: Umschlag): Uint8Array {
  return encodeMessage("Umschlag", umschlag);
}

/** The envelope from stored bytes. Throws Undecodable when they are damaged. */
export function decodeUmschlag(bytes: Uint8Array): Umschlag {
  return decodeLenient("Umschlag", bytes);
}

/** The small number that binary stores keep instead of the type; never reused. */
export function eventTypeNumber(type: StoredEventType): number {
  return EREIGNIS_NUMMERN[type];
}

/** The type behind a stored number; undefined when this version does not know it. */
export function eventTypeOf(number: number): StoredEventType | undefined {
  return typesByNumber.get(number);
}

/** Type and data belong together, because the message was looked up by the type. */
function pair(_event: unknown): asserts _event is StoredEvent {}
