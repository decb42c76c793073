import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Client } from "../../../simulator/http/access/zugang-datei.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import { ABRUF, TestAnswer, TestClient } from "../../support/simulator/test-client.ts";
import { createTestSimulator, type TestSimulator } from "../../support/simulator/test-simulator.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const RECORD = "/v1/datensaetze/190400123450";

let simulator: TestSimulator;
let sandbox: Client;
let nowMs: number;

beforeEach(async () => {
  nowMs = Date.parse("2026-11-24T12:00:00Z");
  simulator = await createTestSimulator({ nowMs: () => nowMs });
  sandbox = present(
    simulator.clients.find(({ clientId }) => clientId === "sandbox-heute"),
    "the sandbox client",
  );
});

afterEach(() => simulator.close());

async function ask(form: Readonly<Record<string, string>>, authorization?: string): Promise<TestAnswer> {
  const headers = { ...FORM, ...(authorization === undefined ? {} : { authorization }) };
  const answer = await simulator.simulator.server.inject({
    method: "POST",
    url: "/oauth2/token",
    headers,
    payload: new URLSearchParams(form).toString(),
  });
  return new TestAnswer(answer.statusCode, answer.headers, answer.rawPayload);
}

function basic({ clientId, clientSecret }: Client): string {
  return `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`;
}

const GRANT = { grant_type: "client_credentials" };

describe("POST /oauth2/token", () => {
  it("gives a token for a secret in the header or in the form, and it opens the register", async () => {
    const { clientId, clientSecret } = sandbox;
    const answers = [
      await ask(GRANT, basic(sandbox)),
      await ask({ ...GRANT, client_id: clientId, client_secret: clientSecret }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(answer.headers["cache-control"]).toBe("no-store");
      expect(answer.json()).toMatchObject({ token_type: "Bearer", expires_in: 3600 });
      const token = /"access_token":"([^"]+)"/u.exec(answer.text)?.[1] ?? "";
      const read = await new TestClient(simulator.simulator.server, token).get(RECORD);
      expect(read.status).toBe(422);
    }
  });

  it("narrows the scopes when asked and refuses those that the client does not have", async () => {
    const narrow = await ask({ ...GRANT, scope: "azr:anfrage" }, basic(sandbox));
    expect(narrow.json()).toMatchObject({ scope: "azr:anfrage" });
    const abh = present(
      simulator.clients.find(({ clientId }) => clientId === "abh-heute"),
      "the ABH's client",
    );
    const tooMuch = await ask({ ...GRANT, scope: "azr:test" }, basic(abh));
    expect(tooMuch.status).toBe(400);
    expect(tooMuch.json()).toMatchObject({ error: "invalid_scope" });
  });

  it.each([
    ["a wrong secret", { ...GRANT, client_id: "sandbox-heute", client_secret: "wrong" }, 401, "invalid_client"],
    ["an unknown client", { ...GRANT, client_id: "nobody", client_secret: "" }, 401, "invalid_client"],
    ["no secret", { ...GRANT, client_id: "sandbox-heute" }, 400, "invalid_request"],
    ["another grant", { grant_type: "password" }, 400, "unsupported_grant_type"],
    ["nothing at all", {}, 400, "unsupported_grant_type"],
  ] as const)("refuses %s", async (_, form, status, error) => {
    const answer = await ask(form);
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject({ error });
  });
});

describe("an access token", () => {
  const status = async (token: string): Promise<number> =>
    (await new TestClient(simulator.simulator.server, token).get(RECORD, ABRUF)).status;

  it("is worth nothing after its time, even if it was known before", async () => {
    const token = await simulator.tokens.issue(sandbox);
    expect(await status(token)).toBe(422);
    nowMs += simulator.tokens.lifeSeconds * 1000;
    expect(await status(token)).toBe(401);
  });

  it("is refused when it is forged, unsigned, signed otherwise or no token", async () => {
    const token = await simulator.tokens.issue(sandbox);
    const [header = "", payload = "", signature = ""] = token.split(".");
    const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
    const other = payload.replace(/.$/u, (last) => (last === "A" ? "B" : "A"));
    const hs256 = `${encode({ alg: "HS256", typ: "at+jwt" })}.${payload}`;
    const forged = [
      `${header}.${other}.${signature}`,
      `${encode({ alg: "none", typ: "at+jwt" })}.${payload}.`,
      `${hs256}.${createHmac("sha256", "secret").update(hs256).digest("base64url")}`,
      "no-token",
      "a".repeat(13_000),
    ];
    for (const each of forged) expect(await status(each)).toBe(401);
  });

  it("is asked for with WWW-Authenticate", async () => {
    const answer = await new TestClient(simulator.simulator.server, "x").get(RECORD);
    expect(answer.headers["www-authenticate"]).toContain("Bearer");
  });
});
