// docs/regeln.md is made from the list of rules; every file and every test that it names exists.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Regel } from "./regel.ts";
import { REGELN } from "./regeln.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const DOCUMENT = join(ROOT, "docs", "regeln.md");

test("every rule names files and tests that exist", () => {
  const missing = REGELN.flatMap(({ stelle, files, tests }) => [
    ...files.filter((file) => !existsSync(join(ROOT, "simulator", file))).map((file) => `${stelle}: no file ${file}`),
    ...tests
      .filter(
        ({ file, title }) => !existsSync(join(ROOT, file)) || !readFileSync(join(ROOT, file), "utf8").includes(title),
      )
      .map(({ file, title }) => `${stelle}: no test „${title}“ in ${file}`),
  ]);
  expect(missing).toEqual([]);
  for (const { stelle, files, tests } of REGELN) {
    expect(files.length, stelle).toBeGreaterThan(0);
    expect(tests.length, stelle).toBeGreaterThan(0);
  }
});

test("docs/regeln.md is what the list says (UPDATE_DOCS=1 writes it)", () => {
  const document = markdown();
  if (process.env["UPDATE_DOCS"] === "1") writeFileSync(DOCUMENT, document);
  expect(readFileSync(DOCUMENT, "utf8")).toBe(document);
});

function markdown(): string {
  return [
    "# The rules, where they are decided and what shows them",
    "",
    "Generated from `test/regeln/`; a test compares it and checks that every file and every test exists. Readings of open",
    "places: ADR [6](adr/0006-readings-of-the-rules.md), [11](adr/0011-further-readings.md) and",
    "[16](adr/0016-readings-on-families-and-facts.md). The same rules stand once more, written apart, in `test/oracle/`;",
    "`npm run simulate` plays both side by side. Not built: forwarding instead of dual write (AZR-5009, H-3002), merging of",
    "records and Personenverschiedenheit.",
    "",
    "| rule | what it says | decided in `simulator/` | shown by |",
    "| --- | --- | --- | --- |",
    ...REGELN.map(row),
    "",
  ].join("\n");
}

function row({ stelle, regel, files, tests }: Regel): string {
  const where = files.map((file) => `[${file}](../simulator/${file})`).join(", ");
  const shown = tests.map(({ file, title }) => `[${title}](../${file})`).join("; ");
  return `| ${stelle} | ${regel} | ${where} | ${shown} |`;
}
