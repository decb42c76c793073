import { describe, expect, it } from "vitest";
import type { Teildatum } from "../../../../proto/generated/fachdaten.ts";
import { isCertainlyVolljaehrig } from "../../../../simulator/register/angehoerige/volljaehrig.ts";
import { tag } from "../../../support/register/meldungen.ts";

describe("of age on a day, only when certain (register rules, section 5)", () => {
  it.each<readonly [Teildatum, string, boolean]>([
    [{ jahr: 2008, monat: 6, tag: 20 }, "2026-06-19", false],
    [{ jahr: 2008, monat: 6, tag: 20 }, "2026-06-20", true],
    [{ jahr: 2008, monat: 6 }, "2026-06-29", false],
    [{ jahr: 2008, monat: 6 }, "2026-06-30", true],
    [{ jahr: 2008 }, "2026-12-30", false],
    [{ jahr: 2008 }, "2026-12-31", true],
    [{ jahr: 2008, tag: 3 }, "2026-12-30", false],
    [{ jahr: 2008, monat: 2, tag: 29 }, "2026-02-28", false],
    [{ jahr: 2008, monat: 2, tag: 29 }, "2026-03-01", true],
    [{ unbekannt: true }, "2026-06-20", false],
    [{ jahr: 1990, unbekannt: true }, "2026-06-20", false],
    [{}, "2026-06-20", false],
  ])("%o on %s: %s", (geburtsdatum, day, expected) => {
    expect(isCertainlyVolljaehrig(geburtsdatum, tag(day))).toBe(expected);
  });
});
