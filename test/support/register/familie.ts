// Families for examples: records with numbers of their own, linked with each other, and a measure that is taken over.
import { expect } from "vitest";
import type { Duldung, Familienbeziehung, Grundpersonalien } from "../../../proto/generated/fachdaten.ts";
import type { AngehoerigeAuswahl, Behoerde, Folgemeldung } from "../../../proto/generated/nachrichten.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import { syntheticAzrNummer } from "../../../simulator/kernel/azr-nummer.ts";
import type { AzrNummer, ReferenzId } from "../../../simulator/kernel/kennungen.ts";
import type { Uuid } from "../../../simulator/kernel/uuid.ts";
import {
  judgeAngehoerigen,
  type AngehoerigenUrteil,
} from "../../../simulator/register/angehoerige/judge-angehoerigen.ts";
import { massnahmeIn } from "../../../simulator/register/angehoerige/massnahme.ts";
import { decideErstmeldung } from "../../../simulator/register/datensatz/meldung/decide-erstmeldung.ts";
import { decideFolgemeldung } from "../../../simulator/register/datensatz/meldung/decide-folgemeldung.ts";
import {
  currentBlock,
  type Datensatz,
  type DatensatzEvent,
  type PendingEvent,
} from "../../../simulator/register/datensatz/datensatz.ts";
import { initialDatensatz } from "../../../simulator/register/datensatz/initial-datensatz.ts";
import type { MeldungKontext } from "../../../simulator/register/datensatz/meldung/entscheidung.ts";
import { foldDatensatz } from "../../../simulator/register/datensatz/evolve.ts";
import type { Regelwerk } from "../../../simulator/register/regelwerk/regelwerk.ts";
import { behoerdeOf } from "./behoerden.ts";
import {
  erstmeldung,
  folgemeldung,
  meldestatusMeldung,
  mittag,
  PERSONALIEN,
  tag,
  uuid,
  type Bloecke,
} from "./meldungen.ts";
import { checkEvents, checkSchema } from "./schema-check.ts";

/** What a Folgemeldung of these examples may carry. */
export type Familienbloecke = Bloecke & Pick<Folgemeldung, "familienbeziehung" | "fuerAngehoerigeUebernehmen">;

/** The number of somebody in these examples, ascending. */
export function nummer(serial: number): AzrNummer {
  return syntheticAzrNummer(2019, 4, serial);
}

/** One record of a family and what was stored on it. */
export class Akte {
  readonly azrNummer: AzrNummer;
  readonly regelwerk: Regelwerk;
  events: readonly DatensatzEvent[] = [];
  datensatz: Datensatz;
  #messages = 0;

  constructor(serial: number, regelwerk: Regelwerk) {
    this.azrNummer = nummer(serial);
    this.regelwerk = regelwerk;
    this.datensatz = initialDatensatz(this.azrNummer);
  }

  /** The record was made by an authority on a day; the person may be younger than usual. */
  created(behoerde: Behoerde, day: string, personalien: Partial<Grundpersonalien> = {}): this {
    const meldung = {
      ...erstmeldung(behoerde, this.#nextUuid(), meldestatusMeldung("01", day)),
      grundpersonalien: { ...PERSONALIEN, ...personalien },
    };
    const decided = decideErstmeldung(this.azrNummer, meldung, { ...this.kontext(behoerde, day), gleiche: [] });
    if (!decided.ok) return expect.fail(`refused with ${decided.rejection.fehler[0].schluessel}`);
    return this.stored(decided.value.events);
  }

  /** This was reported and stored. */
  given(behoerde: Behoerde, day: string, bloecke: Familienbloecke, nachrichtenUUID: Uuid = this.#nextUuid()): this {
    const meldung = { ...folgemeldung(behoerde, nachrichtenUUID, bloecke), ...bloecke };
    const decided = decideFolgemeldung(this.datensatz, meldung, this.kontext(behoerde, day));
    if (!decided.ok)
      return expect.fail(`refused with ${decided.rejection.fehler.map((each) => each.schluessel).join()}`);
    return this.stored(decided.value.events);
  }

  stored(events: readonly PendingEvent[]): this {
    checkEvents(events);
    const { length } = this.events;
    this.events = [...this.events, ...events.map((event, index) => ({ ...event, revision: length + index }))];
    this.datensatz = present(foldDatensatz(this.azrNummer, this.events), "a Datensatz");
    return this;
  }

  /** Referenz-ID of the current Duldung. */
  duldung(): ReferenzId {
    return present(currentBlock(this.datensatz.bloecke.duldung), "a Duldung").referenzId;
  }

  kontext(behoerde: Behoerde, day: string): MeldungKontext {
    return { behoerde, now: mittag(day), regelwerk: this.regelwerk, behoerdeOf };
  }

  #nextUuid(): Uuid {
    this.#messages += 1;
    return uuid(`${this.azrNummer}/${this.#messages}`);
  }
}

/** Fachdaten of a Duldung with both numbers, unless told otherwise. */
export function papier(ereignisdatum: string, bis: string, angaben: Partial<Duldung> = {}): Duldung {
  return {
    duldungArt: { code: "02" },
    ereignisdatum: tag(ereignisdatum),
    befristungsdatum: tag(bis),
    bescheinigungsNummer: "T1234567",
    traegervordruckNummer: "K7654321",
    ...angaben,
  };
}

/** A first Duldung. */
export function ersteDuldung(fachdatenNeu: Duldung): Familienbloecke {
  return { sachverhalt: { duldung: { aenderungsArt: "01", fachdatenNeu } } };
}

/** The extension or change of the current Duldung, with relatives for whom it is taken over. */
export function verlaengert(
  akte: Akte,
  fachdatenNeu: Duldung,
  angehoerige?: readonly AngehoerigeAuswahl[],
): Familienbloecke {
  const sachverhalt = { duldung: { aenderungsArt: "02" as const, referenzId: akte.duldung(), fachdatenNeu } };
  if (angehoerige === undefined) return { sachverhalt };
  return { sachverhalt, fuerAngehoerigeUebernehmen: { umfang: "AUSGEWAEHLT", angehoerige } };
}

/** A link to a relative: 01 child, 02 parent, 03 spouse, 04 life partner. */
export function beziehung(
  { azrNummer }: Pick<Akte, "azrNummer">,
  code: Familienbeziehung["beziehungsart"]["code"],
  imPapierEingetragen = false,
): Familienbloecke {
  const eingetragen = imPapierEingetragen ? { imPapierEingetragen } : {};
  return {
    familienbeziehung: { aenderungsArt: "01", fachdatenNeu: { azrNummer, beziehungsart: { code }, ...eingetragen } },
  };
}

/** The verdict on one relative of the measure that a record stored under a nachrichtenUUID. */
export function urteilUeber(
  massnahmeAuf: Akte,
  behoerde: Behoerde,
  nachrichtenUUID: Uuid,
  angehoeriger: Akte | AzrNummer,
  day: string,
): AngehoerigenUrteil {
  const absender = { behoerde: behoerde.kennzeichen, nachrichtenUUID };
  const massnahme = present(massnahmeIn(massnahmeAuf.azrNummer, massnahmeAuf.events, absender), "a measure");
  const azrNummer = angehoeriger instanceof Akte ? angehoeriger.azrNummer : angehoeriger;
  const datensatz = angehoeriger instanceof Akte ? angehoeriger.datensatz : undefined;
  const auswahl = present(
    massnahme.angehoerige.find((each) => each.azrNummer === azrNummer),
    "the relative of a measure",
  );
  const urteil = judgeAngehoerigen(massnahme, auswahl, datensatz, massnahmeAuf.kontext(behoerde, day));
  checkSchema("AngehoerigeErgebnis", urteil.ergebnis);
  checkEvents(urteil.events);
  expect(urteil.events.length > 0).toBe(urteil.ergebnis.verdikt === "UEBERNOMMEN" && urteil.datensatz !== datensatz);
  return urteil;
}
