import { both, refused, stored } from "./expectations.ts";
import { aufenthaltserlaubnis, person } from "./facts.ts";
import { application, granted, handedOver, ordered, production } from "./order-steps.ts";
import { arrival, report, takenUp } from "./steps.ts";
import type { Act, RecordChange, Story } from "./story.ts";

const titel = aufenthaltserlaubnis("02", "2026-02-09", "2029-02-08");
const titelMitKarte = aufenthaltserlaubnis("02", "2026-02-09", "2029-02-08", "Y10000101");
const titelText = "Aufenthaltserlaubnis (Erwerbstätigkeit) vom 09.02.2026 bis 08.02.2029, Karte Y10000101";

const entscheidung = "Entscheidung vom 09.02.2026";
const bestellt = `${entscheidung}, Bestellnummer B100000101 (ABH Musterstadt)`;
const zeilen = {
  beantragt: "Bestellung (vorläufig, kein Titel): Aufenthaltserlaubnis, beantragt (ABH Musterstadt)",
  bewilligt: `Bestellung (vorläufig, kein Titel): Aufenthaltserlaubnis, bewilligt, ${entscheidung} (ABH Musterstadt)`,
  bestellt: `Bestellung (vorläufig, kein Titel): Aufenthaltserlaubnis, Karte bestellt, ${bestellt}`,
  imDruck: `Bestellung (vorläufig, kein Titel): Aufenthaltserlaubnis, Karte im Druck, ${bestellt}`,
  ausgeliefert: `Bestellung (vorläufig, kein Titel): Aufenthaltserlaubnis, Karte ausgeliefert, ${bestellt}`,
  ausgehaendigt: `Bestellung (erledigt): Aufenthaltserlaubnis, Karte ausgehändigt, ${bestellt}`,
} as const;

const zuzug: RecordChange = {
  neu: [
    "Aktenführend: ABH Beispielhausen seit 23.02.2026",
    "Meldestatus: Zuzug am 23.02.2026 (ABH Beispielhausen, Zuzug)",
  ],
  weg: ["Aktenführend: ABH Musterstadt seit 12.01.2026"],
};
const beispielhausenFuehrt = ["Ausländerbehörde Beispielhausen", "23.02.2026"];

const titelMelden: Act = report("ana", () => ({
  sachverhalt: { aufenthaltserlaubnis: { aenderungsArt: "01", fachdatenNeu: titelMitKarte } },
}));

/** The card is in print, the person moves, the old office hands the card over (study 5.3). */
export const karteImDruck: Story = {
  number: 1,
  title: "Die Karte ist im Druck, die Person zieht um, die alte Behörde händigt aus",
  about:
    "Ana erhält in Musterstadt eine Aufenthaltserlaubnis; die Karte wird bestellt. Noch bevor sie kommt, zieht Ana nach Beispielhausen. Den Abholtermin hat sie in Musterstadt. HEUTE melden die Fachverfahren den Titel erst, wenn die Karte ausgehändigt wird.",
  persons: { ana: { kurz: "Ana", grundpersonalien: person("Ana", "Petrović", "1991-07-22", "w", "170") } },
  before: [takenUp("musterstadt", "ana", "2026-01-12 08:00")],
  recordBefore: [
    "Aktenführend: ABH Musterstadt seit 12.01.2026",
    "Name: Petrović, Ana",
    "Meldestatus: Ersteinreise am 12.01.2026 (ABH Musterstadt, Zuzug)",
  ],
  steps: [
    {
      at: "2026-02-02 09:00",
      who: "musterstadt",
      text: "nimmt den Antrag auf eine Aufenthaltserlaubnis auf und will ihn als vorläufigen Eintrag melden.",
      act: application("ana", "2026-02-02"),
      expected: {
        HEUTE: refused("AZR-3012", ["Ausländerbehörde Musterstadt", "12.01.2026"]),
        ZIEL: stored({ titelbestellung: "AKTENFUEHREND" }, { akte: { neu: [zeilen.beantragt] } }),
      },
    },
    {
      at: "2026-02-09 11:00",
      who: "musterstadt",
      text: "bewilligt die Aufenthaltserlaubnis bis 08.02.2029.",
      only: "ZIEL",
      act: granted("ana", titel),
      expected: both(
        stored({ titelbestellung: "AKTENFUEHREND" }, { akte: { neu: [zeilen.bewilligt], weg: [zeilen.beantragt] } }),
      ),
    },
    {
      at: "2026-02-10 08:30",
      who: "musterstadt",
      text: "bestellt die Karte.",
      only: "ZIEL",
      act: ordered("ana", "B100000101", "2026-02-10"),
      expected: both(
        stored({ titelbestellung: "AKTENFUEHREND" }, { akte: { neu: [zeilen.bestellt], weg: [zeilen.bewilligt] } }),
      ),
    },
    {
      at: "2026-02-16 06:00",
      who: "bundesdruckerei",
      text: "meldet: Die Karte ist im Druck.",
      only: "ZIEL",
      act: production("ana", "IN_DRUCK", "2026-02-16"),
      expected: both(
        stored({ titelbestellung: "ORIGINAER" }, { akte: { neu: [zeilen.imDruck], weg: [zeilen.bestellt] } }),
      ),
    },
    {
      at: "2026-02-23 10:00",
      who: "beispielhausen",
      text: "meldet Anas Zuzug zum 23.02.2026. HEUTE sieht Beispielhausen keinen Titel, ZIEL den vorläufigen Eintrag.",
      act: arrival("ana", "2026-02-23"),
      expected: {
        HEUTE: stored({ meldestatus: "ZUZUG" }, { akte: zuzug }),
        ZIEL: stored(
          { meldestatus: "ZUZUG" },
          { akte: { ...zuzug, neu: [...(zuzug.neu ?? []), "Nachmelden kann: ABH Musterstadt bis 06.04.2026"] } },
        ),
      },
    },
    {
      at: "2026-03-02 06:00",
      who: "bundesdruckerei",
      text: "meldet: Die Karte ist an die Behörde ausgeliefert.",
      only: "ZIEL",
      act: production("ana", "AUSGELIEFERT", "2026-03-02"),
      expected: both(
        stored({ titelbestellung: "ORIGINAER" }, { akte: { neu: [zeilen.ausgeliefert], weg: [zeilen.imDruck] } }),
      ),
    },
    {
      at: "2026-03-09 14:00",
      who: "musterstadt",
      text: "händigt Ana die Karte aus und meldet den Titel.",
      only: "HEUTE",
      act: titelMelden,
      expected: both(refused("AZR-3001", beispielhausenFuehrt)),
    },
    {
      at: "2026-03-09 14:00",
      who: "musterstadt",
      text: "händigt Ana die Karte aus und meldet die Aushändigung.",
      only: "ZIEL",
      act: handedOver("ana", "2026-03-09", "Y10000101"),
      expected: both(
        stored(
          { titelbestellung: "BESTELLUNG", aufenthaltserlaubnis: "BESTELLUNG" },
          {
            akte: {
              neu: [`${titelText} (ABH Musterstadt, bestellende Behörde)`, zeilen.ausgehaendigt],
              weg: [zeilen.ausgeliefert],
            },
          },
        ),
      ),
    },
    {
      at: "2026-04-20 09:00",
      who: "beispielhausen",
      text: "sieht Anas Karte beim Termin zum ersten Mal und tippt den Titel ab.",
      only: "HEUTE",
      act: titelMelden,
      expected: both(
        stored(
          { aufenthaltserlaubnis: "AKTENFUEHREND" },
          { akte: { neu: [`${titelText} (ABH Beispielhausen, aktenführend)`] } },
        ),
      ),
    },
  ],
  moral:
    "HEUTE ist der Titel zehn Wochen lang nicht im Register, und gemeldet hat ihn am Ende eine Behörde, die ihn nicht erteilt hat. ZIEL zeigt vom Antrag an, was bestellt ist, ohne es für einen Titel auszugeben; wer bestellt hat, händigt aus und meldet, gleich wer die Akte führt.",
};
