// Everything that the generator writes, as texts: generate.ts puts them on disk, a test compares them.
import { emitTypes } from "./emit-types.ts";
import { eventsOf, fullNameOf } from "./model.ts";
import { parseSchema } from "./parse-schema.ts";
import type { Sources } from "./read-sources.ts";

export type Outputs =
  | { readonly ok: true; readonly files: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly violations: readonly string[] };

/** Path below proto/ → text, or the violations for which nothing may be written. */
export function makeOutputs(sources: Sources, descriptorProto: string): Outputs {
  const { schema, violations } = parseSchema(sources, descriptorProto);
  if (violations.length > 0) return { ok: false, violations };
  const numbers = new Map(eventsOf(schema).map((m, i) => [fullNameOf(m), i + 1]));
  const files = new Map<string, string>();
  for (const [name, text] of emitTypes(schema, numbers)) files.set(`generated/${name}`, text);
  return { ok: true, files };
}
