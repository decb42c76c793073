import { describe, expect, it } from "vitest";
import { drawCaseClock } from "../../../loadtests/reports/case-clock-chart.ts";
import { drawCompositions } from "../../../loadtests/reports/composition-chart.ts";
import { PALETTE } from "../../../loadtests/reports/palette.ts";
import { STAGE_FAMILIES } from "../../../loadtests/reports/stage-families.ts";
import { STAGES } from "../../../loadtests/analysis/interactions.ts";

const steps = [
  { step: "search", humanSeconds: 15, systemSeconds: 0.003, timesPerCase: 1 },
  { step: "<b>&", humanSeconds: 5, systemSeconds: 0, timesPerCase: 1 },
];
const group = {
  scenario: "office",
  step: "save",
  count: 150,
  mean: { shown: true, value: 0.005, low: 0.004, high: 0.006, n: 150 },
  compositions: [
    {
      q: 0.95,
      total: { shown: true, value: 0.02, low: 0.01, high: 0.03, n: 150 },
      parts: [{ stage: "commit", value: 0.02, low: 0.01, high: 0.03, share: 1 }],
    },
    { q: 0.99, total: { shown: false, n: 150, nMin: 368 }, parts: [] },
  ],
} as const;

describe("pictures", () => {
  it("are the same bytes each time, although the library counts its pictures", () => {
    expect(drawCaseClock(steps, 920, "Uhr")).toBe(drawCaseClock(steps, 920, "Uhr"));
    expect(drawCompositions([group], 328, "Balken")).toBe(drawCompositions([group], 328, "Balken"));
  });

  it("carry no script, no id, no outside reference, and escape what they write", () => {
    const svg = drawCaseClock(steps, 920, 'Uhr "<x>"');
    expect(svg).toMatch(/^<svg role="img" aria-label="Uhr &quot;&lt;x>&quot;"/u);
    expect(svg).toContain("&lt;b&gt;&amp;");
    expect(svg).not.toMatch(/<script|<style| id=| class=|https?:|url\(|<b>/u);
  });

  it("use colours of the page only, so that a dark page has dark pictures", () => {
    const svg = drawCompositions([group], 920, "Balken") + drawCaseClock(steps, 920, "Uhr");
    expect(svg).toContain('fill="var(--disk)"');
    expect(svg.match(/#[0-9a-f]{3,8}/gu) ?? []).toEqual([]);
  });

  it("say so where a quantile is not shown", () => {
    expect(drawCompositions([group], 920, "Balken").replaceAll("\u00a0", " ")).toContain("nicht gezeigt (n = 150)");
  });

  it("have a colour of its own for each light value and a family for each stage", () => {
    const light = Object.values(PALETTE).map((colour) => colour.light);
    expect(new Set(light).size).toBe(light.length);
    expect(STAGE_FAMILIES.flatMap((family) => family.stages).toSorted()).toEqual([...STAGES].toSorted());
  });
});
