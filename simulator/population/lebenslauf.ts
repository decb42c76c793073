// One life: who creates the record, and what happens until the day before the simulated one.
import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import { present, unreachable } from "../kernel/assert.ts";
import { drawAufenthalt } from "./aufenthalt.ts";
import { Auswahl } from "./auswahl.ts";
import { drawBegleitschritte } from "./begleitschritte.ts";
import { drawKartenweg } from "./bestellungen.ts";
import type { Behoerdenbestand } from "./behoerden-bestand.ts";
import type { Platz } from "./bestandsplan.ts";
import type { Kalender } from "./kalender.ts";
import { drawDuldungskette, drawTitelkette, type Duldungsende } from "./papiere.ts";
import { PARAMETER } from "./parameter.ts";
import type { Random } from "./random.ts";
import type { Aufenthaltsschritt, Schritt } from "./schritte.ts";
import { isAushaendigung } from "./tagesfall-art.ts";

/** What a life is drawn from. */
export interface Umwelt {
  readonly kalender: Kalender;
  readonly behoerden: Behoerdenbestand;
  /** The rule set knows orders of cards. */
  readonly mitBestellungen: boolean;
}

export interface Lebenslauf {
  /** Authority of the Erstmeldung; it leads the file first. */
  readonly erste: Behoerde;
  /** By day, at most one a day, all after the day of the Erstmeldung and before the simulated day. */
  readonly schritte: readonly Schritt[];
  /** Former authorities may report late after a move. */
  readonly mitNachmeldung: boolean;
  /** Day on which a title was decided whose card is handed over on the day. */
  readonly kartenentscheidung?: number;
}

type Personenart = "ohne" | "titel" | "duldung" | "duldungDannTitel";

/** Whoever has a part in the day has stood still so long before it. */
const RUHE_DAYS = 200;
/** A case's Duldung ends around the day: from so many days before it … */
const FALL_BIS_DAY_MIN = -2;
/** … to so many behind it. */
const FALL_BIS_DAY_MAX = 12;
const FALL_LAST_DECISION_DAY = -3;
/** The Zuzug before the decision was reported at the latest the day before; the decision before it lies behind this. */
const UMZUG_DAY_MIN = -6;
const NATION_BIS_DAY_MAX = 120;
const ERSTER_TITEL_DAYS_MIN = 5;
const ERSTER_TITEL_DAYS_MAX = 120;
/** Personalien are corrected so long after the creation. */
const BERICHTIGUNG_DAYS_MAX = 400;

type Leitungsart = Behoerde["behoerdenart"];

const ABH: readonly Leitungsart[] = ["AUSLAENDERBEHOERDE"];
const ALLE: readonly Leitungsart[] = [...ABH, "AUFNAHMEEINRICHTUNG", "BAMF"];

/** Kinds of authority that lead the file when a step is reported. */
const LEADERS: Readonly<Record<Exclude<Schritt["art"], "aufenthalt">, readonly Leitungsart[]>> = {
  duldung: ABH,
  titel: ABH,
  karte: ABH,
  status: ABH,
  niederlassung: ABH,
  anschrift: ABH,
  bestellung: ABH,
  gestattung: [...ABH, "BAMF"],
  asyl: ALLE,
  kurs: ALLE,
  beziehung: ALLE,
  berichtigung: ALLE,
};

const personenarten = new Auswahl<Personenart>([
  ["ohne", PARAMETER.kindOhne],
  ["titel", PARAMETER.kindTitel],
  ["duldung", PARAMETER.kindDuldung],
  ["duldungDannTitel", PARAMETER.kindDuldungDannTitel],
]);

/** Draws the life of the person at a place of the plan. */
export function drawLebenslauf(platz: Platz, umwelt: Umwelt, random: Random): Lebenslauf {
  const { rolle } = platz;
  switch (rolle.art) {
    case "fall":
      return isAushaendigung(rolle.fallArt)
        ? lebenMitKarte(platz, rolle.fallArt === "aushaendigung_nach_umzug", umwelt, random)
        : lebenOfFall(platz, rolle.fallArt === "entscheidung_nach_umzug", umwelt, random);
    case "nation":
      return rolle.mitDuldung ? lebenMitDuldung(platz, umwelt, random) : lebenOfUebrige(platz, umwelt, random);
    case "uebrige":
      return lebenOfUebrige(platz, umwelt, random);
    default:
      return unreachable(rolle);
  }
}

/** Led by the office, with a Duldung that ends around the day; perhaps moved away a few days ago. */
function lebenOfFall(platz: Platz, isUmgezogen: boolean, umwelt: Umwelt, random: Random): Lebenslauf {
  const { behoerden } = umwelt;
  const { erste, umzuege } = wegZumBuero(platz, "duldung", umwelt, random);
  const bis = random.between(FALL_BIS_DAY_MIN, FALL_BIS_DAY_MAX);
  const ende = { bis, lastDayMax: isUmgezogen ? UMZUG_DAY_MIN - 1 : FALL_LAST_DECISION_DAY };
  if (isUmgezogen) {
    const day = random.between(UMZUG_DAY_MIN, umwelt.kalender.lastWorkday);
    const behoerde = behoerden.drawAuslaenderbehoerde(random, behoerden.buero);
    umzuege.push({ art: "aufenthalt", day, code: "02", behoerde });
  }
  return { erste, schritte: mitDuldungen(platz, erste, umzuege, ende, umwelt, random), mitNachmeldung: false };
}

/** Led by the office until the card was in print at least, with a title that it decided and has not reported yet. */
function lebenMitKarte(platz: Platz, isUmgezogen: boolean, umwelt: Umwelt, random: Random): Lebenslauf {
  const { behoerden, mitBestellungen } = umwelt;
  const { erste, umzuege } = wegZumBuero(platz, "titel", umwelt, random);
  const { kartenentscheidung, umzugDay, schritte } = drawKartenweg(random);
  if (isUmgezogen) {
    const behoerde = behoerden.drawAuslaenderbehoerde(random, behoerden.buero);
    umzuege.push({ art: "aufenthalt", day: umzugDay, code: "02", behoerde });
  }
  const merged = merge(erste, umzuege, mitBestellungen ? schritte : []);
  return { erste, schritte: merged, mitNachmeldung: false, kartenentscheidung };
}

/** Who created the record, and the moves that end at the office, so long before the day that it could decide since. */
function wegZumBuero(
  platz: Platz,
  art: Personenart,
  { behoerden }: Umwelt,
  random: Random,
): { readonly erste: Behoerde; readonly umzuege: Aufenthaltsschritt[] } {
  const erste = drawErste(art, behoerden, random);
  const { buero } = behoerden;
  const beimBuero = random.between(platz.day + 1, -RUHE_DAYS);
  const rahmen = { from: platz.day + 1, until: beimBuero - 1, erste, mitAusreise: false };
  const umzuege: Aufenthaltsschritt[] = [...drawAufenthalt(rahmen, behoerden, random)];
  if ((umzuege.at(-1)?.behoerde ?? erste) !== buero) {
    umzuege.push({ art: "aufenthalt", day: beimBuero, code: "02", behoerde: buero });
  }
  return { erste, umzuege };
}

/** Led by an Auslaenderbehoerde, with a Duldung that holds on the day. */
function lebenMitDuldung(platz: Platz, umwelt: Umwelt, random: Random): Lebenslauf {
  const { behoerden } = umwelt;
  const erste = behoerden.drawAuslaenderbehoerde(random);
  const rahmen = { from: platz.day + 1, until: -RUHE_DAYS, erste, mitAusreise: false };
  const umzuege = drawAufenthalt(rahmen, behoerden, random);
  const ende = { bis: random.between(1, NATION_BIS_DAY_MAX), lastDayMax: FALL_LAST_DECISION_DAY };
  return { erste, schritte: mitDuldungen(platz, erste, umzuege, ende, umwelt, random), mitNachmeldung: false };
}

function mitDuldungen(
  platz: Platz,
  erste: Behoerde,
  umzuege: readonly Aufenthaltsschritt[],
  ende: Duldungsende,
  umwelt: Umwelt,
  random: Random,
): readonly Schritt[] {
  const dauer = Math.min(PARAMETER.duldungDaysMax, random.daysUntil(PARAMETER.duldungMeanDays));
  // The creation lies before the longest validity, so that the last decision is always part of the chain.
  const from = Math.max(platz.day + 1, ende.lastDayMax - RUHE_DAYS - dauer);
  const papiere = drawDuldungskette(from, ende, umwelt.kalender, random);
  return merge(erste, umzuege, [...papiere, ...drawBegleitschritte(erste, platz.day + 1, papiere, umwelt, random)]);
}

function lebenOfUebrige(platz: Platz, umwelt: Umwelt, random: Random): Lebenslauf {
  const { behoerden, kalender } = umwelt;
  const art = personenarten.draw(random);
  const erste = drawErste(art, behoerden, random);
  const rahmen = { from: platz.day + 1, until: kalender.lastWorkday, erste, mitAusreise: true };
  const aufenthalt = drawAufenthalt(rahmen, behoerden, random);
  const papiere = drawPapiere(art, platz.day + 1, kalender, random);
  const berichtigung = drawBerichtigung(platz.day + 1, kalender, random);
  const begleitung = drawBegleitschritte(erste, platz.day + 1, papiere, umwelt, random);
  const schritte = merge(erste, aufenthalt, [...papiere, ...berichtigung, ...begleitung]);
  return { erste, schritte, mitNachmeldung: true };
}

function drawErste(art: Personenart, behoerden: Behoerdenbestand, random: Random): Behoerde {
  const drawn = random.unit();
  const share = {
    ohne: PARAMETER.aufnahmeeinrichtungShareOhne,
    titel: PARAMETER.aufnahmeeinrichtungShareTitel,
    duldung: PARAMETER.aufnahmeeinrichtungShareDuldung,
    duldungDannTitel: PARAMETER.aufnahmeeinrichtungShareDuldung,
  }[art];
  if (drawn < share) return behoerden.drawAufnahmeeinrichtung(random);
  if (drawn < share + PARAMETER.bamfShare) return behoerden.drawBamf(random);
  return behoerden.drawAuslaenderbehoerde(random);
}

function drawPapiere(art: Personenart, from: number, kalender: Kalender, random: Random): readonly Schritt[] {
  switch (art) {
    case "ohne":
      return [];
    case "titel": {
      const erteilt = from + random.between(ERSTER_TITEL_DAYS_MIN, ERSTER_TITEL_DAYS_MAX);
      const isAktuell = random.chance(PARAMETER.titelAktuellShare);
      const lastDay = isAktuell ? kalender.lastWorkday : random.between(erteilt, kalender.lastWorkday);
      return drawTitel(erteilt, lastDay, kalender, random);
    }
    case "duldung": {
      const isAktuell = random.chance(PARAMETER.duldungAktuellShare);
      const zeit = drawDuldungszeit(from, isAktuell, kalender.lastWorkday, random);
      return drawDuldungskette(...zeit, kalender, random);
    }
    case "duldungDannTitel": {
      const zeit = drawDuldungszeit(from, false, kalender.lastWorkday, random);
      const duldungen = drawDuldungskette(...zeit, kalender, random);
      const last = duldungen.at(-1);
      if (last === undefined) return [];
      return [...duldungen, ...drawTitel(last.day + 1, kalender.lastWorkday, kalender, random)];
    }
    default:
      return unreachable(art);
  }
}

/** From when on somebody has Duldungen, and how they end. */
function drawDuldungszeit(
  earliest: number,
  isAktuell: boolean,
  lastDay: number,
  random: Random,
): readonly [from: number, ende: Duldungsende] {
  const dauer = Math.min(PARAMETER.duldungDaysMax, random.daysUntil(PARAMETER.duldungMeanDays));
  if (isAktuell) {
    const bis = random.between(1, NATION_BIS_DAY_MAX);
    return [Math.max(earliest, bis - dauer), { bis, lastDayMax: lastDay }];
  }
  const from = random.between(earliest, lastDay);
  const bis = Math.min(lastDay, from + dauer);
  return [from, { bis, lastDayMax: bis }];
}

/** Titles, and the days on which the numbers of cards are added. */
function drawTitel(from: number, lastDay: number, kalender: Kalender, random: Random): readonly Schritt[] {
  return drawTitelkette(from, Math.min(lastDay, kalender.lastWorkday), kalender, random).flatMap((schritt) => {
    const day = schritt.karteDay;
    return day === undefined || day > kalender.lastWorkday ? [schritt] : [schritt, { art: "karte", day } as const];
  });
}

function drawBerichtigung(from: number, kalender: Kalender, random: Random): readonly Schritt[] {
  if (!random.chance(PARAMETER.berichtigungShare)) return [];
  const day = from + random.between(0, BERICHTIGUNG_DAYS_MAX);
  return day > kalender.lastWorkday ? [] : [{ art: "berichtigung", day }];
}

/**
 * Puts residence and the rest into one order: nothing is decided on a person who is away or dead, papers need an authority
 * that may report them, and of two steps of one day the first counts. Residence goes before.
 */
function merge(
  erste: Behoerde,
  aufenthalt: readonly Aufenthaltsschritt[],
  others: readonly Schritt[],
): readonly Schritt[] {
  const all = [...aufenthalt, ...others].toSorted((left, right) => left.day - right.day);
  const merged: Schritt[] = [];
  let [leader, isPresent] = [erste, true];
  for (const schritt of all) {
    if (merged.at(-1)?.day === schritt.day) continue;
    if (schritt.art === "aufenthalt") {
      isPresent = !["04", "05", "06"].includes(schritt.code);
      if (isPresent) leader = present(schritt.behoerde, "who reports a present status");
    } else if (!isPresent || !LEADERS[schritt.art].includes(leader.behoerdenart)) continue;
    merged.push(schritt);
  }
  return merged;
}
