// Register rules, section 3: the table, row by row, for the facts that exist. A led from 10 January; B's Zuzug, dated
// 1 June, is stored on 10 June (s*).
import { describe, expect, test } from "vitest";
import { ABH_A, ABH_B, ABH_C, AUFNAHME, BAMF, GRENZPOLIZEI } from "../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet, referenz, type Schritt } from "../../../support/register/datensatz-spec.ts";
import {
  duldung,
  meldestatus,
  mittag,
  PERSONALIEN,
  personalien,
  titel,
  uuid,
} from "../../../support/register/meldungen.ts";
import { HEUTE, ZIEL, type Regelwerk } from "../../../../simulator/register/regelwerk/regelwerk.ts";

const LAST_DAY = "2026-07-22";
const OPENED = `UebergangsfensterOpened ABH Altstadt 2026-06-10 bis ${LAST_DAY}`;

function moved(regelwerk: Regelwerk, ...before: readonly Schritt[]): DatensatzSpec {
  return new DatensatzSpec(regelwerk)
    .created(ABH_A, "2026-01-10")
    .given(meldet(ABH_A, "2026-02-01", duldung("2026-02-01", { bis: "2026-08-01" })))
    .given(...before, meldet(ABH_B, "2026-06-10", meldestatus("02", "2026-06-01")));
}

describe("decided before the change: 01, or 02 with current Referenz-ID", () => {
  const decided = meldet(ABH_A, "2026-06-11", duldung("2026-05-30"));
  const extended = meldet(ABH_A, "2026-06-11", (d) => duldung("2026-05-30", {}, referenz(d, "duldung")));
  const titled = meldet(ABH_A, "2026-06-11", titel("2026-05-30"));

  test.each([decided, extended, titled])("HEUTE: 3001 (%#)", (step) => {
    const { parameter } = moved(HEUTE).when(step).thenRefused("AZR-3001").fehler[0];
    expect(parameter["aktenfuehrung"]).toBe("Aktenführend ist seit 01.06.2026: ABH Bergheim (100002).");
  });

  test("ZIEL: a new Duldung is stored on UEBERGANG and marked nachgemeldet", () => {
    const spec = moved(ZIEL).when(decided).thenStored(["DuldungReported UEBERGANG"]);
    expect(spec.datensatz.bloecke.duldung.map((block) => block.nachgemeldet)).toEqual([false, true]);
    expect(spec.datensatz.nachrichten.at(-1)?.bloecke[0]?.bis).toBe(LAST_DAY);
  });

  test("ZIEL: a new title likewise", () => {
    const spec = moved(ZIEL).when(titled).thenStored(["AufenthaltserlaubnisReported UEBERGANG"]);
    expect(spec.datensatz.bloecke.aufenthaltserlaubnis[0]?.nachgemeldet).toBe(true);
  });

  test("ZIEL: an extension is stored on UEBERGANG and is not marked", () => {
    const spec = moved(ZIEL).when(extended).thenStored(["DuldungReported UEBERGANG"]);
    expect(spec.datensatz.bloecke.duldung.map((block) => block.nachgemeldet)).toEqual([false]);
  });

  test("ZIEL: a back-dated Zuzug takes nothing away; a decision behind its date is stored with H-3003", () => {
    const late = meldet(ABH_A, "2026-06-11", duldung("2026-06-05"));
    moved(ZIEL).when(late).thenStored(["DuldungReported UEBERGANG"], ["H-3003"]);
    const sameDay = meldet(ABH_A, "2026-06-11", duldung("2026-06-01"));
    moved(ZIEL).when(sameDay).thenStored(["DuldungReported UEBERGANG"]);
  });

  test("ZIEL: the day of the change and the first day of the lead are both included", () => {
    const onSstar = meldet(ABH_A, "2026-06-11", duldung("2026-06-10"));
    moved(ZIEL).when(onSstar).thenStored(["DuldungReported UEBERGANG"], ["H-3003"]);
    const firstDay = meldet(ABH_A, "2026-06-11", duldung("2026-01-10"));
    moved(ZIEL).when(firstDay).thenStored(["DuldungReported UEBERGANG"], ["H-5001"]);
  });

  test("ZIEL: B's own reports go on as before", () => {
    const step = meldet(ABH_B, "2026-06-11", (d) => duldung("2026-06-11", {}, referenz(d, "duldung")));
    moved(ZIEL).when(step).thenStored(["DuldungReported AKTENFUEHREND"]);
  });
});

describe("decided after the change, or before the own lead", () => {
  test.each([
    ["after", "2026-06-11"],
    ["before", "2026-01-09"],
  ])("%s: HEUTE 3001, ZIEL 3010", (_, day) => {
    const step = meldet(ABH_A, "2026-06-12", duldung(day));
    moved(HEUTE).when(step).thenRefused("AZR-3001");
    const { parameter } = moved(ZIEL).when(step).thenRefused("AZR-3010").fehler[0];
    expect(parameter["datum"]).toBe(`${day.slice(8)}.${day.slice(5, 7)}.2026`);
    const title = meldet(ABH_A, "2026-06-12", titel(day));
    moved(ZIEL).when(title).thenRefused("AZR-3010");
    const extension = meldet(ABH_A, "2026-06-12", (d) => duldung(day, {}, referenz(d, "duldung")));
    moved(ZIEL).when(extension).thenRefused("AZR-3010");
  });

  test("the lead begins with the earlier of event date and day of storing", () => {
    const spec = (): DatensatzSpec =>
      new DatensatzSpec(ZIEL)
        .created(ABH_A, "2026-01-20", "2026-01-10")
        .given(meldet(ABH_B, "2026-06-10", meldestatus("02", "2026-06-01")));
    spec()
      .when(meldet(ABH_A, "2026-06-12", duldung("2026-01-10")))
      .thenStored(["DuldungReported UEBERGANG"]);
    spec()
      .when(meldet(ABH_A, "2026-06-12", duldung("2026-01-09")))
      .thenRefused("AZR-3010");
  });

  test("coming home after a departure is the same lead", () => {
    const spec = moved(
      ZIEL,
      meldet(ABH_A, "2026-03-01", meldestatus("04", "2026-03-01")),
      meldet(ABH_A, "2026-05-01", meldestatus("03", "2026-05-01")),
    );
    spec.when(meldet(ABH_A, "2026-06-12", duldung("2026-02-20"))).thenStored(["DuldungReported UEBERGANG"]);
  });

  test("ZIEL: 3010 also with a stale Referenz-ID: the Grundlage comes first", () => {
    const spec = moved(ZIEL);
    const first = referenz(spec.datensatz, "duldung");
    spec.given(meldet(ABH_B, "2026-06-11", duldung("2026-06-11", {}, first)));
    spec.when(meldet(ABH_A, "2026-06-12", duldung("2026-06-12", {}, first))).thenRefused("AZR-3010");
  });
});

describe("other kinds", () => {
  const name = meldet(ABH_A, "2026-06-12", (d) => personalien(PERSONALIEN, referenz(d, "grundpersonalien")));

  test("Grundpersonalien: HEUTE 3001, ZIEL 3011", () => {
    moved(HEUTE).when(name).thenRefused("AZR-3001");
    const { parameter } = moved(ZIEL).when(name).thenRefused("AZR-3011").fehler[0];
    expect(parameter["gegenstand"]).toBe("Grundpersonalien");
  });

  test.each(["04", "05", "06"] as const)(
    "departure or death %s: HEUTE 3001, ZIEL FORTZUG until the last day",
    (code) => {
      const step = meldet(ABH_A, "2026-06-12", meldestatus(code, "2026-06-01"));
      moved(HEUTE).when(step).thenRefused("AZR-3001");
      const spec = moved(ZIEL).when(step).thenStored(["MeldestatusReported FORTZUG"]);
      expect(spec.datensatz.nachrichten.at(-1)?.bloecke[0]?.bis).toBe(LAST_DAY);
    },
  );

  test("a departure after the last present entry of somebody else: 3010", () => {
    const step = meldet(ABH_A, "2026-06-12", meldestatus("05", "2026-06-02"));
    moved(ZIEL).when(step).thenRefused("AZR-3010");
    const death = meldet(ABH_A, "2026-06-12", meldestatus("06", "2026-06-02"));
    moved(ZIEL).when(death).thenStored(["MeldestatusReported FORTZUG"]);
  });

  test("the border police is no former authority: no window, no such limit", () => {
    const step = meldet(GRENZPOLIZEI, "2026-06-12", meldestatus("04", "2026-06-11"));
    moved(HEUTE).when(step).thenStored(["MeldestatusReported FORTZUG"]);
    const spec = moved(ZIEL).when(step).thenStored(["MeldestatusReported FORTZUG"]);
    expect(spec.datensatz.nachrichten.at(-1)?.bloecke[0]?.bis).toBeUndefined();
  });

  test("an authority that never led has no departure to report: 3001", () => {
    for (const regelwerk of [HEUTE, ZIEL]) {
      moved(regelwerk)
        .when(meldet(ABH_C, "2026-06-12", meldestatus("05", "2026-06-01")))
        .thenRefused("AZR-3001");
    }
  });
});

describe("changed since", () => {
  const byB = meldet(ABH_B, "2026-06-11", (d) => duldung("2026-06-11", {}, referenz(d, "duldung")));
  const byA = meldet(ABH_A, "2026-06-12", (d) => duldung("2026-05-30", {}, referenz(d, "duldung")));

  test("02 on a block that B changed since: HEUTE 3001, ZIEL 5007, which names the change", () => {
    moved(HEUTE).given(byB).when(byA).thenRefused("AZR-3001");
    const { parameter } = moved(ZIEL).given(byB).when(byA).thenRefused("AZR-5007").fehler[0];
    expect(parameter).toMatchObject({ sachverhalt: "Duldung", melder: "ABH Bergheim (100002)", datum: "11.06.2026" });
  });

  test("5007 comes before 5001", () => {
    const spec = moved(ZIEL);
    const first = referenz(spec.datensatz, "duldung");
    spec
      .given(byB)
      .when(meldet(ABH_A, "2026-06-12", duldung("2026-05-30", {}, first)))
      .thenRefused("AZR-5007");
  });

  test("what A itself reported since is no conflict: 5001 for a stale Referenz-ID", () => {
    const spec = moved(ZIEL);
    const first = referenz(spec.datensatz, "duldung");
    spec.given(meldet(ABH_A, "2026-06-11", duldung("2026-05-29", {}, first)));
    spec.when(meldet(ABH_A, "2026-06-12", duldung("2026-05-30", {}, first))).thenRefused("AZR-5001");
    spec.when(byA).thenStored(["DuldungReported UEBERGANG"]);
  });

  test("a new entry that would take the place of what B wrote since: 5007", () => {
    const spec = moved(ZIEL).given(meldet(ABH_B, "2026-06-11", duldung("2026-06-03")));
    spec.when(meldet(ABH_A, "2026-06-12", duldung("2026-06-05"))).thenRefused("AZR-5007");
  });

  test("a new entry that goes behind what B wrote since is history", () => {
    const spec = moved(ZIEL).given(meldet(ABH_B, "2026-06-11", duldung("2026-06-03")));
    spec.when(meldet(ABH_A, "2026-06-12", duldung("2026-06-02")));
    spec.thenStored(["DuldungReported UEBERGANG"], ["H-5001", "H-3003"]);
  });

  test("an extension that would take the place of what B wrote since: 5007", () => {
    const spec = moved(ZIEL).given(meldet(ABH_B, "2026-06-11", duldung("2026-06-03")));
    spec
      .when(meldet(ABH_A, "2026-06-12", (d) => duldung("2026-06-05", {}, referenz(d, "duldung", "2026-02-01"))))
      .thenRefused("AZR-5007");
    spec
      .when(meldet(ABH_A, "2026-06-12", (d) => duldung("2026-06-02", {}, referenz(d, "duldung", "2026-02-01"))))
      .thenStored(["DuldungReported UEBERGANG"], ["H-3003"]);
  });

  test("what B wrote before s* is no conflict", () => {
    const back = meldet(ABH_A, "2026-06-20", meldestatus("02", "2026-06-20"));
    const spec = moved(ZIEL).given(meldet(ABH_B, "2026-06-11", duldung("2026-06-03")), back);
    spec.given(meldet(ABH_C, "2026-06-25", meldestatus("02", "2026-06-25")));
    spec
      .when(meldet(ABH_A, "2026-06-26", (d) => duldung("2026-06-20", {}, referenz(d, "duldung", "2026-06-03"))))
      .thenStored(["DuldungReported UEBERGANG"]);
  });
});

describe("withdrawn since", () => {
  /** B takes back the Duldung of 1 February on 11 June. */
  function withdrawn(spec: DatensatzSpec, behoerde: typeof ABH_A): DatensatzSpec {
    const referenzId = referenz(spec.datensatz, "duldung");
    const { kennzeichen: meldendeBehoerde } = behoerde;
    return spec.recorded({
      id: uuid("withdrawal"),
      event: { type: "azr.ereignisse.v1.DuldungReported", data: { aenderungsArt: "05", referenzId } },
      umschlag: { meldendeBehoerde, grundlage: "AKTENFUEHREND", zeitpunktMs: mittag("2026-06-11") },
    });
  }

  test("a new entry of that day is not revived on UEBERGANG: 5007", () => {
    const spec = withdrawn(moved(ZIEL), ABH_B);
    const { parameter } = spec.when(meldet(ABH_A, "2026-06-12", duldung("2026-02-01"))).thenRefused("AZR-5007")
      .fehler[0];
    expect(parameter["melder"]).toBe("ABH Bergheim (100002)");
    spec.when(meldet(ABH_A, "2026-06-12", duldung("2026-02-02"))).thenStored(["DuldungReported UEBERGANG"]);
  });

  test("what A itself took back, or what was taken back before s*, is no conflict", () => {
    withdrawn(moved(ZIEL), ABH_A)
      .when(meldet(ABH_A, "2026-06-12", duldung("2026-02-01")))
      .thenStored(["DuldungReported UEBERGANG"]);
  });

  test("the withdrawn block cannot be extended: 5001", () => {
    const spec = withdrawn(moved(ZIEL), ABH_B);
    const extension = meldet(ABH_B, "2026-06-12", (d) => duldung("2026-06-12", {}, referenz(d, "duldung")));
    spec.when(extension).thenRefused("AZR-5001");
  });
});

describe("against a block of somebody else", () => {
  const byB = meldet(ABH_B, "2026-06-11", duldung("2026-06-03"));

  test("01 of the day of what is now the current block: HEUTE 3001, ZIEL 5007, because it would stand before it", () => {
    const step = meldet(ABH_A, "2026-06-12", duldung("2026-06-03"));
    moved(HEUTE).given(byB).when(step).thenRefused("AZR-3001");
    moved(ZIEL).given(byB).when(step).thenRefused("AZR-5007");
  });

  test("01 of the day of a block that is not the current one: HEUTE 3001, ZIEL 5004", () => {
    const later = meldet(ABH_B, "2026-06-11", duldung("2026-06-10"));
    const step = meldet(ABH_A, "2026-06-12", duldung("2026-06-03"));
    moved(HEUTE).given(byB, later).when(step).thenRefused("AZR-3001");
    const { parameter } = moved(ZIEL).given(byB, later).when(step).thenRefused("AZR-5004").fehler[0];
    expect(parameter["melder"]).toBe("ABH Bergheim (100002)");
  });

  test("a Duldung against B's title: HEUTE 3001, ZIEL 6004", () => {
    const title = meldet(ABH_B, "2026-06-11", titel("2026-06-03"));
    const step = meldet(ABH_A, "2026-06-12", duldung("2026-06-05"));
    moved(HEUTE).given(title).when(step).thenRefused("AZR-3001");
    const { parameter } = moved(ZIEL).given(title).when(step).thenRefused("AZR-6004").fehler[0];
    expect(parameter).toMatchObject({
      eintrag: "Aufenthaltserlaubnis seit 03.06.2026",
      melder: "ABH Bergheim (100002)",
    });
  });

  test("a stale Referenz-ID: HEUTE 3001", () => {
    const spec = moved(HEUTE);
    const first = referenz(spec.datensatz, "duldung");
    spec.given(meldet(ABH_B, "2026-06-11", duldung("2026-06-11", {}, first)));
    spec.when(meldet(ABH_A, "2026-06-12", duldung("2026-05-30", {}, first))).thenRefused("AZR-3001");
  });
});

describe("window over", () => {
  const onLastDay = meldet(ABH_A, LAST_DAY, duldung("2026-05-30"));
  const dayAfter = meldet(ABH_A, "2026-07-23", duldung("2026-05-30"));

  test("HEUTE 3001, ZIEL 3009 after the last day, inclusive", () => {
    moved(HEUTE).when(dayAfter).thenRefused("AZR-3001");
    moved(ZIEL).when(onLastDay).thenStored(["DuldungReported UEBERGANG"]);
    const { fehler, due } = moved(ZIEL).when(dayAfter).thenRefused("AZR-3009");
    expect(fehler[0].parameter["datum"]).toBe("22.07.2026");
    expect(fehler[0].parameter["uuid"]).toMatch(/^[0-9a-f-]{36}$/u);
    expect(due).toHaveLength(1);
  });

  test("ZIEL: 3009 only where kind and date would have fitted, otherwise 3001", () => {
    const after = meldet(ABH_A, "2026-07-23", duldung("2026-06-11"));
    moved(ZIEL).when(after).thenRefused("AZR-3001");
    const kind = meldet(ABH_A, "2026-07-23", (d) => personalien(PERSONALIEN, referenz(d, "grundpersonalien")));
    moved(ZIEL).when(kind).thenRefused("AZR-3001");
    moved(ZIEL)
      .when(meldet(ABH_A, "2026-07-23", meldestatus("05", "2026-06-01")))
      .thenRefused("AZR-3009");
    moved(ZIEL)
      .when(meldet(ABH_A, "2026-07-23", meldestatus("05", "2026-06-02")))
      .thenRefused("AZR-3001");
  });

  test("ZIEL: B's next message stores the end of the window in front of its own event", () => {
    moved(ZIEL)
      .when(meldet(ABH_B, "2026-08-10", duldung("2026-08-10")))
      .thenStored(["UebergangsfensterEnded ABH Altstadt FRIST", "DuldungReported AKTENFUEHREND"]);
  });
});

describe("the window", () => {
  const zuzug = meldet(ABH_B, "2026-06-10", meldestatus("02", "2026-06-01"));

  test("opens in the displacing append, for 42 days, under dual write only", () => {
    const spec = (regelwerk: Regelwerk) => new DatensatzSpec(regelwerk).created(ABH_A, "2026-01-10").when(zuzug);
    spec(HEUTE).thenStored(["MeldestatusReported ZUZUG"]);
    spec(ZIEL).thenStored(["MeldestatusReported ZUZUG", OPENED]);
    spec({ ...HEUTE, uebergang: true }).thenStored(["MeldestatusReported ZUZUG", OPENED]);
    spec({ ...ZIEL, uebergang: false }).thenStored(["MeldestatusReported ZUZUG"]);
    const configured = "UebergangsfensterOpened ABH Altstadt 2026-06-10 bis 2026-06-17";
    spec({ ...ZIEL, uebergangTage: 7 }).thenStored(["MeldestatusReported ZUZUG", configured]);
  });

  test("opens for ABH and BAMF, not for an Aufnahmeeinrichtung", () => {
    const displaced = (behoerde: typeof ABH_A) => new DatensatzSpec(ZIEL).created(behoerde, "2026-01-10").when(zuzug);
    displaced(AUFNAHME).thenStored(["MeldestatusReported ZUZUG"]);
    const spec = displaced(BAMF).thenStored([
      "MeldestatusReported ZUZUG",
      `UebergangsfensterOpened BAMF Außenstelle Süd 2026-06-10 bis ${LAST_DAY}`,
    ]);
    expect(spec.datensatz.fenster[0]?.sachverhalte).toEqual(["meldestatus", "aufenthaltsgestattung"]);
  });

  test("names the facts that an ABH may still report", () => {
    expect(moved(ZIEL).datensatz.fenster[0]).toMatchObject({
      abTag: "2026-06-10",
      fuehrteAb: "2026-01-10",
      sachverhalte: [
        ...["meldestatus", "aufenthaltsgestattung", "duldung", "aufenthaltsstatus"],
        ...["aufenthaltserlaubnis", "niederlassungserlaubnis"],
      ],
    });
  });

  test("does not open when a present entry displaces nobody", () => {
    const spec = new DatensatzSpec(ZIEL).created(ABH_A, "2026-01-10");
    spec.when(meldet(GRENZPOLIZEI, "2026-06-10", meldestatus("03", "2026-06-01")));
    spec.thenStored(["MeldestatusReported ZUZUG"]);
  });

  test("A to B to C: two windows, each its own", () => {
    const spec = moved(ZIEL).when(meldet(ABH_C, "2026-06-20", meldestatus("02", "2026-06-20")));
    spec.thenStored(["MeldestatusReported ZUZUG", "UebergangsfensterOpened ABH Bergheim 2026-06-20 bis 2026-08-01"]);
    spec.when(meldet(ABH_B, "2026-07-22", duldung("2026-06-15"))).thenStored(["DuldungReported UEBERGANG"]);
    // B wrote behind A's s*: A's older entry is history, a newer one would hide it.
    spec.when(meldet(ABH_A, "2026-07-22", duldung("2026-06-09")));
    spec.thenStored(["DuldungReported UEBERGANG"], ["H-5001", "H-3003"]);
    spec.when(meldet(ABH_B, "2026-07-30", (d) => duldung("2026-06-16", {}, referenz(d, "duldung", "2026-06-15"))));
    spec.thenStored(["UebergangsfensterEnded ABH Altstadt FRIST", "DuldungReported UEBERGANG"]);
  });

  test("A to B to A: ends A's window and opens B's", () => {
    const spec = moved(ZIEL).when(meldet(ABH_A, "2026-06-20", meldestatus("02", "2026-06-20")));
    spec.thenStored([
      "MeldestatusReported ZUZUG",
      "UebergangsfensterEnded ABH Altstadt WIEDER_AKTENFUEHREND",
      "UebergangsfensterOpened ABH Bergheim 2026-06-20 bis 2026-08-01",
    ]);
    spec.when(meldet(ABH_A, "2026-06-21", duldung("2026-06-21"))).thenStored(["DuldungReported AKTENFUEHREND"]);
    spec.when(meldet(ABH_B, "2026-06-21", duldung("2026-06-19"))).thenStored(["DuldungReported UEBERGANG"], ["H-5001"]);
  });

  test("blocks written in between keep their Grundlage", () => {
    const spec = moved(ZIEL).given(
      meldet(ABH_B, "2026-06-15", duldung("2026-06-15")),
      meldet(ABH_A, "2026-06-20", meldestatus("02", "2026-06-20")),
    );
    expect(spec.datensatz.bloecke.duldung.map((block) => block.versionen[0].grundlage)).toEqual([
      "AKTENFUEHREND",
      "AKTENFUEHREND",
    ]);
  });

  test("of several windows of one authority the newest counts", () => {
    const spec = moved(ZIEL).given(
      meldet(ABH_A, "2026-06-20", meldestatus("02", "2026-06-20")),
      meldet(ABH_C, "2026-07-01", meldestatus("02", "2026-07-01")),
    );
    spec.when(meldet(ABH_A, "2026-07-30", duldung("2026-06-25"))).thenStored(["DuldungReported UEBERGANG"]);
    spec.when(meldet(ABH_A, "2026-07-30", duldung("2026-05-30"))).thenRefused("AZR-3010");
  });

  test("a late timer does not extend it: the end stands in front of the first event after it", () => {
    const spec = moved(ZIEL).given(meldet(ABH_B, "2026-12-01", meldestatus("04", "2026-12-01")));
    expect(spec.datensatz.fenster[0]?.ende).toBe("FRIST");
    const ended = spec.events.find(({ event }) => event.type === "azr.ereignisse.v1.UebergangsfensterEnded");
    expect(ended?.umschlag.zeitpunktMs).toBe(Date.parse("2026-07-23T00:00:00+02:00"));
  });
});

describe("while a death stands", () => {
  const death = meldet(ABH_B, "2026-06-11", meldestatus("06", "2026-06-11"));

  test("rights from windows rest: 5005", () => {
    const spec = moved(ZIEL).given(death);
    spec.when(meldet(ABH_A, "2026-06-12", duldung("2026-05-30"))).thenRefused("AZR-5005");
    spec.when(meldet(ABH_A, "2026-06-12", titel("2026-05-30"))).thenRefused("AZR-5005");
    spec.when(meldet(ABH_A, "2026-06-12", meldestatus("05", "2026-06-01"))).thenRefused("AZR-5005");
    expect(spec.datensatz.fenster[0]).toMatchObject({ bis: LAST_DAY, ende: undefined });
  });

  test("a right that does not exist is refused as ever", () => {
    const spec = moved(ZIEL).given(death);
    spec.when(meldet(ABH_A, "2026-06-12", duldung("2026-06-12"))).thenRefused("AZR-3010");
    spec.when(meldet(ABH_C, "2026-06-12", duldung("2026-05-30"))).thenRefused("AZR-3001");
  });

  test("the aktenfuehrende Behoerde goes on", () => {
    const spec = moved(ZIEL).given(death);
    spec.when(meldet(ABH_B, "2026-06-12", duldung("2026-06-10"))).thenStored(["DuldungReported AKTENFUEHREND"]);
  });

  test("a window ends while it rests", () => {
    const spec = moved(ZIEL).given(death);
    spec.when(meldet(ABH_A, "2026-07-23", duldung("2026-05-30"))).thenRefused("AZR-3009");
  });
});

describe("the aktenfuehrende Behoerde is of a kind to which the fact is closed", () => {
  const toBamf = (regelwerk: Regelwerk): DatensatzSpec =>
    new DatensatzSpec(regelwerk)
      .created(ABH_A, "2026-01-10")
      .given(
        meldet(ABH_B, "2026-02-01", meldestatus("02", "2026-02-01")),
        meldet(ABH_B, "2026-03-01", duldung("2026-03-01")),
        meldet(BAMF, "2026-06-10", meldestatus("02", "2026-06-10")),
      );
  const extension = (behoerde: typeof ABH_B, day: string): Schritt =>
    meldet(behoerde, day, (d) => duldung(day, {}, referenz(d, "duldung")));

  test("HEUTE 3001, ZIEL: the last ABH keeps UEBERGANG without 3010 and 3009 while this lasts", () => {
    toBamf(HEUTE).when(extension(ABH_B, "2026-06-20")).thenRefused("AZR-3001");
    toBamf(ZIEL).when(extension(ABH_B, "2026-06-20")).thenStored(["DuldungReported UEBERGANG"]);
    const late = toBamf(ZIEL).when(extension(ABH_B, "2026-12-20"));
    late.thenStored(["UebergangsfensterEnded ABH Bergheim FRIST", "DuldungReported UEBERGANG"]);
    expect(late.datensatz.nachrichten.at(-1)?.bloecke[0]?.bis).toBeUndefined();
  });

  test("an ABH before it does not keep it", () => {
    toBamf(ZIEL).when(extension(ABH_A, "2026-06-20")).thenRefused("AZR-3001");
  });

  test("an ABH whose only entry went behind the leader as history does not get it: it never led", () => {
    const spec = new DatensatzSpec(ZIEL)
      .created(ABH_A, "2026-01-10")
      .given(
        meldet(ABH_A, "2026-03-01", duldung("2026-03-01")),
        meldet(BAMF, "2026-06-01", meldestatus("02", "2026-06-01")),
      );
    spec.when(meldet(ABH_C, "2026-06-10", meldestatus("02", "2026-05-01")));
    spec.thenStored(["MeldestatusReported ZUZUG"], ["H-3001"]);
    spec.when(extension(ABH_C, "2026-06-20")).thenRefused("AZR-3001");
    spec.when(extension(ABH_A, "2026-06-20")).thenStored(["DuldungReported UEBERGANG"]);
  });

  test("it ends when an ABH leads again", () => {
    const spec = toBamf(ZIEL).given(meldet(ABH_C, "2026-06-12", meldestatus("02", "2026-06-12")));
    spec.when(extension(ABH_B, "2026-06-20")).thenRefused("AZR-3010");
  });

  test("it rests while a death stands", () => {
    const spec = toBamf(ZIEL).given(meldet(BAMF, "2026-06-12", meldestatus("06", "2026-06-12")));
    spec.when(extension(ABH_B, "2026-06-20")).thenRefused("AZR-5005");
  });
});
