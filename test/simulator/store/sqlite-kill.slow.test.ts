import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openSqliteStore } from "../../../simulator/store/sqlite/sqlite-store.ts";
import { startProgram } from "../../support/child-program.ts";
import { countingProjector, countsOf } from "../../support/counting-projector.ts";
import { datensatz, event, idsOf, readEverything, vorgang } from "../../support/store-events.ts";
import type { TemporaryFolder } from "../../support/temporary-folder.ts";
import { makeTemporaryFolder } from "../../support/temporary-folder.ts";

const KILLS = 4;
const APPENDS_BEFORE_A_KILL = 600;

let folder: TemporaryFolder;

beforeEach(() => {
  folder = makeTemporaryFolder();
});

afterEach(() => folder.remove());

it("keeps every acknowledged append, whole and once, when the process is killed under 64 writers", async () => {
  const file = join(folder.path, "register.sqlite");
  const acknowledged: string[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    const child = startProgram(new URL("../../support/store-writers.ts", import.meta.url), [file, `${round}`]);
    let rest: readonly string[] = [];
    try {
      // An odd number, so that the kill falls into the middle of a group.
      for (let n = 0; n < APPENDS_BEFORE_A_KILL + round * 37; n += 1) acknowledged.push(await child.nextLine());
    } finally {
      rest = await child.kill();
    }
    // The last line may be cut off by the kill.
    acknowledged.push(...rest.filter((line) => /^\d+ \d+ \d+ \d+ \d+$/u.test(line)).slice(0, -1));
  }
  const store = await openSqliteStore({ file, projectors: [countingProjector()] });
  try {
    for (const line of acknowledged) {
      const [writer, revision, ...name] = line.split(" ");
      const ids = await idsOf(store, datensatz(Number(writer)));
      expect(ids[Number(revision)]).toBe(event(name.join(" ")).id);
      expect(await idsOf(store, vorgang(name.join(" ")))).toHaveLength(1);
    }
    const events = await readEverything(store, 5_000);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    // Both streams of an append are there, or neither: as many of one kind as of the other.
    expect(countsOf(store.database)).toEqual({ datensatz: events.length / 2, vorgang: events.length / 2 });
    expect(acknowledged.length).toBeGreaterThan(KILLS * APPENDS_BEFORE_A_KILL);
  } finally {
    await store.close();
  }
}, 60_000);
