// Texts of requests: blank, with space around them, or in another Unicode form.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { encodeMessage } from "../../../proto/codec/encode.ts";
import type { AzrNummer } from "../../../simulator/kernel/kennungen.ts";
import { ABH_A } from "../../support/register/behoerden.ts";
import {
  duldung,
  erstmeldung,
  folgemeldung,
  meldestatusMeldung,
  PERSONALIEN,
  personalien,
  uuid,
} from "../../support/register/meldungen.ts";
import type { TestAnswer, TestClient } from "../../support/simulator/test-client.ts";
import { createTestSimulator, type TestSimulator } from "../../support/simulator/test-simulator.ts";

const JSON_TYPE = { "content-type": "application/json" };
const PROTOBUF = { "content-type": "application/x-protobuf" };

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

function postJson(change: (text: string) => string): Promise<TestAnswer> {
  return client.send("POST", url, JSON_TYPE, change(JSON.stringify(meldung())));
}

describe("a blank text", () => {
  const clerk = '"durchfuehrenderSachbearbeiter":"M. Beispiel"';

  it.each(["", " ", "\u00a0", "  "])("is no clerk (%j)", async (blank) => {
    const answer = await postJson((text) => text.replace(clerk, `"durchfuehrenderSachbearbeiter":"${blank}"`));
    expect(answer.schluessel()).toEqual(["AZR-3006"]);
    expect(answer.problem().fehlerfaelle[0]?.pointer).toBe("/durchfuehrenderSachbearbeiter");
  });

  it("is no clerk in protobuf either", async () => {
    const blank = { ...meldung(), durchfuehrenderSachbearbeiter: " " };
    const answer = await client.send("POST", url, PROTOBUF, Buffer.from(encodeMessage("Folgemeldung", blank)));
    expect(answer.schluessel()).toEqual(["AZR-3006"]);
  });

  it("is no Geschaeftszeichen", async () => {
    const anfrage = {
      ...{ nachrichtenkopf: { ...meldung().nachrichtenkopf, nachrichtentyp: "090001" } },
      ...{ durchfuehrendeBehoerde: ABH_A.kennzeichen, durchfuehrenderSachbearbeiter: "M. Beispiel" },
      ...{ abrufzweck: "01", geschaeftszeichen: " ", anfragedaten: { azrNummer } },
    };
    const answer = await client.send("POST", "/v1/anfragen", JSON_TYPE, JSON.stringify(anfrage));
    expect(answer.schluessel()).toEqual(["AZR-3002"]);
  });

  it.each([
    [" ", "die Angabe ist leer"],
    [" Musterfrau", "Leerzeichen"],
    ["Musterfrau ", "Leerzeichen"],
  ])("is no name (%j)", async (name, grund) => {
    const blank = { ...PERSONALIEN, familienname: { name } };
    const answer = await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("n"), personalien(blank)));
    expect(answer.schluessel()).toEqual(["AZR-2011"]);
    expect(answer.problem().fehlerfaelle[0]?.fehlertext).toContain(grund);
  });

  it("is refused when a name is not in NFC: nothing is guessed", async () => {
    const decomposed = { ...PERSONALIEN, familienname: { name: "Mu\u0308ller" } };
    const answer = await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("n"), personalien(decomposed)));
    expect(answer.schluessel()).toEqual(["AZR-2005"]);
    expect(answer.problem().fehlerfaelle[0]?.fehlerhaftesAttribut).toEqual(["Grundpersonalien.familienname.name"]);
  });

  it("has no space around a clerk's name", async () => {
    const answer = await postJson((text) => text.replace("M. Beispiel", " M. Beispiel"));
    expect(answer.schluessel()).toEqual(["AZR-2011"]);
  });
});
