import { describe, expect, it } from "vitest";
import { SeedProgress } from "../../../simulator/cli/seed-progress.ts";

describe("progress", () => {
  const step = { appends: 0, repeated: 0, events: 7 };

  it("is a bar on a terminal, and a line for each tenth elsewhere", () => {
    const texts = [true, false].map((isTTY) => {
      let text = "";
      const write = (part: string | Uint8Array): boolean => ((text += String(part)), true);
      const progress = new SeedProgress({ isTTY, write }, 100);
      for (let persons = 1; persons <= 100; persons += 1) progress.show({ ...step, persons });
      progress.end();
      return text;
    });
    expect(texts[0]?.split("\r").length).toBe(101);
    expect(texts[0]).toMatch(/\[#{30}\] 100 of 100 persons, 7 events.*\n$/u);
    expect(texts[1]?.trimEnd().split("\n").length).toBe(10);
  });
});
