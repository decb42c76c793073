// What holds for every family (register rules, section 5, point 6): the measure never depends on relatives, and each
// relative is done once.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Duldung, Teildatum } from "../../../../proto/generated/fachdaten.ts";
import type { AngehoerigeAuswahl, Folgemeldung } from "../../../../proto/generated/nachrichten.ts";
import { decideFolgemeldung } from "../../../../simulator/register/datensatz/meldung/decide-folgemeldung.ts";
import { regelwerkOf, ZIEL } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import { ABH_A, ABH_B } from "../../../support/register/behoerden.ts";
import {
  Akte,
  beziehung,
  ersteDuldung,
  nummer,
  papier,
  urteilUeber,
  verlaengert,
  type Familienbloecke,
} from "../../../support/register/familie.ts";
import { folgemeldung, meldestatus, titel, uuid } from "../../../support/register/meldungen.ts";

const MASSNAHME = uuid("measure");

interface Angehoeriger {
  readonly beziehung: "01" | "02" | "03" | "04" | "none";
  readonly eingetragen: boolean;
  readonly geburtsdatum: Teildatum;
  readonly bis: string | undefined;
  readonly art: Duldung["duldungArt"]["code"];
  readonly danach: "nothing" | "moved" | "dead" | "departed" | "title" | "changed";
  readonly shown: "current" | "stale" | "foreign";
  readonly nummer: string | undefined;
}

const angehoeriger: fc.Arbitrary<Angehoeriger> = fc.record({
  beziehung: fc.constantFrom("01", "01", "01", "02", "03", "04", "none"),
  eingetragen: fc.boolean(),
  geburtsdatum: fc.constantFrom(
    { jahr: 2015 },
    { jahr: 2008 },
    { jahr: 2008, monat: 6, tag: 20 },
    { jahr: 1980 },
    { unbekannt: true },
  ),
  bis: fc.constantFrom("2026-06-30", "2026-12-31", "2027-12-31", undefined),
  art: fc.constantFrom("02", "04", "13", "15", "16"),
  danach: fc.constantFrom("nothing", "nothing", "nothing", "moved", "dead", "departed", "title", "changed"),
  shown: fc.constantFrom("current", "current", "current", "stale", "foreign"),
  nummer: fc.constantFrom("T3333333", undefined),
});

const familie = fc.record({
  angehoerige: fc.array(angehoeriger, { maxLength: 5 }),
  umfang: fc.constantFrom("AUSGEWAEHLT" as const, "ALLE_EINGETRAGENEN" as const),
  art: fc.constantFrom("02" as const, "03" as const, "09" as const, "13" as const, "16" as const),
  traeger: fc.boolean(),
  behoerde: fc.constantFrom(ABH_A, ABH_A, ABH_A, ABH_B),
  regelwerk: fc.constantFrom(ZIEL, regelwerkOf(["angehoerige"])),
});

type Familie = typeof familie extends fc.Arbitrary<infer Value> ? Value : never;

interface Aufgebaut {
  readonly mutter: Akte;
  readonly akten: readonly Akte[];
  readonly bloecke: Familienbloecke;
}

function build({ angehoerige, umfang, art, traeger, regelwerk }: Familie): Aufgebaut {
  const mutter = new Akte(1, regelwerk)
    .created(ABH_A, "2020-01-10")
    .given(ABH_A, "2026-01-11", ersteDuldung(papier("2026-01-11", "2026-06-30")));
  const akten = angehoerige.map((each, index) => buildAngehoerigen(each, index, mutter));
  const auswahl = angehoerige.map((each, index): AngehoerigeAuswahl => {
    const akte = akten[index] ?? mutter;
    const foreign = each.shown === "foreign" || akte.datensatz.bloecke.duldung.length === 0;
    const referenzId = foreign ? mutter.duldung() : akte.duldung();
    return {
      azrNummer: nummer(index + 2),
      referenzId,
      ...(each.nummer === undefined ? {} : { bescheinigungsNummer: each.nummer }),
    };
  });
  angehoerige.forEach((each, index) => {
    const akte = akten[index];
    if (
      akte !== undefined &&
      each.shown === "stale" &&
      akte.datensatz.bloecke.duldung.length > 0 &&
      each.danach === "nothing"
    ) {
      akte.given(
        ABH_A,
        "2026-06-19",
        verlaengert(akte, papier("2026-06-19", each.bis ?? "2026-12-31", { duldungArt: { code: each.art } })),
      );
    }
  });
  const { traegervordruckNummer: _, ...ohne } = papier("2026-06-20", "2026-12-31", { duldungArt: { code: art } });
  const neu = traeger ? papier("2026-06-20", "2026-12-31", { duldungArt: { code: art } }) : ohne;
  const element = umfang === "AUSGEWAEHLT" ? { umfang, angehoerige: auswahl } : { umfang, angehoerige: [] };
  return { mutter, akten, bloecke: { ...verlaengert(mutter, neu), fuerAngehoerigeUebernehmen: element } };
}

function buildAngehoerigen(each: Angehoeriger, index: number, mutter: Akte): Akte {
  const akte = new Akte(index + 2, mutter.regelwerk).created(ABH_A, "2020-01-10", { geburtsdatum: each.geburtsdatum });
  if (each.bis !== undefined) {
    akte.given(ABH_A, "2026-01-11", ersteDuldung(papier("2026-01-11", each.bis, { duldungArt: { code: each.art } })));
  }
  if (each.beziehung !== "none") mutter.given(ABH_A, "2026-02-01", beziehung(akte, each.beziehung, each.eingetragen));
  if (each.danach === "moved") akte.given(ABH_B, "2026-06-01", meldestatus("02", "2026-06-01"));
  if (each.danach === "dead") akte.given(ABH_A, "2026-06-01", meldestatus("06", "2026-06-01"));
  if (each.danach === "departed") akte.given(ABH_A, "2026-06-01", meldestatus("05", "2026-06-01"));
  if (each.danach === "title") akte.given(ABH_A, "2026-06-01", titel("2026-06-01"));
  if (each.danach === "changed" && each.bis !== undefined) {
    akte.given(
      ABH_A,
      "2026-06-01",
      verlaengert(akte, papier("2026-06-01", each.bis, { duldungArt: { code: each.art } })),
    );
  }
  return akte;
}

describe("for every family", () => {
  it("the measure is stored or refused as if there were no relatives", () => {
    fc.assert(
      fc.property(familie, (given) => {
        const { mutter, akten, bloecke } = build(given);
        fc.pre(bloecke.fuerAngehoerigeUebernehmen?.umfang !== "AUSGEWAEHLT" || akten.length > 0);
        const { fuerAngehoerigeUebernehmen: _, ...ohne } = bloecke;
        const known = new Map(akten.map(({ azrNummer, datensatz }) => [azrNummer, datensatz]));
        const kontext = { ...mutter.kontext(given.behoerde, "2026-06-20"), akten: known };
        const meldung = (parts: Familienbloecke): Folgemeldung => ({
          ...folgemeldung(given.behoerde, MASSNAHME, parts),
          ...parts,
        });
        const mit = decideFolgemeldung(mutter.datensatz, meldung(bloecke), kontext);
        const allein = decideFolgemeldung(mutter.datensatz, meldung(ohne), kontext);
        expect(mit.ok ? undefined : mit.rejection).toEqual(allein.ok ? undefined : allein.rejection);
        if (!mit.ok || !allein.ok) return;
        const own = mit.value.events.filter(
          ({ event }) => event.type !== "azr.ereignisse.v1.AngehoerigenuebernahmeRequested",
        );
        expect(own).toEqual(allein.value.events);
        expect(mit.value.bestaetigung.referenzen).toEqual(allein.value.bestaetigung.referenzen);
      }),
    );
  });

  it("each relative gets one verdict, and what was stored once is known at the next attempt", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(familie, (given) => {
        const { mutter, akten, bloecke } = build({ ...given, behoerde: ABH_A, umfang: "AUSGEWAEHLT" });
        fc.pre(akten.length > 0);
        mutter.given(ABH_A, "2026-06-20", bloecke, MASSNAHME);
        for (const akte of akten) {
          const first = urteilUeber(mutter, ABH_A, MASSNAHME, akte, "2026-06-20");
          seen.add(first.ergebnis.verdikt);
          expect(first.ergebnis.fehlerfaelle.length > 0).toBe(first.ergebnis.verdikt === "ABGELEHNT");
          if (first.events.length > 0) akte.stored(first.events);
          const again = urteilUeber(mutter, ABH_A, MASSNAHME, akte, "2026-06-21");
          expect(again.ergebnis.verdikt).toBe(first.ergebnis.verdikt);
          expect(again.ergebnis.referenzId).toBe(first.ergebnis.referenzId);
          expect(again.events).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
    expect([...seen].toSorted()).toEqual(["ABGELEHNT", "BEREITS_AKTUELL", "NICHT_ANWENDBAR", "UEBERNOMMEN"]);
  });
});
