// What goes along with residence and papers in a life: asylum procedures, applications, titles without limit, integration
// courses and addresses.
import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import { drawAsylverfahren } from "./asylverfahren.ts";
import { drawBestellung } from "./bestellungen.ts";
import type { Umwelt } from "./lebenslauf.ts";
import { PARAMETER } from "./parameter.ts";
import type { Random } from "./random.ts";
import type { Kurscode, Schritt } from "./schritte.ts";

/** Entitlement or obligation, begin and end of a course lie so far apart. */
const KURS_DAYS_MIN = 20;
const KURS_DAYS_MAX = 240;
/** A Fiktionsbescheinigung outlasts the decision that it waits for. */
const FIKTION_DAYS_AFTER = 14;
const ANSCHRIFT_DAYS_MAX = 1500;

/** Steps from `from` on that go along with the papers of somebody whose record `erste` created; in any order. */
export function drawBegleitschritte(
  erste: Behoerde,
  from: number,
  papiere: readonly Schritt[],
  { kalender, behoerden, mitBestellungen }: Umwelt,
  random: Random,
): readonly Schritt[] {
  const first = papiere.find(({ art }) => art === "duldung" || art === "titel");
  const isAsyl = erste.behoerdenart !== "AUSLAENDERBEHOERDE" && random.chance(PARAMETER.asylShare);
  const verfahren = { paperDay: first?.day, schutz: first?.art === "titel" };
  const schritte = [
    ...(isAsyl ? drawAsylverfahren(from, verfahren, behoerden.drawBamf(random), random) : []),
    ...papiere.flatMap((papier, place) => drawAntrag(papier, place === 0, random)),
    ...drawNiederlassung(papiere, random),
    ...(first?.art === "titel" ? drawKurs(first.day, behoerden.drawBamf(random), random) : []),
    ...drawAnschrift(from, random),
    // A Duldung on a day behind the decision would contradict the title that comes of an order.
    ...(mitBestellungen && first?.art !== "duldung" ? drawBestellung(random) : []),
  ];
  return schritte.filter(({ day }) => day >= from && day <= kalender.lastWorkday);
}

function drawAntrag(papier: Schritt, isFirst: boolean, random: Random): readonly Schritt[] {
  if (papier.art !== "titel" || !random.chance(PARAMETER.antragShare)) return [];
  const day = papier.day - random.between(PARAMETER.antragDaysMin, PARAMETER.antragDaysMax);
  const antrag: Schritt = { art: "status", day, code: isFirst ? "17" : "18", bis: undefined };
  if (!random.chance(PARAMETER.fiktionShare)) return [antrag];
  const bis = papier.day + FIKTION_DAYS_AFTER;
  return [antrag, { art: "status", day: day + random.between(1, 5), code: isFirst ? "81" : "83", bis }];
}

function drawNiederlassung(papiere: readonly Schritt[], random: Random): readonly Schritt[] {
  const last = papiere.findLast(({ art }) => art === "titel");
  if (last === undefined || !random.chance(PARAMETER.niederlassungShare)) return [];
  const day = last.day + random.between(PARAMETER.niederlassungDaysMin, PARAMETER.niederlassungDaysMax);
  return [{ art: "niederlassung", day }];
}

function drawKurs(titleDay: number, behoerde: Behoerde, random: Random): readonly Schritt[] {
  if (!random.chance(PARAMETER.kursShare)) return [];
  const codes: readonly Kurscode[] = [random.chance(0.6) ? "01" : "02", "03", random.chance(0.7) ? "04" : "05"];
  let day = titleDay;
  return codes.map((code) => {
    day += random.between(KURS_DAYS_MIN, KURS_DAYS_MAX);
    return { art: "kurs", day, code, behoerde };
  });
}

function drawAnschrift(from: number, random: Random): readonly Schritt[] {
  if (!random.chance(PARAMETER.anschriftShare)) return [];
  return [{ art: "anschrift", day: from + random.between(0, ANSCHRIFT_DAYS_MAX) }];
}
