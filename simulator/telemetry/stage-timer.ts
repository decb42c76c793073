// Consecutive stamps cut a request into hops: entering a hop ends the one before at the same stamp. Nothing falls
// between two stamps, so the hops add up to the duration to the nanosecond. Instrumentation never throws: a stamp that
// lies before the last one counts as the last one and is reported with the measure.
import { HOP_INDEX, HOPS, type Hop } from "./hops.ts";

/** What one request took: nanoseconds on CLOCK_MONOTONIC, tiled by the hops, and the work that it caused. */
export interface RequestMeasure {
  readonly startNs: bigint;
  /** Equals the sum of `hopNs` exactly. */
  readonly durationNs: number;
  /** One value per entry of HOPS; zero where the request did not pass. */
  readonly hopNs: readonly number[];
  readonly eventsRead: number;
  readonly eventsAppended: number;
  readonly rowsExamined: number;
  /** Appends in the commit that stored it; zero when nothing was stored. */
  readonly batchSize: number;
  /** Appends that were waiting when its own was queued. */
  readonly queueLength: number;
  /** Stamps that lay before their predecessor; any is a defect of the process that gave them. */
  readonly stampsBackwardCount: number;
}

/** What a store tells the timer as an append goes on; the store's own observer has this shape. */
export interface AppendTiming {
  entered(phase: "append_wait" | "commit" | "projection" | "loop_wait", atNs: bigint): void;
  committed(batchSize: number, queueLength: number): void;
}

/** Times one request. Begins in `loop_wait` unless told otherwise; what happens after `finish` changes nothing. */
export class StageTimer implements AppendTiming {
  /** Events read from the store to answer, none where the state was kept; counted by whoever reads. */
  eventsRead = 0;
  eventsAppended = 0;
  rowsExamined = 0;
  batchSize = 0;
  queueLength = 0;
  readonly startNs: bigint;
  readonly #hopNs: number[] = HOPS.map(() => 0);
  #hopIndex: number;
  #lastNs: bigint;
  #stampsBackwardCount = 0;
  #finished: RequestMeasure | undefined;

  constructor(startNs: bigint = process.hrtime.bigint(), firstHop: Hop = "loop_wait") {
    this.startNs = startNs;
    this.#lastNs = startNs;
    this.#hopIndex = HOP_INDEX[firstHop];
  }

  /** Ends the hop that the request is in and begins the next, which may be one that it was in before. */
  enter(hop: Hop, atNs: bigint = process.hrtime.bigint()): void {
    this.#stamp(atNs);
    this.#hopIndex = HOP_INDEX[hop];
  }

  /** Ends the last hop; a second call returns the same measure. */
  finish(atNs: bigint = process.hrtime.bigint()): RequestMeasure {
    if (this.#finished === undefined) {
      this.#stamp(atNs);
      this.#finished = this.#measure();
    }
    return this.#finished;
  }

  /** The measure so far, with the present hop ended now; the request goes on. */
  snapshot(atNs: bigint = process.hrtime.bigint()): RequestMeasure {
    this.#stamp(atNs);
    return this.#finished ?? this.#measure();
  }

  entered(phase: "append_wait" | "commit" | "projection" | "loop_wait", atNs: bigint): void {
    this.enter(phase, atNs);
  }

  committed(batchSize: number, queueLength: number): void {
    this.batchSize = batchSize;
    this.queueLength = queueLength;
  }

  #stamp(atNs: bigint): void {
    if (this.#finished !== undefined) return;
    if (atNs < this.#lastNs) {
      this.#stampsBackwardCount += 1;
      return;
    }
    this.#hopNs[this.#hopIndex] = (this.#hopNs[this.#hopIndex] ?? 0) + Number(atNs - this.#lastNs);
    this.#lastNs = atNs;
  }

  #measure(): RequestMeasure {
    return {
      startNs: this.startNs,
      durationNs: Number(this.#lastNs - this.startNs),
      hopNs: [...this.#hopNs],
      eventsRead: this.eventsRead,
      eventsAppended: this.eventsAppended,
      rowsExamined: this.rowsExamined,
      batchSize: this.batchSize,
      queueLength: this.queueLength,
      stampsBackwardCount: this.#stampsBackwardCount,
    };
  }
}

const NOTHING_MEASURED: RequestMeasure = new StageTimer(0n).finish(0n);

/** Stands where a timer stands when telemetry is off: the same calls, no clock read, nothing kept. */
export class IdleStageTimer extends StageTimer {
  constructor() {
    super(0n);
  }

  override enter(): void {}

  override finish(): RequestMeasure {
    return NOTHING_MEASURED;
  }

  override snapshot(): RequestMeasure {
    return NOTHING_MEASURED;
  }

  override entered(): void {}

  override committed(): void {}
}
