// The files that vendors build their clients from, read once at start: the OpenAPI document and every .proto.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const DESCRIPTOR = "google/protobuf/descriptor.proto";
const PROTO_ROOT = fileURLToPath(new URL("../../proto", import.meta.url));

export interface PublishedFiles {
  readonly openapi: string;
  /** Text of each .proto by its import path (`azr/nachrichten/v1/kopf.proto`), ascending. */
  readonly protos: ReadonlyMap<string, string>;
}

/** Reads them. Throws the system's error when one is missing. */
export function readPublishedFiles(): PublishedFiles {
  const paths = globSync("azr/**/*.proto", { cwd: PROTO_ROOT }).map((path) => path.replaceAll("\\", "/"));
  const read = (path: string): string => readFileSync(join(PROTO_ROOT, path), "utf8");
  const protos = paths.toSorted().map((path): [string, string] => [path, read(path)]);
  // What our files import from protobuf itself, so that a client that downloads the list needs nothing else.
  const descriptor = readFileSync(fileURLToPath(import.meta.resolve(`protobufjs/${DESCRIPTOR}`)), "utf8");
  return { openapi: read("generated/openapi.json"), protos: new Map([...protos, [DESCRIPTOR, descriptor]]) };
}
