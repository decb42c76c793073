// "First match answers": the form of a message is judged before anything that is stored is looked at.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { syntheticAzrNummer } from "../../../simulator/kernel/azr-nummer.ts";
import type { AzrNummer } from "../../../simulator/kernel/kennungen.ts";
import { ABH_A, ABH_B } from "../../support/register/behoerden.ts";
import {
  duldung,
  erstmeldung,
  folgemeldung,
  meldestatusMeldung,
  PERSONALIEN,
  personalien,
  uuid,
} from "../../support/register/meldungen.ts";
import type { TestClient } from "../../support/simulator/test-client.ts";
import { createTestSimulator, type TestSimulator } from "../../support/simulator/test-simulator.ts";

const DULDUNG = duldung("2026-11-01");

let simulator: TestSimulator;
let client: TestClient;
let azrNummer: AzrNummer;

beforeEach(async () => {
  simulator = await createTestSimulator();
  client = await simulator.client();
  const created = await client.erstmeldung(erstmeldung(ABH_A, uuid("erst"), meldestatusMeldung("01", "2026-01-10")));
  azrNummer = created.bestaetigung().azrNummer;
});

afterEach(() => simulator.close());

describe("form comes before nachrichtenUUID, record and If-Match", () => {
  const LOESCHUNG = {
    sachverhalt: { meldestatus: { ...meldestatusMeldung("02", "2026-11-20"), aenderungsArt: "03" } },
  } as const;

  it.each([
    ["an aenderungsArt that is not taken", LOESCHUNG, "AZR-2004"],
    ["no block at all", {}, "AZR-2002"],
    ["a code that was not reportable", duldung("2026-11-01", { code: "08" }), "AZR-2004"],
  ])("%s", async (_, bloecke, schluessel) => {
    await client.folgemeldung(azrNummer, folgemeldung(ABH_B, uuid("used"), DULDUNG));
    await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("stored"), DULDUNG));
    const broken = (name: string) => folgemeldung(ABH_A, uuid(name), bloecke);
    const headers = { "if-match": '"99"' };
    const answers = [
      await client.folgemeldung(syntheticAzrNummer(2019, 4, 1), broken("unknown record")),
      await client.folgemeldung(azrNummer, broken("stored")),
      await client.folgemeldung(azrNummer, folgemeldung(ABH_B, uuid("used"), bloecke)),
      await client.folgemeldung(azrNummer, broken("stale"), { headers }),
    ];
    expect(answers.map((answer) => answer.schluessel())).toEqual(answers.map(() => [schluessel]));
    const own = { "azr-behoerde": ABH_A.kennzeichen, "azr-sachbearbeiter": "M. Beispiel" };
    expect((await client.get(`/v1/vorgaenge/${uuid("stale")}`, own)).schluessel()).toEqual(["AZR-4009"]);
  });

  it("answers form alone, for every block, and the mended message may use the same nachrichtenUUID", async () => {
    const both = { ...personalien(PERSONALIEN), ...LOESCHUNG };
    const answer = await client.folgemeldung(azrNummer, folgemeldung(ABH_B, uuid("both"), both));
    expect(answer.schluessel()).toEqual(["AZR-2004"]);
    const zuzug = { sachverhalt: { meldestatus: meldestatusMeldung("02", "2026-11-20") } };
    expect((await client.folgemeldung(azrNummer, folgemeldung(ABH_B, uuid("both"), zuzug))).status).toBe(200);
  });

  it("holds for an Erstmeldung", async () => {
    const broken = { ...meldestatusMeldung("01", "2026-01-10"), aenderungsArt: "03" } as const;
    const answer = await client.erstmeldung(erstmeldung(ABH_A, uuid("erst"), broken));
    expect(answer.schluessel()).toEqual(["AZR-2004"]);
  });
});
