// Group commit: what is appended in one turn of the event loop shares one transaction and one sync of the disk. The
// queue in front of it is bounded; a conflict fails its own append only; a failing disk fails all of a transaction.
import { BulkConflict } from "./bulk-conflict.ts";
import type { Ledger } from "./ledger.ts";
import type { AppendObserver, AppendOptions, AppendPhase, AppendResult, RecordedEvent } from "./port.ts";
import type { StreamId, StreamWrite } from "./port.ts";
import { StoreBusy, StoreOutcomeUnknown, StoreUnavailable } from "./port.ts";
import { StoreStalled } from "./store-stalled.ts";
import type { PreparedWrite } from "./store-append.ts";
import { assertStream, prepareWrites, storeAppend } from "./store-append.ts";

export interface GroupCommitLimits {
  /** Appends and removals that may wait; one more is StoreBusy. */
  readonly queueLengthMax: number;
  /** Appends that share a transaction. */
  readonly batchSizeMax: number;
  /** Bound on the wait for an outcome when the caller names none. */
  readonly deadlineMsDefault: number;
}

/**
 * A transaction of 256 appends takes a few milliseconds, in which the loop does nothing else; a queue of 2,048 is then
 * some tens of milliseconds of work, beyond which a caller is better told to come back.
 */
export const GROUP_COMMIT_LIMITS: GroupCommitLimits = {
  queueLengthMax: 2_048,
  batchSizeMax: 256,
  deadlineMsDefault: 5_000,
};

interface Settle<Value> {
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: Error) => void;
}

interface QueuedAppend<Prepared> extends Settle<AppendResult> {
  readonly kind: "append";
  readonly writes: readonly PreparedWrite<Prepared>[];
  readonly observer: AppendObserver | undefined;
  readonly deadlineAtNs: bigint;
  readonly queueLength: number;
}

interface QueuedRemoval extends Settle<void> {
  readonly kind: "removal";
  readonly stream: StreamId;
  readonly forGood: boolean;
}

/** What a commit changed, and the time in nanoseconds that it took to make it durable. */
export interface Committed {
  readonly stored: readonly RecordedEvent[];
  readonly removed: readonly StreamId[];
  readonly durationNs: number;
}

/** Called after each commit that stored or removed something, before any caller is answered. */
export type OnCommitted = (committed: Committed) => void;

/** The queue before the writer, and the writer's transactions. */
export class GroupCommit<Prepared> {
  readonly #ledger: Ledger<Prepared>;
  readonly #limits: GroupCommitLimits;
  readonly #onCommitted: OnCommitted;
  #queue: (QueuedAppend<Prepared> | QueuedRemoval)[] = [];
  #flushScheduled = false;
  /** How long the last commit took. */
  #commitNs = 0;
  #refusal: Error | undefined;

  constructor(ledger: Ledger<Prepared>, limits: GroupCommitLimits, onCommitted: OnCommitted) {
    this.#ledger = ledger;
    this.#limits = limits;
    this.#onCommitted = onCommitted;
  }

  /** Appends and removals that wait for the writer. */
  get queueLength(): number {
    return this.#queue.length;
  }

  append(writes: readonly StreamWrite[], options: AppendOptions): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      const nowNs = process.hrtime.bigint();
      options.observer?.entered("append_wait", nowNs);
      this.#admit();
      this.#enqueue({
        kind: "append",
        writes: prepareWrites(this.#ledger, writes),
        observer: options.observer,
        deadlineAtNs: nowNs + BigInt(Math.round((options.deadlineMs ?? this.#limits.deadlineMsDefault) * 1e6)),
        queueLength: this.#queue.length,
        resolve,
        reject,
      });
    });
  }

  remove(stream: StreamId, forGood: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      assertStream(stream);
      this.#admit();
      this.#enqueue({ kind: "removal", stream, forGood, resolve, reject });
    });
  }

  /** Stores appends in one transaction outside of the queue; answers how many stood there already. Throws BulkConflict. */
  commitAll(appends: readonly (readonly StreamWrite[])[]): number {
    if (this.#refusal !== undefined) throw this.#refusal;
    const prepared = appends.map((writes) => prepareWrites(this.#ledger, writes));
    const results = this.#transact((stored) =>
      prepared.map((writes) => {
        const result = storeAppend(this.#ledger, writes, stored);
        if (result.outcome === "conflict") throw new BulkConflict(result.stream, result.actual);
        return result;
      }),
    );
    return results.filter((result) => result.outcome === "stored" && result.repeated).length;
  }

  /** Stores what is queued and refuses everything from now on. */
  drain(reason: StoreUnavailable): void {
    while (this.#queue.length > 0) this.#flush();
    this.#refusal ??= reason;
  }

  #admit(): void {
    if (this.#refusal !== undefined) throw this.#refusal;
    if (this.#queue.length >= this.#limits.queueLengthMax) {
      throw new StoreBusy(
        `${this.#queue.length} appends wait for the writer already; nothing was stored, try again later`,
      );
    }
  }

  #enqueue(member: QueuedAppend<Prepared> | QueuedRemoval): void {
    this.#queue.push(member);
    this.#scheduleFlush();
  }

  #scheduleFlush(): void {
    if (this.#flushScheduled) return;
    this.#flushScheduled = true;
    setImmediate(() => {
      this.#flushScheduled = false;
      this.#flush();
      if (this.#queue.length > 0) this.#scheduleFlush();
    });
  }

  #flush(): void {
    const first = this.#queue[0];
    if (first === undefined) return;
    // Appends and removals keep their order, but do not share a transaction: projectors fold or forget, not both.
    const end = this.#queue.findIndex((member) => member.kind !== first.kind);
    const count = Math.min(end < 0 ? this.#queue.length : end, this.#limits.batchSizeMax);
    const batch = this.#queue.slice(0, count);
    this.#queue = this.#queue.slice(count);
    if (first.kind === "append") this.#commitAppends(batch.filter((member) => member.kind === "append"));
    else this.#commitRemovals(batch.filter((member) => member.kind === "removal"));
  }

  #commitAppends(batch: readonly QueuedAppend<Prepared>[]): void {
    const startNs = process.hrtime.bigint();
    const members = batch.filter((member) => !rejectExpired(member, startNs));
    if (members.length === 0) return;
    enter(members, "commit", startNs);
    let results: readonly AppendResult[];
    try {
      results = this.#transact(
        (stored) => members.map(({ writes }) => storeAppend(this.#ledger, writes, stored)),
        members,
      );
    } catch (error) {
      enter(members, "loop_wait");
      for (const member of members) member.reject(this.#ledger.explain(error));
      return;
    }
    enter(members, "loop_wait");
    for (const [index, member] of members.entries()) {
      const result = results[index];
      member.observer?.committed(members.length, member.queueLength);
      if (result !== undefined) member.resolve(result);
    }
  }

  #commitRemovals(members: readonly QueuedRemoval[]): void {
    try {
      this.#guard(() => {
        this.#ledger.begin();
        const removed = members.flatMap(({ stream, forGood }) => this.#ledger.remove(stream, forGood));
        if (removed.length > 0) this.#ledger.unproject(removed);
        this.#commit();
      });
    } catch (error) {
      for (const member of members) member.reject(this.#ledger.explain(error));
      return;
    }
    const removed = members.map(({ stream }) => stream);
    this.#onCommitted({ stored: [], removed, durationNs: this.#commitNs });
    for (const member of members) member.resolve();
  }

  /** Runs one transaction with the projectors in it, stamping where it goes from one part to the next. */
  #transact(
    store: (stored: RecordedEvent[]) => readonly AppendResult[],
    members: readonly QueuedAppend<Prepared>[] = [],
  ): readonly AppendResult[] {
    const stored: RecordedEvent[] = [];
    const results = this.#guard(() => {
      this.#ledger.begin();
      const judged = store(stored);
      if (stored.length > 0) {
        enter(members, "projection");
        this.#ledger.project(stored);
        enter(members, "commit");
      }
      this.#commit();
      return judged;
    });
    if (stored.length > 0) this.#onCommitted({ stored, removed: [], durationNs: this.#commitNs });
    return results;
  }

  #commit(): void {
    const startNs = process.hrtime.bigint();
    this.#ledger.commit();
    this.#commitNs = Number(process.hrtime.bigint() - startNs);
  }

  /** Rolls back what throws, and refuses everything after a failure that leaves the state of the disk in doubt. */
  #guard<Value>(transaction: () => Value): Value {
    try {
      return transaction();
    } catch (error) {
      const failure = error instanceof BulkConflict ? error : this.#ledger.explain(error);
      const harmless = failure instanceof BulkConflict || failure instanceof StoreStalled;
      if (!harmless) this.#refuse(failure);
      try {
        this.#ledger.rollback();
      } catch (rollbackError) {
        this.#refuse(this.#ledger.explain(rollbackError));
      }
      throw failure;
    }
  }

  #refuse(cause: Error): void {
    const what = "the store takes no more writes since one failed";
    this.#refusal ??= new StoreUnavailable(`${what}; check the disk and start the program again`, { cause });
  }
}

/** True when the deadline passed while the append waited; it is then taken out and will not be stored by this call. */
function rejectExpired<Prepared>(member: QueuedAppend<Prepared>, nowNs: bigint): boolean {
  if (nowNs < member.deadlineAtNs) return false;
  const what = "the deadline passed before the writer took the append";
  member.reject(new StoreOutcomeUnknown(`${what}; send the same events again`));
  return true;
}

function enter<Prepared>(
  members: readonly QueuedAppend<Prepared>[],
  phase: AppendPhase,
  atNs: bigint = process.hrtime.bigint(),
): void {
  for (const { observer } of members) observer?.entered(phase, atNs);
}
