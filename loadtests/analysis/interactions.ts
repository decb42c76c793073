// An interaction is what a person waits for: one click, one trace, one or several requests one after the other.
import type { RequestRecord } from "../../proto/generated/messung.ts";
import { HOPS } from "../../simulator/telemetry/catalogue.ts";
import { interactionStarts } from "../records/interaction-starts.ts";
import type { Tiled } from "./composition.ts";
import type { JoinedRequest } from "./joined-requests.ts";

/** The load generator started later than intended: its fault, but the waiting counts from the intended start. */
export const stageStartLag = "start_lag";
/** Seen by the caller and not by the register: network, operating system, HTTP of the generator. */
export const stageNetworkClient = "network_client";
/** Stages that tile an interaction, from the caller to the disk and back. */
export const STAGES: readonly string[] = [stageStartLag, stageNetworkClient, ...HOPS];

const nanosecondsPerSecond = 1e9;
const millisecondsPerSecond = 1e3;

/** One interaction; `total` and `parts` in seconds, `total` from the intended start. */
export interface Interaction extends Tiled {
  readonly traceId: string;
  readonly scenario: string;
  /** Step of the clerk (`search`, `save`, …); of the background, the operation. */
  readonly step: string;
  readonly caseId: string | undefined;
  readonly requestsCount: number;
  readonly newConnectionsCount: number;
}

/** The interactions in the order of their first request. */
export function interactionsOf(requests: readonly JoinedRequest[]): readonly Interaction[] {
  const traces = new Map<string, JoinedRequest[]>();
  for (const request of requests) {
    const known = traces.get(request.client.traceId);
    if (known === undefined) traces.set(request.client.traceId, [request]);
    else known.push(request);
  }
  return [...traces.values()].map(interactionOf);
}

/** Delay of the start against the plan, in seconds; never negative, because nobody starts before the plan. */
export function startLagSeconds({ intendedStartMs, actualStartMs }: RequestRecord): number {
  if (intendedStartMs === undefined || actualStartMs === undefined) return 0;
  return Math.max(0, actualStartMs - intendedStartMs) / millisecondsPerSecond;
}

function interactionOf(requests: readonly JoinedRequest[]): Interaction {
  const parts = new Map<string, number>(STAGES.map((stage) => [stage, 0]));
  const add = (stage: string, seconds: number): void => void parts.set(stage, (parts.get(stage) ?? 0) + seconds);
  const [first] = requests;
  const [start] = interactionStarts(requests.map(({ client }) => client));
  if (start !== undefined) add(stageStartLag, startLagSeconds(start));
  for (const { client, server } of requests) {
    add(stageNetworkClient, (client.durationNs - server.durationNs) / nanosecondsPerSecond);
    for (const { hop, durationNs } of server.hops) add(hop, durationNs / nanosecondsPerSecond);
  }
  return {
    traceId: first?.client.traceId ?? "",
    scenario: first?.client.scenario ?? "",
    step: first?.client.step ?? first?.client.operation ?? "",
    caseId: first?.client.caseId,
    requestsCount: requests.length,
    newConnectionsCount: requests.filter(({ client }) => client.newConnection === true).length,
    total: [...parts.values()].reduce((sum, seconds) => sum + seconds, 0),
    parts,
  };
}
