// Schema → JSON Schema 2020-12: one definition per message and data type. These very definitions are what the
// validator compiles and what the OpenAPI document shows.
import type { Constraint, Datatype, Field, Message, Schema } from "./model.ts";
import { isMandatory } from "./model.ts";
import { anchored } from "./rules.ts";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

const UINT32_MAX = 2 ** 32 - 1;
const INT32_MAX = 2 ** 31 - 1;

/** The document behind generated/schemas.json. */
export function emitJsonSchema(schema: Schema): JsonObject {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "schemas.json",
    $comment: "Written by proto/generate/generate.ts from proto/azr. Do not edit.",
    $defs: definitionsOf(schema, "#/$defs/"),
  };
}

/** Name → definition; references begin with `prefix`. */
export function definitionsOf(schema: Schema, prefix: string): { readonly [name: string]: JsonObject } {
  const datatypes = schema.datatypes.map((d) => [d.name, definitionOfDatatype(d)] as const);
  const messages = schema.messages.map((m) => [m.name, definitionOfMessage(m, prefix)] as const);
  return Object.fromEntries([...datatypes, ...messages]);
}

function definitionOfDatatype(datatype: Datatype): JsonObject {
  return { ...describe(datatype.constraint, datatype.comment), ...textRules(datatype.constraint) };
}

function definitionOfMessage(message: Message, prefix: string): JsonObject {
  const required = message.fields.filter(isMandatory).map((f) => f.name);
  return {
    ...(message.bezeichnung === undefined ? {} : { title: message.bezeichnung }),
    ...(message.comment === "" ? {} : { description: message.comment }),
    ...(message.entitaet === undefined ? {} : { "x-entitaet": message.entitaet }),
    type: "object",
    properties: Object.fromEntries(message.fields.map((f) => [f.name, definitionOfField(f, prefix)])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
    ...(message.genauEine ? { minProperties: 1, maxProperties: 1 } : {}),
  };
}

function definitionOfField(field: Field, prefix: string): JsonObject {
  const { constraint } = field;
  const description = describe(constraint, field.comment);
  if (!field.list) return { ...description, ...singleRules(field, prefix) };
  return {
    ...description,
    type: "array",
    items: singleRules(field, prefix),
    ...(constraint.minAnzahl === undefined ? {} : { minItems: constraint.minAnzahl }),
    ...(constraint.maxAnzahl === undefined ? {} : { maxItems: constraint.maxAnzahl }),
    // A missing list and an empty one are the same on the wire, so they are the same in JSON.
    ...(isMandatory(field) ? {} : { default: [] }),
  };
}

function describe(constraint: Constraint, comment: string): JsonObject {
  return {
    ...(constraint.bezeichnung === undefined ? {} : { title: constraint.bezeichnung }),
    ...(comment === "" ? {} : { description: comment }),
    ...(constraint.codeliste === undefined ? {} : { "x-codeliste": constraint.codeliste }),
    ...(constraint.beispiel === undefined ? {} : { examples: [constraint.beispiel] }),
  };
}

function singleRules(field: Field, prefix: string): JsonObject {
  if ("message" in field.type) return { $ref: prefix + field.type.message };
  const { minimum, maximum } = field.constraint;
  switch (field.type.scalar) {
    case "string":
      return field.constraint.typ === undefined
        ? textRules(field.constraint)
        : { $ref: prefix + field.constraint.typ, ...lengths(field.constraint) };
    case "bool":
      return { type: "boolean" };
    case "uint32":
      return { type: "integer", minimum: minimum ?? 0, maximum: maximum ?? UINT32_MAX };
    case "int32":
      return { type: "integer", minimum: minimum ?? -INT32_MAX - 1, maximum: maximum ?? INT32_MAX };
    case "double":
      return {
        type: "number",
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum }),
      };
  }
}

function textRules(constraint: Constraint): JsonObject {
  return {
    type: "string",
    ...(constraint.werte.length === 0 ? {} : { enum: [...constraint.werte] }),
    ...(constraint.muster === undefined ? {} : { pattern: anchored(constraint.muster) }),
    ...(constraint.format === undefined ? {} : { format: constraint.format }),
    ...(constraint.minLaenge === undefined ? {} : { minLength: constraint.minLaenge }),
    ...(constraint.maxLaenge === undefined ? {} : { maxLength: constraint.maxLaenge }),
  };
}

function lengths(constraint: Constraint): JsonObject {
  const { minLaenge, maxLaenge } = constraint;
  if (minLaenge === undefined && maxLaenge === undefined) return {};
  return {
    type: "string",
    ...(minLaenge === undefined ? {} : { minLength: minLaenge }),
    ...(maxLaenge === undefined ? {} : { maxLength: maxLaenge }),
  };
}
