// The end of the process: drains, closes, and says by its exit code why.
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StartedSimulator } from "../../simulator/app.ts";
import { readConfig } from "../../simulator/config.ts";
import { present } from "../../simulator/kernel/assert.ts";
import { EXIT_DEFECT, runSimulator } from "../../simulator/main.ts";
import { ABH_A } from "../support/register/behoerden.ts";
import { duldung, erstmeldung, folgemeldung, meldestatusMeldung, uuid } from "../support/register/meldungen.ts";
import { isPortOpen } from "../support/simulator/server-process.ts";
import { ABRUF, TestClient } from "../support/simulator/test-client.ts";
import { createTestSimulator } from "../support/simulator/test-simulator.ts";
import { makeTemporaryFolder, type TemporaryFolder } from "../support/temporary-folder.ts";

let folder: TemporaryFolder;

beforeEach(() => {
  folder = makeTemporaryFolder();
});

afterEach(() => folder.remove());

describe("a programmer error", () => {
  it("is answered with AZR-9001, and the process drains and ends with 70", async () => {
    const config = readConfig(["--port", "0", "--data", join(folder.path, "data"), "--log", "silent"], {});
    let url = "";
    const code = await runSimulator(config, async (simulator: StartedSimulator) => {
      url = simulator.url;
      const mandant = present(simulator.mandanten.find("heute"), "register heute");
      const read = (): never => {
        throw new TypeError("planted");
      };
      Object.defineProperty(mandant.store, "readStream", { value: read });
      const client = present(
        simulator.clients.find(({ clientId }) => clientId === "sandbox-heute"),
        "a client",
      );
      const sender = new TestClient(simulator.server, await simulator.tokens.issue(client));
      const other = await sender.get("/v1/vorgaenge/6f0d6a1e-6d0b-4c53-9d1c-6a5b8a1c2f10", {
        ...ABRUF,
        "azr-behoerde": "123456",
      });
      expect(other.schluessel()).toEqual(["AZR-9001"]);
      expect(other.text).not.toContain("planted");
    });
    expect(code).toBe(EXIT_DEFECT);
    expect(await isPortOpen(url)).toBe(false);
  });
});

describe("draining", () => {
  it("finishes what is in progress and answers what comes later with 503", async () => {
    const test = await createTestSimulator();
    const client = await test.client();
    const created = await client.erstmeldung(erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10")));
    const { azrNummer } = created.bestaetigung();
    const url = await test.simulator.listen();
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    test.store().interleave(async () => {
      reach();
      await released;
    });
    const post = (name: string): Promise<Response> =>
      fetch(`${url}/v1/datensaetze/${azrNummer}/meldungen`, {
        method: "POST",
        headers: { authorization: `Bearer ${client.token}`, "content-type": "application/json" },
        body: JSON.stringify(folgemeldung(ABH_A, uuid(name), duldung("2026-11-01"))),
      });
    const inProgress = post("in progress");
    await reached;
    const closed = test.close();
    const [ready, refused] = await Promise.all([
      client.get("/health/ready"),
      client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("late"), duldung("2026-11-02"))),
    ]);
    expect(ready.status).toBe(503);
    expect(refused.schluessel()).toEqual(["AZR-1005"]);
    expect(refused.headers["connection"]).toBe("close");
    release();
    expect((await inProgress).status).toBe(200);
    await closed;
    expect(await isPortOpen(url)).toBe(false);
  });
});
