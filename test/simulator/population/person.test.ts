import { describe, expect, it } from "vitest";
import { textFehlerIn } from "../../../proto/codec/request-texts.ts";
import { validate } from "../../../proto/codec/validate.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import { syntheticAzrNummer } from "../../../simulator/kernel/azr-nummer.ts";
import { Bestandsplan } from "../../../simulator/population/bestandsplan.ts";
import { makePerson, type Person } from "../../../simulator/population/person.ts";
import { drawPersonalien } from "../../../simulator/population/personalien.ts";
import { persons, registerOf, umweltOf } from "../../../simulator/population/populate.ts";
import { Random } from "../../../simulator/population/random.ts";
import { HEUTE, ZIEL } from "../../../simulator/register/regelwerk/regelwerk.ts";
import { einstellungen } from "../../support/population.ts";

const plan = new Bestandsplan(einstellungen({ count: 80, casesCount: 10 }));
const register = registerOf(plan.einstellungen, "heute");
const umwelt = umweltOf(plan, register);

function alone(index: number, gleiche: readonly ReturnType<typeof syntheticAzrNummer>[] = []): Person {
  return makePerson(plan.platzOf(index), register, umwelt, () => gleiche);
}

describe("a person", () => {
  it("is the same alone as among all the others", () => {
    let index = 0;
    for (const person of persons(plan, register)) {
      expect(alone(index)).toEqual(person);
      index += 1;
    }
    expect(index).toBe(80);
  });

  it("with the Personalien of others names them, and reserves behind them", () => {
    const others = [syntheticAzrNummer(2012, 3, 7), syntheticAzrNummer(2013, 4, 8)];
    const { datensatz, writes } = alone(3, others);
    expect(datensatz.nichtIdentischMit).toEqual(others);
    expect(writes.find(({ stream }) => stream.category === "personalien")?.expected).toBe(1);
    expect(alone(3).writes.find(({ stream }) => stream.category === "personalien")?.expected).toBe("none");
  });

  it("who moved may leave the former authority a late report: refused today, stored with dual write", () => {
    const outcomes = [HEUTE, ZIEL].map((regelwerk) => {
      const settings = einstellungen({ count: 600, casesCount: 10, seed: 4, regelwerk });
      const large = new Bestandsplan(settings);
      let [nachgemeldet, refused] = [0, 0];
      for (const { datensatz, writes } of persons(large, registerOf(settings, "heute"))) {
        const versionen = datensatz.bloecke.duldung.flatMap((block) => block.versionen);
        nachgemeldet += versionen.filter(({ grundlage }) => grundlage === "UEBERGANG").length;
        refused += writes.filter(({ events }) => events[0]?.event.type === "azr.ereignisse.v1.VorgangRefused").length;
      }
      return { nachgemeldet, refused };
    });
    expect(outcomes[0]?.nachgemeldet).toBe(0);
    expect(outcomes[1]?.nachgemeldet).toBeGreaterThan(0);
    expect(outcomes[1]?.refused).toBe(0);
  });
});

describe("Personalien", () => {
  const drawn = Array.from({ length: 5000 }, (_, index) => drawPersonalien(new Random(1, index, 10), 2015));

  it("keep the schema, letters of DIN 91379 included", () => {
    for (const personalien of drawn) {
      expect(validate("Grundpersonalien", structuredClone(personalien))).toMatchObject({ ok: true });
      expect(textFehlerIn("Grundpersonalien", personalien)).toEqual([]);
      const text = JSON.stringify(personalien);
      expect(text).toBe(text.normalize("NFC"));
    }
  });

  it("are of many scripts' romanisations, with all that makes names and dates hard", () => {
    const names = drawn.map(({ familienname, vornamen }) => `${familienname.name ?? ""} ${vornamen.name ?? ""}`);
    for (const letter of ["ğ", "ş", "Ḥ", "ʼ", "’", "Đ", "ł", "ễ", "ɔ", "ṣ", "î", "ā", "ț"]) {
      expect(
        names.some((name) => name.toLowerCase().includes(letter.toLowerCase())),
        letter,
      ).toBe(true);
    }
    expect(new Set(names).size).toBeGreaterThan(3000);
    expect(drawn.some(({ vornamen }) => vornamen.nichtVorhanden === true)).toBe(true);
    expect(drawn.some(({ geburtsdatum }) => geburtsdatum.unbekannt === true)).toBe(true);
    expect(drawn.some(({ geburtsdatum: { jahr, monat } }) => jahr !== undefined && monat === undefined)).toBe(true);
    expect(drawn.some(({ geburtsdatum: { monat, tag } }) => monat !== undefined && tag === undefined)).toBe(true);
    const counts = new Set(drawn.map(({ staatsangehoerigkeiten }) => staatsangehoerigkeiten.length));
    expect([...counts].every((count) => count >= 1 && count <= 4)).toBe(true);
    expect(counts.has(2)).toBe(true);
    expect(new Set(drawn.map(({ geschlecht }) => geschlecht))).toEqual(new Set(["m", "w", "d", "x"]));
  });

  it("have the form of a family name that goes with the Geschlecht", () => {
    const ending = /(?:ova|skaja|ins’ka)$/u;
    const withEnding = drawn.filter(({ familienname }) => ending.test(familienname.name ?? ""));
    expect(withEnding.length).toBeGreaterThan(20);
    expect(withEnding.filter(({ geschlecht }) => geschlecht === "m")).toEqual([]);
  });

  it("name a nationality of the European Union first, and stateless or unclear alone", () => {
    for (const { staatsangehoerigkeiten: staaten } of drawn) {
      const eu = staaten.map((staat) => ["125", "152", "154"].includes(staat));
      expect(eu).toEqual(eu.toSorted((left, right) => Number(right) - Number(left)));
      if (staaten.some((staat) => staat === "997" || staat === "998")) expect(staaten.length).toBe(1);
      expect(new Set(staaten).size).toBe(staaten.length);
    }
  });

  it("belong to somebody who was born before the entry", () => {
    const years = drawn.flatMap(({ geburtsdatum }) => geburtsdatum.jahr ?? []);
    expect(Math.max(...years)).toBeLessThan(2015);
    expect(present(years.at(0), "a year")).toBeGreaterThan(1900);
  });
});
