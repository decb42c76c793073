import type { RequestRecord } from "../../proto/generated/messung.ts";

/**
 * The first request of each interaction (trace), in the order in which the interactions occur. Only its lag is the
 * generator's: what follows within an interaction is due when its predecessor ends.
 */
export function interactionStarts(records: readonly RequestRecord[]): readonly RequestRecord[] {
  const first = new Map<string, RequestRecord>();
  for (const record of records) {
    const known = first.get(record.traceId);
    if (known === undefined || startOf(record) < startOf(known)) first.set(record.traceId, record);
  }
  return [...first.values()];
}

function startOf({ actualStartMs }: RequestRecord): number {
  return actualStartMs ?? 0;
}
