// Tries on a finished record what the day will report, by the register's own decisions: nothing but a planned refusal may
// come of it.
import type { Aufenthaltserlaubnis, Duldung } from "../../proto/generated/fachdaten.ts";
import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import { assert } from "../kernel/assert.ts";
import { addMs, addMonate, startOfTag, type Tagesdatum, type Zeitpunkt } from "../kernel/zeit.ts";
import type { Block, Datensatz } from "../register/datensatz/datensatz.ts";
import { decideFolgemeldung } from "../register/datensatz/meldung/decide-folgemeldung.ts";
import { blockNameOf } from "../register/datensatz/referenz-id.ts";
import type { Fehlerschluessel } from "../register/kataloge/fehler.ts";
import { decideTitelbestellungsmeldung } from "../register/titelbestellung/decide-titelbestellungsmeldung.ts";
import { isOffen } from "../register/titelbestellung/titelbestellung.ts";
import type { Register } from "./akte.ts";
import { folgemeldung, meldestatus, nachrichtenUuidOf, titelbestellungsmeldung, type Absender } from "./nachricht.ts";

/** In the middle of the day. */
const TRIAL_MS = 12 * 3_600_000;
/** Months by which a trial extends. */
const TRIAL_MONTHS = 3;
const TRIAL_UUID_NUMBER = 1_000_000;

/** What came of a message that was tried. */
export interface Probe {
  /** The record behind it, when it was stored. */
  readonly datensatz?: Datensatz;
  readonly schluessel?: Fehlerschluessel;
}

export class Tagesprobe {
  readonly #register: Register;
  readonly #tag: Tagesdatum;

  constructor(register: Register, tag: Tagesdatum) {
    this.#register = register;
    this.#tag = tag;
  }

  /** Another authority reports that the person came today. */
  zuzug(datensatz: Datensatz, behoerde: Behoerde): Probe {
    const absender = this.#absender(behoerde, 1);
    return this.#decided(datensatz, absender, { sachverhalt: meldestatus("02", this.#tag) });
  }

  /** The Duldung is extended by a decision of this day. */
  verlaengerung(
    datensatz: Datensatz,
    behoerde: Behoerde,
    { referenzId, fachdaten }: Block<Duldung>,
    decided: Tagesdatum,
  ): Probe {
    const fachdatenNeu: Duldung = {
      duldungArt: fachdaten.duldungArt,
      ereignisdatum: decided,
      befristungsdatum: addMonate(this.#tag, TRIAL_MONTHS),
      bescheinigungsNummer: "T0000000",
      traegervordruckNummer: "K0000000",
    };
    const sachverhalt = { duldung: { aenderungsArt: "02" as const, referenzId, fachdatenNeu } };
    return this.#decided(datensatz, this.#absender(behoerde, 2), { sachverhalt });
  }

  /** A card is handed over: as a step of its order where orders are known, otherwise by reporting the title. */
  aushaendigung(datensatz: Datensatz, behoerde: Behoerde, titel: Aufenthaltserlaubnis): Probe {
    const absender = this.#absender(behoerde, 3);
    const nummerDesAufenthaltstitels = "Y00000000";
    if (!this.#register.regelwerk.bestellung) {
      const fachdatenNeu = { ...titel, nummerDesAufenthaltstitels };
      const sachverhalt = { aufenthaltserlaubnis: { aenderungsArt: "01" as const, fachdatenNeu } };
      return this.#decided(datensatz, absender, { sachverhalt });
    }
    const [bestellung, ...others] = datensatz.bestellungen.filter((each) => isOffen(each));
    assert(bestellung !== undefined && others.length === 0, "one order of a card that lies ready");
    const { referenzId } = bestellung;
    const aushaendigung = { ereignisdatum: this.#tag, nummerDesAufenthaltstitels };
    const meldung = titelbestellungsmeldung(absender, { referenzId, schritt: { aushaendigung } });
    const name = blockNameOf(referenzId);
    return probeOf(decideTitelbestellungsmeldung(datensatz, name, meldung, this.#kontext(absender)));
  }

  #decided(datensatz: Datensatz, absender: Absender, inhalt: Parameters<typeof folgemeldung>[1]): Probe {
    return probeOf(decideFolgemeldung(datensatz, folgemeldung(absender, inhalt), this.#kontext(absender)));
  }

  #absender(behoerde: Behoerde, number: number): Absender {
    const now: Zeitpunkt = addMs(startOfTag(this.#tag), TRIAL_MS + number);
    const nachrichtenUUID = nachrichtenUuidOf(0, 0, TRIAL_UUID_NUMBER + number);
    return { behoerde, sachbearbeiter: "Sachbearbeitung", nachrichtenUUID, now };
  }

  #kontext({ behoerde, now }: Absender) {
    const { behoerden, regelwerk } = this.#register;
    return { behoerde, now, regelwerk, behoerdeOf: behoerden.find };
  }
}

function probeOf(decided: ReturnType<typeof decideFolgemeldung>): Probe {
  return decided.ok ? { datensatz: decided.value.datensatz } : { schluessel: decided.rejection.fehler[0].schluessel };
}
