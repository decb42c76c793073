// Families of the synthetic register: links on both records, children who are entered on a parent's paper, and among them
// those on whom a measure cannot be taken over.
import { describe, expect, it } from "vitest";
import { present } from "../../../simulator/kernel/assert.ts";
import type { AzrNummer } from "../../../simulator/kernel/kennungen.ts";
import { Bestandsplan } from "../../../simulator/population/bestandsplan.ts";
import type { Person } from "../../../simulator/population/person.ts";
import { persons, registerOf } from "../../../simulator/population/populate.ts";
import { currentBlock, type Datensatz } from "../../../simulator/register/datensatz/datensatz.ts";
import { deriveAktenfuehrung } from "../../../simulator/register/zustaendigkeit/aktenfuehrung.ts";
import { einstellungen } from "../../support/population.ts";

const plan = new Bestandsplan(einstellungen({ count: 6_000, casesCount: 60 }));
const register = registerOf(plan.einstellungen, "heute");
const byNummer = new Map<AzrNummer, Person>();
for (const person of persons(plan, register)) byNummer.set(person.platz.azrNummer, person);

/** Relatives of somebody by kind of link. */
function linksOf({ bloecke }: Datensatz, code: "01" | "02") {
  return bloecke.familienbeziehung
    .map(({ fachdaten }) => fachdaten)
    .filter(({ beziehungsart }) => beziehungsart.code === code);
}

const families = [...byNummer.values()].flatMap((parent) => {
  const kinder = linksOf(parent.datensatz, "01").map(({ azrNummer }) => present(byNummer.get(azrNummer), "a child"));
  return kinder.length === 0 ? [] : [{ parent, kinder }];
});

describe("families", () => {
  it("are many, with one to four children", () => {
    expect(families.length).toBeGreaterThan(60);
    expect(new Set(families.map(({ kinder }) => kinder.length))).toEqual(new Set([1, 2, 3, 4]));
  });

  it("stand on both records, and have the parent's name", () => {
    for (const { parent, kinder } of families) {
      for (const { datensatz, personalien } of kinder) {
        expect(linksOf(datensatz, "02").map(({ azrNummer }) => azrNummer)).toEqual([parent.platz.azrNummer]);
        expect(personalien.familienname).toEqual(parent.personalien.familienname);
      }
    }
  });

  it("have a part in the day by the parent, who has a Duldung", () => {
    for (const { parent } of families) {
      expect(["fall", "nation"]).toContain(parent.platz.rolle.art);
      expect(currentBlock(parent.datensatz.bloecke.duldung)).toBeDefined();
    }
  });

  it("have children whose Duldung runs out with the parent's, and children on whom nothing can be taken over", () => {
    const all = families.flatMap(({ parent, kinder }) => kinder.map((kind) => ({ parent, kind })));
    const leaderOf = ({ datensatz }: Person) => deriveAktenfuehrung(datensatz, register.behoerden.find)?.behoerde;
    const bisOf = ({ datensatz }: Person) => currentBlock(datensatz.bloecke.duldung)?.fachdaten.befristungsdatum;
    const same = all.filter(({ parent, kind }) => bisOf(kind) === bisOf(parent) && leaderOf(kind) === leaderOf(parent));
    const elsewhere = all.filter(({ parent, kind }) => leaderOf(kind) !== leaderOf(parent));
    const dead = all.filter(
      ({ kind }) => kind.datensatz.bloecke.meldestatus.at(-1)?.fachdaten.meldestatusArt.code === "06",
    );
    const ofAge = all.filter(({ kind }) => (kind.personalien.geburtsdatum.jahr ?? 0) <= 2007);
    expect(same.length).toBeGreaterThan(all.length / 2);
    for (const some of [elsewhere, dead, ofAge]) expect(some.length).toBeGreaterThan(0);
    const eingetragen = families.flatMap(({ parent }) => linksOf(parent.datensatz, "01"));
    expect(eingetragen.some(({ imPapierEingetragen }) => imPapierEingetragen === true)).toBe(true);
    expect(eingetragen.some(({ imPapierEingetragen }) => imPapierEingetragen !== true)).toBe(true);
  });
});
