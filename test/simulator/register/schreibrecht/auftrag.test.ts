// Register rules, section 2: a report on behalf of another needs an admitted Auftrag and the Grundlage of the principal.
// ABH_IM_AUFTRAG may report for ABH_A, and for nobody else.
import { describe, expect, test } from "vitest";
import {
  ABH_A,
  ABH_B,
  ABH_C,
  ABH_IM_AUFTRAG,
  BAMF,
  behoerdeOf,
  MELDEBEHOERDE,
} from "../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet, referenz } from "../../../support/register/datensatz-spec.ts";
import {
  AZR_NUMMER,
  duldung,
  erstmeldung,
  meldestatus,
  meldestatusMeldung,
  mittag,
  uuid,
} from "../../../support/register/meldungen.ts";
import { present } from "../../../../simulator/kernel/assert.ts";
import { parseBehoerdenkennzeichen } from "../../../../simulator/kernel/kennungen.ts";
import { answerGesamtauskunft } from "../../../../simulator/register/datensatz/auskunft/gesamtauskunft.ts";
import { decideErstmeldung } from "../../../../simulator/register/datensatz/meldung/decide-erstmeldung.ts";
import { formulateFehler } from "../../../../simulator/register/kataloge/fehler.ts";
import { HEUTE, ZIEL, type Regelwerk } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import { deriveAktenfuehrung } from "../../../../simulator/register/zustaendigkeit/aktenfuehrung.ts";

const FUER_A = { verantwortlicheBehoerde: ABH_A.kennzeichen };
const FUER_B = { verantwortlicheBehoerde: ABH_B.kennzeichen };

function record(regelwerk: Regelwerk = HEUTE): DatensatzSpec {
  return new DatensatzSpec(regelwerk).created(ABH_A, "2026-01-10");
}

describe("an admitted Auftrag", () => {
  test("lets the sender use the principal's right; both are kept and shown", () => {
    const spec = record();
    spec.when(meldet(ABH_IM_AUFTRAG, "2026-02-01", duldung("2026-02-01"), FUER_A));
    spec.thenStored(["DuldungReported AKTENFUEHREND"]);
    expect(spec.events.at(-1)?.umschlag).toMatchObject({
      meldendeBehoerde: ABH_IM_AUFTRAG.kennzeichen,
      verantwortlicheBehoerde: ABH_A.kennzeichen,
    });
    const { duldung: shown } = answerGesamtauskunft(spec.datensatz, mittag("2026-02-01"), HEUTE, behoerdeOf);
    expect(shown[0]?.herkunft).toMatchObject({
      meldendeBehoerde: ABH_IM_AUFTRAG.kennzeichen,
      verantwortlicheBehoerde: ABH_A.kennzeichen,
    });
  });

  test("makes the principal lead, not the sender", () => {
    const spec = record().given(meldet(ABH_B, "2026-02-01", meldestatus("02", "2026-02-01")));
    spec.when(meldet(ABH_IM_AUFTRAG, "2026-03-01", meldestatus("02", "2026-03-01"), FUER_A));
    spec.thenStored(["MeldestatusReported ZUZUG"]);
    expect(deriveAktenfuehrung(spec.datensatz, behoerdeOf)?.behoerde).toEqual(ABH_A);
  });

  test("gives nothing that the principal does not have (3001)", () => {
    const spec = record().given(meldet(ABH_B, "2026-02-01", meldestatus("02", "2026-02-01")));
    const { fehler } = spec
      .when(meldet(ABH_IM_AUFTRAG, "2026-03-01", duldung("2026-03-01"), FUER_A))
      .thenRefused("AZR-3001");
    expect(formulateFehler(fehler[0]).fehlertext).toContain(
      "Geprüft wurde das Schreibrecht von ABH Altstadt (100001), in deren Auftrag Sie melden.",
    );
  });

  test("carries the principal's window", () => {
    const spec = record(ZIEL).given(meldet(ABH_B, "2026-02-01", meldestatus("02", "2026-02-01")));
    spec.when(meldet(ABH_IM_AUFTRAG, "2026-02-02", duldung("2026-01-20"), FUER_A));
    spec.thenStored(["DuldungReported UEBERGANG"]);
  });

  test("does not carry over to the sender's own reports (3001)", () => {
    record()
      .when(meldet(ABH_IM_AUFTRAG, "2026-02-01", duldung("2026-02-01")))
      .thenRefused("AZR-3001");
  });

  test("writes as the principal: it may go on changing what was written", () => {
    const spec = record().given(meldet(ABH_IM_AUFTRAG, "2026-02-01", duldung("2026-02-01"), FUER_A));
    spec.when(meldet(ABH_A, "2026-02-02", (d) => duldung("2026-02-02", {}, referenz(d, "duldung"))));
    spec.thenStored(["DuldungReported AKTENFUEHREND"]);
  });
});

describe("an Erstmeldung on behalf of another", () => {
  const decide = (verantwortlicheBehoerde: typeof ABH_A.kennzeichen) => {
    const meldung = erstmeldung(ABH_IM_AUFTRAG, uuid("erste"), meldestatusMeldung("01", "2026-01-10"));
    const now = mittag("2026-01-10");
    const kontext = { behoerde: ABH_IM_AUFTRAG, now, regelwerk: HEUTE, behoerdeOf, gleiche: [] };
    return decideErstmeldung(AZR_NUMMER, { ...meldung, verantwortlicheBehoerde }, kontext);
  };

  test("makes a record that the principal leads", () => {
    const decided = decide(ABH_A.kennzeichen);
    if (!decided.ok) return expect.fail(decided.rejection.fehler[0].schluessel);
    expect(deriveAktenfuehrung(decided.value.datensatz, behoerdeOf)?.behoerde).toEqual(ABH_A);
  });

  test("is 3007 without an Auftrag", () => {
    const decided = decide(ABH_B.kennzeichen);
    expect(!decided.ok && decided.rejection.fehler.map(({ schluessel }) => schluessel)).toEqual(["AZR-3007"]);
  });
});

describe("without an admitted Auftrag it is 3007", () => {
  test.each([
    ["for another principal", ABH_IM_AUFTRAG, FUER_B],
    ["by another sender", ABH_C, FUER_A],
  ])("%s", (_, behoerde, more) => {
    const spec = record().when(meldet(behoerde, "2026-02-01", duldung("2026-02-01"), more));
    expect(spec.thenRefused("AZR-3007").fehler[0].pointer).toBe("/verantwortlicheBehoerde");
  });

  test("for a principal that the register does not know, whatever the sender may report", () => {
    const unknown = present(parseBehoerdenkennzeichen("999999"), "Behoerdenkennzeichen");
    const more = { verantwortlicheBehoerde: unknown };
    const spec = record().when(meldet(MELDEBEHOERDE, "2026-02-01", duldung("2026-02-01"), more));
    expect(spec.thenRefused("AZR-3007").fehler[0].parameter["auftraggeber"]).toBe("999999");
  });

  test("after 3005: what the principal may not report at all", () => {
    const more = { verantwortlicheBehoerde: BAMF.kennzeichen };
    record()
      .when(meldet(ABH_A, "2026-02-01", duldung("2026-02-01"), more))
      .thenRefused("AZR-3005");
  });
});

describe("a message that is sent again", () => {
  test("is another message when it names another principal (2007)", () => {
    const spec = record().given(meldet(ABH_IM_AUFTRAG, "2026-02-01", duldung("2026-02-01"), FUER_A));
    const { nachrichtenUUID } = present(spec.datensatz.nachrichten.at(-1), "a message");
    const nachrichtenkopf = {
      nachrichtenUUID,
      nachrichtentyp: "090010" as const,
      erstellungszeitpunkt: "2026-02-01T10:15:30.123+01:00",
      autor: { kennung: `azr:${ABH_IM_AUFTRAG.kennzeichen}` },
    };
    spec.when(meldet(ABH_IM_AUFTRAG, "2026-02-02", duldung("2026-02-01"), { nachrichtenkopf })).thenRefused("AZR-2007");
  });
});
