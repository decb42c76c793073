import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parametersDefault } from "../../../loadtests/parameters/parameters.ts";
import { compressedMs, parseDayWindow } from "../../../loadtests/schedule/compression.ts";
import { drawHumanSeconds } from "../../../loadtests/schedule/human-time.ts";
import { portalStepSeconds } from "../../../loadtests/schedule/office-plan.ts";
import { portalSteps } from "../../../loadtests/schedule/planned-case.ts";
import { seededGenerator } from "../../../loadtests/schedule/seeded-generator.ts";

describe("human time", () => {
  test("a portal pass takes 37.6 seconds at the screen", () => {
    const seconds = portalSteps.reduce((sum, step) => sum + portalStepSeconds(parametersDefault, step), 0);
    expect(seconds).toBeCloseTo(37.64, 9);
  });

  test("draws stay within their bounds, never equal, with the mean and spread asked for", () => {
    const generator = seededGenerator(5, "human");
    const time = { meanSeconds: 90, spread: 0.3, truncation: 3 };
    const draws = Array.from({ length: 20_000 }, () => drawHumanSeconds(time, generator));
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const deviation = Math.sqrt(draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length);
    expect(Math.abs(mean - 90)).toBeLessThan((5 * 27) / Math.sqrt(draws.length) + 0.1);
    expect(deviation).toBeGreaterThan(25);
    expect(deviation).toBeLessThan(29);
    expect(new Set(draws).size).toBeGreaterThan(19_900);
  });

  test("draws are never outside mean / truncation to mean × truncation", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        fc.double({ min: 0.05, max: 2, noNaN: true }),
        fc.double({ min: 1.1, max: 10, noNaN: true }),
        fc.nat(),
        (meanSeconds, spread, truncation, seed) => {
          const seconds = drawHumanSeconds({ meanSeconds, spread, truncation }, seededGenerator(seed, "x"));
          expect(seconds).toBeGreaterThanOrEqual((meanSeconds / truncation) * 0.999_999);
          expect(seconds).toBeLessThanOrEqual(meanSeconds * truncation * 1.000_001);
        },
      ),
    );
    expect(drawHumanSeconds({ meanSeconds: 0, spread: 1, truncation: 3 }, seededGenerator(1, "x"))).toBe(0);
  });

  test("compression shortens human seconds by the factor", () => {
    expect(compressedMs(90, 1)).toBe(90_000);
    expect(compressedMs(90, 288)).toBe(312.5);
  });

  test("a part of the day is read, or refused", () => {
    expect(parseDayWindow("10:00-10:30")).toEqual({ fromSecond: 36_000, toSecond: 37_800 });
    expect(parseDayWindow("00:00-24:00")).toEqual({ fromSecond: 0, toSecond: 86_400 });
    for (const text of ["", "10:00", "10:30-10:00", "10:00-10:00", "25:00-26:00", "10:00-24:30", "10:61-11:00"]) {
      expect(parseDayWindow(text), text).toBeUndefined();
    }
  });
});
