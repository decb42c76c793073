// 090009: a new record with Grundpersonalien and a first Meldestatus.
import { describe, expect, test } from "vitest";
import type { Behoerde, Erstmeldung } from "../../../../../proto/generated/nachrichten.ts";
import { syntheticAzrNummer } from "../../../../../simulator/kernel/azr-nummer.ts";
import { decideErstmeldung } from "../../../../../simulator/register/datensatz/meldung/decide-erstmeldung.ts";
import { foldDatensatz } from "../../../../../simulator/register/datensatz/evolve.ts";
import { formulateFehler } from "../../../../../simulator/register/kataloge/fehler.ts";
import { ZIEL } from "../../../../../simulator/register/regelwerk/regelwerk.ts";
import { ABH_A, AUFNAHME, BAMF, behoerdeOf, GRENZPOLIZEI } from "../../../../support/register/behoerden.ts";
import { describeEvent } from "../../../../support/register/datensatz-spec.ts";
import {
  AZR_NUMMER,
  erstmeldung,
  meldestatusMeldung,
  mittag,
  PERSONALIEN,
  uuid,
} from "../../../../support/register/meldungen.ts";

const OTHER = syntheticAzrNummer(2020, 1, 1);

function decide(behoerde: Behoerde, more: Partial<Erstmeldung> = {}, gleiche: readonly (typeof OTHER)[] = []) {
  const meldung = { ...erstmeldung(behoerde, uuid("first"), meldestatusMeldung("01", "2026-01-09")), ...more };
  const kontext = { behoerde, now: mittag("2026-01-10"), regelwerk: ZIEL, behoerdeOf, gleiche };
  return decideErstmeldung(AZR_NUMMER, meldung, kontext);
}

function keysOf(decision: ReturnType<typeof decide>): readonly string[] {
  return decision.ok ? [] : decision.rejection.fehler.map((fehler) => fehler.schluessel);
}

describe("an Erstmeldung", () => {
  test.each([ABH_A, AUFNAHME, BAMF])(
    "by $name makes the record: its Meldestatus first, so that it may report the rest",
    (behoerde) => {
      const decision = decide(behoerde);
      if (!decision.ok) return expect.fail("refused");
      const { events, datensatz, bestaetigung } = decision.value;
      expect(events.map(describeEvent)).toEqual([
        "DatensatzCreated",
        "MeldestatusReported ZUZUG",
        "GrundpersonalienReported AKTENFUEHREND",
      ]);
      expect(
        foldDatensatz(
          AZR_NUMMER,
          events.map((event, revision) => ({ ...event, revision })),
        ),
      ).toEqual(datensatz);
      expect(bestaetigung).toMatchObject({
        azrNummer: AZR_NUMMER,
        revision: 2,
        ausloeserUUID: uuid("first"),
        hinweise: [],
      });
      expect(Object.keys(bestaetigung.referenzen)).toEqual(["meldestatus", "grundpersonalien"]);
    },
  );

  test("by the border police is refused: it may not report Grundpersonalien (3005)", () => {
    expect(keysOf(decide(GRENZPOLIZEI))).toEqual(["AZR-3005"]);
  });

  test("with a departure gives nobody the lead and is refused (3001)", () => {
    const decision = decide(ABH_A, { sachverhalt: { meldestatus: meldestatusMeldung("04", "2026-01-09") } });
    expect(keysOf(decision)).toEqual(["AZR-3001"]);
    if (decision.ok) return;
    expect(formulateFehler(decision.rejection.fehler[0]).fehlertext).toContain(
      "Eine aktenführende Behörde gibt es nicht.",
    );
  });

  test("names what is wrong with the Meldestatus, not what follows from it", () => {
    expect(keysOf(decide(ABH_A, { sachverhalt: { meldestatus: meldestatusMeldung("01", "2026-01-11") } }))).toEqual([
      "AZR-6002",
    ]);
  });

  test("names what is wrong with the Personalien where they stand", () => {
    const decision = decide(ABH_A, {
      grundpersonalien: { ...PERSONALIEN, vornamen: {}, geburtsdatum: { jahr: 2027 } },
    });
    if (decision.ok) return expect.fail("stored");
    expect(decision.rejection.fehler.map(({ schluessel, pointer }) => [schluessel, pointer])).toEqual([
      ["AZR-6002", "/grundpersonalien/geburtsdatum"],
      ["AZR-6003", "/grundpersonalien/geburtsdatum"],
      ["AZR-6010", "/grundpersonalien/vornamen"],
    ]);
  });

  test("on behalf of another authority is refused once (3007)", () => {
    expect(keysOf(decide(ABH_A, { verantwortlicheBehoerde: BAMF.kennzeichen }))).toEqual(["AZR-3007"]);
  });

  test("with the aenderungsArt of a change is refused (2004)", () => {
    const meldestatus = { ...meldestatusMeldung("01", "2026-01-09"), aenderungsArt: "04" as const };
    expect(keysOf(decide(ABH_A, { sachverhalt: { meldestatus } }))).toEqual(["AZR-2004"]);
  });
});

describe("equal Personalien", () => {
  test("are refused with 4003, which names the records", () => {
    const decision = decide(ABH_A, {}, [OTHER]);
    if (decision.ok) return expect.fail("stored");
    expect(keysOf(decision)).toEqual(["AZR-4003"]);
    expect(decision.rejection.personalienGleich).toEqual([OTHER]);
    expect(decision.rejection.fehler[0].parameter).toEqual({ anzahl: "einen Datensatz", nummern: OTHER });
  });

  test("are stored when the sender has established that the persons differ", () => {
    const decision = decide(ABH_A, { nichtIdentischMit: [OTHER] }, [OTHER]);
    expect(decision.ok && decision.value.datensatz.nichtIdentischMit).toEqual([OTHER]);
  });

  test("are refused when one of them is not named", () => {
    const third = syntheticAzrNummer(2020, 1, 2);
    const decision = decide(ABH_A, { nichtIdentischMit: [OTHER] }, [OTHER, third]);
    expect(decision.ok ? [] : decision.rejection.personalienGleich).toEqual([third]);
  });

  test("are told only to somebody whose message could be stored otherwise", () => {
    const decision = decide(GRENZPOLIZEI, {}, [OTHER]);
    expect(keysOf(decision)).toEqual(["AZR-3005"]);
    expect(decision.ok ? [] : decision.rejection.personalienGleich).toEqual([]);
  });

  test("name no more than the answer can hold", () => {
    const many = Array.from({ length: 80 }, (_, serial) => syntheticAzrNummer(2020, 1, serial));
    const decision = decide(ABH_A, {}, many);
    if (decision.ok) return expect.fail("stored");
    expect(decision.rejection.personalienGleich).toHaveLength(50);
    expect(formulateFehler(decision.rejection.fehler[0]).fehlertext.length).toBeLessThanOrEqual(1000);
  });
});
