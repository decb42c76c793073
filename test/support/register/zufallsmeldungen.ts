// Random messages within a few days and a few authorities, so that they meet: every property of the register runs on
// records that such messages make.
import fc from "fast-check";
import type { Behoerde, Folgemeldung } from "../../../proto/generated/nachrichten.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import { parseReferenzId, type ReferenzId } from "../../../simulator/kernel/kennungen.ts";
import { addMs, addTage, startOfTag, type Tagesdatum, type Zeitpunkt } from "../../../simulator/kernel/zeit.ts";
import type { Datensatz } from "../../../simulator/register/datensatz/datensatz.ts";
import type { SachverhaltName } from "../../../simulator/register/sachverhalte/fachdaten.ts";
import type { MeldestatusCode } from "../../../simulator/register/zustaendigkeit/meldestatus-liste.ts";
import {
  anschrift,
  asylstatus,
  asylstatusGeloescht,
  duldungGeaendert,
  duldungGeloescht,
  meldestatusBerichtigt,
  meldestatusZurueckgenommen,
} from "./aenderungen.ts";
import {
  ABH_A,
  ABH_B,
  ABH_C,
  ABH_IM_AUFTRAG,
  AUFNAHME,
  BAMF,
  BUNDESDRUCKEREI,
  GRENZPOLIZEI,
  MELDEBEHOERDE,
  REGISTERBEHOERDE,
} from "./behoerden.ts";
import { duldung, meldestatus, PERSONALIEN, personalien, tag, titel, type Bloecke } from "./meldungen.ts";

/** First day of the clock. */
export const BEGINN = tag("2026-03-01");

type Zufallsart =
  | "zuzug"
  | "fortzug"
  | "tod"
  | "berichtigung"
  | "zuruecknahme"
  | "duldung"
  | "duldungBerichtigt"
  | "duldungGeloescht"
  | "titel"
  | "asylstatus"
  | "asylstatusGeloescht"
  | "anschrift"
  | "personalien"
  | "zuzugMitPersonalien";

/** One message, still without record: `place` chooses a block when one is changed. */
export interface Zufallsmeldung {
  readonly behoerde: Behoerde;
  /** Days since the message before. */
  readonly later: number;
  readonly kind: Zufallsart;
  readonly code: MeldestatusCode;
  /** Days before the day of the message; negative: in the future. */
  readonly age: number;
  readonly change: "new" | "current" | "stale" | "unknown";
  readonly place: number;
}

// Two offices that take a person from each other, and now and then somebody else.
const behoerde = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(ABH_A, ABH_B) },
  { weight: 3, arbitrary: fc.constantFrom(ABH_C, BAMF, AUFNAHME, GRENZPOLIZEI) },
  { weight: 1, arbitrary: fc.constantFrom(ABH_IM_AUFTRAG, MELDEBEHOERDE, REGISTERBEHOERDE, BUNDESDRUCKEREI) },
);

const anything: fc.Arbitrary<Zufallsmeldung> = fc.record({
  behoerde,
  later: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 2 }) },
    { weight: 1, arbitrary: fc.constantFrom(7, 45) },
    { weight: 1, arbitrary: fc.constantFrom(45, 200) },
  ),
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Zufallsart>("zuzug") },
    { weight: 9, arbitrary: fc.constant<Zufallsart>("duldung") },
    { weight: 2, arbitrary: fc.constantFrom<Zufallsart>("titel", "fortzug", "personalien") },
    { weight: 2, arbitrary: fc.constantFrom<Zufallsart>("berichtigung", "zuruecknahme") },
    { weight: 1, arbitrary: fc.constantFrom<Zufallsart>("duldungBerichtigt", "duldungGeloescht") },
    { weight: 1, arbitrary: fc.constantFrom<Zufallsart>("asylstatus", "asylstatusGeloescht", "anschrift") },
    { weight: 1, arbitrary: fc.constantFrom<Zufallsart>("tod", "zuzugMitPersonalien", "zuzugMitPersonalien") },
  ),
  code: fc.constantFrom<MeldestatusCode>("01", "02", "03", "09"),
  age: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 6 }) },
    { weight: 1, arbitrary: fc.integer({ min: -2, max: 40 }) },
    { weight: 1, arbitrary: fc.integer({ min: 20, max: 40 }) },
  ),
  change: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("new" as const, "current" as const) },
    { weight: 1, arbitrary: fc.constantFrom("stale" as const, "unknown" as const) },
  ),
  place: fc.nat(7),
});

/** Messages of which most come from somebody who has to do with what they report. */
export const zufallsmeldung: fc.Arbitrary<Zufallsmeldung> = anything.map((meldung) => {
  const usual = meldung.place < 6 ? USUAL[meldung.kind] : undefined;
  return usual === undefined
    ? meldung
    : { ...meldung, behoerde: usual[meldung.place % usual.length] ?? meldung.behoerde };
});

/** Messages of two offices that take a person from each other and report late. */
export const wechselmeldung: fc.Arbitrary<Zufallsmeldung> = fc
  .tuple(anything, fc.constantFrom(ABH_A, ABH_B), fc.constantFrom<Zufallsart>("zuzug", "duldung", "duldung", "duldung"))
  .map(([meldung, who, kind]) => ({ ...meldung, behoerde: who, kind, later: meldung.later % 5 }));

/** Who usually reports what others may not. */
const USUAL: Readonly<Partial<Record<Zufallsart, readonly Behoerde[]>>> = {
  asylstatus: [BAMF],
  asylstatusGeloescht: [BAMF],
  anschrift: [MELDEBEHOERDE, ABH_A],
  berichtigung: [ABH_A, ABH_B, REGISTERBEHOERDE],
  zuruecknahme: [ABH_A, ABH_B, REGISTERBEHOERDE],
};

/** What the message says about its principal: ABH_IM_AUFTRAG reports for ABH_A, and now and then for somebody else. */
export function auftragOf({ behoerde, place }: Zufallsmeldung): Pick<Folgemeldung, "verantwortlicheBehoerde"> {
  if (behoerde !== ABH_IM_AUFTRAG) return {};
  return { verantwortlicheBehoerde: (place === 0 ? ABH_B : ABH_A).kennzeichen };
}

/** Noon of the day on which a message comes that follows another. */
export function instantAfter(before: Tagesdatum, { later }: Zufallsmeldung): readonly [Tagesdatum, Zeitpunkt] {
  const day = addTage(before, later);
  return [day, addMs(startOfTag(day), 12 * 3_600_000)];
}

/** The blocks of a message for a record as it stands. */
export function bloeckeOf(meldung: Zufallsmeldung, day: Tagesdatum, datensatz: Datensatz): Bloecke {
  const ereignisdatum = addTage(day, -meldung.age);
  switch (meldung.kind) {
    case "zuzug":
      return meldestatus(meldung.code, ereignisdatum);
    case "fortzug":
      return meldestatus(meldung.place % 2 === 0 ? "04" : "05", ereignisdatum);
    case "tod":
      return meldestatus("06", ereignisdatum);
    case "duldung":
      return duldung(
        ereignisdatum,
        { bis: addTage(ereignisdatum, meldung.place * 3) },
        reference(meldung, datensatz, "duldung"),
      );
    case "titel":
      return titel(
        ereignisdatum,
        { bis: addTage(ereignisdatum, meldung.place) },
        reference(meldung, datensatz, "aufenthaltserlaubnis"),
      );
    case "berichtigung":
      return meldestatusBerichtigt(
        changed(meldung, datensatz, "meldestatus"),
        meldung.change === "current" ? meldung.code : "04",
        ereignisdatum,
      );
    case "zuruecknahme":
      return meldestatusZurueckgenommen(changed(meldung, datensatz, "meldestatus"));
    case "duldungBerichtigt":
      return duldungGeaendert("04", changed(meldung, datensatz, "duldung"), ereignisdatum, addTage(ereignisdatum, 9));
    case "duldungGeloescht":
      return duldungGeloescht(meldung.place % 2 === 0 ? "03" : "05", changed(meldung, datensatz, "duldung"));
    case "asylstatus":
      return asylstatus(ereignisdatum, reference(meldung, datensatz, "asylstatus"));
    case "asylstatusGeloescht":
      return asylstatusGeloescht("05", changed(meldung, datensatz, "asylstatus"));
    case "anschrift":
      return anschrift(ereignisdatum, reference(meldung, datensatz, "anschrift"));
    case "personalien":
      return personalien(PERSONALIEN, reference(meldung, datensatz, "grundpersonalien"));
    case "zuzugMitPersonalien":
      return {
        ...meldestatus(meldung.code, ereignisdatum),
        ...personalien(PERSONALIEN, reference(meldung, datensatz, "grundpersonalien")),
      };
  }
}

const UNBEKANNT = present(parseReferenzId("Zz9Zz9Z1q"), "Referenz-ID");

/** The same for a change that is nothing without one: as it stands, or an outdated or unknown one. */
function changed(meldung: Zufallsmeldung, datensatz: Datensatz, name: SachverhaltName): ReferenzId {
  const change = meldung.change === "new" ? "current" : meldung.change;
  return reference({ ...meldung, change }, datensatz, name) ?? UNBEKANNT;
}

/** A Referenz-ID as the sender may have it: the current one, one of another version, one of another fact, or none. */
function reference(
  { change, place }: Zufallsmeldung,
  { bloecke }: Datensatz,
  name: SachverhaltName,
): ReferenzId | undefined {
  const chosen = bloecke[name][place % Math.max(bloecke[name].length, 1)];
  if (change === "new" || chosen === undefined) return undefined;
  if (change === "unknown") return bloecke.meldestatus[0]?.referenzId;
  return change === "current" ? chosen.referenzId : parseReferenzId(`${chosen.referenzId.slice(0, 7)}99q`);
}
