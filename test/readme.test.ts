// The README is what a newcomer follows: short, with verbs that exist and options that are the real ones.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { OPTIONS } from "../simulator/config.ts";

const root = join(import.meta.dirname, "..");
const file = join(root, "README.md");
const LINES_MAX = 100;
const OPTIONS_SECTION = /<!-- options -->[\s\S]*<!-- \/options -->/u;

function optionsTable(): string {
  const rows = Object.values(OPTIONS).map(
    (option) =>
      `| \`--${option.flag}\` | ${option.unit} | ${option.default === "" ? "none" : `\`${option.default}\``} | ${option.meaning} |`,
  );
  const head = ["| option (environment: `AZR_…`) | unit | default | meaning |", "| --- | --- | --- | --- |"];
  return ["<!-- options -->", "", ...head, ...rows, "", "<!-- /options -->"].join("\n");
}

it("shows the options of serve as they are (UPDATE_README=1 writes them)", () => {
  const text = readFileSync(file, "utf8");
  expect(text).toMatch(OPTIONS_SECTION);
  const wanted = text.replace(OPTIONS_SECTION, optionsTable());
  if (process.env["UPDATE_README"] === "1") writeFileSync(file, wanted);
  else expect(text).toBe(wanted);
});

it("stays within its length", () => {
  expect(readFileSync(file, "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(LINES_MAX);
});

it.each(["README.md", "docs/guide.md", "docs/promises.md"])("%s names only verbs and files that exist", (name) => {
  const text = readFileSync(join(root, name), "utf8");
  const scripts = Object.keys(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts);
  const verbs = [...text.matchAll(/npm run ([a-z:]+)/gu)].map((match) => match[1] ?? "");
  expect(verbs.length).toBeGreaterThanOrEqual(3);
  for (const verb of verbs) expect(scripts).toContain(verb);
  const links = [...text.matchAll(/\]\(([^)#:]+)\)/gu)].map((match) => match[1] ?? "");
  expect(links.length).toBeGreaterThan(1);
  const base = join(root, name, "..");
  for (const link of links) expect(() => readFileSync(join(base, link)), link).not.toThrow(/ENOENT/u);
});
