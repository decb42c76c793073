// Referenz-ID of a block (XAuslaender 26.11, referenz.id): seven characters that name the block, the version in
// decimal digits, one check character that changes along. Whoever changes a block quotes the whole id, so that nobody
// overwrites what they have not read.
import { assert, present } from "../../kernel/assert.ts";
import { parseReferenzId, type ReferenzId } from "../../kernel/kennungen.ts";
import { bytesOfUuid, uuidV5, type Uuid } from "../../kernel/uuid.ts";
import type { Datensatz } from "./datensatz.ts";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const NAME_LENGTH = 7;
/** The schema allows seven digits. */
export const VERSION_MAX = 9_999_999;
/** More collisions in a row than chance can produce. */
const ATTEMPTS_MAX = 1000;

/** The part of a Referenz-ID that names its block. */
export function blockNameOf(referenzId: ReferenzId): string {
  return referenzId.slice(0, NAME_LENGTH);
}

/** Whether a block of the Datensatz, standing or not, or an order bears this name. */
export function isReferenzIdTaken({ bloecke, bestellungen }: Datensatz, name: string): boolean {
  return [...Object.values(bloecke).flat(), ...bestellungen].some(({ referenzId }) => blockNameOf(referenzId) === name);
}

/** The Referenz-ID of a new block; `isTaken` tells the names of all blocks of the Datensatz. */
export function firstReferenzId(ereignisId: Uuid, isTaken: (name: string) => boolean): ReferenzId {
  let name = nameOf(ereignisId);
  for (let attempt = 1; isTaken(name); attempt += 1) {
    assert(attempt <= ATTEMPTS_MAX, "a Datensatz has a free Referenz-ID");
    name = nameOf(uuidV5(ereignisId, `referenz/${attempt}`));
  }
  return compose(name, 1, ereignisId);
}

/** The Referenz-ID of a block after the event that changes it. */
export function nextReferenzId(current: ReferenzId, ereignisId: Uuid): ReferenzId {
  const version = Number(current.slice(NAME_LENGTH, -1));
  return compose(blockNameOf(current), version + 1, ereignisId);
}

function compose(name: string, version: number, ereignisId: Uuid): ReferenzId {
  const bytes = bytesOfUuid(ereignisId);
  const check = ALPHABET[((bytes[14] ?? 0) * 256 + (bytes[15] ?? 0)) % ALPHABET.length] ?? "0";
  return present(parseReferenzId(`${name}${Math.min(version, VERSION_MAX)}${check}`), "a Referenz-ID");
}

function nameOf(seed: Uuid): string {
  // Six bytes hold more than 62^7 values; none of them carries the fixed bits of a UUID.
  const bytes = bytesOfUuid(seed);
  let value = 0;
  for (let index = 0; index < 6; index += 1) value = value * 256 + (bytes[index] ?? 0);
  let name = "";
  for (let index = 0; index < NAME_LENGTH; index += 1) {
    name += ALPHABET[value % ALPHABET.length] ?? "0";
    value = Math.floor(value / ALPHABET.length);
  }
  return name;
}
