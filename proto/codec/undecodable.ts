import type { NachrichtName } from "../generated/nachricht-typen.ts";

/**
 * UNKNOWN_FIELD: a number that the message does not have. WRONG_WIRE_TYPE: a known number in another encoding.
 * TRUNCATED: a length or value runs over the end. INVALID_UTF8: text that is no UTF-8. OUT_OF_RANGE: a number that
 * the field's type cannot hold. MALFORMED: anything else that is no protobuf. NO_JSON: not JSON. DUPLICATE_MEMBER: a
 * member that stands twice in one JSON object.
 */
export type UndecodableReason =
  | "UNKNOWN_FIELD"
  | "WRONG_WIRE_TYPE"
  | "TRUNCATED"
  | "INVALID_UTF8"
  | "OUT_OF_RANGE"
  | "MALFORMED"
  | "NO_JSON"
  | "DUPLICATE_MEMBER";

/** Where and why bytes are not the message that they should be. */
export interface UndecodablePlace {
  readonly reason: UndecodableReason;
  /** JSON Pointer of the field; of the message around it when the field is unknown or cannot be named. */
  readonly pointer: string;
  /** Field number on the wire, when one could be read. */
  readonly fieldNumber?: number;
}

/** Bytes that are not the message they should be: the rejection of a request, or thrown for stored bytes. */
export class Undecodable extends Error implements UndecodablePlace {
  override readonly name = "Undecodable";
  readonly nachricht: NachrichtName;
  readonly reason: UndecodableReason;
  readonly pointer: string;
  readonly fieldNumber?: number;

  constructor(nachricht: NachrichtName, place: UndecodablePlace, cause?: unknown) {
    const number = place.fieldNumber === undefined ? "" : ` (field ${place.fieldNumber})`;
    super(`${nachricht}${place.pointer}: ${place.reason}${number}`, { cause });
    this.nachricht = nachricht;
    this.reason = place.reason;
    this.pointer = place.pointer;
    if (place.fieldNumber !== undefined) this.fieldNumber = place.fieldNumber;
  }
}
