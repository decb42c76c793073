// What a stored Folgemeldung leaves behind: events with envelope, Referenz-IDs, confirmation.
import { describe, expect, test } from "vitest";
import { ABH_A, ABH_B } from "../../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet, referenz } from "../../../../support/register/datensatz-spec.ts";
import {
  AZR_NUMMER,
  duldung,
  folgemeldung,
  meldestatus,
  mittag,
  titel,
  uuid,
} from "../../../../support/register/meldungen.ts";
import { rebuildBestaetigung } from "../../../../support/register/rebuild-bestaetigung.ts";
import { decideFolgemeldung } from "../../../../../simulator/register/datensatz/meldung/decide-folgemeldung.ts";
import { HEUTE, ZIEL } from "../../../../../simulator/register/regelwerk/regelwerk.ts";

function record(): DatensatzSpec {
  return new DatensatzSpec(HEUTE)
    .created(ABH_A, "2026-01-10")
    .given(meldet(ABH_A, "2026-01-20", duldung("2026-01-20")));
}

describe("an extension", () => {
  test("keeps the name of the block, counts its version, changes the check character along", () => {
    const spec = record();
    const first = referenz(spec.datensatz, "duldung");
    spec
      .when(meldet(ABH_A, "2026-02-01", duldung("2026-02-01", {}, first)))
      .thenStored(["DuldungReported AKTENFUEHREND"]);
    const second = referenz(spec.datensatz, "duldung");
    expect(first).toMatch(/^.{7}1.$/u);
    expect(second.slice(0, 8)).toBe(`${first.slice(0, 7)}2`);
    expect(spec.datensatz.bloecke.duldung).toHaveLength(1);
    expect(spec.datensatz.bloecke.duldung[0]?.versionen).toHaveLength(2);
    expect(spec.events.at(-1)?.event.data).toMatchObject({
      aenderungsArt: "02",
      referenzId: second,
      ersetzteReferenzId: first,
    });
  });

  test("may make a history block the current one: the date decides", () => {
    const spec = record().given(meldet(ABH_A, "2026-02-01", duldung("2026-01-01")));
    const change = meldet(ABH_A, "2026-02-02", (d) => duldung("2026-02-02", {}, referenz(d, "duldung", "2026-01-01")));
    spec.when(change).thenStored(["DuldungReported AKTENFUEHREND"]);
  });
});

describe("an older new entry", () => {
  test("goes behind the current block as history, with a Hinweis that names the current one", () => {
    record()
      .when(meldet(ABH_A, "2026-02-01", duldung("2026-01-01")))
      .thenStored(["DuldungReported AKTENFUEHREND"], ["H-5001"]);
  });

  test("gives no Hinweis when it is the newest", () => {
    record()
      .when(meldet(ABH_A, "2026-02-01", duldung("2026-02-01")))
      .thenStored(["DuldungReported AKTENFUEHREND"]);
  });
});

describe("the envelope of an event", () => {
  const meldung = folgemeldung(ABH_B, uuid("move"), meldestatus("02", "2026-03-01"));
  const spec = new DatensatzSpec(ZIEL).created(ABH_A, "2026-01-10");
  const decide = (now = mittag("2026-03-02")) => decideFolgemeldung(spec.datensatz, meldung, spec.kontext(ABH_B, now));

  test("names message, writer, clerk, Grundlage and the Mandant's instant", () => {
    const decision = decide();
    if (!decision.ok) return expect.fail("refused");
    const [own, consequence] = decision.value.events;
    expect(own?.umschlag).toEqual({
      nachrichtenUUID: uuid("move"),
      meldendeBehoerde: ABH_B.kennzeichen,
      sachbearbeiter: "M. Beispiel",
      grundlage: "ZUZUG",
      zeitpunktMs: mittag("2026-03-02"),
    });
    expect(consequence?.umschlag).toEqual({
      nachrichtenUUID: uuid("move"),
      ursacheId: own?.id,
      grundlage: "GESETZLICH",
      zeitpunktMs: mittag("2026-03-02"),
    });
  });

  test("has ids that depend on the message alone, so that a repeated append is recognised", () => {
    const [today, later] = [decide(), decide(mittag("2026-03-09"))];
    if (!today.ok || !later.ok) return expect.fail("refused");
    expect(later.value.events.map(({ id }) => id)).toEqual(today.value.events.map(({ id }) => id));
    const types = today.value.events.map(({ event }) => event.type.split(".").at(-1));
    expect(types).toEqual(["MeldestatusReported", "UebergangsfensterOpened", "WiedervorlageChanged"]);
    expect(new Set(today.value.events.map(({ id }) => id)).size).toBe(types.length);
  });
});

describe("the confirmation", () => {
  test("names number, revision, the new Referenz-IDs and the Grundlage of each block", () => {
    const spec = record();
    const meldung = folgemeldung(ABH_A, uuid("title"), titel("2026-03-01"));
    const decision = decideFolgemeldung(spec.datensatz, meldung, spec.kontext(ABH_A, mittag("2026-03-02")));
    if (!decision.ok) return expect.fail("refused");
    const { datensatz, bestaetigung } = decision.value;
    expect(bestaetigung).toEqual({
      nachrichtentyp: "090098",
      ausloeserUUID: uuid("title"),
      azrNummer: AZR_NUMMER,
      revision: 4,
      referenzen: { aufenthaltserlaubnis: referenz(datensatz, "aufenthaltserlaubnis") },
      hinweise: [],
      personalienAehnlich: [],
      erweiterung: { grundlagen: [{ block: "aufenthaltserlaubnis", grundlage: "AKTENFUEHREND" }], angehoerige: [] },
    });
  });

  test("names the last day of a right that ends by itself", () => {
    const spec = new DatensatzSpec(ZIEL)
      .created(ABH_A, "2026-01-10")
      .given(meldet(ABH_B, "2026-03-01", meldestatus("02", "2026-03-01")));
    const meldung = folgemeldung(ABH_A, uuid("late"), duldung("2026-02-20"));
    const decision = decideFolgemeldung(spec.datensatz, meldung, spec.kontext(ABH_A, mittag("2026-03-02")));
    expect(decision.ok && decision.value.bestaetigung.erweiterung).toEqual({
      grundlagen: [{ block: "duldung", grundlage: "UEBERGANG", bis: "2026-04-12" }],
      angehoerige: [],
    });
  });
});

describe("one nachrichtenUUID of two authorities", () => {
  test("is two messages", () => {
    const spec = record();
    const same = uuid("same");
    const first = folgemeldung(ABH_A, same, duldung("2026-02-01"));
    const stored = decideFolgemeldung(spec.datensatz, first, spec.kontext(ABH_A, mittag("2026-02-01")));
    if (!stored.ok) return expect.fail("refused");
    const second = folgemeldung(ABH_B, same, meldestatus("02", "2026-02-01"));
    const other = decideFolgemeldung(stored.value.datensatz, second, spec.kontext(ABH_B, mittag("2026-02-01")));
    if (!other.ok) return expect.fail("refused");
    expect(other.value.events).toHaveLength(1);
    const rebuilt = [ABH_A, ABH_B].map(({ kennzeichen }) =>
      rebuildBestaetigung(other.value.datensatz, kennzeichen, same),
    );
    expect(rebuilt[0]).toEqual(stored.value.bestaetigung);
    expect(rebuilt[1]).toEqual(other.value.bestaetigung);
  });
});
