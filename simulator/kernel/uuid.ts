// UUID version 5 (RFC 9562, section 5.5) on a SHA-1 of our own (FIPS 180-4): event ids are derived inside the pure
// domain, which has no access to a crypto module. It names things; it protects nothing.
import type { Uuid } from "../../proto/generated/datentypen.ts";

export type { Uuid };

const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const HYPHEN = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const LOWER_A = 0x61;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Reads a UUID in lower case; undefined otherwise. */
export function parseUuid(text: string): Uuid | undefined {
  return UUID_PATTERN.test(text) ? (text as Uuid) : undefined;
}

/** The UUIDv5 of an ASCII name under a namespace; same input, same id, for ever. */
export function uuidV5(namespace: Uuid, name: string): Uuid {
  const length = 16 + name.length;
  const padded = roomFor(length);
  writeUuid(namespace, padded);
  for (let i = 16; i < length; i += 1) padded[i] = name.charCodeAt(i - 16) & 0xff;
  const digest = digestOf(padded, length);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  return uuidOfBytes(digest);
}

/** The 16 bytes of a UUID, as stores keep it. */
export function bytesOfUuid(uuid: Uuid): Uint8Array {
  const bytes = new Uint8Array(16);
  writeUuid(uuid, bytes);
  return bytes;
}

/** Writes the 16 bytes of a UUID into an array, from an offset on. */
export function writeUuid(uuid: Uuid, target: Uint8Array, offset = 0): void {
  let at = 0;
  for (let i = 0; i < 16; i += 1) {
    if (uuid.charCodeAt(at) === HYPHEN) at += 1;
    target[offset + i] = (hexDigit(uuid.charCodeAt(at)) << 4) | hexDigit(uuid.charCodeAt(at + 1));
    at += 2;
  }
}

/** Value of a lower-case hexadecimal digit. */
function hexDigit(code: number): number {
  return code <= NINE ? code - ZERO : code - LOWER_A + 10;
}

/** The UUID of its first 16 bytes. */
export function uuidOfBytes(bytes: Uint8Array): Uuid {
  let text = "";
  for (let i = 0; i < 16; i += 1) {
    text += HEX[bytes[i] ?? 0];
    if (i === 3 || i === 5 || i === 7 || i === 9) text += "-";
  }
  return text as Uuid;
}

/** SHA-1 of a message shorter than 2^29 bytes. */
export function sha1(message: Uint8Array): Uint8Array {
  const padded = roomFor(message.length);
  padded.set(message);
  return digestOf(padded, message.length);
}

/** Room for a message of this length and its padding; the names of ids share one, and the next message overwrites it. */
function roomFor(length: number): Uint8Array {
  return paddedLength(length) <= SCRATCH.length ? SCRATCH : new Uint8Array(paddedLength(length));
}

function paddedLength(length: number): number {
  return ((length + 8) >> 6) * 64 + 64;
}

/** Pads the message in its room and digests it. */
function digestOf(padded: Uint8Array, length: number): Uint8Array {
  const end = paddedLength(length);
  padded[length] = 0x80;
  padded.fill(0, length + 1, end);
  for (let i = 1; i <= 4; i += 1) padded[end - i] = ((length * 8) >>> (8 * (i - 1))) & 0xff;
  STATE.set(INITIAL);
  for (let offset = 0; offset < end; offset += 64) compress(padded, offset);
  const digest = new Uint8Array(20);
  for (let i = 0; i < 20; i += 1) digest[i] = ((STATE[i >> 2] ?? 0) >>> (24 - 8 * (i & 3))) & 0xff;
  return digest;
}

// Ids are made many times in each request: message and words live in one place, and no round makes an object.
const SCRATCH = new Uint8Array(256);
const INITIAL = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
const STATE = new Int32Array(5);
const WORDS = new Int32Array(80);

function compress(padded: Uint8Array, offset: number): void {
  expand(padded, offset);
  let a = STATE[0] ?? 0;
  let b = STATE[1] ?? 0;
  let c = STATE[2] ?? 0;
  let d = STATE[3] ?? 0;
  let e = STATE[4] ?? 0;
  for (let i = 0; i < 80; i += 1) {
    const next = (((a << 5) | (a >>> 27)) + roundValue(i, b, c, d) + e + (WORDS[i] ?? 0)) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = next;
  }
  STATE[0] = (STATE[0] ?? 0) + a;
  STATE[1] = (STATE[1] ?? 0) + b;
  STATE[2] = (STATE[2] ?? 0) + c;
  STATE[3] = (STATE[3] ?? 0) + d;
  STATE[4] = (STATE[4] ?? 0) + e;
}

/** The 80 words of a block. */
function expand(padded: Uint8Array, offset: number): void {
  for (let i = 0; i < 16; i += 1) {
    const at = offset + 4 * i;
    const high = ((padded[at] ?? 0) << 24) | ((padded[at + 1] ?? 0) << 16);
    WORDS[i] = high | ((padded[at + 2] ?? 0) << 8) | (padded[at + 3] ?? 0);
  }
  for (let i = 16; i < 80; i += 1) {
    const mixed = (WORDS[i - 3] ?? 0) ^ (WORDS[i - 8] ?? 0) ^ (WORDS[i - 14] ?? 0) ^ (WORDS[i - 16] ?? 0);
    WORDS[i] = (mixed << 1) | (mixed >>> 31);
  }
}

function roundValue(round: number, b: number, c: number, d: number): number {
  if (round < 20) return (((b & c) | (~b & d)) + 0x5a827999) | 0;
  if (round < 40) return ((b ^ c ^ d) + 0x6ed9eba1) | 0;
  if (round < 60) return (((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc) | 0;
  return ((b ^ c ^ d) + 0xca62c1d6) | 0;
}
