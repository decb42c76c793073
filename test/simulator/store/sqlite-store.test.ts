import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { constants, DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DatabaseUnusable } from "../../../simulator/sqlite/database-unusable.ts";
import { readPragma } from "../../../simulator/sqlite/file-format.ts";
import { SYNCHRONOUS_FULL } from "../../../simulator/sqlite/open-database.ts";
import type { InlineProjector } from "../../../simulator/store/inline-projector.ts";
import { StoreOutcomeUnknown, StoreUnavailable } from "../../../simulator/store/port.ts";
import type { SqliteStore } from "../../../simulator/store/sqlite/sqlite-store.ts";
import { openSqliteStore } from "../../../simulator/store/sqlite/sqlite-store.ts";
import { countingProjector, countsOf } from "../../support/counting-projector.ts";
import { datensatz, event, idsOf, readEverything, stored, vorgang, write } from "../../support/store-events.ts";
import type { TemporaryFolder } from "../../support/temporary-folder.ts";
import { makeTemporaryFolder } from "../../support/temporary-folder.ts";

describe("the embedded store", () => {
  let folder: TemporaryFolder;
  let file: string;
  let store: SqliteStore;

  beforeEach(() => {
    folder = makeTemporaryFolder();
    file = join(folder.path, "register.sqlite");
  });

  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  const open = async (projectors: readonly InlineProjector[] = []): Promise<SqliteStore> => {
    store = await openSqliteStore({ file, projectors });
    return store;
  };

  it("holds the same after it was closed and opened again, and goes on where it was", async () => {
    await open([countingProjector()]);
    for (let n = 0; n < 20; n += 1) {
      await store.append([write(datensatz(n % 3), "any", `a${n}`), write(vorgang(`${n}`), "none", `b${n}`)]);
    }
    await store.eraseStream(datensatz(9));
    const [events, counts, head] = [await readEverything(store), countsOf(store.database), await store.head()];
    await store.close();
    await open([countingProjector()]);
    expect(await readEverything(store)).toEqual(events);
    expect(countsOf(store.database)).toEqual(counts);
    expect(await store.head()).toBe(head);
    const next = stored(await store.append([write(vorgang("next"), "none", "c")]));
    expect((await store.readAll(events.at(-1)?.checkpoint ?? "start", 9)).map(({ id }) => id)).toEqual([event("c").id]);
    expect(next.checkpoint).not.toBe(head);
    expect(await store.append([write(datensatz(9), "none", "d")])).toMatchObject({ actual: "erased" });
  });

  it("never gives a checkpoint again, even when the last events were purged before it was closed", async () => {
    await open();
    const { checkpoint } = stored(await store.append([write(vorgang("v"), "none", "a", "b")]));
    await store.purgeStream(vorgang("v"));
    await store.close();
    await open();
    await store.append([write(vorgang("w"), "none", "c")]);
    expect((await store.readAll(checkpoint, 10)).map(({ id }) => id)).toEqual([event("c").id]);
  });

  it("syncs each commit, with the log moved by the checkpoint thread and not by commits", async () => {
    await open();
    expect(readPragma(store.database, "synchronous")).toBe(SYNCHRONOUS_FULL);
    expect(readPragma(store.database, "wal_autocheckpoint")).toBe(0);
    await store.bulk([[write(datensatz(1), "none", "a")]]);
    expect(readPragma(store.database, "synchronous")).toBe(SYNCHRONOUS_FULL);
    expect(readPragma(store.database, "wal_autocheckpoint")).toBe(0);
  });

  it("leaves one file behind when it is closed, beside its lock", async () => {
    await open();
    await store.append([write(datensatz(1), "none", "a")]);
    await store.close();
    expect(() => statSync(`${file}-wal`)).toThrow(/ENOENT/u);
    expect(statSync(file).size).toBeGreaterThan(0);
  });

  it("uses the AZR number itself as the key of a Datensatz", async () => {
    await open();
    await store.append([write(datensatz(1), "none", "a")]);
    const row = store.database.prepare("SELECT stream, length(id) AS idBytes FROM event").get();
    expect(row).toEqual({ stream: Number(datensatz(1).key), idBytes: 16 });
    expect(store.database.prepare("SELECT count(*) AS names FROM stream").get()).toEqual({ names: 0 });
  });

  it("refuses a second opener, and is not disturbed by the attempt", async () => {
    await open();
    await expect(openSqliteStore({ file, projectors: [] })).rejects.toThrow(/already in use by this process/u);
    expect(stored(await store.append([write(datensatz(1), "none", "a")])).revisions).toEqual([0]);
    await store.close();
    await open();
    expect(await idsOf(store, datensatz(1))).toEqual([event("a").id]);
  });

  it("lets other connections read while it writes", async () => {
    await open();
    await store.append([write(datensatz(1), "none", "a")]);
    const reader = new DatabaseSync(file, { readOnly: true });
    expect(reader.prepare("SELECT count(*) AS events FROM event").get()).toEqual({ events: 1 });
    await store.append([write(datensatz(1), 0, "b")]);
    expect(reader.prepare("SELECT count(*) AS events FROM event").get()).toEqual({ events: 2 });
    reader.close();
  });

  /** Overwrites the beginning of some pages, and mends all others. */
  const damage = (firstPage: number, pages: number): void => {
    whole ??= readFileSync(file);
    const damaged = Buffer.from(whole);
    for (let page = firstPage - 1; page < firstPage - 1 + pages; page += 1) {
      damaged.fill(0xee, page * 4096, page * 4096 + 64);
    }
    writeFileSync(file, damaged);
  };
  let whole: Buffer | undefined;

  it("refuses a foreign file, and holds no lock on it afterwards", async () => {
    await open();
    await store.close();
    const foreign = join(folder.path, "foreign.sqlite");
    writeFileSync(foreign, "no database, but a text that is long enough to be one\n".repeat(100));
    await expect(openSqliteStore({ file: foreign, projectors: [] })).rejects.toThrow(DatabaseUnusable);
    await expect(openSqliteStore({ file: foreign, projectors: [] })).rejects.toThrow(/is not an SQLite file/u);
  });

  it("says that it cannot be read when pages of the file are damaged, and does not make something up", async () => {
    await open();
    const names = Array.from({ length: 2_000 }, (_, n) => `event ${n}`);
    await store.append([write(datensatz(1), "none", ...names)]);
    await store.close();
    damage(2, 10);
    await expect(open()).rejects.toThrow(/is damaged; keep a copy of it and restore a backup/u);
    damage(12, 10);
    await open();
    await expect(readEverything(store)).rejects.toThrow(StoreUnavailable);
    await expect(readEverything(store)).rejects.toThrow(/restore a backup/u);
  });

  describe("when the disk fails", () => {
    it("stores nothing of a transaction without room, keeps what was there, and goes on when there is room", async () => {
      await open([countingProjector()]);
      await store.append([write(datensatz(1), "none", "a")]);
      const pages = readPragma(store.database, "page_count");
      store.database.exec(`PRAGMA max_page_count = ${pages}`);
      const big = Array.from({ length: 300 }, (_, n) => `event ${n}`);
      const settled = await Promise.allSettled([
        store.append([write(datensatz(2), "none", "b")]),
        store.append([write(datensatz(3), "none", ...big)]),
      ]);
      for (const outcome of settled) {
        expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(StoreUnavailable) });
        expect(outcome).toMatchObject({ reason: { message: expect.stringMatching(/no room left/u) } });
      }
      expect((await readEverything(store)).map(({ id }) => id)).toEqual([event("a").id]);
      expect(countsOf(store.database)).toEqual({ datensatz: 1 });
      store.database.exec("PRAGMA max_page_count = 1000000");
      expect(stored(await store.append([write(datensatz(3), "none", ...big)])).revisions).toEqual([299]);
      expect(countsOf(store.database)).toEqual({ datensatz: 301 });
    });

    it("does not claim an outcome when the commit itself fails, and takes no more until it is opened again", async () => {
      await open();
      await store.append([write(datensatz(1), "none", "a")]);
      failOn(store.database, "COMMIT");
      const both = [write(datensatz(2), "none", "b")];
      const settled = await Promise.allSettled([store.append(both), store.append([write(datensatz(3), "none", "c")])]);
      for (const outcome of settled) expect(outcome).toMatchObject({ reason: expect.any(StoreOutcomeUnknown) });
      store.database.setAuthorizer(null);
      await expect(store.append(both)).rejects.toThrow(StoreUnavailable);
      await expect(store.append(both)).rejects.toThrow(/start the program again/u);
      await expect(store.bulk([both])).rejects.toThrow(StoreUnavailable);
      await expect(store.purgeStream(datensatz(1))).rejects.toThrow(StoreUnavailable);
      expect(await idsOf(store, datensatz(1))).toEqual([event("a").id]);
      await store.close();
      await open();
      expect(stored(await store.append(both)).revisions).toEqual([0]);
    });

    it("stores nothing while another program holds the file, and goes on afterwards", async () => {
      await open();
      const other = new DatabaseSync(file);
      other.exec("BEGIN IMMEDIATE");
      await expect(store.append([write(datensatz(1), "none", "a")])).rejects.toThrow(StoreUnavailable);
      await expect(store.append([write(datensatz(1), "none", "a")])).rejects.toThrow(/Close that program/u);
      other.close();
      expect(stored(await store.append([write(datensatz(1), "none", "a")])).revisions).toEqual([0]);
    });

    it("says that nothing was stored when it fails before the commit", async () => {
      await open();
      failOn(store.database, "event");
      await expect(store.append([write(datensatz(1), "none", "a")])).rejects.toThrow(/nothing was stored/u);
      store.database.setAuthorizer(null);
      await expect(store.append([write(datensatz(1), "none", "a")])).rejects.toThrow(StoreUnavailable);
      await store.close();
      await open();
      expect(await readEverything(store)).toEqual([]);
    });
  });

  describe("opening with projections", () => {
    const fill = async (): Promise<void> => {
      await store.append([write(datensatz(1), "none", "a", "b"), write(vorgang("v"), "none", "c")]);
      await store.append([write(vorgang("w"), "none", "d")]);
      await store.purgeStream(vorgang("w"));
    };

    it("folds all events into a projection that is new, or of another version", async () => {
      await open();
      await fill();
      await store.close();
      await open([countingProjector(1)]);
      expect(countsOf(store.database)).toEqual({ datensatz: 2, vorgang: 1 });
      await store.append([write(datensatz(2), "none", "e")]);
      await store.close();
      await open([{ ...countingProjector(2), prepare: ignoring }]);
      expect(countsOf(store.database)).toEqual({});
      await store.close();
      await open([countingProjector(3)]);
      expect(countsOf(store.database)).toEqual({ datensatz: 3, vorgang: 1 });
    });

    it("folds nothing again when the version is the same", async () => {
      await open([countingProjector()]);
      await fill();
      await store.close();
      await open([{ ...countingProjector(), prepare: ignoring }]);
      expect(countsOf(store.database)).toEqual({ datensatz: 2, vorgang: 1 });
    });

    it("folds a projection again that was left out in between", async () => {
      await open([countingProjector()]);
      await fill();
      await store.close();
      await open();
      await store.append([write(datensatz(3), "none", "f")]);
      await store.close();
      await open([countingProjector()]);
      expect(countsOf(store.database)).toEqual({ datensatz: 3, vorgang: 1 });
    });

    it("does not open when a projection cannot be folded, and can be opened without it afterwards", async () => {
      await open();
      await fill();
      await store.close();
      const failing = { ...countingProjector(), prepare: () => () => expect.unreachable("this fold fails") };
      await expect(openSqliteStore({ file, projectors: [failing] })).rejects.toThrow("this fold fails");
      await open([countingProjector()]);
      expect(countsOf(store.database)).toEqual({ datensatz: 2, vorgang: 1 });
    });
  });
});

function ignoring(): () => void {
  return () => undefined;
}

/** Makes SQLite refuse a transaction statement or an access to a table, as a failing disk would make it fail. */
function failOn(database: DatabaseSync, name: string): void {
  database.setAuthorizer((_action, operation) => (operation === name ? constants.SQLITE_DENY : constants.SQLITE_OK));
}
