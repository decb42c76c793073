// Small populations in memory.
import { createHash } from "node:crypto";
import { encodeEvent, encodeUmschlag } from "../../proto/codec/events.ts";
import type { Tagesfaelle } from "../../proto/generated/messung.ts";
import { present } from "../../simulator/kernel/assert.ts";
import { parseTagesdatum } from "../../simulator/kernel/zeit.ts";
import { MANDANT_PROJECTORS, openMandant, type Mandant } from "../../simulator/mandant/mandant.ts";
import { Bestandsplan, type Bestandseinstellungen } from "../../simulator/population/bestandsplan.ts";
import { beginnOf, populate, type PopulateOptions } from "../../simulator/population/populate.ts";
import { HEUTE } from "../../simulator/register/regelwerk/regelwerk.ts";
import type { LocalStore } from "../../simulator/store/local-store.ts";
import { createMemoryStore } from "../../simulator/store/memory/memory-store.ts";
import type { RecordedEvent } from "../../simulator/store/port.ts";
import { readEverything } from "./store-events.ts";

/** Settings of a small stock. */
export function einstellungen(given: Partial<Bestandseinstellungen> = {}): Bestandseinstellungen {
  const tag = present(parseTagesdatum("2026-11-23"), "a day");
  return { seed: 1, count: 400, casesCount: 30, tag, regelwerk: HEUTE, ...given };
}

export interface PopulatedMandant {
  readonly plan: Bestandsplan;
  readonly mandant: Mandant;
  readonly faelle: Tagesfaelle;
  /** All of them in the order of the store. */
  readonly events: readonly RecordedEvent[];
}

/** An empty Mandant in memory that stands where a plan begins. */
export function emptyMandant(
  plan: Bestandsplan,
  store: LocalStore = createMemoryStore({ projectors: MANDANT_PROJECTORS }),
): Promise<Mandant> {
  const { regelwerk } = plan.einstellungen;
  return openMandant({ name: "heute", store, regelwerk, uhr: { zeitpunkt: beginnOf(plan), laeuft: false } });
}

/** A population in memory. */
export async function populateInMemory(
  given: Partial<Bestandseinstellungen> = {},
  options: PopulateOptions = {},
): Promise<PopulatedMandant> {
  const plan = new Bestandsplan(einstellungen(given));
  const mandant = await emptyMandant(plan);
  const { faelle } = await populate(plan, mandant, options);
  const events = await readEverything(mandant.store, 10_000);
  return { plan, mandant, faelle: present(faelle, "the day's cases"), events };
}

/** Digest of everything that makes an event, in the order of the store. */
export function digestOf(events: readonly RecordedEvent[]): string {
  const digest = createHash("sha256");
  for (const { id, stream, revision, event, umschlag } of events) {
    digest.update(`${id} ${stream.category} ${stream.key} ${revision} ${event.type}\n`);
    digest.update(encodeEvent(event)).update(encodeUmschlag(umschlag));
  }
  return digest.digest("hex");
}
