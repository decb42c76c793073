import { describe, expect, it } from "vitest";
import { validate } from "../../../proto/codec/validate.ts";
import { Behoerdenbestand, isNachzuegler } from "../../../simulator/population/behoerden-bestand.ts";
import { ORTE_COUNT, ortsname } from "../../../simulator/population/ortsnamen.ts";
import { Random } from "../../../simulator/population/random.ts";

describe("the authorities", () => {
  const bestand = new Behoerdenbestand();

  it("are 920 with keys and names of their own, valid by the schema, of all seven kinds", () => {
    expect(bestand.alle.length).toBe(920);
    expect(new Set(bestand.alle.map(({ kennzeichen }) => kennzeichen)).size).toBe(920);
    expect(new Set(bestand.alle.map(({ name }) => name)).size).toBe(920);
    for (const behoerde of bestand.alle) {
      expect(validate("Behoerde", structuredClone(behoerde))).toMatchObject({ ok: true });
      expect(bestand.find(behoerde.kennzeichen)).toBe(behoerde);
    }
    expect(new Set(bestand.alle.map(({ behoerdenart }) => behoerdenart)).size).toBe(7);
    expect(new Set(Array.from({ length: ORTE_COUNT }, (_, number) => ortsname(number))).size).toBe(ORTE_COUNT);
  });

  it("have large and small ones, with the office in between, and some that report in bulk", () => {
    const random = new Random(1, 0, 0);
    const drawn = new Map<string, number>();
    for (let i = 0; i < 50_000; i += 1) {
      const { kennzeichen } = bestand.drawAuslaenderbehoerde(random);
      drawn.set(kennzeichen, (drawn.get(kennzeichen) ?? 0) + 1);
    }
    const sizes = [...drawn.values()].toSorted((left, right) => right - left);
    const buero = drawn.get(bestand.buero.kennzeichen) ?? 0;
    expect(buero).toBeGreaterThan(2 * (sizes.at(-1) ?? 0));
    expect(buero).toBeLessThan((sizes[0] ?? 0) / 5);
    const late = bestand.alle.filter((behoerde) => isNachzuegler(behoerde)).length;
    expect(late).toBeGreaterThan(30);
    expect(late).toBeLessThan(100);
  });
});
