import type { Duldung } from "../../proto/generated/fachdaten.ts";
import { both, refused, stored } from "./expectations.ts";
import { duldung, person } from "./facts.ts";
import { arrival, report, takenUp } from "./steps.ts";
import type { Act, RecordChange, Story } from "./story.ts";

const omarNeudorf = ["Ausländerbehörde Neudorf", "16.03.2026"];
const fensterOmarMusterstadt = "Omar: Nachmelden kann: ABH Musterstadt bis 13.04.2026";
const saraMusterstadt = "Sara: Aktenführend: ABH Musterstadt seit 10.04.2026";
const saraBeispielhausen = "Sara: Aktenführend: ABH Beispielhausen seit 01.04.2026";
const fensterSaraMusterstadt = "Sara: Nachmelden kann: ABH Musterstadt bis 13.05.2026";
const saraDuldung =
  "Sara: Duldung (sonstige Gründe) vom 02.04.2026 bis 01.07.2026, Nr. T1000803 (ABH Beispielhausen, aktenführend)";
const saraVerlaengert =
  "Sara: Duldung (sonstige Gründe) vom 09.04.2026 bis 08.10.2026, Nr. T1000804 (ABH Beispielhausen, Übergang)";

function neueDuldung(wer: string, fachdatenNeu: Duldung): Act {
  return report(wer, () => ({ sachverhalt: { duldung: { aenderungsArt: "01", fachdatenNeu } } }));
}

function withWindow(change: RecordChange, window: string): RecordChange {
  return { ...change, neu: [...(change.neu ?? []), window] };
}

const omarZuzug1: RecordChange = {
  neu: [
    "Omar: Aktenführend: ABH Beispielhausen seit 02.03.2026",
    "Omar: Meldestatus: Zuzug am 02.03.2026 (ABH Beispielhausen, Zuzug)",
  ],
  weg: ["Omar: Aktenführend: ABH Musterstadt seit 07.01.2026"],
};
const omarZuzug2: RecordChange = {
  neu: [
    "Omar: Aktenführend: ABH Neudorf seit 16.03.2026",
    "Omar: Meldestatus: Zuzug am 16.03.2026 (ABH Neudorf, Zuzug)",
  ],
  weg: ["Omar: Aktenführend: ABH Beispielhausen seit 02.03.2026"],
};
const saraZuzug: RecordChange = {
  neu: [saraBeispielhausen, "Sara: Meldestatus: Zuzug am 01.04.2026 (ABH Beispielhausen, Zuzug)"],
  weg: ["Sara: Aktenführend: ABH Musterstadt seit 07.01.2026"],
};
const saraZurueck: RecordChange = {
  neu: [saraMusterstadt, "Sara: Meldestatus: Zuzug am 10.04.2026 (ABH Musterstadt, Zuzug)"],
  weg: [saraBeispielhausen],
};

/** A person who moves on, and one who comes back. */
export const zweimalUmgezogen: Story = {
  number: 8,
  title: "Zweimal umgezogen: von A über B nach C, und von A über B zurück nach A",
  about:
    "Omar zieht von Musterstadt nach Beispielhausen und zwei Wochen später weiter nach Neudorf. Sara zieht nach Beispielhausen und kehrt nach neun Tagen zurück. Überall liegen noch Meldungen auf den Schreibtischen.",
  persons: {
    omar: { kurz: "Omar", grundpersonalien: person("Omar", "Haddad", "1990-02-17", "m", "475") },
    sara: { kurz: "Sara", grundpersonalien: person("Sara", "Mansour", "1996-09-30", "w", "475") },
  },
  before: [takenUp("musterstadt", "omar", "2026-01-07 08:00"), takenUp("musterstadt", "sara", "2026-01-07 08:30")],
  recordBefore: [
    "Omar: Aktenführend: ABH Musterstadt seit 07.01.2026",
    "Omar: Name: Haddad, Omar",
    "Omar: Meldestatus: Ersteinreise am 07.01.2026 (ABH Musterstadt, Zuzug)",
    "Sara: Aktenführend: ABH Musterstadt seit 07.01.2026",
    "Sara: Name: Mansour, Sara",
    "Sara: Meldestatus: Ersteinreise am 07.01.2026 (ABH Musterstadt, Zuzug)",
  ],
  steps: [
    {
      at: "2026-03-02 09:00",
      who: "beispielhausen",
      text: "meldet Omars Zuzug zum 02.03.2026.",
      act: arrival("omar", "2026-03-02"),
      expected: {
        HEUTE: stored({ meldestatus: "ZUZUG" }, { akte: omarZuzug1 }),
        ZIEL: stored({ meldestatus: "ZUZUG" }, { akte: withWindow(omarZuzug1, fensterOmarMusterstadt) }),
      },
    },
    {
      at: "2026-03-16 09:00",
      who: "neudorf",
      text: "meldet Omars Zuzug zum 16.03.2026.",
      act: arrival("omar", "2026-03-16"),
      expected: {
        HEUTE: stored({ meldestatus: "ZUZUG" }, { akte: omarZuzug2 }),
        ZIEL: stored(
          { meldestatus: "ZUZUG" },
          { akte: withWindow(omarZuzug2, "Omar: Nachmelden kann: ABH Beispielhausen bis 27.04.2026") },
        ),
      },
    },
    {
      at: "2026-03-18 09:00",
      who: "beispielhausen",
      text: "meldet für Omar eine Duldung nach, die am 13.03.2026 erteilt wurde.",
      act: neueDuldung("omar", duldung("05", "2026-03-13", "2026-06-12", "T1000802")),
      expected: {
        HEUTE: refused("AZR-3001", omarNeudorf),
        ZIEL: stored(
          { duldung: "UEBERGANG" },
          {
            akte: {
              neu: [
                "Omar: Duldung (sonstige Gründe) vom 13.03.2026 bis 12.06.2026, Nr. T1000802 (ABH Beispielhausen, Übergang, nachgemeldet)",
              ],
            },
          },
        ),
      },
    },
    {
      at: "2026-03-18 14:00",
      who: "musterstadt",
      text: "meldet für Omar die ältere Duldung vom 26.02.2026 nach.",
      act: neueDuldung("omar", duldung("05", "2026-02-26", "2026-03-25", "T1000801")),
      expected: {
        HEUTE: refused("AZR-3001", omarNeudorf),
        ZIEL: stored(
          { duldung: "UEBERGANG" },
          {
            hinweise: ["H-5001"],
            akte: {
              neu: [
                "Omar: Duldung (sonstige Gründe) vom 26.02.2026 bis 25.03.2026, Nr. T1000801 (ABH Musterstadt, Übergang, nachgemeldet)",
              ],
            },
          },
        ),
      },
    },
    {
      at: "2026-03-18 15:00",
      who: "beispielhausen",
      text: "entscheidet nach dem Wegzug noch einmal und will eine Duldung vom 17.03.2026 melden.",
      act: neueDuldung("omar", duldung("05", "2026-03-17", "2026-06-16", "T1000805")),
      expected: {
        HEUTE: refused("AZR-3001", omarNeudorf),
        ZIEL: refused("AZR-3010", [...omarNeudorf, "17.03.2026"]),
      },
    },
    {
      at: "2026-03-20 10:00",
      who: "musterstadt",
      text: "hat für Omar nichts mehr offen und erklärt das.",
      act: { kind: "abschluss", person: "omar" },
      expected: {
        HEUTE: refused("AZR-3012", omarNeudorf),
        ZIEL: stored({}, { akte: { weg: [fensterOmarMusterstadt] } }),
      },
    },
    {
      at: "2026-03-23 10:00",
      who: "musterstadt",
      text: "findet doch noch eine Duldung vom 20.02.2026.",
      act: neueDuldung("omar", duldung("05", "2026-02-20", "2026-02-25", "T1000800")),
      expected: {
        HEUTE: refused("AZR-3001", omarNeudorf),
        ZIEL: refused("AZR-3009", [...omarNeudorf, "20.03.2026"]),
      },
    },
    {
      at: "2026-04-01 09:00",
      who: "beispielhausen",
      text: "meldet Saras Zuzug zum 01.04.2026.",
      act: arrival("sara", "2026-04-01"),
      expected: {
        HEUTE: stored({ meldestatus: "ZUZUG" }, { akte: saraZuzug }),
        ZIEL: stored({ meldestatus: "ZUZUG" }, { akte: withWindow(saraZuzug, fensterSaraMusterstadt) }),
      },
    },
    {
      at: "2026-04-02 10:00",
      who: "beispielhausen",
      text: "erteilt Sara eine Duldung und meldet sie.",
      act: neueDuldung("sara", duldung("05", "2026-04-02", "2026-07-01", "T1000803")),
      expected: both(stored({ duldung: "AKTENFUEHREND" }, { akte: { neu: [saraDuldung] } })),
    },
    {
      at: "2026-04-10 09:00",
      who: "musterstadt",
      text: "meldet, dass Sara zum 10.04.2026 wieder zugezogen ist.",
      act: arrival("sara", "2026-04-10"),
      expected: {
        HEUTE: stored({ meldestatus: "ZUZUG" }, { akte: saraZurueck }),
        ZIEL: stored(
          { meldestatus: "ZUZUG" },
          {
            akte: {
              neu: [...(saraZurueck.neu ?? []), "Sara: Nachmelden kann: ABH Beispielhausen bis 22.05.2026"],
              weg: [...(saraZurueck.weg ?? []), fensterSaraMusterstadt],
            },
          },
        ),
      },
    },
    {
      at: "2026-04-13 11:00",
      who: "beispielhausen",
      text: "meldet nach, dass Saras Duldung am 09.04.2026 verlängert wurde.",
      act: report("sara", (seen) => ({
        sachverhalt: {
          duldung: {
            aenderungsArt: "02",
            referenzId: seen.referenz("sara", "duldung"),
            fachdatenNeu: duldung("05", "2026-04-09", "2026-10-08", "T1000804"),
          },
        },
      })),
      expected: {
        HEUTE: refused("AZR-3001", ["Ausländerbehörde Musterstadt", "10.04.2026"]),
        ZIEL: stored({ duldung: "UEBERGANG" }, { akte: { neu: [saraVerlaengert], weg: [saraDuldung] } }),
      },
    },
  ],
  moral:
    "Jeder Umzug eröffnet ein eigenes Recht zum Nachmelden, für jede verdrängte Behörde und nur für das, was sie vor ihrem Wechsel entschieden hat. Es endet mit der Frist, durch eine Erklärung oder wenn die Person zurückkehrt; dann erhält die andere Behörde eines.",
};
