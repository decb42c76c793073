// An answer that is given again is the same text, members and all, although its first version was never encoded and the
// second one was read back from bytes. Needs a store that keeps bytes.
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { MANDANT_PROJECTORS } from "../../../simulator/mandant/mandant.ts";
import { openSqliteStore } from "../../../simulator/store/sqlite/sqlite-store.ts";
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
import type { TestClient } from "../../support/simulator/test-client.ts";
import { createTestSimulator, type TestSimulator } from "../../support/simulator/test-simulator.ts";
import { makeTemporaryFolder, type TemporaryFolder } from "../../support/temporary-folder.ts";

const TRACE = { traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" };
const ERST = erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10"));

let folder: TemporaryFolder;
let simulator: TestSimulator;
let client: TestClient;

beforeEach(async () => {
  folder = makeTemporaryFolder();
  simulator = await createTestSimulator({
    openStore: (name) => openSqliteStore({ file: join(folder.path, `${name}.sqlite`), projectors: MANDANT_PROJECTORS }),
  });
  client = await simulator.client();
});

afterEach(async () => {
  await simulator.close();
  folder.remove();
});

it("is the same text for messages that were stored", async () => {
  const created = await client.erstmeldung(ERST);
  expect((await client.erstmeldung(ERST)).text).toBe(created.text);
  const { azrNummer, referenzen } = created.bestaetigung();
  const changed = personalien({ ...PERSONALIEN, geburtsort: "Neustadt" }, referenzen.grundpersonalien);
  const meldung = folgemeldung(ABH_A, uuid("both"), { ...duldung("2026-11-01"), ...changed });
  const first = await client.folgemeldung(azrNummer, meldung);
  const second = await client.folgemeldung(azrNummer, meldung);
  expect([first.status, second.headers["idempotent-replayed"]]).toEqual([200, "true"]);
  expect(second.text).toBe(first.text);
});

it("is the same text for a refusal, but for the sentence that it is given again", async () => {
  const { azrNummer } = (await client.erstmeldung(ERST)).bestaetigung();
  const refused = folgemeldung(ABH_A, uuid("future"), duldung("2026-12-24"));
  const first = await client.folgemeldung(azrNummer, refused, { headers: TRACE });
  const second = await client.folgemeldung(azrNummer, refused, { headers: TRACE });
  expect([first.status, second.headers["idempotent-replayed"]]).toEqual([422, "true"]);
  expect(second.text.replace(/"detail":"[^"]*",/u, "")).toBe(first.text);
});
