// Which person is which: creation, AZR number and part in the day, from settings and index alone. Persons are numbered in
// the order of their creation, so that the register grows by ascending AZR numbers, and whoever is created later knows
// all records that stood before.
import { assert, present } from "../kernel/assert.ts";
import { SERIAL_MAX, syntheticAzrNummer, type AzrNummer } from "../kernel/azr-nummer.ts";
import { addMonate, type Tagesdatum, type Zeitpunkt } from "../kernel/zeit.ts";
import type { Regelwerk } from "../register/regelwerk/regelwerk.ts";
import { Kalender } from "./kalender.ts";
import { PARAMETER } from "./parameter.ts";
import { Random } from "./random.ts";
import type { TagesfallArt } from "./tagesfall-art.ts";

/** What decides about every byte of a population. */
export interface Bestandseinstellungen {
  /** A whole number from 0 to SEED_MAX. */
  readonly seed: number;
  readonly count: number;
  /** Extensions of the day; the cards that are handed over come on top. */
  readonly casesCount: number;
  /** The simulated day. */
  readonly tag: Tagesdatum;
  readonly regelwerk: Regelwerk;
}

/** Part of a person in the day. */
export type Rolle =
  | { readonly art: "fall"; readonly nummer: number; readonly fallArt: TagesfallArt }
  | { readonly art: "nation"; readonly mitDuldung: boolean }
  | { readonly art: "uebrige" };

/** Where a person stands in the plan. */
export interface Platz {
  readonly index: number;
  readonly azrNummer: AzrNummer;
  /** Day and instant of the Erstmeldung. */
  readonly day: number;
  readonly angelegt: Zeitpunkt;
  readonly rolle: Rolle;
}

/** The settings cannot be met; the message says which one to change. */
export class BestandUnmoeglich extends Error {
  override readonly name = "BestandUnmoeglich";
}

export const SEED_MAX = 2 ** 31 - 1;
/** Years of creation that a stock holds, up to the day. */
export const BESTAND_JAHRE = 15;
/** Events may lie this long before the first creation. */
const VORGESCHICHTE_DAYS = 1_200;
/** Validity of what is decided shortly before the day. */
const VORSCHAU_DAYS = 1_500;
/** Whoever has a part in the day was created this many months before it, so that there was time for a life. */
const ROLLE_MONTHS_MIN = 8;
/** A month with more persons would leave too few numbers to the service. */
const PERSONS_PER_MONTH_MAX = SERIAL_MAX * 0.8;
/** Persons from whom one with a part is taken, at least: see spread. */
const STRATUM_MIN = 2;
/** Coprime to SERIAL_MAX, near its golden section: neighbours lie far apart, so that free numbers are everywhere. */
const SERIAL_STEP = 61_803;

/** New records by year, in proportion; after the shape of first registrations in public statistics, rounded. */
const ZUGANG_BY_YEAR: Readonly<Record<number, number>> = {
  2013: 1.1,
  2014: 1.4,
  2015: 2.6,
  2016: 2,
  2022: 2.4,
  2023: 1.5,
};

const PURPOSE = { creation: 1, roles: 2, serial: 3 } as const;
const UEBRIGE: Rolle = { art: "uebrige" };

interface Monat {
  readonly year: number;
  readonly month: number;
  readonly workdays: readonly number[];
  readonly firstIndex: number;
  readonly count: number;
}

export class Bestandsplan {
  readonly einstellungen: Bestandseinstellungen;
  readonly kalender: Kalender;
  /** Day on which the oldest month begins. */
  readonly firstDay: number;
  readonly #monate: readonly Monat[];
  readonly #rollen: ReadonlyMap<number, Rolle>;

  /** Throws BestandUnmoeglich. */
  constructor(einstellungen: Bestandseinstellungen) {
    const { tag } = einstellungen;
    const firstOfMonth = addMonate(tag, -12 * BESTAND_JAHRE).slice(0, 8);
    this.einstellungen = einstellungen;
    this.kalender = new Kalender(tag, BESTAND_JAHRE * 366 + 31 + VORGESCHICHTE_DAYS, VORSCHAU_DAYS);
    this.firstDay = -BESTAND_JAHRE * 366 - 31;
    this.#monate = monateOf(this.kalender, this.firstDay, firstOfMonth, einstellungen.count);
    const fullest = Math.max(...this.#monate.map(({ count }) => count));
    if (fullest > PERSONS_PER_MONTH_MAX) {
      const most = Math.floor((einstellungen.count * PERSONS_PER_MONTH_MAX) / fullest);
      throw new BestandUnmoeglich(
        `a month has too few AZR numbers for so many persons; --count may be ${most} at most`,
      );
    }
    this.#rollen = rollenOf(einstellungen, this.#eligibleCount());
  }

  /** Place of a person, index 0 to count - 1. */
  platzOf(index: number): Platz {
    return this.#place(index);
  }

  /** Part of a person in the day, which needs no place. */
  rolleOf(index: number): Rolle {
    return this.#rollen.get(index) ?? UEBRIGE;
  }

  /** Places of persons who stand side by side, from `first` to before `end`. */
  plaetzeOf(first: number, end: number): readonly Platz[] {
    return Array.from({ length: end - first }, (_, place) => this.#place(first + place));
  }

  #place(index: number): Platz {
    const monat = this.#monatOf(index);
    const rank = index - monat.firstIndex;
    const random = new Random(this.einstellungen.seed, index, PURPOSE.creation);
    const share = ((rank + random.unit()) / monat.count) * monat.workdays.length;
    const day = present(monat.workdays[Math.floor(share)], "a workday of the month");
    const angelegt = this.kalender.inOfficeHours(day, share - Math.floor(share));
    const rolle = this.rolleOf(index);
    return { index, azrNummer: this.azrNummerOf(index), day, angelegt, rolle };
  }

  azrNummerOf(index: number): AzrNummer {
    const { year, month, firstIndex } = this.#monatOf(index);
    const start = new Random(this.einstellungen.seed, year * 12 + month, PURPOSE.serial).below(SERIAL_MAX);
    return syntheticAzrNummer(year, month, (start + (index - firstIndex) * SERIAL_STEP) % SERIAL_MAX);
  }

  #monatOf(index: number): Monat {
    assert(index >= 0 && index < this.einstellungen.count, `person ${index} is one of the stock`);
    let [low, high] = [0, this.#monate.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#monate[middle]?.firstIndex ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return present(this.#monate[low], "the month of a person");
  }

  /** Persons that were created early enough to have a part in the day; they come first. */
  #eligibleCount(): number {
    const { tag } = this.einstellungen;
    const limit = monthNumber(tag) - ROLLE_MONTHS_MIN;
    const early = this.#monate.filter(({ year, month }) => year * 12 + month <= limit);
    return early.reduce((sum, { count }) => sum + count, 0);
  }
}

function monateOf(kalender: Kalender, firstDay: number, firstOfMonth: string, personsCount: number): readonly Monat[] {
  const workdaysByMonth = new Map<string, number[]>();
  for (let day = firstDay; day < 0; day += 1) {
    const tag = kalender.tag(day);
    if (tag < firstOfMonth || !kalender.isWorkday(day)) continue;
    const key = tag.slice(0, 7);
    const days = workdaysByMonth.get(key);
    if (days === undefined) workdaysByMonth.set(key, [day]);
    else days.push(day);
  }
  const entries = [...workdaysByMonth].map(([key, workdays]) => {
    const [year, month] = [Number(key.slice(0, 4)), Number(key.slice(5, 7))];
    return { year, month, workdays, weight: workdays.length * (ZUGANG_BY_YEAR[year] ?? 1) };
  });
  const total = entries.reduce((sum, { weight }) => sum + weight, 0);
  let before = 0;
  return entries.flatMap(({ year, month, workdays, weight }) => {
    const firstIndex = Math.round((before / total) * personsCount);
    before += weight;
    const count = Math.round((before / total) * personsCount) - firstIndex;
    return count === 0 ? [] : [{ year, month, workdays, firstIndex, count }];
  });
}

function rollenOf({ seed, count, casesCount }: Bestandseinstellungen, eligible: number): ReadonlyMap<number, Rolle> {
  const faelleCount = casesCount + aushaendigungenOf(casesCount);
  if (eligible < STRATUM_MIN * faelleCount) {
    const least = Math.ceil((faelleCount * STRATUM_MIN * 1.2 * count) / Math.max(1, eligible, count / 2));
    throw new BestandUnmoeglich(`--cases ${casesCount} needs a stock of at least --count ${least}, not ${count}`);
  }
  const share = Math.floor((eligible - faelleCount) * PARAMETER.nationShareMax);
  const nationCount = Math.min(PARAMETER.nationCountMax, share);
  const random = new Random(seed, 0, PURPOSE.roles);
  const rollen = new Map<number, Rolle>();
  for (const [place, nummer] of shuffled(faelleCount, random).entries()) {
    const index = spread(place, faelleCount, eligible, random);
    rollen.set(index, { art: "fall", nummer, fallArt: fallArtOf(nummer, casesCount) });
  }
  for (let place = 0; place < nationCount; place += 1) {
    const index = spread(place, nationCount, eligible, random);
    const mitDuldung = random.chance(PARAMETER.nationDuldungShare);
    if (!rollen.has(index)) rollen.set(index, { art: "nation", mitDuldung });
  }
  return rollen;
}

/** One index of the half of each stratum, so that no two places share one. */
function spread(place: number, places: number, persons: number, random: Random): number {
  return Math.floor(((place + random.unit() / 2) * persons) / places);
}

/** Cards that are handed over on a day with so many extensions. */
function aushaendigungenOf(casesCount: number): number {
  return Math.round(casesCount * PARAMETER.aushaendigungShare);
}

/** The first numbers are the rare kinds of extensions, the last ones the cards; their order in the day is shuffled elsewhere. */
function fallArtOf(nummer: number, casesCount: number): TagesfallArt {
  const countOf = (share: number): number => Math.round(casesCount * share);
  const kinds: readonly (readonly [TagesfallArt, number])[] = [
    ["umzug_vor_meldung", countOf(PARAMETER.umzugVorMeldungShare)],
    ["entscheidung_nach_umzug", countOf(PARAMETER.entscheidungNachUmzugShare)],
    ["familie", countOf(PARAMETER.familienfallShare)],
  ];
  if (nummer >= casesCount) {
    const umgezogen = countOf(PARAMETER.aushaendigungNachUmzugShare);
    return nummer < casesCount + umgezogen ? "aushaendigung_nach_umzug" : "aushaendigung";
  }
  let before = 0;
  for (const [art, count] of kinds) {
    before += count;
    if (nummer < before) return art;
  }
  return "verlaengerung";
}

function shuffled(count: number, random: Random): readonly number[] {
  const keyed = Array.from({ length: count }, (_, number) => ({ number, key: random.unit() }));
  return keyed.sort((left, right) => left.key - right.key).map(({ number }) => number);
}

function monthNumber(tag: Tagesdatum): number {
  return Number(tag.slice(0, 4)) * 12 + Number(tag.slice(5, 7));
}
