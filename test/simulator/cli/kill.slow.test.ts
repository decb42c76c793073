// Twenty times the real server is killed without warning in the middle of its work. What it had acknowledged must be
// there afterwards with the same answer; what it had not may be sent again and is then stored exactly once.
import { join } from "node:path";
import { expect, it } from "vitest";
import { parseAzrNummer } from "../../../simulator/kernel/azr-nummer.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import { MANDANT_PROJECTORS } from "../../../simulator/mandant/mandant.ts";
import { SANDBOX_BEHOERDEN } from "../../../simulator/service/sandbox-bestand.ts";
import { BINARY_EVENTS } from "../../../simulator/store/event-codec.ts";
import type { RecordedEvent } from "../../../simulator/store/port.ts";
import { openSqliteStore } from "../../../simulator/store/sqlite/sqlite-store.ts";
import { erstmeldung, meldestatusMeldung, PERSONALIEN, uuid } from "../../support/register/meldungen.ts";
import { post, Writer, type Target } from "../../support/simulator/load-generator.ts";
import { fetchToken, secretOf, startServer, type ServerProcess } from "../../support/simulator/server-process.ts";
import { makeTemporaryFolder } from "../../support/temporary-folder.ts";

const KILLS = 20;
const WRITERS = 8;
/** The kill comes after so many answers of a round; a prime step spreads it over the batches. */
const ANSWERS_MIN = 10;
const ANSWERS_STEP = 7;
const SERVE_ARGS = ["--mandanten", "heute", "--log", "error"];
const TEST_MS_MAX = 600_000;

const ABH = present(SANDBOX_BEHOERDEN[0], "an authority");

async function enter(server: ServerProcess, folder: string): Promise<Target> {
  const token = await fetchToken(server.url, "sandbox-heute", secretOf(folder, "sandbox-heute"));
  return { url: server.url, token };
}

async function createWriters({ url, token }: Target): Promise<readonly Writer[]> {
  return Promise.all(
    Array.from({ length: WRITERS }, async (_, index) => {
      const meldung = erstmeldung(ABH, uuid(`person ${index}`), meldestatusMeldung("01", "2019-01-01"));
      const grundpersonalien = { ...PERSONALIEN, vornamen: { name: `Nr ${index}` } };
      const answer = await fetch(`${url}/v1/datensaetze`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ ...meldung, grundpersonalien }),
      });
      const number = /"azrNummer":"([0-9]+)"/u.exec(await answer.text())?.[1] ?? "";
      return new Writer(`writer ${index}`, present(parseAzrNummer(number), "a new number"), ABH);
    }),
  );
}

/** Lets all writers send until enough answers have come, then kills the server under them. */
async function runUntilKilled(
  server: ServerProcess,
  target: Target,
  writers: readonly Writer[],
  answers: number,
): Promise<void> {
  const count = (): number => writers.reduce((sum, writer) => sum + writer.acknowledged.length, 0);
  const wanted = count() + answers;
  const { promise: enough, resolve } = Promise.withResolvers<void>();
  const goOn = (): boolean => {
    if (count() >= wanted) resolve();
    return true;
  };
  const running = Promise.all(writers.map((writer) => writer.run(target, goOn)));
  await Promise.race([enough, running]);
  await server.end("SIGKILL");
  await running;
}

it("loses and doubles nothing that was acknowledged", { timeout: TEST_MS_MAX }, async () => {
  const folder = makeTemporaryFolder();
  let server = await startServer(folder.path, SERVE_ARGS);
  try {
    let target = await enter(server, folder.path);
    const writers = await createWriters(target);
    let openAtKill = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      await runUntilKilled(server, target, writers, ANSWERS_MIN + kill * ANSWERS_STEP);
      openAtKill += writers.filter((writer) => writer.open !== undefined).length;
      server = await startServer(folder.path, SERVE_ARGS);
      target = await enter(server, folder.path);
      for (const { acknowledged } of writers) {
        const last = acknowledged.at(-1);
        if (last !== undefined) expect(await post(target, last.sent)).toEqual(last.bestaetigung);
      }
    }
    for (const writer of writers) {
      if (writer.open === undefined) continue;
      const { meldung } = writer.open;
      const bestaetigung = present(await post(target, writer.open), "an answer");
      writer.acknowledged.push({ sent: { azrNummer: writer.azrNummer, meldung }, bestaetigung });
    }
    expect(openAtKill).toBeGreaterThan(KILLS);
    expect(await server.end("SIGTERM")).toBe(0);
    await expectEachStoredOnce(folder.path, writers);
  } finally {
    await server.end("SIGKILL");
    folder.remove();
  }
});

/** Looks into the file: one event and one Vorgang for each message, and no message that nobody sent. */
async function expectEachStoredOnce(folder: string, writers: readonly Writer[]): Promise<void> {
  const file = join(folder, "data", "heute", "register.sqlite");
  const store = await openSqliteStore({ file, projectors: MANDANT_PROJECTORS, codec: BINARY_EVENTS });
  try {
    for (const { azrNummer, acknowledged } of writers) {
      const events = await store.readStream({ category: "datensatz", key: azrNummer });
      expect(uuidsOf(events)).toEqual(acknowledged.map(({ sent }) => sent.meldung.nachrichtenkopf.nachrichtenUUID));
      expect(acknowledged.length).toBeGreaterThan(KILLS);
      for (const { sent, bestaetigung } of acknowledged) {
        const key = `${ABH.kennzeichen}/${sent.meldung.nachrichtenkopf.nachrichtenUUID}`;
        const vorgang = await store.readStream({ category: "vorgang", key });
        expect(vorgang.map(({ event }) => event.data)).toMatchObject([{ bestaetigung }]);
      }
    }
  } finally {
    await store.close();
  }
}

function uuidsOf(events: readonly RecordedEvent[]): readonly (string | undefined)[] {
  return events
    .filter(({ event }) => event.type === "azr.ereignisse.v1.DuldungReported")
    .map(({ umschlag }) => umschlag.nachrichtenUUID);
}
