// Code lists: whatever the schema lets a message say has an entry, and the entry says from when it may be reported.
import { describe, expect, test } from "vitest";
import schemas from "../../../../proto/generated/schemas.json" with { type: "json" };
import { CODELISTEN, DULDUNG_URN, codeEintrag, judgeCode } from "../../../../simulator/register/kataloge/codelisten.ts";
import { tag } from "../../../support/register/meldungen.ts";

interface Codefeld {
  readonly urn: string;
  readonly codes: readonly string[];
}

/** Every field of the schema that takes its value from a code list. */
function codefelderIn(value: unknown): readonly Codefeld[] {
  if (typeof value !== "object" || value === null) return [];
  const members = Object.entries(value);
  const found = new Map<string, unknown>(members);
  const [urn, codes] = [found.get("x-codeliste"), found.get("enum")];
  const own =
    typeof urn === "string" && Array.isArray(codes)
      ? [{ urn, codes: codes.filter((code) => typeof code === "string") }]
      : [];
  return [...own, ...members.flatMap(([, member]) => codefelderIn(member))];
}

const FELDER = codefelderIn(schemas);

describe("code lists", () => {
  test("hold exactly the codes of the schema", () => {
    expect(FELDER.length).toBeGreaterThan(15);
    for (const { urn, codes } of FELDER) {
      expect(Object.keys(CODELISTEN.get(urn)?.eintraege ?? {}).toSorted(), urn).toEqual(codes.toSorted());
    }
  });

  test("say of each code what it means and on which paragraph it rests", () => {
    for (const { urn, bezeichnung, quelle, eintraege } of CODELISTEN.values()) {
      expect(bezeichnung.length, urn).toBeGreaterThan(3);
      expect(quelle, urn).toMatch(/Anlage|XAusländer/u);
      for (const [code, { grundlage }] of Object.entries(eintraege)) {
        expect(grundlage, `${urn} ${code}`).toMatch(/§|Anlage|Altfälle/u);
      }
    }
  });
});

describe("a kind of Duldung may be reported from the day on which its paragraph came into force", () => {
  const days: readonly (readonly [string, string, string])[] = [
    ["§ 60a Abs. 2a", "17", "2007-08-28"],
    ["§ 60a Abs. 2b", "18", "2011-07-01"],
    ["§ 60b", "16", "2019-08-21"],
    ...["09", "10", "11", "12"].map((code) => ["§ 60c", code, "2020-01-01"] as const),
    ...["13", "14", "15"].map((code) => ["§ 60d", code, "2020-01-01"] as const),
  ];

  test.each(days)("%s: code %s from %s", (grundlage, code, ab) => {
    expect(codeEintrag(DULDUNG_URN, code)?.grundlage).toContain(grundlage);
    expect(judgeCode(DULDUNG_URN, code, tag(ab))).toBeUndefined();
    const before = `${Number(ab.slice(0, 4)) - 1}-12-31`;
    expect(judgeCode(DULDUNG_URN, code, tag(before))).toMatchObject({ meldbarAb: ab });
  });

  test("the kinds of section 60a that always existed have no first day", () => {
    for (const code of ["01", "02", "03", "04", "05", "06", "07", "19"]) {
      expect(judgeCode(DULDUNG_URN, code, tag("2005-01-01"))).toBeUndefined();
    }
  });

  test("a legacy code ends with its last day", () => {
    expect(judgeCode(DULDUNG_URN, "08", tag("2014-11-30"))).toBeUndefined();
    expect(judgeCode(DULDUNG_URN, "08", tag("2014-12-01"))).toMatchObject({ meldbarBis: "2014-11-30" });
  });
});
