// Rules that make JSON and protobuf say the same, so that one validator can judge both. Each violation is a sentence
// that begins with the place.
import type { Constraint, Datatype, Field, Message, Schema } from "./model.ts";
import { fullNameOf, messageOf } from "./model.ts";

const FIELD_NAME = /^[a-z][A-Za-z0-9]*$/;
const TYPE_NAME = /^[A-Z][A-Za-z0-9]*$/;
const FORMATS: readonly string[] = ["date", "date-time"];

/** Strings that no rule may let through: they cannot be encoded in UTF-8, or clerks and logs cannot show them. */
export const POISON: readonly string[] = ["\ud800", "a\ud800", "\udc00a", "/\ud800", "1\ud800", "a\u0000", "/\u0000"];

/** All violations of a schema that could be read. */
export function violationsOf(schema: Schema): readonly string[] {
  const out: string[] = [];
  for (const datatype of schema.datatypes) checkDatatype(datatype, out);
  checkUniqueNames(schema, out);
  for (const message of schema.messages) {
    if (!TYPE_NAME.test(message.name)) out.push(`${fullNameOf(message)}: name must match ${TYPE_NAME.source}`);
    for (const field of message.fields) checkField(field, `${fullNameOf(message)}.${field.name}`, schema, out);
    checkImports(message, schema, out);
  }
  return out;
}

function checkUniqueNames(schema: Schema, out: string[]): void {
  const seen = new Set<string>();
  for (const name of [...schema.datatypes, ...schema.messages].map((named) => named.name)) {
    if (seen.has(name)) out.push(`${name}: names must be unique over all packages`);
    seen.add(name);
  }
}

function checkDatatype(datatype: Datatype, out: string[]): void {
  const place = `Datentypen.${datatype.name}`;
  const { constraint } = datatype;
  if (!TYPE_NAME.test(datatype.name)) out.push(`${place}: name must match ${TYPE_NAME.source}`);
  if (constraint.typ !== undefined || constraint.pflicht !== undefined)
    out.push(`${place}: typ and pflicht do not belong here`);
  if (constraint.marke !== undefined && constraint.marke !== datatype.name)
    out.push(`${place}: marke must be the name`);
  if (constraint.beispiel === undefined || constraint.bezeichnung === undefined) {
    out.push(`${place}: beispiel and bezeichnung are missing`);
  }
  checkText(constraint, place, undefined, out);
}

function checkField(field: Field, place: string, schema: Schema, out: string[]): void {
  const { constraint } = field;
  if (!FIELD_NAME.test(field.name)) out.push(`${place}: name must match ${FIELD_NAME.source}`);
  if (constraint.marke !== undefined) out.push(`${place}: marke belongs to data types`);
  if (field.list) checkList(constraint, place, out);
  else {
    if ("scalar" in field.type && !field.presence) out.push(`${place}: a single scalar must be optional`);
    if (constraint.minAnzahl !== undefined || constraint.maxAnzahl !== undefined) out.push(`${place}: is no list`);
  }
  checkBounds(field, place, out);
  if ("scalar" in field.type && field.type.scalar === "string") {
    const datatype = schema.datatypes.find((d) => d.name === constraint.typ);
    if (constraint.typ !== undefined && datatype === undefined)
      out.push(`${place}: typ ${constraint.typ} is not declared`);
    checkText(constraint, place, datatype, out);
  } else if (hasTextRule(constraint) || constraint.beispiel !== undefined) {
    out.push(`${place}: typ, muster, format, werte, codeliste, lengths and beispiel are for strings`);
  }
}

function checkList(constraint: Constraint, place: string, out: string[]): void {
  if (constraint.pflicht !== undefined) out.push(`${place}: a list is mandatory by minAnzahl, not by pflicht`);
  if (constraint.maxAnzahl === undefined) out.push(`${place}: a list needs maxAnzahl`);
  if ((constraint.minAnzahl ?? 0) > (constraint.maxAnzahl ?? Infinity))
    out.push(`${place}: minAnzahl exceeds maxAnzahl`);
}

function checkBounds(field: Field, place: string, out: string[]): void {
  const { minimum, maximum } = field.constraint;
  if (minimum === undefined && maximum === undefined) return;
  const numeric = "scalar" in field.type && field.type.scalar !== "string" && field.type.scalar !== "bool";
  if (!numeric) out.push(`${place}: minimum and maximum are for numbers`);
  if ((minimum ?? -Infinity) > (maximum ?? Infinity)) out.push(`${place}: minimum exceeds maximum`);
}

function hasTextRule(c: Constraint): boolean {
  const single = [c.typ, c.muster, c.format, c.codeliste, c.minLaenge, c.maxLaenge].some((rule) => rule !== undefined);
  return single || c.werte.length > 0;
}

function checkText(c: Constraint, place: string, datatype: Datatype | undefined, out: string[]): void {
  const rules = [c.typ, c.muster, c.format].filter((rule) => rule !== undefined).length + (c.werte.length > 0 ? 1 : 0);
  if (rules === 0) out.push(`${place}: a string needs typ, muster, format or werte`);
  if (rules > 1) out.push(`${place}: only one of typ, muster, format and werte`);
  if (new Set(c.werte).size < c.werte.length) out.push(`${place}: a value stands there twice`);
  if (c.format !== undefined && !FORMATS.includes(c.format))
    out.push(`${place}: format must be ${FORMATS.join(" or ")}`);
  if (c.codeliste !== undefined && c.werte.length === 0 && c.muster === undefined) {
    out.push(`${place}: a codeliste needs werte or muster`);
  }
  if ((c.minLaenge ?? 0) > (c.maxLaenge ?? Infinity)) out.push(`${place}: minLaenge exceeds maxLaenge`);
  const muster = c.muster ?? datatype?.constraint.muster;
  if (muster !== undefined) checkPattern(muster, c.beispiel, place, out);
  for (const value of c.werte)
    if (POISON.includes(value) || value === "") out.push(`${place}: value ${JSON.stringify(value)}`);
}

function checkPattern(muster: string, beispiel: string | undefined, place: string, out: string[]): void {
  const pattern = compile(muster);
  if (pattern === undefined) {
    out.push(`${place}: muster is no regular expression with the unicode flag`);
    return;
  }
  for (const text of POISON) {
    if (pattern.test(text))
      out.push(`${place}: muster lets ${JSON.stringify(text)} pass, which no decoder can read again`);
  }
  if (beispiel !== undefined && !pattern.test(beispiel)) out.push(`${place}: beispiel does not match muster`);
}

function compile(muster: string): RegExp | undefined {
  try {
    return new RegExp(anchored(muster), "u");
  } catch {
    return undefined;
  }
}

/** A muster describes the whole string. */
export function anchored(muster: string): string {
  return `^(?:${muster})$`;
}

/** protobufjs resolves a name from any file; protoc and buf only from imported ones. */
function checkImports(message: Message, schema: Schema, out: string[]): void {
  const imported = schema.imports.get(message.file) ?? [];
  for (const field of message.fields) {
    const target = schema.messages.find((m) => m.name === messageOf(field));
    if (target !== undefined && target.file !== message.file && !imported.includes(target.file)) {
      out.push(`${fullNameOf(message)}.${field.name}: ${message.file} does not import ${target.file}`);
    }
  }
}
