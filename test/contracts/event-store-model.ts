// Random commands against a plain model: what a store answers and holds is what a few lines of lists would.
import fc from "fast-check";
import { expect, it } from "vitest";
import { present } from "../../simulator/kernel/assert.ts";
import type { EventStore, ExpectedRevision, StreamId, StreamWrite } from "../../simulator/store/port.ts";
import { datensatz, event, readEverything, vorgang, write } from "../support/store-events.ts";
import type { OpenEmptyStore } from "./event-store.contract.ts";

const STREAMS: readonly StreamId[] = [datensatz(1), datensatz(2), vorgang("v")];

type Command =
  | { readonly kind: "append"; readonly writes: readonly PlannedWrite[] }
  | { readonly kind: "repeat"; readonly back: number }
  | { readonly kind: "remove"; readonly forGood: boolean; readonly stream: number };

interface PlannedWrite {
  readonly stream: number;
  /** Added to the revision that the stream really has; 0 fits. */
  readonly offset: number;
  readonly any: boolean;
  readonly events: number;
}

const plannedWrite: fc.Arbitrary<PlannedWrite> = fc.record({
  stream: fc.nat({ max: STREAMS.length - 1 }),
  offset: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: -3, max: 2 })),
  any: fc.boolean(),
  events: fc.integer({ min: 1, max: 3 }),
});

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("append" as const),
      writes: fc.uniqueArray(plannedWrite, { minLength: 1, maxLength: 3, selector: ({ stream }) => stream }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("repeat" as const), back: fc.nat({ max: 4 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("remove" as const),
      forGood: fc.boolean(),
      stream: fc.nat({ max: STREAMS.length - 1 }),
    }),
  },
);

/** The plain model: names of events by stream, and all that are left in the order of their appends. */
class Model {
  readonly #streams = STREAMS.map((): readonly string[] => []);
  readonly #erased = new Set<number>();
  ordered: readonly string[] = [];

  expectedFor({ stream, offset, any }: PlannedWrite): ExpectedRevision {
    const revision = this.#names(stream).length - 1 + offset;
    if (any && offset === 0) return "any";
    return revision < 0 ? "none" : revision;
  }

  append(writes: readonly StreamWrite[], names: readonly (readonly string[])[]): object {
    const places = writes.map(({ stream }) => STREAMS.indexOf(stream));
    const repeat = places.map((stream, index) => this.#repeatedAt(stream, writes[index]?.expected, names[index] ?? []));
    if (repeat.every((last) => last !== undefined)) return { outcome: "stored", revisions: repeat, repeated: true };
    for (const [index, stream] of places.entries()) {
      const actual = this.#head(stream);
      const expected = writes[index]?.expected;
      if (actual === "erased" || (expected !== "any" && expected !== actual)) {
        return { outcome: "conflict", stream: STREAMS[stream], actual };
      }
    }
    for (const [index, stream] of places.entries()) {
      this.#streams[stream] = [...this.#names(stream), ...(names[index] ?? [])];
      this.ordered = [...this.ordered, ...(names[index] ?? [])];
    }
    const revisions = places.map((stream) => this.#names(stream).length - 1);
    return { outcome: "stored", revisions, repeated: false };
  }

  remove(stream: number, forGood: boolean): void {
    const gone = this.#names(stream);
    this.ordered = this.ordered.filter((name) => !gone.includes(name));
    this.#streams[stream] = [];
    if (forGood) this.#erased.add(stream);
  }

  #names(stream: number): readonly string[] {
    return present(this.#streams[stream], "a stream of the model");
  }

  #head(stream: number): number | "none" | "erased" {
    if (this.#erased.has(stream)) return "erased";
    return this.#names(stream).length === 0 ? "none" : this.#names(stream).length - 1;
  }

  #repeatedAt(stream: number, expected: ExpectedRevision | undefined, names: readonly string[]): number | undefined {
    const there = this.#names(stream);
    const first = expected === "any" ? there.length - names.length : expected === "none" ? 0 : (expected ?? 0) + 1;
    const same = first >= 0 && names.every((name, index) => there[first + index] === name);
    return same ? first + names.length - 1 : undefined;
  }

  streams(): readonly (readonly string[])[] {
    return this.#streams;
  }
}

async function play(store: EventStore, commands: readonly Command[]): Promise<void> {
  const model = new Model();
  const appended: { readonly writes: readonly StreamWrite[]; readonly names: readonly (readonly string[])[] }[] = [];
  for (const [turn, step] of commands.entries()) {
    if (step.kind === "remove") {
      const stream = present(STREAMS[step.stream], "a stream");
      await (step.forGood ? store.eraseStream(stream) : store.purgeStream(stream));
      model.remove(step.stream, step.forGood);
      continue;
    }
    const planned = step.kind === "append" ? planAppend(model, step.writes, turn) : appended.at(-1 - step.back);
    if (planned === undefined) continue;
    appended.push(planned);
    const expected = model.append(planned.writes, planned.names);
    expect(await store.append(planned.writes)).toMatchObject(expected);
  }
  for (const [index, names] of model.streams().entries()) {
    const events = await store.readStream(present(STREAMS[index], "a stream"));
    expect(events.map(({ id, revision }) => ({ id, revision }))).toEqual(
      names.map((name, revision) => ({ id: event(name).id, revision })),
    );
  }
  expect((await readEverything(store, 4)).map(({ id }) => id)).toEqual(model.ordered.map((name) => event(name).id));
}

function planAppend(model: Model, planned: readonly PlannedWrite[], turn: number) {
  const names = planned.map(({ events }, place) =>
    Array.from({ length: events }, (_, index) => `event ${turn} ${place} ${index}`),
  );
  const writes = planned.map((plan, place) =>
    write(present(STREAMS[plan.stream], "a stream"), model.expectedFor(plan), ...(names[place] ?? [])),
  );
  return { writes, names };
}

export function describeAgainstModel(openEmpty: OpenEmptyStore): void {
  it("answers and holds what a plain model does, whatever the commands", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 30 }), async (commands) => {
        const { store, dispose } = await openEmpty();
        try {
          await play(store, commands);
        } finally {
          await dispose();
        }
      }),
      { numRuns: 40 },
    );
  });
}
