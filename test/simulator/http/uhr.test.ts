import { afterEach, describe, expect, it } from "vitest";
import type { AzrNummer } from "../../../simulator/kernel/kennungen.ts";
import { ABH_A, ABH_B } from "../../support/register/behoerden.ts";
import { duldung, erstmeldung, folgemeldung, meldestatusMeldung, uuid } from "../../support/register/meldungen.ts";
import type { TestAnswer, TestClient } from "../../support/simulator/test-client.ts";
import { createTestSimulator, type TestOptions, type TestSimulator } from "../../support/simulator/test-simulator.ts";

const OWN = { "azr-behoerde": ABH_A.kennzeichen, "azr-sachbearbeiter": "M. Beispiel" };

let simulator: TestSimulator;

afterEach(() => simulator.close());

async function open(mandant = "heute", options: TestOptions = {}): Promise<TestClient> {
  simulator = await createTestSimulator(options);
  return simulator.client({ mandant });
}

function setUhr(client: TestClient, zeitpunkt: string, laeuft = false): Promise<TestAnswer> {
  return client.message("PUT", "/_test/v1/uhr", "Uhr", { zeitpunkt, laeuft });
}

async function createRecord(client: TestClient): Promise<AzrNummer> {
  const created = await client.erstmeldung(erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10")));
  return created.bestaetigung().azrNummer;
}

describe("the virtual clock", () => {
  it("is shown and set, and what is stored afterwards carries its instant", async () => {
    const client = await open();
    expect((await client.get("/_test/v1/uhr")).message("Uhr")).toEqual({
      zeitpunkt: "2026-11-23T12:00:00.000+01:00",
      laeuft: false,
    });
    const set = await setUhr(client, "2027-07-01T10:00:00+02:00");
    expect(set.message("Uhr").zeitpunkt).toBe("2027-07-01T10:00:00.000+02:00");
    const azrNummer = await createRecord(client);
    expect(azrNummer.slice(0, 4)).toBe("2707");
  });

  it("runs on with real time from where it was set", async () => {
    let realMs = 0;
    const client = await open("heute", { monotonicMs: () => realMs });
    await setUhr(client, "2027-07-01T10:00:00+02:00", true);
    realMs += 90_000;
    expect((await client.get("/_test/v1/uhr")).message("Uhr")).toEqual({
      zeitpunkt: "2027-07-01T10:01:30.000+02:00",
      laeuft: true,
    });
  });

  it("never goes back, and says where it stands", async () => {
    const client = await open();
    const refused = await setUhr(client, "2026-11-22T12:00:00+01:00");
    expect(refused.schluessel()).toEqual(["AZR-2004"]);
    expect(refused.problem().fehlerfaelle[0]?.fehlertext).toContain("2026-11-23T12:00:00.000+01:00");
    expect((await client.get("/_test/v1/uhr")).message("Uhr").zeitpunkt).toBe("2026-11-23T12:00:00.000+01:00");
  });

  it("goes no further than a running clock can bear", async () => {
    const client = await open();
    expect((await setUhr(client, "9999-12-31T23:59:59.999Z", true)).schluessel()).toEqual(["AZR-2004"]);
  });

  it("does not exist outside a sandbox", async () => {
    const client = await open("heute", { args: ["--no-sandbox"] });
    expect((await client.get("/_test/v1/uhr")).schluessel()).toEqual(["AZR-2012"]);
  });

  it("needs its own scope", async () => {
    await open();
    const client = await simulator.client({ wanted: ["azr:meldung", "azr:anfrage"] });
    expect((await client.get("/_test/v1/uhr")).schluessel()).toEqual(["AZR-1003"]);
  });

  it("belongs to one register: setting one leaves the other where it is", async () => {
    const client = await open();
    await setUhr(client, "2027-07-01T10:00:00+02:00");
    const other = await simulator.client({ mandant: "ziel" });
    expect((await other.get("/_test/v1/uhr")).message("Uhr").zeitpunkt).toBe("2026-11-23T12:00:00.000+01:00");
  });
});

describe("what becomes due on the way", () => {
  it("is stored at its own instant, in order, before the clock's answer", async () => {
    const client = await open("ziel");
    const azrNummer = await createRecord(client);
    const zuzug = { sachverhalt: { meldestatus: meldestatusMeldung("02", "2026-11-23") } };
    await client.folgemeldung(azrNummer, folgemeldung(ABH_B, uuid("zuzug"), zuzug));
    await setUhr(client, "2026-12-01T00:00:00+01:00");
    const back = { sachverhalt: { meldestatus: meldestatusMeldung("02", "2026-12-01") } };
    await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("back"), back));
    await setUhr(client, "2027-06-01T00:00:00+02:00");
    const events = await simulator.mandant("ziel").store.readStream({ category: "datensatz", key: azrNummer });
    const ended = events.flatMap(({ event, umschlag }) =>
      event.type === "azr.ereignisse.v1.UebergangsfensterEnded"
        ? [[event.data.behoerde, event.data.anlass, umschlag.zeitpunktMs]]
        : [],
    );
    expect(ended).toEqual([
      [ABH_A.kennzeichen, "WIEDER_AKTENFUEHREND", Date.parse("2026-12-01T00:00:00+01:00")],
      [ABH_B.kennzeichen, "FRIST", Date.parse("2027-01-13T00:00:00+01:00")],
    ]);
  });
});

describe("seven virtual days", () => {
  const AFTER = "2026-11-30T12:00:00.001+01:00";

  it("keep the answer until the last instant and purge the Vorgang after it", async () => {
    const client = await open();
    const azrNummer = await createRecord(client);
    await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("m"), duldung("2026-11-01")));
    await setUhr(client, "2026-11-30T12:00:00+01:00");
    expect((await client.get(`/v1/vorgaenge/${uuid("m")}`, OWN)).status).toBe(200);
    await setUhr(client, AFTER);
    expect((await client.get(`/v1/vorgaenge/${uuid("m")}`, OWN)).schluessel()).toEqual(["AZR-4009"]);
    const left = await simulator.mandant().store.readStream({ category: "vorgang", key: `100001/${uuid("m")}` });
    expect(left).toEqual([]);
  });

  it("do not forget that a message was stored: its confirmation is rebuilt", async () => {
    const client = await open();
    const azrNummer = await createRecord(client);
    const meldung = folgemeldung(ABH_A, uuid("m"), duldung("2026-11-01"));
    const first = await client.folgemeldung(azrNummer, meldung);
    await setUhr(client, AFTER);
    const again = await client.folgemeldung(azrNummer, meldung);
    expect(again.status).toBe(200);
    expect(again.headers["idempotent-replayed"]).toBe("true");
    expect(again.bestaetigung()).toEqual(first.bestaetigung());
    const created = await client.erstmeldung(erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10")));
    expect(created.status).toBe(201);
    expect(created.bestaetigung().azrNummer).toBe(azrNummer);
  });

  it("judge a refused message anew", async () => {
    const client = await open();
    const azrNummer = await createRecord(client);
    const meldung = folgemeldung(ABH_B, uuid("m"), duldung("2026-11-01"));
    expect((await client.folgemeldung(azrNummer, meldung)).status).toBe(403);
    const zuzug = { sachverhalt: { meldestatus: meldestatusMeldung("02", "2026-11-20") } };
    await client.folgemeldung(azrNummer, folgemeldung(ABH_B, uuid("zuzug"), zuzug));
    await setUhr(client, AFTER);
    expect((await client.folgemeldung(azrNummer, meldung)).status).toBe(200);
  });

  it("end by the running clock even if no timer has purged anything", async () => {
    let realMs = 0;
    const client = await open("heute", { monotonicMs: () => realMs });
    const azrNummer = await createRecord(client);
    await client.folgemeldung(azrNummer, folgemeldung(ABH_B, uuid("m"), duldung("2026-11-01")));
    realMs += 7 * 86_400_000 + 1;
    const own = { ...OWN, "azr-behoerde": ABH_B.kennzeichen };
    expect((await client.get(`/v1/vorgaenge/${uuid("m")}`, own)).schluessel()).toEqual(["AZR-4009"]);
  });
});
