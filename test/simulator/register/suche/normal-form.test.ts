import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Grundpersonalien } from "../../../../proto/generated/fachdaten.ts";
import { normalForm, splitNormalForm, suchschluessel } from "../../../../simulator/register/suche/normal-form.ts";

const person: Grundpersonalien = {
  familienname: { name: "Müller-Öztürk" },
  vornamen: { name: "Ana María" },
  geburtsdatum: { jahr: 1990, monat: 2, tag: 7 },
  geschlecht: "w",
  staatsangehoerigkeiten: ["475", "163"],
};

describe("normal form of Personalien", () => {
  it("does not tell composed from decomposed letters, nor case, nor runs of spaces", () => {
    const spellings = ["Müller-Öztürk", "Mu\u0308ller-O\u0308ztu\u0308rk", "MÜLLER-ÖZTÜRK", " Müller-Öztürk  "];
    const forms = spellings.map((name) => normalForm({ ...person, familienname: { name } }));
    expect(new Set(forms).size).toBe(1);
    expect(normalForm({ ...person, vornamen: { name: "ana  maría" } })).toBe(normalForm(person));
  });

  it("folds case in the same way in every locale", () => {
    const names = ["İREM", "Irem", "irem", "ırem"].map((name) => suchschluessel({ ...person, vornamen: { name } }));
    expect(names[1]).toBe(names[2]);
    expect(new Set(names).size).toBe(3);
  });

  it("keeps names with and without marks apart", () => {
    expect(normalForm({ ...person, familienname: { name: "Muller-Ozturk" } })).not.toBe(normalForm(person));
  });

  it("keeps a person without a name, an empty name and a block name apart", () => {
    const names = [{ nichtVorhanden: true }, { name: "0" }, { name: "nicht vorhanden" }];
    expect(new Set(names.map((vornamen) => suchschluessel({ ...person, vornamen }))).size).toBe(3);
    expect(suchschluessel({ ...person, vornamen: {} })).toBe(
      suchschluessel({ ...person, vornamen: { nichtVorhanden: true } }),
    );
  });

  it("keeps dates that are known in part apart", () => {
    const dates = [
      { jahr: 1990 },
      { jahr: 1990, monat: 2 },
      { jahr: 1990, tag: 2 },
      { jahr: 1990, monat: 2, tag: 7 },
      {},
      { unbekannt: true },
    ];
    expect(new Set(dates.map((geburtsdatum) => suchschluessel({ ...person, geburtsdatum }))).size).toBe(dates.length);
    const unknown = { unbekannt: true, jahr: 1990 };
    expect(suchschluessel({ ...person, geburtsdatum: unknown })).toBe(
      suchschluessel({ ...person, geburtsdatum: { unbekannt: true } }),
    );
  });

  it("does not depend on the order of the Staatsangehörigkeiten, and takes them and the Geschlecht into account", () => {
    expect(normalForm({ ...person, staatsangehoerigkeiten: ["163", "475", "163"] })).toBe(normalForm(person));
    expect(normalForm({ ...person, staatsangehoerigkeiten: ["163"] })).not.toBe(normalForm(person));
    expect(normalForm({ ...person, geschlecht: "x" })).not.toBe(normalForm(person));
    expect(suchschluessel({ ...person, geschlecht: "x", staatsangehoerigkeiten: [] })).toBe(suchschluessel(person));
  });

  it("can be taken apart again, and never mixes up neighbouring fields", () => {
    const name = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom("a", "B", "é", " ", "1", "0", "-") });
    const anyone = fc.record({
      familienname: fc.record({ name }),
      vornamen: fc.record({ name }),
      geburtsdatum: fc.record({ jahr: fc.integer({ min: 1850, max: 2200 }) }),
      geschlecht: fc.constantFrom("m" as const, "w" as const),
      staatsangehoerigkeiten: fc.uniqueArray(fc.constantFrom("163", "475", "998"), { minLength: 1 }),
    });
    const plain = ({ familienname, vornamen, geburtsdatum, geschlecht, staatsangehoerigkeiten }: Grundpersonalien) =>
      JSON.stringify([
        ...[familienname, vornamen].map(({ name: text = "" }) => text.toLowerCase().trim().replaceAll(/ +/gu, " ")),
        geburtsdatum.jahr,
        geschlecht,
        staatsangehoerigkeiten.toSorted(),
      ]);
    fc.assert(
      fc.property(anyone, anyone, (one, other) => {
        expect(splitNormalForm(normalForm(one)).schluessel).toBe(suchschluessel(one));
        expect(normalForm(one) === normalForm(other)).toBe(plain(one) === plain(other));
      }),
    );
  });
});
