import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { expect, it } from "vitest";
import { present } from "../../../simulator/kernel/assert.ts";
import { parseZeitpunkt } from "../../../simulator/kernel/zeit.ts";
import { faelligkeitenProjector } from "../../../simulator/projections/faelligkeiten/fold.ts";
import { personensucheProjector } from "../../../simulator/projections/personensuche/fold.ts";
import { vorgaengeProjector } from "../../../simulator/projections/vorgaenge/fold.ts";
import { createMemoryStore } from "../../../simulator/store/memory/memory-store.ts";
import type { NewEvent, StreamId } from "../../../simulator/store/port.ts";
import { grundpersonalienReported, personalien, wiedervorlageChanged } from "../../support/register-events.ts";
import { datensatz, event, readEverything, vorgang } from "../../support/store-events.ts";

const DUE_AT = ["2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z", "2027-01-01T00:00:00Z", "2027-05-01T00:00:00Z"].map(
  (text) => present(parseZeitpunkt(text), text),
);
const PROJECTORS = [personensucheProjector, faelligkeitenProjector, vorgaengeProjector];

type Step =
  | { readonly kind: "person"; readonly stream: number; readonly name: string | undefined }
  | { readonly kind: "due"; readonly ends: boolean; readonly stream: number; readonly instant: number }
  | { readonly kind: "vorgang"; readonly stream: number }
  | { readonly kind: "remove"; readonly stream: StreamId; readonly forGood: boolean };

const stream = fc.nat({ max: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("person" as const),
      stream,
      name: fc.option(fc.constantFrom("Doe", "Roe", "doe"), { nil: undefined }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("due" as const),
      ends: fc.boolean(),
      stream,
      instant: fc.nat({ max: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("vorgang" as const), stream }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("remove" as const),
      stream: stream.chain((serial) => fc.constantFrom(datensatz(serial), vorgang(`${serial}`))),
      forGood: fc.boolean(),
    }),
  },
);

it("a projection folded again from all events is the one kept up with every append, removals included", async () => {
  let rows = 0;
  const property = fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
    const store = createMemoryStore({ projectors: PROJECTORS });
    for (const [turn, taken] of steps.entries()) {
      if (taken.kind === "remove")
        await (taken.forGood ? store.eraseStream(taken.stream) : store.purgeStream(taken.stream));
      else await store.append([{ stream: streamOf(taken), expected: "any", events: [eventOf(taken, `step ${turn}`)] }]);
    }
    const events = await readEverything(store);
    const rebuilt = new DatabaseSync(":memory:");
    for (const projector of PROJECTORS) {
      projector.createTables(rebuilt);
      projector.prepare(rebuilt)(events);
    }
    expect(dump(rebuilt)).toEqual(dump(store.database));
    rows += dump(rebuilt).flat().length;
    rebuilt.close();
    await store.close();
  });
  await fc.assert(property, { numRuns: 60 });
  expect(rows).toBeGreaterThan(100);
});

function streamOf(taken: Exclude<Step, { kind: "remove" }>): StreamId {
  return taken.kind === "vorgang" ? vorgang(`${taken.stream}`) : datensatz(taken.stream);
}

function eventOf(taken: Exclude<Step, { kind: "remove" }>, name: string): NewEvent {
  if (taken.kind === "vorgang") return event(name);
  if (taken.kind === "due") {
    return wiedervorlageChanged(name, taken.ends ? undefined : DUE_AT[taken.instant]);
  }
  return grundpersonalienReported(name, taken.name === undefined ? undefined : personalien(taken.name));
}

function dump(database: DatabaseSync): readonly (readonly unknown[])[] {
  return ["personensuche", "faelligkeit", "vorgang"].map((table) =>
    database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
  );
}
