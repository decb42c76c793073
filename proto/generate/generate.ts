// npm run generate [-- --check]: writes proto/generated and proto/fields.lock, or compares them (exit 1).
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeOutputs } from "./outputs.ts";
import { readDescriptorProto, readSources } from "./read-sources.ts";

const directory = dirname(import.meta.dirname);
process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const outputs = makeOutputs(readSources(directory), readDescriptorProto());
  if (!outputs.ok) {
    for (const violation of outputs.violations) console.error(violation);
    return 1;
  }
  const stale = [...outputs.files].filter(([path, text]) => readIfThere(join(directory, path)) !== text);
  if (args.includes("--check")) {
    for (const [path] of stale) console.error(`proto/${path}: not what the generator writes; run npm run generate`);
    return stale.length === 0 ? 0 : 1;
  }
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
    console.log(`proto/${path}`);
  }
  return 0;
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
