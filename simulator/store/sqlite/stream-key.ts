// How streams are named in the file. A Datensatz is its AZR number, an integer below all others; any other stream has a
// number from a table of packed keys, because integer keys make every index entry smaller.
import { assert, present } from "../../kernel/assert.ts";
import { parseUuid, uuidOfBytes, writeUuid } from "../../kernel/uuid.ts";
import type { StreamCategory, StreamId } from "../port.ts";

/** Numbers of streams that are no Datensatz begin here: AZR numbers have twelve digits. */
export const NAMED_STREAM_FIRST = 1_000_000_000_000;

const VORGANG_PREFIX = /^[0-9]{6}\//u;
const PREFIX_LENGTH = 7;
const HEX_KEY = /^(?:[0-9a-f]{2})+$/u;

/** Position in the list = number in the file; append only. */
const CATEGORIES: readonly StreamCategory[] = ["datensatz", "vorgang", "personalien", "mandant"];

const FORM_TEXT = 0;
const FORM_HEX = 1;
const FORM_VORGANG = 2;
const FORMS = 4;

/** Number of a Datensatz's stream; undefined for other streams. */
export function datensatzNumber(stream: StreamId): number | undefined {
  if (stream.category !== "datensatz") return undefined;
  const number = Number(stream.key);
  assert(Number.isInteger(number) && number < NAMED_STREAM_FIRST, `"${stream.key}" is the AZR number of a Datensatz`);
  return number;
}

/** Stream of a Datensatz's number. */
export function datensatzStream(number: number): StreamId {
  return { category: "datensatz", key: String(number).padStart(12, "0") };
}

/** Key of a stream that is no Datensatz, with its category, in few bytes. */
export function packStream(stream: StreamId): Uint8Array {
  const category = CATEGORIES.indexOf(stream.category);
  const uuid = VORGANG_PREFIX.test(stream.key) ? parseUuid(stream.key.slice(PREFIX_LENGTH)) : undefined;
  if (uuid !== undefined) {
    const packed = new Uint8Array(20);
    const behoerde = Number(stream.key.slice(0, PREFIX_LENGTH - 1));
    packed[0] = category * FORMS + FORM_VORGANG;
    packed[1] = behoerde >> 16;
    packed[2] = behoerde >> 8;
    packed[3] = behoerde;
    writeUuid(uuid, packed, 4);
    return packed;
  }
  const form = HEX_KEY.test(stream.key) ? FORM_HEX : FORM_TEXT;
  const key = Buffer.from(stream.key, form === FORM_HEX ? "hex" : "utf8");
  return Buffer.concat([Buffer.of(category * FORMS + form), key]);
}

/** Stream of a packed key. */
export function unpackStream(packed: Uint8Array): StreamId {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const tag = bytes.readUInt8(0);
  const category = present(CATEGORIES[Math.floor(tag / FORMS)], `the stream category of tag ${tag}`);
  return { category, key: unpackKey(tag % FORMS, bytes) };
}

function unpackKey(form: number, bytes: Buffer): string {
  if (form === FORM_VORGANG)
    return `${String(bytes.readUIntBE(1, 3)).padStart(6, "0")}/${uuidOfBytes(bytes.subarray(4))}`;
  return bytes.subarray(1).toString(form === FORM_HEX ? "hex" : "utf8");
}
