// UUID version 5 (RFC 9562, section 5.5) on a SHA-1 of our own (FIPS 180-4): event ids are derived inside the pure
// domain, which has no access to a crypto module. It names things; it protects nothing.
import type { Uuid } from "../../proto/generated/datentypen.ts";

export type { Uuid };

const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Reads a UUID in lower case; undefined otherwise. */
export function parseUuid(text: string): Uuid | undefined {
  return UUID_PATTERN.test(text) ? (text as Uuid) : undefined;
}

/** The UUIDv5 of an ASCII name under a namespace; same input, same id, for ever. */
export function uuidV5(namespace: Uuid, name: string): Uuid {
  const bytes = new Uint8Array(16 + name.length);
  bytes.set(bytesOfUuid(namespace));
  for (let i = 0; i < name.length; i += 1) bytes[16 + i] = name.charCodeAt(i) & 0xff;
  const digest = sha1(bytes);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  return uuidOfBytes(digest);
}

/** The 16 bytes of a UUID, as stores keep it. */
export function bytesOfUuid(uuid: Uuid): Uint8Array {
  const hex = uuid.replaceAll("-", "");
  const bytes = new Uint8Array(16);
  for (let i = 0; i < 16; i += 1) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
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
  const padded = new Uint8Array(((message.length + 8) >> 6) * 64 + 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, message.length * 8);
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const words = new Uint32Array(80);
  for (let offset = 0; offset < padded.length; offset += 64) compress(state, words, view, offset);
  const digest = new Uint8Array(20);
  const out = new DataView(digest.buffer);
  state.forEach((word, i) => out.setUint32(4 * i, word));
  return digest;
}

function compress(state: Uint32Array, words: Uint32Array, view: DataView, offset: number): void {
  for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(offset + 4 * i);
  for (let i = 16; i < 80; i += 1) {
    words[i] = rotate(word(words, i - 3) ^ word(words, i - 8) ^ word(words, i - 14) ^ word(words, i - 16), 1);
  }
  let [a, b, c, d, e] = [word(state, 0), word(state, 1), word(state, 2), word(state, 3), word(state, 4)];
  for (let i = 0; i < 80; i += 1) {
    const next = (rotate(a, 5) + roundValue(i, b, c, d) + e + word(words, i)) | 0;
    [e, d, c, b, a] = [d, c, rotate(b, 30), a, next];
  }
  [a, b, c, d, e].forEach((value, i) => (state[i] = (word(state, i) + value) | 0));
}

function roundValue(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function word(array: Uint32Array, index: number): number {
  return array[index] ?? 0;
}
