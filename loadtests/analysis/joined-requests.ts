// A request as both sides saw it. The caller's record and the register's carry the same trace id and span id.
import type { RequestRecord } from "../../proto/generated/messung.ts";

/** One request seen by the caller and by the register. */
export interface JoinedRequest {
  readonly client: RequestRecord;
  readonly server: RequestRecord;
}

/** All requests that joined, and what did not. */
export interface JoinOutcome {
  readonly joined: readonly JoinedRequest[];
  /** Sent, but without a record of the register. */
  readonly clientOnly: readonly RequestRecord[];
  /** Not sent by the load generator: health checks, the harness' own requests. */
  readonly serverOnly: readonly RequestRecord[];
  /** Records beyond the first with the same trace id and span id, on either side. */
  readonly duplicatesCount: number;
}

/** Joins by trace id and span id; the order of the caller's records is kept. */
export function joinRequests(client: readonly RequestRecord[], server: readonly RequestRecord[]): JoinOutcome {
  const [sent, answered] = [bySpan(client), bySpan(server)];
  const joined: JoinedRequest[] = [];
  const clientOnly: RequestRecord[] = [];
  for (const [key, record] of sent) {
    const partner = answered.get(key);
    if (partner === undefined) clientOnly.push(record);
    else joined.push({ client: record, server: partner });
  }
  const serverOnly = [...answered].filter(([key]) => !sent.has(key)).map(([, record]) => record);
  return { joined, clientOnly, serverOnly, duplicatesCount: client.length + server.length - sent.size - answered.size };
}

function bySpan(records: readonly RequestRecord[]): ReadonlyMap<string, RequestRecord> {
  const index = new Map<string, RequestRecord>();
  for (const record of records) {
    const key = `${record.traceId}/${record.spanId}`;
    if (!index.has(key)) index.set(key, record);
  }
  return index;
}
