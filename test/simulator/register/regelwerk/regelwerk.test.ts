import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatRegelwerk,
  HEUTE,
  parseRegelwerk,
  REFORMEN,
  reformenOf,
  regelwerkOf,
  ZIEL,
} from "../../../../simulator/register/regelwerk/regelwerk.ts";

describe("a rule set", () => {
  test("HEUTE has no reform, ZIEL all", () => {
    expect(parseRegelwerk("HEUTE")).toEqual({ ok: true, value: HEUTE });
    expect(parseRegelwerk("ZIEL")).toEqual({ ok: true, value: ZIEL });
    expect(reformenOf(HEUTE)).toEqual([]);
    expect(reformenOf(ZIEL)).toEqual(REFORMEN);
  });

  test("is also a list of reforms, in any order", () => {
    const expected = { ok: true, value: regelwerkOf(["uebergang", "bestellung"]) };
    expect(parseRegelwerk("bestellung, uebergang")).toEqual(expected);
    expect(parseRegelwerk("uebergang,bestellung")).toEqual(expected);
  });

  test.each([
    "",
    "heute",
    "uebergang;bestellung",
    "uebergang,",
    "ZIEL,uebergang",
    "weiterleitung",
    "uebergang,uebergang",
  ])("„%s“ is none", (text) => {
    expect(parseRegelwerk(text)).toMatchObject({ ok: false, rejection: expect.any(String) });
  });

  test("is read as it is written", () => {
    fc.assert(
      fc.property(fc.subarray([...REFORMEN]), (reformen) => {
        const regelwerk = regelwerkOf(reformen);
        expect(parseRegelwerk(formatRegelwerk(regelwerk))).toEqual({ ok: true, value: regelwerk });
        expect(reformenOf(regelwerk)).toEqual(reformen);
      }),
    );
  });
});
