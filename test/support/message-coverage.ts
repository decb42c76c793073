// Which members and codes of the schema a message shows: golden files must show all of them.
import schemas from "../../proto/generated/schemas.json" with { type: "json" };
import type { NachrichtName } from "../../proto/generated/nachricht-typen.ts";

const definitions: ReadonlyMap<string, unknown> = new Map(Object.entries(schemas.$defs));

/** `Message.member` of every member that is there, and `Message.member=code` of every code. */
export function coverageOf(name: NachrichtName, message: unknown): readonly string[] {
  return walk(name, message);
}

/** All that a message and the messages inside it can show. */
export function coverable(name: NachrichtName): readonly string[] {
  const seen = new Set<string>();
  const keys: string[] = [];
  const visit = (message: string): void => {
    if (seen.has(message)) return;
    seen.add(message);
    for (const [member, rules] of Object.entries(membersOf(message))) {
      keys.push(`${message}.${member}`, ...codesOf(rules).map((code) => `${message}.${member}=${code}`));
      const inner = targetOf(rules);
      if (inner !== undefined) visit(inner);
    }
  };
  visit(name);
  return keys;
}

function walk(message: string, value: unknown): readonly string[] {
  const members = membersOf(message);
  return Object.entries(record(value)).flatMap(([member, inner]) => {
    const values: readonly unknown[] = Array.isArray(inner) ? inner : [inner];
    const target = targetOf(members[member]);
    const codes = codesOf(members[member]);
    return [
      ...(values.length === 0 ? [] : [`${message}.${member}`]),
      ...values.flatMap((v) => (codes.length === 0 ? [] : [`${message}.${member}=${String(v)}`])),
      ...values.flatMap((v) => (target === undefined ? [] : walk(target, v))),
    ];
  });
}

function membersOf(message: string): Readonly<Record<string, unknown>> {
  return record(record(definitions.get(message))["properties"]);
}

function singleOf(rules: unknown): Readonly<Record<string, unknown>> {
  return record(record(rules)["type"] === "array" ? record(rules)["items"] : rules);
}

function targetOf(rules: unknown): string | undefined {
  const target = String(singleOf(rules)["$ref"] ?? "").replace("#/$defs/", "");
  return record(definitions.get(target))["type"] === "object" ? target : undefined;
}

function codesOf(rules: unknown): readonly string[] {
  const codes = singleOf(rules)["enum"];
  return Array.isArray(codes) ? codes.map(String) : [];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
