// Bytes of stored events, kept for ever: what a version of this project has written, every later one must read, and
// what it reads must be valid by today's schema. UPDATE_GOLDEN=1 adds entries for what no entry covers yet (a new
// event, field or code); it never changes an entry that is there.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeLenient } from "../../../proto/codec/decode-lenient.ts";
import { decodeMessage } from "../../../proto/codec/decode-strict.ts";
import { encodeMessage } from "../../../proto/codec/encode.ts";
import { STORED_EVENT_TYPES, messageNameOf } from "../../../proto/codec/events.ts";
import { validate } from "../../../proto/codec/validate.ts";
import type { NachrichtName, NachrichtTypen } from "../../../proto/generated/nachricht-typen.ts";
import { arbitraryOf, completeArbitraryOf } from "../../support/arbitrary-of.ts";
import { coverageOf, coverable } from "../../support/message-coverage.ts";

const FOLDER = join(import.meta.dirname, "../../golden/ereignisse");
const NAMES: readonly NachrichtName[] = [...STORED_EVENT_TYPES.map(messageNameOf), "Umschlag"];
/** Messages tried to cover all codes; more would not help a schema that these do not cover. */
const CANDIDATES = 2000;

interface Golden {
  readonly data: unknown;
  readonly hex: string;
}

test.each(NAMES)("golden bytes of %s are read as they were written, and are valid today", (name) => {
  if (process.env["UPDATE_GOLDEN"] === "1") addMissing(name);
  const entries = readGolden(name);
  for (const { data, hex } of entries) {
    const bytes = Buffer.from(hex, "hex");
    // A list that came later is empty in old bytes: protobuf does not tell an empty list from none.
    const known = withoutEmptyLists(data);
    expect(withoutEmptyLists(decodeLenient(name, bytes))).toEqual(known);
    const decoded = decodeMessage(name, bytes);
    expect(decoded.ok && withoutEmptyLists(decoded.value)).toEqual(known);
    const judged = validate(name, structuredClone(data));
    if (!judged.ok) throw new Error(`${name}: ${JSON.stringify(judged.rejection)}`);
    expect(withoutEmptyLists(judged.value), "a member that golden bytes lack must not be filled in").toEqual(known);
    expect(Buffer.from(encodeMessage(name, judged.value)).toString("hex")).toBe(hex);
  }
  const covered = new Set(entries.flatMap(({ data }) => coverageOf(name, data)));
  const missing = coverable(name).filter((key) => !covered.has(key));
  expect(missing, "not in any golden event: UPDATE_GOLDEN=1 adds one").toEqual([]);
});

test("no golden file stands for an event that does not exist", () => {
  const files = readdirSync(FOLDER).map((file) => file.replace(".json", ""));
  expect(files.sort()).toEqual([...NAMES].sort());
});

function withoutEmptyLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyLists);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => !Array.isArray(member) || member.length > 0);
  return Object.fromEntries(members.map(([key, member]) => [key, withoutEmptyLists(member)]));
}

function fileOf(name: NachrichtName): string {
  return join(FOLDER, `${name}.json`);
}

function readGolden(name: NachrichtName): readonly Golden[] {
  if (!existsSync(fileOf(name))) return [];
  const parsed: unknown = JSON.parse(readFileSync(fileOf(name), "utf8"));
  if (!Array.isArray(parsed) || !parsed.every(isGolden)) throw new Error(`${fileOf(name)} is no list of golden events`);
  return parsed;
}

function isGolden(entry: unknown): entry is Golden {
  return (
    typeof entry === "object" && entry !== null && "data" in entry && "hex" in entry && typeof entry.hex === "string"
  );
}

/** Takes whichever candidate shows most of what is missing for its length, until nothing is. */
function addMissing(name: NachrichtName): void {
  const entries = [...readGolden(name)];
  if (entries.length === 0) entries.push(...fc.sample(arbitraryOf(name), { numRuns: 1, seed: 7 }).map(goldenOf(name)));
  const missing = new Set(coverable(name));
  for (const { data } of entries) for (const key of coverageOf(name, data)) missing.delete(key);
  const candidates = fc.sample(completeArbitraryOf(name), { numRuns: CANDIDATES, seed: 7 }).map((message) => ({
    message,
    shows: new Set(coverageOf(name, message)),
    length: JSON.stringify(message).length,
  }));
  for (;;) {
    const gains = candidates.map(({ shows, length }) => [...missing].filter((key) => shows.has(key)).length / length);
    const best = candidates[gains.indexOf(Math.max(...gains))];
    if (best === undefined || Math.max(...gains) === 0) break;
    for (const key of best.shows) missing.delete(key);
    entries.push(goldenOf(name)(best.message));
  }
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(name), `${JSON.stringify(entries, null, 1)}\n`);
}

function goldenOf<Name extends NachrichtName>(name: Name): (data: NachrichtTypen[Name]) => Golden {
  return (data) => ({ data, hex: Buffer.from(encodeMessage(name, data)).toString("hex") });
}
