import type { NachrichtName, NachrichtTypen } from "../generated/nachricht-typen.ts";
import { messageTypeOf } from "./message-types.ts";

/**
 * Protobuf bytes of a message. Nothing is checked: a value that does not fit its type is encoded as something else,
 * so values from outside are validated before. The bytes may be a view into a larger buffer.
 */
export function encodeMessage<Name extends NachrichtName>(name: Name, value: NachrichtTypen[Name]): Uint8Array {
  return messageTypeOf(name).encode(value).finish();
}

/** Bytes that are equal exactly when the content is: fields go by number, empty lists and missing ones are the same. */
export function canonicalBytes<Name extends NachrichtName>(name: Name, value: NachrichtTypen[Name]): Uint8Array {
  return encodeMessage(name, value);
}
