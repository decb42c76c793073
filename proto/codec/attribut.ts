// JSON Pointer → `Entitaet.attribut` (the notation of fehlerhaftesAttribut in XAuslaender) and what clerks call it.
import schemas from "../generated/schemas.json" with { type: "json" };
import type { NachrichtName } from "../generated/nachricht-typen.ts";

interface Attribut {
  readonly bezeichnung: string;
  readonly beispiele: readonly string[];
  /** Message inside, undefined for scalars. */
  readonly nachricht?: string;
  readonly list: boolean;
}

interface Entitaet {
  readonly entitaet?: string;
  readonly attribute: ReadonlyMap<string, Attribut>;
}

/** What a pointer leads to. Unknown members keep their own name. */
export interface Fundstelle {
  readonly attribut: string;
  readonly bezeichnung: string;
  readonly beispiele: readonly string[];
}

const definitions: ReadonlyMap<string, unknown> = new Map(Object.entries(schemas.$defs));
const entitaeten: ReadonlyMap<string, Entitaet> = new Map(
  [...definitions].map(([name, def]) => [name, entitaetOf(def)]),
);

/** Follows a pointer into a message. Indexes of lists do not appear in the attribute. */
export function fundstelleOf(name: NachrichtName, pointer: string): Fundstelle {
  const segments = pointer.split("/").slice(1).map(unescape);
  let entitaet = entitaeten.get(name)?.entitaet ?? name;
  let path: string[] = [];
  let message: string | undefined = name;
  let found: Attribut | undefined;
  segments.forEach((segment, i) => {
    if (found?.list === true && segments[i - 1] !== undefined && /^\d+$/u.test(segment)) return;
    const inner: Entitaet | undefined = message === undefined ? undefined : entitaeten.get(message);
    if (i > 0 && inner?.entitaet !== undefined) {
      entitaet = inner.entitaet;
      path = [];
    }
    path.push(segment);
    found = inner?.attribute.get(segment);
    message = found?.nachricht;
  });
  const attribut = [entitaet, ...path].join(".");
  return { attribut, bezeichnung: found?.bezeichnung ?? path.at(-1) ?? entitaet, beispiele: found?.beispiele ?? [] };
}

/** A member name as one segment of a JSON Pointer (RFC 6901). */
export function escapeSegment(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function unescape(segment: string): string {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}

function entitaetOf(definition: unknown): Entitaet {
  const entitaet = textAt(definition, "x-entitaet");
  const properties = Object.entries(recordAt(definition, "properties"));
  const attribute = new Map(properties.map(([name, rules]) => [name, attributOf(name, rules)]));
  return { ...(entitaet === undefined ? {} : { entitaet }), attribute };
}

function attributOf(name: string, rules: unknown): Attribut {
  const list = textAt(rules, "type") === "array";
  const single = list ? recordAt(rules, "items") : rules;
  const target = textAt(single, "$ref")?.replace("#/$defs/", "");
  const referred = definitions.get(target ?? "");
  const isMessage = textAt(referred, "type") === "object";
  const bezeichnung = textAt(rules, "title") ?? textAt(referred, "title") ?? name;
  const own = examplesOf(rules);
  const beispiele = own.length > 0 ? own : examplesOf(referred);
  return { bezeichnung, beispiele, list, ...(isMessage && target !== undefined ? { nachricht: target } : {}) };
}

function examplesOf(rules: unknown): readonly string[] {
  const examples = isRecord(rules) ? rules["examples"] : undefined;
  return Array.isArray(examples) ? examples.filter((example) => typeof example === "string") : [];
}

function recordAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const member = isRecord(value) ? value[key] : undefined;
  return isRecord(member) ? member : {};
}

function textAt(value: unknown, key: string): string | undefined {
  const member = isRecord(value) ? value[key] : undefined;
  return typeof member === "string" ? member : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
