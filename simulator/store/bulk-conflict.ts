import type { StreamHead } from "./ledger.ts";
import type { StreamId } from "./port.ts";

/** An append of a bulk load does not fit its stream; nothing of its transaction was stored, earlier ones stay. */
export class BulkConflict extends Error {
  override readonly name = "BulkConflict";
  readonly stream: StreamId;

  constructor(stream: StreamId, actual: StreamHead) {
    super(`the stream ${stream.category} ${stream.key} stands at ${actual}, not where the bulk load expects it`);
    this.stream = stream;
  }
}
