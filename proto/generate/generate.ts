// npm run generate [-- --check]: writes proto/generated and proto/fields.lock, or compares them (exit 1).
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LOCK_FILE, makeOutputs } from "./outputs.ts";
import { readDescriptorProto, readSources } from "./read-sources.ts";

const USAGE = `npm run generate [-- --check]
  Makes proto/generated and proto/fields.lock from proto/azr.
  --check   compares instead of writing; exit 1 when something differs
`;
const directory = dirname(import.meta.dirname);
process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  if (args.includes("--help")) {
    console.log(USAGE);
    return 0;
  }
  const unknown = args.filter((arg) => arg !== "--check");
  if (unknown.length > 0) {
    console.error(`unknown argument ${unknown.join(" ")}\n${USAGE}`);
    return 1;
  }
  const outputs = makeOutputs({
    sources: readSources(directory),
    descriptorProto: readDescriptorProto(),
    lock: readIfThere(join(directory, LOCK_FILE)) ?? "",
  });
  if (!outputs.ok) {
    for (const violation of outputs.violations) console.error(violation);
    return 1;
  }
  return args.includes("--check") ? compare(outputs.files) : write(outputs.files);
}

function compare(files: ReadonlyMap<string, string>): number {
  const differing = [...stale(files).map(([path]) => path), ...superfluous(files)];
  for (const path of differing) console.error(`proto/${path}: not what the generator writes; run npm run generate`);
  return differing.length === 0 ? 0 : 1;
}

function write(files: ReadonlyMap<string, string>): number {
  for (const [path, text] of stale(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
    console.log(`wrote proto/${path}`);
  }
  for (const path of superfluous(files)) {
    rmSync(join(directory, path));
    console.log(`removed proto/${path}`);
  }
  return 0;
}

function stale(files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...files].filter(([path, text]) => readIfThere(join(directory, path)) !== text);
}

function superfluous(files: ReadonlyMap<string, string>): readonly string[] {
  const generated = join(directory, "generated");
  const present = existsSync(generated) ? readdirSync(generated).map((name) => `generated/${name}`) : [];
  return present.filter((path) => !files.has(path));
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
