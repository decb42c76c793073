import type { Duldung } from "../../proto/generated/fachdaten.ts";
import { both, nothing, refused, stored } from "./expectations.ts";
import { duldung, person } from "./facts.ts";
import { arrival, report, reported, takenUp } from "./steps.ts";
import type { Act, Story } from "./story.ts";

const erste = duldung("02", "2026-02-05", "2026-05-04", "T1000701");
const zweite = duldung("02", "2026-05-04", "2026-08-03", "T1000702");
const vertippt = duldung("02", "2026-05-04", "2026-08-30", "T1000702");
const dritte = duldung("02", "2026-05-21", "2026-11-20", "T1000703");

const ersteZeile =
  "Duldung (fehlende Reisedokumente) vom 05.02.2026 bis 04.05.2026, Nr. T1000701 (ABH Musterstadt, aktenführend)";
const zweiteZeile =
  "Duldung (fehlende Reisedokumente) vom 04.05.2026 bis 03.08.2026, Nr. T1000702 (ABH Musterstadt, aktenführend)";
const dritteZeile =
  "Duldung (fehlende Reisedokumente) vom 21.05.2026 bis 20.11.2026, Nr. T1000703 (ABH Beispielhausen, aktenführend)";
const zuzug = {
  neu: [
    "Aktenführend: ABH Beispielhausen seit 21.05.2026",
    "Meldestatus: Zuzug am 21.05.2026 (ABH Beispielhausen, Zuzug)",
  ],
  weg: ["Aktenführend: ABH Musterstadt seit 05.02.2026"],
};

/** The Duldung on the block as the clerk saw it behind a step, or sees it now. */
function verlaengert(
  fachdatenNeu: Duldung,
  options: { readonly seenBehind?: string; readonly uuidOf?: string } = {},
): Act {
  const { seenBehind, uuidOf } = options;
  return {
    kind: "folgemeldung",
    person: "tarek",
    inhalt: (now) => {
      const seen = seenBehind === undefined ? now : now.behind(seenBehind);
      return {
        sachverhalt: { duldung: { aenderungsArt: "02", referenzId: seen.referenz("tarek", "duldung"), fachdatenNeu } },
      };
    },
    ...(uuidOf === undefined ? {} : { uuidOf }),
  };
}

/** The answer is lost on the way and the message is sent again. */
export const antwortVerloren: Story = {
  number: 7,
  title: "Die Antwort geht verloren, die Meldung wird noch einmal gesendet",
  about:
    "Die Verlängerung kommt im Register an, die Antwort nicht bei der Behörde. Ist sie gespeichert oder nicht? Das Fachverfahren sendet dieselbe Meldung noch einmal, die Sachbearbeiterin tippt sie neu, und ein Programmfehler sendet unter derselben Kennung etwas anderes.",
  persons: { tarek: { kurz: "Tarek", grundpersonalien: person("Tarek", "Nasser", "1979-08-14", "m", "475") } },
  before: [
    takenUp("musterstadt", "tarek", "2026-02-05 08:00"),
    {
      ...reported(
        "musterstadt",
        "2026-02-05 09:00",
        report("tarek", () => ({ sachverhalt: { duldung: { aenderungsArt: "01", fachdatenNeu: erste } } })),
      ),
      name: "vorher",
    },
  ],
  recordBefore: [
    "Aktenführend: ABH Musterstadt seit 05.02.2026",
    "Name: Nasser, Tarek",
    "Meldestatus: Ersteinreise am 05.02.2026 (ABH Musterstadt, Zuzug)",
    ersteZeile,
  ],
  steps: [
    {
      name: "verlängerung",
      at: "2026-05-04 10:00",
      who: "musterstadt",
      text: "meldet die Verlängerung bis 03.08.2026. Die Verbindung bricht ab.",
      act: verlaengert(zweite),
      answerLost: true,
      expected: both(nothing({ neu: [zweiteZeile], weg: [ersteZeile] })),
    },
    {
      at: "2026-05-04 10:02",
      who: "musterstadt",
      text: "sendet dieselbe Meldung unverändert noch einmal.",
      act: { kind: "again", step: "verlängerung" },
      expected: both(stored({ duldung: "AKTENFUEHREND" }, { replayed: true })),
    },
    {
      at: "2026-05-04 10:20",
      who: "musterstadt",
      text: "tippt die Verlängerung sicherheitshalber neu, auf dem Stand von vor dem Abbruch.",
      act: verlaengert(zweite, { seenBehind: "vorher" }),
      expected: both(refused("AZR-5001", ["Ausländerbehörde Musterstadt", "04.05.2026"])),
    },
    {
      at: "2026-05-04 10:30",
      who: "musterstadt",
      text: "sendet durch einen Programmfehler unter derselben Kennung ein anderes Ablaufdatum.",
      act: verlaengert(vertippt, { uuidOf: "verlängerung" }),
      expected: both(refused("AZR-2007", ["nachrichtenUUID"])),
    },
    {
      at: "2026-05-20 09:00",
      who: "musterstadt",
      text: "findet die Meldung gut zwei Wochen später im Ausgangskorb des Fachverfahrens; sie geht noch einmal hinaus.",
      act: { kind: "again", step: "verlängerung" },
      expected: both(stored({ duldung: "AKTENFUEHREND" }, { replayed: true })),
    },
    {
      name: "zu früh",
      at: "2026-05-21 09:00",
      who: "beispielhausen",
      text: "verlängert die Duldung des eben Zugezogenen und meldet sie, ohne vorher den Zuzug zu melden.",
      act: verlaengert(dritte),
      expected: {
        HEUTE: refused("AZR-3001", ["Ausländerbehörde Musterstadt", "05.02.2026", "Zuzug/Zuständigkeitswechsel"]),
        ZIEL: refused("AZR-3001", ["Ausländerbehörde Musterstadt", "05.02.2026", "Zuzug/Zuständigkeitswechsel"]),
      },
    },
    {
      at: "2026-05-21 09:10",
      who: "beispielhausen",
      text: "holt die Meldung des Zuzugs nach.",
      act: arrival("tarek", "2026-05-21"),
      expected: {
        HEUTE: stored({ meldestatus: "ZUZUG" }, { akte: zuzug }),
        ZIEL: stored(
          { meldestatus: "ZUZUG" },
          { akte: { ...zuzug, neu: [...zuzug.neu, "Nachmelden kann: ABH Musterstadt bis 02.07.2026"] } },
        ),
      },
    },
    {
      at: "2026-05-21 09:15",
      who: "beispielhausen",
      text: "lässt das Fachverfahren die abgelehnte Meldung unverändert wiederholen.",
      act: { kind: "again", step: "zu früh" },
      expected: both(
        refused("AZR-3001", ["Ausländerbehörde Musterstadt", "neuen nachrichtenUUID"], { replayed: true }),
      ),
    },
    {
      at: "2026-05-21 09:20",
      who: "beispielhausen",
      text: "erfasst die Verlängerung neu.",
      act: verlaengert(dritte),
      expected: both(stored({ duldung: "AKTENFUEHREND" }, { akte: { neu: [dritteZeile], weg: [zweiteZeile] } })),
    },
  ],
  moral:
    "Dieselbe Meldung darf beliebig oft gesendet werden: Gespeichert wird sie einmal, und die Antwort ist die von damals, auch nach Wochen. Auch eine Ablehnung bleibt dieselbe; wenn sich die Lage geändert hat, gehört zur neuen Meldung eine neue Kennung.",
};
