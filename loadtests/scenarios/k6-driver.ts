// Plays journeys in k6: waits until each act is due, sends, and puts on every sample what the analysis needs. What has
// few values is a tag (it makes series); ids and instants are metadata (they do not).
import http from "k6/http";
import exec from "k6/execution";
import { sleep } from "k6";
import { Counter, Rate } from "k6/metrics";
import type { Answer } from "../client/answer.ts";
import { traceIdsOf, traceparentOf } from "../client/identifiers.ts";
import type { Journey, Send } from "../journeys/journey.ts";
import type { Judgement } from "../journeys/judgement.ts";
import { compressedMs } from "../schedule/compression.ts";

/** One sample for each request sent: what came back. */
const answers = new Counter("azr_answers");
/** Share of answers that were as expected; the only threshold beside dropped iterations. */
const asExpected = new Rate("azr_as_expected");

const clockStepMs = 1;

/** What the driver needs to know about the run. */
export interface DriverSettings {
  readonly baseUrl: string;
  readonly token: string;
  readonly seed: number;
  readonly compress: number;
  readonly requestDeadlineSeconds: number;
  /** k6's time zero: wall clock in milliseconds. */
  readonly zeroMs: number;
}

/** Milliseconds since k6's time zero. */
export function elapsedMs(settings: DriverSettings): number {
  return Date.now() - settings.zeroMs;
}

/**
 * Waits until `dueMs` after time zero; returns at once when that is past. The clock shows whole milliseconds, so a sleep
 * of the rest would end up to one too late: the last bit is waited for by looking at the clock.
 */
export function waitUntil(dueMs: number, settings: DriverSettings): void {
  const sleepMs = dueMs - elapsedMs(settings) - clockStepMs;
  if (sleepMs > 0) sleep(sleepMs / 1000);
  while (elapsedMs(settings) < dueMs);
}

/** Plays a journey that begins at `startMs` after time zero; returns its result. */
export function play<Result>(journey: Journey<Result>, startMs: number, settings: DriverSettings): Result {
  let dueMs = startMs;
  let humanSeconds = 0;
  let answer: Answer | undefined;
  for (;;) {
    const next = journey.next(answer);
    if (next.done === true) return next.value;
    const act = next.value;
    if (act.kind === "think") {
      humanSeconds += act.seconds;
      // k6's clock has whole milliseconds: an act is due on one, otherwise every start would look late.
      dueMs = Math.ceil(dueMs + compressedMs(act.seconds, settings.compress));
      answer = undefined;
    } else if (act.aside === true) {
      answer = perform(act, elapsedMs(settings), 0, settings);
    } else {
      answer = perform(act, dueMs, humanSeconds, settings);
      humanSeconds = 0;
      dueMs = elapsedMs(settings);
    }
  }
}

/** Ends a case: one sample with what became of it. */
export function reportCase(metadata: Readonly<Record<string, string>>, counter: Counter): void {
  setMetadata(metadata);
  counter.add(1);
  clearMetadata(metadata);
}

function perform(act: Send, dueMs: number, humanSeconds: number, settings: DriverSettings): Answer {
  waitUntil(dueMs, settings);
  const ids = traceIdsOf(settings.seed, act.interaction, act.index);
  const { request } = act;
  const headers = { ...request.headers, Authorization: `Bearer ${settings.token}`, traceparent: traceparentOf(ids) };
  const actualMs = elapsedMs(settings);
  const metadata: Record<string, string> = {
    trace_id: ids.traceId,
    span_id: ids.spanId,
    step: act.step,
    scenario: act.scenario,
    pass: String(act.pass ?? 1),
    intended_ms: String(dueMs),
    actual_ms: String(actualMs),
    human_s: String(humanSeconds),
    ...(act.caseId === undefined ? {} : { case_id: act.caseId }),
  };
  setMetadata(metadata);
  const response = http.request(request.method, settings.baseUrl + request.path, request.body ?? null, {
    headers,
    tags: { name: request.operation, step: act.step },
    timeout: `${settings.requestDeadlineSeconds}s`,
    responseType: "text",
    redirects: 0,
  });
  const answer: Answer = { status: response.status, json: parsed(response.body) };
  const judgement = act.judge(answer);
  report(act, judgement, metadata, [request.body?.length ?? 0, textLength(response.body)]);
  clearMetadata({
    ...metadata,
    outcome: "",
    expected: "",
    fehlerschluessel: "",
    fault: "",
    bytes_out: "",
    bytes_in: "",
  });
  return answer;
}

function report(
  act: Send,
  judgement: Judgement,
  metadata: Readonly<Record<string, string>>,
  [bytesOut, bytesIn]: readonly [number, number],
): void {
  const { outcome, expectedRefusal, fehlerschluessel, fault } = judgement;
  setMetadata({
    outcome,
    expected: String(expectedRefusal),
    bytes_out: String(bytesOut),
    bytes_in: String(bytesIn),
    ...(fehlerschluessel === undefined ? {} : { fehlerschluessel }),
    ...(fault === undefined ? {} : { fault }),
  });
  const tags = { name: act.request.operation, step: act.step };
  answers.add(1, tags);
  asExpected.add(fault === undefined, tags);
  if (fault !== undefined) {
    const where = `${act.scenario}/${act.step} ${act.request.operation}`;
    console.error(`${where}: ${fault} (trace ${metadata["trace_id"] ?? ""})`);
  }
}

function setMetadata(metadata: Readonly<Record<string, string>>): void {
  // Each look at `exec.vu` makes a new object; one is enough.
  const current = exec.vu.metrics.metadata;
  for (const [name, value] of Object.entries(metadata)) current[name] = value;
}

// What is not removed would stick to every later sample of this virtual user.
function clearMetadata(metadata: Readonly<Record<string, string>>): void {
  const current = exec.vu.metrics.metadata;
  for (const name of Object.keys(metadata)) delete current[name];
}

function parsed(body: unknown): unknown {
  if (typeof body !== "string" || body === "") return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function textLength(body: unknown): number {
  return typeof body === "string" ? body.length : 0;
}
