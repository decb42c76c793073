import type { Duldung } from "../../proto/generated/fachdaten.ts";
import { both, refused, stored } from "./expectations.ts";
import { day, duldung, person } from "./facts.ts";
import { arrival, report, reported, takenUp } from "./steps.ts";
import type { Act, RecordChange, Story } from "./story.ts";

const musterstadt = "ABH Musterstadt";
const ersteZeile =
  "Duldung (sonstige Gründe) vom 08.01.2026 bis 07.04.2026, Nr. T1000301 (ABH Musterstadt, aktenführend)";
const zweite = duldung("05", "2026-03-24", "2026-06-23", "T1000302");
const dritte = duldung("05", "2026-05-12", "2026-08-11", "T1000303");
const zweiteZeile = "Duldung (sonstige Gründe) vom 24.03.2026 bis 23.06.2026, Nr. T1000302 (ABH Musterstadt, Übergang)";
const dritteZeile = "Duldung (sonstige Gründe) vom 12.05.2026 bis 11.08.2026, Nr. T1000303 (ABH Musterstadt, Übergang)";
const dritteSpaet =
  "Duldung (sonstige Gründe) vom 12.05.2026 bis 11.08.2026, Nr. T1000303 (ABH Musterstadt, aktenführend)";
const fenster = `Nachmelden kann: ${musterstadt} bis 14.04.2026`;
const bundesamtFuehrt = ["Bundesamt, Außenstelle Musterstadt", "03.03.2026"];

const zustaendigGemacht: RecordChange = {
  neu: ["Aktenführend: Bundesamt (BAMF) seit 03.03.2026", "Meldestatus: Zuzug am 03.03.2026 (Bundesamt (BAMF), Zuzug)"],
  weg: ["Aktenführend: ABH Musterstadt seit 08.01.2026"],
};
const zurueck: RecordChange = {
  neu: ["Aktenführend: ABH Musterstadt seit 19.05.2026", "Meldestatus: Zuzug am 19.05.2026 (ABH Musterstadt, Zuzug)"],
  weg: ["Aktenführend: Bundesamt (BAMF) seit 03.03.2026"],
};

function verlaengert(fachdatenNeu: Duldung): Act {
  return report("elias", (seen) => ({
    sachverhalt: { duldung: { aenderungsArt: "02", referenzId: seen.referenz("elias", "duldung"), fachdatenNeu } },
  }));
}

function asylstatus(code: "03" | "08", am: string): Act {
  return report("elias", () => ({
    sachverhalt: {
      asylstatus: { aenderungsArt: "01", fachdatenNeu: { asylstatusArt: { code }, ereignisdatum: day(am) } },
    },
  }));
}

/** "Wenn wir den Datensatz öffnen, dann steht da auf einmal, Sie sind nicht führende Ausländerbehörde" (study 5.3). */
export const bamfImHintergrund: Story = {
  number: 3,
  title: "Das Bundesamt wird im Hintergrund zuständig",
  about:
    "Elias ist in Musterstadt geduldet und stellt einen Asylfolgeantrag. Das Bundesamt meldet sich zuständig; in Musterstadt merkt das niemand. Die Duldung muss trotzdem verlängert werden, und das Bundesamt darf keine Duldung melden.",
  persons: { elias: { kurz: "Elias", grundpersonalien: person("Elias", "Tesfay", "1995-12-02", "m", "224") } },
  before: [
    takenUp("musterstadt", "elias", "2026-01-08 08:00"),
    reported(
      "musterstadt",
      "2026-01-08 09:00",
      report("elias", () => ({
        sachverhalt: {
          duldung: { aenderungsArt: "01", fachdatenNeu: duldung("05", "2026-01-08", "2026-04-07", "T1000301") },
        },
      })),
    ),
  ],
  recordBefore: [
    "Aktenführend: ABH Musterstadt seit 08.01.2026",
    "Name: Tesfay, Elias",
    "Meldestatus: Ersteinreise am 08.01.2026 (ABH Musterstadt, Zuzug)",
    ersteZeile,
  ],
  steps: [
    {
      at: "2026-03-03 09:00",
      who: "bundesamt",
      text: "meldet sich zum 03.03.2026 zuständig.",
      act: arrival("elias", "2026-03-03"),
      expected: {
        HEUTE: stored({ meldestatus: "ZUZUG" }, { akte: zustaendigGemacht }),
        ZIEL: stored(
          { meldestatus: "ZUZUG" },
          { akte: { ...zustaendigGemacht, neu: [...(zustaendigGemacht.neu ?? []), fenster] } },
        ),
      },
    },
    {
      at: "2026-03-03 09:10",
      who: "bundesamt",
      text: "meldet den Folgeantrag.",
      act: asylstatus("03", "2026-03-03"),
      expected: both(
        stored(
          { asylstatus: "AKTENFUEHREND" },
          {
            akte: {
              neu: ["Asyl: Verfahren nach Folgeantrag, 03.03.2026 (Bundesamt (BAMF), aktenführend)"],
            },
          },
        ),
      ),
    },
    {
      at: "2026-03-24 10:00",
      who: "musterstadt",
      text: "verlängert die Duldung am Schalter und meldet es, ohne vom Wechsel zu wissen.",
      act: verlaengert(zweite),
      expected: {
        HEUTE: refused("AZR-3001", bundesamtFuehrt),
        ZIEL: stored({ duldung: "UEBERGANG" }, { akte: { neu: [zweiteZeile], weg: [ersteZeile] } }),
      },
    },
    {
      at: "2026-03-25 14:00",
      who: "bundesamt",
      text: "wird von Musterstadt gebeten, die Duldung einzutragen, und versucht es.",
      act: verlaengert(zweite),
      expected: both(refused("AZR-3005", ["Duldung", "Ausländerbehörde"])),
    },
    {
      at: "2026-05-12 10:00",
      who: "musterstadt",
      text: "verlängert die Duldung erneut. Der Wechsel liegt nun zehn Wochen zurück.",
      act: verlaengert(dritte),
      expected: {
        HEUTE: refused("AZR-3001", bundesamtFuehrt),
        ZIEL: stored({ duldung: "UEBERGANG" }, { akte: { neu: [dritteZeile], weg: [zweiteZeile, fenster] } }),
      },
    },
    {
      at: "2026-05-19 09:00",
      who: "musterstadt",
      text: "meldet den Zuzug zum 19.05.2026: Das Asylverfahren ist abgeschlossen.",
      act: arrival("elias", "2026-05-19"),
      expected: {
        HEUTE: stored({ meldestatus: "ZUZUG" }, { akte: zurueck }),
        ZIEL: stored(
          { meldestatus: "ZUZUG" },
          { akte: { ...zurueck, neu: [...(zurueck.neu ?? []), "Nachmelden kann: Bundesamt (BAMF) bis 30.06.2026"] } },
        ),
      },
    },
    {
      at: "2026-05-19 09:20",
      who: "musterstadt",
      text: "trägt die Duldung nach, die seit einer Woche gilt.",
      only: "HEUTE",
      act: verlaengert(dritte),
      expected: both(stored({ duldung: "AKTENFUEHREND" }, { akte: { neu: [dritteSpaet], weg: [ersteZeile] } })),
    },
    {
      at: "2026-05-26 11:00",
      who: "bundesamt",
      text: "meldet, dass der Antrag unanfechtbar abgelehnt ist. Asyl bleibt Sache des Bundesamts, auch nach dem Wechsel.",
      act: asylstatus("08", "2026-05-18"),
      expected: both(
        stored(
          { asylstatus: "ORIGINAER" },
          { akte: { neu: ["Asyl: unanfechtbar abgelehnt, 18.05.2026 (Bundesamt (BAMF), eigene Aufgabe)"] } },
        ),
      ),
    },
  ],
  moral:
    "HEUTE steht die Verlängerung acht Wochen lang nicht im Register: Musterstadt darf nicht melden, das Bundesamt kann es nicht. ZIEL lässt die Ausländerbehörde, die zuletzt zuständig war, die Duldung weiter melden, solange eine Behörde führt, die das selbst nicht darf.",
};
