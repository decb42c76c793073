// How much of what plain node:sqlite can do durably is left when it is an event store: 64 writers with expected
// revisions on ours, against a bare loop that stores the same rows in transactions of 64. Rounds alternate in one run,
// so that a slow phase of the machine falls on both.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { StoredEvent } from "../../proto/generated/ereignis-typen.ts";
import { assert, present } from "../../simulator/kernel/assert.ts";
import { syntheticAzrNummer } from "../../simulator/kernel/azr-nummer.ts";
import { parseBehoerdenkennzeichen, parseReferenzId } from "../../simulator/kernel/kennungen.ts";
import { parseUuid } from "../../simulator/kernel/uuid.ts";
import { addTage, parseTagesdatum } from "../../simulator/kernel/zeit.ts";
import { AUTOCHECKPOINT_PAGES } from "../../simulator/sqlite/checkpointer.ts";
import { BINARY_EVENTS } from "../../simulator/store/event-codec.ts";
import type { NewEvent, StreamId } from "../../simulator/store/port.ts";
import { openSqliteStore } from "../../simulator/store/sqlite/sqlite-store.ts";
import { type Figure, medianOf } from "./figure.ts";

const GOAL = 0.8;
const WRITERS = 64;
const STREAMS = 4_096;
const TAG = present(parseTagesdatum("2026-11-23"), "a day");
const BEHOERDE = present(parseBehoerdenkennzeichen("123456"), "an authority");

const UMSCHLAG = {
  nachrichtenUUID: present(parseUuid("6f0d6a1e-6d0b-4c53-9d1c-6a5b8a1c2f10"), "a message"),
  meldendeBehoerde: BEHOERDE,
  sachbearbeiter: "M. Beispiel",
  grundlage: "AKTENFUEHREND",
  zeitpunktMs: 1_795_420_800_000,
} as const;

const DULDUNG: StoredEvent = {
  type: "azr.ereignisse.v1.DuldungReported",
  data: {
    aenderungsArt: "01",
    referenzId: present(parseReferenzId("Rx7C56w06"), "a Referenz-ID"),
    fachdaten: { duldungArt: { code: "01" }, ereignisdatum: TAG, befristungsdatum: addTage(TAG, 180) },
  },
};

export interface StoreAppendOptions {
  readonly rounds: number;
  readonly roundMs: number;
}

/** Runs the rounds in a temporary folder. */
export async function measureStoreAppend({ rounds, roundMs }: StoreAppendOptions): Promise<Figure> {
  assert(rounds >= 1 && roundMs >= 100, "at least one round of a tenth of a second");
  const folder = mkdtempSync(join(tmpdir(), "azr-bench-"));
  const ours = await openStoreRun(join(folder, "store.sqlite"));
  const bare = openBareRun(join(folder, "bare.sqlite"));
  const measured: { readonly store: number; readonly bare: number }[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      measured.push({ store: await ours.run(roundMs), bare: await bare.run(roundMs) });
    }
  } finally {
    await ours.close();
    await bare.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const { median, low, high } = medianOf(measured.map(({ store, bare: plain }) => store / plain));
  return {
    id: "store-append",
    ratio: median,
    unit: "store appends per second / bare appends per second",
    low,
    high,
    rounds,
    goal: `>= ${GOAL}`,
    met: median >= GOAL,
    parts: {
      storePerSecond: medianOf(measured.map(({ store }) => store)).median,
      barePerSecond: medianOf(measured.map(({ bare: plain }) => plain)).median,
    },
  };
}

interface Run {
  /** Appends per second of one round. */
  run(roundMs: number): Promise<number>;
  close(): Promise<void>;
}

async function openStoreRun(file: string): Promise<Run> {
  const store = await openSqliteStore({ file, projectors: [] });
  const revisions = new Map<number, number>();
  let appended = 0;
  const writeUntil = async (writer: number, endMs: number): Promise<void> => {
    for (let n = writer; performance.now() < endMs; n = (n + WRITERS) % STREAMS) {
      const revision = revisions.get(n);
      const result = await store.append([
        { stream: streamOf(n), expected: revision ?? "none", events: [eventOf(appended)] },
      ]);
      assert(result.outcome === "stored", "each stream has one writer");
      revisions.set(n, (revision ?? -1) + 1);
      appended += 1;
    }
  };
  return {
    run: async (roundMs) => {
      const [startMs, before] = [performance.now(), appended];
      const writers = Array.from({ length: WRITERS }, (_, writer) => writeUntil(writer, startMs + roundMs));
      await Promise.all(writers);
      return ((appended - before) / (performance.now() - startMs)) * 1000;
    },
    close: () => store.close(),
  };
}

/** The same durable work by hand: in transactions of 64, the revision is looked up, ready bytes are inserted. */
function openBareRun(file: string): Run {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = ${AUTOCHECKPOINT_PAGES};
    CREATE TABLE event (position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL,
      type INTEGER NOT NULL, id BLOB NOT NULL, umschlag BLOB NOT NULL, data BLOB NOT NULL) STRICT;
    CREATE UNIQUE INDEX event_by_stream ON event (stream, revision)`);
  const insert = database.prepare("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)");
  const { event, umschlag } = eventOf(0);
  const [data, envelope, id] = [
    BINARY_EVENTS.encodeEvent(event),
    BINARY_EVENTS.encodeUmschlag(umschlag),
    Buffer.alloc(16),
  ];
  const headOf = database.prepare("SELECT revision FROM event WHERE stream = ? ORDER BY revision DESC LIMIT 1");
  let appended = 0;
  const commitGroup = (): void => {
    database.exec("BEGIN IMMEDIATE");
    for (let n = 0; n < WRITERS; n += 1) {
      const stream = appended % STREAMS;
      const head = headOf.get(stream)?.["revision"];
      const revision = typeof head === "number" ? head + 1 : 0;
      appended += 1;
      id.writeUInt32BE(appended);
      insert.run(appended, stream, revision, 1, id, envelope, data);
    }
    database.exec("COMMIT");
  };
  return {
    run: async (roundMs) => {
      const [startMs, before] = [performance.now(), appended];
      while (performance.now() - startMs < roundMs) commitGroup();
      return ((appended - before) / (performance.now() - startMs)) * 1000;
    },
    close: async () => database.close(),
  };
}

function streamOf(n: number): StreamId {
  return { category: "datensatz", key: syntheticAzrNummer(2019, 4, n) };
}

/** An event of usual size: an envelope with clerk and Grundlage, a Duldung with its dates. Its id costs next to nothing. */
function eventOf(n: number): NewEvent {
  const id = present(parseUuid(`00000000-0000-5000-8000-${n.toString(16).padStart(12, "0")}`), "an event id");
  return { id, umschlag: { ...UMSCHLAG, zeitpunktMs: UMSCHLAG.zeitpunktMs + n }, event: DULDUNG };
}
