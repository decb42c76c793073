// Random messages about changes of responsibility and what former authorities do with their windows: few authorities and
// days, every kind of change, so that they meet.
import fc from "fast-check";
import type { Behoerde } from "../../../proto/generated/nachrichten.ts";
import { addTage, type Tagesdatum } from "../../../simulator/kernel/zeit.ts";
import type { Block, Datensatz } from "../../../simulator/register/datensatz/datensatz.ts";
import { deriveAktenfuehrung } from "../../../simulator/register/zustaendigkeit/aktenfuehrung.ts";
import type { MeldestatusCode } from "../../../simulator/register/zustaendigkeit/meldestatus-liste.ts";
import {
  asylstatusGeloescht,
  duldungGeaendert,
  duldungGeloescht,
  meldestatusBerichtigt,
  meldestatusZurueckgenommen,
} from "./aenderungen.ts";
import { ABH_A, ABH_B, ABH_C, BAMF, behoerdeOf, GRENZPOLIZEI, REGISTERBEHOERDE } from "./behoerden.ts";
import { asylstatus } from "./fakten.ts";
import { duldung, meldestatus, PERSONALIEN, personalien, type Bloecke } from "./meldungen.ts";

const KINDS = [
  ...[
    "zuzug",
    "zuzug",
    "zuzug",
    "zuzugMitPersonalien",
    "fortzug",
    "tod",
    "eintragZurueckgenommen",
    "eintragBerichtigt",
  ],
  ...["duldung", "duldung", "duldung", "duldung", "duldung", "verlaengerung", "verlaengerung", "verlaengerung"],
  ...["berichtigung", "loeschung", "loeschung", "asylstatus", "asylstatusZurueckgenommen", "abschluss"],
] as const;

/** One message, still without record: `place` chooses a block when one is changed. */
export interface Fenstermeldung {
  /** Who sends it: whoever leads, whoever was displaced last, or somebody. */
  readonly absender: Behoerde | "aktenfuehrend" | "verdraengt";
  /** Days since the message before. */
  readonly later: number;
  readonly kind: (typeof KINDS)[number];
  /** Days before the day of the message. */
  readonly age: number;
  readonly place: number;
}

export const fenstermeldung: fc.Arbitrary<Fenstermeldung> = fc.record({
  absender: fc.oneof(
    { weight: 4, arbitrary: fc.constant("aktenfuehrend" as const) },
    { weight: 6, arbitrary: fc.constant("verdraengt" as const) },
    { weight: 4, arbitrary: fc.constantFrom(ABH_A, ABH_B) },
    { weight: 2, arbitrary: fc.constantFrom(ABH_C, BAMF) },
    { weight: 1, arbitrary: fc.constantFrom(REGISTERBEHOERDE, GRENZPOLIZEI) },
  ),
  later: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 1 }) },
    { weight: 1, arbitrary: fc.constantFrom(4, 12) },
  ),
  kind: fc.constantFrom(...KINDS),
  age: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 5, max: 30 }) },
  ),
  place: fc.nat(11),
});

/** The authority that sends a message on a record as it stands. */
export function senderOf({ absender }: Fenstermeldung, datensatz: Datensatz): Behoerde {
  if (typeof absender !== "string") return absender;
  if (absender === "aktenfuehrend") return deriveAktenfuehrung(datensatz, behoerdeOf)?.behoerde ?? ABH_A;
  const displaced = datensatz.fenster.at(-1)?.behoerde;
  return (displaced === undefined ? undefined : behoerdeOf(displaced)) ?? ABH_A;
}

/** The blocks of a message for a record as it stands; undefined for a declaration that nothing is open. */
export function bloeckeOf(meldung: Fenstermeldung, day: Tagesdatum, datensatz: Datensatz): Bloecke | undefined {
  const { kind, age, place } = meldung;
  const { bloecke } = datensatz;
  const ereignisdatum = addTage(day, -age);
  const entry = chosen(bloecke.meldestatus, place);
  const paper = chosen(bloecke.duldung, place);
  const asyl = chosen(bloecke.asylstatus, place);
  switch (kind) {
    case "zuzug":
      return meldestatus("02", ereignisdatum);
    case "zuzugMitPersonalien":
      return {
        ...meldestatus("02", ereignisdatum),
        ...personalien(PERSONALIEN, chosen(bloecke.grundpersonalien, 0)?.referenzId),
      };
    case "fortzug":
      return meldestatus(place % 2 === 0 ? "04" : "05", ereignisdatum);
    case "tod":
      // A death rests everything: seldom, or little else would be met.
      return meldestatus(place < 4 ? "06" : "04", ereignisdatum);
    case "eintragZurueckgenommen":
      return entry === undefined ? meldestatus("02", ereignisdatum) : meldestatusZurueckgenommen(entry.referenzId);
    case "eintragBerichtigt":
      return entry === undefined
        ? meldestatus("03", ereignisdatum)
        : meldestatusBerichtigt(entry.referenzId, codeOf(entry), ereignisdatum);
    case "duldung":
      return duldung(ereignisdatum, { bis: addTage(ereignisdatum, 30 + place) });
    case "verlaengerung":
      return duldung(ereignisdatum, { bis: addTage(ereignisdatum, 40 + place) }, paper?.referenzId);
    case "berichtigung":
      return paper === undefined ? duldung(ereignisdatum) : duldungGeaendert("04", paper.referenzId, ereignisdatum);
    case "loeschung":
      return paper === undefined
        ? duldung(ereignisdatum)
        : duldungGeloescht(place % 2 === 0 ? "03" : "05", paper.referenzId);
    case "asylstatus":
      return asylstatus(ereignisdatum);
    case "asylstatusZurueckgenommen":
      return asyl === undefined ? asylstatus(ereignisdatum) : asylstatusGeloescht("05", asyl.referenzId);
    case "abschluss":
      return undefined;
  }
}

function chosen<Fachdaten>(bloecke: readonly Block<Fachdaten>[], place: number): Block<Fachdaten> | undefined {
  const standing = bloecke.filter((block) => !block.entfallen);
  return standing[place % Math.max(standing.length, 1)];
}

function codeOf({ fachdaten }: Datensatz["bloecke"]["meldestatus"][number]): MeldestatusCode {
  return fachdaten.meldestatusArt.code;
}
