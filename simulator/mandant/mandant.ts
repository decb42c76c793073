// A Mandant is one isolated register: its own store, rule set, authorities and clock. The last three are events of one
// stream; opening a Mandant folds them.
import { present } from "../kernel/assert.ts";
import type { Zeitpunkt } from "../kernel/zeit.ts";
import { faelligkeitenProjector } from "../projections/faelligkeiten/fold.ts";
import { personensucheProjector } from "../projections/personensuche/fold.ts";
import { uhrstandProjector } from "../projections/uhrstand/fold.ts";
import { lastZeitpunkt } from "../projections/uhrstand/query.ts";
import { vorgaengeProjector } from "../projections/vorgaenge/fold.ts";
import { regelwerkOf, type Regelwerk } from "../register/regelwerk/regelwerk.ts";
import type { InlineProjector } from "../store/inline-projector.ts";
import type { LocalStore } from "../store/local-store.ts";
import type { NewEvent, RecordedEvent } from "../store/port.ts";
import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import { Behoerden } from "./behoerden.ts";
import { DatensatzCache } from "./datensatz-cache.ts";
import { behoerdeRegistered, MANDANT_STREAM, mandantCreated, uhrSet } from "./mandant-ereignisse.ts";
import { OffeneVorgaenge } from "./offene-vorgaenge.ts";
import { Uhr, type MonotonicMs } from "./uhr.ts";

/** The projections that the store of a Mandant must keep, always in this order. */
export const MANDANT_PROJECTORS: readonly InlineProjector[] = [
  uhrstandProjector,
  personensucheProjector,
  faelligkeitenProjector,
  vorgaengeProjector,
];

/** How to open a Mandant; rule set and clock count only when the store is empty. */
export interface MandantOptions {
  /** Name by which credentials choose it. */
  readonly name: string;
  /** Open store with MANDANT_PROJECTORS; the Mandant closes it. */
  readonly store: LocalStore;
  readonly regelwerk: Regelwerk;
  readonly uhr: { readonly zeitpunkt: Zeitpunkt; readonly laeuft: boolean };
  readonly monotonicMs?: MonotonicMs;
}

/** Appends to the Mandant's own stream that were tried again because another writer was faster. */
const APPEND_ATTEMPTS_MAX = 10;

/** The stream of a Mandant does not begin as one, or another writer never let this one through. */
export class MandantUnusable extends Error {
  override readonly name = "MandantUnusable";
}

/** Opens the register in a store and creates it when the store is empty. Throws MandantUnusable and store errors. */
export async function openMandant(options: MandantOptions): Promise<Mandant> {
  const { name, store, regelwerk, uhr } = options;
  let events = await store.readStream(MANDANT_STREAM);
  if (events.length === 0) {
    const created = [mandantCreated(name, regelwerk, uhr.zeitpunkt), uhrSet(uhr.zeitpunkt, uhr.laeuft, 1)];
    await store.append([{ stream: MANDANT_STREAM, expected: "none", events: created }]);
    events = await store.readStream(MANDANT_STREAM);
  }
  return new Mandant(options, events);
}

/** An open register; made by openMandant. */
export class Mandant {
  readonly name: string;
  /** Name under which it was created: stays when a copy is served under another name. */
  readonly ursprung: string;
  readonly regelwerk: Regelwerk;
  readonly store: LocalStore;
  readonly behoerden = new Behoerden();
  readonly uhr: Uhr;
  readonly offeneVorgaenge = new OffeneVorgaenge();
  readonly datensatzCache = new DatensatzCache();
  #revision: number;
  #uhrTurn: Promise<unknown> = Promise.resolve();

  constructor({ name, store, monotonicMs }: MandantOptions, events: readonly RecordedEvent[]) {
    const created = events[0]?.event;
    if (created?.type !== "azr.ereignisse.v1.MandantCreated") {
      throw new MandantUnusable(`register ${name}: its stream does not begin with MandantCreated`);
    }
    this.name = name;
    this.store = store;
    store.watch(this.datensatzCache);
    this.ursprung = created.data.name;
    this.regelwerk = regelwerkOf(created.data.reformen, created.data.uebergangTage, created.data.verfallTage);
    this.#revision = events.length - 1;
    let laeuft = true;
    for (const { event } of events) {
      if (event.type === "azr.ereignisse.v1.BehoerdeRegistered") this.behoerden.put(event.data.behoerde);
      if (event.type === "azr.ereignisse.v1.UhrSet") laeuft = event.data.laeuft;
    }
    // No wall clock is stored: the clock goes on from the last instant that any event knows, UhrSet included.
    this.uhr = new Uhr(present(lastZeitpunkt(store.database), "the instant of the last event"), laeuft, monotonicMs);
  }

  /** Admits authorities, or changes their entries; those that stand already cost nothing. */
  async registerBehoerden(behoerden: readonly Behoerde[]): Promise<void> {
    await this.#append((revision) =>
      behoerden
        .filter((behoerde) => !this.behoerden.has(behoerde))
        .map((behoerde, index) => behoerdeRegistered(behoerde, revision + 1 + index, this.uhr.now())),
    );
  }

  /** Stores where the clock goes on and sets it; the instant must not lie before `uhr.now()`. */
  async storeUhr(zeitpunkt: Zeitpunkt, laeuft: boolean): Promise<void> {
    await this.#append((revision) => [uhrSet(zeitpunkt, laeuft, revision + 1)]);
    this.uhr.set(zeitpunkt, laeuft);
  }

  /** Lets whoever sets the clock or walks with it have it for itself, one after the other. */
  takeUhr<Value>(turn: () => Promise<Value>): Promise<Value> {
    const mine = this.#uhrTurn.then(turn);
    this.#uhrTurn = mine.catch(() => undefined);
    return mine;
  }

  /** Finishes what is queued and closes the store. */
  close(): Promise<void> {
    return this.store.close();
  }

  async #append(make: (revision: number) => readonly NewEvent[]): Promise<void> {
    for (let attempt = 1; attempt <= APPEND_ATTEMPTS_MAX; attempt += 1) {
      const events = make(this.#revision);
      if (events.length === 0) return;
      const result = await this.store.append([{ stream: MANDANT_STREAM, expected: this.#revision, events }]);
      if (result.outcome === "stored") {
        this.#revision = Math.max(this.#revision, result.revisions[0] ?? 0);
        for (const { event } of events) this.#take(event);
        return;
      }
      await this.#catchUp();
    }
    throw new MandantUnusable(`register ${this.name}: its own stream is being written without end`);
  }

  async #catchUp(): Promise<void> {
    const events = await this.store.readStream(MANDANT_STREAM, this.#revision + 1);
    for (const { event, revision } of events) {
      this.#take(event);
      this.#revision = Math.max(this.#revision, revision);
    }
  }

  #take(event: NewEvent["event"]): void {
    if (event.type === "azr.ereignisse.v1.BehoerdeRegistered") this.behoerden.put(event.data.behoerde);
  }
}
