import { both, refused, stored } from "./expectations.ts";
import { duldung, person } from "./facts.ts";
import { arrival, report, takenUp } from "./steps.ts";
import type { Act, Story } from "./story.ts";

const fensterMusterstadt = "Nachmelden kann: ABH Musterstadt bis 27.04.2026";
const fensterBeispielhausen = "Nachmelden kann: ABH Beispielhausen bis 27.04.2026";
const beispielhausenFuehrt = "Aktenführend: ABH Beispielhausen seit 16.03.2026";
const neudorfFuehrt = "Aktenführend: ABH Neudorf seit 16.03.2026";
const zuzugNeudorf = "Meldestatus: Zuzug am 16.03.2026 (ABH Neudorf, Zuzug)";

const ersterZuzug = {
  neu: [beispielhausenFuehrt, "Meldestatus: Zuzug am 16.03.2026 (ABH Beispielhausen, Zuzug)"],
  weg: ["Aktenführend: ABH Musterstadt seit 02.02.2026"],
};
const zweiterZuzug = { neu: [neudorfFuehrt, zuzugNeudorf], weg: [beispielhausenFuehrt] };
const zurueckgenommen = { neu: [beispielhausenFuehrt], weg: [neudorfFuehrt, zuzugNeudorf] };
const duldungZeile =
  "Duldung (sonstige Gründe) vom 17.03.2026 bis 16.06.2026, Nr. T1000601 (ABH Beispielhausen, aktenführend)";

const duldungMelden: Act = report("yusuf", () => ({
  sachverhalt: {
    duldung: { aenderungsArt: "01", fachdatenNeu: duldung("05", "2026-03-17", "2026-06-16", "T1000601") },
  },
}));

const zuzugZurueck: Act = report("yusuf", (seen) => ({
  sachverhalt: { meldestatus: { aenderungsArt: "05", referenzId: seen.referenz("yusuf", "meldestatus") } },
}));

/** Two authorities report the arrival of one person on the same day; the later one leads until it sees its mistake. */
export const zuzugAmSelbenTag: Story = {
  number: 6,
  title: "Zwei Behörden melden den Zuzug am selben Tag",
  about:
    "Yusuf zieht von Musterstadt nach Beispielhausen. Am selben Tag verwechselt ihn Neudorf mit einem Namensvetter und meldet ebenfalls seinen Zuzug.",
  persons: { yusuf: { kurz: "Yusuf", grundpersonalien: person("Yusuf", "Adan", "1988-11-03", "m", "273") } },
  before: [takenUp("musterstadt", "yusuf", "2026-02-02 08:00")],
  recordBefore: [
    "Aktenführend: ABH Musterstadt seit 02.02.2026",
    "Name: Adan, Yusuf",
    "Meldestatus: Ersteinreise am 02.02.2026 (ABH Musterstadt, Zuzug)",
  ],
  steps: [
    {
      at: "2026-03-16 08:30",
      who: "beispielhausen",
      text: "meldet den Zuzug zum 16.03.2026.",
      act: arrival("yusuf", "2026-03-16"),
      expected: {
        HEUTE: stored({ meldestatus: "ZUZUG" }, { akte: ersterZuzug }),
        ZIEL: stored(
          { meldestatus: "ZUZUG" },
          { akte: { ...ersterZuzug, neu: [...ersterZuzug.neu, fensterMusterstadt] } },
        ),
      },
    },
    {
      at: "2026-03-16 11:00",
      who: "neudorf",
      text: "meldet den Zuzug ebenfalls zum 16.03.2026.",
      act: arrival("yusuf", "2026-03-16"),
      expected: {
        HEUTE: stored({ meldestatus: "ZUZUG" }, { akte: zweiterZuzug }),
        ZIEL: stored(
          { meldestatus: "ZUZUG" },
          { akte: { ...zweiterZuzug, neu: [...zweiterZuzug.neu, fensterBeispielhausen] } },
        ),
      },
    },
    {
      at: "2026-03-17 09:00",
      who: "beispielhausen",
      text: "erteilt eine Duldung und will sie melden.",
      act: duldungMelden,
      expected: {
        HEUTE: refused("AZR-3001", ["Ausländerbehörde Neudorf", "16.03.2026"]),
        ZIEL: refused("AZR-3010", ["Ausländerbehörde Neudorf", "16.03.2026", "17.03.2026"]),
      },
    },
    {
      at: "2026-03-18 10:00",
      who: "neudorf",
      text: "bemerkt nach einem Anruf die Verwechslung und nimmt den eigenen Zuzug zurück.",
      act: zuzugZurueck,
      expected: {
        HEUTE: stored({ meldestatus: "AKTENFUEHREND" }, { akte: zurueckgenommen }),
        ZIEL: stored(
          { meldestatus: "AKTENFUEHREND" },
          { akte: { ...zurueckgenommen, weg: [...zurueckgenommen.weg, fensterBeispielhausen] } },
        ),
      },
    },
    {
      at: "2026-03-18 10:30",
      who: "beispielhausen",
      text: "meldet die Duldung noch einmal.",
      act: duldungMelden,
      expected: both(stored({ duldung: "AKTENFUEHREND" }, { akte: { neu: [duldungZeile] } })),
    },
  ],
  moral:
    "Bei gleichem Datum führt, wer zuletzt gemeldet hat; jede Ablehnung nennt, wer das ist und seit wann. Die Rücknahme stellt den alten Stand her. Neudorf hat in der Zwischenzeit nichts geschrieben und behält darum kein Recht zum Nachmelden.",
};
