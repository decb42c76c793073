import { both, nothing, refused, stored } from "./expectations.ts";
import { duldung, person } from "./facts.ts";
import { arrival, report, reported, takenUp } from "./steps.ts";
import type { Act, Story } from "./story.ts";

const erste = duldung("02", "2026-01-12", "2026-04-11", "T1000001");
const zweite = duldung("02", "2026-04-07", "2026-07-06", "T1000002");
const gekuerzt = duldung("02", "2026-04-07", "2026-06-30", "T1000002");

const ersteZeile =
  "Duldung (fehlende Reisedokumente) vom 12.01.2026 bis 11.04.2026, Nr. T1000001 (ABH Musterstadt, aktenführend)";
const zweiteNachgeholt =
  "Duldung (fehlende Reisedokumente) vom 07.04.2026 bis 06.07.2026, Nr. T1000002 (ABH Musterstadt, Übergang)";
const zweiteAbgetippt =
  "Duldung (fehlende Reisedokumente) vom 07.04.2026 bis 06.07.2026, Nr. T1000002 (ABH Beispielhausen, aktenführend)";
const gekuerztZeile =
  "Duldung (fehlende Reisedokumente) vom 07.04.2026 bis 30.06.2026, Nr. T1000002 (ABH Beispielhausen, aktenführend)";
const fenster = "Nachmelden kann: ABH Musterstadt bis 21.05.2026";

const zuzug = {
  neu: [
    "Aktenführend: ABH Beispielhausen seit 09.04.2026",
    "Meldestatus: Zuzug am 09.04.2026 (ABH Beispielhausen, Zuzug)",
  ],
  weg: ["Aktenführend: ABH Musterstadt seit 12.01.2026"],
};
const beispielhausenFuehrt = ["Ausländerbehörde Beispielhausen", "09.04.2026"];

/** The Duldung on the current block. */
function verlaengert(fachdatenNeu: typeof zweite): Act {
  return report("nadia", (seen) => ({
    sachverhalt: { duldung: { aenderungsArt: "02", referenzId: seen.referenz("nadia", "duldung"), fachdatenNeu } },
  }));
}

/** The extension is decided and on the paper, the report lies; then the person moves (study 5.3). */
export const verlaengerungNichtGemeldet: Story = {
  number: 2,
  title: "Die Verlängerung ist entschieden, aber noch nicht gemeldet; die Person zieht um",
  about:
    "Musterstadt verlängert eine Duldung am Schalter und kommt nicht zur Meldung. Zwei Tage später meldet Beispielhausen den Zuzug. Wer darf jetzt noch eintragen, was in Musterstadt entschieden wurde?",
  persons: { nadia: { kurz: "Nadia", grundpersonalien: person("Nadia", "Rahimi", "1993-05-21", "w", "423") } },
  before: [
    takenUp("musterstadt", "nadia", "2026-01-12 08:00"),
    reported(
      "musterstadt",
      "2026-01-12 09:00",
      report("nadia", () => ({ sachverhalt: { duldung: { aenderungsArt: "01", fachdatenNeu: erste } } })),
    ),
  ],
  recordBefore: [
    "Aktenführend: ABH Musterstadt seit 12.01.2026",
    "Name: Rahimi, Nadia",
    "Meldestatus: Ersteinreise am 12.01.2026 (ABH Musterstadt, Zuzug)",
    ersteZeile,
  ],
  steps: [
    {
      at: "2026-04-07 10:00",
      who: "musterstadt",
      text: "Musterstadt verlängert die Duldung bis 06.07.2026 und klebt das Etikett ein. Die Meldung an das Register bleibt liegen.",
      act: { kind: "time" },
      expected: both(nothing()),
    },
    {
      at: "2026-04-09 11:00",
      who: "beispielhausen",
      text: "meldet den Zuzug zum 09.04.2026.",
      act: arrival("nadia", "2026-04-09"),
      expected: {
        HEUTE: stored({ meldestatus: "ZUZUG" }, { akte: zuzug }),
        ZIEL: stored({ meldestatus: "ZUZUG" }, { akte: { ...zuzug, neu: [...zuzug.neu, fenster] } }),
      },
    },
    {
      at: "2026-04-14 09:00",
      who: "musterstadt",
      text: "holt die Meldung der Verlängerung vom 07.04.2026 nach.",
      act: verlaengert(zweite),
      expected: {
        HEUTE: refused("AZR-3001", beispielhausenFuehrt),
        ZIEL: stored({ duldung: "UEBERGANG" }, { akte: { neu: [zweiteNachgeholt], weg: [ersteZeile] } }),
      },
    },
    {
      at: "2026-04-20 15:00",
      who: "beispielhausen",
      text: "tippt die Verlängerung nach einem Anruf in Musterstadt selbst ein.",
      only: "HEUTE",
      act: verlaengert(zweite),
      expected: both(stored({ duldung: "AKTENFUEHREND" }, { akte: { neu: [zweiteAbgetippt], weg: [ersteZeile] } })),
    },
    {
      at: "2026-04-20 15:00",
      who: "beispielhausen",
      text: "kürzt die Duldung auf den 30.06.2026.",
      only: "ZIEL",
      act: verlaengert(gekuerzt),
      expected: both(stored({ duldung: "AKTENFUEHREND" }, { akte: { neu: [gekuerztZeile], weg: [zweiteNachgeholt] } })),
    },
    {
      at: "2026-04-21 08:30",
      who: "musterstadt",
      text: "will die Duldung noch einmal auf den 06.07.2026 stellen.",
      act: verlaengert(zweite),
      expected: {
        HEUTE: refused("AZR-3001", beispielhausenFuehrt),
        ZIEL: refused("AZR-5007", ["Ausländerbehörde Beispielhausen", "20.04.2026"]),
      },
    },
    {
      at: "2026-05-22 09:00",
      who: "musterstadt",
      text: "versucht es sechs Wochen nach dem Umzug ein letztes Mal.",
      act: verlaengert(zweite),
      expected: {
        HEUTE: refused("AZR-3001", beispielhausenFuehrt),
        ZIEL: refused("AZR-3009", [...beispielhausenFuehrt, "21.05.2026"], { akte: { weg: [fenster] } }),
      },
    },
  ],
  moral:
    "HEUTE fehlt die Verlängerung, bis Beispielhausen sie abtippt, und als meldende Behörde steht dort, wer nicht entschieden hat. ZIEL lässt Musterstadt sechs Wochen lang nachmelden, was vor dem Wechsel entschieden wurde; was Beispielhausen seither geändert hat, kann Musterstadt nicht mehr überschreiben.",
};
