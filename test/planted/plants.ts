import { folders, mayImport, pureRooms } from "./rooms.ts";

/** A file to be linted, with the rule that must report it; without one, nothing may be reported. */
export interface Plant {
  readonly file: string;
  readonly text: string;
  readonly rule: string | undefined;
}

const targetText = "export const planted = 1;\nexport interface Planted {\n  readonly planted: number;\n}\n";
const direction = "boundaries(dependencies)";

const parts = Object.keys(folders);
const classified = parts.filter((part) => part !== "stray");
/** They run in k6, Node and vitest alike, or compute from records alone. */
const withoutNodeOrNpm = [...pureRooms, "proto/generated", "schedule", "client", "journeys", "analysis"];

function folderOf(part: string): string {
  const folder = folders[part];
  if (folder === undefined) throw new Error(`${part} is no part of the house`);
  return folder;
}

function pathTo(from: string, file: string): string {
  const ups = folderOf(from).split("/");
  return [...ups.map(() => ".."), file].join("/");
}

function targetFile(part: string): string {
  return `${folderOf(part)}/planted-target.ts`;
}

type Add = (part: string, rule: string | undefined, text: string) => void;

/** Every pair of parts, as a value and as a type: reported if the house forbids it, silent if not. */
function addPairs(add: Add): void {
  for (const from of classified) {
    for (const to of parts.filter((part) => part !== from)) {
      const isAllowed = mayImport(from).includes(to);
      const isTypeAllowed = isAllowed || (pureRooms.includes(from) && to === "proto/generated");
      const path = pathTo(from, targetFile(to));
      add(from, isAllowed ? undefined : direction, `export { planted } from "${path}";`);
      add(from, isTypeAllowed ? undefined : direction, `export type { Planted } from "${path}";`);
    }
    const readsCatalogue =
      [...mayImport(from), from].includes("telemetry") || /loadtests|dashboards/.test(folderOf(from));
    const catalogue = pathTo(from, "simulator/telemetry/catalogue.ts");
    if (from !== "test") add(from, readsCatalogue ? undefined : direction, `export { planted } from "${catalogue}";`);
  }
}

/** Node and npm in each form that an import can have. */
function addOutside(add: Add): void {
  for (const part of classified) {
    const rule = withoutNodeOrNpm.includes(part) ? direction : undefined;
    add(part, rule, `import { readFileSync } from "node:fs";\nexport const read = readFileSync;`);
    add(part, rule, `export { readFileSync } from "node:fs";`);
    add(part, rule, `export const fs = await import("node:fs");`);
    add(part, rule, `import "node:fs";`);
    add(part, rule, `import { fc } from "fast-check";\nexport const check = fc;`);
    add(part, rule, `import type { fc } from "fast-check";\nexport type Check = typeof fc;`);
  }
}

/** What no import shows. */
function addImpurity(add: Add): void {
  const globals = "no-restricted-globals";
  for (const room of pureRooms) {
    for (const expression of [
      "Date.now()",
      "new Date()",
      "process.env",
      `process.getBuiltinModule("fs")`,
      `fetch("http://localhost")`,
      "performance.now()",
      "setTimeout(() => 1, 1)",
      "setInterval(() => 1, 1)",
      "setImmediate(() => 1)",
      "queueMicrotask(() => 1)",
      "crypto.randomUUID()",
      "console.log(1)",
      "globalThis.Date",
      "Buffer.alloc(1)",
    ]) {
      add(room, `eslint(${globals})`, `export const planted = ${expression};`);
    }
    add(room, "eslint(no-restricted-properties)", "export const planted = Math.random();");
    add(room, "eslint(no-restricted-properties)", "export const { random } = Math;");
  }
  add("service", undefined, "export const planted = [Date.now(), Math.random()];");
}

const value = "declare const value: string | undefined;\n";
const kind = `declare const kind: "a" | "b";\n`;

/** Rules of the language that hold everywhere or nearly everywhere. */
function addLanguage(add: Add): void {
  for (const part of ["register", "http", "analysis"]) {
    add(part, "typescript(no-explicit-any)", "export function planted(value: any): void {\n  void value;\n}");
    add(part, "typescript(no-non-null-assertion)", `${value}export const planted: string = value!;`);
    add(part, "typescript(consistent-type-assertions)", `${value}export const planted = value as string;`);
    add(part, undefined, `export const planted = ["a"] as const;`);
    add(
      part,
      "typescript(switch-exhaustiveness-check)",
      `${kind}export let planted = 0;\nswitch (kind) {\n  case "a":\n    planted = 1;\n}`,
    );
    add(
      part,
      undefined,
      `${kind}export let planted = 0;\nswitch (kind) {\n  case "a":\n    planted = 1;\n    break;\n  case "b":\n    planted = 2;\n}`,
    );
    add(
      part,
      "typescript(no-floating-promises)",
      "export function planted(work: () => Promise<void>): void {\n  work();\n}",
    );
    add(
      part,
      "typescript(no-misused-promises)",
      "export function planted(work: () => Promise<boolean>): number {\n  return work() ? 1 : 2;\n}",
    );
    add(part, "import(no-default-export)", "const planted = 1;\nexport default planted;");
    add(part, "eslint(no-warning-comments)", `// ${"TO"}${"DO"}: later\nexport const planted = 1;`);
  }
  add("kernel", undefined, `${value}export const planted = value as string;`);
  add("kernel", "typescript(no-non-null-assertion)", `${value}export const planted: string = value!;`);
  add("test", undefined, `${value}export const planted = value as string;`);
  add("test", "typescript(no-explicit-any)", "export function planted(value: any): void {\n  void value;\n}");
  add("scenarios", undefined, "export default function planted(): void {}");
}

/** Files that are wrong by their place, their name, or only together. */
function namedPlants(): readonly Plant[] {
  const file = (path: string, rule: string | undefined, text = targetText): Plant => ({ file: path, rule, text });
  return [
    ...classified.map((part) => file(targetFile(part), undefined)),
    ...parts.filter((part) => part === "stray").map((part) => file(targetFile(part), "boundaries(no-unknown-files)")),
    file("simulator/telemetry/catalogue.ts", undefined),
    file("planted.config.ts", undefined, "export default {};\n"),
    file("simulator/service/PlantedName.ts", "unicorn(filename-case)"),
    file("simulator/service/cycle-one.ts", "import(no-cycle)", `export { two as one } from "./cycle-two.ts";\n`),
    file("simulator/service/cycle-two.ts", "import(no-cycle)", `export { one as two } from "./cycle-one.ts";\n`),
  ];
}

/** All of them; the generated ones are numbered within the folder of their part. */
export function plants(): readonly Plant[] {
  const all: Plant[] = [...namedPlants()];
  const add: Add = (part, rule, text) => {
    all.push({ file: `${folderOf(part)}/planted-${all.length}.ts`, rule, text: `${text}\n` });
  };
  addPairs(add);
  addOutside(add);
  addImpurity(add);
  addLanguage(add);
  return all;
}
