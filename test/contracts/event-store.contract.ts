// What every event store of ours promises, whatever it stands on. A store counts only if it passes.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AssertionFailed } from "../../simulator/kernel/assert.ts";
import type { EventStore, RecordedEvent } from "../../simulator/store/port.ts";
import { StoreUnavailable } from "../../simulator/store/port.ts";
import { datensatz, event, idsOf, readEverything, stored, vorgang, write } from "../support/store-events.ts";
import { describeAgainstModel } from "./event-store-model.ts";
import { describeUnderLoad } from "./event-store-load.ts";

export interface StoreLimits {
  readonly queueLengthMax?: number;
  readonly batchSizeMax?: number;
}

/** Opens an empty store and says how to get rid of it. */
export type OpenEmptyStore = (limits?: StoreLimits) => Promise<{
  readonly store: EventStore;
  readonly dispose: () => Promise<void>;
}>;

export function describeEventStoreContract(name: string, openEmpty: OpenEmptyStore): void {
  describe(`${name} as an event store`, () => {
    let store: EventStore;
    let dispose: () => Promise<void>;

    beforeEach(async () => {
      ({ store, dispose } = await openEmpty());
    });

    afterEach(() => dispose());

    describe("appending", () => {
      it("stores events and gives them back as they were, in order", async () => {
        const result = stored(await store.append([write(datensatz(1), "none", "a", "b", "c")]));
        expect(result).toMatchObject({ revisions: [2], repeated: false });
        const events = await store.readStream(datensatz(1));
        expect(events.map(({ revision }) => revision)).toEqual([0, 1, 2]);
        for (const [index, name] of ["a", "b", "c"].entries()) {
          expect(events[index]).toEqual(expect.objectContaining({ ...event(name), stream: datensatz(1) }));
        }
        expect(events.at(-1)?.checkpoint).toBe(result.checkpoint);
      });

      it("reads from a revision on, and finds an unknown stream empty", async () => {
        await store.append([write(datensatz(1), "none", "a", "b", "c")]);
        expect((await store.readStream(datensatz(1), 1)).map(({ revision }) => revision)).toEqual([1, 2]);
        expect(await store.readStream(datensatz(1), 3)).toEqual([]);
        expect(await store.readStream(datensatz(2))).toEqual([]);
      });

      it("refuses what does not meet the expected revision, and says where the stream stands", async () => {
        const [one, two] = [datensatz(1), datensatz(2)];
        await store.append([write(one, "none", "a", "b")]);
        expect(await store.append([write(one, "none", "x")])).toEqual({ outcome: "conflict", stream: one, actual: 1 });
        expect(await store.append([write(one, 0, "x")])).toEqual({ outcome: "conflict", stream: one, actual: 1 });
        expect(await store.append([write(one, 2, "x")])).toEqual({ outcome: "conflict", stream: one, actual: 1 });
        expect(await store.append([write(two, 0, "x")])).toEqual({ outcome: "conflict", stream: two, actual: "none" });
        expect(await readEverything(store)).toHaveLength(2);
      });

      it("appends without an expected revision behind whatever is there", async () => {
        await store.append([write(datensatz(1), "any", "a")]);
        expect(stored(await store.append([write(datensatz(1), "any", "b")])).revisions).toEqual([1]);
      });

      it("stores writes to several streams together, or none of them", async () => {
        const both = stored(
          await store.append([write(datensatz(1), "none", "a", "b"), write(vorgang("v"), "none", "c")]),
        );
        expect(both.revisions).toEqual([1, 0]);
        const refused = await store.append([
          write(datensatz(1), 1, "d"),
          write(datensatz(2), "none", "e"),
          write(vorgang("v"), "none", "f"),
        ]);
        expect(refused).toEqual({ outcome: "conflict", stream: vorgang("v"), actual: 0 });
        expect(await idsOf(store, datensatz(2))).toEqual([]);
        expect(await readEverything(store)).toHaveLength(3);
      });

      it("keeps streams of different categories with equal keys apart", async () => {
        const key = "ab".repeat(16);
        await store.append([write({ category: "personalien", key }, "none", "a")]);
        await store.append([write({ category: "mandant", key }, "none", "b")]);
        expect(await idsOf(store, { category: "personalien", key })).toEqual([event("a").id]);
        expect(await idsOf(store, { category: "mandant", key })).toEqual([event("b").id]);
        expect((await readEverything(store)).map(({ stream }) => stream.category)).toEqual(["personalien", "mandant"]);
      });

      it("takes an append without events or writes, with one stream twice or with a malformed key for a programmer's error", async () => {
        await expect(store.append([])).rejects.toThrow(AssertionFailed);
        await expect(store.append([write(datensatz(1), "none")])).rejects.toThrow(AssertionFailed);
        for (const stream of [
          { category: "datensatz", key: "123" } as const,
          { category: "vorgang", key: "" } as const,
        ]) {
          await expect(store.append([write(stream, "none", "a")])).rejects.toThrow(AssertionFailed);
        }
        const twice = [write(datensatz(1), "none", "a"), write(datensatz(1), "none", "b")];
        await expect(store.append(twice)).rejects.toThrow(AssertionFailed);
        expect(stored(await store.append([write(datensatz(1), "none", "a")])).revisions).toEqual([0]);
      });
    });

    describe("the same append again", () => {
      it("is a success that writes nothing", async () => {
        const writes = [write(datensatz(1), "none", "a", "b"), write(vorgang("v"), "none", "c")];
        const first = stored(await store.append(writes));
        expect(stored(await store.append(writes))).toEqual({ ...first, repeated: true });
        await store.append([write(datensatz(1), 1, "d")]);
        expect(stored(await store.append(writes))).toEqual({ ...first, repeated: true });
        expect(await readEverything(store)).toHaveLength(4);
      });

      it("is a success in the same turn as the first", async () => {
        const writes = [write(datensatz(1), "none", "a"), write(vorgang("v"), "none", "b")];
        const results = (await Promise.all([store.append(writes), store.append(writes)])).map(stored);
        expect(results.filter(({ repeated }) => repeated)).toHaveLength(1);
        expect(await readEverything(store)).toHaveLength(2);
      });

      it("is a success without an expected revision while nothing came after it", async () => {
        await store.append([write(datensatz(1), "any", "a")]);
        expect(stored(await store.append([write(datensatz(1), "any", "a")]))).toMatchObject({ repeated: true });
      });

      it("is a conflict when only some of its events stand there, or at other places", async () => {
        await store.append([write(datensatz(1), "none", "a", "b")]);
        const conflict = { outcome: "conflict", stream: datensatz(1), actual: 1 };
        expect(await store.append([write(datensatz(1), "none", "a", "x")])).toEqual(conflict);
        expect(await store.append([write(datensatz(1), "none", "a", "b", "c")])).toEqual(conflict);
        expect(await store.append([write(datensatz(1), "none", "b")])).toEqual(conflict);
        const other = [write(datensatz(1), "none", "a", "b"), write(datensatz(2), "none", "c")];
        expect(await store.append(other)).toEqual(conflict);
      });
    });

    describe("reading all streams", () => {
      it("goes on after any checkpoint, page by page, in the order of the appends", async () => {
        for (let n = 0; n < 7; n += 1) await store.append([write(datensatz(n), "none", `a${n}`, `b${n}`)]);
        const all = await readEverything(store, 3);
        const names = Array.from({ length: 7 }, (_, n) => [event(`a${n}`).id, event(`b${n}`).id]).flat();
        expect(all.map(({ id }) => id)).toEqual(names);
        for (const [index, { checkpoint }] of all.entries()) {
          const rest = await store.readAll(checkpoint, 100);
          expect(rest.map(({ id }) => id)).toEqual(names.slice(index + 1));
        }
        expect(new Set(all.map(({ checkpoint }) => checkpoint)).size).toBe(all.length);
      });

      it("knows its head", async () => {
        expect(await store.head()).toBe("start");
        const { checkpoint } = stored(await store.append([write(datensatz(1), "none", "a", "b")]));
        expect(await store.head()).toBe(checkpoint);
      });
    });

    describe("subscribing", () => {
      it("delivers what is there, says so, then delivers live, and ends when told", async () => {
        for (let n = 0; n < 5; n += 1) await store.append([write(datensatz(n), "none", `old ${n}`)]);
        const seen: string[] = [];
        const batches: number[] = [];
        const caughtUpAt: number[] = [];
        const abort = new AbortController();
        const onCaughtUp = (): void => {
          caughtUpAt.push(seen.length);
          if (caughtUpAt.length === 1) void store.append([write(datensatz(9), "none", "new 1", "new 2")]);
          if (caughtUpAt.length === 2) void store.append([write(datensatz(9), 1, "new 3")]);
          if (caughtUpAt.length === 3) abort.abort();
        };
        for await (const batch of store.subscribe("start", { signal: abort.signal, onCaughtUp, batchEventsMax: 2 })) {
          batches.push(batch.length);
          seen.push(...batch.map(({ id }) => id));
        }
        const names = ["old 0", "old 1", "old 2", "old 3", "old 4", "new 1", "new 2", "new 3"];
        expect(seen).toEqual(names.map((name) => event(name).id));
        expect(Math.max(...batches)).toBe(2);
        expect(caughtUpAt).toEqual([5, 7, 8]);
      });

      it("goes on after the checkpoint of the last event that was handled", async () => {
        const { checkpoint } = stored(await store.append([write(datensatz(1), "none", "a", "b")]));
        await store.append([write(datensatz(1), 1, "c")]);
        const abort = new AbortController();
        const seen: RecordedEvent[] = [];
        for await (const batch of store.subscribe(checkpoint, { signal: abort.signal })) {
          seen.push(...batch);
          abort.abort();
        }
        expect(seen.map(({ id }) => id)).toEqual([event("c").id]);
      });

      it("ends at once under a signal that is aborted already or while it waits", async () => {
        const done = async (signal: AbortSignal): Promise<number> => {
          let batches = 0;
          for await (const batch of store.subscribe("start", { signal })) batches += batch.length;
          return batches;
        };
        expect(await done(AbortSignal.abort())).toBe(0);
        const abort = new AbortController();
        const waiting = done(abort.signal);
        setImmediate(() => abort.abort());
        expect(await waiting).toBe(0);
      });
    });

    describe("removing", () => {
      it("purges a stream, which may begin again at revision 0", async () => {
        await store.append([write(datensatz(1), "none", "a"), write(vorgang("v"), "none", "b")]);
        await store.append([write(datensatz(2), "none", "c")]);
        await store.purgeStream(vorgang("v"));
        expect(await store.readStream(vorgang("v"))).toEqual([]);
        expect((await readEverything(store)).map(({ id }) => id)).toEqual([event("a").id, event("c").id]);
        expect(stored(await store.append([write(vorgang("v"), "none", "d")])).revisions).toEqual([0]);
        expect(await idsOf(store, vorgang("v"))).toEqual([event("d").id]);
      });

      it("erases a stream for good", async () => {
        await store.append([write(datensatz(1), "none", "a", "b")]);
        await store.eraseStream(datensatz(1));
        await store.eraseStream(datensatz(2));
        await store.eraseStream(vorgang("v"));
        const streams = [datensatz(1), datensatz(2), vorgang("v")];
        for (const stream of streams) {
          expect(await store.readStream(stream)).toEqual([]);
          expect(await store.isErased(stream)).toBe(true);
          for (const expected of ["none", "any", 1] as const) {
            const result = await store.append([write(stream, expected, "c")]);
            expect(result).toEqual({ outcome: "conflict", stream, actual: "erased" });
          }
        }
        await store.purgeStream(datensatz(1));
        expect(await store.append([write(datensatz(1), "none", "c")])).toMatchObject({ actual: "erased" });
        expect(await readEverything(store)).toEqual([]);
      });

      it("tells an erased stream from one that is empty, purged or full", async () => {
        await store.append([write(datensatz(1), "none", "a"), write(vorgang("v"), "none", "b")]);
        await store.purgeStream(vorgang("v"));
        await store.eraseStream(datensatz(2));
        const erased = [datensatz(1), datensatz(2), datensatz(3), vorgang("v"), vorgang("w")].map((each) =>
          store.isErased(each),
        );
        expect(await Promise.all(erased)).toEqual([false, true, false, false, false]);
      });

      it("never gives a checkpoint again, so that no subscriber misses an event", async () => {
        const { checkpoint } = stored(await store.append([write(vorgang("v"), "none", "a", "b")]));
        await store.purgeStream(vorgang("v"));
        await store.append([write(vorgang("w"), "none", "c")]);
        expect((await store.readAll(checkpoint, 10)).map(({ id }) => id)).toEqual([event("c").id]);
      });

      it("takes the purge of an unknown stream, and keeps its place among appends", async () => {
        await store.purgeStream(vorgang("unknown"));
        const order = await Promise.all([
          store.append([write(vorgang("v"), "none", "a")]),
          store.purgeStream(vorgang("v")),
          store.append([write(vorgang("v"), "none", "b")]),
        ]);
        expect(order[2]).toMatchObject({ outcome: "stored", revisions: [0], repeated: false });
        expect(await idsOf(store, vorgang("v"))).toEqual([event("b").id]);
      });
    });

    describe("closing", () => {
      it("finishes what is queued, ends subscriptions and refuses everything afterwards", async () => {
        const following = (async () => {
          for await (const batch of store.subscribe("start", { signal: new AbortController().signal })) void batch;
        })();
        const ended = expect(following).rejects.toThrow(StoreUnavailable);
        const queued = store.append([write(datensatz(1), "none", "a")]);
        await store.close();
        expect(stored(await queued).revisions).toEqual([0]);
        await ended;
        await expect(store.append([write(datensatz(2), "none", "b")])).rejects.toThrow(StoreUnavailable);
        await expect(store.readStream(datensatz(1))).rejects.toThrow(StoreUnavailable);
        await expect(store.readAll("start", 10)).rejects.toThrow(StoreUnavailable);
        await expect(store.purgeStream(datensatz(1))).rejects.toThrow(StoreUnavailable);
        await expect(store.head()).rejects.toThrow(StoreUnavailable);
        await store.close();
      });
    });

    describeUnderLoad(openEmpty);
    describeAgainstModel(openEmpty);
  });
}
