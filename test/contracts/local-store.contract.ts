// What the stores inside this process promise beyond the port: inline projections and bulk load.
import { afterEach, describe, expect, it } from "vitest";
import type { InlineProjector } from "../../simulator/store/inline-projector.ts";
import type { LocalStore } from "../../simulator/store/local-store.ts";
import type { AppendPhase, StreamWrite } from "../../simulator/store/port.ts";
import { BulkConflict } from "../../simulator/store/bulk-conflict.ts";
import { datensatz, event, readEverything, stored, vorgang, write } from "../support/store-events.ts";
import { countsOf, countingProjector, PROJECTOR_FAILURE } from "../support/counting-projector.ts";

export type OpenLocalStore = (projectors: readonly InlineProjector[]) => Promise<{
  readonly store: LocalStore;
  readonly dispose: () => Promise<void>;
}>;

export function describeLocalStoreContract(name: string, openEmpty: OpenLocalStore): void {
  describe(`${name} as a local store`, () => {
    const disposals: (() => Promise<void>)[] = [];

    afterEach(async () => {
      for (const dispose of disposals.splice(0)) await dispose();
    });

    const open = async (): Promise<LocalStore> => {
      const opened = await openEmpty([countingProjector()]);
      disposals.push(opened.dispose);
      return opened.store;
    };

    it("shows an append in its projections as soon as it is acknowledged, and counts a repeat once", async () => {
      const store = await open();
      const writes = [write(datensatz(1), "none", "a", "b"), write(vorgang("v"), "none", "c")];
      await store.append(writes);
      expect(countsOf(store.database)).toEqual({ datensatz: 2, vorgang: 1 });
      await store.append(writes);
      await store.append([write(datensatz(1), "none", "x")]);
      expect(countsOf(store.database)).toEqual({ datensatz: 2, vorgang: 1 });
    });

    it("takes purged and erased events out of its projections", async () => {
      const store = await open();
      await store.append([write(datensatz(1), "none", "a", "b"), write(vorgang("v"), "none", "c")]);
      await Promise.all([
        store.purgeStream(vorgang("v")),
        store.purgeStream(vorgang("v")),
        store.eraseStream(datensatz(1)),
      ]);
      expect(countsOf(store.database)).toEqual({ datensatz: 0, vorgang: 0 });
    });

    it("tells an observer the phases of an append with projections one after the other", async () => {
      const store = await open();
      const phases: AppendPhase[] = [];
      let batch = 0;
      const observer = {
        entered: (phase: AppendPhase): void => void phases.push(phase),
        committed: (batchSize: number): void => void (batch = batchSize),
      };
      await Promise.all([
        store.append([write(datensatz(1), "none", "a")], { observer }),
        store.append([write(datensatz(2), "none", "b")]),
        store.append([write(datensatz(1), 7, "c")]),
      ]);
      expect(phases).toEqual(["append_wait", "commit", "projection", "commit", "loop_wait"]);
      expect(batch).toBe(3);
    });

    it("tells a watcher of each commit before the caller is answered, and of none that failed", async () => {
      const store = await open();
      const heard: string[] = [];
      store.watch({
        stored: (events) => {
          heard.push(`stored ${events.map(({ stream, revision }) => `${stream.key}${revision}`).join(",")}`);
        },
        removed: (streams) => {
          heard.push(`removed ${streams.map(({ key }) => key).join(",")}`);
        },
      });
      const [first, second] = [datensatz(1), datensatz(2)];
      const append = store.append([write(first, "none", "a", "b")]).then(() => heard.push("answered"));
      await Promise.all([append, store.append([write(first, 7, "c")])]);
      await store.append([write(first, "none", "a", "b")]);
      await store.bulk([[write(second, "none", "d")]]);
      await store.purgeStream(first);
      await store.eraseStream(second);
      expect(heard).toEqual([
        `stored ${first.key}0,${first.key}1`,
        "answered",
        `stored ${second.key}0`,
        `removed ${first.key}`,
        `removed ${second.key}`,
      ]);
    });

    it("stores nothing of a transaction whose projection fails, and takes no more until it is opened again", async () => {
      const store = await open();
      await store.append([write(datensatz(1), "none", "a")]);
      const settled = await Promise.allSettled([
        store.append([write(datensatz(2), "none", "b")]),
        store.append([write(datensatz(3), "none", PROJECTOR_FAILURE)]),
      ]);
      expect(settled.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
      expect((await readEverything(store)).map(({ id }) => id)).toEqual([event("a").id]);
      expect(countsOf(store.database)).toEqual({ datensatz: 1 });
      await expect(store.append([write(datensatz(4), "none", "c")])).rejects.toThrow(/takes no more writes/u);
    });

    describe("loading in bulk", () => {
      const appendsOf = (count: number): readonly (readonly StreamWrite[])[] =>
        Array.from({ length: count }, (_, n) => [
          write(datensatz(n), "none", `a${n}`, `b${n}`),
          write({ category: "personalien", key: `${n}`.padStart(8, "0") }, "none", `c${n}`),
        ]);

      it("stores appends in order with their projections, in transactions of about the size asked for", async () => {
        const store = await open();
        const committed: number[] = [];
        const onCommitted = ({ events }: { readonly events: number }): void => void committed.push(events);
        const result = await store.bulk(appendsOf(10), { eventsPerTransaction: 7, onCommitted });
        expect(result).toEqual({ appends: 10, events: 30, repeated: 0 });
        expect(committed).toEqual([9, 18, 27, 30]);
        const ids = appendsOf(10).flatMap((append) => append.flatMap(({ events }) => events.map(({ id }) => id)));
        expect((await readEverything(store)).map(({ id }) => id)).toEqual(ids);
        expect(countsOf(store.database)).toEqual({ datensatz: 20, personalien: 10 });
      });

      it("may be stopped, run again from its beginning, and fed by an asynchronous source", async () => {
        const store = await open();
        const stop = new AbortController();
        const onCommitted = (): void => stop.abort();
        const first = await store.bulk(appendsOf(10), { eventsPerTransaction: 9, signal: stop.signal, onCommitted });
        expect(first).toEqual({ appends: 3, events: 9, repeated: 0 });
        const source = async function* () {
          for (const append of appendsOf(10)) yield append;
        };
        expect(await store.bulk(source())).toEqual({ appends: 10, events: 30, repeated: 3 });
        expect(await readEverything(store)).toHaveLength(30);
        expect(countsOf(store.database)).toEqual({ datensatz: 20, personalien: 10 });
      });

      it("stores nothing of a transaction with a conflict, keeps earlier ones, and the store goes on", async () => {
        const store = await open();
        await store.append([write(datensatz(4), "none", "x")]);
        await expect(store.bulk(appendsOf(6), { eventsPerTransaction: 9 })).rejects.toThrow(BulkConflict);
        expect(await readEverything(store)).toHaveLength(1 + 9);
        expect(countsOf(store.database)).toEqual({ datensatz: 7, personalien: 3 });
        expect(stored(await store.append([write(datensatz(4), 0, "y")])).revisions).toEqual([1]);
      });

      it("lets appends through between two transactions", async () => {
        const store = await open();
        const order: string[] = [];
        const bulk = store.bulk(appendsOf(50), { eventsPerTransaction: 3 }).then(() => order.push("bulk"));
        await store.append([write(datensatz(99), "none", "between")]);
        order.push("append");
        await bulk;
        expect(order).toEqual(["append", "bulk"]);
        expect(await readEverything(store)).toHaveLength(151);
      });
    });
  });
}
