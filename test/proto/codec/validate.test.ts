import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMFEHLER_MAX, SHOWN_LENGTH_MAX } from "../../../proto/codec/formfehler.ts";
import { parseJson } from "../../../proto/codec/parse-json.ts";
import { validate } from "../../../proto/codec/validate.ts";
import schemas from "../../../proto/generated/schemas.json" with { type: "json" };
import { NACHRICHT_NAMEN } from "../../../proto/generated/nachricht-typen.ts";
import type { NachrichtName } from "../../../proto/generated/nachricht-typen.ts";
import { arbitraryOf } from "../../support/arbitrary-of.ts";
import { FOLGEMELDUNG_JSON } from "../../support/sample-folgemeldung.ts";

const DULDUNG = "/sachverhalt/duldung";

describe("a Folgemeldung that breaks one rule", () => {
  test.each([
    ["an unknown member", `${DULDUNG}/fremd`, 1, "additionalProperties", "Duldung.fremd"],
    ["an unknown member at the top", "/fremd", 1, "additionalProperties", "AZRFolgemeldung.fremd"],
    ["a missing member", `${DULDUNG}/aenderungsArt`, undefined, "required", "Duldung.aenderungsArt"],
    ["an unknown code", `${DULDUNG}/fachdatenNeu/duldungArt/code`, "99", "enum", "Duldung.duldungArt.code"],
    ["a missing code", `${DULDUNG}/fachdatenNeu/duldungArt/code`, undefined, "required", "Duldung.duldungArt.code"],
    ["another list", `${DULDUNG}/fachdatenNeu/duldungArt/listURI`, "urn:x", "enum", "Duldung.duldungArt.listURI"],
    ["a malformed Referenz-ID", `${DULDUNG}/referenzId`, "Rx7", "pattern", "Duldung.referenzId"],
    [
      "a day that does not exist",
      `${DULDUNG}/fachdatenNeu/ereignisdatum`,
      "2026-02-29",
      "format",
      "Duldung.ereignisdatum",
    ],
    [
      "an instant without zone",
      "/nachrichtenkopf/erstellungszeitpunkt",
      "2026-11-23T10:15:30",
      "format",
      "Nachrichtenkopf.erstellungszeitpunkt",
    ],
    [
      "a leap second",
      "/nachrichtenkopf/erstellungszeitpunkt",
      "2026-12-31T23:59:60Z",
      "format",
      "Nachrichtenkopf.erstellungszeitpunkt",
    ],
    ["a number in place of text", "/durchfuehrendeBehoerde", 123456, "type", "AZRFolgemeldung.durchfuehrendeBehoerde"],
    ["null in place of nothing", "/grundpersonalien", null, "type", "AZRFolgemeldung.grundpersonalien"],
    [
      "text that is too long",
      "/durchfuehrenderSachbearbeiter",
      "x".repeat(101),
      "maxLength",
      "AZRFolgemeldung.durchfuehrenderSachbearbeiter",
    ],
    ["an empty text", "/durchfuehrenderSachbearbeiter", "", "pattern", "AZRFolgemeldung.durchfuehrenderSachbearbeiter"],
    ["no Sachverhalt in the Sachverhalt", "/sachverhalt", {}, "minProperties", "AZRFolgemeldung.sachverhalt"],
  ])("%s", (_, pointer, value, keyword, attribut) => {
    const judged = validate("Folgemeldung", changed(pointer, value));
    expect(judged.ok ? [] : judged.rejection).toEqual([expect.objectContaining({ keyword, pointer, attribut })]);
  });

  test("is told what the attribute is called and what it may be", () => {
    const judged = validate("Folgemeldung", changed(`${DULDUNG}/aenderungsArt`, "99"));
    expect(judged).toEqual({
      ok: false,
      rejection: [
        {
          keyword: "enum",
          pointer: `${DULDUNG}/aenderungsArt`,
          attribut: "Duldung.aenderungsArt",
          bezeichnung: "Änderungsart",
          wert: "99",
          erlaubt: ["01", "02", "03", "04", "05"],
        },
      ],
    });
  });
});

describe("hostile input", () => {
  test("a key __proto__ is an unknown member like any other and reaches no prototype", () => {
    const text = FOLGEMELDUNG_JSON.replace("{", '{"\\u005f_proto__":{"eingeschleust":true},"constructor":1,');
    const parsed = parseJson("Folgemeldung", text);
    const value: unknown = parsed.ok ? parsed.value : undefined;
    const judged = validate("Folgemeldung", value);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(judged.ok ? [] : judged.rejection.map((f) => f.pointer).sort()).toEqual(["/__proto__", "/constructor"]);
  });

  test("control characters and length in names and values do not reach the answer", () => {
    const judged = validate("Folgemeldung", {
      ...record(changed("/durchfuehrenderSachbearbeiter", `\ud800${"x".repeat(500)}`)),
      ["\u0000/~\ud800"]: 1,
    });
    const texts = judged.ok
      ? []
      : judged.rejection.flatMap((f) => [f.pointer, f.attribut, f.bezeichnung, f.wert ?? ""]);
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.filter((text) => /\p{C}/u.test(text) || text.length > SHOWN_LENGTH_MAX + 50)).toEqual([]);
    expect(texts).toContain("/\ufffd~1~0\ufffd");
  });

  test("a message of nothing but errors is told a bounded number of them", () => {
    const value = Object.fromEntries(Array.from({ length: 3 * FORMFEHLER_MAX }, (_, i) => [`fremd${i}`, i]));
    const judged = validate("Folgemeldung", value);
    expect(judged.ok ? 0 : judged.rejection.length).toBe(FORMFEHLER_MAX);
  });

  test.each([undefined, null, 1, "x", [], true])("%j is no message", (value) => {
    expect(validate("Folgemeldung", value)).toMatchObject({ ok: false, rejection: [{ keyword: "type", pointer: "" }] });
  });

  test("text that is no JSON or no UTF-8 is refused without being quoted", () => {
    const noJson = parseJson("Folgemeldung", '{"name":"Geheim"');
    expect(noJson).toMatchObject({ ok: false, rejection: { reason: "NO_JSON", message: "Folgemeldung: NO_JSON" } });
    expect(noJson.ok ? "" : noJson.rejection.cause).toBeUndefined();
    expect(parseJson("Folgemeldung", Uint8Array.of(0x22, 0xff, 0x22))).toMatchObject({
      ok: false,
      rejection: { reason: "INVALID_UTF8" },
    });
  });
});

describe("every text of every message", () => {
  // A lone surrogate passes JSON, is encoded, and can never be decoded again: a poisoned event.
  test("refuses a lone surrogate and a control character", () => {
    const covered = new Set<string>();
    for (const name of NACHRICHT_NAMEN) {
      for (const message of fc.sample(arbitraryOf(name), { numRuns: 40, seed: 1 })) {
        for (const [property, value] of Object.entries(message)) {
          if (!isText(value)) continue;
          covered.add(`${name}.${property}`);
          for (const poison of ["\ud800", "\udfff", "\u0000", "\ufeff"]) expectRefused(name, message, property, poison);
        }
      }
    }
    expect([...covered].sort()).toEqual(textProperties());
  });
});

describe("missing lists", () => {
  test("are the same as empty ones", () => {
    const judged = validate("DatensatzCreated", { azrNummer: "190400123450" });
    expect(judged).toEqual({ ok: true, value: { azrNummer: "190400123450", nichtIdentischMit: [] } });
  });

  test("are missing like any other member where an entry is mandatory, in both forms", () => {
    const missing = [expect.objectContaining({ keyword: "required", pointer: "/sachverhalte" })];
    const { sachverhalte: _, ...rest } = { ...FENSTER, sachverhalte: [] };
    for (const value of [rest, { ...FENSTER, sachverhalte: [] }]) {
      const judged = validate("UebergangsfensterOpened", value);
      expect(judged.ok ? [] : judged.rejection).toEqual(missing);
    }
  });

  test("with too few or too many entries are told the limit", () => {
    const judged = validate("UebergangsfensterOpened", { ...FENSTER, sachverhalte: Array(51).fill("duldung") });
    expect(judged.ok ? [] : judged.rejection).toEqual([
      expect.objectContaining({ keyword: "maxItems", erlaubt: ["50"] }),
    ]);
  });
});

const FENSTER = {
  behoerde: "123456",
  abRevision: 3,
  abTag: "2026-11-23",
  fuehrteAb: "2026-01-01",
  bis: "2027-01-04",
};

function expectRefused(name: NachrichtName, message: object, property: string, poison: string): void {
  const value: unknown = record(message)[property];
  const poisoned = Array.isArray(value) ? [`${String(value[0])}${poison}`] : `${String(value)}${poison}`;
  const judged = validate(name, { ...message, [property]: poisoned });
  expect(judged.ok, `${name}.${property} with ${JSON.stringify(poison)}`).toBe(false);
}

function isText(value: unknown): boolean {
  return typeof value === "string" || (Array.isArray(value) && typeof value[0] === "string");
}

function textProperties(): readonly string[] {
  const definitions = Object.entries(schemas.$defs);
  const texts = new Set(definitions.filter(([, def]) => def.type === "string").map(([name]) => `#/$defs/${name}`));
  const isTextRule = (rule: unknown): boolean => {
    const { type, $ref, items } = record(rule);
    return type === "array" ? isTextRule(items) : type === "string" || texts.has(String($ref));
  };
  return definitions
    .flatMap(([name, def]) =>
      Object.entries(record(record(def)["properties"])).map(
        ([property, rule]) => [`${name}.${property}`, rule] as const,
      ),
    )
    .filter(([, rule]) => isTextRule(rule))
    .map(([place]) => place)
    .sort();
}

/** The sample with one member set, or taken away for undefined. */
function changed(pointer: string, value: unknown): unknown {
  const message: unknown = JSON.parse(FOLGEMELDUNG_JSON);
  const segments = pointer.split("/").slice(1);
  const last = segments.pop() ?? "";
  let target = message;
  for (const segment of segments) target = record(target)[segment];
  if (typeof target !== "object" || target === null) throw new Error(`no ${pointer}`);
  if (value === undefined) Reflect.deleteProperty(target, last);
  else Reflect.set(target, last, value);
  return message;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
