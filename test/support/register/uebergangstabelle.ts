// The table of section 3 of the register rules as data: what a displaced authority reports, and what becomes of it. C
// never led.
import { present } from "../../../simulator/kernel/assert.ts";
import type { ReferenzId } from "../../../simulator/kernel/kennungen.ts";
import type { Datensatz } from "../../../simulator/register/datensatz/datensatz.ts";
import type { SachverhaltName } from "../../../simulator/register/sachverhalte/fachdaten.ts";
import {
  duldungGeaendert,
  duldungGeloescht,
  meldestatusBerichtigt,
  meldestatusZurueckgenommen,
} from "./aenderungen.ts";
import { ABH_A, ABH_B } from "./behoerden.ts";
import { meldet, referenz, type Schritt } from "./datensatz-spec.ts";
import { anschrift } from "./fakten.ts";
import { duldung, meldestatus, PERSONALIEN, personalien, titel, type Bloecke } from "./meldungen.ts";
import { byA, DANACH, FIRST, GUTGLAEUBIG, VORHER, type Zeile } from "./uebergangszeile.ts";
import { ENTSCHIEDEN } from "./uebergangszeilen-entschieden.ts";

const byB = (bloecke: Schritt["bloecke"] | Bloecke): Schritt => meldet(ABH_B, "2026-06-12", bloecke);
const late = (bloecke: Bloecke): Schritt => meldet(ABH_A, "2026-06-11", bloecke);

const otherKinds: readonly Zeile[] = [
  {
    name: "Grundpersonalien",
    report: (d) => personalien(PERSONALIEN, referenz(d, "grundpersonalien")),
    offen: ["AZR-3011"],
    vorbei: "AZR-3001",
  },
  { name: "Anschrift", report: () => anschrift(VORHER), offen: ["AZR-3011"], vorbei: "AZR-3001" },
  ...(["04", "05", "06"] as const).map((code): Zeile => ({
    name: `departure or death ${code} up to the event date of the Zuzug`,
    report: () => meldestatus(code, "2026-06-01"),
    offen: { sachverhalt: "meldestatus", grundlage: "FORTZUG" },
    vorbei: "AZR-3009",
  })),
  {
    name: "departure dated after the last present entry of somebody else",
    report: () => meldestatus("05", "2026-06-02"),
    offen: ["AZR-3010"],
    vorbei: "AZR-3001",
  },
  {
    name: "correction (04) of an own Meldestatus",
    report: (d) => meldestatusBerichtigt(referenz(d, "meldestatus", "2026-01-10"), "02", "2026-01-11"),
    offen: ["AZR-3011"],
    vorbei: "AZR-3001",
  },
  {
    name: "withdrawal (05) of an own Meldestatus",
    report: (d) => meldestatusZurueckgenommen(referenz(d, "meldestatus", "2026-01-10")),
    offen: ["AZR-3011"],
    vorbei: "AZR-3001",
  },
];

const DELETIONS = ["03", "05"] as const;

const takingBack: readonly Zeile[] = [
  ...DELETIONS.map((art): Zeile => ({
    name: `${art} on a block from before the change`,
    before: [byA(duldung(FIRST))],
    report: (d) => duldungGeloescht(art, referenz(d, "duldung")),
    offen: ["AZR-3011"],
    vorbei: "AZR-3001",
  })),
  {
    name: "04 on a block from before the change",
    before: [byA(duldung(FIRST))],
    report: (d) => duldungGeaendert("04", referenz(d, "duldung"), FIRST),
    offen: ["AZR-3011"],
    vorbei: "AZR-3001",
  },
  {
    name: "05 on a block of B",
    between: [byB(duldung(VORHER))],
    report: (d) => duldungGeloescht("05", referenz(d, "duldung")),
    offen: ["AZR-3011"],
    vorbei: "AZR-3001",
  },
  ...DELETIONS.map((art): Zeile => ({
    name: `${art} on an own block reported late`,
    nurMitUebergang: true,
    between: [late(duldung(VORHER))],
    report: (d) => duldungGeloescht(art, referenz(d, "duldung")),
    offen: { sachverhalt: "duldung", grundlage: "UEBERGANG" },
    vorbei: "AZR-3009",
  })),
  {
    name: "04 on an own block reported late",
    nurMitUebergang: true,
    between: [late(duldung(VORHER))],
    report: (d) => duldungGeaendert("04", referenz(d, "duldung"), "2026-05-29"),
    offen: { sachverhalt: "duldung", grundlage: "UEBERGANG" },
    vorbei: "AZR-3009",
  },
  {
    name: "04 that moves an own block reported late behind the change",
    nurMitUebergang: true,
    between: [late(duldung(VORHER))],
    report: (d) => duldungGeaendert("04", referenz(d, "duldung"), DANACH),
    offen: ["AZR-3010"],
    vorbei: "AZR-3001",
  },
];

const changedByB = byB((d) => duldung(DANACH, {}, referenz(d, "duldung")));
const withdrawnByB = byB((d) => duldungGeloescht("05", referenz(d, "duldung")));

const changedSince: readonly Zeile[] = [
  {
    name: "02 on a block that B changed since, Referenz-ID current",
    before: [byA(duldung(FIRST))],
    between: [changedByB],
    report: (d) => duldung(VORHER, {}, referenz(d, "duldung")),
    offen: ["AZR-5007"],
    vorbei: "AZR-3009",
  },
  {
    name: "02 on a block that B withdrew since",
    before: [byA(duldung(FIRST))],
    between: [withdrawnByB],
    report: (d) => duldung(VORHER, {}, referenz(d, "duldung")),
    offen: ["AZR-5007"],
    vorbei: "AZR-3009",
  },
  ...DELETIONS.map((art): Zeile => ({
    name: `${art} on an own block reported late that B changed since`,
    nurMitUebergang: true,
    between: [late(duldung(VORHER)), changedByB],
    report: (d) => duldungGeloescht(art, referenz(d, "duldung")),
    offen: ["AZR-5007"],
    vorbei: "AZR-3009",
  })),
  {
    name: "04 on an own block reported late that B changed since",
    nurMitUebergang: true,
    between: [late(duldung(VORHER)), changedByB],
    report: (d) => duldungGeaendert("04", referenz(d, "duldung"), VORHER),
    offen: ["AZR-5007"],
    vorbei: "AZR-3009",
  },
  {
    name: "01 of the date of a block that B withdrew since",
    before: [byA(duldung(VORHER), VORHER)],
    between: [withdrawnByB],
    report: () => duldung(VORHER),
    offen: ["AZR-5007"],
    vorbei: "AZR-3009",
  },
  {
    name: "01 of the date of a block that B deleted since",
    before: [byA(duldung(VORHER), VORHER)],
    between: [byB((d) => duldungGeloescht("03", referenz(d, "duldung")))],
    report: () => duldung(VORHER),
    offen: ["AZR-5007"],
    vorbei: "AZR-3009",
  },
  {
    name: "02 that moves a block to the date of one that B withdrew since",
    before: [byA(duldung(FIRST)), byA(duldung(VORHER), VORHER)],
    between: [byB((d) => duldungGeloescht("05", referenz(d, "duldung", VORHER)))],
    report: (d) => duldung(VORHER, {}, referenz(d, "duldung", FIRST)),
    offen: ["AZR-5007"],
    vorbei: "AZR-3009",
  },
  {
    name: "01 that would stand before what B wrote since and what is current",
    between: [byB(duldung("2026-06-03"))],
    report: () => duldung(GUTGLAEUBIG),
    offen: ["AZR-5007"],
    vorbei: "AZR-3009",
  },
  {
    name: "01 of the day of what B wrote since and what is current",
    between: [byB(duldung(VORHER))],
    report: () => duldung(VORHER),
    offen: ["AZR-5007"],
    vorbei: "AZR-3009",
  },
  {
    name: "01 that goes behind what B wrote since",
    between: [byB(duldung("2026-06-03"))],
    report: () => duldung(VORHER),
    offen: { sachverhalt: "duldung", grundlage: "UEBERGANG", nachgemeldet: true, hinweise: ["H-5001"] },
    vorbei: "AZR-3009",
  },
  {
    name: "02 that would stand before what B wrote since and what is current",
    before: [byA(duldung(FIRST))],
    between: [byB(duldung("2026-06-03"))],
    report: (d) => duldung(GUTGLAEUBIG, {}, referenz(d, "duldung", FIRST)),
    offen: ["AZR-5007"],
    vorbei: "AZR-3009",
  },
];

const againstOthers: readonly Zeile[] = [
  {
    name: "stale Referenz-ID of a block that nobody else changed",
    before: [byA(duldung(FIRST))],
    nurMitUebergang: true,
    between: [meldet(ABH_A, "2026-06-11", (d) => duldung("2026-05-29", {}, referenz(d, "duldung")))],
    report: (d) => duldung(VORHER, {}, firstReferenz(d, "duldung")),
    offen: ["AZR-5001"],
    vorbei: "AZR-3009",
  },
  {
    name: "01 of the same date as a block of B that is not the current one",
    between: [byB(duldung(VORHER)), byB(duldung("2026-06-03"))],
    report: () => duldung(VORHER),
    offen: ["AZR-5004"],
    vorbei: "AZR-3009",
  },
  {
    name: "Duldung on a day on which B's title holds",
    between: [byB(titel(VORHER))],
    report: () => duldung(GUTGLAEUBIG),
    offen: ["AZR-6004"],
    vorbei: "AZR-3009",
  },
];

/** The Referenz-ID that the first block of a fact had when it was stored. */
function firstReferenz({ nachrichten }: Datensatz, name: SachverhaltName): ReferenzId {
  const stored = nachrichten.flatMap(({ bloecke }) => bloecke).find(({ sachverhalt }) => sachverhalt === name);
  return present(stored, `a stored block of ${name}`).referenzId;
}

export const ZEILEN: readonly Zeile[] = [
  ...ENTSCHIEDEN,
  ...otherKinds,
  ...takingBack,
  ...changedSince,
  ...againstOthers,
];
