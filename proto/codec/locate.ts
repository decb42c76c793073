// Second reading of bytes that the decoder refused, to name the place. Slow and only on the way to an error answer.
import protobuf from "protobufjs/light.js";
import type { UndecodablePlace } from "./undecodable.ts";

const VARINT = 0;
const FIXED64 = 1;
const DELIMITED = 2;
const VARINT_BYTES_MAX = 10;
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

class Found extends Error {
  readonly place: UndecodablePlace;

  constructor(place: UndecodablePlace) {
    super(place.reason);
    this.place = place;
  }
}

interface Slice {
  readonly bytes: Uint8Array;
  position: number;
  readonly end: number;
}

/** The first thing that is wrong; MALFORMED at the root when a second look finds nothing. */
export function locate(type: protobuf.Type, bytes: Uint8Array): UndecodablePlace {
  try {
    walk(type, { bytes, position: 0, end: bytes.length }, "");
  } catch (found) {
    if (found instanceof Found) return found.place;
    throw found;
  }
  return { reason: "MALFORMED", pointer: "" };
}

function walk(type: protobuf.Type, slice: Slice, pointer: string): void {
  const counts = new Map<string, number>();
  while (slice.position < slice.end) {
    const tag = Number(readVarint(slice, { pointer }));
    const [fieldNumber, wireType] = [Math.floor(tag / 8), tag % 8];
    const field = type.fieldsById[fieldNumber];
    if (fieldNumber === 0 || tag >= 2 ** 32) throw new Found({ reason: "MALFORMED", pointer });
    if (field === undefined) throw new Found({ reason: "UNKNOWN_FIELD", pointer, fieldNumber });
    const place = { pointer: `${pointer}/${segmentOf(field, counts)}`, fieldNumber };
    if (wireType !== wireTypeOf(field)) throw new Found({ reason: "WRONG_WIRE_TYPE", ...place });
    readValue(field, slice, place);
  }
}

function segmentOf(field: protobuf.Field, counts: Map<string, number>): string {
  if (!field.repeated) return field.name;
  const index = counts.get(field.name) ?? 0;
  counts.set(field.name, index + 1);
  return `${field.name}/${index}`;
}

function wireTypeOf(field: protobuf.Field): number {
  if (field.resolvedType !== null || field.type === "string") return DELIMITED;
  return field.type === "double" ? FIXED64 : VARINT;
}

type Place = Omit<UndecodablePlace, "reason">;

function readValue(field: protobuf.Field, slice: Slice, place: Place): void {
  if (field.type === "double") {
    take(slice, 8, place);
  } else if (wireTypeOf(field) === VARINT) {
    const value = readVarint(slice, place);
    if (field.type === "uint32" && value >= 2n ** 32n) throw new Found({ reason: "OUT_OF_RANGE", ...place });
  } else {
    const inner = take(slice, Number(readVarint(slice, place)), place);
    if (field.resolvedType instanceof protobuf.Type) walk(field.resolvedType, inner, place.pointer);
    else if (!isUtf8(inner)) throw new Found({ reason: "INVALID_UTF8", ...place });
  }
}

function readVarint(slice: Slice, place: Place): bigint {
  let value = 0n;
  for (let i = 0n; i < VARINT_BYTES_MAX; i += 1n) {
    const byte = take(slice, 1, place);
    const bits = BigInt(byte.bytes[byte.position] ?? 0);
    value |= (bits & 0x7fn) << (7n * i);
    if (bits < 0x80n) return value;
  }
  throw new Found({ reason: "MALFORMED", ...place });
}

function take(slice: Slice, length: number, place: Place): Slice {
  const start = slice.position;
  if (start + length > slice.end) throw new Found({ reason: "TRUNCATED", ...place });
  slice.position = start + length;
  return { bytes: slice.bytes, position: start, end: start + length };
}

function isUtf8(slice: Slice): boolean {
  try {
    UTF8.decode(slice.bytes.subarray(slice.position, slice.end));
    return true;
  } catch {
    return false;
  }
}
