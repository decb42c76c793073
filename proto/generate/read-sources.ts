import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";

/** Import path (`azr/…/x.proto`) → text, in the order of the paths. */
export type Sources = ReadonlyMap<string, string>;

/** All .proto files below `directory/azr`. */
export function readSources(directory: string): Sources {
  const files = readdirSync(join(directory, "azr"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".proto"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(files.map((file) => [relative(directory, file).split(sep).join("/"), readFileSync(file, "utf8")]));
}

/** Text of `google/protobuf/descriptor.proto`, which protobufjs carries: custom options extend its messages. */
export function readDescriptorProto(): string {
  const require = createRequire(import.meta.url);
  return readFileSync(require.resolve("protobufjs/google/protobuf/descriptor.proto"), "utf8");
}
