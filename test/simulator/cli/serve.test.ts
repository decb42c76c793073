import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  fetchToken,
  isPortOpen,
  secretOf,
  startServer,
  type ServerProcess,
} from "../../support/simulator/server-process.ts";
import { makeTemporaryFolder, type TemporaryFolder } from "../../support/temporary-folder.ts";

const SERVE = fileURLToPath(new URL("../../../simulator/cli/serve.ts", import.meta.url));

let folder: TemporaryFolder;
let server: ServerProcess | undefined;

beforeEach(() => {
  folder = makeTemporaryFolder();
});

afterEach(async () => {
  await server?.end("SIGKILL");
  server = undefined;
  folder.remove();
});

describe("serve", () => {
  it("starts on an empty folder, prints what to paste, answers it, and leaves no port on SIGTERM", async () => {
    server = await startServer(folder.path);
    const { url } = server;
    const output = await server.output(/meldungen/u);
    const token = /^TOKEN=(\S+)$/mu.exec(output)?.[1] ?? "";
    const [, address = "", body = ""] = /^curl -sw '\\n' (\S+\/meldungen) .* -d '([^']+)'$/mu.exec(output) ?? [];
    expect(address.startsWith(url)).toBe(true);
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const stored = await fetch(address, { method: "POST", headers, body });
    expect(stored.status, await stored.clone().text()).toBe(200);
    expect(await server.end("SIGTERM")).toBe(0);
    expect(await isPortOpen(url)).toBe(false);
    for (const secret of [token, secretOf(folder.path, "sandbox-heute")]) expect(server.log()).not.toContain(secret);
  });

  it("keeps clients, secrets and what was stored over a restart; zugang.json is its owner's alone", async () => {
    server = await startServer(folder.path);
    const secret = secretOf(folder.path, "abh-ziel");
    expect(statSync(join(folder.path, "data", "zugang.json")).mode & 0o777).toBe(0o600);
    const first = await fetchToken(server.url, "abh-ziel", secret);
    await server.end("SIGINT");
    server = await startServer(folder.path, ["--log", "error"]);
    expect(secretOf(folder.path, "abh-ziel")).toBe(secret);
    const url = /(\/v1\/datensaetze\/[0-9]{12})/u.exec(await server.output(/meldungen/u))?.[1] ?? "";
    const headers = {
      authorization: `Bearer ${first}`,
      "azr-behoerde": "123456",
      "azr-sachbearbeiter": "M. Beispiel",
      "azr-abrufzweck": "01",
      "azr-geschaeftszeichen": "AZ",
    };
    // The number is that of register heute: the same stock stands in register ziel.
    expect((await fetch(`${server.url}${url}`, { headers })).status).toBe(200);
    expect(server.log()).toBe("");
  });

  it("refuses a second server on the same folder and says why", async () => {
    server = await startServer(folder.path);
    await expect(startServer(folder.path)).rejects.toThrow(/serve: /u);
  });

  it("explains itself, and says what is wrong with its options", () => {
    const help = spawnSync(process.execPath, [SERVE, "--help"], { encoding: "utf8" });
    expect(help.status).toBe(0);
    expect(help.stdout).toContain("--ready-file");
    const wrong = spawnSync(process.execPath, [SERVE, "--port", "x"], { encoding: "utf8" });
    expect(wrong.status).toBe(64);
    expect(wrong.stderr).toContain("AZR_PORT");
  });
});
