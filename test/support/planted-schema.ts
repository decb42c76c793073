// The real .proto files with one place changed, for tests of what the generator refuses.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeOutputs } from "../../proto/generate/outputs.ts";
import type { Outputs } from "../../proto/generate/outputs.ts";
import { readDescriptorProto, readSources } from "../../proto/generate/read-sources.ts";

export const PROTO_DIRECTORY = join(import.meta.dirname, "../../proto");
const sources = readSources(PROTO_DIRECTORY);
const descriptorProto = readDescriptorProto();
const lock = readFileSync(join(PROTO_DIRECTORY, "fields.lock"), "utf8");

export interface Planted {
  readonly file: string;
  readonly search: string;
  readonly replace: string;
}

/** What the generator makes of the sources with all places changed; each place must be there. */
export function generateWith(planted: readonly Planted[], lockText = lock): Outputs {
  const changed = new Map(sources);
  for (const { file, search, replace } of planted) {
    const text = changed.get(file) ?? "";
    if (!text.includes(search)) throw new Error(`${file} does not contain ${search}`);
    changed.set(
      file,
      text.replace(search, () => replace),
    );
  }
  return makeOutputs({ sources: changed, descriptorProto, lock: lockText });
}

/** The violations, none when the generator accepts. */
export function violationsWith(planted: readonly Planted[], lockText = lock): readonly string[] {
  const outputs = generateWith(planted, lockText);
  return outputs.ok ? [] : outputs.violations;
}

export const LOCK_TEXT = lock;
