// The protobuf types of all messages, built once from the generated descriptor. Message instances never leave this
// room: absent members of an instance read as zero from its prototype. Runs in Node and, bundled, in k6.
import protobuf from "protobufjs/light.js";
import descriptor from "../generated/descriptor.json" with { type: "json" };
import { NACHRICHT_NAMEN } from "../generated/nachricht-typen.ts";
import type { NachrichtName, NachrichtTypen } from "../generated/nachricht-typen.ts";

const root = protobuf.Root.fromJSON(descriptor).resolveAll();
const types = new Map<string, protobuf.Type>(NACHRICHT_NAMEN.map((name) => [name, root.lookupType(name)]));

/** Lists are there even when empty, as in JSON; nothing else is invented. */
export const PLAIN: protobuf.IConversionOptions = { arrays: true };

/** The protobuf type of a message; its functions are compiled at the first use. */
export function messageTypeOf(name: NachrichtName): protobuf.Type {
  const type = types.get(name);
  if (type === undefined) throw new Error(`no message ${name}`);
  return type;
}

/**
 * States that a value has the type of its message. Called where that is known otherwise: the validator has judged it,
 * or the bytes are this project's own and were typed when they were encoded.
 */
export function trust<Name extends NachrichtName>(
  _name: Name,
  _value: unknown,
): asserts _value is NachrichtTypen[Name] {}
