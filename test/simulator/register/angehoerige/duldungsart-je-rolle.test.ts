import { describe, expect, it } from "vitest";
import {
  duldungsartFor,
  restsOnOwnConduct,
  type Duldungscode,
} from "../../../../simulator/register/angehoerige/duldungsart-je-rolle.ts";
import type { Beziehungscode } from "../../../../simulator/register/angehoerige/beziehungen.ts";
import { codeEintrag, DULDUNG_URN } from "../../../../simulator/register/kataloge/codelisten.ts";

const CODES: readonly Duldungscode[] = [
  ...(["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"] as const),
  ...(["11", "12", "13", "14", "15", "16", "17", "18", "19"] as const),
];
const BEZIEHUNGEN: readonly Beziehungscode[] = ["01", "02", "03", "04"];

function grundlage(code: Duldungscode): string {
  return codeEintrag(DULDUNG_URN, code)?.grundlage ?? "";
}

describe("the code of a relative's Duldung (register rules, section 5, point 4)", () => {
  it("stays the relative's own when the measure is an extension, whatever the parent's code", () => {
    for (const code of CODES) {
      for (const beziehung of BEZIEHUNGEN) {
        expect(duldungsartFor({ vorher: code, neu: code }, "04", beziehung)).toBe("04");
      }
    }
  });

  it.each<readonly [Duldungscode, Beziehungscode, Duldungscode | undefined]>([
    ["13", "01", "15"],
    ["13", "02", undefined],
    ["13", "03", "14"],
    ["13", "04", "14"],
    ["14", "01", "15"],
    ["14", "03", undefined],
    ["15", "01", undefined],
    ["15", "02", undefined],
  ])("maps by role when the parent's becomes one of section 60d: %s, relation %s: %s", (neu, beziehung, expected) => {
    expect(duldungsartFor({ vorher: "02", neu }, "02", beziehung)).toBe(expected);
  });

  it("is none when the parent's becomes one of section 60c", () => {
    for (const neu of CODES.filter((code) => grundlage(code).startsWith("§ 60c"))) {
      expect(BEZIEHUNGEN.map((beziehung) => duldungsartFor({ vorher: "02", neu }, "02", beziehung))).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  it("becomes the parent's where the code is of no role", () => {
    const anybody = CODES.filter((code) => grundlage(code).startsWith("§ 60a"));
    expect(anybody.length).toBeGreaterThan(5);
    for (const neu of anybody) {
      const vorher = neu === "01" ? "02" : "01";
      expect(duldungsartFor({ vorher, neu }, "04", "01")).toBe(neu);
    }
  });

  it("knows section 60b by the catalogue", () => {
    expect(CODES.filter(restsOnOwnConduct)).toEqual(CODES.filter((code) => grundlage(code).startsWith("§ 60b")));
  });

  it("knows section 60d by the catalogue", () => {
    const roles = ["13", "14", "15"] as const;
    expect(CODES.filter((code) => grundlage(code).startsWith("§ 60d"))).toEqual(roles);
  });
});
