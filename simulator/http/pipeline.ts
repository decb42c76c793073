// What every request goes through around its route: trace and timer at the start, encoding, measurement and one log line
// at the end, and the treatment of errors.
import type { FastifyBaseLogger, FastifyError, FastifyReply, FastifyRequest } from "fastify";
import type { Anlass } from "../register/kataloge/anlass.ts";
import { fehler, type Fehler } from "../register/kataloge/fehler.ts";
import { isOperatingError } from "../service/operating-error.ts";
import { StoreOutcomeUnknown } from "../store/port.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import { refusal, type Answer } from "./answer.ts";
import { beginExchange, type Exchange } from "./exchange.ts";
import { headerText } from "./header-text.ts";
import { BODY_BYTES_MAX, RETRY_AFTER_SECONDS } from "./limits.ts";
import type { LogLevel } from "./log-level.ts";
import { JSON_TYPE, type AcceptedForm } from "./negotiation.ts";

/** One method of one path. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT";
  readonly url: string;
  /** Operation in records and metrics; an answer may name a finer one. */
  readonly operation: string;
  /** True where the answer has one fixed form: Accept is not asked. */
  readonly fixedForm?: boolean;
  /** What its refusals are about, where the method does not tell. */
  readonly anlass?: Anlass;
  readonly handle: (request: FastifyRequest, exchange: Exchange) => Promise<Answer> | Answer;
}

/** What the pipeline needs beside the routes. */
export interface PipelineParts {
  readonly telemetry: Telemetry;
  readonly log: () => FastifyBaseLogger;
  /** While the process ends, each answer closes its connection. */
  readonly isDraining: () => boolean;
  /** Told of an error that no code of ours recovers from; the process is to drain and end. */
  readonly onDefect: (error: unknown) => void;
}

/** Levels at which each request has a line. */
const REQUESTS_TOLD: ReadonlySet<string> = new Set<LogLevel>(["info", "debug"]);

const READING_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

const ANY_FORM: AcceptedForm = { form: "json", mediaType: JSON_TYPE };

/** Makes the handlers that Fastify calls. */
export class Pipeline {
  readonly #parts: PipelineParts;

  constructor(parts: PipelineParts) {
    this.#parts = parts;
  }

  /** The exchange of a request; begins it when Fastify has not asked for it before. */
  exchangeOf(request: FastifyRequest): Exchange {
    request.exchange ??= beginExchange(this.#parts.telemetry, request);
    return request.exchange;
  }

  /** Fastify handler of a route. */
  handlerOf(route: Route): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
    return async (request, reply) => {
      const exchange = this.exchangeOf(request);
      const rejected = route.fixedForm === true ? undefined : notAcceptable(exchange, request);
      const answer = rejected ?? (await this.#handle(route, request, exchange));
      return this.respond(request, reply, answer, answer.operation ?? route.operation);
    };
  }

  /** Encodes and sends an answer, then measures and logs the request. */
  respond(request: FastifyRequest, reply: FastifyReply, answer: Answer, operation: string): FastifyReply {
    const { telemetry, log, isDraining } = this.#parts;
    const exchange = this.exchangeOf(request);
    const { timer, trace, korrelationsId } = exchange;
    timer.enter("encode");
    const accepted = exchange.accepted ?? ANY_FORM;
    const { payload, contentType } = answer.encode({ accepted, korrelationsId, anlass: () => anlassOf(request) });
    reply.code(answer.status).header("content-type", contentType).header("azr-korrelations-id", korrelationsId);
    if (isDraining()) reply.header("connection", "close");
    if (answer.headers !== undefined) reply.headers(answer.headers);
    const serverTiming = telemetry.serverTiming(timer, trace);
    if (serverTiming !== undefined) reply.header("server-timing", serverTiming);
    // The last stamp comes before the hand-over: the write wakes the caller, who may then run first, and a stamp taken
    // after it would tell of a request that lasted longer here than for the caller who waited for it.
    const measure = timer.finish();
    const bytes = typeof payload === "string" ? Buffer.byteLength(payload) : payload.length;
    const isHead = request.method === "HEAD";
    // HEAD is told the length of the body that GET would have.
    if (isHead && answer.status !== 304) reply.header("content-length", String(bytes));
    reply.send(bodyToSend(answer, isHead, payload));
    const { status, outcome, fehlerschluessel } = answer;
    const bytesOut = isHead ? 0 : bytes;
    const bytesIn = Buffer.isBuffer(request.body) ? request.body.length : 0;
    const { newConnection } = exchange;
    telemetry.observe(measure, {
      trace,
      operation,
      status,
      outcome,
      fehlerschluessel,
      bytesIn,
      bytesOut,
      newConnection,
    });
    const logger = log();
    if (status < 500 && !REQUESTS_TOLD.has(logger.level)) return reply;
    const produkt = headerText(request.raw.headers, "azr-produkt");
    const durationMs = measure.durationNs / 1e6;
    const { traceId, spanId } = trace;
    logger[status >= 500 ? "error" : "info"]({
      operation,
      status,
      fehlerschluessel,
      durationMs,
      traceId,
      spanId,
      produkt,
    });
    return reply;
  }

  /** Fastify's error handler: requests that it refuses itself, before a route sees them. */
  readonly handleError = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const found = fehlerOfFastify(error, request);
    const answer = found === undefined ? this.#answerOfError(error, this.exchangeOf(request)) : refusal([found]);
    return this.respond(request, reply, answer, operationOf(request));
  };

  async #handle(route: Route, request: FastifyRequest, exchange: Exchange): Promise<Answer> {
    try {
      return await route.handle(request, exchange);
    } catch (error) {
      return this.#answerOfError(error, exchange);
    }
  }

  #answerOfError(error: unknown, { trace }: Exchange): Answer {
    const operating = answerOfOperatingError(error);
    const { traceId, spanId } = trace;
    this.#parts.log().error({ err: error, traceId, spanId }, operating === undefined ? "defect" : "operating error");
    if (operating !== undefined) return operating;
    this.#parts.onDefect(error);
    return refusal([fehler("AZR-9001", {})]);
  }
}

/** HEAD has no body, and 304 not even the length of one. */
function bodyToSend({ status }: Answer, isHead: boolean, payload: string | Buffer): string | Buffer | null {
  if (status === 304) return null;
  return isHead ? "" : payload;
}

/** Nothing was stored, and the same message may come again (1005). */
export function unavailable(): Answer {
  const headers = { "retry-after": String(RETRY_AFTER_SECONDS) };
  return refusal([fehler("AZR-1005", { sekunden: String(RETRY_AFTER_SECONDS) })], { headers });
}

function answerOfOperatingError(error: unknown): Answer | undefined {
  if (!isOperatingError(error)) return undefined;
  // Outside a reporting message there is no Vorgang to ask, so that the answer can only say that nobody knows.
  return error instanceof StoreOutcomeUnknown ? refusal([fehler("AZR-9001", {})]) : unavailable();
}

function notAcceptable({ accepted }: Exchange, request: FastifyRequest): Answer | undefined {
  if (accepted !== undefined) return undefined;
  return refusal([fehler("AZR-2015", { format: headerText(request.raw.headers, "accept") ?? "" })]);
}

function fehlerOfFastify(error: FastifyError, request: FastifyRequest): Fehler | undefined {
  switch (error.code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return fehler("AZR-2009", { max: `${BODY_BYTES_MAX / 1024} KiB` });
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return fehler("AZR-2014", { format: headerText(request.raw.headers, "content-type") ?? "ohne Angabe" });
    case "FST_ERR_CTP_INVALID_CONTENT_LENGTH":
      return fehler("AZR-2001", { grund: "ihre Länge entspricht nicht der Angabe in Content-Length" });
    default:
      return isAborted(error) ? fehler("AZR-2016", {}) : undefined;
  }
}

/** The sender went away or was cut off in the middle of its body. */
function isAborted(error: FastifyError): boolean {
  return error.code === "ECONNRESET" || error.code === "ERR_STREAM_PREMATURE_CLOSE" || error.message === "aborted";
}

/** A request that reads, or one that wants something stored; a read by POST says so in its route. */
function anlassOf({ method, routeOptions }: FastifyRequest): Anlass {
  return routeOptions.config.anlass ?? (READING_METHODS.has(method) ? "ABRUF" : "MELDUNG");
}

function operationOf(request: FastifyRequest): string {
  const { operation } = request.routeOptions.config;
  return operation ?? "meta";
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** Operation of the route, for requests that Fastify refuses before the route sees them. */
    operation?: string;
    /** What refusals of the route are about, where the method does not tell. */
    anlass?: Anlass;
  }
}
