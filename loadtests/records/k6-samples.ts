// Reads k6's JSON output (one sample a line, gzip) and builds one RequestRecord for each request sent. The samples of a
// request carry the same span id in their metadata; durations come from k6's own timings, never from the wall clock.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import type { HopDuration, RequestRecord } from "../../proto/generated/messung.ts";
import type { CaseOutcome } from "./run-folder.ts";
import { type K6Sample, parseK6Sample } from "./k6-sample.ts";

/** A case as k6 reported its end. */
export interface CaseEnd {
  readonly caseId: string;
  /** Virtual user who served it. */
  readonly vu: number;
  /** Real milliseconds in the waiting room. */
  readonly waitingMs: number;
  readonly outcome: CaseOutcome;
  readonly fehlerschluessel?: string;
}

/** An answer that was not as the scenario expects. */
export interface FaultyAnswer {
  readonly operation: string;
  readonly step: string;
  readonly traceId: string;
  readonly fault: string;
}

/** What k6 measured. */
export interface K6Measurements {
  /** In the order in which the requests ended. */
  readonly records: readonly RequestRecord[];
  readonly cases: readonly CaseEnd[];
  readonly faults: readonly FaultyAnswer[];
  /** Samples of `http_reqs`: as many as were sent, with or without ids. */
  readonly requestsCount: number;
  readonly droppedIterationsCount: number;
  /** Wall clock of time zero; undefined when the load never began. */
  readonly zeroMs?: number;
  /** Lines that could not be read; the last one of an interrupted run may be cut. */
  readonly unreadableLinesCount: number;
}

/** Reads a whole output. A file that was cut (killed generator) gives what it holds. */
export async function readK6Samples(file: string): Promise<K6Measurements> {
  const collector = new Collector();
  const source = createReadStream(file);
  const plain = file.endsWith(".gz") ? source.pipe(createGunzip()) : source;
  source.on("error", (error) => plain.destroy(error));
  try {
    for await (const line of createInterface({ input: plain, crlfDelay: Infinity })) collector.add(line);
  } catch (error) {
    if (!isCutOff(error)) throw error;
    collector.unreadableLinesCount += 1;
  }
  return collector.finish();
}

/** Phases of a request in k6, which tile it: waiting for a connection, making one, and the exchange itself. */
const phases = ["sending", "waiting", "receiving"] as const;

class Collector {
  readonly #bySpan = new Map<string, K6Sample[]>();
  readonly #cases: CaseEnd[] = [];
  #requestsCount = 0;
  #droppedIterationsCount = 0;
  #zeroMs: number | undefined;
  unreadableLinesCount = 0;

  add(line: string): void {
    if (line === "" || line.includes('"type":"Metric"')) return;
    const sample = parseK6Sample(line);
    if (sample === undefined) {
      this.unreadableLinesCount += 1;
      return;
    }
    const { metric, metadata, value } = sample;
    if (metric === "http_reqs") this.#requestsCount += value;
    if (metric === "dropped_iterations") this.#droppedIterationsCount += value;
    if (metric === "azr_zero_ms") this.#zeroMs = value;
    if (metric === "azr_cases") this.#cases.push(caseEndOf(sample));
    if (metric.startsWith("http_req") || metric === "azr_answers") this.#addToSpan(metadata["span_id"], sample);
  }

  finish(): K6Measurements {
    const spans = [...this.#bySpan.values()];
    return {
      records: spans.flatMap((samples) => recordsOf(samples)),
      cases: this.#cases,
      faults: spans.flat().flatMap(faultOf),
      requestsCount: this.#requestsCount,
      droppedIterationsCount: this.#droppedIterationsCount,
      ...(this.#zeroMs === undefined ? {} : { zeroMs: this.#zeroMs }),
      unreadableLinesCount: this.unreadableLinesCount,
    };
  }

  #addToSpan(spanId: string | undefined, sample: K6Sample): void {
    if (spanId === undefined) return;
    const key = `${sample.metadata["trace_id"] ?? ""}/${spanId}`;
    const known = this.#bySpan.get(key);
    if (known === undefined) this.#bySpan.set(key, [sample]);
    else known.push(sample);
  }
}

/** One record for each `http_reqs` sample of a span; more than one would be a span that was used twice. */
function recordsOf(samples: readonly K6Sample[]): readonly RequestRecord[] {
  const all = (metric: string): readonly K6Sample[] => samples.filter((sample) => sample.metric === metric);
  const answers = all("azr_answers");
  return all("http_reqs").map((request, index) => {
    const value = (metric: string): number => all(metric)[index]?.value ?? 0;
    return recordOf(request, answers[index], hopsOf(value));
  });
}

/** Phases in nanoseconds. k6's `blocked` holds connecting and TLS as well; they are cut out of it. */
function hopsOf(valueMs: (metric: string) => number): readonly HopDuration[] {
  const blocked = valueMs("http_req_blocked");
  const connecting = Math.min(valueMs("http_req_connecting"), blocked);
  const tls = Math.min(valueMs("http_req_tls_handshaking"), blocked - connecting);
  const hops: readonly (readonly [string, number])[] = [
    ["blocked", blocked - connecting - tls],
    ["connecting", connecting],
    ["tls", tls],
    ...phases.map((phase) => [phase, valueMs(`http_req_${phase}`)] as const),
  ];
  return hops.map(([hop, ms]) => ({ hop, durationNs: Math.round(ms * 1e6) }));
}

function recordOf(request: K6Sample, answer: K6Sample | undefined, hops: readonly HopDuration[]): RequestRecord {
  const { tags, metadata, timeMs } = request;
  const given = answer?.metadata ?? {};
  const durationNs = hops.reduce((sum, hop) => sum + hop.durationNs, 0);
  const connected = hops.some(({ hop, durationNs: ns }) => hop === "connecting" && ns > 0);
  return {
    process: "k6",
    traceId: metadata["trace_id"] ?? "",
    spanId: metadata["span_id"] ?? "",
    operation: tags["name"] ?? "unknown",
    status: Number(tags["status"] ?? 0),
    startMs: timeMs - durationNs / 1e6,
    durationNs,
    hops,
    newConnection: connected,
    ...optional("outcome", given["outcome"]),
    ...optional("fehlerschluessel", given["fehlerschluessel"]),
    ...optional("scenario", metadata["scenario"]),
    ...optional("caseId", metadata["case_id"]),
    ...optional("step", metadata["step"]),
    ...optionalNumber("pass", metadata["pass"]),
    ...optionalNumber("intendedStartMs", metadata["intended_ms"]),
    ...optionalNumber("actualStartMs", metadata["actual_ms"]),
    ...optionalNumber("humanSeconds", metadata["human_s"]),
    ...optionalNumber("bytesOut", given["bytes_out"]),
    ...optionalNumber("bytesIn", given["bytes_in"]),
    expected: given["expected"] === "true",
  };
}

function faultOf({ metric, tags, metadata }: K6Sample): readonly FaultyAnswer[] {
  const fault = metric === "azr_answers" ? metadata["fault"] : undefined;
  if (fault === undefined) return [];
  const { name = "unknown", step = "" } = tags;
  return [{ operation: name, step, traceId: metadata["trace_id"] ?? "", fault }];
}

const caseOutcomes: readonly CaseOutcome[] = ["stored", "refused_expected", "unexpected", "unfinished"];

function caseEndOf({ metadata }: K6Sample): CaseEnd {
  const outcome = caseOutcomes.find((known) => known === metadata["outcome"]) ?? "unexpected";
  return {
    caseId: metadata["case_id"] ?? "",
    vu: Number(metadata["clerk"] ?? 0),
    waitingMs: Number(metadata["waiting_ms"] ?? 0),
    outcome,
    ...optional("fehlerschluessel", metadata["fehlerschluessel"]),
  };
}

function optional<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  if (value !== undefined) found[name] = value;
  return found;
}

function optionalNumber<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, number>> {
  const found: Partial<Record<Name, number>> = {};
  if (value !== undefined && Number.isFinite(Number(value))) found[name] = Number(value);
  return found;
}

function isCutOff(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "Z_BUF_ERROR";
}
