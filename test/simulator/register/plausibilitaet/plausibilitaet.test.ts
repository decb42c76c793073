// One example in and one out for each rule on Fachdaten (section 8 (2) AZRG). Rules on the list of Meldestatus stand in
// datensatz/meldestatus.test.ts, the order of answers in schreibrecht/order-of-judgement.test.ts.
import { describe, expect, test } from "vitest";
import type { Grundpersonalien } from "../../../../proto/generated/fachdaten.ts";
import { ABH_A, GRENZPOLIZEI } from "../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet, referenz, type Schritt } from "../../../support/register/datensatz-spec.ts";
import { duldung, PERSONALIEN, personalien, titel } from "../../../support/register/meldungen.ts";
import { HEUTE } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import { SACHVERHALTE, SACHVERHALT_NAMEN } from "../../../../simulator/register/sachverhalte/sachverhalte.ts";

const TODAY = "2026-03-01";
const DULDUNG = ["DuldungReported AKTENFUEHREND"];
const TITEL = ["AufenthaltserlaubnisReported AKTENFUEHREND"];

function record(...steps: readonly Schritt[]): DatensatzSpec {
  return new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10").given(...steps);
}

function renamed(neu: Grundpersonalien): Schritt {
  return meldet(ABH_A, TODAY, (datensatz) => personalien(neu, referenz(datensatz, "grundpersonalien")));
}

describe("6001: a validity ends before it begins", () => {
  test.each([duldung, titel])("$name", (fact) => {
    const { parameter } = record()
      .when(meldet(ABH_A, TODAY, fact("2026-02-02", { bis: "2026-02-01" })))
      .thenRefused("AZR-6001").fehler[0];
    expect(parameter).toMatchObject({ von: "02.02.2026", bis: "01.02.2026" });
    record()
      .when(meldet(ABH_A, TODAY, fact("2026-02-01", { bis: "2026-02-01" })))
      .thenStored(fact === duldung ? DULDUNG : TITEL);
  });
});

describe("6002: in the future", () => {
  test.each([duldung, titel])("$name", (fact) => {
    record()
      .when(meldet(ABH_A, TODAY, fact("2026-03-02")))
      .thenRefused("AZR-6002");
    record()
      .when(meldet(ABH_A, TODAY, fact(TODAY)))
      .thenStored(fact === duldung ? DULDUNG : TITEL);
  });

  test("a birth date", () => {
    const born = { ...PERSONALIEN, geburtsdatum: { jahr: 2027 } };
    record().when(renamed(born)).thenRefused("AZR-6002", "AZR-6003");
  });
});

describe("6003: born after an event", () => {
  test("Grundpersonalien against the earliest entry that stands", () => {
    const born = (day: number) => ({ ...PERSONALIEN, geburtsdatum: { jahr: 2026, monat: 1, tag: day } });
    const later = meldet(ABH_A, "2026-02-01", duldung("2026-01-20"));
    const { parameter } = record(later)
      .when(renamed(born(11)))
      .thenRefused("AZR-6003").fehler[0];
    expect(parameter["datum"]).toBe("10.01.2026");
    record()
      .when(renamed(born(10)))
      .thenStored(["GrundpersonalienReported AKTENFUEHREND"]);
  });

  test.each([
    ["only the year is known", { jahr: 2026 }],
    ["nothing is known", { unbekannt: true }],
  ])("is certain only: not when %s", (_, geburtsdatum) => {
    record()
      .when(renamed({ ...PERSONALIEN, geburtsdatum }))
      .thenStored(["GrundpersonalienReported AKTENFUEHREND"]);
  });
});

describe("2011: Personalien that make no sense are of wrong form, whoever sends them", () => {
  const born = (geburtsdatum: Grundpersonalien["geburtsdatum"]) => ({ ...PERSONALIEN, geburtsdatum });

  test.each([
    ["a day that does not exist", born({ jahr: 1990, monat: 2, tag: 30 }), "geburtsdatum"],
    ["29 February of a common year", born({ jahr: 1900, monat: 2, tag: 29 }), "geburtsdatum"],
    ["31 April", born({ jahr: 1990, monat: 4, tag: 31 }), "geburtsdatum"],
    ["a day without month, in the future", born({ jahr: 2150, tag: 12 }), "geburtsdatum"],
    ["a month without year", born({ monat: 5 }), "geburtsdatum"],
    ["a day without year", born({ tag: 5 }), "geburtsdatum"],
    ["unknown and a year", born({ unbekannt: true, jahr: 1990 }), "geburtsdatum"],
    ["a name that is there and not", { ...PERSONALIEN, vornamen: { name: "Mina", nichtVorhanden: true } }, "vornamen"],
    [
      "a birth name that is there and not",
      { ...PERSONALIEN, geburtsname: { name: "X", nichtVorhanden: true } },
      "geburtsname",
    ],
    ["a nationality twice", { ...PERSONALIEN, staatsangehoerigkeiten: ["475", "475"] }, "staatsangehoerigkeiten"],
  ])("%s", (_, neu, feld) => {
    const step = meldet(GRENZPOLIZEI, TODAY, (d) => personalien(neu, referenz(d, "grundpersonalien")));
    const { attribut, pointer } = record().when(step).thenRefused("AZR-2011").fehler[0];
    expect(attribut).toEqual([`Grundpersonalien.${feld}`]);
    expect(pointer).toBe(`/grundpersonalien/fachdatenNeu/${feld}`);
  });

  test.each([
    ["29 February of a leap year", born({ jahr: 2000, monat: 2, tag: 29 })],
    ["a year and a month", born({ jahr: 1990, monat: 5 })],
    ["unknown: false beside a year", born({ unbekannt: false, jahr: 1990 })],
    ["nothing known", born({ unbekannt: true })],
  ])("not %s", (_, neu) => {
    record().when(renamed(neu)).thenStored(["GrundpersonalienReported AKTENFUEHREND"]);
  });

  test("all of them together", () => {
    const neu = {
      ...PERSONALIEN,
      geburtsdatum: { jahr: 1990, tag: 1 },
      vornamen: { name: "Mina", nichtVorhanden: true },
    };
    record().when(renamed(neu)).thenRefused("AZR-2011", "AZR-2011");
  });
});

describe("6004: a Duldung on a day on which a title holds", () => {
  const title = meldet(ABH_A, "2026-02-01", titel("2026-01-15", { bis: "2026-02-20" }));

  test("is refused and names the title", () => {
    const { parameter } = record(title)
      .when(meldet(ABH_A, TODAY, duldung("2026-02-20")))
      .thenRefused("AZR-6004").fehler[0];
    expect(parameter).toMatchObject({ eintrag: "Aufenthaltserlaubnis seit 15.01.2026", datum: "20.02.2026" });
  });

  test("is stored before the title and after it", () => {
    record(title)
      .when(meldet(ABH_A, TODAY, duldung("2026-01-14")))
      .thenStored(DULDUNG);
    record(title)
      .when(meldet(ABH_A, TODAY, duldung("2026-02-21")))
      .thenStored(DULDUNG);
  });

  test("a title that follows a Duldung ends it and is stored", () => {
    const before = meldet(ABH_A, "2026-02-01", duldung("2026-01-12", { bis: "2026-12-31" }));
    record(before)
      .when(meldet(ABH_A, TODAY, titel("2026-02-15")))
      .thenStored(TITEL);
  });

  test("it does not matter which of the two is reported first", () => {
    const before = meldet(ABH_A, "2026-02-01", duldung("2026-01-20"));
    record(before)
      .when(meldet(ABH_A, TODAY, titel("2026-01-15")))
      .thenRefused("AZR-6004");
  });

  test("a later title that has run out frees the days behind it", () => {
    const steps = [title, meldet(ABH_A, "2026-02-02", titel("2026-02-01", { bis: "2026-02-10" }))];
    record(...steps)
      .when(meldet(ABH_A, TODAY, duldung("2026-02-15")))
      .thenStored(DULDUNG);
    const duldungFirst = [steps[1], meldet(ABH_A, "2026-02-20", duldung("2026-02-15"))].flatMap((step) => step ?? []);
    record(...duldungFirst)
      .when(meldet(ABH_A, TODAY, titel("2026-01-15", { bis: "2026-02-20" })))
      .thenStored(TITEL, ["H-5001"]);
  });

  test("a change of the title does not collide with itself", () => {
    const change = meldet(ABH_A, TODAY, (d) =>
      titel("2026-01-15", { bis: "2026-02-25" }, referenz(d, "aufenthaltserlaubnis")),
    );
    record(title).when(change).thenStored(TITEL);
  });
});

describe("6006: a Duldung without any number", () => {
  test("is refused; sticker or carrier form is enough", () => {
    record()
      .when(meldet(ABH_A, TODAY, duldung(TODAY, { nummer: null })))
      .thenRefused("AZR-6006");
    const carrier = duldung(TODAY, { nummer: null }).sachverhalt?.duldung;
    const fachdatenNeu = carrier?.fachdatenNeu;
    if (carrier === undefined || fachdatenNeu === undefined) return expect.fail("no Duldung");
    const withCarrier = { ...carrier, fachdatenNeu: { ...fachdatenNeu, traegervordruckNummer: "K1234567" } };
    record()
      .when(meldet(ABH_A, TODAY, { sachverhalt: { duldung: withCarrier } }))
      .thenStored(DULDUNG);
  });

  test("a title needs none: its card comes later", () => {
    record()
      .when(meldet(ABH_A, TODAY, titel(TODAY)))
      .thenStored(TITEL);
  });
});

describe("6010: Grundpersonalien change as a whole", () => {
  test.each([
    ["a name that says nothing", { ...PERSONALIEN, familienname: {} }, "Familienname"],
    ["first names that say nothing", { ...PERSONALIEN, vornamen: { nichtVorhanden: false } }, "Vornamen"],
    ["a birth date that says nothing", { ...PERSONALIEN, geburtsdatum: {} }, "Geburtsdatum"],
    ["a birth name that says nothing", { ...PERSONALIEN, geburtsname: {} }, "Geburtsname"],
  ])("%s", (_, neu, felder) => {
    const { parameter } = record().when(renamed(neu)).thenRefused("AZR-6010").fehler[0];
    expect(parameter["felder"]).toBe(felder);
  });

  test("nothing that stands is dropped in silence", () => {
    const { geburtsort: _, ...without } = PERSONALIEN;
    const { parameter, attribut } = record().when(renamed(without)).thenRefused("AZR-6010").fehler[0];
    expect(parameter["felder"]).toBe("Geburtsort");
    expect(attribut).toEqual(["Grundpersonalien.geburtsort"]);
  });

  test("somebody without first name is complete", () => {
    record().when(renamed({ ...PERSONALIEN, vornamen: { nichtVorhanden: true } }));
    record()
      .when(renamed({ ...PERSONALIEN, vornamen: { nichtVorhanden: true } }))
      .thenStored(["GrundpersonalienReported AKTENFUEHREND"]);
  });
});

describe("the rules of a fact", () => {
  test.each(SACHVERHALT_NAMEN)("%s: state 5004 to 5010 and plausibility 6xxx, each ascending", (name) => {
    const { zustandsregeln, plausibilitaet } = SACHVERHALTE[name];
    const [zustand, plausibel] = [zustandsregeln, plausibilitaet].map((rules) =>
      rules.map(({ schluessel }) => schluessel),
    );
    expect(zustand?.every((key) => key >= "AZR-5004" && key <= "AZR-5010")).toBe(true);
    expect(plausibel?.every((key) => key.startsWith("AZR-6"))).toBe(true);
    expect(zustand).toEqual(zustand?.toSorted());
    expect(plausibel).toEqual(plausibel?.toSorted());
  });
});
