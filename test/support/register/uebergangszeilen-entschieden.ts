// Rows of the table of section 3 of the register rules: titles, Duldung, Aufenthaltsstatus and Gestattung by the day of the
// decision, every fact alike.
import type { Datensatz } from "../../../simulator/register/datensatz/datensatz.ts";
import type { SachverhaltName } from "../../../simulator/register/sachverhalte/fachdaten.ts";
import { BAMF } from "./behoerden.ts";
import { meldet, referenz, type Schritt } from "./datensatz-spec.ts";
import { asylstatus, gestattung, niederlassung, status } from "./fakten.ts";
import { duldung, titel, type Bloecke } from "./meldungen.ts";
import { byA, DANACH, FIRST, GUTGLAEUBIG, VORHER, type Zeile } from "./uebergangszeile.ts";

const laufend = meldet(BAMF, "2026-01-20", asylstatus("2026-01-20"));

interface Fakt {
  readonly sachverhalt: SachverhaltName;
  readonly before: readonly Schritt[];
  readonly neu: (day: string) => Bloecke;
  readonly geaendert: (day: string, datensatz: Datensatz) => Bloecke;
}

const FAKTEN: readonly Fakt[] = [
  {
    sachverhalt: "duldung",
    before: [byA(duldung(FIRST))],
    neu: (day) => duldung(day),
    geaendert: (day, d) => duldung(day, {}, referenz(d, "duldung")),
  },
  {
    sachverhalt: "aufenthaltserlaubnis",
    before: [byA(titel(FIRST))],
    neu: (day) => titel(day),
    geaendert: (day, d) => titel(day, {}, referenz(d, "aufenthaltserlaubnis")),
  },
  {
    sachverhalt: "niederlassungserlaubnis",
    before: [byA(niederlassung(FIRST))],
    neu: (day) => niederlassung(day),
    geaendert: (day, d) => niederlassung(day, referenz(d, "niederlassungserlaubnis")),
  },
  {
    sachverhalt: "aufenthaltsstatus",
    before: [byA(status(FIRST))],
    neu: (day) => status(day),
    geaendert: (day, d) => status(day, "17", {}, referenz(d, "aufenthaltsstatus")),
  },
  {
    sachverhalt: "aufenthaltsgestattung",
    before: [laufend, byA(gestattung(FIRST))],
    neu: (day) => gestattung(day),
    geaendert: (day, d) => gestattung(day, undefined, referenz(d, "aufenthaltsgestattung")),
  },
];

export const ENTSCHIEDEN: readonly Zeile[] = FAKTEN.flatMap(
  ({ sachverhalt, before, neu, geaendert }): readonly Zeile[] => {
    const stored = { sachverhalt, grundlage: "UEBERGANG" } as const;
    return [
      {
        name: `${sachverhalt} decided before the change, 01`,
        before,
        report: () => neu(VORHER),
        offen: { ...stored, nachgemeldet: true },
        vorbei: "AZR-3009",
      },
      {
        name: `${sachverhalt} decided before the change, 02 with current Referenz-ID`,
        before,
        report: (d) => geaendert(VORHER, d),
        offen: { ...stored, nachgemeldet: false },
        vorbei: "AZR-3009",
      },
      {
        name: `${sachverhalt} decided in good faith behind the event date of the Zuzug`,
        before,
        report: () => neu(GUTGLAEUBIG),
        offen: { ...stored, nachgemeldet: true, hinweise: ["H-3003"] },
        vorbei: "AZR-3009",
      },
      {
        name: `${sachverhalt} decided after the change, 01`,
        before,
        report: () => neu(DANACH),
        offen: ["AZR-3010"],
        vorbei: "AZR-3001",
      },
      {
        name: `${sachverhalt} decided after the change, 02`,
        before,
        report: (d) => geaendert(DANACH, d),
        offen: ["AZR-3010"],
        vorbei: "AZR-3001",
      },
      {
        name: `${sachverhalt} decided before the own lead`,
        before,
        report: () => neu("2026-01-09"),
        offen: ["AZR-3010"],
        vorbei: "AZR-3001",
      },
    ];
  },
);
