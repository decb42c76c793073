// What a request may look like around its message: all omissions told at once, HEAD and /, members that stand twice,
// compression and charsets.
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AzrNummer } from "../../../simulator/kernel/kennungen.ts";
import { ABH_A } from "../../support/register/behoerden.ts";
import { duldung, erstmeldung, folgemeldung, meldestatusMeldung, uuid } from "../../support/register/meldungen.ts";
import { ABRUF, type TestAnswer, type TestClient } from "../../support/simulator/test-client.ts";
import { createTestSimulator, type TestSimulator } from "../../support/simulator/test-simulator.ts";

const JSON_TYPE = { "content-type": "application/json" };

let simulator: TestSimulator;
let client: TestClient;
let azrNummer: AzrNummer;
let url: string;

beforeEach(async () => {
  simulator = await createTestSimulator();
  client = await simulator.client();
  const created = await client.erstmeldung(erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10")));
  azrNummer = created.bestaetigung().azrNummer;
  url = `/v1/datensaetze/${azrNummer}`;
});

afterEach(() => simulator.close());

const text = (): string => JSON.stringify(folgemeldung(ABH_A, uuid("m"), duldung("2026-11-01")));

function post(body: Buffer | string, headers: Readonly<Record<string, string>> = JSON_TYPE): Promise<TestAnswer> {
  return client.send("POST", `${url}/meldungen`, headers, body);
}

function attributes(answer: TestAnswer): readonly (readonly [string, string | undefined])[] {
  return answer
    .problem()
    .fehlerfaelle.map(({ fehlerschluessel, fehlerhaftesAttribut }) => [fehlerschluessel, fehlerhaftesAttribut[0]]);
}

describe("missing header lines of a read", () => {
  it("are told all at once", async () => {
    const nothing = await client.get(url, {});
    expect(attributes(nothing)).toEqual([
      ["AZR-2002", "AZR-Behoerde"],
      ["AZR-3006", "AZR-Sachbearbeiter"],
      ["AZR-3002", "AZR-Abrufzweck"],
      ["AZR-3002", "AZR-Geschaeftszeichen"],
    ]);
    const texts = nothing.problem().fehlerfaelle.map(({ fehlertext }) => fehlertext);
    expect(new Set(texts).size).toBe(4);
    const odd = await client.get(url, { ...ABRUF, "azr-behoerde": "x", "azr-geschaeftszeichen": " " });
    expect(attributes(odd)).toEqual([
      ["AZR-2011", "AZR-Behoerde"],
      ["AZR-3002", "AZR-Geschaeftszeichen"],
    ]);
  });

  it("are two when somebody asks for a Vorgang", async () => {
    const answer = await client.get(`/v1/vorgaenge/${uuid("e")}`, {});
    expect(attributes(answer)).toEqual([
      ["AZR-2002", "AZR-Behoerde"],
      ["AZR-3006", "AZR-Sachbearbeiter"],
    ]);
  });
});

describe("HEAD", () => {
  it.each(["/", "/openapi.json", "/health/ready", "/v1/fehlerkatalog", "/v1/datensaetze/RECORD", "/v1/nichts"])(
    "is answered like GET without body: %s",
    async (path) => {
      const address = path.replace("RECORD", azrNummer);
      const [head, got] = [await client.send("HEAD", address, ABRUF), await client.send("GET", address, ABRUF)];
      expect([head.status, head.text]).toEqual([got.status, ""]);
      for (const name of ["content-type", "etag"]) expect(head.headers[name]).toBe(got.headers[name]);
      expect(Number(head.headers["content-length"])).toBe(got.body.length);
    },
  );

  it("is refused where GET is", async () => {
    const answer = await client.send("HEAD", "/v1/anfragen");
    expect([answer.status, answer.headers["allow"]]).toEqual([405, "POST"]);
  });

  it("is named where it is allowed", async () => {
    expect((await client.send("DELETE", url)).headers["allow"]).toBe("GET, HEAD");
  });
});

describe("the start", () => {
  it("leads a program and a person to everything else", async () => {
    const json = await client.get("/", {});
    expect(json.headers["content-type"]).toMatch(/^application\/json/u);
    const page = await client.get("/", { accept: "text/html,application/xhtml+xml,*/*;q=0.8" });
    expect(page.headers["content-type"]).toMatch(/^text\/html/u);
    const links = [...page.text.matchAll(/href="([^"]+)"/gu)].map(([, href = ""]) => href);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      expect(json.text).toContain(`"${link}"`);
      expect((await client.get(link, {})).status).toBe(200);
    }
    expect(page.text).toContain("nicht das Ausländerzentralregister");
    expect(page.text).toContain("not the real");
  });

  it("takes /proto with and without slash", async () => {
    const [without, withSlash] = [await client.get("/proto", {}), await client.get("/proto/", {})];
    expect(without.status).toBe(200);
    expect(without.json()).toEqual(withSlash.json());
  });
});

describe("a member that stands twice", () => {
  it.each([
    [
      "at the top",
      '{"nachrichtenkopf"',
      '{"durchfuehrendeBehoerde":"100001","nachrichtenkopf"',
      "/durchfuehrendeBehoerde",
    ],
    [
      "deep inside",
      '"ereignisdatum":',
      '"ereignisdatum":"2026-10-01", "ereignisdatum" :',
      "/sachverhalt/duldung/fachdatenNeu/ereignisdatum",
    ],
    [
      "in another spelling",
      '"ereignisdatum":',
      '"ereignis\\u0064atum":"2026-10-01","ereignisdatum":',
      "/sachverhalt/duldung/fachdatenNeu/ereignisdatum",
    ],
    ["called __proto__", '{"nachrichtenkopf"', '{"__proto__":1,"__proto__":2,"nachrichtenkopf"', "/__proto__"],
  ])("is refused %s, not guessed", async (_, search, replacement, pointer) => {
    const answer = await post(text().replace(search, replacement));
    expect(answer.schluessel()).toEqual(["AZR-2001"]);
    const [fall] = answer.problem().fehlerfaelle;
    expect(fall?.pointer).toBe(pointer);
    expect(fall?.fehlertext).toContain("steht doppelt");
  });

  it("is no such thing in two objects, in a text, or in a list", async () => {
    const clerk = '"durchfuehrenderSachbearbeiter":"M. Beispiel"';
    const answer = await post(text().replace(clerk, String.raw`"durchfuehrenderSachbearbeiter":"\"autor\":\\"`));
    expect(answer.status, answer.text).toBe(200);
  });

  it("is looked for without a limit of depth", async () => {
    const deep = `{"a":${"[".repeat(300_000)}${"]".repeat(300_000)}}`;
    expect((await post(deep)).status).toBe(422);
    expect((await post(deep.replace('{"a"', '{"a":1,"a"'))).schluessel()).toEqual(["AZR-2001"]);
  });
});

describe("a body that is written otherwise", () => {
  it("is refused with the reason when it is compressed", async () => {
    const answer = await post(gzipSync(text()), { ...JSON_TYPE, "content-encoding": "gzip" });
    expect([answer.status, answer.schluessel()]).toEqual([415, ["AZR-2014"]]);
    expect(answer.problem().fehlerfaelle[0]?.fehlertext).toContain("Content-Encoding: gzip");
    expect(answer.problem().fehlerfaelle[0]?.handlungshinweis).toContain("unkomprimiert");
  });

  it.each(["iso-8859-1", "utf-16", '"windows-1252"'])("is refused in charset %s", async (charset) => {
    const answer = await post(text(), { "content-type": `application/json; charset=${charset}` });
    expect([answer.status, answer.schluessel()]).toEqual([415, ["AZR-2014"]]);
    expect(answer.problem().fehlerfaelle[0]?.fehlertext).toContain(charset);
  });

  it.each(["application/json;charset=utf-8", 'application/json; charset="UTF-8"', "Application/JSON; profile=x"])(
    "is taken as %s",
    async (type) => {
      const answer = await post(text(), { "content-type": type, "content-encoding": "identity" });
      expect(answer.status, answer.text).toBe(200);
    },
  );
});
