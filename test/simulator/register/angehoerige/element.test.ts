// The element on a Folgemeldung: its form, 3012, and the list that is fixed in the event (register rules, section 5).
import { describe, expect, it } from "vitest";
import type { Folgemeldung, FuerAngehoerigeUebernehmen } from "../../../../proto/generated/nachrichten.ts";
import { ANGEHOERIGE_MAX } from "../../../../simulator/register/angehoerige/anfrage.ts";
import { judgeFolgemeldungsform } from "../../../../simulator/register/datensatz/meldung/meldungsform.ts";
import { decideFolgemeldung } from "../../../../simulator/register/datensatz/meldung/decide-folgemeldung.ts";
import { formulateFehler } from "../../../../simulator/register/kataloge/fehler.ts";
import { HEUTE, regelwerkOf, ZIEL, type Regelwerk } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import { ABH_A } from "../../../support/register/behoerden.ts";
import {
  Akte,
  beziehung,
  ersteDuldung,
  nummer,
  papier,
  verlaengert,
  type Familienbloecke,
} from "../../../support/register/familie.ts";
import { folgemeldung, meldestatus, uuid } from "../../../support/register/meldungen.ts";

const NEU = papier("2026-06-20", "2026-12-31");

function mutter(regelwerk: Regelwerk): Akte {
  return new Akte(1, regelwerk)
    .created(ABH_A, "2025-01-10")
    .given(ABH_A, "2026-01-11", ersteDuldung(papier("2026-01-11", "2026-06-30")));
}

function kind(serial: number, bis: string, regelwerk: Regelwerk): Akte {
  return new Akte(serial, regelwerk)
    .created(ABH_A, "2025-01-10", { geburtsdatum: { jahr: 2015 } })
    .given(ABH_A, "2026-01-11", ersteDuldung(papier("2026-01-11", bis)));
}

function meldung(bloecke: Familienbloecke): Folgemeldung {
  return { ...folgemeldung(ABH_A, uuid("measure"), bloecke), ...bloecke };
}

describe("form", () => {
  function formOf(element: FuerAngehoerigeUebernehmen, bloecke: Familienbloecke = verlaengert(mutter(ZIEL), NEU)) {
    const fehler = judgeFolgemeldungsform(meldung({ ...bloecke, fuerAngehoerigeUebernehmen: element })) ?? [];
    return fehler.map((each) => `${each.schluessel} ${each.pointer}`);
  }

  const [eins, zwei] = [nummer(1), nummer(2)];
  const referenzId = mutter(ZIEL).duldung();

  it("is right with relatives and their Referenz-IDs, or with none for all who are entered", () => {
    expect(formOf({ umfang: "AUSGEWAEHLT", angehoerige: [{ azrNummer: eins, referenzId }] })).toEqual([]);
    expect(formOf({ umfang: "ALLE_EINGETRAGENEN", angehoerige: [] })).toEqual([]);
  });

  it("needs a measure that is extended", () => {
    const element: FuerAngehoerigeUebernehmen = { umfang: "ALLE_EINGETRAGENEN", angehoerige: [] };
    expect(formOf(element, meldestatus("02", "2026-06-20"))).toEqual(["AZR-2004 /fuerAngehoerigeUebernehmen"]);
    expect(formOf(element, ersteDuldung(NEU))).toEqual([]);
  });

  it("needs somebody, each once, with a number that can be one", () => {
    const liste = "/fuerAngehoerigeUebernehmen/angehoerige";
    expect(formOf({ umfang: "AUSGEWAEHLT", angehoerige: [] })).toEqual([`AZR-2002 ${liste}`]);
    const angehoerige = [
      { azrNummer: eins, referenzId },
      { azrNummer: zwei },
      { azrNummer: eins, referenzId, bescheinigungsNummer: "V1234567" },
    ];
    expect(formOf({ umfang: "AUSGEWAEHLT", angehoerige })).toEqual([
      `AZR-2004 ${liste}/2/azrNummer`,
      `AZR-2011 ${liste}/2/bescheinigungsNummer`,
    ]);
    expect(formOf({ umfang: "ALLE_EINGETRAGENEN", angehoerige: [{ azrNummer: eins }] })).toEqual([`AZR-2004 ${liste}`]);
  });
});

describe("the request", () => {
  function decide(akte: Akte, bloecke: Familienbloecke, akten: readonly Akte[] = []) {
    const known = new Map(akten.map(({ azrNummer, datensatz }) => [azrNummer, datensatz]));
    return decideFolgemeldung(akte.datensatz, meldung(bloecke), { ...akte.kontext(ABH_A, "2026-06-20"), akten: known });
  }

  function requestIn(decided: ReturnType<typeof decide>): unknown {
    if (!decided.ok) return decided.rejection.fehler.map(({ schluessel }) => schluessel);
    const { event } = decided.value.events.at(-1) ?? {};
    return event?.type === "azr.ereignisse.v1.AngehoerigenuebernahmeRequested" ? event.data : undefined;
  }

  it("is an event behind the measure that fixes the list, ascending", () => {
    const akte = mutter(ZIEL);
    const [zwei, drei] = [kind(2, "2026-06-30", ZIEL), kind(3, "2026-06-30", ZIEL)];
    const angehoerige = [drei, zwei].map((each) => ({ azrNummer: each.azrNummer, referenzId: each.duldung() }));
    const decided = decide(akte, verlaengert(akte, NEU, angehoerige));
    expect(requestIn(decided)).toEqual({
      umfang: "AUSGEWAEHLT",
      sachverhalt: "duldung",
      angehoerige: angehoerige.toReversed(),
    });
    expect(decided).toMatchObject({
      value: { bestaetigung: { erweiterung: { angehoerige: [{ verdikt: "AUSSTEHEND" }, { verdikt: "AUSSTEHEND" }] } } },
    });
  });

  it("of all who are entered names their Referenz-IDs of this moment", () => {
    const [zwei, drei] = [kind(2, "2026-06-30", ZIEL), new Akte(3, ZIEL).created(ABH_A, "2025-01-10")];
    const akte = mutter(ZIEL)
      .given(ABH_A, "2026-02-01", beziehung(drei, "01", true))
      .given(ABH_A, "2026-02-01", beziehung(zwei, "01", true))
      .given(ABH_A, "2026-02-01", beziehung({ azrNummer: nummer(4) }, "03"));
    const bloecke = {
      ...verlaengert(akte, NEU),
      fuerAngehoerigeUebernehmen: { umfang: "ALLE_EINGETRAGENEN", angehoerige: [] },
    } as const;
    expect(requestIn(decide(akte, bloecke, [zwei, drei]))).toEqual({
      umfang: "ALLE_EINGETRAGENEN",
      sachverhalt: "duldung",
      angehoerige: [{ azrNummer: zwei.azrNummer, referenzId: zwei.duldung() }, { azrNummer: drei.azrNummer }],
    });
  });

  it("is refused when more are entered than one measure takes over", () => {
    let akte = mutter(ZIEL);
    for (let serial = 0; serial <= ANGEHOERIGE_MAX; serial += 1) {
      akte = akte.given(ABH_A, "2026-02-01", beziehung({ azrNummer: nummer(100 + serial) }, "01", true));
    }
    const bloecke = {
      ...verlaengert(akte, NEU),
      fuerAngehoerigeUebernehmen: { umfang: "ALLE_EINGETRAGENEN", angehoerige: [] },
    } as const;
    expect(requestIn(decide(akte, bloecke))).toEqual(["AZR-2009"]);
  });

  it.each([HEUTE, regelwerkOf(["uebergang", "bestellung"])])("is 3012 under a rule set without it", (regelwerk) => {
    const akte = mutter(regelwerk);
    const decided = decide(akte, verlaengert(akte, NEU, [{ azrNummer: nummer(2), referenzId: akte.duldung() }]));
    expect(requestIn(decided)).toEqual(["AZR-3012"]);
    const [fall] = decided.ok ? [] : decided.rejection.fehler.map((each) => formulateFehler(each));
    expect(fall?.fehlertext).toBe(
      "Das Regelwerk dieses Registers kennt die Übernahme einer Maßnahme für Angehörige nicht. Aktenführend ist seit 10.01.2025: ABH Altstadt (100001). Es wurde nichts gespeichert.",
    );
  });

  it("is stored with the measure or not at all", () => {
    const akte = mutter(ZIEL);
    const angehoerige = [{ azrNummer: nummer(2), referenzId: akte.duldung() }];
    const stale = { ...verlaengert(akte, NEU, angehoerige) };
    akte.given(ABH_A, "2026-06-19", verlaengert(akte, papier("2026-06-19", "2026-07-31")));
    expect(requestIn(decide(akte, stale))).toEqual(["AZR-5001"]);
  });

  it("that comes again asks for the same relatives, or is another content", () => {
    const akte = mutter(ZIEL);
    const bloecke = verlaengert(akte, NEU, [{ azrNummer: nummer(2), referenzId: akte.duldung() }]);
    akte.given(ABH_A, "2026-06-20", bloecke, uuid("measure"));
    expect(decide(akte, bloecke)).toMatchObject({ ok: true, value: { events: [] } });
    const { fuerAngehoerigeUebernehmen: _, ...ohne } = bloecke;
    expect(requestIn(decide(akte, ohne))).toEqual(["AZR-2007"]);
    expect(
      requestIn(
        decide(akte, { ...bloecke, fuerAngehoerigeUebernehmen: { umfang: "ALLE_EINGETRAGENEN", angehoerige: [] } }),
      ),
    ).toEqual(["AZR-2007"]);
  });
});

describe("hints about the family", () => {
  function hinweise(akte: Akte, bloecke: Familienbloecke, akten: readonly Akte[]) {
    const known = new Map(akten.map(({ azrNummer, datensatz }) => [azrNummer, datensatz]));
    const decided = decideFolgemeldung(akte.datensatz, meldung(bloecke), {
      ...akte.kontext(ABH_A, "2026-06-20"),
      akten: known,
    });
    return decided.ok
      ? decided.value.bestaetigung.hinweise.map(({ hinweistext }) => hinweistext)
      : expect.fail("refused");
  }

  function familie(regelwerk: Regelwerk): readonly [Akte, readonly Akte[]] {
    const kinder = [
      kind(2, "2026-06-30", regelwerk),
      kind(3, "2026-06-30", regelwerk),
      kind(4, "2026-12-31", regelwerk),
    ];
    const fort = kind(5, "2026-06-30", regelwerk).given(ABH_A, "2026-06-01", meldestatus("04", "2026-06-01"));
    const allein = kind(6, "2026-06-30", regelwerk);
    const akte = mutter(regelwerk);
    for (const each of [...kinder, fort]) akte.given(ABH_A, "2026-02-01", beziehung(each, "01", true));
    akte.given(ABH_A, "2026-02-01", beziehung(allein, "01"));
    return [akte, [...kinder, fort, allein]];
  }

  it("H-6101: without the take-over, entered children whose paper ends before the parent's", () => {
    const [akte, akten] = familie(HEUTE);
    expect(hinweise(akte, verlaengert(akte, NEU), akten)).toEqual([
      `Die Meldung wurde gespeichert. Im Familienverband sind 2 Kinder mit ablaufender Duldung eingetragen: ${nummer(2)}, ${nummer(3)}. Bitte prüfen, ob auch diese verlängert wird, und für jede Person eine eigene Meldung senden.`,
    ]);
  });

  it("none with the take-over", () => {
    const [akte, akten] = familie(ZIEL);
    expect(hinweise(akte, verlaengert(akte, NEU), akten)).toEqual([]);
  });

  it("H-6102: links of two records that do not fit each other", () => {
    const [akte, andere] = [mutter(ZIEL), kind(2, "2026-06-30", ZIEL)];
    expect(hinweise(akte, beziehung(andere, "01"), [andere])).toEqual([]);
    andere.given(ABH_A, "2026-02-02", beziehung(akte, "02"));
    expect(hinweise(akte, beziehung(andere, "01"), [andere])).toEqual([]);
    expect(hinweise(akte, beziehung(andere, "03"), [andere])).toEqual([
      `Die Meldung wurde gespeichert. Im Datensatz ${nummer(2)} ist als Gegenbeziehung „Elternteil“ gespeichert, es fehlt „Ehegatte“. Bitte klären, welche Angabe stimmt, und die andere berichtigen.`,
    ]);
  });
});
