import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ProgramEnd, runProgram } from "../../../loadtests/toolchain/run-program.ts";

const script = fileURLToPath(new URL("../../../loadtests/cli/day.ts", import.meta.url));

describe("npm run day", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "day-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function day(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<ProgramEnd> {
    return runProgram(process.execPath, [script, ...args], { deadlineMs: 15_000, env, folder });
  }

  test("tells its options and exit codes", async () => {
    const { exitCode, output } = await day(["--help"]);
    expect(exitCode).toBe(0);
    for (const word of ["--seed", "--regelwerk", "--compress", "--slice", "--count", "--cases", "--out", "VALID"]) {
      expect(output).toContain(word);
    }
  });

  test("refuses what it does not know", async () => {
    const { exitCode, output } = await day(["--regelwerk", "MORGEN"]);
    expect(exitCode).toBe(64);
    expect(output).toBe(
      'day: --regelwerk is "MORGEN"; it may be HEUTE, ZIEL or a list of uebergang, bestellung, angehoerige\n--help tells the options.\n',
    );
  });

  test("without k6 it says the ways out before it has done anything", async () => {
    const env = {
      PATH: folder,
      HOME: folder,
      AZR_TOOL_CACHE: join(folder, "cache"),
      // The discard port: nobody listens.
      AZR_RELEASE_BASE_URL: "http://127.0.0.1:9",
    };
    const { exitCode, output } = await day(["--out", "runs"], env);
    expect(exitCode).toBe(78);
    expect(output).toContain("k6");
    expect(output).toContain("Any one of these is enough:");
    expect(await readdir(folder)).not.toContain("runs");
  });
});
