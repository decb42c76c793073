import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Children } from "../../../loadtests/harness/children.ts";
import { type SimulatorProcess, startSimulator } from "../../../loadtests/harness/simulator-process.ts";
import { sampleTagesfaelle } from "../../support/sample-tagesfaelle.ts";
import { makeTemporaryFolder } from "../../support/temporary-folder.ts";

const script = join(import.meta.dirname, "../../../loadtests/cli/load.ts");
const stopDeadlineMs = 10_000;

function load(...args: readonly string[]): Promise<{ exitCode: unknown; output: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) =>
      done({ exitCode: error === null ? 0 : error.code, output: stdout + stderr }),
    );
  });
}

describe("preparing a load for a k6 that runs elsewhere", () => {
  const folder = makeTemporaryFolder();
  const children = new Children();
  const data = join(folder.path, "data");
  const out = join(folder.path, "load");
  let register: SimulatorProcess;

  beforeAll(async () => {
    mkdirSync(data);
    register = await startSimulator(
      {
        dataDirectory: data,
        mandant: "heute",
        regelwerk: "HEUTE",
        recordsFile: join(folder.path, "records.bin"),
        logFile: join(folder.path, "register.log"),
        tokenSeconds: 3600,
        signal: new AbortController().signal,
      },
      children,
    );
    // The day after the one at whose begin a new register stands: its clock never goes back.
    const faelle = { ...sampleTagesfaelle(12, 2000), tag: "2026-11-24" };
    writeFileSync(join(data, "heute", "tagesfaelle.json"), JSON.stringify(faelle));
  });
  afterAll(async () => {
    await children.stopAll(stopDeadlineMs);
    folder.remove();
  });

  test("writes plan, script and token, and sets the register's clock", async () => {
    const { exitCode, output } = await load("--data", data, "--url", `${register.url}/`, "--out", out);
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: expect.stringContaining("13 cases and ") });
    expect(readdirSync(out).sort()).toEqual(["day.js", "plan.json", "token"]);
    const plan: unknown = JSON.parse(readFileSync(join(out, "plan.json"), "utf8"));
    expect(plan).toMatchObject({ tag: "2026-11-24", regelwerk: { name: "HEUTE" }, seed: 1 });
    const token = readFileSync(join(out, "token"), "utf8");
    const uhr = await fetch(`${register.url}/_test/v1/uhr`, { headers: { Authorization: `Bearer ${token}` } });
    expect(await uhr.text()).toContain("2026-11-24T08:0");
  });

  test("says what is missing", async () => {
    const nowhere = await load("--data", join(folder.path, "nowhere"), "--url", register.url, "--out", out);
    expect(nowhere).toEqual({ exitCode: 1, output: expect.stringContaining("tagesfaelle.json") });
    const unseeded = await load("--data", data, "--url", register.url, "--out", out, "--regelwerk", "ZIEL");
    expect(unseeded).toEqual({ exitCode: 1, output: expect.stringContaining("tagesfaelle.json") });
  });

  test.each([
    [["--data", "x", "--url", "http://localhost"], "--out are needed"],
    [["--data", "x", "--url", "localhost:", "--out", "x", "--seed", "-1"], "argument"],
    [["--data", "x", "--url", "no address", "--out", "x"], "--url is"],
    [["--data", "x", "--url", "http://localhost", "--out", "x", "--regelwerk", "MORGEN"], "--regelwerk is"],
    [["--data", "x", "--url", "http://localhost", "--out", "x", "--seed", "one"], "--seed is"],
    [["--speed"], "--speed"],
  ])("refuses %j", async (args, reason) => {
    expect(await load(...args)).toEqual({ exitCode: 64, output: expect.stringContaining(reason) });
  });
});
