// Schema → TypeScript. Readonly interfaces, one file per package; brands where a data type has one.
import type { Datatype, Field, Message, Schema } from "./model.ts";
import { eventsOf, fullNameOf, isMandatory, messageOf } from "./model.ts";

export const GENERATED_NOTICE = "// Written by proto/generate/generate.ts from proto/azr. Do not edit.\n";

/** File name (without folder) → text. */
export function emitTypes(schema: Schema, eventNumbers: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const files = new Map<string, string>([["datentypen.ts", emitDatatypes(schema.datatypes)]]);
  for (const packageName of new Set(schema.messages.map((m) => m.packageName))) {
    files.set(fileOf(packageName), emitPackage(schema, packageName));
  }
  files.set("ereignis-typen.ts", emitEventTypes(schema, eventNumbers));
  files.set("nachricht-typen.ts", emitMessageMap(schema));
  return files;
}

/** `azr.fachdaten.v1` → `fachdaten.ts`, `azr.fachdaten.v2` → `fachdaten-v2.ts`. */
function fileOf(packageName: string): string {
  const [, name = "", version = "v1"] = packageName.split(".");
  return version === "v1" ? `${name}.ts` : `${name}-${version}.ts`;
}

function emitDatatypes(datatypes: readonly Datatype[]): string {
  const branded = datatypes.filter((d) => d.constraint.marke !== undefined);
  const lines = branded.map(
    (d) => `${doc(d.comment, "")}export type ${d.name} = string & { readonly marke: "${d.constraint.marke ?? ""}" };\n`,
  );
  return [GENERATED_NOTICE, ...lines].join("\n");
}

function emitPackage(schema: Schema, packageName: string): string {
  const own = schema.messages.filter((m) => m.packageName === packageName);
  const brands = brandsOf(schema);
  const bodies = own.map((message) => emitMessage(message, brands));
  return [GENERATED_NOTICE + emitImports(schema, own, packageName, brands), ...bodies].join("\n");
}

function emitImports(
  schema: Schema,
  own: readonly Message[],
  packageName: string,
  brands: ReadonlySet<string>,
): string {
  const fields = own.flatMap((m) => m.fields);
  const wanted = new Map<string, Set<string>>();
  const want = (file: string, name: string): unknown => wanted.set(file, (wanted.get(file) ?? new Set()).add(name));
  for (const field of fields) {
    const target = schema.messages.find((m) => m.name === messageOf(field));
    if (target !== undefined && target.packageName !== packageName) want(fileOf(target.packageName), target.name);
    const typ = field.constraint.typ;
    if (typ !== undefined && brands.has(typ)) want("datentypen.ts", typ);
  }
  return [...wanted]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, names]) => `import type { ${[...names].sort().join(", ")} } from "./${file}";\n`)
    .join("");
}

function emitMessage(message: Message, brands: ReadonlySet<string>): string {
  const head = doc(message.comment, "");
  if (message.genauEine) {
    const members = message.fields.map((field) => `  | ${emitMember(message.fields, field, brands)}`);
    return `${head}export type ${message.name} =\n${members.join("\n")};\n`;
  }
  const fields = message.fields.map((field) => {
    const mark = field.list || isMandatory(field) ? "" : "?";
    return `${doc(field.comment, "  ")}  readonly ${field.name}${mark}: ${typeOf(field, brands)};\n`;
  });
  return `${head}export interface ${message.name} {\n${fields.join("")}}\n`;
}

/** One alternative: its own member is there, every other one is forbidden, so that two cannot be given. */
function emitMember(all: readonly Field[], own: Field, brands: ReadonlySet<string>): string {
  const parts = all.map((f) => (f === own ? `readonly ${f.name}: ${typeOf(f, brands)}` : `readonly ${f.name}?: never`));
  return `{ ${parts.join("; ")} }`;
}

function typeOf(field: Field, brands: ReadonlySet<string>): string {
  const single = singleTypeOf(field, brands);
  if (!field.list) return single;
  return single.includes(" ") ? `readonly (${single})[]` : `readonly ${single}[]`;
}

function singleTypeOf(field: Field, brands: ReadonlySet<string>): string {
  if ("message" in field.type) return field.type.message;
  const { typ, werte } = field.constraint;
  if (typ !== undefined && brands.has(typ)) return typ;
  if (werte.length > 0) return werte.map((value) => JSON.stringify(value)).join(" | ");
  if (field.type.scalar === "string") return "string";
  return field.type.scalar === "bool" ? "boolean" : "number";
}

function emitEventTypes(schema: Schema, numbers: ReadonlyMap<string, number>): string {
  const events = eventsOf(schema);
  const imports = events.map((m) => `  ${m.name},\n`).join("");
  const members = events.map((m) => `  | { readonly type: "${fullNameOf(m)}"; readonly data: ${m.name} }`).join("\n");
  const table = events.map((m) => `  "${fullNameOf(m)}": ${numbers.get(fullNameOf(m)) ?? 0},\n`).join("");
  return [
    `${GENERATED_NOTICE}import type {\n${imports}} from "./ereignisse.ts";\n`,
    `/** Every event that a store may hold, as a pair of type and data. */\nexport type StoredEvent =\n${members};\n`,
    'export type StoredEventType = StoredEvent["type"];\n',
    `/** Number of each event type in binary stores; never reused (proto/fields.lock). */\nexport const EREIGNIS_NUMMERN: Readonly<Record<StoredEventType, number>> = {\n${table}};\n`,
  ].join("\n");
}

function emitMessageMap(schema: Schema): string {
  const packages = [...new Set(schema.messages.map((m) => m.packageName))];
  const imports = packages.map((packageName) => {
    const names = schema.messages.filter((m) => m.packageName === packageName).map((m) => `  ${m.name},\n`);
    return `import type {\n${names.join("")}} from "./${fileOf(packageName)}";\n`;
  });
  const members = schema.messages.map((m) => `  readonly ${m.name}: ${m.name};\n`).join("");
  const names = schema.messages.map((m) => `  "${m.name}",\n`).join("");
  return [
    GENERATED_NOTICE + imports.join(""),
    `/** Message name → type. The names are unique over all packages. */\nexport interface NachrichtTypen {\n${members}}\n`,
    "export type NachrichtName = keyof NachrichtTypen;\n",
    `export const NACHRICHT_NAMEN: readonly NachrichtName[] = [\n${names}];\n`,
  ].join("\n");
}

function brandsOf(schema: Schema): ReadonlySet<string> {
  return new Set(schema.datatypes.filter((d) => d.constraint.marke !== undefined).map((d) => d.name));
}

function doc(comment: string, indent: string): string {
  const lines = comment.split("\n").map((line) => line.trim());
  if (comment === "") return "";
  if (lines.length === 1) return `${indent}/** ${comment} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join("")}${indent} */\n`;
}
