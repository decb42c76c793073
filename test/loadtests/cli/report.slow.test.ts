import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { syntheticDay } from "../../support/synthetic-day.ts";
import { writeSyntheticRunFolder } from "../../support/synthetic-run-folder.ts";

const verb = fileURLToPath(new URL("../../../loadtests/cli/report.ts", import.meta.url));
let base = "";

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "azr-report-cli-"));
  await mkdir(join(base, "empty"));
  await writeSyntheticRunFolder(join(base, "run"), syntheticDay());
});

afterAll(() => rm(base, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function report(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [verb, ...args], (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

describe("npm run report", () => {
  it("prints one screen and the report's path", async () => {
    const { code, stdout, stderr } = await report(join(base, "run"));
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("GÜLTIG (VALID)");
    expect(stdout).toContain(join(base, "run", "report.html"));
  });

  it("helps", async () => {
    const { code, stdout } = await report("--help");
    expect(code).toBe(0);
    expect(stdout).toContain("npm run report -- DIR");
  });

  it.each([
    ["no folder is named", [], 64, "Name one run folder"],
    ["two are named", ["a", "b"], 64, "Name one run folder"],
    ["an unknown option is given", ["--out", "a"], 64, "Name one run folder"],
    ["the folder does not exist", ["nowhere"], 66, "There is no folder"],
    ["the folder is foreign", ["empty"], 66, "not a run that this version can report on"],
  ])("says what is wrong when %s", async (_name, args, code, text) => {
    const ended = await report(...args.map((arg) => (arg.startsWith("--") ? arg : join(base, arg))));
    expect(ended.code).toBe(code);
    expect(ended.stderr).toContain(text);
  });
});
