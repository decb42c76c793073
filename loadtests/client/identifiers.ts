// Ids of a run, derived from its seed: the same seed sends the same messages under the same ids.
import { parseUuid, type Uuid } from "../../simulator/kernel/uuid.ts";
import { present } from "../../simulator/kernel/assert.ts";
import { seededGenerator } from "../schedule/seeded-generator.ts";

/** W3C Trace Context: the trace of an interaction and the span of one of its requests, lower-case hex. */
export interface TraceIds {
  /** 32 characters. */
  readonly traceId: string;
  /** 16 characters. */
  readonly spanId: string;
}

/** The ids of request `index` (0 and up) of an interaction; `interaction` is unique within the run. */
export function traceIdsOf(seed: number, interaction: string, index: number): TraceIds {
  return {
    traceId: hexWords(seed, `trace ${interaction}`, 4),
    spanId: hexWords(seed, `span ${interaction} ${index}`, 2),
  };
}

/** The header that carries the ids; the flag says that the trace is recorded. */
export function traceparentOf({ traceId, spanId }: TraceIds): string {
  return `00-${traceId}-${spanId}-01`;
}

/** The nachrichtenUUID of a message; `message` is unique within the run. Version 8 (RFC 9562): made by us. */
export function nachrichtenUuidOf(seed: number, message: string): Uuid {
  const hex = hexWords(seed, `message ${message}`, 4);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)];
  return present(parseUuid(parts.join("-")), "uuid of five parts");
}

function hexWords(seed: number, name: string, count: number): string {
  const generator = seededGenerator(seed, name);
  // All zeroes are no id (Trace Context, 3.2.2.3); the first word of a stream that is zero is made one.
  const words = Array.from({ length: count }, (_, i) => (i === 0 ? generator.word() || 1 : generator.word()));
  return words.map((word) => word.toString(16).padStart(8, "0")).join("");
}
