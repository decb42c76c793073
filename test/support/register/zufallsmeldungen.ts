// Random messages within a few days and a few authorities, so that they meet: every property of the register runs on
// records that such messages make.
import fc from "fast-check";
import type { Behoerde } from "../../../proto/generated/nachrichten.ts";
import { parseReferenzId, type ReferenzId } from "../../../simulator/kernel/kennungen.ts";
import { addMs, addTage, startOfTag, type Tagesdatum, type Zeitpunkt } from "../../../simulator/kernel/zeit.ts";
import type { Datensatz } from "../../../simulator/register/datensatz/datensatz.ts";
import type { SachverhaltName } from "../../../simulator/register/sachverhalte/fachdaten.ts";
import type { MeldestatusCode } from "../../../simulator/register/zustaendigkeit/meldestatus-liste.ts";
import { ABH_A, ABH_B, ABH_C, AUFNAHME, BAMF, GRENZPOLIZEI } from "./behoerden.ts";
import { duldung, meldestatus, PERSONALIEN, personalien, tag, titel, type Bloecke } from "./meldungen.ts";

/** First day of the clock. */
export const BEGINN = tag("2026-03-01");

/** One message, still without record: `place` chooses a block when one is changed. */
export interface Zufallsmeldung {
  readonly behoerde: Behoerde;
  /** Days since the message before. */
  readonly later: number;
  readonly kind: "zuzug" | "fortzug" | "tod" | "duldung" | "titel" | "personalien" | "zuzugMitPersonalien";
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
);

export const zufallsmeldung: fc.Arbitrary<Zufallsmeldung> = fc.record({
  behoerde,
  later: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 2 }) },
    { weight: 1, arbitrary: fc.constantFrom(7, 45) },
  ),
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant("zuzug" as const) },
    { weight: 8, arbitrary: fc.constant("duldung" as const) },
    { weight: 2, arbitrary: fc.constantFrom("titel" as const, "fortzug" as const, "personalien" as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("tod" as const, "zuzugMitPersonalien" as const, "zuzugMitPersonalien" as const),
    },
  ),
  code: fc.constantFrom<MeldestatusCode>("01", "02", "03", "09"),
  age: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 6 }) },
    { weight: 1, arbitrary: fc.integer({ min: -2, max: 40 }) },
  ),
  change: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("new" as const, "current" as const) },
    { weight: 1, arbitrary: fc.constantFrom("stale" as const, "unknown" as const) },
  ),
  place: fc.nat(7),
});

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
    case "personalien":
      return personalien(PERSONALIEN, reference(meldung, datensatz, "grundpersonalien"));
    case "zuzugMitPersonalien":
      return {
        ...meldestatus(meldung.code, ereignisdatum),
        ...personalien(PERSONALIEN, reference(meldung, datensatz, "grundpersonalien")),
      };
  }
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
