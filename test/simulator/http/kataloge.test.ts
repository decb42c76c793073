// Code lists and authorities over HTTP: the same content in JSON and protobuf, an ETag by which nothing is sent twice, and a
// clear refusal of what does not exist.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CODELISTEN, DULDUNG_URN } from "../../../simulator/register/kataloge/codelisten.ts";
import { BEHOERDEN } from "../../support/register/behoerden.ts";
import type { TestClient } from "../../support/simulator/test-client.ts";
import { createTestSimulator, type TestSimulator } from "../../support/simulator/test-simulator.ts";

const DULDUNGART = `/v1/codelisten/${DULDUNG_URN}`;
const PATHS = ["/v1/codelisten", DULDUNGART, "/v1/behoerden"];

let simulator: TestSimulator;
let client: TestClient;

beforeEach(async () => {
  simulator = await createTestSimulator();
  client = await simulator.client();
});

afterEach(() => simulator.close());

describe("code lists", () => {
  it("are listed without their entries", async () => {
    const { codelisten } = (await client.get("/v1/codelisten", {})).message("Codelistenverzeichnis");
    expect(codelisten.map(({ listURI }) => listURI)).toEqual([...CODELISTEN.keys()].toSorted());
    expect(codelisten.every(({ eintraege }) => eintraege.length === 0)).toBe(true);
  });

  it("are shown one by one, with the days on which a code may be reported", async () => {
    const liste = (await client.get(DULDUNGART, {})).message("Codeliste");
    expect(liste.listURI).toBe(DULDUNG_URN);
    expect(liste.eintraege.find(({ code }) => code === "13")).toEqual({
      code: "13",
      bedeutung: "Beschäftigungsduldung: beschäftigte Person",
      grundlage: "§ 60d Abs. 1 AufenthG",
      meldbarAb: "2020-01-01",
    });
    expect(liste.eintraege.find(({ code }) => code === "08")).toMatchObject({ meldbarBis: "2014-11-30" });
  });

  it("that do not exist are refused, with the place where all of them stand", async () => {
    const answer = await client.get("/v1/codelisten/urn:de:xauslaender:codelist:azr:nichts", {});
    expect(answer.status).toBe(404);
    expect(answer.schluessel()).toEqual(["AZR-4010"]);
    const [fall] = answer.problem().fehlerfaelle;
    expect(fall?.fehlertext).toContain("urn:de:xauslaender:codelist:azr:nichts");
    expect(fall?.handlungshinweis).toContain("/v1/codelisten");
  });
});

describe("authorities", () => {
  it("are those of the register, ascending, with their Auftraege", async () => {
    const { behoerden } = (await client.get("/v1/behoerden", {})).message("Behoerdenverzeichnis");
    expect(behoerden).toEqual(BEHOERDEN.toSorted((left, right) => (left.kennzeichen < right.kennzeichen ? -1 : 1)));
    expect(behoerden.some(({ auftraege }) => auftraege.length > 0)).toBe(true);
  });
});

describe("every catalogue", () => {
  it.each(PATHS)("%s is the same in protobuf", async (path) => {
    const protobuf = await (await simulator.client({ form: "protobuf" })).get(path, {});
    expect(protobuf.headers["content-type"]).toBe("application/x-protobuf");
    const name =
      path === DULDUNGART ? "Codeliste" : path === "/v1/codelisten" ? "Codelistenverzeichnis" : "Behoerdenverzeichnis";
    expect(protobuf.message(name)).toEqual((await client.get(path, {})).message(name));
  });

  it.each(PATHS)("%s is not sent again to whoever has it", async (path) => {
    const first = await client.get(path, {});
    const etag = first.headers["etag"] ?? "";
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/u);
    for (const known of [etag, etag.slice(2), `"other", ${etag}`, "*"]) {
      const again = await client.get(path, { "if-none-match": known });
      expect([again.status, again.text, again.headers["etag"]]).toEqual([304, "", etag]);
    }
    const other = await client.get(path, { "if-none-match": 'W/"other"' });
    expect([other.status, other.text]).toEqual([200, first.text]);
    const head = await client.send("HEAD", path, { "if-none-match": etag });
    expect([head.status, head.text]).toEqual([304, ""]);
  });

  it.each(PATHS)("%s needs a token that may read, and no purpose", async (path) => {
    const writer = await simulator.client({ scopes: ["azr:meldung"] });
    expect((await writer.get(path, {})).status).toBe(403);
    expect((await client.get(path, { "azr-fachstand": "25.05" })).schluessel()).toEqual(["AZR-2003"]);
  });

  it("changes its ETag when its content changes", async () => {
    const before = (await client.get("/v1/behoerden", {})).headers["etag"];
    const [behoerde] = BEHOERDEN;
    if (behoerde === undefined) return expect.fail("no authority");
    await simulator.mandant().registerBehoerden([{ ...behoerde, name: "ABH Neustadt" }]);
    expect((await client.get("/v1/behoerden", {})).headers["etag"]).not.toBe(before);
  });
});
