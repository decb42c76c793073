import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../proto/codec/formats.ts";
import { ROUTES } from "../../../proto/generate/routes.ts";
import { LOCK_TEXT, PROTO_DIRECTORY } from "../../support/planted-schema.ts";

const document: unknown = JSON.parse(readFileSync(join(PROTO_DIRECTORY, "generated/openapi.json"), "utf8"));
const operations = Object.entries(record(at(document, "/paths"))).flatMap(([path, item]) =>
  Object.entries(record(item)).map(([method, operation]) => ({ path, method, operation, name: `${method} ${path}` })),
);

describe("the OpenAPI document", () => {
  test("describes every route once", () => {
    expect(operations).toHaveLength(ROUTES.length);
    const ids = operations.map(({ operation }) => at(operation, "/operationId"));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("refers to nothing that it does not contain, and contains nothing that it does not refer to", () => {
    const references = referencesIn(document);
    expect(references.size).toBeGreaterThan(50);
    for (const reference of references) expect(at(document, reference.slice(1)), reference).toBeDefined();
    const components = ["parameters", "headers", "responses"].flatMap((kind) =>
      Object.keys(record(at(document, `/components/${kind}`))).map((name) => `#/components/${kind}/${name}`),
    );
    expect(components.filter((component) => !references.has(component))).toEqual([]);
  });

  test.each(operations)("answers problems with problem documents: $name", ({ operation }) => {
    const responses = Object.entries(record(at(operation, "/responses")));
    const problems = responses.filter(([, response]) => String(at(response, "/$ref")).includes("/responses/Problem"));
    expect(problems.map(([status]) => status)).toContain("500");
    if (at(operation, "/security/0") !== undefined) {
      expect(problems.map(([status]) => status)).toEqual(expect.arrayContaining(["401", "403", "406"]));
    }
    if (at(operation, "/requestBody/content/application~1json") !== undefined) {
      expect(problems.map(([status]) => status)).toEqual(expect.arrayContaining(["400", "413", "415", "422"]));
    }
    for (const [, problem] of problems) {
      const content = record(at(at(document, String(at(problem, "/$ref")).slice(1)), "/content"));
      expect(Object.keys(content)).toEqual(["application/problem+json", "application/x-protobuf"]);
    }
  });

  test.each(operations)("declares each parameter of the path: $name", ({ path, operation }) => {
    const parameters = Object.values(record(at(operation, "/parameters"))).map((p) => String(at(p, "/$ref")));
    for (const [, name = ""] of path.matchAll(/\{(\w+)\}/gu)) {
      expect(parameters).toContain(`#/components/parameters/${name}`);
      expect(at(document, `/components/parameters/${name}/in`)).toBe("path");
    }
  });

  test("names protobuf messages that exist wherever a message travels as JSON", () => {
    const names = [...JSON.stringify(document).matchAll(/"x-protobuf-message":"([^"]+)"/gu)].map((match) => match[1]);
    expect(names.length).toBeGreaterThan(20);
    for (const name of new Set(names)) expect(LOCK_TEXT).toContain(`field ${name} `);
  });

  test("holds schemas that compile and that accept their own examples and defaults", () => {
    const ajv = new Ajv2020({
      strict: true,
      strictRequired: false,
      formats: FORMATS,
      keywords: ["x-entitaet", "x-codeliste"],
    });
    const text = JSON.stringify(at(document, "/components/schemas"));
    const schemas: unknown = JSON.parse(text.replaceAll('"#/components/schemas/', '"document#/$defs/'));
    ajv.addSchema({ $id: "document", $defs: schemas });
    let judged = 0;
    for (const rules of objectsIn(schemas)) {
      for (const value of [...examplesOf(rules), ...("default" in rules ? [rules["default"]] : [])]) {
        expect(ajv.compile({ ...rules })(rules["type"] === "array" && !Array.isArray(value) ? [value] : value)).toBe(
          true,
        );
        judged += 1;
      }
    }
    expect(judged).toBeGreaterThan(20);
  });
});

function examplesOf(rules: Readonly<Record<string, unknown>>): readonly unknown[] {
  const examples = rules["examples"];
  return Array.isArray(examples) ? examples : [];
}

function* objectsIn(value: unknown): Iterable<Readonly<Record<string, unknown>>> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value) && ("examples" in value || "default" in value)) yield record(value);
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

function referencesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== "object" || value === null) return found;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "$ref" && typeof inner === "string") found.add(inner);
    else referencesIn(inner, found);
  }
  return found;
}

/** The value that a JSON Pointer leads to. */
function at(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((inner, segment) => record(inner)[segment.replaceAll("~1", "/")], value);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
