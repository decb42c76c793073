// The order of members in JSON. It means nothing to a program; an answer that is given again from what was stored should
// be the same text as the first one all the same, and protobufjs puts lists in front.
import protobuf from "protobufjs/light.js";
import type { NachrichtName, NachrichtTypen } from "../generated/nachricht-typen.ts";
import { messageTypeOf, trust } from "./message-types.ts";

const orders = new Map<protobuf.Type, readonly protobuf.Field[]>();

/** The same message with the members of every level in the order of their field numbers. */
export function inFieldOrder<Name extends NachrichtName>(
  name: Name,
  value: NachrichtTypen[Name],
): NachrichtTypen[Name] {
  const ordered = orderedBy(messageTypeOf(name), value);
  trust(name, ordered);
  return ordered;
}

function orderedBy(type: protobuf.Type, value: unknown): unknown {
  if (!isRecord(value)) return value;
  const ordered: { [name: string]: unknown } = {};
  for (const { name, resolvedType } of fieldsOf(type)) {
    const member = value[name];
    if (member === undefined) continue;
    ordered[name] = resolvedType instanceof protobuf.Type ? memberOrdered(resolvedType, member) : member;
  }
  return ordered;
}

function memberOrdered(type: protobuf.Type, member: unknown): unknown {
  return Array.isArray(member) ? member.map((entry: unknown) => orderedBy(type, entry)) : orderedBy(type, member);
}

function fieldsOf(type: protobuf.Type): readonly protobuf.Field[] {
  const known = orders.get(type);
  if (known !== undefined) return known;
  const fields = type.fieldsArray.toSorted((left, right) => left.id - right.id);
  orders.set(type, fields);
  return fields;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
