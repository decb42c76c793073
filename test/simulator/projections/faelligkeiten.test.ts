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
import { fensterEnded, fensterOpened } from "../../support/register-events.ts";
import { datensatz } from "../../support/store-events.ts";

const at = (text: string) => present(parseZeitpunkt(text), text);
const nummer = (serial: number) => present(parseAzrNummer(datensatz(serial).key), "an AZR number");

describe("due instants", () => {
  let store: MemoryStore;

  beforeEach(() => {
    store = createMemoryStore({ projectors: [faelligkeitenProjector] });
  });

  afterEach(() => store.close());

  const append = async (serial: number, ...events: readonly NewEvent[]): Promise<void> => {
    await store.append([{ stream: datensatz(serial), expected: "any", events }]);
  };

  it("lie at the first instant in Berlin of the day after the last day of a window", async () => {
    expect(nextFaelligkeit(store.database)).toBeUndefined();
    await append(1, fensterOpened("a", 4, 7));
    expect(nextFaelligkeit(store.database)).toBe(at("2026-12-01T00:00:00+01:00"));
    const summer = at("2027-05-01T00:00:00+02:00");
    await append(2, fensterOpened("b", 4, 158));
    expect(nextFaelligkeitOf(store.database, nummer(2))).toBe(summer);
  });

  it("come in order of their instants and numbers, up to and including an instant, a record once for each", async () => {
    await append(3, fensterOpened("a", 4, 7));
    await append(1, fensterOpened("b", 4, 7), fensterOpened("c", 6, 7), fensterOpened("d", 8, 9));
    await append(2, fensterOpened("e", 4, 8));
    const first = at("2026-12-01T00:00:00+01:00");
    const second = at("2026-12-02T00:00:00+01:00");
    expect(faelligUntil(store.database, second, 10)).toEqual([
      { azrNummer: nummer(1), zeitpunkt: first },
      { azrNummer: nummer(3), zeitpunkt: first },
      { azrNummer: nummer(2), zeitpunkt: second },
    ]);
    expect(faelligUntil(store.database, second, 1)).toHaveLength(1);
    expect(faelligUntil(store.database, at("2026-11-30T23:59:59.999+01:00"), 10)).toEqual([]);
  });

  it("go when the window ends or the record is erased", async () => {
    await append(1, fensterOpened("a", 4, 7), fensterOpened("b", 6, 9));
    await append(2, fensterOpened("c", 4, 10));
    await append(1, fensterEnded("d", 4));
    expect(nextFaelligkeitOf(store.database, nummer(1))).toBe(at("2026-12-03T00:00:00+01:00"));
    await append(1, fensterEnded("e", 6));
    expect(nextFaelligkeitOf(store.database, nummer(1))).toBeUndefined();
    expect(nextFaelligkeit(store.database)).toBe(at("2026-12-04T00:00:00+01:00"));
    await store.eraseStream(datensatz(2));
    expect(nextFaelligkeit(store.database)).toBeUndefined();
  });
});
