// Register rules, sections 1 and 2: what the kinds of change mean. 02 and 04 give a block new Fachdaten, 03 and 05 take it
// away; a Meldestatus is corrected (04) or withdrawn (05), never updated or deleted.
import { describe, expect, test } from "vitest";
import { ABH_A, ABH_B, behoerdeOf } from "../../../support/register/behoerden.ts";
import { duldungFachdaten, duldungGeaendert, duldungGeloescht } from "../../../support/register/aenderungen.ts";
import { DatensatzSpec, meldet, referenz } from "../../../support/register/datensatz-spec.ts";
import { duldung, mittag, PERSONALIEN } from "../../../support/register/meldungen.ts";
import { currentBlock } from "../../../../simulator/register/datensatz/datensatz.ts";
import { answerGesamtauskunft } from "../../../../simulator/register/datensatz/auskunft/gesamtauskunft.ts";
import { formulateFehler } from "../../../../simulator/register/kataloge/fehler.ts";
import { HEUTE } from "../../../../simulator/register/regelwerk/regelwerk.ts";

function record(): DatensatzSpec {
  return new DatensatzSpec(HEUTE)
    .created(ABH_A, "2026-01-10")
    .given(meldet(ABH_A, "2026-01-20", duldung("2026-01-20")), meldet(ABH_A, "2026-02-20", duldung("2026-02-20")));
}

function current(spec: DatensatzSpec): string | undefined {
  return currentBlock(spec.datensatz.bloecke.duldung)?.ereignisdatum;
}

describe("02 Aktualisierung and 04 Berichtigung-Änderung", () => {
  test.each(["02", "04"] as const)("%s gives the block new Fachdaten and a new Referenz-ID", (art) => {
    const spec = record();
    const before = referenz(spec.datensatz, "duldung", "2026-02-20");
    spec.when(meldet(ABH_A, "2026-03-01", duldungGeaendert(art, before, "2026-02-21")));
    spec.thenStored(["DuldungReported AKTENFUEHREND"]);
    const after = referenz(spec.datensatz, "duldung", "2026-02-21");
    expect(after.slice(0, 7)).toBe(before.slice(0, 7));
    expect(after).not.toBe(before);
    expect(spec.datensatz.bloecke.duldung).toHaveLength(2);
  });

  test("a correction of the date may make another block the current one", () => {
    const spec = record();
    const change = duldungGeaendert("04", referenz(spec.datensatz, "duldung", "2026-02-20"), "2026-01-15");
    spec.when(meldet(ABH_A, "2026-03-01", change)).thenStored(["DuldungReported AKTENFUEHREND"]);
    expect(current(spec)).toBe("2026-01-20");
  });

  test.each(["02", "04"] as const)(
    "%s may bring a block to the day of another: 5004 is for new entries only",
    (art) => {
      const spec = record();
      const change = duldungGeaendert(art, referenz(spec.datensatz, "duldung", "2026-02-20"), "2026-01-20");
      spec.when(meldet(ABH_A, "2026-03-01", change)).thenStored(["DuldungReported AKTENFUEHREND"]);
    },
  );

  test.each(["02", "04"] as const)("%s without Fachdaten is 2002", (aenderungsArt) => {
    const spec = record();
    const referenzId = referenz(spec.datensatz, "duldung", "2026-02-20");
    spec.when(meldet(ABH_A, "2026-03-01", { sachverhalt: { duldung: { aenderungsArt, referenzId } } }));
    expect(spec.thenRefused("AZR-2002").fehler[0].pointer).toBe("/sachverhalt/duldung/fachdatenNeu");
  });
});

describe("03 Löschung and 05 Berichtigung-Löschung", () => {
  test.each(["03", "05"] as const)("%s takes the block away; the one before it is current again", (art) => {
    const spec = record();
    spec.when(meldet(ABH_A, "2026-03-01", duldungGeloescht(art, referenz(spec.datensatz, "duldung", "2026-02-20"))));
    spec.thenStored(["DuldungReported AKTENFUEHREND"]);
    expect(current(spec)).toBe("2026-01-20");
    const { duldung: shown } = answerGesamtauskunft(spec.datensatz, mittag("2026-03-01"), HEUTE, behoerdeOf);
    expect(shown.map(({ fachdaten }) => fachdaten.ereignisdatum)).toEqual(["2026-01-20"]);
  });

  test("a new entry of that day may come again", () => {
    const spec = record();
    spec.given(
      meldet(ABH_A, "2026-03-01", (datensatz) => duldungGeloescht("05", referenz(datensatz, "duldung", "2026-02-20"))),
    );
    spec.when(meldet(ABH_A, "2026-03-02", duldung("2026-02-20"))).thenStored(["DuldungReported AKTENFUEHREND"]);
  });

  test.each(["03", "05"] as const)("%s with Fachdaten is 2004", (aenderungsArt) => {
    const spec = record();
    const referenzId = referenz(spec.datensatz, "duldung", "2026-02-20");
    const fachdatenNeu = duldungFachdaten("2026-02-20");
    spec.when(meldet(ABH_A, "2026-03-01", { sachverhalt: { duldung: { aenderungsArt, referenzId, fachdatenNeu } } }));
    const refused = spec.thenRefused("AZR-2004").fehler[0];
    expect([refused.attribut, refused.pointer]).toEqual([
      ["Duldung.fachdatenNeu"],
      "/sachverhalt/duldung/fachdatenNeu",
    ]);
    expect(formulateFehler(refused).fehlertext).toContain("enthält keine Fachdaten");
  });

  test.each(["02", "03", "04", "05"] as const)("%s of a deleted block is 5001 and says that it is gone", (art) => {
    const spec = record();
    spec.given(
      meldet(ABH_A, "2026-03-01", (datensatz) => duldungGeloescht("03", referenz(datensatz, "duldung", "2026-02-20"))),
    );
    const gone = referenz(spec.datensatz, "duldung", "2026-02-20");
    const change =
      art === "02" || art === "04" ? duldungGeaendert(art, gone, "2026-02-20") : duldungGeloescht(art, gone);
    const { parameter } = spec.when(meldet(ABH_A, "2026-03-02", change)).thenRefused("AZR-5001").fehler[0];
    expect(parameter["aenderung"]).toBe("gelöscht am 01.03.2026 um 12:00 Uhr durch ABH Altstadt (100001)");
  });

  test("what is taken away need not be plausible", () => {
    const spec = record().given(meldet(ABH_A, "2026-02-21", duldung("2026-02-21", { bis: "2026-02-22" })));
    spec.when(
      meldet(ABH_A, "2026-03-01", (datensatz) => duldungGeloescht("05", referenz(datensatz, "duldung", "2026-02-21"))),
    );
    spec.thenStored(["DuldungReported AKTENFUEHREND"]);
  });
});

describe("every change", () => {
  test.each(["02", "03", "04", "05"] as const)("%s needs the Referenz-ID (5002), which must be known (5003)", (art) => {
    const fachdaten = art === "02" || art === "04" ? { fachdatenNeu: duldungFachdaten("2026-02-20") } : {};
    const without = { sachverhalt: { duldung: { aenderungsArt: art, ...fachdaten } } };
    const { parameter } = record()
      .when(meldet(ABH_A, "2026-03-01", without))
      .thenRefused("AZR-5002").fehler[0];
    expect(parameter["sachverhalt"]).toBe("Duldung");
    const spec = record();
    const referenzId = referenz(spec.datensatz, "grundpersonalien");
    const unknown = { sachverhalt: { duldung: { aenderungsArt: art, referenzId, ...fachdaten } } };
    spec.when(meldet(ABH_A, "2026-03-01", unknown)).thenRefused("AZR-5003");
  });

  test.each(["02", "03", "04", "05"] as const)("%s is the aktenführende Behörde's (3001)", (art) => {
    const spec = record();
    const block = referenz(spec.datensatz, "duldung", "2026-02-20");
    const change =
      art === "02" || art === "04" ? duldungGeaendert(art, block, "2026-02-20") : duldungGeloescht(art, block);
    spec.when(meldet(ABH_B, "2026-03-01", change)).thenRefused("AZR-3001");
  });

  test("changes of person blocks and Sachverhalt go together, each refused one with its own Fehlerfall", () => {
    const spec = record();
    const grundpersonalien = {
      aenderungsArt: "04" as const,
      referenzId: referenz(spec.datensatz, "duldung", "2026-02-20"),
      fachdatenNeu: PERSONALIEN,
    };
    const refused = duldungGeaendert(
      "04",
      referenz(spec.datensatz, "duldung", "2026-02-20"),
      "2026-03-09",
      "2026-03-08",
    );
    spec.when(meldet(ABH_A, "2026-03-01", { ...refused, grundpersonalien }));
    spec.thenRefused("AZR-5003", "AZR-6001", "AZR-6002");
  });
});
