import { afterEach, beforeEach, expect, it } from "vitest";
import { Mandanten } from "../../../../simulator/mandant/mandanten.ts";
import { Timer } from "../../../../simulator/service/reactions/timer.ts";
import { ABH_A, ABH_B } from "../../../support/register/behoerden.ts";
import { duldung, erstmeldung, folgemeldung, meldestatusMeldung, uuid } from "../../../support/register/meldungen.ts";
import type { TestClient } from "../../../support/simulator/test-client.ts";
import { createTestSimulator, type TestSimulator } from "../../../support/simulator/test-simulator.ts";

const DAY_MS = 86_400_000;

let simulator: TestSimulator;
let client: TestClient;
let realMs = 0;
let timer: Timer;
let errors: unknown[];

beforeEach(async () => {
  realMs = 0;
  errors = [];
  simulator = await createTestSimulator({ monotonicMs: () => realMs });
  client = await simulator.client({ mandant: "ziel" });
  timer = new Timer(new Mandanten([simulator.mandant("ziel")]), (error) => errors.push(error));
});

afterEach(async () => {
  await timer.stop();
  await simulator.close();
});

async function moveAway(): Promise<string> {
  const created = await client.erstmeldung(erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10")));
  const { azrNummer } = created.bestaetigung();
  const zuzug = { sachverhalt: { meldestatus: meldestatusMeldung("02", "2026-11-23") } };
  await client.folgemeldung(azrNummer, folgemeldung(ABH_B, uuid("zuzug"), zuzug));
  return azrNummer;
}

async function endedWindows(azrNummer: string): Promise<readonly number[]> {
  const events = await simulator.mandant("ziel").store.readStream({ category: "datensatz", key: azrNummer });
  return events.flatMap(({ event, umschlag }) =>
    event.type === "azr.ereignisse.v1.UebergangsfensterEnded" ? [umschlag.zeitpunktMs] : [],
  );
}

it("stores what the running clock has passed, dated on the day that it was due", async () => {
  const azrNummer = await moveAway();
  await timer.turn();
  expect(await endedWindows(azrNummer)).toEqual([]);
  realMs += 60 * DAY_MS;
  await timer.turn();
  await timer.turn();
  expect(await endedWindows(azrNummer)).toEqual([Date.parse("2027-01-05T00:00:00+01:00")]);
  expect(errors).toEqual([]);
});

it("decides nothing: without it a command ends the window itself, in front of its own events", async () => {
  const azrNummer = await moveAway();
  realMs += 60 * DAY_MS;
  const auskunft = await client.get(`/v1/datensaetze/${azrNummer}`);
  expect(auskunft.message("Gesamtauskunft").erweiterung?.uebergangsschreibrechte).toEqual([]);
  expect(await endedWindows(azrNummer)).toEqual([]);
  const created = auskunft.message("Gesamtauskunft").azrNummer;
  await client.folgemeldung(created, folgemeldung(ABH_B, uuid("own"), duldung("2026-12-01")));
  expect(await endedWindows(azrNummer)).toHaveLength(1);
});

it("purges Vorgaenge that are over", async () => {
  await moveAway();
  realMs += 7 * DAY_MS + 1;
  await timer.turn();
  const { store } = simulator.mandant("ziel");
  for (const [behoerde, name] of [
    ["100001", "e"],
    ["100002", "zuzug"],
  ] as const) {
    expect(await store.readStream({ category: "vorgang", key: `${behoerde}/${uuid(name)}` })).toEqual([]);
  }
});

it("reports the error of a register and goes on with the next turn", async () => {
  const azrNummer = await moveAway();
  realMs += 60 * DAY_MS;
  simulator.store("ziel").failNext("UNAVAILABLE");
  await timer.turn();
  expect(errors).toHaveLength(1);
  await timer.turn();
  expect(await endedWindows(azrNummer)).toHaveLength(1);
});
