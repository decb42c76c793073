import { afterEach, beforeEach, expect, it } from "vitest";
import { parseAzrNummer } from "../../../simulator/kernel/azr-nummer.ts";
import { candidateNummern, NUMMERN_TRIED_MAX } from "../../../simulator/service/azr-nummer-vergabe.ts";
import { ABH_A, ABH_B } from "../../support/register/behoerden.ts";
import { erstmeldung, meldestatusMeldung, mittag, uuid } from "../../support/register/meldungen.ts";
import { createTestSimulator, type TestSimulator } from "../../support/simulator/test-simulator.ts";

const NOW = mittag("2026-11-23");

let simulator: TestSimulator;

beforeEach(async () => {
  simulator = await createTestSimulator();
});

afterEach(() => simulator.close());

it("tries different valid numbers of the virtual month, always the same for a message", () => {
  const tried = [...candidateNummern(ABH_A.kennzeichen, uuid("e"), NOW)];
  expect(new Set(tried).size).toBe(NUMMERN_TRIED_MAX);
  expect(tried.every((nummer) => parseAzrNummer(nummer) === nummer && nummer.startsWith("261100"))).toBe(true);
  expect([...candidateNummern(ABH_A.kennzeichen, uuid("e"), mittag("2026-11-01"))]).toEqual(tried);
  expect(candidateNummern(ABH_B.kennzeichen, uuid("e"), NOW).next().value).not.toBe(tried[0]);
});

it("gives an Erstmeldung the next number when its first one is taken", async () => {
  const [first, second] = candidateNummern(ABH_A.kennzeichen, uuid("e"), NOW);
  const { store } = simulator.mandant();
  if (first === undefined) throw new Error("no candidate");
  const data = { azrNummer: first, nichtIdentischMit: [] };
  const event = { type: "azr.ereignisse.v1.DatensatzCreated" as const, data };
  const events = [{ id: uuid("taken"), event, umschlag: { zeitpunktMs: NOW } }];
  await store.append([{ stream: { category: "datensatz", key: first }, expected: "none", events }]);
  const client = await simulator.client();
  const meldung = erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10"));
  const created = await client.erstmeldung(meldung);
  expect(created.bestaetigung().azrNummer).toBe(second);
});
