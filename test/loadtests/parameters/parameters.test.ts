import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { parameterTable } from "../../../loadtests/parameters/parameter-table.ts";
import {
  parameterEntries,
  parameterGroups,
  parametersDefault,
  parametersWith,
} from "../../../loadtests/parameters/parameters.ts";
import { PARAMETER } from "../../../simulator/population/parameter.ts";

describe("parameters", () => {
  const entries = parameterEntries(parametersDefault);

  test("every value lies in its range, and every one says where it comes from", () => {
    expect(entries.length).toBeGreaterThan(40);
    for (const { name, value, range, unit, source, meaning } of entries) {
      for (const number of typeof value === "number" ? [value] : value) {
        expect(number, name).toBeGreaterThanOrEqual(range[0]);
        expect(number, name).toBeLessThanOrEqual(range[1]);
      }
      expect(unit.length * source.length * meaning.length, name).toBeGreaterThan(0);
    }
  });

  test("names are unique over all groups", () => {
    const names = Object.values(parameterGroups).flatMap((group) => Object.keys(group));
    expect(new Set(names).size).toBe(names.length);
  });

  test("shares of cases are those that the seed makes", () => {
    for (const name of ["umzugVorMeldungShare", "entscheidungNachUmzugShare"] as const) {
      expect(parametersDefault.number(name)).toBe(PARAMETER[name]);
    }
  });

  test("docs/parameters.md holds the data", async () => {
    const docs = await readFile(new URL("../../../docs/parameters.md", import.meta.url), "utf8");
    expect(docs).toBe(parameterTable());
  });

  test("a number can be replaced within its range", () => {
    const changed = parametersWith({ clerksCount: 5 });
    expect(changed.ok && changed.value.number("clerksCount")).toBe(5);
    expect(changed.ok && changed.value.number("caseWorkSeconds")).toBe(90);
    const listed = changed.ok
      ? parameterEntries(changed.value).find((entry) => entry.name === "clerksCount")
      : undefined;
    expect(listed?.value).toBe(5);
  });

  test.each([
    [{ clerksCount: 0 }, /clerksCount.*1 to 24/],
    [{ clerksCount: Number.NaN }, /NaN/],
    [{ clerkCount: 3 }, /no number "clerkCount"/],
    [{ toString: 3 }, /no number "toString"/],
    [{ arrivalWeightsPerHour: 3 }, /no number/],
  ])("what cannot be set is refused: %o", (changes, text) => {
    const result = parametersWith(changes);
    expect(result.ok ? "" : result.rejection.text).toMatch(text);
  });
});
