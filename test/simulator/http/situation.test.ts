// The same key is told in other words to somebody who reports, who reads or who asks; and whoever can put it right is
// named, which the key alone does not tell.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { syntheticAzrNummer } from "../../../simulator/kernel/azr-nummer.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import { parseBehoerdenkennzeichen, type AzrNummer } from "../../../simulator/kernel/kennungen.ts";
import { datensatzStreamId } from "../../../simulator/service/load-datensatz.ts";
import { ABH_A, ABH_B } from "../../support/register/behoerden.ts";
import { duldung, erstmeldung, folgemeldung, meldestatusMeldung, uuid } from "../../support/register/meldungen.ts";
import { ABRUF, type TestAnswer, type TestClient } from "../../support/simulator/test-client.ts";
import { createTestSimulator, type TestSimulator } from "../../support/simulator/test-simulator.ts";

const JSON_TYPE = { "content-type": "application/json" };
const ERST = erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10"));

let simulator: TestSimulator;
let client: TestClient;
let azrNummer: AzrNummer;
let url: string;

beforeEach(async () => {
  simulator = await createTestSimulator();
  client = await simulator.client();
  azrNummer = (await client.erstmeldung(ERST)).bestaetigung().azrNummer;
  url = `/v1/datensaetze/${azrNummer}`;
});

afterEach(() => simulator.close());

const meldung = (): ReturnType<typeof folgemeldung> => folgemeldung(ABH_A, uuid("m"), duldung("2026-11-01"));

function postJson(change: (text: string) => string): Promise<TestAnswer> {
  return client.send("POST", `${url}/meldungen`, JSON_TYPE, change(JSON.stringify(meldung())));
}

function wordsOf(answer: TestAnswer): string {
  return answer
    .problem()
    .fehlerfaelle.map(({ fehlertext, handlungshinweis }) => `${fehlertext} ${handlungshinweis}`)
    .join("\n");
}

describe("somebody who reads", () => {
  const WRITERS_WORDS = /nichts gespeichert|erneut senden|erneut gesendet|Meldung/u;

  it.each([
    ["without a token", () => client.get(url, { ...ABRUF, authorization: "" }), "AZR-1001"],
    ["for an authority that is not theirs", () => client.get(url, { ...ABRUF, "azr-behoerde": "999999" }), "AZR-1003"],
    ["without an authority", () => client.get(url, { ...ABRUF, "azr-behoerde": "" }), "AZR-2002"],
    ["for no authority at all", () => client.get(url, { ...ABRUF, "azr-behoerde": "x" }), "AZR-2011"],
    ["with another Fachstand", () => client.get(url, { ...ABRUF, "azr-fachstand": "1" }), "AZR-2003"],
    ["at an address that does not exist", () => client.get("/v1/nichts"), "AZR-2012"],
    ["in a form that does not exist", () => client.get(url, { ...ABRUF, accept: "text/html" }), "AZR-2015"],
    ["without a clerk", () => client.get(url, { ...ABRUF, "azr-sachbearbeiter": "" }), "AZR-3006"],
    ["a number that is none", () => client.get("/v1/datensaetze/1"), "AZR-4002"],
    ["a number that is unknown", () => client.get(`/v1/datensaetze/${syntheticAzrNummer(2020, 1, 1)}`), "AZR-4001"],
    ["with a body that cannot be read", () => client.send("POST", "/v1/anfragen", JSON_TYPE, "{"), "AZR-2001"],
    ["with a body that lacks something", () => client.send("POST", "/v1/anfragen", JSON_TYPE, "{}"), "AZR-2002"],
  ])("%s is told that nothing was read, not that nothing was stored", async (_, ask, schluessel) => {
    const answer = await ask();
    expect(answer.schluessel()).toContain(schluessel);
    expect(wordsOf(answer)).not.toMatch(WRITERS_WORDS);
    expect(wordsOf(answer)).toContain("keine Auskunft erteilt");
  });

  it.each([
    ["UNAVAILABLE", "AZR-1005"],
    ["DEFECT", "AZR-9001"],
  ] as const)("while the store is %s is told so", async (fault, schluessel) => {
    simulator.store().failNextRead(fault);
    const answer = await client.get(`/v1/datensaetze/${syntheticAzrNummer(2020, 1, 1)}`);
    expect(answer.schluessel()).toEqual([schluessel]);
    expect(wordsOf(answer)).not.toMatch(WRITERS_WORDS);
  });

  it("who asks what may be written is told what would happen", async () => {
    const answer = await client.get(`${url}/zustaendigkeit`, { ...ABRUF, "azr-behoerde": ABH_B.kennzeichen });
    const rows = answer.message("Zustaendigkeit").schreibrecht.flatMap(({ fehlerfall }) => fehlerfall ?? []);
    expect(rows.length).toBeGreaterThan(3);
    for (const { fehlertext } of rows) {
      expect(fehlertext).toContain("Eine solche Meldung würde nicht gespeichert.");
      expect(fehlertext).not.toContain("Es wurde nichts gespeichert");
    }
  });
});

describe("who must put it right", () => {
  it.each([
    ["no nachrichtenUUID", '"nachrichtenUUID":"', '"x":"', "AZR-2006", "HERSTELLER"],
    ["an empty nachrichtenUUID", /"nachrichtenUUID":"[^"]*"/u, '"nachrichtenUUID":""', "AZR-2006", "HERSTELLER"],
    ["an odd nachrichtenUUID", /"nachrichtenUUID":"[^"]*"/u, '"nachrichtenUUID":"1"', "AZR-2011", "HERSTELLER"],
    ["no nachrichtentyp", '"nachrichtentyp":"090010",', "", "AZR-2002", "HERSTELLER"],
    ["a nachrichtentyp that does not exist", '"090010"', '"090000"', "AZR-2004", "HERSTELLER"],
    ["the nachrichtentyp of another message", '"090010"', '"090009"', "AZR-1003", "HERSTELLER"],
    ["no autor", /"autor":\{[^}]*\},?/u, "", "AZR-2002", "HERSTELLER"],
    ["an autor who is somebody else", `azr:${ABH_A.kennzeichen}`, "azr:100002", "AZR-1003", "HERSTELLER"],
    ["a number where a text belongs", '"T1234567"', "1234567", "AZR-2011", "HERSTELLER"],
    [
      "a Referenz-ID that is none",
      '"aenderungsArt":"01"',
      '"aenderungsArt":"02","referenzId":"x"',
      "AZR-2011",
      "HERSTELLER",
    ],
    [
      "no clerk",
      '"durchfuehrenderSachbearbeiter":"M. Beispiel"',
      '"durchfuehrenderSachbearbeiter":""',
      "AZR-3006",
      "SACHBEARBEITUNG",
    ],
    ["no event date", /"ereignisdatum":"[^"]*",/u, "", "AZR-2002", "SACHBEARBEITUNG"],
    ["a number of a paper that is none", '"T1234567"', '"T1"', "AZR-2011", "SACHBEARBEITUNG"],
  ])("of %s", async (_, search, replacement, schluessel, korrektur) => {
    const answer = await postJson((text) => text.replace(search, replacement).replace(/,\}/gu, "}"));
    const fall = answer.problem().fehlerfaelle.find(({ fehlerschluessel }) => fehlerschluessel === schluessel);
    expect(fall, answer.text).toMatchObject({ zustaendigFuerKorrektur: korrektur });
    const clerksWork = /^Bitte „/u;
    if (korrektur === "HERSTELLER") expect(fall?.handlungshinweis).not.toMatch(clerksWork);
  });

  it("of a missing header line AZR-Behoerde is the Hersteller", async () => {
    const [fall] = (await client.get(url, { ...ABRUF, "azr-behoerde": "" })).problem().fehlerfaelle;
    expect(fall).toMatchObject({ fehlerschluessel: "AZR-2002", zustaendigFuerKorrektur: "HERSTELLER" });
  });

  it("of a name that is not in NFC is the Hersteller, of another alphabet the clerk", async () => {
    const named = async (name: string) => {
      const grundpersonalien = { ...ERST.grundpersonalien, familienname: { name } };
      return (await client.erstmeldung({ ...ERST, grundpersonalien })).problem().fehlerfaelle[0];
    };
    const decomposed = { fehlerschluessel: "AZR-2005", zustaendigFuerKorrektur: "HERSTELLER" };
    expect(await named("Mu\u0308ller")).toMatchObject(decomposed);
    expect(await named("محمد")).toMatchObject({ ...decomposed, zustaendigFuerKorrektur: "SACHBEARBEITUNG" });
  });
});

describe("an authority that does not exist", () => {
  const stranger = { ...ABH_A, kennzeichen: present(parseBehoerdenkennzeichen("999999"), "a Behoerdenkennzeichen") };

  it("is unknown to a client for all authorities, and not theirs to any other", async () => {
    const everything = await client.folgemeldung(azrNummer, folgemeldung(stranger, uuid("m"), duldung("2026-11-01")));
    expect(everything.schluessel()).toEqual(["AZR-1003"]);
    expect(wordsOf(everything)).toContain("die Behörde 999999 ist diesem Register nicht bekannt");
    expect(wordsOf(everything)).not.toContain("darf nicht");
    const one = await simulator.client({ behoerden: [ABH_B.kennzeichen] });
    const unknown = await one.folgemeldung(azrNummer, folgemeldung(stranger, uuid("m"), duldung("2026-11-01")));
    const foreign = await one.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("m"), duldung("2026-11-01")));
    expect(wordsOf(unknown).replace("999999", ABH_A.kennzeichen)).toBe(wordsOf(foreign));
  });
});

describe("a record that was erased", () => {
  beforeEach(() => simulator.store().eraseStream(datensatzStreamId(azrNummer)));

  it("is gone for readers and writers, which is not the same as unknown", async () => {
    const answers = [await client.get(url), await client.get(`${url}/zustaendigkeit`), await postJson((text) => text)];
    for (const answer of answers) {
      expect(answer.status).toBe(410);
      expect(answer.schluessel()).toEqual(["AZR-4006"]);
    }
    const [read, , written] = answers.map(wordsOf);
    expect(read).toContain("keine Auskunft erteilt");
    expect(written).toContain("nichts gespeichert");
  });

  it("never gives its number to somebody else", async () => {
    const mandant = simulator.mandant();
    await simulator.store().purgeStream({ category: "vorgang", key: `${ABH_A.kennzeichen}/${uuid("e")}` });
    const again = await client.erstmeldung(ERST);
    expect(again.status, again.text).toBe(201);
    expect(again.bestaetigung().azrNummer).not.toBe(azrNummer);
    expect(mandant.datensatzCache.find(azrNummer)).toBeUndefined();
  });
});
