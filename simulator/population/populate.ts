// Fills an empty register with a population. One person after the other becomes one append; nothing is kept but what the
// day's cases need and 24 to 48 bytes per person that tell equal Personalien apart, so that memory does not grow with lives.
import type { Tagesfaelle } from "../../proto/generated/messung.ts";
import { assert } from "../kernel/assert.ts";
import { addMs, formatZeitpunkt, startOfTag, type Tagesdatum, type Zeitpunkt } from "../kernel/zeit.ts";
import type { Mandant } from "../mandant/mandant.ts";
import type { BulkResult } from "../store/bulk-load.ts";
import type { StreamWrite } from "../store/port.ts";
import type { Register } from "./akte.ts";
import { Behoerdenbestand } from "./behoerden-bestand.ts";
import { Bestandsplan, type Bestandseinstellungen } from "./bestandsplan.ts";
import { Familien } from "./familien.ts";
import { GleichePersonalien } from "./gleiche-personalien.ts";
import { makePerson, type Bestandsumwelt, type Person } from "./person.ts";
import { TagesfaelleSammlung } from "./tagesfaelle.ts";

/** How far a population has come. */
export interface Fortschritt extends BulkResult {
  readonly persons: number;
}

export interface PopulateOptions {
  /** Told after each commit. */
  readonly onProgress?: (fortschritt: Fortschritt) => void;
  /** Ends between two commits. */
  readonly signal?: AbortSignal;
}

/** What a population consists of; `faelle` is undefined when the signal ended it. */
export interface Population {
  readonly result: Fortschritt;
  readonly faelle: Tagesfaelle | undefined;
}

/** The clock stands five minutes before the office opens: 07:55 in Europe/Berlin. */
const UHR_MS = (7 * 60 + 55) * 60_000;

/** The instant at which the clock of a populated register stands. */
export function uhrOf(tag: Tagesdatum): Zeitpunkt {
  return addMs(startOfTag(tag), UHR_MS);
}

/** The instant at which the register of a plan begins; its authorities are admitted then. */
export function beginnOf({ kalender, firstDay }: Bestandsplan): Zeitpunkt {
  return startOfTag(kalender.tag(firstDay));
}

/** What the persons of a plan are made from. */
export function umweltOf(plan: Bestandsplan, { behoerden, regelwerk }: Register): Bestandsumwelt {
  const mitBestellungen = regelwerk.bestellung;
  return { kalender: plan.kalender, behoerden, familien: new Familien(plan), mitBestellungen };
}

/** Makes all persons of a plan in turn. */
export function* persons(plan: Bestandsplan, register: Register): Generator<Person> {
  const umwelt = umweltOf(plan, register);
  const { count } = plan.einstellungen;
  const gleiche = new GleichePersonalien(count);
  for (let index = 0; index < count; index += 1) {
    yield makePerson(plan.platzOf(index), register, umwelt, (stream, person) =>
      gleiche.add(stream, person).map((other) => plan.azrNummerOf(other)),
    );
  }
}

/** What the records of a plan share in a Mandant that was created under a name. */
export function registerOf(einstellungen: Bestandseinstellungen, ursprung: string): Register {
  const { seed, regelwerk, tag } = einstellungen;
  return { seed, ursprung, regelwerk, behoerden: new Behoerdenbestand(), jetzt: uhrOf(tag) };
}

/**
 * Populates a Mandant that stands still at the beginning of the plan and holds nothing else. The last event of all sets the
 * clock: a register without it was left by an interrupted run.
 */
export async function populate(
  plan: Bestandsplan,
  mandant: Mandant,
  options: PopulateOptions = {},
): Promise<Population> {
  const { einstellungen } = plan;
  const beginn = beginnOf(plan);
  assert(!mandant.uhr.runs && mandant.uhr.now() === beginn, `the clock stands at ${formatZeitpunkt(beginn)}`);
  const register = registerOf(einstellungen, mandant.ursprung);
  const sammlung = new TagesfaelleSammlung(einstellungen, register);
  let made = 0;
  function* appends(): Generator<readonly StreamWrite[]> {
    for (const person of persons(plan, register)) {
      made += 1;
      sammlung.add(person);
      yield person.writes;
    }
  }
  await mandant.registerBehoerden(register.behoerden.alle);
  const { onProgress, signal } = options;
  const bulk = await mandant.store.bulk(appends(), {
    onCommitted: (soFar) => onProgress?.({ ...soFar, persons: made }),
    ...(signal === undefined ? {} : { signal }),
  });
  const result = { ...bulk, persons: made };
  if (signal?.aborted === true) return { result, faelle: undefined };
  await mandant.storeUhr(register.jetzt, true);
  return { result, faelle: sammlung.build(mandant.name) };
}
