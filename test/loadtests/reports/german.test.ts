import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatCores,
  formatCount,
  formatEstimate,
  formatInstant,
  formatInterval,
  formatNumber,
  formatSeconds,
  formatShare,
} from "../../../loadtests/reports/german.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("figures for German readers", () => {
  it("writes comma, points and three significant digits", () => {
    expect([0, 0.5, 1234567, 12.345, 0.01234, 100, 99.95].map((value) => formatNumber(value))).toEqual([
      "0",
      "0,5",
      "1.234.567",
      "12,3",
      "0,012",
      "100",
      "100",
    ]);
    expect(formatCount(31_600_000)).toBe("31.600.000");
  });

  it("takes the unit that a person would use", () => {
    const texts = [0, 0.0004, 0.0412, 0.9999, 3.21, 119, 175, 3599, 27_000].map((value) => plain(formatSeconds(value)));
    expect(texts).toEqual([
      "0 ms",
      "0,4 ms",
      "41,2 ms",
      "1 s",
      "3,21 s",
      "119 s",
      "2 min 55 s",
      "59 min 59 s",
      "7,5 h",
    ]);
    expect([0.14, 1.25].map((cores) => plain(formatCores(cores)))).toEqual([
      "14 % eines Prozessorkerns",
      "1,25 Prozessorkerne",
    ]);
    expect(plain(formatShare(0.000097))).toBe("0,0097 %");
    expect(formatInstant(Date.UTC(2026, 10, 23, 9, 0, 20))).toBe("23.11.2026, 09:00:20 Uhr (UTC)");
  });

  it("says when a figure is not shown, and how many cases it would take", () => {
    const hidden = { shown: false, n: 150, nMin: 368 } as const;
    expect(plain(formatEstimate(hidden, formatSeconds))).toBe("nicht gezeigt (n = 150)");
    expect(formatInterval(hidden, formatSeconds)).toBe("nötig wären 368 Fälle");
  });

  it("names a common unit of an interval once", () => {
    const shown = (low: number, high: number) => ({ shown: true, value: low, low, high, n: 9 }) as const;
    expect(plain(formatInterval(shown(0.004, 0.005), formatSeconds))).toBe("4 bis 5 ms");
    expect(plain(formatInterval(shown(0.9, 2), formatSeconds))).toBe("900 ms bis 2 s");
    expect(plain(formatInterval(shown(121, 200), formatSeconds))).toBe("2 min 1 s bis 3 min 20 s");
  });

  it("never loses a digit before the comma", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        expect(Number(formatNumber(value).replaceAll(".", ""))).toBe(value);
      }),
    );
  });
});
