// Register rules, section 3, "Window": how windows open and end, whatever changes the responsibility: Zuzug, withdrawal,
// correction, or the Asylstatus.
import { describe, expect, test } from "vitest";
import { HEUTE, ZIEL, type Regelwerk } from "../../../../../simulator/register/regelwerk/regelwerk.ts";
import {
  asylstatusGeloescht,
  duldungGeloescht,
  meldestatusBerichtigt,
  meldestatusZurueckgenommen,
} from "../../../../support/register/aenderungen.ts";
import { ABH_A, ABH_B, ABH_C, BAMF, REGISTERBEHOERDE } from "../../../../support/register/behoerden.ts";
import { antrag } from "../../../../support/register/bestellungen.ts";
import { DatensatzSpec, meldet, referenz, type Schritt } from "../../../../support/register/datensatz-spec.ts";
import { asylstatus, gestattung } from "../../../../support/register/fakten.ts";
import { duldung, meldestatus, PERSONALIEN, personalien, titel } from "../../../../support/register/meldungen.ts";

const ZUZUG = "2026-06-01";
const zuzug = meldet(ABH_B, "2026-06-10", meldestatus("02", ZUZUG));
const withdrawn = (behoerde: typeof ABH_A, day: string): Schritt =>
  meldet(behoerde, day, (d) => meldestatusZurueckgenommen(referenz(d, "meldestatus", ZUZUG)));

const ENDED_A = "UebergangsfensterEnded ABH Altstadt WIEDER_AKTENFUEHREND";
const OPENED_B = "UebergangsfensterOpened ABH Bergheim 2026-06-20 bis 2026-08-01";

function moved(regelwerk: Regelwerk = ZIEL, ...then: readonly Schritt[]): DatensatzSpec {
  return new DatensatzSpec(regelwerk)
    .created(ABH_A, "2026-01-10")
    .given(meldet(ABH_A, "2026-02-01", duldung("2026-02-01")), zuzug, ...then);
}

describe("an authority withdraws its own Zuzug", () => {
  test("without another block: nothing is left to report, and the former authority leads again", () => {
    moved().when(withdrawn(ABH_B, "2026-06-20")).thenStored(["MeldestatusReported AKTENFUEHREND", ENDED_A]);
  });

  test("after it wrote a block: a window opens, and the answer lists what was written in between", () => {
    const spec = moved(ZIEL, meldet(ABH_B, "2026-06-15", duldung("2026-06-15")));
    spec.when(withdrawn(ABH_B, "2026-06-20"));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND", ENDED_A, OPENED_B], ["H-3004"]);
    const { grundlage, behoerde } = spec.datensatz.bloecke.duldung.at(-1)?.versionen[0] ?? {};
    expect([grundlage, behoerde]).toEqual(["AKTENFUEHREND", ABH_B.kennzeichen]);
    spec.when(meldet(ABH_B, "2026-06-21", titel("2026-06-12"))).thenRefused("AZR-6004");
    spec.when(meldet(ABH_B, "2026-06-21", (d) => duldung("2026-06-16", {}, referenz(d, "duldung", "2026-06-15"))));
    spec.thenStored(["DuldungReported UEBERGANG"]);
  });

  test("Personalien in the message of the Zuzug are a block, too", () => {
    const both = meldet(ABH_C, "2026-06-15", (d) => ({
      ...meldestatus("02", "2026-06-15"),
      ...personalien(PERSONALIEN, referenz(d, "grundpersonalien")),
    }));
    const spec = moved(ZIEL, both);
    spec.when(meldet(ABH_C, "2026-06-20", (d) => meldestatusZurueckgenommen(referenz(d, "meldestatus", "2026-06-15"))));
    spec.thenStored(
      [
        "MeldestatusReported AKTENFUEHREND",
        "UebergangsfensterEnded ABH Bergheim WIEDER_AKTENFUEHREND",
        "UebergangsfensterOpened ABH Clausthal 2026-06-20 bis 2026-08-01",
      ],
      ["H-3004"],
    );
  });

  test("a step of an order is a block, too: whoever only applied for a title has something to report late", () => {
    const spec = moved().givenBy(ABH_B, "2026-06-15", antrag(ABH_B, "2026-06-15"));
    spec.when(withdrawn(ABH_B, "2026-06-20")).thenStored(["MeldestatusReported AKTENFUEHREND", ENDED_A, OPENED_B]);
  });

  test("but not the step that the authority before it took", () => {
    const spec = new DatensatzSpec(ZIEL)
      .created(ABH_A, "2026-01-10")
      .givenBy(ABH_A, "2026-02-01", antrag(ABH_A, "2026-02-01"))
      .given(zuzug);
    spec.when(withdrawn(ABH_B, "2026-06-20")).thenStored(["MeldestatusReported AKTENFUEHREND", ENDED_A]);
  });

  test("what it wrote in an earlier lead does not count", () => {
    const spec = moved(
      ZIEL,
      meldet(ABH_A, "2026-06-20", meldestatus("02", "2026-06-20")),
      meldet(ABH_C, "2026-06-25", meldestatus("02", "2026-06-25")),
      meldet(ABH_A, "2026-06-30", meldestatus("02", "2026-06-30")),
    );
    spec.when(meldet(ABH_A, "2026-07-01", (d) => meldestatusZurueckgenommen(referenz(d, "meldestatus", "2026-06-30"))));
    spec.thenStored(["MeldestatusReported AKTENFUEHREND", "UebergangsfensterEnded ABH Clausthal WIEDER_AKTENFUEHREND"]);
  });

  test("without dual write no window opens, and the answer lists the blocks all the same", () => {
    const spec = moved(HEUTE, meldet(ABH_B, "2026-06-15", duldung("2026-06-15")));
    spec.when(withdrawn(ABH_B, "2026-06-20")).thenStored(["MeldestatusReported AKTENFUEHREND"], ["H-3004"]);
  });

  test("A to B to A: A withdraws the entry of B, which led no longer, and nothing comes in between", () => {
    const spec = moved(
      ZIEL,
      meldet(ABH_B, "2026-06-15", duldung("2026-06-15")),
      meldet(ABH_A, "2026-06-20", meldestatus("02", "2026-06-20")),
    );
    spec.when(withdrawn(ABH_A, "2026-06-21")).thenStored(["MeldestatusReported AKTENFUEHREND"], ["H-5003"]);
  });
});

describe("the Registerbehörde puts the list right", () => {
  test("withdraws the Zuzug of an authority that wrote nothing: no window", () => {
    moved().when(withdrawn(REGISTERBEHOERDE, "2026-06-20")).thenStored(["MeldestatusReported GESETZLICH", ENDED_A]);
  });

  test("withdraws the Zuzug of an authority that wrote a block: a window", () => {
    moved(ZIEL, meldet(ABH_B, "2026-06-15", duldung("2026-06-15")))
      .when(withdrawn(REGISTERBEHOERDE, "2026-06-20"))
      .thenStored(["MeldestatusReported GESETZLICH", ENDED_A, OPENED_B], ["H-3004"]);
  });

  test("corrects the Zuzug so that it lies before the former lead: no window for who wrote nothing", () => {
    const corrected = meldet(REGISTERBEHOERDE, "2026-06-20", (d) =>
      meldestatusBerichtigt(referenz(d, "meldestatus", ZUZUG), "02", "2026-01-05"),
    );
    moved().when(corrected).thenStored(["MeldestatusReported GESETZLICH", ENDED_A]);
    moved(ZIEL, meldet(ABH_B, "2026-06-15", duldung("2026-06-15")))
      .when(corrected)
      .thenStored(["MeldestatusReported GESETZLICH", ENDED_A, OPENED_B]);
  });

  test("corrects the entry of somebody else so that it displaces: a window, though the displaced wrote nothing", () => {
    const corrected = meldet(REGISTERBEHOERDE, "2026-06-20", (d) =>
      meldestatusBerichtigt(referenz(d, "meldestatus", "2026-01-10"), "02", "2026-06-19"),
    );
    moved().when(corrected).thenStored(["MeldestatusReported GESETZLICH", ENDED_A, OPENED_B]);
  });
});

describe("s* never moves", () => {
  test("a corrected date of the Zuzug leaves the window as it is", () => {
    const spec = moved();
    const [before] = spec.datensatz.fenster;
    spec.when(
      meldet(ABH_B, "2026-06-20", (d) => meldestatusBerichtigt(referenz(d, "meldestatus", ZUZUG), "02", "2026-05-20")),
    );
    spec.thenStored(["MeldestatusReported AKTENFUEHREND"]);
    expect(spec.datensatz.fenster).toEqual([before]);
    spec.when(meldet(ABH_A, "2026-07-22", duldung("2026-06-10"))).thenStored(["DuldungReported UEBERGANG"], ["H-3003"]);
  });

  test("an old Zuzug reported late does not displace and opens nothing", () => {
    moved()
      .when(meldet(ABH_C, "2026-06-20", meldestatus("02", "2026-05-01")))
      .thenStored(["MeldestatusReported ZUZUG"], ["H-3001"]);
  });

  test("a back-dated Zuzug takes nothing away that was decided in good faith", () => {
    const spec = new DatensatzSpec(ZIEL).created(ABH_A, "2026-01-10");
    spec.given(
      meldet(ABH_A, "2026-05-15", duldung("2026-05-15")),
      meldet(ABH_B, "2026-06-10", meldestatus("02", "2026-02-01")),
    );
    expect(spec.datensatz.fenster[0]).toMatchObject({
      abTag: "2026-06-10",
      fuehrteAb: "2026-01-10",
      bis: "2026-07-22",
    });
    spec.when(meldet(ABH_A, "2026-06-12", (d) => duldung("2026-06-09", {}, referenz(d, "duldung"))));
    spec.thenStored(["DuldungReported UEBERGANG"], ["H-3003"]);
  });
});

describe("a lead derived from the Asylstatus", () => {
  /** A withdraws its only entry; the BAMF has reported an Asylstatus before. */
  function ledByAsyl(...more: readonly Schritt[]): DatensatzSpec {
    return new DatensatzSpec(ZIEL).created(ABH_A, "2026-01-10").given(
      meldet(BAMF, "2026-01-20", asylstatus("2026-01-20")),
      meldet(ABH_A, "2026-02-01", (d) => meldestatusZurueckgenommen(referenz(d, "meldestatus"))),
      ...more,
    );
  }

  test("takes the place of a withdrawn entry: a window for who wrote Personalien", () => {
    const [fenster] = ledByAsyl().datensatz.fenster;
    expect(fenster).toMatchObject({ behoerde: ABH_A.kennzeichen, abTag: "2026-02-01", fuehrteAb: "2026-01-10" });
  });

  test("is displaced by a Zuzug: a window for the BAMF", () => {
    const spec = ledByAsyl(meldet(BAMF, "2026-02-02", gestattung("2026-02-02")));
    spec
      .when(zuzug)
      .thenStored([
        "UebergangsfensterEnded ABH Altstadt FRIST",
        "MeldestatusReported ZUZUG",
        "UebergangsfensterOpened BAMF Außenstelle Süd 2026-06-10 bis 2026-07-22",
      ]);
    expect(spec.datensatz.fenster.at(-1)).toMatchObject({
      fuehrteAb: "2026-01-20",
      sachverhalte: ["meldestatus", "aufenthaltsgestattung"],
    });
    spec.when(
      meldet(BAMF, "2026-06-12", (d) => gestattung("2026-06-09", undefined, referenz(d, "aufenthaltsgestattung"))),
    );
    spec.thenStored(["AufenthaltsgestattungReported UEBERGANG"], ["H-3003"]);
    spec.when(meldet(BAMF, "2026-06-12", asylstatus("2026-06-12", "05"))).thenStored(["AsylstatusReported ORIGINAER"]);
  });

  test("ends with the withdrawal of the own Asylstatus: a window only after another block", () => {
    const gone = meldet(BAMF, "2026-02-10", (d) => asylstatusGeloescht("05", referenz(d, "asylstatus")));
    ledByAsyl().when(gone).thenStored(["AsylstatusReported AKTENFUEHREND"]);
    ledByAsyl(meldet(BAMF, "2026-02-02", gestattung("2026-02-02")))
      .when(gone)
      .thenStored([
        "AsylstatusReported AKTENFUEHREND",
        "UebergangsfensterOpened BAMF Außenstelle Süd 2026-02-10 bis 2026-03-24",
      ]);
  });
});

describe("while a death stands", () => {
  const death = meldet(ABH_B, "2026-06-11", meldestatus("06", "2026-06-11"));
  const late = meldet(ABH_A, "2026-06-20", duldung("2026-05-30"));

  test("rights from windows rest, and wake with the withdrawal of the entry, the last day unchanged", () => {
    const spec = moved(ZIEL, death);
    spec.when(late).thenRefused("AZR-5005");
    spec.given(
      meldet(ABH_B, "2026-06-15", (d) => meldestatusZurueckgenommen(referenz(d, "meldestatus", "2026-06-11"))),
    );
    spec.when(late).thenStored(["DuldungReported UEBERGANG"]);
    expect(spec.datensatz.fenster[0]).toMatchObject({ bis: "2026-07-22", ende: undefined });
    spec.when(meldet(ABH_A, "2026-07-23", duldung("2026-05-29"))).thenRefused("AZR-3009");
  });

  test("an own block reported late is not taken back either", () => {
    const spec = moved(ZIEL, meldet(ABH_A, "2026-06-11", duldung("2026-05-30")), death);
    spec.when(meldet(ABH_A, "2026-06-20", (d) => duldungGeloescht("05", referenz(d, "duldung", "2026-05-30"))));
    spec.thenRefused("AZR-5005");
  });
});

describe("chains", () => {
  test("A to B to C: each conflict is judged from the own s*", () => {
    const spec = moved(
      ZIEL,
      meldet(ABH_B, "2026-06-12", (d) => duldung("2026-06-12", {}, referenz(d, "duldung"))),
      meldet(ABH_C, "2026-06-20", meldestatus("02", "2026-06-20")),
    );
    expect(spec.datensatz.fenster.map(({ behoerde, ende }) => [behoerde, ende])).toEqual([
      [ABH_A.kennzeichen, undefined],
      [ABH_B.kennzeichen, undefined],
    ]);
    spec
      .when(meldet(ABH_A, "2026-06-21", (d) => duldung("2026-06-09", {}, referenz(d, "duldung"))))
      .thenRefused("AZR-5007");
    spec.when(meldet(ABH_B, "2026-06-21", (d) => duldung("2026-06-19", {}, referenz(d, "duldung"))));
    spec.thenStored(["DuldungReported UEBERGANG"]);
  });

  test("what one former authority wrote on UEBERGANG is a change for the other", () => {
    const spec = moved(ZIEL, meldet(ABH_C, "2026-06-20", meldestatus("02", "2026-06-20")));
    spec.given(meldet(ABH_A, "2026-06-21", (d) => duldung("2026-06-09", {}, referenz(d, "duldung"))));
    spec
      .when(meldet(ABH_B, "2026-06-22", (d) => duldung("2026-06-19", {}, referenz(d, "duldung"))))
      .thenRefused("AZR-5007");
  });

  test("A to B to A: blocks that A reported late are its own again, by right of the lead", () => {
    const spec = moved(
      ZIEL,
      meldet(ABH_A, "2026-06-11", duldung("2026-05-30")),
      meldet(ABH_A, "2026-06-20", meldestatus("02", "2026-06-20")),
    );
    spec.when(meldet(ABH_A, "2026-06-21", (d) => duldungGeloescht("05", referenz(d, "duldung", "2026-05-30"))));
    spec.thenStored(["DuldungReported AKTENFUEHREND"]);
  });
});

test("whether it wrote something while it led is judged by the leads as they were, not as a correction makes them look", () => {
  // A's second entry came late and went behind B as history; corrected by the Registerbehörde, A leads from 20 June only.
  const spec = moved(
    ZIEL,
    meldet(ABH_A, "2026-06-11", meldestatus("02", "2026-05-01")),
    meldet(ABH_A, "2026-06-12", duldung("2026-05-30")),
    meldet(REGISTERBEHOERDE, "2026-06-20", (d) =>
      meldestatusBerichtigt(referenz(d, "meldestatus", "2026-05-01"), "02", "2026-06-15"),
    ),
  );
  spec.when(meldet(ABH_A, "2026-06-22", (d) => meldestatusZurueckgenommen(referenz(d, "meldestatus", "2026-06-15"))));
  const ended = "UebergangsfensterEnded ABH Bergheim WIEDER_AKTENFUEHREND";
  spec.thenStored(["MeldestatusReported AKTENFUEHREND", ended], ["H-3004"]);
});
