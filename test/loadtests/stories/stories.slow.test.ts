// Plays every story against a real register process under both rule sets. The golden files hold what `npm run stories`
// prints for some of them; UPDATE_GOLDEN=1 writes them, and the diff is read.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { zuzugAmSelbenTag } from "../../../loadtests/stories/06-zuzug-am-selben-tag.ts";
import { refused } from "../../../loadtests/stories/expectations.ts";
import { printFaults, printStory } from "../../../loadtests/stories/print.ts";
import { type Performance, perform } from "../../../loadtests/stories/stage.ts";
import { stories } from "../../../loadtests/stories/stories.ts";
import type { Story } from "../../../loadtests/stories/story.ts";

const folder = join(import.meta.dirname, "../../golden/stories");
const columns = 120;
/** Stories whose print is kept: they show every part of it. */
const kept: readonly number[] = [1, 2];
const playMsMax = 60_000;

describe.each(stories.map((story) => [story.number, story.title, story] as const))("story %i: %s", (_, __, story) => {
  it("comes out as it says under HEUTE and ZIEL", { timeout: playMsMax }, async () => {
    const performance = await perform(story, new AbortController().signal);
    const { HEUTE, ZIEL } = performance.played;
    expect({ HEUTE: HEUTE.faults, ZIEL: ZIEL.faults }).toEqual({ HEUTE: [], ZIEL: [] });
    expect(HEUTE.recordBefore, "both rule sets begin with the same record").toEqual(ZIEL.recordBefore);
    expectReadable(performance);
    if (kept.includes(story.number)) expectGolden(story, performance);
  });
});

it("names story, rule set and step of whatever comes out differently", { timeout: playMsMax }, async () => {
  const [first, ...others] = zuzugAmSelbenTag.steps;
  if (first === undefined) throw new Error("a story has steps");
  const wrong = { ...first, expected: { ...first.expected, HEUTE: refused("AZR-3001", []) } };
  const story = { ...zuzugAmSelbenTag, recordBefore: [], steps: [wrong, ...others] };
  const faults = printFaults([await perform(story, new AbortController().signal)]);
  expect(faults).toContain("Geschichte 6, HEUTE, Schritt 1: Ablehnung AZR-3001 erwartet, gekommen ist „gespeichert“");
  expect(faults).toContain("Geschichte 6, ZIEL, Beginn: unerwartet „Name: Adan, Yusuf“");
  expect(faults).not.toContainEqual(expect.stringContaining("ZIEL, Schritt"));
});

function expectReadable(performance: Performance): void {
  for (const width of [80, columns]) {
    for (const line of printStory(performance, width)) expect(line.length, line).toBeLessThanOrEqual(width);
  }
}

function expectGolden(story: Story, performance: Performance): void {
  const file = join(folder, `${String(story.number).padStart(2, "0")}.txt`);
  const text = `${printStory(performance, columns).join("\n")}\n`;
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `${file}: UPDATE_GOLDEN=1 writes it`).toBe(true);
  expect(text).toBe(readFileSync(file, "utf8"));
}
