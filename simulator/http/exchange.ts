// One request as the pipeline sees it: its clock, its trace, the form in which its answer is wanted.
import type { FastifyRequest } from "fastify";
import type { Telemetry } from "../telemetry/telemetry.ts";
import type { StageTimer } from "../telemetry/stage-timer.ts";
import { createTrace, parseTraceparent, type TraceContext } from "../telemetry/traceparent.ts";
import { negotiateForm, type AcceptedForm } from "./negotiation.ts";

export interface Exchange {
  readonly timer: StageTimer;
  readonly trace: TraceContext;
  /** Names this request for whoever asks about it: trace and span. */
  readonly korrelationsId: string;
  /** Undefined: the caller accepts neither JSON nor protobuf. */
  readonly accepted: AcceptedForm | undefined;
  readonly newConnection: boolean;
}

declare module "fastify" {
  interface FastifyRequest {
    /** Set when the request arrives; absent only where Fastify refuses one before that. */
    exchange: Exchange | undefined;
  }
}

const sockets = new WeakSet<object>();

/** Begins to time a request and reads what every answer needs from its header. */
export function beginExchange(telemetry: Telemetry, request: FastifyRequest): Exchange {
  const timer = telemetry.startTimer();
  const { headers, socket } = request.raw;
  const { traceparent } = headers;
  const trace = parseTraceparent(typeof traceparent === "string" ? traceparent : undefined) ?? createTrace();
  const newConnection = !sockets.has(socket);
  if (newConnection) sockets.add(socket);
  const korrelationsId = `${trace.traceId}-${trace.spanId}`;
  return { timer, trace, korrelationsId, accepted: negotiateForm(headers.accept), newConnection };
}
