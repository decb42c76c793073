// Every key of the Fehlerkatalog is provoked over HTTP. The compiler demands an entry for each key.
import { afterEach, describe, expect, it } from "vitest";
import type { AzrNummer } from "../../../simulator/kernel/kennungen.ts";
import { syntheticAzrNummer } from "../../../simulator/kernel/azr-nummer.ts";
import { BODY_BYTES_MAX } from "../../../simulator/http/limits.ts";
import {
  fehlerEintrag,
  isFehlerschluessel,
  type Fehlerschluessel,
} from "../../../simulator/register/kataloge/fehler.ts";
import { FEHLER } from "../../../simulator/register/kataloge/fehler-texte.ts";
import { ABH_A, ABH_B, BAMF } from "../../support/register/behoerden.ts";
import {
  duldung,
  erstmeldung,
  folgemeldung,
  meldestatus,
  meldestatusMeldung,
  personalien,
  PERSONALIEN,
  titel,
  uuid,
  type Bloecke,
} from "../../support/register/meldungen.ts";
import { sendSlowly } from "../../support/simulator/raw-request.ts";
import { ABRUF, type TestAnswer, type TestClient } from "../../support/simulator/test-client.ts";
import { createTestSimulator, HEUTE_TAG, type TestSimulator } from "../../support/simulator/test-simulator.ts";

const JSON_HEADERS = { "content-type": "application/json" };
const URL_OF = "/v1/datensaetze";

/** A register with one record that ABH A leads, and what a provocation may do with it. */
interface World {
  readonly simulator: TestSimulator;
  readonly client: TestClient;
  readonly azrNummer: AzrNummer;
}

let counter = 0;
const next = (): ReturnType<typeof uuid> => uuid(`fehler ${(counter += 1)}`);

async function createWorld(mandant: "heute" | "ziel"): Promise<World> {
  const times = { requestMsMax: 300, headersMsMax: 200, checkMs: 50 };
  const simulator = await createTestSimulator({ server: { times } });
  const client = await simulator.client({ mandant });
  const created = await client.erstmeldung(erstmeldung(ABH_A, next(), meldestatusMeldung("01", "2026-01-10")));
  return { simulator, client, azrNummer: created.bestaetigung().azrNummer };
}

function report({ client, azrNummer }: World, behoerde: typeof ABH_A, bloecke: Bloecke): Promise<TestAnswer> {
  return client.folgemeldung(azrNummer, folgemeldung(behoerde, next(), bloecke));
}

/** Sends a Folgemeldung of ABH A after a change of its JSON. */
function reportRaw({ client, azrNummer }: World, change: (text: string) => string): Promise<TestAnswer> {
  const text = JSON.stringify(folgemeldung(ABH_A, next(), duldung("2026-11-01")));
  return client.send("POST", `${URL_OF}/${azrNummer}/meldungen`, JSON_HEADERS, change(text));
}

async function moveToB(world: World, tag = HEUTE_TAG): Promise<void> {
  const moved = await report(world, ABH_B, meldestatus("02", tag));
  expect(moved.status).toBe(200);
}

async function referenzOfDuldung(
  world: World,
): Promise<NonNullable<ReturnType<TestAnswer["bestaetigung"]>["referenzen"]["duldung"]>> {
  const stored = await report(world, ABH_A, duldung("2026-08-01"));
  const { duldung: referenz } = stored.bestaetigung().referenzen;
  if (referenz === undefined) throw new Error(`no Duldung: ${stored.text}`);
  return referenz;
}

async function setUhr({ client }: World, zeitpunkt: string): Promise<TestAnswer> {
  return client.message("PUT", "/_test/v1/uhr", "Uhr", { zeitpunkt, laeuft: false });
}

const HEUTE_WORLD = "heute";
const ZIEL_WORLD = "ziel";

interface Provocation {
  readonly mandant?: "heute" | "ziel";
  readonly provoke: (world: World) => Promise<TestAnswer>;
}

const PROVOCATIONS: Readonly<Record<Fehlerschluessel, Provocation>> = {
  "AZR-1001": { provoke: ({ client }) => client.get(`${URL_OF}/1`, { authorization: "Bearer forged" }) },
  "AZR-1003": {
    provoke: async ({ simulator, azrNummer }) => {
      const bound = await simulator.client({ behoerden: [ABH_B.kennzeichen] });
      return bound.folgemeldung(azrNummer, folgemeldung(ABH_A, next(), duldung("2026-11-01")));
    },
  },
  "AZR-1005": {
    provoke: (world) => {
      world.simulator.store().failNext("BUSY");
      return report(world, ABH_A, duldung("2026-11-01"));
    },
  },
  "AZR-1007": {
    provoke: (world) => {
      world.simulator.store().failNext("SILENT");
      return report(world, ABH_A, duldung("2026-11-01"));
    },
  },
  "AZR-2001": { provoke: (world) => reportRaw(world, (text) => text.slice(0, -1)) },
  "AZR-2002": { provoke: (world) => reportRaw(world, (text) => text.replace('"nachrichtentyp":"090010",', "")) },
  "AZR-2003": {
    provoke: ({ client, azrNummer }) => {
      const sending = { headers: { "azr-fachstand": "25.11" } };
      return client.folgemeldung(azrNummer, folgemeldung(ABH_A, next(), duldung("2026-11-01")), sending);
    },
  },
  "AZR-2004": { provoke: (world) => reportRaw(world, (text) => text.replace('"code":"01"', '"code":"99"')) },
  "AZR-2005": {
    provoke: ({ client }) => {
      const meldung = erstmeldung(ABH_A, next(), meldestatusMeldung("01", "2026-01-10"));
      const grundpersonalien = { ...PERSONALIEN, familienname: { name: "محمد" } };
      return client.erstmeldung({ ...meldung, grundpersonalien });
    },
  },
  "AZR-2007": {
    provoke: async ({ client, azrNummer }) => {
      const nachrichtenUUID = next();
      await client.folgemeldung(azrNummer, folgemeldung(ABH_A, nachrichtenUUID, duldung("2026-11-01")));
      return client.folgemeldung(azrNummer, folgemeldung(ABH_A, nachrichtenUUID, duldung("2026-11-02")));
    },
  },
  "AZR-2009": { provoke: (world) => reportRaw(world, (text) => text + " ".repeat(BODY_BYTES_MAX)) },
  "AZR-2010": {
    provoke: (world) => reportRaw(world, (text) => text.replace('"code":"01"', '"code":"01","farbe":"rot"')),
  },
  "AZR-2011": { provoke: (world) => reportRaw(world, (text) => text.replace('"T1234567"', '"X1"')) },
  "AZR-2012": { provoke: ({ client }) => client.get("/v1/nichts") },
  "AZR-2013": { provoke: ({ client }) => client.send("DELETE", `${URL_OF}/1`) },
  "AZR-2014": {
    provoke: ({ client }) => client.send("POST", "/v1/anfragen", { "content-type": "application/xml" }, "<a/>"),
  },
  "AZR-2015": {
    provoke: ({ client, azrNummer }) => client.get(`${URL_OF}/${azrNummer}`, { ...ABRUF, accept: "text/html" }),
  },
  "AZR-2016": { provoke: ({ simulator }) => sendSlowly(simulator.simulator) },
  "AZR-3001": { provoke: (world) => report(world, ABH_B, duldung("2026-11-01")) },
  "AZR-3002": {
    provoke: ({ client, azrNummer }) => {
      const { "azr-abrufzweck": _, ...headers } = ABRUF;
      return client.get(`${URL_OF}/${azrNummer}`, headers);
    },
  },
  "AZR-3003": {
    provoke: ({ client, azrNummer }) => client.get(`${URL_OF}/${azrNummer}`, { ...ABRUF, "azr-abrufzweck": "03" }),
  },
  "AZR-3005": { provoke: (world) => report(world, BAMF, duldung("2026-11-01")) },
  "AZR-3006": {
    provoke: ({ client, azrNummer }) => {
      const { "azr-sachbearbeiter": _, ...headers } = ABRUF;
      return client.get(`${URL_OF}/${azrNummer}`, headers);
    },
  },
  "AZR-3007": {
    provoke: ({ client, azrNummer }) => {
      const meldung = folgemeldung(ABH_B, next(), duldung("2026-11-01"));
      return client.folgemeldung(azrNummer, { ...meldung, verantwortlicheBehoerde: ABH_A.kennzeichen });
    },
  },
  "AZR-3009": {
    mandant: ZIEL_WORLD,
    provoke: async (world) => {
      await moveToB(world);
      await setUhr(world, "2027-02-01T12:00:00+01:00");
      return report(world, ABH_A, duldung("2026-11-01"));
    },
  },
  "AZR-3010": {
    mandant: ZIEL_WORLD,
    provoke: async (world) => {
      await moveToB(world);
      await setUhr(world, "2026-11-25T12:00:00+01:00");
      return report(world, ABH_A, duldung("2026-11-25"));
    },
  },
  "AZR-3011": {
    mandant: ZIEL_WORLD,
    provoke: async (world) => {
      await moveToB(world);
      const auskunft = await world.client.get(`${URL_OF}/${world.azrNummer}`);
      const { grundpersonalien } = auskunft.message("Gesamtauskunft");
      const changed = { ...PERSONALIEN, geburtsort: "Neustadt" };
      return report(world, ABH_A, personalien(changed, grundpersonalien?.referenzId));
    },
  },
  "AZR-4001": { provoke: ({ client }) => client.get(`${URL_OF}/${syntheticAzrNummer(2020, 1, 1)}`) },
  "AZR-4002": { provoke: ({ client }) => client.get(`${URL_OF}/123456789012`) },
  "AZR-4003": {
    provoke: ({ client }) => client.erstmeldung(erstmeldung(ABH_A, next(), meldestatusMeldung("01", "2026-01-10"))),
  },
  "AZR-4009": { provoke: ({ client }) => client.get(`/v1/vorgaenge/${next()}`) },
  "AZR-4010": { provoke: ({ client }) => client.get("/v1/fehlerkatalog/AZR-9999") },
  "AZR-5001": {
    provoke: async (world) => {
      const referenz = await referenzOfDuldung(world);
      await report(world, ABH_A, duldung("2026-11-01", {}, referenz));
      return report(world, ABH_A, duldung("2026-11-02", {}, referenz));
    },
  },
  "AZR-5002": {
    provoke: async (world) => {
      await referenzOfDuldung(world);
      return reportRaw(world, (text) => text.replace('"aenderungsArt":"01"', '"aenderungsArt":"02"'));
    },
  },
  "AZR-5003": {
    provoke: (world) => {
      const text = '"aenderungsArt":"02","referenzId":"AAAAAAA1A"';
      return reportRaw(world, (message) => message.replace('"aenderungsArt":"01"', text));
    },
  },
  "AZR-5004": {
    provoke: async (world) => {
      await referenzOfDuldung(world);
      return report(world, ABH_A, duldung("2026-08-01"));
    },
  },
  "AZR-5005": {
    provoke: async (world) => {
      await report(world, ABH_A, meldestatus("04", "2026-10-01"));
      return report(world, ABH_A, meldestatus("05", "2026-10-02"));
    },
  },
  "AZR-5006": { provoke: (world) => report(world, ABH_A, meldestatus("02", HEUTE_TAG)) },
  "AZR-5007": {
    mandant: ZIEL_WORLD,
    provoke: async (world) => {
      const referenz = await referenzOfDuldung(world);
      await moveToB(world);
      const changed = await report(world, ABH_B, duldung(HEUTE_TAG, {}, referenz));
      const { duldung: current } = changed.bestaetigung().referenzen;
      return report(world, ABH_A, duldung("2026-11-01", {}, current));
    },
  },
  "AZR-6001": { provoke: (world) => report(world, ABH_A, duldung("2026-11-01", { bis: "2026-10-01" })) },
  "AZR-6002": { provoke: (world) => report(world, ABH_A, duldung("2026-12-24")) },
  "AZR-6003": { provoke: (world) => report(world, ABH_A, duldung("1980-01-01")) },
  "AZR-6004": {
    provoke: async (world) => {
      await report(world, ABH_A, titel("2026-06-01"));
      return report(world, ABH_A, duldung("2026-11-01"));
    },
  },
  "AZR-6006": { provoke: (world) => report(world, ABH_A, duldung("2026-11-01", { nummer: null })) },
  "AZR-6010": {
    provoke: async (world) => {
      const auskunft = await world.client.get(`${URL_OF}/${world.azrNummer}`);
      const { grundpersonalien } = auskunft.message("Gesamtauskunft");
      const changed = { ...PERSONALIEN, familienname: {} };
      return report(world, ABH_A, personalien(changed, grundpersonalien?.referenzId));
    },
  },
  "AZR-9001": {
    provoke: (world) => {
      world.simulator.store().failNext("DEFECT");
      return report(world, ABH_A, duldung("2026-11-01"));
    },
  },
};

describe("each key of the Fehlerkatalog", () => {
  let world: World | undefined;
  afterEach(async () => {
    await world?.simulator.close();
    world = undefined;
  });

  it("has a provocation", () => {
    expect(Object.keys(PROVOCATIONS).toSorted()).toEqual(Object.keys(FEHLER).toSorted());
    expect(Object.keys(FEHLER).length).toBeGreaterThan(40);
  });

  it.each(Object.keys(FEHLER).filter(isFehlerschluessel))("%s is answered in full", async (schluessel) => {
    const { mandant = HEUTE_WORLD, provoke } = PROVOCATIONS[schluessel];
    world = await createWorld(mandant);
    const answer = await provoke(world);
    const problem = answer.problem();
    expect(answer.schluessel(), answer.text).toEqual([schluessel]);
    const { status, titel: title } = fehlerEintrag(schluessel);
    expect(answer.status).toBe(status);
    expect(problem).toMatchObject({ status, title, type: `/v1/fehlerkatalog/${schluessel}`, nachrichtentyp: "090099" });
    expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/u);
    for (const { fehlertext, handlungshinweis } of problem.fehlerfaelle) {
      expect(`${fehlertext} ${handlungshinweis}`).not.toMatch(/[{}]|undefined/u);
      expect(fehlertext).toMatch(/[.]$/u);
    }
  });
});
