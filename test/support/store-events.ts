// Events and streams for store tests; all of them made up, all of them the same in every run.
import { parseUuid, uuidV5 } from "../../simulator/kernel/uuid.ts";
import { present } from "../../simulator/kernel/assert.ts";
import { syntheticAzrNummer } from "../../simulator/kernel/azr-nummer.ts";
import type { EventStore, ExpectedRevision, NewEvent, StreamId, StreamWrite } from "../../simulator/store/port.ts";
import type { AppendResult, RecordedEvent } from "../../simulator/store/port.ts";

const NAMESPACE = present(parseUuid("5a0f8d52-6f0e-4a39-9d6b-0c8a6f0b7a11"), "the namespace of test ids");

/** Stream of a synthetic Datensatz. */
export function datensatz(serial: number): StreamId {
  return { category: "datensatz", key: syntheticAzrNummer(2019, 4, serial) };
}

/** Stream of a Vorgang. */
export function vorgang(name: string): StreamId {
  return { category: "vorgang", key: `123456/${uuidV5(NAMESPACE, `vorgang ${name}`)}` };
}

/** An event whose id and content follow from its name. */
export function event(name: string): NewEvent {
  const zeitpunktMs = 1_795_420_800_000 + name.length;
  return {
    id: uuidV5(NAMESPACE, name),
    event: { type: "azr.ereignisse.v1.UhrSet", data: { zeitpunktMs, laeuft: name.length % 2 === 0 } },
    umschlag: { zeitpunktMs, sachbearbeiter: `M. Beispiel ${name}` },
  };
}

/** A write of events named after the stream and their running number. */
export function write(stream: StreamId, expected: ExpectedRevision, ...names: readonly string[]): StreamWrite {
  return { stream, expected, events: names.map((name) => event(name)) };
}

/** Ids of a stream's events in order. */
export async function idsOf(store: EventStore, stream: StreamId): Promise<readonly string[]> {
  return (await store.readStream(stream)).map(({ id }) => id);
}

/** Every event of a store, read page by page. */
export async function readEverything(store: EventStore, pageSize = 100): Promise<readonly RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for (;;) {
    const page = await store.readAll(all.at(-1)?.checkpoint ?? "start", pageSize);
    if (page.length === 0) return all;
    all.push(...page);
  }
}

/** The result of an append that must have been stored. */
export function stored(result: AppendResult): Extract<AppendResult, { readonly outcome: "stored" }> {
  if (result.outcome !== "stored") throw new Error(`expected a stored append, got ${JSON.stringify(result)}`);
  return result;
}
