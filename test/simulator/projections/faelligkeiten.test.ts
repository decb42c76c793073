import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { present } from "../../../simulator/kernel/assert.ts";
import { parseAzrNummer } from "../../../simulator/kernel/azr-nummer.ts";
import { parseZeitpunkt } from "../../../simulator/kernel/zeit.ts";
import { faelligkeitenProjector } from "../../../simulator/projections/faelligkeiten/fold.ts";
import {
  faelligUntil,
  nextFaelligkeit,
  nextFaelligkeitOf,
} from "../../../simulator/projections/faelligkeiten/query.ts";
import type { MemoryStore } from "../../../simulator/store/memory/memory-store.ts";
import { createMemoryStore } from "../../../simulator/store/memory/memory-store.ts";
import type { NewEvent } from "../../../simulator/store/port.ts";
import { wiedervorlageChanged } from "../../support/register-events.ts";
import { datensatz } from "../../support/store-events.ts";

const at = (text: string) => present(parseZeitpunkt(text), text);
const nummer = (serial: number) => present(parseAzrNummer(datensatz(serial).key), "an AZR number");

const FIRST = at("2026-12-01T00:00:00+01:00");
const SECOND = at("2026-12-02T00:00:00+01:00");

describe("due instants", () => {
  let store: MemoryStore;

  beforeEach(() => {
    store = createMemoryStore({ projectors: [faelligkeitenProjector] });
  });

  afterEach(() => store.close());

  const append = async (serial: number, ...events: readonly NewEvent[]): Promise<void> => {
    await store.append([{ stream: datensatz(serial), expected: "any", events }]);
  };

  it("are what a record says of itself, of all records the earliest", async () => {
    expect(nextFaelligkeit(store.database)).toBeUndefined();
    await append(1, wiedervorlageChanged("a", FIRST));
    expect(nextFaelligkeit(store.database)).toBe(FIRST);
    await append(2, wiedervorlageChanged("b", SECOND));
    expect(nextFaelligkeit(store.database)).toBe(FIRST);
    expect(nextFaelligkeitOf(store.database, nummer(2))).toBe(SECOND);
  });

  it("come in order of their instants and numbers, up to and including an instant", async () => {
    await append(3, wiedervorlageChanged("a", FIRST));
    await append(1, wiedervorlageChanged("b", SECOND), wiedervorlageChanged("c", FIRST));
    await append(2, wiedervorlageChanged("d", SECOND));
    expect(faelligUntil(store.database, SECOND, 10)).toEqual([
      { azrNummer: nummer(1), zeitpunkt: FIRST },
      { azrNummer: nummer(3), zeitpunkt: FIRST },
      { azrNummer: nummer(2), zeitpunkt: SECOND },
    ]);
    expect(faelligUntil(store.database, SECOND, 1)).toHaveLength(1);
    expect(faelligUntil(store.database, at("2026-11-30T23:59:59.999+01:00"), 10)).toEqual([]);
  });

  it("go when nothing is due any more or the record is erased", async () => {
    await append(1, wiedervorlageChanged("a", FIRST));
    await append(2, wiedervorlageChanged("b", SECOND));
    await append(1, wiedervorlageChanged("c", undefined));
    expect(nextFaelligkeitOf(store.database, nummer(1))).toBeUndefined();
    expect(nextFaelligkeit(store.database)).toBe(SECOND);
    await store.eraseStream(datensatz(2));
    expect(nextFaelligkeit(store.database)).toBeUndefined();
  });
});
