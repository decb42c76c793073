// Extensions of Duldungen, one after the other on each person, spread over the persons so that no record grows long.
import { randomUUID } from "node:crypto";
import type { NationPerson } from "../../proto/generated/messung.ts";
import { assert, present } from "../../simulator/kernel/assert.ts";
import { addTage, type Tagesdatum } from "../../simulator/kernel/zeit.ts";
import type { PlainAnswer } from "./connection.ts";

/** A request ready to be sent, and what to do with its answer. */
export interface PreparedRequest {
  readonly path: string;
  readonly body: string;
  /** Throws when the answer is not that of a stored message. */
  readonly answered: (answer: PlainAnswer) => void;
}

interface Person {
  readonly azrNummer: string;
  readonly behoerde: string;
  readonly duldungArt: string;
  referenzId: string;
  befristungsdatum: Tagesdatum;
  readonly befristungMax: Tagesdatum;
}

const REFERENZ = /"duldung":"([0-9A-Za-z]+)"/u;

/** Extensions in turn over all persons that have a Duldung; each connection owns the persons that it asks for. */
export class Extensions {
  readonly #tag: Tagesdatum;
  readonly #persons: readonly Person[];

  constructor(tag: Tagesdatum, nation: readonly NationPerson[]) {
    this.#tag = tag;
    this.#persons = nation.flatMap((person) => {
      const { duldungReferenzId, duldungArt, befristungsdatum } = person;
      if (duldungReferenzId === undefined || duldungArt === undefined || befristungsdatum === undefined) return [];
      return [
        {
          azrNummer: person.azrNummer,
          behoerde: person.aktenfuehrendeBehoerde,
          duldungArt,
          referenzId: duldungReferenzId,
          befristungsdatum: addTage(tag, 30),
          befristungMax: addTage(tag, 180),
        },
      ];
    });
    assert(this.#persons.length >= 200, "the bench needs a stock with at least 200 Duldungen");
  }

  /** Persons of which each has its own turn. */
  get personsCount(): number {
    return this.#persons.length;
  }

  /** The next extension of a person. Not to be asked again before the answer came. */
  next(index: number): PreparedRequest {
    const person = present(this.#persons[index % this.#persons.length], "a person");
    person.befristungsdatum =
      person.befristungsdatum < person.befristungMax ? addTage(person.befristungsdatum, 1) : addTage(this.#tag, 30);
    return {
      path: `/v1/datensaetze/${person.azrNummer}/meldungen`,
      body: bodyOf(person, this.#tag),
      answered: ({ status, body }) => {
        assert(status === 200, `a message of the bench was not stored: ${status} ${body}`);
        person.referenzId = present(REFERENZ.exec(body)?.[1], "a new Referenz-ID");
      },
    };
  }
}

function bodyOf(person: Person, tag: Tagesdatum): string {
  return JSON.stringify({
    nachrichtenkopf: {
      nachrichtenUUID: randomUUID(),
      nachrichtentyp: "090010",
      erstellungszeitpunkt: `${tag}T09:00:00.000+01:00`,
      autor: { verzeichnisdienst: "DVDV", kennung: `azr:${person.behoerde}` },
    },
    durchfuehrendeBehoerde: person.behoerde,
    durchfuehrenderSachbearbeiter: "M. Beispiel",
    sachverhalt: {
      duldung: {
        aenderungsArt: "02",
        referenzId: person.referenzId,
        fachdatenNeu: {
          duldungArt: { code: person.duldungArt },
          ereignisdatum: tag,
          befristungsdatum: person.befristungsdatum,
          bescheinigungsNummer: "T1234567",
        },
      },
    },
  });
}
