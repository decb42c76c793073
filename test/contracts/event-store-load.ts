// What a store promises when much happens at once: nothing lost, bounds held, outcomes told as they are.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AppendPhase, EventStore } from "../../simulator/store/port.ts";
import { StoreBusy, StoreOutcomeUnknown } from "../../simulator/store/port.ts";
import { datensatz, event, idsOf, readEverything, stored, vorgang, write } from "../support/store-events.ts";
import type { OpenEmptyStore, StoreLimits } from "./event-store.contract.ts";

export function describeUnderLoad(openEmpty: OpenEmptyStore): void {
  describe("under load", () => {
    let store: EventStore;
    const disposals: (() => Promise<void>)[] = [];

    const open = async (limits?: StoreLimits): Promise<EventStore> => {
      const opened = await openEmpty(limits);
      disposals.push(opened.dispose);
      return opened.store;
    };

    beforeEach(async () => {
      store = await open();
    });

    afterEach(async () => {
      for (const dispose of disposals.splice(0)) await dispose();
    });

    it("loses nothing of many writers to the same streams", async () => {
      const [writers, streams, appendsEach] = [64, 5, 6];
      const acknowledged = new Map<string, string[]>();
      let conflicts = 0;
      const work = async (writer: number): Promise<void> => {
        for (let n = 0; n < appendsEach; n += 1) {
          const [stream, log] = [datensatz((writer + n) % streams), vorgang(`${writer} ${n}`)];
          const names = [`${writer} ${n} first`, `${writer} ${n} second`];
          for (let done = false; !done;) {
            const head = (await store.readStream(stream)).length;
            const expected = head === 0 ? "none" : head - 1;
            const result = await store.append([
              write(stream, expected, ...names),
              write(log, "none", `log ${writer} ${n}`),
            ]);
            done = result.outcome === "stored";
            if (!done) conflicts += 1;
          }
          acknowledged.set(stream.key, [
            ...(acknowledged.get(stream.key) ?? []),
            ...names.map((name) => event(name).id),
          ]);
        }
      };
      await Promise.all(Array.from({ length: writers }, (_, writer) => work(writer)));
      expect(conflicts).toBeGreaterThan(0);
      for (let n = 0; n < streams; n += 1) {
        const events = await store.readStream(datensatz(n));
        expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index));
        expect(events.map(({ id }) => id).toSorted()).toEqual(acknowledged.get(datensatz(n).key)?.toSorted());
      }
      expect(await readEverything(store)).toHaveLength(writers * appendsEach * 3);
    });

    it("lets a conflict fail its own append only", async () => {
      const results = await Promise.all([
        store.append([write(datensatz(1), "none", "a")]),
        store.append([write(datensatz(1), "none", "b")]),
        store.append([write(datensatz(1), 0, "c"), write(datensatz(2), "none", "d")]),
        store.append([write(datensatz(2), "none", "e")]),
        store.append([write(datensatz(3), "none", "f")]),
      ]);
      expect(results.filter(({ outcome }) => outcome === "conflict").length).toBeGreaterThan(0);
      const streams = [datensatz(1), datensatz(2), datensatz(3)];
      const kept = await Promise.all(streams.map(async (stream) => (await idsOf(store, stream)).length));
      const storedEvents = results.map((result, index) => (result.outcome === "stored" ? (index === 2 ? 2 : 1) : 0));
      expect(kept.reduce((sum, count) => sum + count, 0)).toBe(storedEvents.reduce<number>((sum, n) => sum + n, 0));
      expect(kept[2]).toBe(1);
    });

    it("refuses what its queue cannot hold, and stores the rest", async () => {
      const small = await open({ queueLengthMax: 3, batchSizeMax: 2 });
      const appends = Array.from({ length: 5 }, (_, n) => small.append([write(datensatz(n), "none", `a${n}`)]));
      const settled = await Promise.allSettled(appends);
      const refused = settled.filter(({ status }) => status === "rejected");
      expect(refused.length).toBeGreaterThan(0);
      for (const outcome of settled) {
        if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(StoreBusy);
      }
      expect(await readEverything(small)).toHaveLength(5 - refused.length);
      expect(stored(await small.append([write(datensatz(9), "none", "later")])).revisions).toEqual([0]);
    });

    it("says that the outcome is unknown when the deadline passes, and the same events may be sent again", async () => {
      const writes = [write(datensatz(1), "none", "a")];
      await expect(store.append(writes, { deadlineMs: 0 })).rejects.toThrow(StoreOutcomeUnknown);
      expect(stored(await store.append(writes)).revisions).toEqual([0]);
      expect(await idsOf(store, datensatz(1))).toEqual([event("a").id]);
    });

    it("tells an observer each phase in turn, and who shared the commit", async () => {
      const phases: { readonly phase: AppendPhase; readonly atNs: bigint }[] = [];
      const commits: { readonly batchSize: number; readonly queueLength: number }[] = [];
      const before = process.hrtime.bigint();
      const observer = {
        entered: (phase: AppendPhase, atNs: bigint): void => void phases.push({ phase, atNs }),
        committed: (batchSize: number, queueLength: number): void => void commits.push({ batchSize, queueLength }),
      };
      await Promise.all([
        store.append([write(datensatz(1), "none", "a")]),
        store.append([write(datensatz(2), "none", "b")], { observer }),
      ]);
      const after = process.hrtime.bigint();
      expect(phases[0]?.phase).toBe("append_wait");
      expect(phases.at(-1)?.phase).toBe("loop_wait");
      const stamps = [before, ...phases.map(({ atNs }) => atNs), after];
      for (const [index, stamp] of stamps.entries()) expect(stamp).toBeGreaterThanOrEqual(stamps[index - 1] ?? 0n);
      expect(commits).toHaveLength(1);
      expect(commits[0]?.batchSize).toBeGreaterThanOrEqual(1);
    });
  });
}
