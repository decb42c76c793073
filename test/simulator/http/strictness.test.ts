// What the register does not take: unknown fields at any depth in both forms, other media types, too much, too slow.
import protobuf from "protobufjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { encodeMessage } from "../../../proto/codec/encode.ts";
import type { AzrNummer } from "../../../simulator/kernel/kennungen.ts";
import { BODY_BYTES_MAX, HEADER_BYTES_MAX } from "../../../simulator/http/limits.ts";
import { ABH_A } from "../../support/register/behoerden.ts";
import { duldung, erstmeldung, folgemeldung, meldestatusMeldung, uuid } from "../../support/register/meldungen.ts";
import { sendBytes } from "../../support/simulator/raw-request.ts";
import { ABRUF, type TestAnswer, type TestClient } from "../../support/simulator/test-client.ts";
import { createTestSimulator, type TestSimulator } from "../../support/simulator/test-simulator.ts";

const JSON_TYPE = { "content-type": "application/json" };
const PROTOBUF = { "content-type": "application/x-protobuf" };
/** A field number that no message has, as a length-delimited field: tag and the text "rot". */
const UNKNOWN_FIELD = protobuf.Writer.create()
  .uint32((999 << 3) | 2)
  .string("rot")
  .finish();

let simulator: TestSimulator;
let client: TestClient;
let azrNummer: AzrNummer;
let url: string;

beforeEach(async () => {
  simulator = await createTestSimulator();
  client = await simulator.client();
  const created = await client.erstmeldung(erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10")));
  azrNummer = created.bestaetigung().azrNummer;
  url = `/v1/datensaetze/${azrNummer}/meldungen`;
});

afterEach(() => simulator.close());

const meldung = (): ReturnType<typeof folgemeldung> => folgemeldung(ABH_A, uuid("m"), duldung("2026-11-01"));

/** A field inside messages with these numbers. */
function nested(numbers: readonly number[], field: Uint8Array): Uint8Array {
  return numbers.reduceRight<Uint8Array>(
    (inner, number) =>
      protobuf.Writer.create()
        .uint32((number << 3) | 2)
        .bytes(inner)
        .finish(),
    field,
  );
}

/** The message in protobuf with something behind it: a message sent twice is merged. */
function postBehind(bytes: Uint8Array): Promise<TestAnswer> {
  return client.send("POST", url, PROTOBUF, Buffer.concat([encodeMessage("Folgemeldung", meldung()), bytes]));
}

function postJson(change: (text: string) => string): Promise<TestAnswer> {
  return client.send("POST", url, JSON_TYPE, change(JSON.stringify(meldung())));
}

describe("an unknown field", () => {
  it.each([
    ["at the top", '{"nachrichtenkopf"', '{"farbe":"rot","nachrichtenkopf"', "/farbe"],
    ["in a message", '"autor":{', '"autor":{"farbe":"rot",', "/nachrichtenkopf/autor/farbe"],
    ["deep inside", '"duldungArt":{', '"duldungArt":{"farbe":1,', "/sachverhalt/duldung/fachdatenNeu/duldungArt/farbe"],
    [
      "called __proto__",
      '"duldungArt":{',
      '"duldungArt":{"__proto__":{},',
      "/sachverhalt/duldung/fachdatenNeu/duldungArt/__proto__",
    ],
  ])("is refused in JSON %s, with attribute and pointer", async (_, search, replacement, pointer) => {
    const answer = await postJson((text) => text.replace(search, replacement));
    expect(answer.schluessel()).toEqual(["AZR-2010"]);
    const [fall] = answer.problem().fehlerfaelle;
    expect(fall?.pointer).toBe(pointer);
    expect(fall?.fehlerhaftesAttribut[0]).toMatch(/^[A-Za-z]+\./u);
    expect(answer.problem().ausloeserUUID).toBe(uuid("m"));
  });

  it("is refused in protobuf at the top", async () => {
    const bytes = Buffer.concat([encodeMessage("Folgemeldung", meldung()), UNKNOWN_FIELD]);
    const answer = await client.send("POST", url, PROTOBUF, bytes);
    expect(answer.schluessel()).toEqual(["AZR-2010"]);
  });

  it("is refused in protobuf inside a message", async () => {
    const kopf = Buffer.concat([encodeMessage("Nachrichtenkopf", meldung().nachrichtenkopf), UNKNOWN_FIELD]);
    // A message sent twice is merged: the second kopf brings nothing but the unknown field.
    const again = protobuf.Writer.create()
      .uint32((1 << 3) | 2)
      .bytes(kopf)
      .finish();
    const answer = await client.send(
      "POST",
      url,
      PROTOBUF,
      Buffer.concat([encodeMessage("Folgemeldung", meldung()), again]),
    );
    expect(answer.schluessel()).toEqual(["AZR-2010"]);
    const [fall] = answer.problem().fehlerfaelle;
    expect(fall?.pointer).toBe("/nachrichtenkopf/999");
    expect(fall?.fehlerhaftesAttribut).toEqual(["Nachrichtenkopf.999"]);
  });

  it("is named in protobuf by the Entitaet around it and its number", async () => {
    // Sachverhalt 20, duldung 2, fachdatenNeu 3, duldungArt 1.
    const answer = await postBehind(nested([20, 2, 3, 1], UNKNOWN_FIELD));
    const [fall] = answer.problem().fehlerfaelle;
    expect(fall?.fehlerschluessel).toBe("AZR-2010");
    expect(fall?.pointer).toBe("/sachverhalt/duldung/fachdatenNeu/duldungArt/999");
    expect(fall?.fehlerhaftesAttribut).toEqual(["Duldung.duldungArt.999"]);
    expect(fall?.fehlertext).toContain("Duldung.duldungArt.999");
  });
});

describe("protobuf that cannot be read", () => {
  it.each([
    ["another wire type", Uint8Array.of((4 << 3) | 0, 1), "bescheinigungsNummer"],
    ["no UTF-8", Uint8Array.of((4 << 3) | 2, 2, 0xc3, 0x28), "bescheinigungsNummer"],
  ])("%s is named by its attribute", async (_, field, attribut) => {
    const answer = await postBehind(nested([20, 2, 3], field));
    const [fall] = answer.problem().fehlerfaelle;
    expect(fall?.fehlerschluessel).toBe("AZR-2001");
    expect(fall?.pointer).toBe(`/sachverhalt/duldung/fachdatenNeu/${attribut}`);
    expect(fall?.fehlerhaftesAttribut).toEqual([`Duldung.${attribut}`]);
  });

  it("at the top is named by the message", async () => {
    const answer = await postBehind(UNKNOWN_FIELD);
    expect(answer.problem().fehlerfaelle[0]).toMatchObject({
      pointer: "/999",
      fehlerhaftesAttribut: ["AZRFolgemeldung.999"],
    });
  });
});

describe("a wrong value", () => {
  it("is told with attribute, pointer and every other fault of the message", async () => {
    const answer = await postJson((text) =>
      text.replace('"code":"01"', '"code":"77"').replace('"2027-12-31"', '"2027-02-30"'),
    );
    expect(answer.schluessel().toSorted()).toEqual(["AZR-2004", "AZR-2011"]);
    const falls = answer.problem().fehlerfaelle;
    expect(falls.map(({ pointer = "" }) => pointer).toSorted()).toEqual([
      "/sachverhalt/duldung/fachdatenNeu/befristungsdatum",
      "/sachverhalt/duldung/fachdatenNeu/duldungArt/code",
    ]);
    expect(falls.flatMap(({ fehlerhaftesAttribut }) => fehlerhaftesAttribut)).toContain("Duldung.befristungsdatum");
  });

  it("is refused in protobuf as in JSON", async () => {
    const wrong = folgemeldung(ABH_A, uuid("m"), duldung("2026-11-01", { nummer: "X" }));
    const json = await client.folgemeldung(azrNummer, wrong);
    const bytes = Buffer.from(encodeMessage("Folgemeldung", wrong));
    const protobufAnswer = await client.send("POST", url, PROTOBUF, bytes);
    expect(protobufAnswer.problem().fehlerfaelle).toEqual(json.problem().fehlerfaelle);
  });
});

describe("problems", () => {
  it("are JSON for a caller of protobuf, unless it asks for them in protobuf", async () => {
    const bytes = Buffer.from(encodeMessage("Folgemeldung", folgemeldung(ABH_A, uuid("m"), duldung("2026-12-24"))));
    const plain = await client.send("POST", url, PROTOBUF, bytes);
    expect(plain.headers["content-type"]).toMatch(/^application\/problem\+json/u);
    const asked = await client.send("POST", url, { ...PROTOBUF, accept: "application/protobuf" }, bytes);
    expect(asked.headers["content-type"]).toBe("application/protobuf");
    expect(asked.status).toBe(422);
    expect(asked.schluessel()).toEqual(["AZR-6002"]);
  });
});

describe("media types", () => {
  it.each([
    ["application/json, */*;q=0.1", "application/json; charset=utf-8"],
    ["application/x-protobuf;q=0.2, application/json;q=0.1", "application/x-protobuf"],
    ["text/html, application/protobuf", "application/protobuf"],
    ["*/*", "application/json; charset=utf-8"],
  ])("accept %s is answered with %s", async (accept, contentType) => {
    const answer = await client.get(`/v1/datensaetze/${azrNummer}`, { ...ABRUF, accept });
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe(contentType);
  });

  it.each([["text/plain"], ["application/x-www-form-urlencoded"], ["application/xml"]])(
    "%s is no message",
    async (type) => {
      const answer = await client.send("POST", url, { "content-type": type }, "a=b");
      expect(answer.schluessel()).toEqual(["AZR-2014"]);
    },
  );

  it("a message without any body is not readable", async () => {
    expect((await client.send("POST", url, JSON_TYPE)).schluessel()).toEqual(["AZR-2001"]);
  });
});

describe("limits", () => {
  it("take a body of the full size and none beyond", async () => {
    const pad = (text: string): string => text + " ".repeat(BODY_BYTES_MAX - Buffer.byteLength(text));
    expect((await postJson(pad)).status).toBe(200);
    expect((await postJson((text) => `${pad(text)} `)).status).toBe(413);
  });

  it("end header lines that are too long, and what is no HTTP, with a problem", async () => {
    const listening = await simulator.simulator.listen();
    const long = `GET / HTTP/1.1\r\nhost: x\r\nx: ${"a".repeat(HEADER_BYTES_MAX)}\r\n\r\n`;
    expect((await sendBytes(listening, long)).schluessel()).toEqual(["AZR-2009"]);
    expect((await sendBytes(listening, "HELLO\r\n\r\n")).schluessel()).toEqual(["AZR-2001"]);
  });

  it("refuse a path that is no path", async () => {
    expect((await client.get("/v1/%zz")).schluessel()).toEqual(["AZR-2012"]);
  });
});

describe("who reads", () => {
  it.each([
    ["azr-behoerde", "AZR-2002"],
    ["azr-sachbearbeiter", "AZR-3006"],
    ["azr-abrufzweck", "AZR-3002"],
    ["azr-geschaeftszeichen", "AZR-3002"],
  ])("must say %s", async (header, schluessel) => {
    const headers = Object.fromEntries(Object.entries(ABRUF).filter(([name]) => name !== header));
    expect((await client.get(`/v1/datensaetze/${azrNummer}`, headers)).schluessel()).toEqual([schluessel]);
  });

  it("may spell names in UTF-8 or percent-encoded", async () => {
    const spellings = [Buffer.from("Müller").toString("latin1"), "M%C3%BCller"];
    for (const name of spellings) {
      const headers = { ...ABRUF, "azr-sachbearbeiter": name };
      expect((await client.get(`/v1/datensaetze/${azrNummer}`, headers)).status).toBe(200);
    }
  });

  it.each([
    ["durchfuehrenderSachbearbeiter", "AZR-3006"],
    ["abrufzweck", "AZR-3002"],
    ["geschaeftszeichen", "AZR-3002"],
  ])("says %s in the body of an Anfrage", async (member, schluessel) => {
    const { nachrichtenkopf, ...rest } = folgemeldung(ABH_A, uuid("a"), {});
    const anfrage = {
      ...rest,
      nachrichtenkopf: { ...nachrichtenkopf, nachrichtentyp: "090001" },
      abrufzweck: "01",
      geschaeftszeichen: "AZ",
      anfragedaten: { azrNummer },
    };
    const payload = JSON.stringify(Object.fromEntries(Object.entries(anfrage).filter(([name]) => name !== member)));
    expect((await client.send("POST", "/v1/anfragen", JSON_TYPE, payload)).schluessel()).toEqual([schluessel]);
  });
});
