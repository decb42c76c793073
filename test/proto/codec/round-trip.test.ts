import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeLenient } from "../../../proto/codec/decode-lenient.ts";
import { decodeMessage } from "../../../proto/codec/decode-strict.ts";
import { canonicalBytes, encodeMessage } from "../../../proto/codec/encode.ts";
import { STORED_EVENT_TYPES, decodeEvent, encodeEvent, messageNameOf } from "../../../proto/codec/events.ts";
import { parseJson } from "../../../proto/codec/parse-json.ts";
import { Undecodable } from "../../../proto/codec/undecodable.ts";
import { validate } from "../../../proto/codec/validate.ts";
import { NACHRICHT_NAMEN } from "../../../proto/generated/nachricht-typen.ts";
import { arbitraryOf } from "../../support/arbitrary-of.ts";

const RUNS = { numRuns: 30 } as const;
/** Requests: what may come from outside in either form. */
const REQUESTS = ["Anfrage", "Erstmeldung", "Folgemeldung", "Uhr"] as const;

describe("a valid message", () => {
  test.each(NACHRICHT_NAMEN)("%s goes from JSON through protobuf to the same JSON", (name) => {
    fc.assert(
      fc.property(arbitraryOf(name), (message) => {
        const json = JSON.stringify(message);
        const decoded = decodeMessage(name, encodeMessage(name, message));
        if (!decoded.ok) throw decoded.rejection;
        expect(decoded.value).toStrictEqual(JSON.parse(json));
        expect(validate(name, decoded.value)).toEqual({ ok: true, value: message });
        expect(decodeLenient(name, encodeMessage(name, message))).toStrictEqual(message);
      }),
      RUNS,
    );
  });

  test.each(NACHRICHT_NAMEN)("%s is valid as JSON, and no valid text is changed", (name) => {
    fc.assert(
      fc.property(arbitraryOf(name), (message) => {
        const parsed = parseJson(name, JSON.stringify(message));
        if (!parsed.ok) throw parsed.rejection;
        expect(validate(name, parsed.value)).toEqual({ ok: true, value: message });
      }),
      RUNS,
    );
  });

  test.each(NACHRICHT_NAMEN)("%s has the same canonical bytes in whatever order its members stand", (name) => {
    fc.assert(
      fc.property(arbitraryOf(name), (message) => {
        const reversed = validate(name, reverseMembers(message));
        if (!reversed.ok) throw new Error(JSON.stringify(reversed.rejection));
        expect(Buffer.from(canonicalBytes(name, reversed.value))).toEqual(Buffer.from(canonicalBytes(name, message)));
      }),
      RUNS,
    );
  });
});

describe("a stored event", () => {
  test.each(STORED_EVENT_TYPES)("%s comes back as it was", (type) => {
    const name = messageNameOf(type);
    fc.assert(
      fc.property(arbitraryOf(name), (message) => {
        const event = decodeEvent(type, encodeMessage(name, message));
        expect(event).toEqual({ type, data: message });
        expect(decodeEvent(type, encodeEvent(event))).toEqual(event);
      }),
      RUNS,
    );
  });
});

describe("damaged bytes", () => {
  test.each(REQUESTS)("of %s are refused with a place, or decode to something that the validator judges", (name) => {
    const seen = { undecodable: 0, invalid: 0, valid: 0 };
    fc.assert(
      fc.property(arbitraryOf(name), mutations(), (message, mutation) => {
        const decoded = decodeMessage(name, mutate(encodeMessage(name, message), mutation));
        if (!decoded.ok) {
          expect(decoded.rejection).toBeInstanceOf(Undecodable);
          expect(decoded.rejection.pointer).toMatch(/^(\/[A-Za-z0-9]+)*$/u);
          seen.undecodable += 1;
        } else if (validate(name, decoded.value).ok) seen.valid += 1;
        else seen.invalid += 1;
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(seen.undecodable, seen.invalid)).toBeGreaterThan(5);
  });

  test("of an event throw nothing but Undecodable", () => {
    const type = "azr.ereignisse.v1.VorgangStored";
    fc.assert(
      fc.property(arbitraryOf("VorgangStored"), mutations(), (message, mutation) => {
        try {
          decodeEvent(type, mutate(encodeMessage("VorgangStored", message), mutation));
        } catch (error) {
          expect(error).toBeInstanceOf(Undecodable);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

interface Mutation {
  readonly at: number;
  readonly byte: number;
  readonly kind: "set" | "insert" | "delete" | "cut";
}

function mutations(): fc.Arbitrary<readonly Mutation[]> {
  const mutation = fc.record({
    at: fc.nat(1000),
    byte: fc.integer({ min: 0, max: 255 }),
    kind: fc.constantFrom("set" as const, "insert" as const, "delete" as const, "cut" as const),
  });
  return fc.array(mutation, { minLength: 1, maxLength: 3 });
}

function mutate(bytes: Uint8Array, list: readonly Mutation[]): Uint8Array {
  let out = [...bytes];
  for (const { at, byte, kind } of list) {
    const index = out.length === 0 ? 0 : at % out.length;
    if (kind === "cut") out = out.slice(0, index);
    else out.splice(index, kind === "insert" ? 0 : 1, ...(kind === "delete" ? [] : [byte]));
  }
  return Uint8Array.from(out);
}

function reverseMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseMembers);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, inner]) => [key, reverseMembers(inner)] as const);
  return Object.fromEntries(members.reverse());
}
