import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROTO_DIRECTORY, generateWith } from "../../support/planted-schema.ts";

test("the generated files and the lock are what the generator writes", () => {
  const outputs = generateWith([]);
  if (!outputs.ok) throw new Error(outputs.violations.join("\n"));
  for (const [path, text] of outputs.files) {
    expect(readFileSync(join(PROTO_DIRECTORY, path), "utf8") === text, `proto/${path}: run npm run generate`).toBe(
      true,
    );
  }
  const present = readdirSync(join(PROTO_DIRECTORY, "generated")).map((name) => `generated/${name}`);
  expect([...present, "fields.lock"].sort()).toEqual([...outputs.files.keys()].sort());
});
