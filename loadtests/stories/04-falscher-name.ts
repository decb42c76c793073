import type { Grundpersonalien } from "../../proto/generated/fachdaten.ts";
import { both, refused, stored } from "./expectations.ts";
import { aufenthaltserlaubnis, person } from "./facts.ts";
import {
  application,
  granted,
  handedOver,
  oldCardDelivered,
  ordered,
  orderedAgain,
  production,
} from "./order-steps.ts";
import { report, takenUp } from "./steps.ts";
import type { Act, Story } from "./story.ts";

const falsch: Grundpersonalien = person("Samira", "Al-Hamdi", "1994-01-19", "w", "421");
const richtig: Grundpersonalien = person("Samira", "Al-Hamadi", "1994-01-19", "w", "421");
const titel = aufenthaltserlaubnis("04", "2026-02-09", "2029-02-08");
const titelMitKarte = aufenthaltserlaubnis("04", "2026-02-09", "2029-02-08", "Y10000402");
const titelZeile =
  "Aufenthaltserlaubnis (familiäre Gründe) vom 09.02.2026 bis 08.02.2029, Karte Y10000402 (ABH Musterstadt, aktenführend)";

const vorlaeufig = "Bestellung (vorläufig, kein Titel): Aufenthaltserlaubnis,";
const erledigt = "Bestellung (erledigt): Aufenthaltserlaubnis,";
const entscheidung = "Entscheidung vom 09.02.2026";
const alte = `${entscheidung}, Bestellnummer B100000401 (ABH Musterstadt)`;
const neue = `${entscheidung}, Bestellnummer B100000402 (ABH Musterstadt)`;
const zeilen = {
  beantragt: `${vorlaeufig} beantragt (ABH Musterstadt)`,
  bewilligt: `${vorlaeufig} bewilligt, ${entscheidung} (ABH Musterstadt)`,
  bestellt: `${vorlaeufig} Karte bestellt, ${alte}`,
  imDruck: `${vorlaeufig} Karte im Druck, ${alte}`,
  ersetzt: `${erledigt} durch neue Bestellung ersetzt, ${alte}`,
  neuBestellt: `${vorlaeufig} Karte bestellt, ${neue}`,
  ausgehaendigt: `${erledigt} Karte ausgehändigt, ${neue}`,
} as const;

const nameBerichtigen: Act = report("samira", (seen) => ({
  grundpersonalien: {
    aenderungsArt: "04",
    referenzId: seen.referenzPersonalien("samira"),
    fachdatenNeu: richtig,
  },
}));

const titelMelden: Act = report("samira", () => ({
  sachverhalt: { aufenthaltserlaubnis: { aenderungsArt: "01", fachdatenNeu: titelMitKarte } },
}));

/** Cards that are ordered with a wrong name have to be ordered again (study 5.3). */
export const falscherName: Story = {
  number: 4,
  title: "Auf der bestellten Karte steht ein falscher Name",
  about:
    "Bei der Aufnahme in Musterstadt ist ein Buchstabe verloren gegangen. Bemerkt wird es, als die Karte schon im Druck ist: Der Name muss berichtigt und die Karte neu bestellt werden. Die alte Karte wird trotzdem noch zugestellt.",
  persons: { samira: { kurz: "Samira", grundpersonalien: falsch } },
  before: [takenUp("musterstadt", "samira", "2026-01-15 08:00")],
  recordBefore: [
    "Aktenführend: ABH Musterstadt seit 15.01.2026",
    "Name: Al-Hamdi, Samira",
    "Meldestatus: Ersteinreise am 15.01.2026 (ABH Musterstadt, Zuzug)",
  ],
  steps: [
    {
      at: "2026-02-02 09:00",
      who: "musterstadt",
      text: "nimmt den Antrag auf eine Aufenthaltserlaubnis auf und will ihn als vorläufigen Eintrag melden.",
      act: application("samira", "2026-02-02"),
      expected: {
        HEUTE: refused("AZR-3012", ["Ausländerbehörde Musterstadt", "15.01.2026"]),
        ZIEL: stored({ titelbestellung: "AKTENFUEHREND" }, { akte: { neu: [zeilen.beantragt] } }),
      },
    },
    {
      at: "2026-02-09 11:00",
      who: "musterstadt",
      text: "bewilligt die Aufenthaltserlaubnis bis 08.02.2029.",
      only: "ZIEL",
      act: granted("samira", titel),
      expected: both(
        stored({ titelbestellung: "AKTENFUEHREND" }, { akte: { neu: [zeilen.bewilligt], weg: [zeilen.beantragt] } }),
      ),
    },
    {
      at: "2026-02-10 08:30",
      who: "musterstadt",
      text: "bestellt die Karte.",
      only: "ZIEL",
      act: ordered("samira", "B100000401", "2026-02-10"),
      expected: both(
        stored({ titelbestellung: "AKTENFUEHREND" }, { akte: { neu: [zeilen.bestellt], weg: [zeilen.bewilligt] } }),
      ),
    },
    {
      at: "2026-02-16 06:00",
      who: "bundesdruckerei",
      text: "meldet: Die Karte ist im Druck.",
      only: "ZIEL",
      act: production("samira", "IN_DRUCK", "2026-02-16"),
      expected: both(
        stored({ titelbestellung: "ORIGINAER" }, { akte: { neu: [zeilen.imDruck], weg: [zeilen.bestellt] } }),
      ),
    },
    {
      at: "2026-02-18 10:00",
      who: "musterstadt",
      text: "berichtigt den Namen nach dem Pass: Al-Hamadi.",
      act: nameBerichtigen,
      expected: both(
        stored(
          { grundpersonalien: "AKTENFUEHREND" },
          { akte: { neu: ["Name: Al-Hamadi, Samira"], weg: ["Name: Al-Hamdi, Samira"] } },
        ),
      ),
    },
    {
      at: "2026-02-18 10:05",
      who: "musterstadt",
      text: "bestellt die Karte mit dem richtigen Namen neu.",
      only: "ZIEL",
      act: orderedAgain("samira", "FALSCHER_NAME", "B100000402", "2026-02-18"),
      expected: both(
        stored(
          { titelbestellung: "AKTENFUEHREND" },
          { akte: { neu: [zeilen.ersetzt, zeilen.neuBestellt], weg: [zeilen.imDruck] } },
        ),
      ),
    },
    {
      at: "2026-02-25 06:00",
      who: "bundesdruckerei",
      text: "meldet für die alte Bestellung: zugestellt. Die Karte mit dem falschen Namen war nicht mehr aufzuhalten.",
      only: "ZIEL",
      act: oldCardDelivered("samira", "2026-02-25", "Y10000401"),
      expected: both(stored({ titelbestellung: "ORIGINAER" }, { hinweise: ["H-5012"] })),
    },
    {
      at: "2026-03-11 09:00",
      who: "musterstadt",
      text: "händigt die richtige Karte aus und meldet die Aushändigung.",
      only: "ZIEL",
      act: handedOver("samira", "2026-03-11", "Y10000402"),
      expected: both(
        stored(
          { titelbestellung: "AKTENFUEHREND", aufenthaltserlaubnis: "AKTENFUEHREND" },
          { akte: { neu: [titelZeile, zeilen.ausgehaendigt], weg: [zeilen.neuBestellt] } },
        ),
      ),
    },
    {
      at: "2026-03-11 09:00",
      who: "musterstadt",
      text: "händigt die richtige Karte aus und meldet den Titel.",
      only: "HEUTE",
      act: titelMelden,
      expected: both(stored({ aufenthaltserlaubnis: "AKTENFUEHREND" }, { akte: { neu: [titelZeile] } })),
    },
  ],
  moral:
    "HEUTE erfährt das Register vom Titel erst bei der Aushändigung, einen Monat nach der Entscheidung; dass eine Karte falsch bestellt war, sieht niemand. ZIEL zeigt die alte und die neue Bestellung, und die verspätete Zustellung der falschen Karte wird vermerkt, macht aber keinen Titel.",
};
