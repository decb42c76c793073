// Register rules, section 3, "Window": a former authority declares that nothing is open (990003).
import { describe, expect, test } from "vitest";
import { HEUTE, ZIEL } from "../../../../../simulator/register/regelwerk/regelwerk.ts";
import { decideFolgemeldung } from "../../../../../simulator/register/datensatz/meldung/decide-folgemeldung.ts";
import { decideUebergangsabschluss } from "../../../../../simulator/register/datensatz/meldung/decide-uebergangsabschluss.ts";
import { formulateFehler } from "../../../../../simulator/register/kataloge/fehler.ts";
import { ABH_A, ABH_B, ABH_C, ABH_IM_AUFTRAG, BAMF, MELDEBEHOERDE } from "../../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet, type Schritt } from "../../../../support/register/datensatz-spec.ts";
import { duldung, folgemeldung, meldestatus, mittag, uuid } from "../../../../support/register/meldungen.ts";
import { uebergangsabschluss } from "../../../../support/register/uebergangsabschluss.ts";

const DECLARED = "UebergangsfensterEnded ABH Altstadt ABSCHLUSS";

function moved(...then: readonly Schritt[]): DatensatzSpec {
  return new DatensatzSpec(ZIEL)
    .created(ABH_A, "2026-01-10")
    .given(meldet(ABH_B, "2026-06-10", meldestatus("02", "2026-06-01")), ...then);
}

describe("a window is open", () => {
  test("ends at once, as the authority's own act", () => {
    const spec = moved().whenDeclared(ABH_A, "2026-06-14").thenStored([DECLARED, "WiedervorlageChanged GESETZLICH"]);
    expect(spec.events.at(-2)?.umschlag).toMatchObject({
      meldendeBehoerde: ABH_A.kennzeichen,
      grundlage: "UEBERGANG",
      sachbearbeiter: "M. Beispiel",
    });
    expect(spec.datensatz.fenster).toMatchObject([{ ende: "ABSCHLUSS", endeTag: "2026-06-14" }]);
    expect(spec.datensatz.nachrichten.at(-1)).toMatchObject({ bloecke: [], legteAn: false });
  });

  test("on its last day; a day later it is over", () => {
    moved().whenDeclared(ABH_A, "2026-07-22").thenStored([DECLARED, "WiedervorlageChanged GESETZLICH"]);
    const { fehler, due } = moved().whenDeclared(ABH_A, "2026-07-23").thenRefused("AZR-3009");
    expect(fehler[0].parameter["datum"]).toBe("22.07.2026");
    expect(due).toHaveLength(1);
  });

  test("ends no window of anybody else", () => {
    const spec = moved(meldet(ABH_C, "2026-06-12", meldestatus("02", "2026-06-12"))).declared(ABH_A, "2026-06-14");
    expect(spec.datensatz.fenster.map(({ ende }) => ende)).toEqual(["ABSCHLUSS", undefined]);
    spec.when(meldet(ABH_B, "2026-06-15", duldung("2026-06-11"))).thenStored(["DuldungReported UEBERGANG"]);
  });

  test("may be declared closed while a death stands: a right is given up, none is used", () => {
    moved(meldet(ABH_B, "2026-06-12", meldestatus("06", "2026-06-12")))
      .whenDeclared(ABH_A, "2026-06-14")
      .thenStored([DECLARED, "WiedervorlageChanged GESETZLICH"]);
  });

  test("may be declared closed on behalf of the authority", () => {
    const { kennzeichen: verantwortlicheBehoerde } = ABH_A;
    const spec = moved().whenDeclared(ABH_IM_AUFTRAG, "2026-06-14", { verantwortlicheBehoerde });
    spec.thenStored([DECLARED, "WiedervorlageChanged GESETZLICH"]);
    expect(spec.events.at(-2)?.umschlag).toMatchObject({
      meldendeBehoerde: ABH_IM_AUFTRAG.kennzeichen,
      verantwortlicheBehoerde,
    });
    moved().whenDeclared(ABH_C, "2026-06-14", { verantwortlicheBehoerde }).thenRefused("AZR-3007");
  });
});

describe("no window is open", () => {
  test("declared before: 3009 names the day of the declaration", () => {
    const { fehler } = moved().declared(ABH_A, "2026-06-14").whenDeclared(ABH_A, "2026-06-20").thenRefused("AZR-3009");
    expect(fehler[0].parameter["datum"]).toBe("14.06.2026");
  });

  test("whoever leads has none: 5011", () => {
    const { fehler } = moved().whenDeclared(ABH_B, "2026-06-14").thenRefused("AZR-5011");
    expect(formulateFehler(fehler[0]).fehlertext).toContain("Aktenführend ist seit 01.06.2026: ABH Bergheim (100002).");
    const back = meldet(ABH_A, "2026-06-12", meldestatus("02", "2026-06-12"));
    moved(back).whenDeclared(ABH_A, "2026-06-14").thenRefused("AZR-5011");
  });

  test("whoever never led: 3001", () => {
    for (const behoerde of [ABH_C, BAMF, MELDEBEHOERDE])
      moved().whenDeclared(behoerde, "2026-06-14").thenRefused("AZR-3001");
  });

  test("without dual write there are none: 3012, also for who leads", () => {
    for (const regelwerk of [HEUTE, { ...ZIEL, uebergang: false }]) {
      const spec = new DatensatzSpec(regelwerk).created(ABH_A, "2026-01-10");
      spec.given(meldet(ABH_B, "2026-06-10", meldestatus("02", "2026-06-01")));
      for (const behoerde of [ABH_A, ABH_B]) spec.whenDeclared(behoerde, "2026-06-14").thenRefused("AZR-3012");
    }
  });
});

describe("afterwards", () => {
  test("nothing is reported on UEBERGANG or FORTZUG any more", () => {
    const spec = moved().declared(ABH_A, "2026-06-14");
    spec.when(meldet(ABH_A, "2026-06-14", duldung("2026-05-30"))).thenRefused("AZR-3009");
    spec.when(meldet(ABH_A, "2026-06-14", meldestatus("05", "2026-05-30"))).thenRefused("AZR-3009");
    spec.when(meldet(ABH_A, "2026-06-14", duldung("2026-06-12"))).thenRefused("AZR-3001");
  });

  test("a new displacement opens a new window", () => {
    const spec = moved().declared(ABH_A, "2026-06-14");
    spec.given(
      meldet(ABH_A, "2026-06-20", meldestatus("02", "2026-06-20")),
      meldet(ABH_C, "2026-06-25", meldestatus("02", "2026-06-25")),
    );
    expect(spec.datensatz.fenster.map(({ ende }) => ende)).toEqual(["ABSCHLUSS", undefined, undefined]);
    spec.when(meldet(ABH_A, "2026-06-26", duldung("2026-06-22"))).thenStored(["DuldungReported UEBERGANG"]);
    spec.whenDeclared(ABH_A, "2026-06-27").thenStored([DECLARED]);
  });
});

describe("a nachrichtenUUID that was used before", () => {
  const kontext = (spec: DatensatzSpec) => spec.kontext(ABH_A, mittag("2026-06-14"));

  test("for a report: 2007", () => {
    const spec = moved();
    const id = uuid("used twice");
    const report = decideFolgemeldung(spec.datensatz, folgemeldung(ABH_A, id, duldung("2026-05-30")), kontext(spec));
    const datensatz = report.ok ? report.value.datensatz : expect.fail("the report was refused");
    const again = decideUebergangsabschluss(datensatz, uebergangsabschluss(ABH_A, id), kontext(spec));
    expect(again).toMatchObject({ ok: false, rejection: { fehler: [{ schluessel: "AZR-2007" }] } });
  });

  test("for a declaration: another content is 2007, and a report, too", () => {
    const spec = moved();
    const id = uuid("used twice");
    const declaration = uebergangsabschluss(ABH_A, id);
    const declared = decideUebergangsabschluss(spec.datensatz, declaration, kontext(spec));
    const datensatz = declared.ok ? declared.value.datensatz : expect.fail("the declaration was refused");
    const other = { ...declaration, durchfuehrenderSachbearbeiter: "E. Anders" };
    const refused = { ok: false, rejection: { fehler: [{ schluessel: "AZR-2007" }] } };
    expect(decideUebergangsabschluss(datensatz, other, kontext(spec))).toMatchObject(refused);
    const report = folgemeldung(ABH_A, id, duldung("2026-05-30"));
    expect(decideFolgemeldung(datensatz, report, kontext(spec))).toMatchObject(refused);
  });
});
