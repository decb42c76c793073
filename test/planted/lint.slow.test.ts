import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Plant, plants } from "./plants.ts";
import { rooms } from "./rooms.ts";

const root = join(import.meta.dirname, "../..");
const lintMsMax = 120_000;
const reportBytesMax = 64 * 1024 * 1024;

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

/** Writes a house of planted files beside the project's own settings and returns its folder. */
function plantHouse(all: readonly Plant[]): string {
  const folder = mkdtempSync(join(tmpdir(), "azr-planted-"));
  for (const name of [".oxlintrc.json", "tsconfig.json", "package.json"]) cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  for (const { file, text } of all) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** Rules reported for each file. */
async function lint(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
  const report = await new Promise<string>((done) => {
    const settings = { cwd: folder, maxBuffer: reportBytesMax, timeout: lintMsMax };
    execFile(process.execPath, [oxlint, "--format", "json"], settings, (_error, stdout) => done(stdout));
  });
  const { diagnostics } = JSON.parse(report) as { diagnostics: readonly Diagnostic[] };
  const found = new Map<string, string[]>();
  for (const { filename, code } of diagnostics) {
    const file = filename.replaceAll("\\", "/");
    found.set(file, [...(found.get(file) ?? []), code]);
  }
  return found;
}

describe("the linter", () => {
  const all = plants();
  let folder: string;
  let found: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    folder = plantHouse(all);
    found = await lint(folder);
  }, lintMsMax);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("reports every planted violation, by its rule", () => {
    const violations = all.filter(({ rule }) => rule !== undefined);
    const missed = violations.filter(({ file, rule }) => rule !== undefined && !(found.get(file) ?? []).includes(rule));
    expect(missed).toEqual([]);
    expect(violations.length).toBeGreaterThan(600);
    const pairsOfRooms = (rooms.length * (rooms.length - 1)) / 2;
    const direction = violations.filter(({ rule }) => rule === "boundaries(dependencies)");
    expect(direction.length).toBeGreaterThan(2 * pairsOfRooms);
    expect(Object.keys(Object.groupBy(violations, ({ rule }) => rule ?? "")).sort()).toEqual([
      "boundaries(dependencies)",
      "boundaries(no-unknown-files)",
      "eslint(no-restricted-globals)",
      "eslint(no-restricted-properties)",
      "eslint(no-warning-comments)",
      "import(no-cycle)",
      "import(no-default-export)",
      "typescript(consistent-type-assertions)",
      "typescript(no-explicit-any)",
      "typescript(no-floating-promises)",
      "typescript(no-misused-promises)",
      "typescript(no-non-null-assertion)",
      "typescript(switch-exhaustiveness-check)",
      "unicorn(filename-case)",
    ]);
  });

  test("is silent about everything that the house allows", () => {
    const allowed = all.filter(({ rule }) => rule === undefined);
    const reported = allowed
      .filter(({ file }) => found.has(file))
      .map(({ file, text }) => [file, text, found.get(file)]);
    expect(reported).toEqual([]);
    expect(allowed.length).toBeGreaterThan(300);
  });
});
