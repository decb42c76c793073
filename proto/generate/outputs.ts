// Everything that the generator writes, as texts: generate.ts puts them on disk, a test compares them.
import { emitDescriptor } from "./emit-codec.ts";
import { emitJsonSchema } from "./emit-json-schema.ts";
import type { Json } from "./emit-json-schema.ts";
import { emitOpenapi } from "./emit-openapi.ts";
import { emitTypes } from "./emit-types.ts";
import { extendLock, formatLock, parseLock } from "./lock.ts";
import { parseSchema } from "./parse-schema.ts";
import type { Sources } from "./read-sources.ts";
import { violationsOf } from "./rules.ts";

export const LOCK_FILE = "fields.lock";

export interface Inputs {
  readonly sources: Sources;
  /** Text of google/protobuf/descriptor.proto. */
  readonly descriptorProto: string;
  /** Text of proto/fields.lock, empty when there is none. */
  readonly lock: string;
}

export type Outputs =
  | { readonly ok: true; readonly files: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly violations: readonly string[] };

/** Path below proto/ → text, or the violations for which nothing may be written. Throws on a syntax error. */
export function makeOutputs(inputs: Inputs): Outputs {
  const { schema, violations: unreadable } = parseSchema(inputs.sources, inputs.descriptorProto);
  const violations = [...unreadable, ...violationsOf(schema)];
  const lock = extendLock(parseLock(inputs.lock, violations), schema, violations);
  if (violations.length > 0) return { ok: false, violations };
  const files = new Map<string, string>();
  for (const [name, text] of emitTypes(schema, lock.events)) files.set(`generated/${name}`, text);
  files.set("generated/schemas.json", textOf(emitJsonSchema(schema)));
  files.set("generated/descriptor.json", textOf(emitDescriptor(schema)));
  files.set("generated/openapi.json", textOf(emitOpenapi(schema)));
  files.set(LOCK_FILE, formatLock(lock));
  return { ok: true, files };
}

function textOf(json: Json): string {
  return `${JSON.stringify(json, null, 1)}\n`;
}
