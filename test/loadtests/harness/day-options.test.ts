import { describe, expect, test } from "vitest";
import { OptionsInvalid, parseDayOptions } from "../../../loadtests/harness/day-options.ts";
import { mandantOf } from "../../../loadtests/schedule/rule-set.ts";

describe("options of the day", () => {
  test("without any, a whole day of 150 extensions under HEUTE on 100,000 records", () => {
    expect(parseDayOptions([])).toEqual({
      seed: 1,
      regelwerk: { name: "HEUTE", uebergang: false, bestellung: false, angehoerige: false },
      compress: 288,
      window: { fromSecond: 28_800, toSecond: 57_600 },
      slice: undefined,
      stockCount: 100_000,
      casesCount: 150,
      out: "runs",
      prometheus: true,
      quiet: false,
    });
  });

  test("all of them", () => {
    const args =
      "--seed 7 --regelwerk ziel --compress 1 --slice 10:00-10:30 --count 2000 --cases 20 --out x --no-prometheus --quiet";
    expect(parseDayOptions(args.split(" "))).toEqual({
      seed: 7,
      regelwerk: { name: "ZIEL", uebergang: true, bestellung: true, angehoerige: true },
      compress: 1,
      window: { fromSecond: 36_000, toSecond: 37_800 },
      slice: "10:00-10:30",
      stockCount: 2000,
      casesCount: 20,
      out: "x",
      prometheus: false,
      quiet: true,
    });
  });

  test.each([
    ["bestellung,uebergang", "uebergang,bestellung", "uebergang-bestellung"],
    ["angehoerige", "angehoerige", "angehoerige"],
    ["uebergang,bestellung,angehoerige", "ZIEL", "ziel"],
  ])("--regelwerk %s is the rule set %s of the register %s", (text, name, mandant) => {
    const options = parseDayOptions(["--regelwerk", text]);
    expect(options === "HELP" ? undefined : options.regelwerk.name).toBe(name);
    expect(options === "HELP" ? undefined : mandantOf(options.regelwerk)).toBe(mandant);
  });

  test.each([["--help"], ["-h"]])("%s asks for help", (arg) => {
    expect(parseDayOptions([arg])).toBe("HELP");
  });

  test.each([
    ["--seed x", /--seed is "x"/],
    ["--seed 1.5", /whole number/],
    ["--seed -1", /--seed/],
    ["--regelwerk MORGEN", /HEUTE, ZIEL or a list/],
    ["--regelwerk uebergang,uebergang", /HEUTE, ZIEL or a list/],
    ["--compress 0.5", /1 to 10000/],
    ["--slice 10:30-10:00", /10:00-10:30/],
    ["--count 10", /1000 to/],
    ["--cases 0", /1 to 1000/],
    ["--clerks 3", /clerks/],
    ["today", /today/],
  ])("%s is refused", (line, text) => {
    const parse = (): unknown => parseDayOptions(line.split(" "));
    expect(parse).toThrow(OptionsInvalid);
    expect(parse).toThrow(text);
  });
});
