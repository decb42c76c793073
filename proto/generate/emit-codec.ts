// Schema → the descriptor that protobufjs encodes and decodes by. Two differences to the .proto, neither on the wire:
// oneofs are left out, so that two members on the wire both stay visible and the validator refuses them; edition 2023
// replaces proto3, so that presence is explicit and strings must be UTF-8.
import type { JsonObject } from "./emit-json-schema.ts";
import type { Field, Schema } from "./model.ts";
import { messageOf } from "./model.ts";

/** The document behind generated/descriptor.json: `nested` is what `protobuf.Root.fromJSON` reads. */
export function emitDescriptor(schema: Schema): JsonObject {
  const types = schema.messages.map((message) => {
    const fields = Object.fromEntries(message.fields.map((f) => [f.name, descriptorOf(f)]));
    return [message.name, { edition: "2023", fields }] as const;
  });
  return { nested: Object.fromEntries(types) };
}

function descriptorOf(field: Field): JsonObject {
  const type = "scalar" in field.type ? field.type.scalar : (messageOf(field) ?? "");
  return { ...(field.list ? { rule: "repeated" } : {}), type, id: field.number };
}
