// Asylum procedures: application, certificates while it runs, and its end before the first paper that follows.
import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import { PARAMETER } from "./parameter.ts";
import type { Random } from "./random.ts";
import type { Asylcode, Schritt } from "./schritte.ts";

/** The application was filed so soon after the creation. */
const ANTRAG_DAYS_MAX = 20;
/** The first certificate follows the distribution to an Auslaenderbehoerde. */
const GESTATTUNG_FIRST_DAYS = 60;
/** A decision lies so long before the paper that rests on it. */
const ENTSCHEIDUNG_DAYS_MAX = 30;

/** The steps from `from` on; `paperDay` is the day of the first paper that follows, `schutz` whether it is a title. */
export function drawAsylverfahren(
  from: number,
  { paperDay, schutz }: { readonly paperDay: number | undefined; readonly schutz: boolean },
  bamf: Behoerde,
  random: Random,
): readonly Schritt[] {
  const antrag = from + random.between(0, ANTRAG_DAYS_MAX);
  const ende =
    paperDay === undefined
      ? antrag + random.between(PARAMETER.asylDaysMin, PARAMETER.asylDaysMax)
      : paperDay - random.between(1, ENTSCHEIDUNG_DAYS_MAX);
  if (ende <= antrag) return [];
  const schritt = (day: number, code: Asylcode): Schritt => ({ art: "asyl", day, code, behoerde: bamf });
  return [
    schritt(antrag, "02"),
    ...drawGestattungen(antrag, ende, random),
    schritt(ende, schutz ? schutzOf(random) : "08"),
  ];
}

function drawGestattungen(antrag: number, ende: number, random: Random): readonly Schritt[] {
  const schritte: Schritt[] = [];
  let day = antrag + GESTATTUNG_FIRST_DAYS;
  while (day < ende && schritte.length < PARAMETER.gestattungenMax) {
    const bis = day + random.between(PARAMETER.gestattungDaysMin, PARAMETER.gestattungDaysMax);
    schritte.push({ art: "gestattung", day, bis });
    day = bis;
  }
  return schritte;
}

function schutzOf(random: Random): Asylcode {
  const drawn = random.unit();
  if (drawn < 0.5) return "05";
  return drawn < 0.8 ? "06" : "07";
}
