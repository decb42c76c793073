import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { present } from "../../../simulator/kernel/assert.ts";
import { addMs, parseZeitpunkt } from "../../../simulator/kernel/zeit.ts";
import { vorgaengeProjector } from "../../../simulator/projections/vorgaenge/fold.ts";
import { vorgaengeBefore } from "../../../simulator/projections/vorgaenge/query.ts";
import type { MemoryStore } from "../../../simulator/store/memory/memory-store.ts";
import { createMemoryStore } from "../../../simulator/store/memory/memory-store.ts";
import { datensatz, event, vorgang, write } from "../../support/store-events.ts";

const start = present(parseZeitpunkt("2026-11-23T08:00:00+01:00"), "an instant");

describe("age of the Vorgänge", () => {
  let store: MemoryStore;

  beforeEach(() => {
    store = createMemoryStore({ projectors: [vorgaengeProjector] });
  });

  afterEach(() => store.close());

  const append = async (name: string, minutes: number): Promise<void> => {
    const umschlag = { zeitpunktMs: addMs(start, minutes * 60_000) };
    await store.append([{ stream: vorgang(name), expected: "none", events: [{ ...event(name), umschlag }] }]);
  };

  it("names those before an instant, oldest first and no other streams", async () => {
    await append("c", 3);
    await append("a", 1);
    await append("b", 2);
    await store.append([write(datensatz(1), "none", "no Vorgang")]);
    expect(vorgaengeBefore(store.database, addMs(start, 3 * 60_000), 10)).toEqual([vorgang("a"), vorgang("b")]);
    expect(vorgaengeBefore(store.database, addMs(start, 9 * 60_000), 2)).toEqual([vorgang("a"), vorgang("b")]);
  });

  it("forgets what was purged, and takes the same Vorgang again", async () => {
    await append("a", 1);
    await append("b", 2);
    await store.purgeStream(vorgang("a"));
    expect(vorgaengeBefore(store.database, addMs(start, 9 * 60_000), 10)).toEqual([vorgang("b")]);
    await append("a", 5);
    expect(vorgaengeBefore(store.database, addMs(start, 9 * 60_000), 10)).toEqual([vorgang("b"), vorgang("a")]);
  });
});
