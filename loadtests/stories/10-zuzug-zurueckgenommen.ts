import { both, refused, stored } from "./expectations.ts";
import { duldung, person } from "./facts.ts";
import { arrival, report, takenUp } from "./steps.ts";
import type { Act, RecordChange, Story } from "./story.ts";

const musterstadtFuehrt = "Aktenführend: ABH Musterstadt seit 20.01.2026";
const beispielhausenFuehrt = "Aktenführend: ABH Beispielhausen seit 04.05.2026";
const zuzugZeile = "Meldestatus: Zuzug am 04.05.2026 (ABH Beispielhausen, Zuzug)";
const fensterMusterstadt = "Nachmelden kann: ABH Musterstadt bis 15.06.2026";
const fensterBeispielhausen = "Nachmelden kann: ABH Beispielhausen bis 19.06.2026";
const duldungZeile =
  "Duldung (sonstige Gründe) vom 05.05.2026 bis 04.08.2026, Nr. T1001001 (ABH Beispielhausen, aktenführend)";

const zuzug: RecordChange = { neu: [beispielhausenFuehrt, zuzugZeile], weg: [musterstadtFuehrt] };
const ruecknahme: RecordChange = { neu: [musterstadtFuehrt], weg: [beispielhausenFuehrt, zuzugZeile] };

const duldungZurueck: Act = report("mina", (seen) => ({
  sachverhalt: { duldung: { aenderungsArt: "05", referenzId: seen.referenz("mina", "duldung") } },
}));

/** An arrival was reported for the wrong person, and something was written before it was noticed. */
export const zuzugZurueckgenommen: Story = {
  number: 10,
  title: "Ein Zuzug wird zurückgenommen, nachdem schon etwas eingetragen wurde",
  about:
    "Beispielhausen meldet den Zuzug von Mina und trägt am nächsten Tag eine Duldung ein. Vier Tage nach dem Zuzug stellt sich heraus: Es war eine andere Mina. Was geschieht mit dem, was in der Zwischenzeit eingetragen wurde?",
  persons: { mina: { kurz: "Mina", grundpersonalien: person("Mina", "Karimi", "1999-03-08", "w", "439") } },
  before: [takenUp("musterstadt", "mina", "2026-01-20 08:00")],
  recordBefore: [
    musterstadtFuehrt,
    "Name: Karimi, Mina",
    "Meldestatus: Ersteinreise am 20.01.2026 (ABH Musterstadt, Zuzug)",
  ],
  steps: [
    {
      at: "2026-05-04 09:00",
      who: "beispielhausen",
      text: "meldet den Zuzug zum 04.05.2026.",
      act: arrival("mina", "2026-05-04"),
      expected: {
        HEUTE: stored({ meldestatus: "ZUZUG" }, { akte: zuzug }),
        ZIEL: stored({ meldestatus: "ZUZUG" }, { akte: { ...zuzug, neu: [...(zuzug.neu ?? []), fensterMusterstadt] } }),
      },
    },
    {
      at: "2026-05-05 10:00",
      who: "beispielhausen",
      text: "trägt eine Duldung ein.",
      act: report("mina", () => ({
        sachverhalt: {
          duldung: { aenderungsArt: "01", fachdatenNeu: duldung("05", "2026-05-05", "2026-08-04", "T1001001") },
        },
      })),
      expected: both(stored({ duldung: "AKTENFUEHREND" }, { akte: { neu: [duldungZeile] } })),
    },
    {
      at: "2026-05-08 09:00",
      who: "beispielhausen",
      text: "bemerkt die Verwechslung und nimmt den Zuzug zurück.",
      act: report("mina", (seen) => ({
        sachverhalt: { meldestatus: { aenderungsArt: "05", referenzId: seen.referenz("mina", "meldestatus") } },
      })),
      expected: {
        HEUTE: stored({ meldestatus: "AKTENFUEHREND" }, { hinweise: ["H-3004"], akte: ruecknahme }),
        ZIEL: stored(
          { meldestatus: "AKTENFUEHREND" },
          {
            hinweise: ["H-3004"],
            akte: {
              neu: [...(ruecknahme.neu ?? []), fensterBeispielhausen],
              weg: [...(ruecknahme.weg ?? []), fensterMusterstadt],
            },
          },
        ),
      },
    },
    {
      at: "2026-05-08 09:20",
      who: "beispielhausen",
      text: "will auch die Duldung zurücknehmen.",
      act: duldungZurueck,
      expected: {
        HEUTE: refused("AZR-3001", ["Ausländerbehörde Musterstadt", "20.01.2026"]),
        ZIEL: refused("AZR-3011", ["Ausländerbehörde Musterstadt", "20.01.2026"]),
      },
    },
    {
      at: "2026-05-11 08:00",
      who: "musterstadt",
      text: "nimmt die fremde Duldung nach einem Anruf aus Beispielhausen zurück.",
      act: duldungZurueck,
      expected: both(stored({ duldung: "AKTENFUEHREND" }, { akte: { weg: [duldungZeile] } })),
    },
  ],
  moral:
    "Die Rücknahme stellt die Zuständigkeit wieder her, löscht aber nichts: Die Antwort zählt auf, was in der Zwischenzeit eingetragen wurde und nun zu prüfen ist. Berichtigen darf es die Behörde, die jetzt führt.",
};
