import type { NachrichtName } from "../generated/nachricht-typen.ts";
import { locate } from "./locate.ts";
import { PLAIN, messageTypeOf } from "./message-types.ts";
import type { Outcome } from "./outcome.ts";
import { StrictReader } from "./strict-reader.ts";
import { Undecodable } from "./undecodable.ts";

/**
 * The JSON shape of a request in protobuf, not yet validated. Refuses unknown fields at any depth, wrong wire types,
 * truncated input and text that is no UTF-8. As protobuf demands, a field sent twice counts by its last value, and a
 * message sent twice is merged. Two members of a oneof both stay, so that the validator can refuse them.
 */
export function decodeMessage(name: NachrichtName, bytes: Uint8Array): Outcome<unknown, Undecodable> {
  const type = messageTypeOf(name);
  try {
    return { ok: true, value: type.toObject(type.decode(new StrictReader(bytes)), PLAIN) };
  } catch (cause) {
    return { ok: false, rejection: new Undecodable(name, locate(type, bytes), cause) };
  }
}
