import { describe, expect, it } from "vitest";
import { parseSeedOptions, SeedOptionsInvalid } from "../../../simulator/cli/seed-options.ts";
import { ZIEL } from "../../../simulator/register/regelwerk/regelwerk.ts";

describe("the options of seed", () => {
  it("are those of the day when nothing is said", () => {
    expect(parseSeedOptions([])).toMatchObject({
      data: "data",
      mandant: "heute",
      regelwerkText: "HEUTE",
      count: 100_000,
      seed: 1,
      casesCount: 150,
      tag: "2026-11-23",
    });
    expect(parseSeedOptions(["--regelwerk", "uebergang,bestellung,angehoerige"])).toMatchObject({ regelwerk: ZIEL });
    expect(parseSeedOptions(["-h"])).toBe("HELP");
  });

  it.each([
    ["--tag", "2026-02-30"],
    ["--tag", "1999-01-01"],
    ["--count", "0"],
    ["--count", "many"],
    ["--cases", "1001"],
    ["--seed", "2147483648"],
    ["--mandant", "../x"],
    ["--regelwerk", "X"],
    ["--regelwerk", "uebergang+bestellung"],
    ["--unknown", "1"],
  ])("are refused by name: %s %s", (...args) => {
    expect(() => parseSeedOptions(args)).toThrow(SeedOptionsInvalid);
    expect(() => parseSeedOptions(args)).toThrow(new RegExp(args[0] ?? "", "u"));
  });
});
