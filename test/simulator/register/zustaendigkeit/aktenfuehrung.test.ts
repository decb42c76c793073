// Register rules, section 1, point 3: where no present entry makes anybody lead, the authority of the current Asylstatus does.
import { describe, expect, test } from "vitest";
import { asylstatus, asylstatusGeloescht, meldestatusZurueckgenommen } from "../../../support/register/aenderungen.ts";
import { ABH_A, ABH_B, BAMF, behoerdeOf } from "../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet, referenz } from "../../../support/register/datensatz-spec.ts";
import { meldestatus, PERSONALIEN, personalien } from "../../../support/register/meldungen.ts";
import { HEUTE } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import { deriveAktenfuehrung, everLed } from "../../../../simulator/register/zustaendigkeit/aktenfuehrung.ts";

/** A record of which the only Meldestatus was withdrawn, and which has an Asylstatus. */
function asyl(): DatensatzSpec {
  return new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10").given(
    meldet(BAMF, "2026-02-02", asylstatus("2026-02-01")),
    meldet(ABH_A, "2026-03-01", (d) => meldestatusZurueckgenommen(referenz(d, "meldestatus"))),
  );
}

describe("the authority of the current Asylstatus", () => {
  test("leads when no present entry does, since the day of that Asylstatus", () => {
    expect(deriveAktenfuehrung(asyl().datensatz, behoerdeOf)).toMatchObject({ behoerde: BAMF, seit: "2026-02-01" });
    const spec = asyl().given(meldet(BAMF, "2026-03-02", asylstatus("2026-03-02")));
    expect(deriveAktenfuehrung(spec.datensatz, behoerdeOf)?.seit).toBe("2026-03-02");
  });

  test("reports its facts as the aktenführende Behörde", () => {
    const spec = asyl();
    spec.when(meldet(BAMF, "2026-03-02", (d) => personalien(PERSONALIEN, referenz(d, "grundpersonalien"))));
    spec.thenStored(["GrundpersonalienReported AKTENFUEHREND"]);
  });

  test("gives way to the next present entry", () => {
    const spec = asyl().given(meldet(ABH_B, "2026-04-01", meldestatus("02", "2026-04-01")));
    expect(deriveAktenfuehrung(spec.datensatz, behoerdeOf)?.behoerde).toEqual(ABH_B);
    expect([...everLed(spec.datensatz, behoerdeOf)].toSorted()).toEqual(
      [ABH_A, ABH_B, BAMF].map(({ kennzeichen }) => kennzeichen),
    );
  });

  test("does not lead while a present entry stands", () => {
    const spec = new DatensatzSpec(HEUTE)
      .created(ABH_A, "2026-01-10")
      .given(meldet(BAMF, "2026-02-02", asylstatus("2026-02-01")));
    expect(deriveAktenfuehrung(spec.datensatz, behoerdeOf)?.behoerde).toEqual(ABH_A);
    expect(everLed(spec.datensatz, behoerdeOf)).not.toContain(BAMF.kennzeichen);
  });

  test("nobody leads when the Asylstatus is taken back too", () => {
    const spec = asyl().given(meldet(BAMF, "2026-03-02", (d) => asylstatusGeloescht("05", referenz(d, "asylstatus"))));
    expect(deriveAktenfuehrung(spec.datensatz, behoerdeOf)).toBeUndefined();
  });
});
