// 090004 shows every fact, each with who wrote it, and what the register itself has entered without a writer.
import { describe, expect, test } from "vitest";
import { ABH_A, BAMF, behoerdeOf, MELDEBEHOERDE } from "../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet } from "../../../support/register/datensatz-spec.ts";
import {
  anschrift,
  asylstatus,
  beziehung,
  gestattung,
  integrationskurs,
  niederlassung,
  status,
} from "../../../support/register/fakten.ts";
import { duldung, mittag, tag, titel, uuid } from "../../../support/register/meldungen.ts";
import { checkSchema } from "../../../support/register/schema-check.ts";
import { syntheticAzrNummer } from "../../../../simulator/kernel/azr-nummer.ts";
import { firstReferenzId } from "../../../../simulator/register/datensatz/referenz-id.ts";
import { answerGesamtauskunft } from "../../../../simulator/register/datensatz/auskunft/gesamtauskunft.ts";
import { HEUTE } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import { SACHVERHALT_NAMEN } from "../../../../simulator/register/sachverhalte/sachverhalte.ts";

const KIND = syntheticAzrNummer(2019, 4, 777);

describe("a Gesamtauskunft", () => {
  const spec = new DatensatzSpec(HEUTE)
    .created(ABH_A, "2026-01-10")
    .given(
      meldet(BAMF, "2026-01-11", asylstatus("2026-01-11")),
      meldet(ABH_A, "2026-01-12", gestattung("2026-01-12")),
      meldet(MELDEBEHOERDE, "2026-01-13", anschrift("2026-01-10")),
      meldet(ABH_A, "2026-01-14", beziehung(KIND)),
      meldet(ABH_A, "2026-01-15", duldung("2026-01-15")),
      meldet(ABH_A, "2026-01-16", status("2026-01-16")),
      meldet(ABH_A, "2026-01-17", titel("2026-01-17")),
      meldet(ABH_A, "2026-01-18", niederlassung("2026-01-18")),
      meldet(BAMF, "2026-01-19", integrationskurs("2026-01-19")),
    );
  const answer = () => answerGesamtauskunft(spec.datensatz, mittag("2026-02-01"), HEUTE, behoerdeOf);

  test("shows every fact, by the schema", () => {
    const auskunft = answer();
    checkSchema("Gesamtauskunft", auskunft);
    for (const name of SACHVERHALT_NAMEN) {
      expect(name === "grundpersonalien" ? auskunft[name] : auskunft[name][0], name).toBeDefined();
    }
  });

  test("names who reported in its own right", () => {
    const {
      asylstatus: [asyl],
      anschrift: [wohnung],
      integrationskurs: [kurs],
    } = answer();
    expect(asyl?.herkunft).toMatchObject({ meldendeBehoerde: BAMF.kennzeichen, grundlage: "ORIGINAER" });
    expect(wohnung?.herkunft).toMatchObject({ meldendeBehoerde: MELDEBEHOERDE.kennzeichen, grundlage: "ORIGINAER" });
    expect(kurs?.herkunft).toMatchObject({ meldendeBehoerde: BAMF.kennzeichen, grundlage: "ORIGINAER" });
    for (const block of [asyl, wohnung, kurs]) expect(block?.herkunft).not.toHaveProperty("verantwortlicheBehoerde");
  });

  test("shows what the register itself has entered without a writer", () => {
    const id = uuid("the register's own entry");
    const own = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10").recorded({
      id,
      event: {
        type: "azr.ereignisse.v1.MeldestatusReported",
        data: {
          aenderungsArt: "01",
          referenzId: firstReferenzId(id, () => false),
          fachdaten: { meldestatusArt: { code: "07" }, ereignisdatum: tag("2026-01-20") },
        },
      },
      umschlag: { grundlage: "GESETZLICH", zeitpunktMs: mittag("2026-01-20") },
    });
    const auskunft = answerGesamtauskunft(own.datensatz, mittag("2026-01-21"), HEUTE, behoerdeOf);
    checkSchema("Gesamtauskunft", auskunft);
    expect(auskunft.meldestatus[0]?.herkunft).toEqual({
      letzteAenderung: "2026-01-20T12:00:00.000+01:00",
      grundlage: "GESETZLICH",
    });
  });
});
