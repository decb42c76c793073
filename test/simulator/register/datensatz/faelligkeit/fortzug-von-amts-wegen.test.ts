// Register rules, section 1, point 7: the register reports "Fortzug nach unbekannt" (05) six months after an entry without
// Zuzug or a body that leads the file (section 3 (3) AZRG-DV).
import { describe, expect, test } from "vitest";
import {
  anschrift,
  asylstatus,
  asylstatusGeloescht,
  meldestatusBerichtigt,
  meldestatusZurueckgenommen,
} from "../../../../support/register/aenderungen.ts";
import {
  ABH_A,
  ABH_B,
  AUFNAHME,
  BAMF,
  behoerdeOf,
  GRENZPOLIZEI,
  GRENZPOLIZEI_OST,
  REGISTERBEHOERDE,
} from "../../../../support/register/behoerden.ts";
import { DatensatzSpec, describeEvent, meldet, referenz } from "../../../../support/register/datensatz-spec.ts";
import { meldestatus, mittag, tag } from "../../../../support/register/meldungen.ts";
import { addMs, startOfTag, type Zeitpunkt } from "../../../../../simulator/kernel/zeit.ts";
import { due, nextDue } from "../../../../../simulator/register/datensatz/due.ts";
import { withPending } from "../../../../../simulator/register/datensatz/evolve.ts";
import { answerGesamtauskunft } from "../../../../../simulator/register/datensatz/auskunft/gesamtauskunft.ts";
import { HEUTE } from "../../../../../simulator/register/regelwerk/regelwerk.ts";
import { meldestatusListe } from "../../../../../simulator/register/zustaendigkeit/meldestatus-liste.ts";

const kontext = { regelwerk: HEUTE, behoerdeOf };
const DUE = startOfTag(tag("2026-07-15"));

/** Border police saw the person enter on 15 January; the office that made the record took back its own entry. */
function entered(): DatensatzSpec {
  return new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10").given(
    meldet(GRENZPOLIZEI, "2026-01-15", meldestatus("03", "2026-01-15")),
    meldet(ABH_A, "2026-01-16", (d) => meldestatusZurueckgenommen(referenz(d, "meldestatus", "2026-01-10"))),
  );
}

/** The same record with everything that is due at an instant stored. */
function advanced(spec: DatensatzSpec, now: Zeitpunkt): DatensatzSpec {
  for (const event of due(spec.datensatz, now, kontext)) spec.recorded(event);
  return spec;
}

function liste(spec: DatensatzSpec): readonly string[] {
  return meldestatusListe(spec.datensatz).map(({ code, ereignisdatum }) => `${code} ${ereignisdatum}`);
}

describe("the register's own departure", () => {
  test("is due at the first instant of the day six months after the entry", () => {
    const { datensatz } = entered();
    expect(nextDue(datensatz, kontext)).toBe(DUE);
    expect(datensatz.wiedervorlage?.faelligMs).toBe(DUE);
    expect(due(datensatz, addMs(DUE, -1), kontext)).toEqual([]);
    const events = due(datensatz, mittag("2026-12-01"), kontext);
    expect(events.map(describeEvent)).toEqual(["MeldestatusReported GESETZLICH"]);
    expect(events[0]?.umschlag).toMatchObject({ zeitpunktMs: DUE, grundlage: "GESETZLICH" });
    expect(events[0]?.umschlag.meldendeBehoerde).toBeUndefined();
  });

  test("is dated on the day due and shown whether it is stored or not", () => {
    const { datensatz } = entered();
    const { meldestatus: shown, revision } = answerGesamtauskunft(datensatz, mittag("2026-08-01"), HEUTE, behoerdeOf);
    expect(shown[0]).toMatchObject({
      fachdaten: { meldestatusArt: { code: "05" }, ereignisdatum: "2026-07-15" },
      herkunft: { grundlage: "GESETZLICH" },
    });
    expect(shown[0]?.herkunft).not.toHaveProperty("meldendeBehoerde");
    expect(revision).toBe(datensatz.revision);
  });

  test("counts for the next message: a second departure is 5005", () => {
    const spec = entered();
    spec.when(meldet(GRENZPOLIZEI, "2026-08-01", meldestatus("04", "2026-08-01"))).thenRefused("AZR-5005");
  });

  test("stands in front of the message that comes after it", () => {
    const spec = entered();
    spec.when(meldet(ABH_B, "2026-08-01", meldestatus("02", "2026-08-01")));
    spec.thenStored(["MeldestatusReported GESETZLICH", "MeldestatusReported ZUZUG", "WiedervorlageChanged GESETZLICH"]);
    expect(liste(spec)).toEqual(["03 2026-01-15", "05 2026-07-15", "02 2026-08-01"]);
  });

  test("is not due while somebody leads", () => {
    const spec = new DatensatzSpec(HEUTE)
      .created(ABH_A, "2026-01-10")
      .given(meldet(GRENZPOLIZEI, "2026-01-15", meldestatus("03", "2026-01-15")));
    expect(nextDue(spec.datensatz, kontext)).toBeUndefined();
  });

  test("is not due while the authority of the Asylstatus leads, and is again when that is gone", () => {
    const spec = entered().given(meldet(BAMF, "2026-02-01", asylstatus("2026-02-01")));
    expect(nextDue(spec.datensatz, kontext)).toBeUndefined();
    spec.given(meldet(BAMF, "2026-08-01", (d) => asylstatusGeloescht("05", referenz(d, "asylstatus"))));
    expect(nextDue(spec.datensatz, kontext)).toBe(mittag("2026-08-01"));
    expect(liste(advanced(spec, mittag("2026-08-01")))).toEqual(["03 2026-01-15", "05 2026-07-15"]);
  });

  test("is not due after a departure or a death", () => {
    for (const code of ["04", "05", "06"] as const) {
      const spec = entered().given(meldet(GRENZPOLIZEI, "2026-03-01", meldestatus(code, "2026-03-01")));
      expect(nextDue(spec.datensatz, kontext)).toBeUndefined();
    }
  });

  test("a later entry of the border police begins the six months anew", () => {
    const spec = new DatensatzSpec(HEUTE).created(ABH_A, "2026-01-10").given(
      meldet(GRENZPOLIZEI, "2026-01-15", meldestatus("03", "2026-01-15")),
      meldet(ABH_A, "2026-01-16", meldestatus("04", "2026-01-16")),
      meldet(GRENZPOLIZEI, "2026-03-01", meldestatus("03", "2026-02-28")),
      meldet(ABH_A, "2026-03-02", (d) => meldestatusZurueckgenommen(referenz(d, "meldestatus", "2026-01-10"))),
    );
    expect(nextDue(spec.datensatz, kontext)).toBe(startOfTag(tag("2026-08-28")));
  });
});

describe("a present entry that would have prevented it", () => {
  const late = () => advanced(entered(), mittag("2026-07-20"));

  test("withdraws it in the same append", () => {
    const spec = late();
    spec.when(meldet(ABH_B, "2026-08-01", meldestatus("02", "2026-07-14")));
    spec.thenStored(["MeldestatusReported ZUZUG", "MeldestatusReported GESETZLICH", "WiedervorlageChanged GESETZLICH"]);
    expect(liste(spec)).toEqual(["03 2026-01-15", "02 2026-07-14"]);
  });

  test("leaves it when it is dated on that day or later", () => {
    const spec = late();
    spec.when(meldet(ABH_B, "2026-08-01", meldestatus("02", "2026-07-15")));
    spec.thenStored(["MeldestatusReported ZUZUG", "WiedervorlageChanged GESETZLICH"]);
    expect(liste(spec)).toEqual(["03 2026-01-15", "05 2026-07-15", "02 2026-07-15"]);
  });

  test("may be one that only begins the six months anew", () => {
    const spec = late();
    spec.when(meldet(GRENZPOLIZEI_OST, "2026-08-01", meldestatus("03", "2026-05-01")));
    spec.thenStored(["MeldestatusReported ZUZUG", "MeldestatusReported GESETZLICH", "WiedervorlageChanged GESETZLICH"]);
    expect(nextDue(spec.datensatz, kontext)).toBe(startOfTag(tag("2026-11-01")));
  });

  test("may be one that the Registerbehörde corrects", () => {
    const spec = late();
    const correct = meldestatusBerichtigt(referenz(spec.datensatz, "meldestatus", "2026-01-15"), "03", "2026-03-15");
    spec.when(meldet(REGISTERBEHOERDE, "2026-08-01", correct));
    spec.thenStored([
      "MeldestatusReported GESETZLICH",
      "MeldestatusReported GESETZLICH",
      "WiedervorlageChanged GESETZLICH",
    ]);
    expect(liste(spec)).toEqual(["03 2026-03-15"]);
  });

  test("is confirmed with its own Referenz-ID, not with that of the withdrawal", () => {
    const spec = late().given(meldet(ABH_B, "2026-08-01", meldestatus("02", "2026-07-14")));
    const stored = spec.datensatz.nachrichten.at(-1)?.bloecke.map(({ referenzId }) => referenzId);
    expect(stored).toEqual([referenz(spec.datensatz, "meldestatus", "2026-07-14")]);
  });

  test("withdraws it before the other blocks of the message are judged", () => {
    const spec = late();
    const bloecke = { ...meldestatus("02", "2026-07-14"), ...anschrift("2026-07-14") };
    spec.when(meldet(AUFNAHME, "2026-08-01", bloecke));
    spec.thenStored([
      "MeldestatusReported ZUZUG",
      "MeldestatusReported GESETZLICH",
      "AnschriftReported AKTENFUEHREND",
      "WiedervorlageChanged GESETZLICH",
    ]);
  });

  test("is judged on the list without it: a second one of the same authority is 5006", () => {
    const spec = late();
    spec.when(meldet(GRENZPOLIZEI, "2026-08-01", meldestatus("03", "2026-05-01")));
    spec.thenRefused("AZR-5006");
  });

  test("taken back itself, makes it due again, on the old day", () => {
    const spec = late().given(meldet(ABH_B, "2026-08-01", meldestatus("02", "2026-07-14")));
    spec.given(
      meldet(ABH_B, "2026-08-02", (d) => meldestatusZurueckgenommen(referenz(d, "meldestatus", "2026-07-14"))),
    );
    const [event] = due(spec.datensatz, mittag("2026-08-03"), kontext);
    expect(event?.event.data).toMatchObject({ aenderungsArt: "01", fachdaten: { ereignisdatum: "2026-07-15" } });
    expect(event?.umschlag.zeitpunktMs).toBe(mittag("2026-08-02"));
    expect(spec.events.map(({ id }) => id)).not.toContain(event?.id);
    expect(liste(advanced(spec, mittag("2026-08-03")))).toEqual(["03 2026-01-15", "05 2026-07-15"]);
  });
});

describe("what is dated before the day counts, and nothing later", () => {
  test("taken back, the entry that prevented it makes it due again although somebody leads by now", () => {
    const spec = advanced(entered(), mittag("2026-07-20")).given(
      meldet(ABH_B, "2026-08-01", meldestatus("02", "2026-07-14")),
      meldet(ABH_A, "2026-09-01", meldestatus("02", "2026-09-01")),
      meldet(ABH_A, "2026-09-02", (d) => meldestatusZurueckgenommen(referenz(d, "meldestatus", "2026-07-14"))),
    );
    expect(liste(advanced(spec, mittag("2026-09-03")))).toEqual(["03 2026-01-15", "05 2026-07-15", "02 2026-09-01"]);
  });

  test("an entry that the border police reports late has had its six months", () => {
    const spec = new DatensatzSpec(HEUTE)
      .created(ABH_A, "2026-09-01")
      .given(meldet(GRENZPOLIZEI, "2026-09-10", meldestatus("01", "2026-02-01")));
    expect(nextDue(spec.datensatz, kontext)).toBe(mittag("2026-09-10"));
    expect(liste(advanced(spec, mittag("2026-09-10")))).toEqual(["01 2026-02-01", "05 2026-08-01", "02 2026-09-01"]);
  });

  test("a departure whose entry was taken back goes with the next present entry, whatever its day", () => {
    const spec = advanced(entered(), mittag("2026-07-20"));
    const entry = referenz(spec.datensatz, "meldestatus", "2026-01-15");
    spec.given(meldet(REGISTERBEHOERDE, "2026-08-01", meldestatusZurueckgenommen(entry)));
    expect(liste(spec)).toEqual(["05 2026-07-15"]);
    spec.given(meldet(ABH_B, "2026-08-02", meldestatus("02", "2026-08-02")));
    expect(liste(spec)).toEqual(["02 2026-08-02"]);
  });

  test("while a death stands nothing is due", () => {
    const spec = new DatensatzSpec(HEUTE)
      .created(ABH_A, "2026-09-01")
      .given(
        meldet(GRENZPOLIZEI, "2026-09-10", meldestatus("01", "2026-08-20")),
        meldet(ABH_A, "2026-09-11", meldestatus("06", "2026-09-11")),
      );
    expect(nextDue(spec.datensatz, kontext)).toBeUndefined();
  });
});

describe("what an authority has withdrawn", () => {
  test("does not come again", () => {
    const spec = advanced(entered(), mittag("2026-07-20"));
    const own = referenz(spec.datensatz, "meldestatus", "2026-07-15");
    spec.given(meldet(REGISTERBEHOERDE, "2026-08-01", meldestatusZurueckgenommen(own)));
    expect(due(spec.datensatz, mittag("2027-08-01"), kontext)).toEqual([]);
    expect(nextDue(withPending(spec.datensatz, []), kontext)).toBeUndefined();
  });
});
