// .proto texts → Schema. protobufjs parses; whatever it lets pass and the model cannot hold is a violation here.
import protobuf from "protobufjs";
import { readConstraint, readMessageOptions } from "./read-options.ts";
import type { Datatype, Field, FieldType, Message, Scalar, Schema } from "./model.ts";
import { SCALARS } from "./model.ts";
import type { Sources } from "./read-sources.ts";

const SCHEMA_PACKAGE = "azr.schema.v1";
const DATATYPES = "Datentypen";

/** Violations are sentences that begin with the place. */
export interface ParsedSchema {
  readonly schema: Schema;
  readonly violations: readonly string[];
}

/** Reads all sources; `descriptorProto` is the text of google/protobuf/descriptor.proto. Throws on a syntax error. */
export function parseSchema(sources: Sources, descriptorProto: string): ParsedSchema {
  const violations: string[] = [];
  const root = new protobuf.Root();
  protobuf.parse(descriptorProto, root, { keepCase: true });
  const imports = new Map<string, readonly string[]>();
  const messages: Message[] = [];
  const datatypes: Datatype[] = [];
  const declared = parseFiles(sources, root, imports, violations);
  root.resolveAll();
  const optionKeys = constraintKeys(root);
  for (const [type, file] of declared) {
    if (packageOf(type) === SCHEMA_PACKAGE) {
      if (type.name !== DATATYPES) continue;
      for (const field of type.fieldsArray) datatypes.push(readDatatype(field, optionKeys, violations));
    } else {
      messages.push(readMessage(type, file, optionKeys, violations));
    }
  }
  return { schema: { datatypes, messages, imports }, violations };
}

function parseFiles(
  sources: Sources,
  root: protobuf.Root,
  imports: Map<string, readonly string[]>,
  violations: string[],
): ReadonlyMap<protobuf.Type, string> {
  const declared = new Map<protobuf.Type, string>();
  for (const [file, text] of sources) {
    const packageName = file.split("/").slice(0, -1).join(".");
    const parsed = parseFile(file, text, root);
    imports.set(file, parsed.imports ?? []);
    if (parsed.package !== packageName) violations.push(`${file}: package must be ${packageName}, as the folder says`);
    for (const object of objectsBelow(root.lookup(packageName))) {
      if (object instanceof protobuf.Type) {
        if (declared.has(object)) continue;
        declared.set(object, file);
        if (object.nestedArray.length > 0)
          violations.push(`${packageName}.${object.name}: nested declarations are not allowed`);
      } else if (packageName !== SCHEMA_PACKAGE && !(object instanceof protobuf.Namespace && isFolder(object))) {
        violations.push(`${object.fullName.slice(1)}: only messages may be declared (no enum, service, extension)`);
      }
    }
  }
  return declared;
}

function parseFile(file: string, text: string, root: protobuf.Root): protobuf.IParserResult {
  try {
    return protobuf.parse(text, root, { keepCase: true, alternateCommentMode: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${file}: ${reason}`, { cause });
  }
}

function isFolder(object: protobuf.ReflectionObject): boolean {
  return !(object instanceof protobuf.Type) && !(object instanceof protobuf.Service);
}

function objectsBelow(found: protobuf.ReflectionObject | null): readonly protobuf.ReflectionObject[] {
  return found instanceof protobuf.Namespace ? found.nestedArray : [];
}

function packageOf(type: protobuf.Type): string {
  return type.fullName.slice(1, -(type.name.length + 1));
}

/** The members of `message Feld`: what an option may say is itself said in the .proto. */
function constraintKeys(root: protobuf.Root): ReadonlyMap<string, protobuf.Field> {
  return new Map(root.lookupType(`${SCHEMA_PACKAGE}.Feld`).fieldsArray.map((field) => [field.name, field]));
}

function readDatatype(
  field: protobuf.Field,
  keys: ReadonlyMap<string, protobuf.Field>,
  violations: string[],
): Datatype {
  const place = `${DATATYPES}.${field.name}`;
  if (field.type !== "string" || field.repeated) violations.push(`${place}: a data type is a single string`);
  return { name: field.name, comment: field.comment ?? "", constraint: readConstraint(field, place, keys, violations) };
}

function readMessage(
  type: protobuf.Type,
  file: string,
  keys: ReadonlyMap<string, protobuf.Field>,
  violations: string[],
): Message {
  const packageName = packageOf(type);
  const place = `${packageName}.${type.name}`;
  const reserved: readonly (number[] | string)[] = type.reserved ?? [];
  const options = readMessageOptions(type, place, violations);
  const oneofs = type.oneofsArray.filter((oneof) => !isVirtual(oneof));
  const outside = type.fieldsArray.filter((field) => field.partOf === null || isVirtual(field.partOf));
  if (oneofs.length > 0 && (oneofs.length > 1 || outside.length > 0)) {
    violations.push(`${place}: a oneof must be alone in its message`);
  }
  if (oneofs.length > 0 !== options.genauEine) {
    violations.push(`${place}: genauEine and oneof belong together`);
  }
  return {
    name: type.name,
    packageName,
    file,
    comment: type.comment ?? "",
    ...options,
    fields: type.fieldsArray.map((field) => readField(field, `${place}.${field.name}`, keys, violations)),
    reservedNumbers: reserved.flatMap((r) => (typeof r === "string" ? [] : [[r[0] ?? 0, r[1] ?? 0] as const])),
    reservedNames: reserved.filter((r) => typeof r === "string"),
  };
}

/** proto3 `optional` is a oneof of its own inside protobufjs. */
function isVirtual(oneof: protobuf.OneOf): boolean {
  return oneof.fieldsArray.length === 1 && oneof.name === `_${oneof.fieldsArray[0]?.name ?? ""}`;
}

function readField(
  field: protobuf.Field,
  place: string,
  keys: ReadonlyMap<string, protobuf.Field>,
  violations: string[],
): Field {
  return {
    name: field.name,
    number: field.id,
    type: readType(field, place, violations),
    list: field.repeated,
    presence: field.partOf !== null,
    comment: field.comment ?? "",
    constraint: readConstraint(field, place, keys, violations),
  };
}

function readType(field: protobuf.Field, place: string, violations: string[]): FieldType {
  if (field.resolvedType instanceof protobuf.Type) return { message: field.resolvedType.name };
  const scalar = SCALARS.find((name) => name === field.type);
  if (field.map || field.resolvedType !== null || scalar === undefined) {
    violations.push(
      `${place}: type ${field.map ? "map" : field.type} is not allowed (${SCALARS.join(", ")}, messages)`,
    );
    const fallback: Scalar = "string";
    return { scalar: fallback };
  }
  return { scalar };
}
