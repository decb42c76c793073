// Register rules, section 3, "Invariants": the fold of the stored entries does not depend on the order of their arrival when
// their dates differ. And no valid message makes a decision throw, whatever the record.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryOf } from "../../../support/arbitrary-of.ts";
import { DatensatzSpec, meldet, referenz } from "../../../support/register/datensatz-spec.ts";
import {
  ABH_A,
  ABH_B,
  BAMF,
  BEHOERDEN,
  behoerdeOf,
  GRENZPOLIZEI,
  MELDEBEHOERDE,
} from "../../../support/register/behoerden.ts";
import {
  anschrift,
  asylstatus,
  duldungFachdaten,
  meldestatusZurueckgenommen,
} from "../../../support/register/aenderungen.ts";
import { AZR_NUMMER, duldung, meldestatus, mittag, tag, uuid } from "../../../support/register/meldungen.ts";
import type { StoredEvent } from "../../../../proto/generated/ereignis-typen.ts";
import type { Behoerde, Folgemeldung } from "../../../../proto/generated/nachrichten.ts";
import { present } from "../../../../simulator/kernel/assert.ts";
import { addTage } from "../../../../simulator/kernel/zeit.ts";
import {
  currentBlock,
  type Datensatz,
  type DatensatzEvent,
} from "../../../../simulator/register/datensatz/datensatz.ts";
import { decideFolgemeldung } from "../../../../simulator/register/datensatz/meldung/decide-folgemeldung.ts";
import { foldDatensatz } from "../../../../simulator/register/datensatz/evolve.ts";
import { firstReferenzId } from "../../../../simulator/register/datensatz/referenz-id.ts";
import { formulateFehler } from "../../../../simulator/register/kataloge/fehler.ts";
import { HEUTE, ZIEL } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import { deriveAktenfuehrung } from "../../../../simulator/register/zustaendigkeit/aktenfuehrung.ts";
import {
  meldestatusListe,
  type MeldestatusCode,
} from "../../../../simulator/register/zustaendigkeit/meldestatus-liste.ts";

const SEED = 20_261_124;
const RUNS = 500;

interface Eintrag {
  readonly code: MeldestatusCode;
  readonly behoerde: Behoerde;
  readonly day: number;
  readonly place: number;
}

const eintraege: fc.Arbitrary<readonly Eintrag[]> = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom<MeldestatusCode>("01", "02", "03", "04", "05", "09"),
    behoerde: fc.constantFrom(...BEHOERDEN),
    day: fc.nat(40),
    place: fc.nat(),
  }),
  { minLength: 1, maxLength: 8, selector: ({ day }) => day },
);

/** A stored event that says this of its day. */
function stored({ code, behoerde, day }: Eintrag, revision: number): DatensatzEvent {
  const id = uuid(`entry of day ${day}`);
  const referenzId = firstReferenzId(id, () => false);
  const ereignisdatum = addTage(tag("2026-01-01"), day);
  const fachdaten = { meldestatusArt: { code }, ereignisdatum };
  const event: StoredEvent = {
    type: "azr.ereignisse.v1.MeldestatusReported",
    data: { aenderungsArt: "01", referenzId, fachdaten },
  };
  const umschlag = {
    nachrichtenUUID: id,
    meldendeBehoerde: behoerde.kennzeichen,
    grundlage: "ZUZUG" as const,
    zeitpunktMs: mittag("2026-03-01") + revision,
  };
  return { id, event, umschlag, revision };
}

function folded(entries: readonly Eintrag[]): Datensatz {
  return present(foldDatensatz(AZR_NUMMER, entries.map(stored)), "a Datensatz");
}

function seen(datensatz: Datensatz): unknown {
  return {
    liste: meldestatusListe(datensatz).map(({ code, ereignisdatum, behoerde }) => [code, ereignisdatum, behoerde]),
    leader: deriveAktenfuehrung(datensatz, behoerdeOf)?.behoerde.kennzeichen,
    since: deriveAktenfuehrung(datensatz, behoerdeOf)?.seit,
  };
}

describe("the fold does not depend on the order of arrival when dates differ", () => {
  test("of Meldestatus entries", () => {
    fc.assert(
      fc.property(eintraege, (entries) => {
        const shuffled = entries.toSorted((left, right) => left.place - right.place || left.day - right.day);
        expect(seen(folded(shuffled))).toEqual(seen(folded(entries)));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  test("of messages about Duldungen: the same blocks, the same current one", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 6 }), fc.array(fc.nat()), (days, places) => {
        const report = (order: readonly number[]) =>
          new DatensatzSpec(HEUTE)
            .created(ABH_A, "2026-01-01")
            .given(...order.map((day) => meldet(ABH_A, "2026-03-01", duldung(addTage(tag("2026-01-02"), day)))))
            .datensatz;
        const shuffled = days.toSorted((left, right) => (places[left] ?? left) - (places[right] ?? right));
        const [one, other] = [report(days), report(shuffled)].map(({ bloecke }) => ({
          current: currentBlock(bloecke.duldung)?.fachdaten,
          all: bloecke.duldung.map(({ ereignisdatum }) => ereignisdatum ?? "").toSorted(),
        }));
        expect(one).toEqual(other);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});

/**
 * Any valid message; most contradict themselves or ask for a kind of change without what it needs, so that their form is
 * put right half of the time.
 */
const anyFolgemeldung: fc.Arbitrary<Folgemeldung> = fc
  .tuple(arbitraryOf("Folgemeldung"), fc.boolean())
  .map(([meldung, asIs]) => {
    if (asIs) return meldung;
    const { nachrichtenkopf, durchfuehrendeBehoerde, durchfuehrenderSachbearbeiter, verantwortlicheBehoerde } = meldung;
    const { sachverhalt, anschrift: block } = meldung;
    const referenzId = block?.referenzId === undefined ? {} : { referenzId: block.referenzId };
    return {
      ...{ nachrichtenkopf, durchfuehrendeBehoerde, durchfuehrenderSachbearbeiter },
      ...(verantwortlicheBehoerde === undefined ? {} : { verantwortlicheBehoerde }),
      ...(sachverhalt === undefined ? {} : { sachverhalt }),
      ...(block === undefined ? {} : { anschrift: { aenderungsArt: "05" as const, ...referenzId } }),
    };
  });

/** Records on which everything that a message can meet stands. */
function records(): readonly Datensatz[] {
  return [HEUTE, ZIEL].map(
    (regelwerk) =>
      new DatensatzSpec(regelwerk).created(ABH_A, "2026-01-10").given(
        meldet(ABH_A, "2026-01-20", duldung("2026-01-20")),
        meldet(GRENZPOLIZEI, "2026-01-21", meldestatus("03", "2026-01-15")),
        meldet(BAMF, "2026-01-22", asylstatus("2026-01-22")),
        meldet(MELDEBEHOERDE, "2026-01-23", anschrift("2026-01-23")),
        meldet(ABH_B, "2026-02-01", meldestatus("02", "2026-02-01")),
        meldet(ABH_B, "2026-02-02", (d) => meldestatusZurueckgenommen(referenz(d, "meldestatus", "2026-02-01"))),
        meldet(ABH_A, "2026-02-03", {
          sachverhalt: { duldung: { aenderungsArt: "01", fachdatenNeu: duldungFachdaten("2026-02-03") } },
        }),
      ).datensatz,
  );
}

describe("a decision never throws", () => {
  test("on any valid Folgemeldung; every refusal can be put into words", () => {
    const datensaetze = records();
    const keys = new Set<string>();
    fc.assert(
      fc.property(
        anyFolgemeldung,
        fc.constantFrom(...datensaetze),
        fc.constantFrom(...BEHOERDEN),
        fc.constantFrom(HEUTE, ZIEL),
        (meldung, datensatz, behoerde, regelwerk) => {
          const kontext = { behoerde, now: mittag("2026-12-01"), regelwerk, behoerdeOf };
          const decided = decideFolgemeldung(datensatz, meldung, kontext);
          if (decided.ok) return;
          for (const fehler of decided.rejection.fehler) keys.add(formulateFehler(fehler).fehlerschluessel);
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
    for (const key of ["AZR-2002", "AZR-2004", "AZR-3005", "AZR-3007"]) expect([...keys]).toContain(key);
  });
});
