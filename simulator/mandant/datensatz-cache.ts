// States of records that were needed lately, so that a message or a look need not read and fold the stream again. Correct
// only beside a store that lives in this process and tells of every commit: each entry is behind exactly the commits
// that were heard of. An append still names the revision that it was decided on, and the store judges that.
import type { AzrNummer } from "../kernel/kennungen.ts";
import type { Datensatz } from "../register/datensatz/datensatz.ts";
import { evolveAll } from "../register/datensatz/evolve.ts";
import type { CommitWatcher } from "../store/local-store.ts";
import type { RecordedEvent, StreamId } from "../store/port.ts";

/** Bounds of one cache. */
export interface DatensatzCacheLimits {
  /** Events of all records together, because a state grows with them: about a kilobyte each. */
  readonly eventsCountMax: number;
  /** Records. */
  readonly datensaetzeCountMax: number;
}

/** At most some hundred megabytes of heap for each register; measured with records of ten events. */
export const DATENSATZ_CACHE_LIMITS: DatensatzCacheLimits = { eventsCountMax: 100_000, datensaetzeCountMax: 20_000 };

interface Entry {
  readonly datensatz: Datensatz;
  /** Events stored since; folded when somebody asks. */
  readonly behind: RecordedEvent[];
}

/** The cache of one register; watches its store. */
export class DatensatzCache implements CommitWatcher {
  readonly #limits: DatensatzCacheLimits;
  /** In the order of their last use. */
  readonly #entries = new Map<string, Entry>();
  #eventsCount = 0;
  #commitsCount = 0;

  constructor(limits: DatensatzCacheLimits = DATENSATZ_CACHE_LIMITS) {
    this.#limits = limits;
  }

  /** Commits heard of so far: to be taken before a stream is read, and handed over with its state. */
  get commitsCount(): number {
    return this.#commitsCount;
  }

  /** Records that are kept. */
  get datensaetzeCount(): number {
    return this.#entries.size;
  }

  /** The state behind all events that are stored; undefined: read the stream. */
  find(azrNummer: AzrNummer): Datensatz | undefined {
    const entry = this.#entries.get(azrNummer);
    if (entry === undefined) return undefined;
    const datensatz = evolveAll(entry.datensatz, entry.behind);
    this.#entries.delete(azrNummer);
    this.#entries.set(azrNummer, entry.behind.length === 0 ? entry : { datensatz, behind: [] });
    return datensatz;
  }

  /** Keeps a state that was read from the store when `commitsCount` was this; a later commit may have outdated it. */
  keep(datensatz: Datensatz, commitsCount: number): void {
    if (commitsCount !== this.#commitsCount || this.#entries.has(datensatz.azrNummer)) return;
    this.#entries.set(datensatz.azrNummer, { datensatz, behind: [] });
    this.#eventsCount += datensatz.revision + 1;
    this.#evict();
  }

  /** Takes the state behind an append that was stored just now, which saves its fold; an outdated one is ignored. */
  settle(datensatz: Datensatz): void {
    const entry = this.#entries.get(datensatz.azrNummer);
    if (entry === undefined || headOf(entry) !== datensatz.revision) return;
    this.#entries.set(datensatz.azrNummer, { datensatz, behind: [] });
  }

  stored(events: readonly RecordedEvent[]): void {
    this.#commitsCount += 1;
    for (const event of events) {
      const entry = event.stream.category === "datensatz" ? this.#entries.get(event.stream.key) : undefined;
      if (entry === undefined) continue;
      entry.behind.push(event);
      this.#eventsCount += 1;
    }
    this.#evict();
  }

  removed(streams: readonly StreamId[]): void {
    this.#commitsCount += 1;
    for (const { category, key } of streams) if (category === "datensatz") this.#drop(key);
  }

  #evict(): void {
    const { eventsCountMax, datensaetzeCountMax } = this.#limits;
    while (this.#eventsCount > eventsCountMax || this.#entries.size > datensaetzeCountMax) {
      const oldest = this.#entries.keys().next();
      if (oldest.done === true) return;
      this.#drop(oldest.value);
    }
  }

  #drop(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#eventsCount -= headOf(entry) + 1;
  }
}

function headOf({ datensatz, behind }: Entry): number {
  return datensatz.revision + behind.length;
}
