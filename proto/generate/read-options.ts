// Options as protobufjs parsed them → Constraint. A misspelt key would be a rule that silently does not hold.
import type protobuf from "protobufjs";
import type { Constraint } from "./model.ts";

const FIELD_OPTION = "(azr.schema.v1.feld)";
const MESSAGE_OPTIONS = {
  entitaet: "(azr.schema.v1.entitaet)",
  genauEine: "(azr.schema.v1.genauEine)",
  bezeichnung: "(azr.schema.v1.nachrichtBezeichnung)",
} as const;

/** protobufjs marks `optional` of proto3 by this key. */
const OWN_KEYS: readonly string[] = ["proto3_optional"];

interface MessageOptions {
  readonly entitaet?: string;
  readonly bezeichnung?: string;
  readonly genauEine: boolean;
}

/** Reads the field option; unknown keys and values of the wrong kind become violations. */
export function readConstraint(
  field: protobuf.Field,
  place: string,
  keys: ReadonlyMap<string, protobuf.Field>,
  violations: string[],
): Constraint {
  const read = new Map<string, unknown>();
  for (const [name, value] of parsedOptions(field)) {
    if (name !== FIELD_OPTION) violations.push(`${place}: unknown option ${name}`);
    else if (read.size > 0) violations.push(`${place}: the option stands there twice`);
    else if (isRecord(value)) {
      for (const [key, inner] of Object.entries(value)) read.set(key, inner);
    } else violations.push(`${place}: the option must be written as { … }`);
  }
  for (const [key, value] of read) {
    const declared = keys.get(key);
    if (declared === undefined) violations.push(`${place}: unknown key ${key}`);
    else if (!fits(value, declared)) violations.push(`${place}: ${key} must be ${declared.type}`);
  }
  return constraintOf(read);
}

/** Reads the message options. */
export function readMessageOptions(type: protobuf.Type, place: string, violations: string[]): MessageOptions {
  const read = new Map(parsedOptions(type));
  const known: readonly string[] = Object.values(MESSAGE_OPTIONS);
  for (const name of read.keys()) if (!known.includes(name)) violations.push(`${place}: unknown option ${name}`);
  const genauEine = read.get(MESSAGE_OPTIONS.genauEine) === true;
  return {
    ...textMember("entitaet", read.get(MESSAGE_OPTIONS.entitaet)),
    ...textMember("bezeichnung", read.get(MESSAGE_OPTIONS.bezeichnung)),
    genauEine,
  };
}

function constraintOf(read: ReadonlyMap<string, unknown>): Constraint {
  const text = (key: keyof Constraint): object => textMember(key, read.get(key));
  const number = (key: keyof Constraint): object => numberMember(key, read.get(key));
  return {
    ...(read.get("pflicht") === true ? { pflicht: true } : {}),
    ...text("typ"),
    ...text("muster"),
    ...text("format"),
    werte: listOf(read.get("werte")).filter((value) => typeof value === "string"),
    ...text("codeliste"),
    ...number("minLaenge"),
    ...number("maxLaenge"),
    ...number("minAnzahl"),
    ...number("maxAnzahl"),
    ...number("minimum"),
    ...number("maximum"),
    ...text("bezeichnung"),
    ...text("beispiel"),
    ...text("marke"),
  };
}

function fits(value: unknown, declared: protobuf.Field): boolean {
  const kind = declared.type === "bool" ? "boolean" : declared.type === "string" ? "string" : "number";
  const values = declared.repeated ? listOf(value) : [value];
  return values.every((v) => typeof v === kind);
}

function parsedOptions(object: protobuf.ReflectionObject): readonly (readonly [string, unknown])[] {
  const parsed: readonly unknown[] = object.parsedOptions ?? [];
  const named = parsed.flatMap((entry) => (isRecord(entry) ? Object.entries(entry) : []));
  const flat = Object.keys(object.options ?? {}).filter((key) => !key.startsWith("(") && !OWN_KEYS.includes(key));
  const missed = flat.filter((key) => !named.some(([name]) => name === key));
  return [...named, ...missed.map((key) => [key, undefined] as const)];
}

function textMember<Key extends string>(key: Key, value: unknown): { readonly [K in Key]?: string } {
  return member(key, typeof value === "string" ? value : undefined);
}

function numberMember<Key extends string>(key: Key, value: unknown): { readonly [K in Key]?: number } {
  return member(key, typeof value === "number" ? value : undefined);
}

function member<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  const out: { [K in Key]?: Value } = {};
  if (value !== undefined) Object.assign(out, { [key]: value });
  return out;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
