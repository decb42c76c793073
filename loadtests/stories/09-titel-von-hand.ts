import type { Aufenthaltserlaubnis } from "../../proto/generated/fachdaten.ts";
import { both, refused, stored } from "./expectations.ts";
import { aufenthaltserlaubnis, person } from "./facts.ts";
import { application, granted, handedOver, ordered } from "./order-steps.ts";
import { arrival, report, takenUp } from "./steps.ts";
import type { Act, RecordChange, Story } from "./story.ts";

const titel = aufenthaltserlaubnis("01", "2026-02-09", "2028-02-08");
const vonHand = aufenthaltserlaubnis("01", "2026-02-02", "2028-02-08");
const mitKarte = aufenthaltserlaubnis("01", "2026-02-09", "2028-02-08", "Y10000901");
const vonHandZeile =
  "Aufenthaltserlaubnis (Ausbildung) vom 02.02.2026 bis 08.02.2028, noch ohne Karte (ABH Beispielhausen, aktenführend)";
const titelZeile =
  "Aufenthaltserlaubnis (Ausbildung) vom 09.02.2026 bis 08.02.2028, noch ohne Karte (ABH Beispielhausen, aktenführend)";
const mitKarteZeile =
  "Aufenthaltserlaubnis (Ausbildung) vom 09.02.2026 bis 08.02.2028, Karte Y10000901 (ABH Beispielhausen, aktenführend)";

const vorlaeufig = "Bestellung (vorläufig, kein Titel): Aufenthaltserlaubnis,";
const entscheidung = "Entscheidung vom 09.02.2026";
const bestellt = `${entscheidung}, Bestellnummer B100000901`;
const zeilen = {
  beantragt: `${vorlaeufig} beantragt (ABH Musterstadt)`,
  bewilligt: `${vorlaeufig} bewilligt, ${entscheidung} (ABH Musterstadt)`,
  bestellt: `${vorlaeufig} Karte bestellt, ${bestellt} (ABH Musterstadt)`,
  konflikt: `Bestellung (erledigt): Aufenthaltserlaubnis, Karte ausgehändigt, ${bestellt}, Widerspruch zu klären (ABH Musterstadt)`,
} as const;

const zuzug: RecordChange = {
  neu: [
    "Aktenführend: ABH Beispielhausen seit 23.02.2026",
    "Meldestatus: Zuzug am 23.02.2026 (ABH Beispielhausen, Zuzug)",
  ],
  weg: ["Aktenführend: ABH Musterstadt seit 12.01.2026"],
};

function eintragen(fachdatenNeu: Aufenthaltserlaubnis): Act {
  return report("linh", () => ({ sachverhalt: { aufenthaltserlaubnis: { aenderungsArt: "01", fachdatenNeu } } }));
}

function aendern(aenderungsArt: "02" | "04", fachdatenNeu: Aufenthaltserlaubnis): Act {
  return report("linh", (seen) => ({
    sachverhalt: {
      aufenthaltserlaubnis: {
        aenderungsArt,
        referenzId: seen.referenz("linh", "aufenthaltserlaubnis"),
        fachdatenNeu,
      },
    },
  }));
}

/** The new office types the title from the file before the old one hands the card over. */
export const titelVonHand: Story = {
  number: 9,
  title: "Die neue Behörde trägt den Titel von Hand ein, bevor die alte die Karte aushändigt",
  about:
    "Linh hat in Musterstadt eine Aufenthaltserlaubnis erhalten, die Karte ist bestellt. Nach dem Umzug will Beispielhausen nicht warten und tippt den Titel aus der Akte ab, mit einem Fehler: als Datum das des Antrags. Dann händigt Musterstadt die Karte aus.",
  persons: { linh: { kurz: "Linh", grundpersonalien: person("Linh", "Nguyen", "2001-05-09", "w", "432") } },
  before: [takenUp("musterstadt", "linh", "2026-01-12 08:00")],
  recordBefore: [
    "Aktenführend: ABH Musterstadt seit 12.01.2026",
    "Name: Nguyen, Linh",
    "Meldestatus: Ersteinreise am 12.01.2026 (ABH Musterstadt, Zuzug)",
  ],
  steps: [
    {
      at: "2026-02-02 09:00",
      who: "musterstadt",
      text: "nimmt den Antrag auf.",
      only: "ZIEL",
      act: application("linh", "2026-02-02"),
      expected: both(stored({ titelbestellung: "AKTENFUEHREND" }, { akte: { neu: [zeilen.beantragt] } })),
    },
    {
      at: "2026-02-09 11:00",
      who: "musterstadt",
      text: "bewilligt die Aufenthaltserlaubnis.",
      only: "ZIEL",
      act: granted("linh", titel),
      expected: both(
        stored({ titelbestellung: "AKTENFUEHREND" }, { akte: { neu: [zeilen.bewilligt], weg: [zeilen.beantragt] } }),
      ),
    },
    {
      at: "2026-02-10 08:30",
      who: "musterstadt",
      text: "bestellt die Karte.",
      only: "ZIEL",
      act: ordered("linh", "B100000901", "2026-02-10"),
      expected: both(
        stored({ titelbestellung: "AKTENFUEHREND" }, { akte: { neu: [zeilen.bestellt], weg: [zeilen.bewilligt] } }),
      ),
    },
    {
      at: "2026-02-23 10:00",
      who: "beispielhausen",
      text: "meldet den Zuzug zum 23.02.2026.",
      act: arrival("linh", "2026-02-23"),
      expected: {
        HEUTE: stored({ meldestatus: "ZUZUG" }, { akte: zuzug }),
        ZIEL: stored(
          { meldestatus: "ZUZUG" },
          { akte: { ...zuzug, neu: [...(zuzug.neu ?? []), "Nachmelden kann: ABH Musterstadt bis 06.04.2026"] } },
        ),
      },
    },
    {
      at: "2026-02-25 09:00",
      who: "beispielhausen",
      text: "will den Titel vom 09.02.2026 aus der Akte eintragen.",
      only: "ZIEL",
      act: eintragen(titel),
      expected: both(refused("AZR-5010", ["Ausländerbehörde Musterstadt"])),
    },
    {
      at: "2026-02-25 09:10",
      who: "beispielhausen",
      text: "trägt den Titel ein, als Datum der Erteilung aber das des Antrags.",
      act: eintragen(vonHand),
      expected: both(stored({ aufenthaltserlaubnis: "AKTENFUEHREND" }, { akte: { neu: [vonHandZeile] } })),
    },
    {
      at: "2026-03-09 14:00",
      who: "musterstadt",
      text: "händigt die Karte aus und meldet den Titel.",
      only: "HEUTE",
      act: eintragen(mitKarte),
      expected: both(refused("AZR-3001", ["Ausländerbehörde Beispielhausen", "23.02.2026"])),
    },
    {
      at: "2026-03-09 14:00",
      who: "musterstadt",
      text: "händigt die Karte aus und meldet die Aushändigung.",
      only: "ZIEL",
      act: handedOver("linh", "2026-03-09", "Y10000901"),
      expected: both(
        stored(
          { titelbestellung: "BESTELLUNG" },
          { hinweise: ["H-5010"], akte: { neu: [zeilen.konflikt], weg: [zeilen.bestellt] } },
        ),
      ),
    },
    {
      at: "2026-03-10 09:00",
      who: "beispielhausen",
      text: "geht der Mitteilung nach und berichtigt das Datum.",
      only: "ZIEL",
      act: aendern("04", titel),
      expected: both(
        stored({ aufenthaltserlaubnis: "AKTENFUEHREND" }, { akte: { neu: [titelZeile], weg: [vonHandZeile] } }),
      ),
    },
    {
      at: "2026-03-10 09:10",
      who: "beispielhausen",
      text: "trägt die Nummer der Karte nach.",
      only: "ZIEL",
      act: aendern("02", mitKarte),
      expected: both(
        stored({ aufenthaltserlaubnis: "AKTENFUEHREND" }, { akte: { neu: [mitKarteZeile], weg: [titelZeile] } }),
      ),
    },
  ],
  moral:
    "HEUTE bleibt das falsche Datum stehen, und die Nummer der Karte kennt nur Musterstadt. ZIEL warnt vor dem doppelten Eintrag, überschreibt auf keiner Seite etwas und sagt beiden Behörden, dass es einen Widerspruch gibt.",
};
