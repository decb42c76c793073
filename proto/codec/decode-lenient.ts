import type { NachrichtName, NachrichtTypen } from "../generated/nachricht-typen.ts";
import { PLAIN, messageTypeOf, trust } from "./message-types.ts";
import { Undecodable } from "./undecodable.ts";

/**
 * A message from bytes that this project wrote, perhaps a newer version of it: unknown fields are skipped, nothing is
 * validated. Throws Undecodable.
 */
export function decodeLenient<Name extends NachrichtName>(name: Name, bytes: Uint8Array): NachrichtTypen[Name] {
  const type = messageTypeOf(name);
  try {
    const value: unknown = type.toObject(type.decode(bytes), PLAIN);
    trust(name, value);
    return value;
  } catch (cause) {
    throw new Undecodable(name, { reason: "MALFORMED", pointer: "" }, cause);
  }
}
