// register rules, section 5, point 3: the verdict on one relative, first match answers.
import { beforeEach, describe, expect, it } from "vitest";
import type { Aufenthaltsgestattung, Duldung, Teildatum } from "../../../../proto/generated/fachdaten.ts";
import type { AngehoerigeAuswahl, AngehoerigeErgebnis } from "../../../../proto/generated/nachrichten.ts";
import { present } from "../../../../simulator/kernel/assert.ts";
import { regelwerkOf, ZIEL, type Regelwerk } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import { ABH_A, ABH_B, BAMF } from "../../../support/register/behoerden.ts";
import {
  Akte,
  beziehung,
  ersteDuldung,
  nummer,
  papier,
  urteilUeber,
  verlaengert,
} from "../../../support/register/familie.ts";
import { describeEvent } from "../../../support/register/datensatz-spec.ts";
import { meldestatus, tag, titel, uuid } from "../../../support/register/meldungen.ts";

const KIND_GEBOREN = { geburtsdatum: { jahr: 2015, monat: 3, tag: 2 } };
const MASSNAHME = uuid("measure");
const TAG = "2026-06-20";
const NEU = papier(TAG, "2026-12-31", { bescheinigungsNummer: "T2222222", traegervordruckNummer: "K2222222" });

const { bescheinigungsNummer: _sticker, ...AUF_TRAEGER } = papier("2026-01-11", "2026-06-30");

let mutter: Akte;
let kind: Akte;

beforeEach(() => {
  mutter = person(1);
  kind = person(2, KIND_GEBOREN.geburtsdatum);
  mutter.given(ABH_A, "2026-01-12", beziehung(kind, "01"));
});

function person(serial: number, geburtsdatum?: Teildatum, regelwerk: Regelwerk = ZIEL): Akte {
  return new Akte(serial, regelwerk)
    .created(ABH_A, "2025-01-10", geburtsdatum === undefined ? {} : { geburtsdatum })
    .given(ABH_A, "2026-01-11", ersteDuldung(papier("2026-01-11", "2026-06-30")));
}

/** The measure for the child alone, with the child's Referenz-ID as it stands now. */
function massnahme(neu: Duldung = NEU, auswahl: Partial<AngehoerigeAuswahl> = {}): void {
  const angehoerige = [{ azrNummer: kind.azrNummer, referenzId: kind.duldung(), ...auswahl }];
  mutter.given(ABH_A, TAG, verlaengert(mutter, neu, angehoerige), MASSNAHME);
}

function urteil(day = TAG) {
  return urteilUeber(mutter, ABH_A, MASSNAHME, kind, day);
}

function ergebnis(day = TAG): AngehoerigeErgebnis {
  return urteil(day).ergebnis;
}

/** Numbers of the child's Duldung behind the measure: sticker and carrier form. */
function nummern(): readonly (string | undefined)[] {
  kind.stored(urteil().events);
  const { fachdaten } = kind.datensatz.bloecke.duldung[0] ?? {};
  return [fachdaten?.bescheinigungsNummer, fachdaten?.traegervordruckNummer];
}

describe("UEBERNOMMEN", () => {
  it("stores the extension on the relative's record, caused by the request, under the nachrichtenUUID of the measure", () => {
    massnahme();
    const { events, ergebnis: found } = urteil();
    expect(events.map(describeEvent)).toEqual(["DuldungReported AKTENFUEHREND"]);
    const anfrage = mutter.events.find(
      ({ event }) => event.type === "azr.ereignisse.v1.AngehoerigenuebernahmeRequested",
    );
    expect(events[0]?.umschlag).toMatchObject({
      nachrichtenUUID: MASSNAHME,
      ursacheId: anfrage?.id,
      meldendeBehoerde: "100001",
    });
    kind.stored(events);
    expect(found).toMatchObject({ verdikt: "UEBERNOMMEN", referenzId: kind.duldung() });
    expect(found.text).toBe("Die Duldung dieser Person ist bis 31.12.2026 verlängert und gespeichert.");
  });

  it("is entered on the parent's carrier form without a sticker of its own", () => {
    kind = new Akte(2, ZIEL)
      .created(ABH_A, "2025-01-10", KIND_GEBOREN)
      .given(ABH_A, "2026-01-11", ersteDuldung(AUF_TRAEGER));
    massnahme();
    expect(nummern()).toEqual([undefined, "K2222222"]);
  });

  it("keeps the number of its own sticker and carrier form", () => {
    massnahme();
    expect(nummern()).toEqual(["T1234567", "K7654321"]);
  });

  it("has the number of the sticker that the message names", () => {
    massnahme(NEU, { bescheinigungsNummer: "T3333333" });
    expect(nummern()).toEqual(["T3333333", "K7654321"]);
  });

  it("leaves the parent's paper with the first sticker of its own", () => {
    kind = new Akte(2, ZIEL)
      .created(ABH_A, "2025-01-10", KIND_GEBOREN)
      .given(ABH_A, "2026-01-11", ersteDuldung(AUF_TRAEGER));
    massnahme(NEU, { bescheinigungsNummer: "T3333333" });
    expect(nummern()).toEqual(["T3333333", undefined]);
  });

  it("says so again when it was stored at an earlier attempt, without events", () => {
    massnahme();
    kind.stored(urteil().events);
    const again = urteil("2026-07-20");
    expect(again.ergebnis).toMatchObject({ verdikt: "UEBERNOMMEN", referenzId: kind.duldung() });
    expect(again.events).toEqual([]);
  });

  it("has the same events at every attempt", () => {
    massnahme();
    expect(urteil().events).toEqual(urteil().events);
  });

  it("keeps the relative's own code when the measure is an extension", () => {
    kind = person(2, KIND_GEBOREN.geburtsdatum);
    kind.given(
      ABH_A,
      "2026-02-01",
      verlaengert(kind, papier("2026-02-01", "2026-06-30", { duldungArt: { code: "04" } })),
    );
    massnahme();
    kind.stored(urteil().events);
    expect(kind.datensatz.bloecke.duldung[0]?.fachdaten.duldungArt.code).toBe("04");
  });

  it("follows a new decision (01) as well, which maps by role against the paper before it", () => {
    const fuerAngehoerigeUebernehmen = {
      umfang: "AUSGEWAEHLT",
      angehoerige: [{ azrNummer: kind.azrNummer, referenzId: kind.duldung() }],
    } as const;
    const neu = { ...NEU, duldungArt: { code: "13" } } as const;
    mutter.given(ABH_A, TAG, { ...ersteDuldung(neu), fuerAngehoerigeUebernehmen }, MASSNAHME);
    expect(ergebnis().text).toBe(
      "Die Duldung dieser Person ist bis 31.12.2026 verlängert und gespeichert. Sie lautet jetzt auf: Beschäftigungsduldung: minderjähriges lediges Kind (§ 60d Abs. 2 AufenthG).",
    );
    kind.stored(urteil().events);
    expect(kind.datensatz.bloecke.duldung[0]?.fachdaten.duldungArt.code).toBe("15");
  });

  it("is stored on the sender's own window on the relative's record", () => {
    kind.given(ABH_B, "2026-06-21", meldestatus("02", "2026-06-21"));
    massnahme();
    expect(urteil("2026-06-22").events.map(describeEvent)).toEqual(["DuldungReported UEBERGANG"]);
  });
});

describe("NICHT_ANWENDBAR", () => {
  it("when the relative is not linked on the record of the measure", () => {
    kind = person(3, KIND_GEBOREN.geburtsdatum);
    massnahme();
    expect(ergebnis()).toMatchObject({
      verdikt: "NICHT_ANWENDBAR",
      text: expect.stringMatching(/nicht als Familienmitglied/u),
    });
  });

  it("when nobody has this number", () => {
    mutter.given(ABH_A, "2026-01-13", beziehung({ azrNummer: nummer(9) }, "01"));
    massnahme(NEU, { azrNummer: nummer(9) });
    const found = urteilUeber(mutter, ABH_A, MASSNAHME, nummer(9), TAG).ergebnis;
    expect(found).toMatchObject({ verdikt: "NICHT_ANWENDBAR", text: expect.stringMatching(/niemand gespeichert/u) });
  });

  it("when the relative is dead", () => {
    kind.given(ABH_A, "2026-06-10", meldestatus("06", "2026-06-09"));
    massnahme();
    expect(ergebnis()).toMatchObject({
      verdikt: "NICHT_ANWENDBAR",
      text: "Die Maßnahme gilt nicht für diese Person; für sie wurde nichts gespeichert. Zu dieser Person ist „verstorben“ zum 09.06.2026 gespeichert.",
    });
  });

  it.each(["04", "05"] as const)("when the relative has departed (%s)", (code) => {
    kind.given(ABH_A, "2026-06-10", meldestatus(code, "2026-06-09"));
    massnahme();
    expect(ergebnis()).toMatchObject({ verdikt: "NICHT_ANWENDBAR", text: expect.stringMatching(/zum 09.06.2026/u) });
  });

  it("when a child was of age on the day of the measure", () => {
    kind = person(2, { jahr: 2008, monat: 6, tag: 20 });
    massnahme();
    expect(ergebnis()).toMatchObject({
      verdikt: "NICHT_ANWENDBAR",
      text: expect.stringMatching(/am 20.06.2026 volljährig/u),
    });
  });

  it("but not when the birth date leaves it open", () => {
    kind = person(2, { jahr: 2008 });
    massnahme();
    expect(ergebnis().verdikt).toBe("UEBERNOMMEN");
  });

  it("nor when the relative is no child", () => {
    const ehemann = person(4);
    mutter.given(ABH_A, "2026-01-13", beziehung(ehemann, "03"));
    kind = ehemann;
    massnahme();
    expect(ergebnis().verdikt).toBe("UEBERNOMMEN");
  });

  it("when the relative holds no paper of this kind", () => {
    kind = new Akte(2, ZIEL).created(ABH_A, "2025-01-10", KIND_GEBOREN);
    const angehoerige = [{ azrNummer: kind.azrNummer, referenzId: mutter.duldung() }];
    mutter.given(ABH_A, TAG, verlaengert(mutter, NEU, angehoerige), MASSNAHME);
    expect(ergebnis()).toMatchObject({
      verdikt: "NICHT_ANWENDBAR",
      text: expect.stringMatching(/keine Duldung gespeichert/u),
    });
  });

  it("when all who are entered were meant, and a paper came only behind the request", () => {
    kind = new Akte(3, ZIEL).created(ABH_A, "2025-01-10", KIND_GEBOREN);
    mutter.given(ABH_A, "2026-01-13", beziehung(kind, "01", true));
    const element = { umfang: "ALLE_EINGETRAGENEN", angehoerige: [] } as const;
    mutter.given(ABH_A, TAG, { ...verlaengert(mutter, NEU), fuerAngehoerigeUebernehmen: element }, MASSNAHME);
    kind.given(ABH_A, TAG, ersteDuldung(papier(TAG, "2026-07-31")));
    expect(ergebnis().verdikt).toBe("NICHT_ANWENDBAR");
  });

  it("when the new Duldung rests on own conduct (section 60b)", () => {
    massnahme({ ...NEU, duldungArt: { code: "16" } });
    expect(ergebnis()).toMatchObject({ verdikt: "NICHT_ANWENDBAR", text: expect.stringMatching(/eigenem Verhalten/u) });
  });

  it("when the relative's own Duldung rests on own conduct (section 60b), whatever the parent's is", () => {
    kind = new Akte(2, ZIEL)
      .created(ABH_A, "2025-01-10", KIND_GEBOREN)
      .given(ABH_A, "2026-01-11", ersteDuldung(papier("2026-01-11", "2026-06-30", { duldungArt: { code: "16" } })));
    massnahme();
    expect(ergebnis()).toMatchObject({ verdikt: "NICHT_ANWENDBAR", text: expect.stringMatching(/eigenem Verhalten/u) });
  });

  it("when the role has no code: nobody shares an Ausbildungsduldung", () => {
    massnahme({ ...NEU, duldungArt: { code: "09" } });
    expect(ergebnis()).toMatchObject({
      verdikt: "NICHT_ANWENDBAR",
      text: expect.stringMatching(/keine Art der Duldung/u),
    });
  });
});

describe("ABGELEHNT, with the Fehlerfall of a message of its own", () => {
  function abgelehntMit(day = TAG): readonly string[] {
    const found = ergebnis(day);
    expect(found.verdikt).toBe("ABGELEHNT");
    return found.fehlerfaelle.map(({ fehlerschluessel }) => fehlerschluessel);
  }

  it("3001: another office leads the relative's record, and there is no dual write", () => {
    const ohneFenster = regelwerkOf(["angehoerige"]);
    mutter = person(1, undefined, ohneFenster);
    kind = person(2, KIND_GEBOREN.geburtsdatum, ohneFenster);
    mutter.given(ABH_A, "2026-01-12", beziehung(kind, "01"));
    kind.given(ABH_B, "2026-06-19", meldestatus("02", "2026-06-19"));
    massnahme();
    expect(abgelehntMit()).toEqual(["AZR-3001"]);
  });

  it("3010: with dual write, the decision came after the change", () => {
    kind.given(ABH_B, "2026-06-10", meldestatus("02", "2026-06-10"));
    massnahme();
    expect(abgelehntMit()).toEqual(["AZR-3010"]);
  });

  it("5002: no Referenz-ID was shown, and there is a paper", () => {
    const angehoerige = [{ azrNummer: kind.azrNummer }];
    mutter.given(ABH_A, TAG, verlaengert(mutter, NEU, angehoerige), MASSNAHME);
    expect(abgelehntMit()).toEqual(["AZR-5002"]);
  });

  it("5001: the block was changed since it was shown", () => {
    const shown = kind.duldung();
    kind.given(ABH_A, "2026-06-15", verlaengert(kind, papier("2026-06-15", "2026-07-15")));
    massnahme(NEU, { referenzId: shown });
    expect(abgelehntMit()).toEqual(["AZR-5001"]);
  });

  it("6004: a title holds on the day", () => {
    kind.given(ABH_A, "2026-06-01", titel("2026-06-01", { bis: "2027-05-31" }));
    massnahme();
    expect(abgelehntMit()).toEqual(["AZR-6004"]);
  });

  it("2004: the relative's own code may no longer be reported", () => {
    kind = new Akte(2, ZIEL)
      .created(ABH_A, "2014-01-10", { geburtsdatum: { jahr: 2010 } })
      .given(ABH_A, "2014-02-01", ersteDuldung(papier("2014-02-01", "2014-08-01", { duldungArt: { code: "08" } })));
    massnahme();
    expect(abgelehntMit()).toEqual(["AZR-2004"]);
  });
});

describe("BEREITS_AKTUELL", () => {
  it.each(["2026-12-31", "2027-03-31"])("when the paper stands until %s already", (bis) => {
    kind.given(ABH_A, "2026-06-15", verlaengert(kind, papier("2026-06-15", bis)));
    massnahme();
    const found = urteil();
    expect(found.ergebnis.verdikt).toBe("BEREITS_AKTUELL");
    expect(found.events).toEqual([]);
  });

  it("even when the clerk was shown an older paper", () => {
    const shown = kind.duldung();
    kind.given(ABH_A, "2026-06-15", ersteDuldung(papier("2026-06-15", "2027-03-31")));
    massnahme(NEU, { referenzId: shown });
    expect(ergebnis().verdikt).toBe("BEREITS_AKTUELL");
  });
});

it("answers what comes first: a dead relative who is not linked is not linked", () => {
  kind = person(3, KIND_GEBOREN.geburtsdatum).given(ABH_A, "2026-06-10", meldestatus("06", "2026-06-09"));
  massnahme();
  expect(ergebnis().text).toMatch(/nicht als Familienmitglied/u);
});

it("takes the links of the moment of the request, whatever is reported later", () => {
  massnahme();
  const [block] = mutter.datensatz.bloecke.familienbeziehung;
  const { referenzId = mutter.duldung() } = block ?? {};
  mutter.given(ABH_A, "2026-06-21", { familienbeziehung: { aenderungsArt: "05", referenzId } });
  expect(ergebnis("2026-06-22").verdikt).toBe("UEBERNOMMEN");
});

it("judges an authority that only once reported as anybody else", () => {
  kind.given(BAMF, "2026-06-10", meldestatus("02", "2026-06-10"));
  massnahme();
  // BAMF leads a Duldung it may not report: the last Auslaenderbehoerde keeps the right.
  expect(urteil().events.map(describeEvent)).toEqual(["DuldungReported UEBERGANG"]);
});

describe("an Aufenthaltsgestattung", () => {
  const bis = (day: string): Aufenthaltsgestattung => ({
    ereignisdatum: tag("2026-01-11"),
    befristungsdatum: tag(day),
    bescheinigungsNummer: "V1234567",
  });

  function asylsuchend(serial: number, geburtsdatum: Teildatum): Akte {
    const asylstatusArt = { code: "01" } as const;
    return new Akte(serial, ZIEL)
      .created(ABH_A, "2025-01-10", { geburtsdatum })
      .given(BAMF, "2025-01-11", {
        sachverhalt: {
          asylstatus: { aenderungsArt: "01", fachdatenNeu: { asylstatusArt, ereignisdatum: tag("2025-01-11") } },
        },
      })
      .given(ABH_A, "2026-01-11", {
        sachverhalt: { aufenthaltsgestattung: { aenderungsArt: "01", fachdatenNeu: bis("2026-06-30") } },
      });
  }

  it("is taken over without any code", () => {
    [mutter, kind] = [asylsuchend(1, { jahr: 1990 }), asylsuchend(2, { jahr: 2015 })];
    mutter.given(ABH_A, "2026-01-12", beziehung(kind, "01"));
    const gestattung = (akte: Akte) => present(akte.datensatz.bloecke.aufenthaltsgestattung[0], "a Gestattung");
    const fachdatenNeu = { ...bis("2026-12-31"), ereignisdatum: tag(TAG) };
    const { referenzId } = gestattung(mutter);
    const angehoerige = [{ azrNummer: kind.azrNummer, referenzId: gestattung(kind).referenzId }];
    mutter.given(
      ABH_A,
      TAG,
      {
        sachverhalt: { aufenthaltsgestattung: { aenderungsArt: "02", referenzId, fachdatenNeu } },
        fuerAngehoerigeUebernehmen: { umfang: "AUSGEWAEHLT", angehoerige },
      },
      MASSNAHME,
    );
    const { events, ergebnis: found } = urteil();
    kind.stored(events);
    expect(found.text).toBe("Die Aufenthaltsgestattung dieser Person ist bis 31.12.2026 verlängert und gespeichert.");
    expect(gestattung(kind).fachdaten).toEqual({ ...fachdatenNeu, ereignisdatum: TAG });
  });
});
