// Writes dashboards, rules and the page about metrics from their sources; `--check` only compares.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { generatedFiles } from "./generated-files.ts";

const root = join(import.meta.dirname, "..");

if (import.meta.main) process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const unknown = args.filter((arg) => arg !== "--check");
  if (unknown.length > 0) {
    process.stdout.write(`unknown: ${unknown.join(" ")}\nusage: dashboards/generate.ts [--check]\n`);
    return 2;
  }
  const outdated = generatedFiles(root).filter(({ file, text }) => readOrEmpty(file) !== text);
  if (args.includes("--check")) {
    for (const { file } of outdated) process.stdout.write(`not as generated: ${relative(root, file)}\n`);
    return outdated.length === 0 ? 0 : 1;
  }
  for (const { file, text } of outdated) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    process.stdout.write(`written: ${relative(root, file)}\n`);
  }
  return 0;
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
