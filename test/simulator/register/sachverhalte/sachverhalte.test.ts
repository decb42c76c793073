// Facts that came after Meldestatus, Grundpersonalien, Duldung and Aufenthaltserlaubnis: what is stored, and what each rule
// on them refuses (register rules, sections 2 and 5).
import { describe, expect, test } from "vitest";
import { ABH_A, AUFNAHME, BAMF } from "../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet, referenz, type Schritt } from "../../../support/register/datensatz-spec.ts";
import {
  anschrift,
  asylstatus,
  beziehung,
  gestattung,
  niederlassung,
  status,
} from "../../../support/register/fakten.ts";
import { AZR_NUMMER, duldung, meldestatus, tag, titel } from "../../../support/register/meldungen.ts";
import { syntheticAzrNummer } from "../../../../simulator/kernel/azr-nummer.ts";
import { HEUTE } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import { SACHVERHALTE, SACHVERHALT_NAMEN } from "../../../../simulator/register/sachverhalte/sachverhalte.ts";

const TODAY = "2026-03-01";
const [CHILD, OTHER_CHILD] = [syntheticAzrNummer(2019, 4, 777), syntheticAzrNummer(2019, 4, 778)];

/** A record that ABH_A leads. */
function record(...steps: readonly Schritt[]): DatensatzSpec {
  return new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10").given(...steps);
}

/** A record that the BAMF leads. */
function asylum(...steps: readonly Schritt[]): DatensatzSpec {
  return new DatensatzSpec(HEUTE).created(BAMF, "2026-01-10").given(...steps);
}

describe("the registry of facts", () => {
  test("judges Meldestatus first, then what is said about the person", () => {
    expect(SACHVERHALT_NAMEN.slice(0, 4)).toEqual([
      "meldestatus",
      "grundpersonalien",
      "anschrift",
      "familienbeziehung",
    ]);
    for (const name of SACHVERHALT_NAMEN) expect(SACHVERHALTE[name].name).toBe(name);
  });

  test("a window of dual write admits titles, Duldung, Aufenthaltsstatus and Gestattung", () => {
    const admitted = SACHVERHALT_NAMEN.filter(
      (name) => name !== "meldestatus" && SACHVERHALTE[name].imFenster.length > 0,
    );
    expect(admitted.toSorted()).toEqual([
      "aufenthaltserlaubnis",
      "aufenthaltsgestattung",
      "aufenthaltsstatus",
      "duldung",
      "niederlassungserlaubnis",
    ]);
  });
});

describe("Aufenthaltsgestattung", () => {
  const running = meldet(BAMF, "2026-01-20", asylstatus("2026-01-15"));

  test("is stored while the procedure runs", () => {
    asylum(running)
      .when(meldet(BAMF, TODAY, gestattung("2026-02-01")))
      .thenStored(["AufenthaltsgestattungReported AKTENFUEHREND"]);
  });

  test("6005 before the procedure began, after it ended, and without any", () => {
    const ended = meldet(BAMF, "2026-02-20", asylstatus("2026-02-10", "08"));
    const { parameter } = asylum(running, ended)
      .when(meldet(BAMF, TODAY, gestattung("2026-02-10")))
      .thenRefused("AZR-6005").fehler[0];
    expect(parameter["asylstatus"]).toBe(
      "gespeichert ist „Asylantrag unanfechtbar abgelehnt, Verfahren erledigt“ zum 10.02.2026",
    );
    asylum(running, ended)
      .when(meldet(BAMF, TODAY, gestattung("2026-02-09")))
      .thenStored(["AufenthaltsgestattungReported AKTENFUEHREND"]);
    asylum(running)
      .when(meldet(BAMF, TODAY, gestattung("2026-01-14")))
      .thenRefused("AZR-6005");
    record()
      .when(meldet(ABH_A, TODAY, gestattung(TODAY)))
      .thenRefused("AZR-6005");
  });

  test("6006 without any number; the carrier form is enough", () => {
    asylum(running)
      .when(meldet(BAMF, TODAY, gestattung(TODAY, {})))
      .thenRefused("AZR-6006");
    asylum(running)
      .when(meldet(BAMF, TODAY, gestattung(TODAY, { traegervordruckNummer: "J1234567" })))
      .thenStored(["AufenthaltsgestattungReported AKTENFUEHREND"]);
  });

  test("6001 when it ends before it begins", () => {
    const angaben = { bescheinigungsNummer: "V1234567", befristungsdatum: tag("2026-02-28") };
    asylum(running)
      .when(meldet(BAMF, TODAY, gestattung(TODAY, angaben)))
      .thenRefused("AZR-6001");
  });
});

describe("Aufenthaltsstatus", () => {
  test("an application needs nothing but its day", () => {
    record()
      .when(meldet(ABH_A, TODAY, status(TODAY, "17")))
      .thenStored(["AufenthaltsstatusReported AKTENFUEHREND"]);
  });

  test.each(["befristungsdatum", "bescheinigungsNummer", "traegervordruckNummer"] as const)("2011: %s", (feld) => {
    const fiktion = {
      befristungsdatum: tag("2026-09-30"),
      bescheinigungsNummer: "F1234567",
      traegervordruckNummer: "L1234567",
    };
    const { attribut } = record()
      .when(meldet(ABH_A, TODAY, status(TODAY, "18", { [feld]: fiktion[feld] })))
      .thenRefused("AZR-2011").fehler[0];
    expect(attribut).toEqual([`Aufenthaltsstatus.${feld}`]);
    record()
      .when(meldet(ABH_A, TODAY, status(TODAY, "83", fiktion)))
      .thenStored(["AufenthaltsstatusReported AKTENFUEHREND"]);
  });

  test("a Fiktionsbescheinigung lasts until a day, which is not before its own", () => {
    record()
      .when(meldet(ABH_A, TODAY, status(TODAY, "81")))
      .thenRefused("AZR-2011");
    record()
      .when(meldet(ABH_A, TODAY, status(TODAY, "81", { befristungsdatum: tag("2026-02-28") })))
      .thenRefused("AZR-6001");
  });
});

describe("Niederlassungserlaubnis", () => {
  const unlimited = meldet(ABH_A, "2026-02-01", niederlassung("2026-01-20"));

  test("6004: no Duldung is decided on its day or later, whichever is reported first", () => {
    const { parameter } = record(unlimited)
      .when(meldet(ABH_A, TODAY, duldung("2026-02-20")))
      .thenRefused("AZR-6004").fehler[0];
    expect(parameter).toMatchObject({ eintrag: "Niederlassungserlaubnis seit 20.01.2026", datum: "auf Dauer" });
    record(meldet(ABH_A, "2026-02-21", duldung("2026-02-20")))
      .when(meldet(ABH_A, TODAY, niederlassung("2026-01-20")))
      .thenRefused("AZR-6004");
  });

  test("a Duldung from before it stays history", () => {
    record(unlimited)
      .when(meldet(ABH_A, TODAY, duldung("2026-01-19")))
      .thenStored(["DuldungReported AKTENFUEHREND"]);
    record(meldet(ABH_A, "2026-01-20", duldung("2026-01-19")))
      .when(meldet(ABH_A, TODAY, niederlassung("2026-01-20")))
      .thenStored(["NiederlassungserlaubnisReported AKTENFUEHREND"]);
  });

  test("stands beside an Aufenthaltserlaubnis, which it follows", () => {
    record(unlimited)
      .when(meldet(ABH_A, TODAY, titel("2026-01-15")))
      .thenStored(["AufenthaltserlaubnisReported AKTENFUEHREND"]);
  });
});

describe("Familienbeziehung", () => {
  const child = meldet(ABH_A, "2026-02-01", beziehung(CHILD));

  test("one for each relative: 5004 for the same one only", () => {
    record(child)
      .when(meldet(ABH_A, TODAY, beziehung(OTHER_CHILD)))
      .thenStored(["FamilienbeziehungReported AKTENFUEHREND"]);
    const { parameter } = record(child)
      .when(meldet(ABH_A, TODAY, beziehung(CHILD, "03")))
      .thenRefused("AZR-5004").fehler[0];
    expect(parameter["sachverhalt"]).toContain(CHILD);
  });

  test("a change keeps its relative", () => {
    record(child)
      .when(meldet(ABH_A, TODAY, (d) => beziehung(CHILD, "02", referenz(d, "familienbeziehung"))))
      .thenStored(["FamilienbeziehungReported AKTENFUEHREND"]);
  });

  test("a change is no new entry: it may name a relative who has a link already", () => {
    record(child, meldet(ABH_A, "2026-02-02", beziehung(OTHER_CHILD)))
      .when(meldet(ABH_A, TODAY, (d) => beziehung(OTHER_CHILD, "01", referenz(d, "familienbeziehung"))))
      .thenStored(["FamilienbeziehungReported AKTENFUEHREND"]);
  });

  test("6007: nobody is their own relative", () => {
    const { attribut, pointer } = record()
      .when(meldet(ABH_A, TODAY, beziehung(AZR_NUMMER, "03")))
      .thenRefused("AZR-6007").fehler[0];
    expect(attribut).toEqual(["Familienbeziehung.azrNummer"]);
    expect(pointer).toBe("/familienbeziehung/fachdatenNeu/azrNummer");
  });
});

describe("Anschrift", () => {
  test("goes with other person blocks and a Sachverhalt in one message", () => {
    const together = { ...anschrift(TODAY), ...beziehung(CHILD), ...duldung(TODAY) };
    record()
      .when(meldet(ABH_A, TODAY, together))
      .thenStored([
        "AnschriftReported AKTENFUEHREND",
        "FamilienbeziehungReported AKTENFUEHREND",
        "DuldungReported AKTENFUEHREND",
      ]);
  });

  test("by the Aufnahmeeinrichtung only while its own entry is the current one", () => {
    const spec = new DatensatzSpec(HEUTE).created(AUFNAHME, "2026-01-10");
    spec.when(meldet(AUFNAHME, "2026-02-01", anschrift("2026-01-10"))).thenStored(["AnschriftReported AKTENFUEHREND"]);
    spec.given(meldet(ABH_A, "2026-02-10", meldestatus("02", "2026-02-10")));
    spec.when(meldet(AUFNAHME, TODAY, anschrift(TODAY))).thenRefused("AZR-3005");
  });
});
