import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { personensucheProjector } from "../../../simulator/projections/personensuche/fold.ts";
import { findPersonen, personenByNormalForm } from "../../../simulator/projections/personensuche/query.ts";
import { normalForm } from "../../../simulator/register/suche/normal-form.ts";
import type { MemoryStore } from "../../../simulator/store/memory/memory-store.ts";
import { createMemoryStore } from "../../../simulator/store/memory/memory-store.ts";
import type { NewEvent } from "../../../simulator/store/port.ts";
import { grundpersonalienReported, personalien } from "../../support/register-events.ts";
import { datensatz } from "../../support/store-events.ts";

describe("search by Personalien", () => {
  let store: MemoryStore;

  beforeEach(() => {
    store = createMemoryStore({ projectors: [personensucheProjector] });
  });

  afterEach(() => store.close());

  const append = async (serial: number, ...events: readonly NewEvent[]): Promise<void> => {
    await store.append([{ stream: datensatz(serial), expected: "any", events }]);
  };
  const numbers = (...serials: readonly number[]): readonly string[] => serials.map((serial) => datensatz(serial).key);

  it("finds records by name and birth date in ascending order, whatever the spelling", async () => {
    await append(2, grundpersonalienReported("a", personalien("Öztürk")));
    await append(1, grundpersonalienReported("b", personalien("ÖZTÜRK", { vornamen: { name: "ANA MARÍA" } })));
    await append(3, grundpersonalienReported("c", personalien("Ozturk")));
    const found = findPersonen(store.database, personalien("o\u0308ztu\u0308rk"), 10);
    expect(found).toEqual({ azrNummern: numbers(1, 2), rowsExamined: 2 });
    expect(findPersonen(store.database, personalien("Niemand"), 10)).toEqual({
      azrNummern: [],
      rowsExamined: 0,
    });
  });

  it("lets a search leave out Geschlecht and Staatsangehörigkeiten, or name some of them", async () => {
    await append(1, grundpersonalienReported("a", personalien("Doe", { staatsangehoerigkeiten: ["475", "163"] })));
    await append(2, grundpersonalienReported("b", personalien("Doe", { geschlecht: "m" })));
    const { familienname, vornamen, geburtsdatum } = personalien("Doe");
    const open = { familienname, vornamen, geburtsdatum };
    const find = (more: object): readonly string[] => findPersonen(store.database, { ...open, ...more }, 10).azrNummern;
    expect(find({})).toEqual(numbers(1, 2));
    expect(find({ geschlecht: "m" })).toEqual(numbers(2));
    expect(find({ staatsangehoerigkeiten: ["163"] })).toEqual(numbers(1, 2));
    expect(find({ staatsangehoerigkeiten: ["163", "475"] })).toEqual(numbers(1));
    expect(find({ staatsangehoerigkeiten: ["998"] })).toEqual([]);
  });

  it("knows equal Personalien by their normal form", async () => {
    await append(1, grundpersonalienReported("a", personalien("Doe", { staatsangehoerigkeiten: ["475", "163"] })));
    await append(2, grundpersonalienReported("b", personalien("Doe")));
    const equal = personalien("doe", { staatsangehoerigkeiten: ["163", "475"] });
    expect(personenByNormalForm(store.database, normalForm(equal))).toEqual(numbers(1));
    expect(personenByNormalForm(store.database, normalForm(personalien("Doe", { geschlecht: "x" })))).toEqual([]);
  });

  it("is not misled by two persons whose short hashes are equal", async () => {
    await append(1, grundpersonalienReported("a", personalien("Doe")));
    await append(2, grundpersonalienReported("b", personalien("Roe")));
    store.database.exec("UPDATE personensuche SET hash = (SELECT min(hash) FROM personensuche)");
    const found = [personalien("Doe"), personalien("Roe")].map((person) => findPersonen(store.database, person, 10));
    expect(found.flatMap(({ azrNummern }) => azrNummern)).toHaveLength(1);
    expect(found.map(({ rowsExamined }) => rowsExamined).toSorted((a, b) => a - b)).toEqual([0, 2]);
  });

  it("stops at the number of hits asked for", async () => {
    for (let n = 0; n < 5; n += 1) await append(n, grundpersonalienReported(`a${n}`, personalien("Doe")));
    expect(findPersonen(store.database, personalien("Doe"), 3).azrNummern).toEqual(numbers(0, 1, 2));
  });

  it("follows a change of name, the deletion of the block, and the erasure of the record", async () => {
    await append(1, grundpersonalienReported("a", personalien("Doe")));
    await append(2, grundpersonalienReported("b", personalien("Doe")));
    await append(3, grundpersonalienReported("c", personalien("Doe")));
    await append(1, grundpersonalienReported("d", personalien("Roe")));
    await append(2, grundpersonalienReported("e", undefined));
    await store.eraseStream(datensatz(3));
    expect(findPersonen(store.database, personalien("Doe"), 10)).toEqual({
      azrNummern: [],
      rowsExamined: 0,
    });
    expect(findPersonen(store.database, personalien("Roe"), 10).azrNummern).toEqual(numbers(1));
  });
});
