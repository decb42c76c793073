// The background of the nation: an open Poisson process at real speed. Whoever extends a Duldung reads the record first,
// because the message must quote the current Referenz-ID; these reads count among the reads of the mix.
import type { AzrNummer, Behoerdenkennzeichen, Tagesdatum } from "../../proto/generated/datentypen.ts";
import type { GrundpersonalienSuche } from "../../proto/generated/nachrichten.ts";
import type { NationPerson, Tagesfaelle } from "../../proto/generated/messung.ts";
import { addMonate } from "../../simulator/kernel/zeit.ts";
import type { Parameters } from "../parameters/parameters.ts";
import { poissonArrivals } from "./arrivals.ts";
import { bescheinigungsNummerOf } from "./bescheinigungs-nummer.ts";
import { type SeededGenerator, seededGenerator, shuffled, wholeBelow } from "./seeded-generator.ts";

/** One interaction of some authority with the register. */
export type PlannedInteraction =
  | (Target & { readonly kind: "anfrage_nummer" })
  | (Target & { readonly kind: "anfrage_personalien"; readonly suche: GrundpersonalienSuche })
  | (Target & { readonly kind: "gesamtauskunft" })
  | (Target & {
      readonly kind: "verlaengerung";
      readonly duldungArt: string;
      readonly ereignisdatum: Tagesdatum;
      readonly befristungsdatum: Tagesdatum;
      readonly bescheinigungsNummer: string;
    })
  | (Target & { readonly kind: "zuzug"; readonly ereignisdatum: Tagesdatum });

interface Target {
  readonly dueMs: number;
  readonly azrNummer: AzrNummer;
  /** Who asks or reports. */
  readonly behoerde: Behoerdenkennzeichen;
}

/** Interactions per second of each kind. */
export type InteractionRates = Readonly<Record<PlannedInteraction["kind"], number>>;

/** What of the plan's settings concerns the nation. */
export interface NationalSettings {
  readonly seed: number;
  readonly parameters: Parameters;
  readonly loadMs: number;
}

/** How many interactions of each kind give the requests per second and the mix of the parameters. */
export function interactionRates(parameters: Parameters): InteractionRates {
  const requests = parameters.number("requestsPerSecond");
  const writes = requests * parameters.number("writeShare");
  const zuzug = writes * parameters.number("moveShareOfWrites");
  const verlaengerung = writes - zuzug;
  const freeReads = Math.max(0, requests - writes - verlaengerung);
  const byNumber = freeReads * parameters.number("searchByNumberShareOfReads");
  const byPersonalien = freeReads * parameters.number("searchByPersonalienShareOfReads");
  return {
    anfrage_nummer: byNumber,
    anfrage_personalien: byPersonalien,
    gesamtauskunft: Math.max(0, freeReads - byNumber - byPersonalien),
    verlaengerung,
    zuzug,
  };
}

/** All interactions of the background in order of time. Throws RangeError when a record would be written too often. */
export function planNational(faelle: Tagesfaelle, settings: NationalSettings): readonly PlannedInteraction[] {
  const rates = interactionRates(settings.parameters);
  const perSecond = Object.values(rates).reduce((sum, rate) => sum + rate, 0);
  if (perSecond === 0) return [];
  const writable = faelle.nation.filter((person) => person.duldungReferenzId !== undefined);
  assertEnough(writable.length, rates, settings.parameters);
  const generator = seededGenerator(settings.seed, "national");
  const profile = [{ fromSecond: 0, toSecond: settings.loadMs / 1000, perSecond }];
  const arrivals = poissonArrivals(profile, seededGenerator(settings.seed, "national arrivals"));
  const writes = new Writes(shuffled(generator, writable), faelle.tag, settings.seed);
  return arrivals.map((second) => {
    const kind = drawKind(rates, perSecond, generator);
    const dueMs = second * 1000;
    if (kind === "zuzug") return writes.zuzug(dueMs, generator);
    if (kind === "verlaengerung") return writes.verlaengerung(dueMs);
    return read(kind, dueMs, faelle.nation, generator);
  });
}

function assertEnough(personsCount: number, rates: InteractionRates, parameters: Parameters): void {
  const needed = Math.ceil((rates.zuzug + rates.verlaengerung) * parameters.number("personReuseSecondsMin"));
  if (personsCount > needed) return;
  throw new RangeError(
    `the background writes so often that ${needed} persons with a Duldung are needed; the day's cases name ` +
      `${personsCount}. Seed a larger stock or lower requestsPerSecond.`,
  );
}

function drawKind(rates: InteractionRates, perSecond: number, generator: SeededGenerator): PlannedInteraction["kind"] {
  let rest = generator.unit() * perSecond;
  if ((rest -= rates.verlaengerung) < 0) return "verlaengerung";
  if ((rest -= rates.zuzug) < 0) return "zuzug";
  if ((rest -= rates.anfrage_nummer) < 0) return "anfrage_nummer";
  if ((rest -= rates.anfrage_personalien) < 0) return "anfrage_personalien";
  return "gesamtauskunft";
}

function read(
  kind: "anfrage_nummer" | "anfrage_personalien" | "gesamtauskunft",
  dueMs: number,
  nation: readonly NationPerson[],
  generator: SeededGenerator,
): PlannedInteraction {
  const person = pick(nation, generator);
  const target = { dueMs, azrNummer: person.azrNummer, behoerde: person.aktenfuehrendeBehoerde };
  if (kind !== "anfrage_personalien") return { ...target, kind };
  const { familienname, vornamen, geburtsdatum, geschlecht, staatsangehoerigkeiten } = person.personalien;
  return { ...target, kind, suche: { familienname, vornamen, geburtsdatum, geschlecht, staatsangehoerigkeiten } };
}

/** Hands out persons in a circle, so that two writes on one record lie as far apart as possible, and follows moves. */
class Writes {
  readonly #persons: readonly NationPerson[];
  readonly #tag: Tagesdatum;
  readonly #seed: number;
  readonly #authorities: readonly Behoerdenkennzeichen[];
  readonly #leads = new Map<AzrNummer, Behoerdenkennzeichen>();
  #next = 0;

  constructor(persons: readonly NationPerson[], tag: Tagesdatum, seed: number) {
    this.#persons = persons;
    this.#tag = tag;
    this.#seed = seed;
    this.#authorities = [...new Set(persons.map((person) => person.aktenfuehrendeBehoerde))].sort();
  }

  verlaengerung(dueMs: number): PlannedInteraction {
    const round = Math.floor(this.#next / this.#persons.length);
    const { person, behoerde } = this.#take();
    return {
      kind: "verlaengerung",
      dueMs,
      azrNummer: person.azrNummer,
      behoerde,
      duldungArt: person.duldungArt ?? "01",
      ereignisdatum: this.#tag,
      befristungsdatum: addMonate(this.#tag, 3 + round),
      bescheinigungsNummer: bescheinigungsNummerOf(this.#seed, `${person.azrNummer} ${round}`),
    };
  }

  zuzug(dueMs: number, generator: SeededGenerator): PlannedInteraction {
    const { person, behoerde } = this.#take();
    const others = this.#authorities.filter((authority) => authority !== behoerde);
    const next = pick(others, generator);
    this.#leads.set(person.azrNummer, next);
    return { kind: "zuzug", dueMs, azrNummer: person.azrNummer, behoerde: next, ereignisdatum: this.#tag };
  }

  #take(): { readonly person: NationPerson; readonly behoerde: Behoerdenkennzeichen } {
    const person = this.#persons[this.#next % this.#persons.length];
    if (person === undefined) throw new RangeError("the day's cases name nobody whom the background could write on");
    this.#next += 1;
    return { person, behoerde: this.#leads.get(person.azrNummer) ?? person.aktenfuehrendeBehoerde };
  }
}

function pick<Item>(items: readonly Item[], generator: SeededGenerator): Item {
  const item = items[wholeBelow(generator, items.length)];
  if (item === undefined) throw new RangeError("the day's cases name too few persons or authorities for a background");
  return item;
}
