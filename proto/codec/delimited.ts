// Files of many messages: each one behind its length as a varint, as protobuf's own delimited form.
import type { NachrichtName, NachrichtTypen } from "../generated/nachricht-typen.ts";
import { decodeLenient } from "./decode-lenient.ts";
import { messageTypeOf } from "./message-types.ts";
import { Undecodable } from "./undecodable.ts";

/** Bound on one message of a file; a greater length means that the file is damaged. */
export const DELIMITED_BYTES_MAX = 16 * 1024 * 1024;

/** Bytes of one entry: length and message. Nothing is checked, as in encodeMessage. */
export function encodeDelimited<Name extends NachrichtName>(name: Name, value: NachrichtTypen[Name]): Uint8Array {
  return messageTypeOf(name).encodeDelimited(value).finish();
}

/** Reads entries from chunks that may be cut anywhere. */
export class DelimitedReader<Name extends NachrichtName> {
  readonly #name: Name;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(name: Name) {
    this.#name = name;
  }

  /** The entries that the bytes so far complete. Throws Undecodable. */
  push(chunk: Uint8Array): readonly NachrichtTypen[Name][] {
    const bytes = this.#rest.length === 0 ? chunk : concat(this.#rest, chunk);
    const entries: NachrichtTypen[Name][] = [];
    let position = 0;
    for (;;) {
      const head = readLength(this.#name, bytes, position);
      if (head === undefined || head.start + head.length > bytes.length) break;
      entries.push(decodeLenient(this.#name, bytes.subarray(head.start, head.start + head.length)));
      position = head.start + head.length;
    }
    this.#rest = bytes.slice(position);
    return entries;
  }

  /** Bytes of an entry that is not complete; a file that was closed properly leaves none. */
  get restBytes(): number {
    return this.#rest.length;
  }
}

/** All entries of a whole file. Throws Undecodable when the last one is cut. */
export function decodeDelimited<Name extends NachrichtName>(
  name: Name,
  bytes: Uint8Array,
): readonly NachrichtTypen[Name][] {
  const reader = new DelimitedReader(name);
  const entries = reader.push(bytes);
  if (reader.restBytes > 0) throw new Undecodable(name, { reason: "TRUNCATED", pointer: "" });
  return entries;
}

function readLength(
  name: NachrichtName,
  bytes: Uint8Array,
  position: number,
): { readonly start: number; readonly length: number } | undefined {
  let length = 0;
  for (let i = 0; i < 4; i += 1) {
    const byte = bytes[position + i];
    if (byte === undefined) return undefined;
    length += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80 && length <= DELIMITED_BYTES_MAX) return { start: position + i + 1, length };
    if (byte < 0x80) break;
  }
  throw new Undecodable(name, { reason: "MALFORMED", pointer: "" });
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
