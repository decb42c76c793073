// A record in the making: every message goes through the register's own decision, in the order of time, and what it stores
// is collected as one append. Nothing of the register's rules is known here.
import { validate } from "../../proto/codec/validate.ts";
import type { Grundpersonalien } from "../../proto/generated/fachdaten.ts";
import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import type { NachrichtTypen } from "../../proto/generated/nachricht-typen.ts";
import { assert } from "../kernel/assert.ts";
import type { AzrNummer, ReferenzId } from "../kernel/kennungen.ts";
import type { Tagesdatum, Zeitpunkt } from "../kernel/zeit.ts";
import type { Mandant } from "../mandant/mandant.ts";
import type { Datensatz, PendingEvent } from "../register/datensatz/datensatz.ts";
import { initialDatensatz } from "../register/datensatz/initial-datensatz.ts";
import { decideErstmeldung } from "../register/datensatz/meldung/decide-erstmeldung.ts";
import { decideFolgemeldung } from "../register/datensatz/meldung/decide-folgemeldung.ts";
import { withPending } from "../register/datensatz/evolve.ts";
import { blockNameOf } from "../register/datensatz/referenz-id.ts";
import { advance } from "../register/datensatz/wiedervorlage.ts";
import type { Fehlerschluessel } from "../register/kataloge/fehler.ts";
import type { Regelwerk } from "../register/regelwerk/regelwerk.ts";
import { decideTitelbestellungsantrag } from "../register/titelbestellung/decide-titelbestellungsantrag.ts";
import { decideTitelbestellungsmeldung } from "../register/titelbestellung/decide-titelbestellungsmeldung.ts";
import { fehlernachrichtOf } from "../service/fehlernachricht.ts";
import { digestOfErstmeldung, digestOfFolgemeldung } from "../service/inhalt-digest.ts";
import { datensatzStreamId } from "../service/load-datensatz.ts";
import { personalienReserved, personalienStream } from "../service/personalien-reservierung.ts";
import { vorgangHorizont, vorgangRefused, vorgangStored, type Nachricht } from "../service/vorgang.ts";
import type { StreamId, StreamWrite } from "../store/port.ts";
import type { Behoerdenbestand } from "./behoerden-bestand.ts";
import {
  erstmeldung,
  folgemeldung,
  nachrichtenUuidOf,
  titelbestellungsantrag,
  titelbestellungsmeldung,
  type Absender,
  type Inhalt,
} from "./nachricht.ts";

/** What all records of a population share. */
export interface Register {
  readonly seed: number;
  readonly ursprung: Mandant["ursprung"];
  readonly regelwerk: Regelwerk;
  readonly behoerden: Behoerdenbestand;
  /** The instant at which the clock will stand. */
  readonly jetzt: Zeitpunkt;
}

/** The Personalien of a new record and what stands against them. */
export interface Anlage {
  readonly personalien: Grundpersonalien;
  readonly ereignisdatum: Tagesdatum;
  /** Stream of these Personalien, and the records that have reserved them before. */
  readonly stream: StreamId;
  readonly gleiche: readonly AzrNummer[];
}

/** Clerks of an authority whose names appear. */
const SACHBEARBEITER_COUNT = 40;

export class Akte {
  readonly #register: Register;
  readonly #index: number;
  readonly #events: PendingEvent[] = [];
  readonly #others: StreamWrite[] = [];
  #datensatz: Datensatz;
  #messages = 0;

  constructor(register: Register, index: number, azrNummer: AzrNummer) {
    this.#register = register;
    this.#index = index;
    this.#datensatz = initialDatensatz(azrNummer);
  }

  get datensatz(): Datensatz {
    return this.#datensatz;
  }

  /** Creates the record. */
  anlegen(behoerde: Behoerde, now: Zeitpunkt, { personalien, ereignisdatum, stream, gleiche }: Anlage): void {
    const absender = this.#absender(behoerde, now);
    const meldung = erstmeldung(absender, personalien, ereignisdatum, gleiche);
    assertForm("Erstmeldung", meldung);
    const { azrNummer } = this.#datensatz;
    const decided = decideErstmeldung(azrNummer, meldung, { ...this.#kontext(absender), gleiche });
    assert(
      decided.ok,
      `the register takes person ${this.#index}: ${decided.ok ? "" : JSON.stringify(decided.rejection)}`,
    );
    const nachricht = this.#nachricht(absender, () => digestOfErstmeldung(meldung));
    const reserved = personalienReserved(stream, azrNummer, nachricht, now);
    const expected = gleiche.length === 0 ? ("none" as const) : gleiche.length - 1;
    this.#others.push({ stream, expected, events: [reserved] });
    this.#keep(absender, decided.value, nachricht);
  }

  /** Reports and stores. */
  melden(behoerde: Behoerde, now: Zeitpunkt, inhalt: Inhalt): void {
    const refused = this.#report(behoerde, now, inhalt);
    assert(refused === undefined, `the register takes the messages about person ${this.#index}: ${refused ?? ""}`);
  }

  /** Reports what the register is bound to refuse with this key. */
  meldenRefused(behoerde: Behoerde, now: Zeitpunkt, inhalt: Inhalt, schluessel: Fehlerschluessel): void {
    const refused = this.#report(behoerde, now, inhalt);
    assert(refused === schluessel, `the register refuses with ${schluessel}, not ${refused ?? "at all"}`);
  }

  /** Applies for a title, which opens an order; so long ago that no Vorgang is kept. */
  bestellen(behoerde: Behoerde, now: Zeitpunkt, antragsdatum: Tagesdatum): void {
    const absender = this.#absender(behoerde, now);
    const meldung = titelbestellungsantrag(absender, antragsdatum);
    assertForm("Titelbestellungsantrag", meldung);
    this.#keepOld(absender, decideTitelbestellungsantrag(this.#datensatz, meldung, this.#kontext(absender)));
  }

  /** Takes the next step of an order; so long ago that no Vorgang is kept. */
  weiterbestellen(behoerde: Behoerde, now: Zeitpunkt, bestellung: ReferenzId, inhalt: Bestellinhalt): void {
    const absender = this.#absender(behoerde, now);
    const meldung = titelbestellungsmeldung(absender, inhalt);
    assertForm("Titelbestellungsmeldung", meldung);
    const name = blockNameOf(bestellung);
    this.#keepOld(absender, decideTitelbestellungsmeldung(this.#datensatz, name, meldung, this.#kontext(absender)));
  }

  /** Everything of this person as one append, with what is due until now. */
  close(): readonly StreamWrite[] {
    const { jetzt, regelwerk, behoerden } = this.#register;
    const dueNow = advance(this.#datensatz, jetzt, { regelwerk, behoerdeOf: behoerden.find });
    this.#datensatz = withPending(this.#datensatz, dueNow);
    this.#events.push(...dueNow);
    const stream = datensatzStreamId(this.#datensatz.azrNummer);
    return [{ stream, expected: "none", events: this.#events }, ...this.#others];
  }

  #report(behoerde: Behoerde, now: Zeitpunkt, inhalt: Inhalt): Fehlerschluessel | undefined {
    const absender = this.#absender(behoerde, now);
    const meldung = folgemeldung(absender, inhalt);
    assertForm("Folgemeldung", meldung);
    const { azrNummer } = this.#datensatz;
    const decided = decideFolgemeldung(this.#datensatz, meldung, this.#kontext(absender));
    const nachricht = this.#nachricht(absender, () => digestOfFolgemeldung(azrNummer, meldung));
    if (decided.ok) {
      this.#keep(absender, decided.value, nachricht);
      return undefined;
    }
    const { fehler } = decided.rejection;
    if (this.#isRecent(now)) {
      const fehlernachricht = fehlernachrichtOf(fehler, { ausloeserUUID: nachricht.nachrichtenUUID });
      this.#others.push(vorgangRefused(nachricht, fehlernachricht, { azrNummer, folgemeldung: meldung }, now));
    }
    return fehler[0].schluessel;
  }

  #keep({ now }: Absender, stored: Gespeichert, nachricht: Nachricht): void {
    this.#datensatz = stored.datensatz;
    this.#events.push(...stored.events);
    if (this.#isRecent(now)) this.#others.push(vorgangStored(nachricht, stored.bestaetigung, now));
  }

  #keepOld({ now }: Absender, decided: ReturnType<typeof decideFolgemeldung>): void {
    assert(
      decided.ok,
      `the register takes the orders of person ${this.#index}: ${decided.ok ? "" : JSON.stringify(decided.rejection)}`,
    );
    assert(!this.#isRecent(now), "an order came further so long ago that no Vorgang is kept");
    this.#datensatz = decided.value.datensatz;
    this.#events.push(...decided.value.events);
  }

  /** A Vorgang lives for seven days; what would be purged at once is not made. */
  #isRecent(now: Zeitpunkt): boolean {
    return now >= vorgangHorizont(this.#register.jetzt);
  }

  #absender(behoerde: Behoerde, now: Zeitpunkt): Absender {
    assert(now <= this.#register.jetzt, "nothing is reported in the future");
    const { seed } = this.#register;
    const number = (this.#messages += 1);
    const clerk = ((this.#index * 31 + number * 7) % SACHBEARBEITER_COUNT) + 1;
    return {
      behoerde,
      sachbearbeiter: `Sachbearbeitung ${String(clerk).padStart(2, "0")}`,
      nachrichtenUUID: nachrichtenUuidOf(seed, this.#index, number),
      now,
    };
  }

  #kontext({ behoerde, now }: Absender) {
    const { regelwerk, behoerden } = this.#register;
    return { behoerde, now, regelwerk, behoerdeOf: behoerden.find };
  }

  /** The digest is what only a Vorgang needs. */
  #nachricht({ behoerde, sachbearbeiter, nachrichtenUUID, now }: Absender, digest: () => string): Nachricht {
    const inhaltDigest = this.#isRecent(now) ? digest() : "";
    return { behoerde: behoerde.kennzeichen, nachrichtenUUID, sachbearbeiter, inhaltDigest };
  }
}

type Nachrichtname = "Erstmeldung" | "Folgemeldung" | "Titelbestellungsantrag" | "Titelbestellungsmeldung";
type Bestellinhalt = Parameters<typeof titelbestellungsmeldung>[1];
type Gespeichert = Extract<ReturnType<typeof decideFolgemeldung>, { ok: true }>["value"];

/** The schema is the register's first rule: what it would refuse as HTTP body is a defect here. */
function assertForm(name: Nachrichtname, meldung: NachrichtTypen[Nachrichtname]): void {
  const judged = validate(name, meldung);
  assert(judged.ok, `a message keeps its schema: ${judged.ok ? "" : JSON.stringify(judged.rejection[0])}`);
}

/** The stream of a person's Personalien in this register. */
export function streamOfPersonalien(register: Register, personalien: Grundpersonalien): StreamId {
  return personalienStream({ ursprung: register.ursprung }, personalien);
}
