// Every way in which three messages of three authorities can meet on one record: each is composed on what its sender read
// (and the service loaded), and appended later; in between others may have been stored. A lost append is judged anew, as the
// service does it. The state behind a sequence of stored messages is computed once and shared by all ways that lead to it.
import type { Behoerde, Folgemeldung, Uebergangsabschluss } from "../../proto/generated/nachrichten.ts";
import { assert, present } from "../../simulator/kernel/assert.ts";
import type { Datensatz, DatensatzEvent, PendingEvent } from "../../simulator/register/datensatz/datensatz.ts";
import { decideFolgemeldung } from "../../simulator/register/datensatz/meldung/decide-folgemeldung.ts";
import { decideUebergangsabschluss } from "../../simulator/register/datensatz/meldung/decide-uebergangsabschluss.ts";
import type { Regelwerk } from "../../simulator/register/regelwerk/regelwerk.ts";
import { meldestatusListe } from "../../simulator/register/zustaendigkeit/meldestatus-liste.ts";
import { ABH_A, ABH_B, ABH_C, behoerdeOf } from "../support/register/behoerden.ts";
import { DatensatzSpec, meldet } from "../support/register/datensatz-spec.ts";
import { duldung, folgemeldung, meldestatus, mittag, titel, uuid } from "../support/register/meldungen.ts";

/** What an authority may want; the eight kinds of the interleavings. */
export const ARTEN = [
  "zuzug",
  "verlaengerung",
  "duldung",
  "titel",
  "fortzug",
  "tod",
  "ruecknahme",
  "abschluss",
] as const;
export type Art = (typeof ARTEN)[number];

export interface Vorhaben {
  readonly behoerde: Behoerde;
  readonly art: Art;
}

/** Every kind of every authority. */
export const VORHABEN: readonly Vorhaben[] = [ABH_A, ABH_B, ABH_C].flatMap((behoerde) =>
  ARTEN.map((art) => ({ behoerde, art })),
);

export type Nachricht = Folgemeldung | Uebergangsabschluss;

/** A state of the record; equal sequences of stored messages lead to the same one. */
export interface Knoten {
  readonly nummer: number;
  readonly datensatz: Datensatz;
  readonly events: readonly DatensatzEvent[];
}

/** A message with the authority that sends it. */
export interface Sendung {
  readonly nummer: number;
  readonly behoerde: Behoerde;
  readonly nachricht: Nachricht;
}

/** The answer, as far as another order could change it, and the state behind the message. */
export interface Ausgang {
  readonly antwort: string;
  readonly gespeichert: boolean;
  readonly danach: Knoten;
}

const TAG = "2026-03-10";
const JETZT = mittag(TAG);
/** More messages than one field ever composes. */
const SENDUNGEN_MAX = 1_000_000;

/** One record that A leads with a Duldung, and everything that messages can make of it. */
export class Feld {
  readonly wurzel: Knoten;
  readonly regelwerk: Regelwerk;
  readonly #knoten: Knoten[] = [];
  readonly #sendungen = new Map<string, Sendung>();
  readonly #composed = new Map<string, Sendung>();
  readonly #ausgaenge = new Map<number, Ausgang>();

  constructor(regelwerk: Regelwerk) {
    this.regelwerk = regelwerk;
    const { datensatz, events } = new DatensatzSpec(regelwerk)
      .created(ABH_A, "2026-02-01")
      .given(meldet(ABH_A, "2026-02-20", duldung("2026-02-20", { bis: "2026-04-20" })));
    this.wurzel = this.#addKnoten(datensatz, events);
  }

  /** All states that were reached. */
  get knoten(): readonly Knoten[] {
    return this.#knoten;
  }

  /** The message that an authority composes for the record as it reads it; `platz` tells equal plans apart. */
  compose(vorhaben: Vorhaben, platz: number, gelesen: Knoten): Sendung {
    const key = `${platz}/${vorhaben.behoerde.kennzeichen}/${vorhaben.art}/${gelesen.nummer}`;
    const known = this.#composed.get(key);
    if (known !== undefined) return known;
    const nachricht = nachrichtOf(vorhaben, platz, gelesen.datensatz);
    const content = JSON.stringify(nachricht);
    const nummer = this.#sendungen.size;
    assert(nummer < SENDUNGEN_MAX, "messages are numbered");
    const sendung = this.#sendungen.get(content) ?? { nummer, behoerde: vorhaben.behoerde, nachricht };
    this.#sendungen.set(content, sendung);
    this.#composed.set(key, sendung);
    return sendung;
  }

  /** Judges a message on a state; a stored one leads to a new state. */
  judge(sendung: Sendung, knoten: Knoten): Ausgang {
    const key = knoten.nummer * SENDUNGEN_MAX + sendung.nummer;
    const known = this.#ausgaenge.get(key);
    if (known !== undefined) return known;
    const ausgang = this.#decide(sendung, knoten);
    this.#ausgaenge.set(key, ausgang);
    return ausgang;
  }

  #decide({ behoerde, nachricht }: Sendung, knoten: Knoten): Ausgang {
    const kontext = { behoerde, now: JETZT, regelwerk: this.regelwerk, behoerdeOf };
    const { datensatz, events } = knoten;
    const decided = isAbschluss(nachricht)
      ? decideUebergangsabschluss(datensatz, nachricht, kontext)
      : decideFolgemeldung(datensatz, nachricht, kontext);
    if (!decided.ok) {
      const keys = decided.rejection.fehler.map(({ schluessel }) => schluessel);
      return { antwort: keys.join(" "), gespeichert: false, danach: knoten };
    }
    const { bestaetigung } = decided.value;
    const grundlagen = (bestaetigung.erweiterung?.grundlagen ?? []).map(({ grundlage }) => grundlage);
    const antwort = `gespeichert ${grundlagen.join(" ")} ${JSON.stringify(bestaetigung.referenzen)}`;
    if (decided.value.events.length === 0) return { antwort, gespeichert: true, danach: knoten };
    const more = numbered(decided.value.events, datensatz.revision + 1);
    return { antwort, gespeichert: true, danach: this.#addKnoten(decided.value.datensatz, [...events, ...more]) };
  }

  #addKnoten(datensatz: Datensatz, events: readonly DatensatzEvent[]): Knoten {
    const knoten = { nummer: this.#knoten.length, datensatz, events };
    this.#knoten.push(knoten);
    return knoten;
  }
}

function isAbschluss(nachricht: Nachricht): nachricht is Uebergangsabschluss {
  return nachricht.nachrichtenkopf.nachrichtentyp === "990003";
}

function numbered(events: readonly PendingEvent[], from: number): readonly DatensatzEvent[] {
  return events.map((event, index) => ({ ...event, revision: from + index }));
}

function nachrichtOf({ behoerde, art }: Vorhaben, nummer: number, gelesen: Datensatz): Nachricht {
  const id = uuid(`${nummer}/${behoerde.kennzeichen}/${art}`);
  switch (art) {
    case "zuzug":
      return folgemeldung(behoerde, id, meldestatus("02", TAG));
    case "fortzug":
      return folgemeldung(behoerde, id, meldestatus("04", TAG));
    case "tod":
      return folgemeldung(behoerde, id, meldestatus("06", TAG));
    case "verlaengerung": {
      const current = present(gelesen.bloecke.duldung.at(-1), "a Duldung");
      return folgemeldung(behoerde, id, duldung("2026-03-05", { bis: "2026-09-05" }, current.referenzId));
    }
    case "duldung":
      return folgemeldung(behoerde, id, duldung("2026-03-06", { bis: "2026-09-06" }));
    case "titel":
      return folgemeldung(behoerde, id, titel("2026-03-08"));
    case "ruecknahme": {
      // One's own last entry, or the last one of the list, or one that was withdrawn.
      const liste = meldestatusListe(gelesen);
      const own = liste.findLast((entry) => entry.behoerde === behoerde.kennzeichen);
      const standing = (own ?? liste.at(-1))?.block;
      const { referenzId } = present(standing ?? gelesen.bloecke.meldestatus.at(-1), "an entry");
      return folgemeldung(behoerde, id, { sachverhalt: { meldestatus: { aenderungsArt: "05", referenzId } } });
    }
    case "abschluss": {
      const { nachrichtenkopf, ...rest } = folgemeldung(behoerde, id, {});
      return { ...rest, nachrichtenkopf: { ...nachrichtenkopf, nachrichtentyp: "990003" } };
    }
  }
}
