// Puts the parts of the measurement together for one process. Switched off, every call stays where it is and does
// nothing, so that the cost of measuring can itself be measured.
import { encodeDelimited } from "../../proto/codec/delimited.ts";
import { FEHLER } from "../register/kataloge/fehler-texte.ts";
import type { DefectKind } from "./catalogue.ts";
import { Metrics, type RunInfo } from "./metrics.ts";
import { RecordWriter } from "./record-writer.ts";
import type { RequestFacts } from "./request-facts.ts";
import { recordOf } from "./request-record.ts";
import { formatServerTiming } from "./server-timing.ts";
import { IdleStageTimer, type RequestMeasure, StageTimer } from "./stage-timer.ts";
import type { TraceContext } from "./traceparent.ts";

/** What is known about one commit of the store. */
export interface CommitFacts {
  readonly eventsCount: number;
  /** From the end of the writes to the answer that they are on disk. */
  readonly durationNs: number;
  readonly bytesWritten?: number | undefined;
}

export interface TelemetryOptions {
  /** Name of the process in records and in label `service`: `[a-z][a-z0-9-]*`. */
  readonly process: string;
  /** File that one record per request is appended to; none when absent. */
  readonly recordFile?: string | undefined;
  /** Whether answers tell the split of their time; it discloses the inside of the register to its callers. */
  readonly serverTiming: boolean;
  /** False: every call does nothing. */
  readonly enabled: boolean;
  readonly run?: RunInfo | undefined;
  /** Told at once when the measurement itself goes wrong; default: a warning of the process. */
  readonly onDefect?: ((kind: DefectKind, message: string) => void) | undefined;
}

/** Records of the process that are in the file, and those that are not. */
export interface TelemetryCounts {
  readonly recordsWrittenCount: number;
  readonly recordsLostCount: number;
}

/** The measurement of one process. */
export interface Telemetry {
  /** Begins to time a request, in `loop_wait`. */
  startTimer(startNs?: bigint): StageTimer;
  /** Value of the header Server-Timing for what has passed of a request; undefined when it is not to be sent. */
  serverTiming(timer: StageTimer, trace: TraceContext): string | undefined;
  /** Counts and records a request that is over. */
  observe(measure: RequestMeasure, facts: RequestFacts): void;
  /** Counts one commit of the store. */
  observeCommit(facts: CommitFacts): void;
  /** Adds the queue of a store to the metric of appends that wait. */
  watchAppendQueue(length: () => number): void;
  /** All metrics in Prometheus' text format, for the content type beside it. */
  metricsText(): Promise<string>;
  readonly metricsContentType: string;
  /** Writes what is buffered and stops observing the process. */
  close(): Promise<TelemetryCounts>;
}

const RUN_UNKNOWN: RunInfo = { run: "", commit: "", scenario: "", seed: "" };

/** Starts the measurement of a process. Throws the system's error when the record file cannot be opened. */
export function createTelemetry(options: TelemetryOptions): Telemetry {
  return options.enabled ? new ActiveTelemetry(options) : IDLE_TELEMETRY;
}

class ActiveTelemetry implements Telemetry {
  readonly #process: string;
  readonly #serverTiming: boolean;
  readonly #onDefect: (kind: DefectKind, message: string) => void;
  readonly #metrics: Metrics;
  readonly #records: RecordWriter | undefined;

  constructor(options: TelemetryOptions) {
    this.#process = options.process;
    this.#serverTiming = options.serverTiming;
    this.#onDefect = options.onDefect ?? warn;
    this.#records =
      options.recordFile === undefined
        ? undefined
        : new RecordWriter({
            file: options.recordFile,
            onLost: (count, reason) => this.#defect("record_lost", count, `${count} request records lost: ${reason}`),
          });
    this.#metrics = new Metrics({
      service: options.process,
      run: options.run ?? RUN_UNKNOWN,
      fehlerschluessel: Object.keys(FEHLER),
    });
  }

  startTimer(startNs?: bigint): StageTimer {
    return new StageTimer(startNs);
  }

  serverTiming(timer: StageTimer, trace: TraceContext): string | undefined {
    return this.#serverTiming ? formatServerTiming(timer.snapshot(), trace.traceId) : undefined;
  }

  observe(measure: RequestMeasure, facts: RequestFacts): void {
    const metrics = this.#metrics;
    metrics.observeRequest(facts.operation, facts.outcome, measure.durationNs);
    metrics.observeHops(facts.operation, measure.hopNs);
    if (facts.fehlerschluessel !== undefined) metrics.refused(facts.fehlerschluessel);
    metrics.work("events_read", measure.eventsRead);
    metrics.work("events_appended", measure.eventsAppended);
    metrics.work("rows_examined", measure.rowsExamined);
    metrics.work("bytes_in", facts.bytesIn ?? 0);
    metrics.work("bytes_out", facts.bytesOut ?? 0);
    if (measure.stampsBackwardCount > 0) {
      const count = measure.stampsBackwardCount;
      this.#defect("stamp_backward", count, `${count} stamps of ${facts.operation} lie before their predecessor`);
    }
    this.#records?.write(encodeDelimited("RequestRecord", recordOf(this.#process, measure, facts)));
  }

  observeCommit({ eventsCount, durationNs, bytesWritten = 0 }: CommitFacts): void {
    this.#metrics.observeCommit(eventsCount, durationNs);
    this.#metrics.work("fsyncs", 1);
    this.#metrics.work("bytes_written", bytesWritten);
  }

  watchAppendQueue(length: () => number): void {
    this.#metrics.watchAppendQueue(length);
  }

  metricsText(): Promise<string> {
    return this.#metrics.text();
  }

  get metricsContentType(): string {
    return this.#metrics.contentType;
  }

  async close(): Promise<TelemetryCounts> {
    this.#metrics.close();
    const counts = await this.#records?.close();
    return { recordsWrittenCount: counts?.writtenCount ?? 0, recordsLostCount: counts?.lostCount ?? 0 };
  }

  #defect(kind: DefectKind, count: number, message: string): void {
    this.#metrics.defect(kind, count);
    this.#onDefect(kind, message);
  }
}

function warn(kind: DefectKind, message: string): void {
  process.emitWarning(message, { type: "TelemetryDefect", code: kind });
}

const IDLE_TIMER = new IdleStageTimer();

const IDLE_TELEMETRY: Telemetry = {
  startTimer: () => IDLE_TIMER,
  serverTiming: () => undefined,
  observe: () => undefined,
  observeCommit: () => undefined,
  watchAppendQueue: () => undefined,
  metricsText: () => Promise.resolve(""),
  metricsContentType: "text/plain; version=0.0.4; charset=utf-8",
  close: () => Promise.resolve({ recordsWrittenCount: 0, recordsLostCount: 0 }),
};
