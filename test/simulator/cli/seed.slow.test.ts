import { spawn, spawnSync, type SpawnSyncReturns } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { validate } from "../../../proto/codec/validate.ts";
import { startServer } from "../../support/simulator/server-process.ts";
import { makeTemporaryFolder, type TemporaryFolder } from "../../support/temporary-folder.ts";

const SEED = fileURLToPath(new URL("../../../simulator/cli/seed.ts", import.meta.url));
const SMALL = ["--count", "60", "--cases", "5"];
const TEST_MS_MAX = 60_000;

let folder: TemporaryFolder;

beforeEach(() => {
  folder = makeTemporaryFolder();
});

afterEach(() => folder.remove());

function seed(...args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [SEED, "--data", join(folder.path, "data"), ...args], { encoding: "utf8" });
}

describe("seed", { timeout: TEST_MS_MAX }, () => {
  it("makes a register that serve opens at 07:55 of the day, and its cases", async () => {
    const seeded = seed(...SMALL);
    expect(seeded.stderr).toMatch(/60 of 60 persons/u);
    expect(seeded.stdout).toMatch(
      /heute: 60 persons under HEUTE.*\n.*persons\/s\n.*events.*\n.*MiB on disk.*\n.*peak/u,
    );
    expect(seeded.status).toBe(0);
    const file = join(folder.path, "data", "heute", "tagesfaelle.json");
    const faelle = validate("Tagesfaelle", JSON.parse(readFileSync(file, "utf8")));
    expect(faelle.ok && faelle.value.extensions.length).toBe(5);
    const server = await startServer(folder.path, ["--mandanten", "heute"]);
    try {
      const printed = await server.output(/meldungen/u);
      const token = /^TOKEN=(\S+)$/mu.exec(printed)?.[1] ?? "";
      const uhr = await fetch(`${server.url}/_test/v1/uhr`, { headers: { authorization: `Bearer ${token}` } });
      expect(await uhr.json()).toMatchObject({
        zeitpunkt: expect.stringMatching(/^2026-11-23T07:5[5-9]/u) as string,
        laeuft: true,
      });
      const [, address = "", body = ""] = /^curl -sw '\\n' (\S+\/meldungen) .* -d '([^']+)'$/mu.exec(printed) ?? [];
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      expect((await fetch(address, { method: "POST", headers, body })).status).toBe(200);
    } finally {
      await server.end("SIGTERM");
    }
  });

  it("refuses a directory that holds something, says what to do, and does so again afterwards", () => {
    const directory = join(folder.path, "data", "heute");
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, "register.sqlite"), "left by an interrupted run");
    const refused = seed(...SMALL);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(
      /is not empty.*interrupted seed left.\nName another --data or --mandant.*delete it \(rm -r /u,
    );
    expect(readFileSync(join(directory, "register.sqlite"), "utf8")).toBe("left by an interrupted run");
    rmSync(directory, { recursive: true });
    expect(seed(...SMALL).status).toBe(0);
  });

  it("leaves no cases when it is stopped, and says that the directory is of no use", async () => {
    const child = spawn(process.execPath, [SEED, "--data", join(folder.path, "data"), "--count", "20000"], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let [log, isStopped] = ["", false];
    const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
    child.stderr.on("data", (data: Buffer) => {
      log += data.toString();
      // A second signal would end it at once.
      if (!isStopped && log.includes("of 20000 persons")) isStopped = child.kill("SIGINT");
    });
    expect(await ended).toBe(130);
    expect(log).toMatch(/stopped; .*heute is of no use.\nDelete it \(rm -r .*\) and run the same command again/u);
    expect(existsSync(join(folder.path, "data", "heute", "tagesfaelle.json"))).toBe(false);
  });

  it("explains itself and what is wrong with a call, and makes nothing then", () => {
    expect(seed("--help").stdout).toMatch(/--regelwerk/u);
    const impossible = seed("--count", "10", "--cases", "50");
    expect([impossible.status, impossible.stderr]).toEqual([1, expect.stringMatching(/--count \d+, not 10/u)]);
    expect(seed("--count", "many").status).toBe(64);
    expect(existsSync(join(folder.path, "data"))).toBe(false);
  });
});
