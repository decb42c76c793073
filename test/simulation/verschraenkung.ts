// Every way in which messages of several authorities can meet on one record: each is composed on what its sender read (and
// the service loaded), and appended later; in between others may have been stored. A lost append is judged anew, as the
// service does it. The state behind a sequence of stored messages is computed once and shared by all ways that lead to it.
import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import { assert } from "../../simulator/kernel/assert.ts";
import type { Result } from "../../simulator/kernel/result.ts";
import type { Uuid } from "../../simulator/kernel/uuid.ts";
import type { Datensatz, DatensatzEvent, PendingEvent } from "../../simulator/register/datensatz/datensatz.ts";
import type {
  Entscheidung,
  MeldungKontext,
  Verweigerung,
} from "../../simulator/register/datensatz/meldung/entscheidung.ts";
import type { Regelwerk } from "../../simulator/register/regelwerk/regelwerk.ts";
import { ABH_A, ABH_B, ABH_C, behoerdeOf } from "../support/register/behoerden.ts";
import type { DatensatzSpec } from "../support/register/datensatz-spec.ts";
import { mittag, uuid } from "../support/register/meldungen.ts";

/** What an authority wants. */
export interface Vorhaben<Art extends string> {
  readonly behoerde: Behoerde;
  readonly art: Art;
}

/** A message, and how the register decides on it. */
export interface Gesendetes {
  readonly nachricht: object;
  readonly decide: (datensatz: Datensatz, kontext: MeldungKontext) => Result<Entscheidung, Verweigerung>;
}

/** The record on which messages meet, and the kinds of messages. */
export interface Tafel<Art extends string> {
  readonly arten: readonly Art[];
  readonly wurzel: (regelwerk: Regelwerk) => DatensatzSpec;
  readonly compose: (vorhaben: Vorhaben<Art>, id: Uuid, gelesen: Datensatz) => Gesendetes;
}

/** The day on which everybody sends. */
export const TAG = "2026-03-10";
const JETZT = mittag(TAG);
/** Behind the end of every window and the lapse of every order. */
const SPAETER = mittag("2026-10-01");

/** Every kind of every authority. */
export function vorhabenOf<Art extends string>({ arten }: Tafel<Art>): readonly Vorhaben<Art>[] {
  return [ABH_A, ABH_B, ABH_C].flatMap((behoerde) => arten.map((art) => ({ behoerde, art })));
}

/** A state of the record; equal sequences of stored messages lead to the same one. */
export interface Knoten {
  readonly nummer: number;
  readonly datensatz: Datensatz;
  readonly events: readonly DatensatzEvent[];
}

/** A message with the authority that sends it. */
export interface Sendung extends Gesendetes {
  readonly nummer: number;
  readonly behoerde: Behoerde;
}

/** The answer, as far as another order could change it, and the state behind the message. */
export interface Ausgang {
  readonly antwort: string;
  readonly gespeichert: boolean;
  readonly danach: Knoten;
}

/** More messages than one field ever composes. */
const SENDUNGEN_MAX = 1_000_000;

/** One record, and everything that messages can make of it. */
export class Feld<Art extends string> {
  readonly wurzel: Knoten;
  readonly regelwerk: Regelwerk;
  readonly vorhaben: readonly Vorhaben<Art>[];
  readonly #tafel: Tafel<Art>;
  readonly #knoten: Knoten[] = [];
  readonly #sendungen = new Map<string, Sendung>();
  readonly #composed = new Map<string, Sendung>();
  readonly #ausgaenge = new Map<number, Ausgang>();

  constructor(tafel: Tafel<Art>, regelwerk: Regelwerk) {
    this.#tafel = tafel;
    this.regelwerk = regelwerk;
    this.vorhaben = vorhabenOf(tafel);
    const { datensatz, events } = tafel.wurzel(regelwerk);
    this.wurzel = this.#addKnoten(datensatz, events);
  }

  /** All states that were reached. */
  get knoten(): readonly Knoten[] {
    return this.#knoten;
  }

  /** The message that an authority composes for the record as it reads it; `platz` tells equal plans apart. */
  compose(vorhaben: Vorhaben<Art>, platz: number, gelesen: Knoten): Sendung {
    const { behoerde, art } = vorhaben;
    const key = `${platz}/${behoerde.kennzeichen}/${art}/${gelesen.nummer}`;
    const known = this.#composed.get(key);
    if (known !== undefined) return known;
    const id = uuid(`${platz}/${behoerde.kennzeichen}/${art}`);
    const gesendetes = this.#tafel.compose(vorhaben, id, gelesen.datensatz);
    const content = JSON.stringify(gesendetes.nachricht);
    const nummer = this.#sendungen.size;
    assert(nummer < SENDUNGEN_MAX, "messages are numbered");
    const sendung = this.#sendungen.get(content) ?? { nummer, behoerde, ...gesendetes };
    this.#sendungen.set(content, sendung);
    this.#composed.set(key, sendung);
    return sendung;
  }

  /** Judges a message on a state, on the day of all or late in the year; a stored one leads to a new state. */
  judge(sendung: Sendung, knoten: Knoten, spaeter = false): Ausgang {
    const key = (knoten.nummer * SENDUNGEN_MAX + sendung.nummer) * 2 + (spaeter ? 1 : 0);
    const known = this.#ausgaenge.get(key);
    if (known !== undefined) return known;
    const ausgang = this.#decide(sendung, knoten, spaeter ? SPAETER : JETZT);
    this.#ausgaenge.set(key, ausgang);
    return ausgang;
  }

  #decide({ behoerde, decide }: Sendung, knoten: Knoten, now: MeldungKontext["now"]): Ausgang {
    const { datensatz, events } = knoten;
    const decided = decide(datensatz, { behoerde, now, regelwerk: this.regelwerk, behoerdeOf });
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

function numbered(events: readonly PendingEvent[], from: number): readonly DatensatzEvent[] {
  return events.map((event, index) => ({ ...event, revision: from + index }));
}
