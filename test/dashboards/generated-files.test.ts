import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { generatedFiles } from "../../dashboards/generated-files.ts";
import { CATALOGUE } from "../../simulator/telemetry/catalogue.ts";

const root = join(import.meta.dirname, "../..");

describe("files made from the sources of dashboards", () => {
  it.each(generatedFiles(root).map(({ file, text }) => [relative(root, file), file, text] as const))(
    "%s stands as it is generated",
    (_, file, text) => {
      expect(readFileSync(file, "utf8") === text, "run dashboards/generate.ts").toBe(true);
    },
  );

  it("come out the same each time", () => {
    expect(generatedFiles(root)).toEqual(generatedFiles(root));
  });

  it("are compared by the command too", () => {
    expect(
      execFileSync(process.execPath, [join(root, "dashboards/generate.ts"), "--check"], { encoding: "utf8" }),
    ).toBe("");
  });

  it("tell of every metric in the page about metrics", () => {
    const page = generatedFiles(root).find(({ file }) => file.endsWith("metrics.md"))?.text ?? "";
    for (const { name, help } of CATALOGUE) {
      expect(page).toContain(`| \`${name}\` |`);
      expect(page).toContain(help);
    }
  });
});
