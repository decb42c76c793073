// What the validator found, in the words of error answers.
import type { ErrorObject } from "ajv/dist/2020.js";
import type { NachrichtName } from "../generated/nachricht-typen.ts";
import { escapeSegment, fundstelleOf } from "./attribut.ts";

/** More errors than this in one message are not told. */
export const FORMFEHLER_MAX = 100;

/** Longest shown value or member name, in characters. */
export const SHOWN_LENGTH_MAX = 100;

/** What requests must keep beyond the schema. */
export type TextKeyword = "blank" | "surroundingSpace" | "normalization";

/** JSON Schema keywords that the generated schemas use. */
type SchemaKeyword =
  | "type"
  | "required"
  | "additionalProperties"
  | "enum"
  | "pattern"
  | "format"
  | "minLength"
  | "maxLength"
  | "minItems"
  | "maxItems"
  | "minimum"
  | "maximum"
  | "minProperties"
  | "maxProperties";

export type FormfehlerKeyword = SchemaKeyword | TextKeyword;

const KEYWORDS: Readonly<Record<SchemaKeyword, true>> = {
  type: true,
  required: true,
  additionalProperties: true,
  enum: true,
  pattern: true,
  format: true,
  minLength: true,
  maxLength: true,
  minItems: true,
  maxItems: true,
  minimum: true,
  maximum: true,
  minProperties: true,
  maxProperties: true,
};

/** A violation of the form, the same for JSON and protobuf. Control characters in input are shown as U+FFFD. */
export interface Formfehler {
  readonly keyword: FormfehlerKeyword;
  /** JSON Pointer of the member; for `required` and `additionalProperties` of the missing or unknown one. */
  readonly pointer: string;
  /** `Entitaet.attribut`. */
  readonly attribut: string;
  /** What clerks call the attribute. */
  readonly bezeichnung: string;
  /** The value as a text, cut; may be personal data: for the answer, never for a log. */
  readonly wert?: string;
  /** Permitted values, an example, a limit or a type. */
  readonly erlaubt?: readonly string[];
}

/** One Formfehler per place, the first that the validator found. */
export function formfehlerOf(
  name: NachrichtName,
  value: unknown,
  errors: readonly ErrorObject[],
): readonly Formfehler[] {
  const byPointer = new Map<string, Formfehler>();
  for (const error of errors) {
    const formfehler = translate(name, value, error);
    if (!byPointer.has(formfehler.pointer)) byPointer.set(formfehler.pointer, formfehler);
    if (byPointer.size === FORMFEHLER_MAX) break;
  }
  return [...byPointer.values()];
}

function translate(name: NachrichtName, value: unknown, error: ErrorObject): Formfehler {
  const member = memberOf(error);
  const pointer = error.instancePath + (member === undefined ? "" : `/${escapeSegment(shown(member))}`);
  const { attribut, bezeichnung, beispiele } = fundstelleOf(name, pointer);
  const found = member === undefined ? valueAt(value, error.instancePath) : undefined;
  // Protobuf has no empty list: a mandatory one that is empty is missing, in JSON too.
  const isMissingList = error.keyword === "minItems" && Array.isArray(found) && found.length === 0;
  const wert = found === undefined || typeof found === "object" ? undefined : shown(String(found));
  const erlaubt = isMissingList ? [] : allowedBy(error, beispiele);
  return {
    keyword: isMissingList ? "required" : keywordOf(error.keyword),
    pointer,
    attribut,
    bezeichnung,
    ...(wert === undefined ? {} : { wert }),
    ...(erlaubt.length === 0 ? {} : { erlaubt }),
  };
}

function keywordOf(keyword: string): SchemaKeyword {
  if (isKeyword(keyword)) return keyword;
  throw new Error(`the generated schemas do not use ${keyword}`);
}

function isKeyword(keyword: string): keyword is SchemaKeyword {
  return Object.hasOwn(KEYWORDS, keyword);
}

/** The member that is missing or unknown. */
function memberOf(error: ErrorObject): string | undefined {
  const member: unknown = error.params["missingProperty"] ?? error.params["additionalProperty"];
  return typeof member === "string" ? member : undefined;
}

function allowedBy(error: ErrorObject, beispiele: readonly string[]): readonly string[] {
  const { allowedValues, limit, type }: Readonly<Record<string, unknown>> = error.params;
  if (Array.isArray(allowedValues)) return allowedValues.map(String);
  if (limit !== undefined && error.keyword !== "minProperties") return [String(limit)];
  if (typeof type === "string") return [type];
  return error.keyword === "pattern" || error.keyword === "format" ? beispiele : [];
}

function valueAt(value: unknown, pointer: string): unknown {
  let found: unknown = value;
  for (const segment of pointer.split("/").slice(1)) {
    if (typeof found !== "object" || found === null) return undefined;
    const entry = Object.entries(found).find(([key]) => escapeSegment(key) === segment);
    found = entry?.[1];
  }
  return found;
}

/** A text of the input as answers show it: without control characters, cut. */
export function shown(text: string): string {
  const clean = text.replace(/\p{C}/gu, "\ufffd");
  return clean.length <= SHOWN_LENGTH_MAX ? clean : `${[...clean].slice(0, SHOWN_LENGTH_MAX - 1).join("")}…`;
}
