import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type ProgramEnd, runProgram } from "../../../loadtests/toolchain/run-program.ts";
import { stories } from "../../../loadtests/stories/stories.ts";

const script = fileURLToPath(new URL("../../../loadtests/cli/stories.ts", import.meta.url));
const playMsMax = 60_000;

function run(...args: readonly string[]): Promise<ProgramEnd> {
  return runProgram(process.execPath, [script, ...args], { deadlineMs: playMsMax });
}

describe("npm run stories", () => {
  test("lists the stories and its exit codes", async () => {
    const { exitCode, output } = await run("--help");
    expect(exitCode).toBe(0);
    for (const { number, title } of stories) expect(output).toContain(`${number}  ${title}`);
    for (const word of ["--columns", "HEUTE", "ZIEL", "Exit: 0"]) expect(output).toContain(word);
  });

  test("refuses what it does not know", async () => {
    expect(await run("99")).toMatchObject({ exitCode: 64, output: expect.stringContaining('no story "99"') });
    expect(await run("--columns", "7")).toMatchObject({ exitCode: 64, output: expect.stringContaining("40 to 400") });
    expect(await run("--fast")).toMatchObject({ exitCode: 64 });
  });

  test("plays one story, on a narrow terminal too", { timeout: playMsMax }, async () => {
    const { exitCode, output } = await run("6", "--columns", "72");
    expect(exitCode).toBe(0);
    expect(output).toContain("Geschichte 6: Zwei Behörden melden den Zuzug am selben Tag");
    expect(output).toContain("1 Geschichte, 5 Schritte: alles wie erwartet.");
    expect(output).not.toContain("│");
    expect(output.split("\n").filter((line) => line.length > 72)).toEqual([]);
  });
});
