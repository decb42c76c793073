// Register rules, section 1, points 5 and 6: a Meldestatus entry is corrected (04) or withdrawn (05) by the aktenfuehrende
// Behoerde or the Registerbehoerde; it keeps authority and position.
import { describe, expect, test } from "vitest";
import { meldestatusBerichtigt, meldestatusZurueckgenommen } from "../../../../support/register/aenderungen.ts";
import {
  ABH_A,
  ABH_B,
  ABH_C,
  behoerdeOf,
  BUNDESDRUCKEREI,
  GRENZPOLIZEI,
  MELDEBEHOERDE,
  REGISTERBEHOERDE,
} from "../../../../support/register/behoerden.ts";
import { DatensatzSpec, meldet, referenz } from "../../../../support/register/datensatz-spec.ts";
import { meldestatus, meldestatusMeldung } from "../../../../support/register/meldungen.ts";
import { formulateFehler } from "../../../../../simulator/register/kataloge/fehler.ts";
import { HEUTE, ZIEL } from "../../../../../simulator/register/regelwerk/regelwerk.ts";
import { deriveAktenfuehrung } from "../../../../../simulator/register/zustaendigkeit/aktenfuehrung.ts";
import { meldestatusListe } from "../../../../../simulator/register/zustaendigkeit/meldestatus-liste.ts";

/** ABH_A since January, ABH_B since March. */
function moved(regelwerk = HEUTE): DatensatzSpec {
  return new DatensatzSpec(regelwerk)
    .created(ABH_A, "2026-01-10")
    .given(meldet(ABH_B, "2026-03-01", meldestatus("02", "2026-03-01")));
}

function entry(spec: DatensatzSpec, day: string) {
  return referenz(spec.datensatz, "meldestatus", day);
}

function leader(spec: DatensatzSpec): string | undefined {
  return deriveAktenfuehrung(spec.datensatz, behoerdeOf)?.behoerde.name;
}

function liste(spec: DatensatzSpec): readonly string[] {
  return meldestatusListe(spec.datensatz).map(({ code, ereignisdatum }) => `${code} ${ereignisdatum}`);
}

describe("04 corrects date or code", () => {
  test("and keeps authority and position", () => {
    const spec = moved();
    const [before] = spec.datensatz.bloecke.meldestatus.slice(-1);
    spec.when(meldet(ABH_B, "2026-03-05", meldestatusBerichtigt(entry(spec, "2026-03-01"), "09", "2026-02-27")));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND"]);
    const { block, ...stored } = meldestatusListe(spec.datensatz)[1] ?? expect.fail("an entry");
    expect(stored).toMatchObject({ code: "09", ereignisdatum: "2026-02-27", behoerde: ABH_B.kennzeichen });
    expect(stored.position).toBe(before?.versionen[0].position);
    expect(deriveAktenfuehrung(spec.datensatz, behoerdeOf)).toMatchObject({ behoerde: ABH_B, seit: "2026-02-27" });
    expect(block.versionen).toHaveLength(2);
  });

  test("of every entry, whoever reported it", () => {
    const spec = moved();
    spec.when(meldet(ABH_B, "2026-03-05", meldestatusBerichtigt(entry(spec, "2026-01-10"), "01", "2026-01-05")));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND"]);
    expect(liste(spec)).toEqual(["01 2026-01-05", "02 2026-03-01"]);
    expect(meldestatusListe(spec.datensatz)[0]?.behoerde).toBe(ABH_A.kennzeichen);
  });

  test("not into the future (6002), not before the birth (6003)", () => {
    const spec = moved();
    const correct = (day: string) =>
      meldet(ABH_B, "2026-03-05", meldestatusBerichtigt(entry(spec, "2026-01-10"), "01", day));
    spec.when(correct("2026-03-06"));
    spec.thenRefused("AZR-5005");
    spec.when(meldet(ABH_B, "2026-03-05", meldestatusBerichtigt(entry(spec, "2026-03-01"), "02", "2026-03-06")));
    spec.thenRefused("AZR-6002");
    spec.when(correct("1990-05-16")).thenRefused("AZR-6003");
  });

  test("with the Referenz-ID as it stands (5001)", () => {
    const spec = moved();
    const first = entry(spec, "2026-03-01");
    spec.given(meldet(ABH_B, "2026-03-05", meldestatusBerichtigt(first, "02", "2026-03-02")));
    spec.when(meldet(ABH_B, "2026-03-06", meldestatusBerichtigt(first, "02", "2026-03-03"))).thenRefused("AZR-5001");
  });

  test("never into 07 (3005)", () => {
    const spec = moved();
    for (const behoerde of [ABH_B, REGISTERBEHOERDE]) {
      spec.when(meldet(behoerde, "2026-03-05", meldestatusBerichtigt(entry(spec, "2026-03-01"), "07", "2026-03-01")));
      spec.thenRefused("AZR-3005");
    }
  });
});

describe("a 04 after which the correcting authority would no longer lead", () => {
  test("is refused (5005) and names 05 as the way", () => {
    const spec = moved();
    spec.when(meldet(ABH_B, "2026-03-05", meldestatusBerichtigt(entry(spec, "2026-03-01"), "02", "2026-01-05")));
    const { fehlertext, handlungshinweis } = formulateFehler(spec.thenRefused("AZR-5005").fehler[0]);
    expect(fehlertext).toContain("Nach Meldestatus „Zuzug/Zuständigkeitswechsel“ vom 01.03.2026");
    expect(handlungshinweis).toBe("Bitte den Eintrag mit der Änderungsart „05 (Berichtigung-Löschung)“ zurücknehmen.");
  });

  test("also by making its present entry a departure, or a former authority's entry the last one", () => {
    const spec = moved();
    spec.when(meldet(ABH_B, "2026-03-05", meldestatusBerichtigt(entry(spec, "2026-03-01"), "04", "2026-03-01")));
    spec.thenRefused("AZR-5005");
    spec.when(meldet(ABH_B, "2026-03-05", meldestatusBerichtigt(entry(spec, "2026-01-10"), "02", "2026-03-02")));
    spec.thenRefused("AZR-5005");
  });

  test("is stored when the Registerbehörde sends it; the window begins with that append", () => {
    const spec = moved(ZIEL);
    spec.when(
      meldet(REGISTERBEHOERDE, "2026-03-05", meldestatusBerichtigt(entry(spec, "2026-01-10"), "02", "2026-03-02")),
    );
    spec.thenStored([
      "MeldestatusReported GESETZLICH",
      "UebergangsfensterEnded ABH Altstadt WIEDER_AKTENFUEHREND",
      "UebergangsfensterOpened ABH Bergheim 2026-03-05 bis 2026-04-16",
      "WiedervorlageChanged GESETZLICH",
    ]);
    expect(leader(spec)).toBe("ABH Altstadt");
  });

  test("is allowed while another entry keeps it in the lead", () => {
    const spec = moved().given(
      meldet(ABH_B, "2026-04-01", meldestatus("04", "2026-04-01")),
      meldet(ABH_B, "2026-05-01", meldestatus("03", "2026-05-01")),
    );
    spec.when(meldet(ABH_B, "2026-05-05", meldestatusBerichtigt(entry(spec, "2026-05-01"), "05", "2026-05-01")));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND"], ["H-5003"]);
    expect(leader(spec)).toBe("ABH Bergheim");
  });
});

describe("05 withdraws", () => {
  test("the own Zuzug: whoever led before leads again", () => {
    const spec = moved();
    spec.when(meldet(ABH_B, "2026-03-05", meldestatusZurueckgenommen(entry(spec, "2026-03-01"))));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND"]);
    expect(leader(spec)).toBe("ABH Altstadt");
    expect(liste(spec)).toEqual(["02 2026-01-10"]);
  });

  test("the only entry: nobody leads, and the next refusal says so", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10");
    spec.given(meldet(ABH_A, "2026-02-01", meldestatusZurueckgenommen(entry(spec, "2026-01-10"))));
    expect(leader(spec)).toBeUndefined();
    const refused = spec.when(meldet(ABH_A, "2026-02-02", meldestatus("04", "2026-02-02"))).thenRefused("AZR-3001")
      .fehler[0];
    expect(formulateFehler(refused).handlungshinweis).toContain("die Registerbehörde");
  });

  test("a withdrawn entry is not changed again (5001)", () => {
    const spec = moved().given(
      meldet(ABH_B, "2026-03-05", (d) => meldestatusZurueckgenommen(referenz(d, "meldestatus", "2026-01-10"))),
    );
    const gone = entry(spec, "2026-01-10");
    spec.when(meldet(ABH_B, "2026-03-06", meldestatusZurueckgenommen(gone))).thenRefused("AZR-5001");
    spec.when(meldet(ABH_B, "2026-03-06", meldestatusBerichtigt(gone, "01", "2026-01-10"))).thenRefused("AZR-5001");
  });

  test("a death: what it forbade is possible again", () => {
    const spec = moved().given(meldet(ABH_B, "2026-04-01", meldestatus("06", "2026-04-01")));
    spec.when(meldet(ABH_C, "2026-04-02", meldestatus("02", "2026-04-02"))).thenRefused("AZR-5005");
    spec.given(meldet(ABH_B, "2026-04-03", meldestatusZurueckgenommen(entry(spec, "2026-04-01"))));
    spec.when(meldet(ABH_C, "2026-04-04", meldestatus("02", "2026-04-04"))).thenStored(["MeldestatusReported ZUZUG"]);
  });
});

describe("corrections are the aktenführende Behörde's and the Registerbehörde's", () => {
  test.each([ABH_A, ABH_C, GRENZPOLIZEI, MELDEBEHOERDE])("not $name's (3001)", (behoerde) => {
    const spec = moved();
    const own = entry(spec, "2026-01-10");
    spec.when(meldet(behoerde, "2026-03-05", meldestatusZurueckgenommen(own))).thenRefused("AZR-3001");
    const code = behoerde === MELDEBEHOERDE ? "04" : "01";
    spec.when(meldet(behoerde, "2026-03-05", meldestatusBerichtigt(own, code, "2026-01-09"))).thenRefused("AZR-3001");
  });

  test("a former authority with a window is told that it does not cover them (3011)", () => {
    const spec = moved(ZIEL);
    spec.when(meldet(ABH_A, "2026-03-05", meldestatusZurueckgenommen(entry(spec, "2026-01-10"))));
    const { fehlertext } = formulateFehler(spec.thenRefused("AZR-3011").fehler[0]);
    expect(fehlertext).toContain("umfasst die Änderungsart „Berichtigung-Löschung“ bei Meldestatus nicht");
  });

  test("the Bundesdruckerei reports no Meldestatus at all (3005)", () => {
    const spec = moved();
    spec.when(meldet(BUNDESDRUCKEREI, "2026-03-05", meldestatusZurueckgenommen(entry(spec, "2026-01-10"))));
    spec.thenRefused("AZR-3005");
  });

  test("the Registerbehörde corrects and withdraws, but reports nothing new (3005)", () => {
    const spec = moved();
    spec.when(meldet(REGISTERBEHOERDE, "2026-03-05", meldestatusZurueckgenommen(entry(spec, "2026-03-01"))));
    spec.thenStored(["MeldestatusReported GESETZLICH"]);
    expect(leader(spec)).toBe("ABH Altstadt");
    spec.when(meldet(REGISTERBEHOERDE, "2026-03-05", meldestatus("05", "2026-03-05"))).thenRefused("AZR-3005");
  });
});

describe("a correction that leaves an odd list is stored with a hint (H-5003)", () => {
  test("two departures next to each other", () => {
    const spec = new DatensatzSpec(HEUTE)
      .created(ABH_A, "2026-01-10")
      .given(
        meldet(ABH_A, "2026-02-01", meldestatus("04", "2026-02-01")),
        meldet(ABH_A, "2026-03-01", meldestatus("03", "2026-03-01")),
        meldet(ABH_A, "2026-04-01", meldestatus("05", "2026-04-01")),
      );
    spec.when(meldet(ABH_A, "2026-04-02", meldestatusZurueckgenommen(entry(spec, "2026-03-01"))));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND"], ["H-5003"]);
  });

  test("a departure that loses the entry at which it was anchored", () => {
    const spec = new DatensatzSpec(HEUTE)
      .created(ABH_A, "2026-01-10")
      .given(
        meldet(ABH_A, "2026-02-01", meldestatus("04", "2026-02-01")),
        meldet(ABH_B, "2026-03-01", meldestatus("02", "2026-03-01")),
        meldet(ABH_C, "2026-03-01", meldestatus("02", "2026-03-01")),
        meldet(ABH_C, "2026-03-01", meldestatus("04", "2026-03-01")),
        meldet(ABH_C, "2026-03-02", meldestatus("03", "2026-03-02")),
      );
    const anchor = spec.datensatz.bloecke.meldestatus.find(
      ({ fachdaten, versionen }) =>
        fachdaten.meldestatusArt.code === "02" && versionen[0].behoerde === ABH_C.kennzeichen,
    );
    const { referenzId } = anchor ?? expect.fail("an entry");
    spec.when(meldet(ABH_C, "2026-03-03", meldestatusZurueckgenommen(referenzId)));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND"], ["H-5003"]);
    expect(liste(spec)).toEqual(["02 2026-01-10", "04 2026-02-01", "04 2026-03-01", "02 2026-03-01", "03 2026-03-02"]);
  });

  test("a second death", () => {
    const spec = moved().given(
      meldet(ABH_B, "2026-04-01", meldestatus("04", "2026-04-01")),
      meldet(ABH_B, "2026-05-01", meldestatus("06", "2026-05-01")),
    );
    spec.when(meldet(ABH_B, "2026-05-02", meldestatusBerichtigt(entry(spec, "2026-04-01"), "06", "2026-04-01")));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND"], ["H-5003"]);
  });

  test("a present entry directly behind the own current one is no new report: not 5006", () => {
    const spec = moved().given(
      meldet(ABH_B, "2026-04-01", meldestatus("04", "2026-04-01")),
      meldet(ABH_B, "2026-05-01", meldestatus("03", "2026-05-01")),
    );
    spec.when(meldet(ABH_B, "2026-05-02", meldestatusZurueckgenommen(entry(spec, "2026-04-01"))));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND"], ["H-5003"]);
  });

  test("a death moved before present entries is told as such (H-5002)", () => {
    const spec = moved().given(meldet(ABH_B, "2026-05-01", meldestatus("06", "2026-05-01")));
    spec.when(meldet(ABH_B, "2026-05-02", meldestatusBerichtigt(entry(spec, "2026-05-01"), "06", "2026-02-01")));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND"], ["H-5002"]);
  });

  test("not when the list is as it should be", () => {
    const spec = moved();
    spec.when(meldet(ABH_B, "2026-03-05", meldestatusBerichtigt(entry(spec, "2026-03-01"), "02", "2026-02-28")));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND"]);
  });
});

describe("02 and 03 do not exist for a Meldestatus", () => {
  test.each(["02", "03"] as const)("%s is 2004 and names what does", (aenderungsArt) => {
    const spec = moved();
    const meldung = { ...meldestatusMeldung("02", "2026-03-01"), aenderungsArt, referenzId: entry(spec, "2026-03-01") };
    const refused = spec
      .when(meldet(ABH_B, "2026-03-05", { sachverhalt: { meldestatus: meldung } }))
      .thenRefused("AZR-2004").fehler[0];
    expect(refused.parameter["vorschlag"]).toBe(
      "01 (Zuspeicherung) oder 04 (Berichtigung-Änderung) oder 05 (Berichtigung-Löschung)",
    );
  });
});
