// The last revisions of streams that were appended to lately, so that the next append need not ask the file. Right only
// beside the one writer of the file: it keeps what it has committed and forgets what it removes.

/** Streams whose head is kept: some two megabytes. */
const HEADS_COUNT_MAX = 20_000;

export class StreamHeads {
  /** In the order in which they were first kept. */
  readonly #heads = new Map<number, number>();

  /** Revision of the last event of a stream by its number; undefined: ask the file. */
  find(number: number): number | undefined {
    return this.#heads.get(number);
  }

  /** Takes what a commit has made the head. */
  keep(number: number, revision: number): void {
    this.#heads.set(number, revision);
    if (this.#heads.size <= HEADS_COUNT_MAX) return;
    const oldest = this.#heads.keys().next();
    if (oldest.done !== true) this.#heads.delete(oldest.value);
  }

  /** A stream whose events are removed; harmless when the removal is not committed. */
  forget(number: number): void {
    this.#heads.delete(number);
  }
}
