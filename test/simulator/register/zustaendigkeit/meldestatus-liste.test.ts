import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ABH_A, ABH_B, GRENZPOLIZEI } from "../../../support/register/behoerden.ts";
import { mittag, tag } from "../../../support/register/meldungen.ts";
import {
  sortMeldestatus,
  type MeldestatusCode,
  type MeldestatusEintrag,
} from "../../../../simulator/register/zustaendigkeit/meldestatus-liste.ts";

function eintrag(code: MeldestatusCode, day: string, behoerde: typeof ABH_A, position: number): MeldestatusEintrag {
  return { code, ereignisdatum: tag(day), behoerde: behoerde.kennzeichen, position, gespeichert: mittag(day) };
}

function codes(eintraege: readonly MeldestatusEintrag[]): string {
  return sortMeldestatus(eintraege)
    .map((entry) => entry.code)
    .join(" ");
}

describe("the order of Meldestatus entries", () => {
  test("follows the event date, not the arrival", () => {
    expect(codes([eintrag("02", "2026-03-01", ABH_A, 1), eintrag("01", "2026-01-01", ABH_B, 2)])).toBe("01 02");
  });

  test("puts death last of all, whatever its date", () => {
    expect(codes([eintrag("06", "2026-01-01", ABH_A, 1), eintrag("02", "2026-03-01", ABH_B, 2)])).toBe("02 06");
  });

  test("puts 07 last among entries of its day, and only there", () => {
    const sameDay = [eintrag("07", "2026-01-01", ABH_A, 1), eintrag("02", "2026-01-01", ABH_B, 2)];
    expect(codes(sameDay)).toBe("02 07");
    expect(codes([...sameDay, eintrag("03", "2026-01-02", ABH_B, 3)])).toBe("02 07 03");
  });

  test("lets somebody else's departure of the same day not undo a move", () => {
    expect(codes([eintrag("02", "2026-01-01", ABH_B, 1), eintrag("04", "2026-01-01", ABH_A, 2)])).toBe("04 02");
  });

  test("lets one's own departure of the same day stand behind the move", () => {
    expect(codes([eintrag("02", "2026-01-01", ABH_A, 1), eintrag("04", "2026-01-01", ABH_A, 2)])).toBe("02 04");
  });

  test("anchors a departure at the last own present entry of that day that came before it", () => {
    const liste = [
      eintrag("02", "2026-01-01", ABH_A, 1),
      eintrag("03", "2026-01-01", ABH_B, 2),
      eintrag("04", "2026-01-01", ABH_A, 3),
      eintrag("09", "2026-01-01", ABH_A, 4),
    ];
    expect(codes(liste)).toBe("02 04 03 09");
  });

  test("anchors no departure at a present entry of another day", () => {
    const liste = [
      eintrag("02", "2025-12-31", ABH_A, 1),
      eintrag("03", "2026-01-01", ABH_B, 2),
      eintrag("05", "2026-01-01", ABH_A, 3),
    ];
    expect(codes(liste)).toBe("02 05 03");
  });

  test("does not depend on the order of arrival when all dates differ", () => {
    const code = fc.constantFrom<MeldestatusCode>("01", "02", "03", "04", "05", "06", "07", "09");
    const reporter = fc.constantFrom(ABH_A, ABH_B, GRENZPOLIZEI);
    const entries = fc.uniqueArray(fc.record({ code, day: fc.integer({ min: 1, max: 28 }), reporter }), {
      selector: ({ day }) => day,
      maxLength: 8,
    });
    fc.assert(
      fc.property(entries, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (facts, keys) => {
        const at = (positions: readonly number[]): readonly MeldestatusEintrag[] =>
          facts.map((fact, index) =>
            eintrag(fact.code, `2026-01-${String(fact.day).padStart(2, "0")}`, fact.reporter, positions[index] ?? 0),
          );
        const arrived = facts.map((_, index) => index + 1);
        const shuffled = arrived.toSorted(
          (left, right) => (keys[left - 1] ?? 0) - (keys[right - 1] ?? 0) || left - right,
        );
        // More than one death cannot stand in a record; among several the date decides all the same.
        expect(codes(at(shuffled))).toBe(codes(at(arrived)));
      }),
    );
  });
});
