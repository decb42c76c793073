import { afterEach, beforeEach, expect, it } from "vitest";
import { ABH_A, ABH_B } from "../../support/register/behoerden.ts";
import { duldung, erstmeldung, folgemeldung, meldestatusMeldung, uuid } from "../../support/register/meldungen.ts";
import type { TestClient } from "../../support/simulator/test-client.ts";
import { createTestSimulator, type TestSimulator } from "../../support/simulator/test-simulator.ts";

const MELDESTATUS = meldestatusMeldung("01", "2026-01-10");
const WRITERS = 24;

let simulator: TestSimulator;
let client: TestClient;

beforeEach(async () => {
  simulator = await createTestSimulator();
  client = await simulator.client();
});

afterEach(() => simulator.close());

it("stores every one of many messages to one record at the same time", async () => {
  const created = await client.erstmeldung(erstmeldung(ABH_A, uuid("e"), MELDESTATUS));
  const { azrNummer } = created.bestaetigung();
  const days = Array.from({ length: WRITERS }, (_, index) => `2026-10-${String(index + 1).padStart(2, "0")}`);
  const answers = await Promise.all(
    days.map((day) => client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid(day), duldung(day)))),
  );
  expect(answers.map(({ status }) => status)).toEqual(days.map(() => 200));
  const revisions = answers.map((answer) => answer.bestaetigung().revision);
  expect(new Set(revisions).size).toBe(WRITERS);
  const auskunft = await client.get(`/v1/datensaetze/${azrNummer}`);
  expect(auskunft.message("Gesamtauskunft").duldung).toHaveLength(WRITERS);
});

it("stores one message once that comes many times at the same time", async () => {
  const created = await client.erstmeldung(erstmeldung(ABH_A, uuid("e"), MELDESTATUS));
  const { azrNummer } = created.bestaetigung();
  const meldung = folgemeldung(ABH_A, uuid("m"), duldung("2026-10-01"));
  const answers = await Promise.all(Array.from({ length: WRITERS }, () => client.folgemeldung(azrNummer, meldung)));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers.filter(({ headers }) => headers["idempotent-replayed"] === undefined)).toHaveLength(1);
});

it("gives one record to two equal Erstmeldungen at the same time: one 201, one 409 that names it", async () => {
  const answers = await Promise.all([
    client.erstmeldung(erstmeldung(ABH_A, uuid("a"), MELDESTATUS)),
    client.erstmeldung(erstmeldung(ABH_B, uuid("b"), MELDESTATUS)),
  ]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  const [created, refused] = answers.toSorted((left, right) => left.status - right.status);
  expect(refused?.schluessel()).toEqual(["AZR-4003"]);
  expect(refused?.problem().personalienGleich).toEqual([created?.bestaetigung().azrNummer]);
});

it("refuses an Erstmeldung when an equal one is stored between its judgement and its append", async () => {
  const other = erstmeldung(ABH_B, uuid("b"), MELDESTATUS);
  simulator.store().interleave(async () => {
    expect((await client.erstmeldung(other)).status).toBe(201);
  });
  const late = await client.erstmeldung(erstmeldung(ABH_A, uuid("a"), MELDESTATUS));
  expect(late.schluessel()).toEqual(["AZR-4003"]);
});

it("gives two records to equal Personalien when the second is said to be another person", async () => {
  const first = await client.erstmeldung(erstmeldung(ABH_A, uuid("a"), MELDESTATUS));
  const nichtIdentischMit = [first.bestaetigung().azrNummer];
  const second = await client.erstmeldung({ ...erstmeldung(ABH_A, uuid("b"), MELDESTATUS), nichtIdentischMit });
  expect(second.status).toBe(201);
  expect(second.bestaetigung().azrNummer).not.toBe(first.bestaetigung().azrNummer);
});

it("judges anew when another writer comes between judgement and append", async () => {
  const created = await client.erstmeldung(erstmeldung(ABH_A, uuid("e"), MELDESTATUS));
  const { azrNummer } = created.bestaetigung();
  const zuzug = { sachverhalt: { meldestatus: meldestatusMeldung("02", "2026-11-20") } };
  simulator.store().interleave(async () => {
    expect((await client.folgemeldung(azrNummer, folgemeldung(ABH_B, uuid("zuzug"), zuzug))).status).toBe(200);
  });
  const late = await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("late"), duldung("2026-11-01")));
  expect(late.schluessel()).toEqual(["AZR-3001"]);
});
