import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addMs, type Zeitpunkt } from "../../../simulator/kernel/zeit.ts";
import { MANDANT_PROJECTORS, MandantUnusable, openMandant, type Mandant } from "../../../simulator/mandant/mandant.ts";
import { HEUTE, ZIEL, type Regelwerk } from "../../../simulator/register/regelwerk/regelwerk.ts";
import { submitErstmeldung } from "../../../simulator/service/commands/submit-erstmeldung.ts";
import { BINARY_EVENTS } from "../../../simulator/store/event-codec.ts";
import { createMemoryStore } from "../../../simulator/store/memory/memory-store.ts";
import { openSqliteStore } from "../../../simulator/store/sqlite/sqlite-store.ts";
import { IdleStageTimer } from "../../../simulator/telemetry/stage-timer.ts";
import { ABH_A, BEHOERDEN } from "../../support/register/behoerden.ts";
import { erstmeldung, meldestatusMeldung, mittag, uuid } from "../../support/register/meldungen.ts";
import { makeTemporaryFolder, type TemporaryFolder } from "../../support/temporary-folder.ts";

const START = mittag("2026-11-23");

let folder: TemporaryFolder;
let opened: Mandant[] = [];
let realMs = 0;

beforeEach(() => {
  folder = makeTemporaryFolder();
  realMs = 0;
});

afterEach(async () => {
  await Promise.all(opened.map((mandant) => mandant.close()));
  opened = [];
  folder.remove();
});

async function open(regelwerk: Regelwerk = HEUTE, zeitpunkt: Zeitpunkt = START, laeuft = true): Promise<Mandant> {
  const file = join(folder.path, "register.sqlite");
  const store = await openSqliteStore({ file, projectors: MANDANT_PROJECTORS, codec: BINARY_EVENTS });
  const uhr = { zeitpunkt, laeuft };
  const mandant = await openMandant({ name: "probe", store, regelwerk, uhr, monotonicMs: () => realMs });
  opened.push(mandant);
  return mandant;
}

async function close(mandant: Mandant): Promise<void> {
  await mandant.close();
  opened = opened.filter((each) => each !== mandant);
}

describe("a Mandant that is opened again", () => {
  it("keeps rule set and authorities, whatever the configuration says by then", async () => {
    const first = await open(ZIEL);
    await first.registerBehoerden(BEHOERDEN);
    await first.registerBehoerden([{ ...ABH_A, name: "Neuer Name" }]);
    await close(first);
    const second = await open(HEUTE);
    expect(second.regelwerk).toEqual(ZIEL);
    expect(second.behoerden.all()).toHaveLength(BEHOERDEN.length);
    expect(second.behoerden.find(ABH_A.kennzeichen)?.name).toBe("Neuer Name");
  });

  it("goes on from the last stored event when its clock ran", async () => {
    const first = await open();
    await first.registerBehoerden([ABH_A]);
    realMs += 5_000;
    const meldung = erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10"));
    const outcome = await submitErstmeldung(
      { mandant: first, timer: new IdleStageTimer() },
      { meldung, behoerde: ABH_A },
    );
    expect(outcome.kind).toBe("stored");
    realMs += 60_000;
    await close(first);
    const second = await open(HEUTE, mittag("2020-01-01"));
    expect(second.uhr.now()).toBe(addMs(START, 5_000));
    expect(second.uhr.runs).toBe(true);
  });

  it("goes on from where its clock was set when that is later, and stands if it stood", async () => {
    const first = await open();
    await first.storeUhr(mittag("2027-03-01"), false);
    await close(first);
    const second = await open();
    realMs += 5_000;
    expect(second.uhr.now()).toBe(mittag("2027-03-01"));
    expect(second.uhr.runs).toBe(false);
  });

  it("stores nothing when the authorities stand already", async () => {
    const mandant = await open();
    await mandant.registerBehoerden(BEHOERDEN);
    const head = await mandant.store.head();
    await mandant.registerBehoerden(BEHOERDEN);
    expect(await mandant.store.head()).toBe(head);
  });
});

it("takes what another process has written to its stream meanwhile", async () => {
  const store = createMemoryStore({ projectors: MANDANT_PROJECTORS });
  const options = { name: "probe", store, regelwerk: HEUTE, uhr: { zeitpunkt: START, laeuft: false } };
  const [one, other] = [await openMandant(options), await openMandant(options)];
  await one.registerBehoerden(BEHOERDEN.slice(0, 2));
  await other.registerBehoerden(BEHOERDEN.slice(1, 4));
  await one.registerBehoerden(BEHOERDEN.slice(4));
  expect(one.behoerden.all()).toEqual(other.behoerden.all().concat(BEHOERDEN.slice(4)));
  const events = await store.readStream({ category: "mandant", key: "mandant" });
  expect(events.filter(({ event }) => event.type === "azr.ereignisse.v1.BehoerdeRegistered")).toHaveLength(
    BEHOERDEN.length,
  );
  await store.close();
});

it("does not open a store whose Mandant does not begin as one", async () => {
  const store = createMemoryStore({ projectors: MANDANT_PROJECTORS });
  const id = uuid("foreign");
  const event = { type: "azr.ereignisse.v1.UhrSet" as const, data: { zeitpunktMs: START, laeuft: true } };
  const write = { id, event, umschlag: { zeitpunktMs: START } };
  await store.append([{ stream: { category: "mandant", key: "mandant" }, expected: "none", events: [write] }]);
  const uhr = { zeitpunkt: START, laeuft: true };
  await expect(openMandant({ name: "probe", store, regelwerk: HEUTE, uhr })).rejects.toThrow(MandantUnusable);
  await store.close();
});
