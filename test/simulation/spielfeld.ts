// A register in memory on which the commands of a scenario are played, through the service or through the HTTP face.
import type { Gesamtauskunft } from "../../proto/generated/nachrichten.ts";
import { present } from "../../simulator/kernel/assert.ts";
import type { AzrNummer } from "../../simulator/kernel/kennungen.ts";
import { parseZeitpunkt, type Zeitpunkt } from "../../simulator/kernel/zeit.ts";
import type { Antwort, Befehl, Bild, Szenario } from "../oracle/sprache.ts";
import { antwortOf, type Empfang } from "./antworten.ts";
import { namesOf, unterschiede } from "./bild.ts";
import { Gedaechtnis } from "./gedaechtnis.ts";
import { finderOf, sendungOf, type Sendung } from "./nachrichten.ts";
import { referenzenIn } from "./referenzen.ts";
import { behoerdenOf } from "./woerter.ts";

/** A way into a register. */
export interface Zugang {
  send(sendung: Sendung): Promise<Empfang>;
  auskunft(azrNummer: AzrNummer): Promise<Gesamtauskunft | undefined>;
  setUhr(zeitpunkt: Zeitpunkt): Promise<void>;
}

/** Runs an action just before the next append of the store. */
export type Zwischen = (action: () => Promise<void>) => void;

type Bekannt = Exclude<Empfang, { readonly art: "ungewiss" | "besetzt" }>;

/** Sendings of one message before its outcome must be known. */
const SENDINGS_MAX = 20;

export class Spielfeld {
  readonly gedaechtnis = new Gedaechtnis();
  readonly #zugang: Zugang;
  readonly #behoerden;
  readonly #behoerdeOf;
  readonly #nameOf;
  readonly #befehle: readonly Befehl[];
  readonly #sendungen: (Sendung | undefined)[] = [];

  constructor(szenario: Szenario, zugang: Zugang) {
    this.#zugang = zugang;
    this.#befehle = szenario.befehle;
    this.#behoerden = behoerdenOf(szenario);
    this.#behoerdeOf = finderOf(this.#behoerden);
    this.#nameOf = namesOf(this.#behoerden);
  }

  /** Plays the next command; the same message is sent again while nobody knows what became of it. */
  async befehl(befehl: Befehl): Promise<Antwort> {
    if (befehl.art === "uhr") {
      this.#sendungen.push(undefined);
      await this.#zugang.setUhr(present(parseZeitpunkt(befehl.auf), "an instant"));
      return { ergebnis: "UHR", wiederholt: false, fehler: [], hinweise: [], grundlagen: [], urteile: [] };
    }
    return this.#antwort(befehl, await this.#sendUntilKnown(this.#sendungFor(befehl)));
  }

  /** Sends the next message twice at once. */
  async zweimal(befehl: Exclude<Befehl, { readonly art: "uhr" }>): Promise<readonly [Antwort, Antwort]> {
    const sendung = this.#sendungFor(befehl);
    const [first, second] = await Promise.all([this.#sendUntilKnown(sendung), this.#sendUntilKnown(sendung)]);
    return [this.#antwort(befehl, first), this.#antwort(befehl, second)];
  }

  /**
   * Sends the next two messages at once: the second arrives when the first is judged and about to be stored, unless the
   * first stores nothing. Tells whether it did: then it was stored before the first.
   */
  async zugleich(
    erster: Exclude<Befehl, { readonly art: "uhr" }>,
    zweiter: Exclude<Befehl, { readonly art: "uhr" }>,
    zwischen: Zwischen,
  ): Promise<{ readonly antworten: readonly [Antwort, Antwort]; readonly vertauscht: boolean }> {
    const [first, second] = [this.#sendungFor(erster), this.#sendungFor(zweiter)];
    const inFlight: Promise<Bekannt>[] = [];
    zwischen(async () => {
      const started = this.#sendUntilKnown(second);
      inFlight.push(started);
      await started;
    });
    const ofFirst = await this.#sendUntilKnown(first);
    // A message that stores nothing never came to its append.
    zwischen(() => Promise.resolve());
    const ofSecond = await (inFlight[0] ?? this.#sendUntilKnown(second));
    const antworten = [this.#antwort(erster, ofFirst), this.#antwort(zweiter, ofSecond)] as const;
    return { antworten, vertauscht: inFlight.length > 0 };
  }

  /** Whether everything that a command refers to has a Referenz-ID by now. */
  kennt(befehl: Befehl): boolean {
    const isKnown = referenzenIn(befehl).every((referenz) => this.gedaechtnis.kennt(referenz));
    return isKnown && (befehl.art !== "bestellungSchritt" || this.gedaechtnis.kenntLabel(befehl.bestellung));
  }

  /** In what the record of a person differs from what is expected. */
  async unterschiede(person: string, erwartet: Bild): Promise<readonly string[]> {
    if (!this.gedaechtnis.has(person)) return [];
    const auskunft = await this.#zugang.auskunft(this.gedaechtnis.nummer(person));
    if (auskunft === undefined) return [`${person}: kein Datensatz`];
    return unterschiede(erwartet, auskunft, this.gedaechtnis, this.#nameOf);
  }

  #sendungFor(befehl: Exclude<Befehl, { readonly art: "uhr" }>): Sendung {
    const sendung =
      befehl.art === "wiederholung"
        ? present(this.#sendungen[befehl.von], "an earlier message")
        : sendungOf(befehl, this.#behoerdeOf, this.gedaechtnis);
    this.#sendungen.push(sendung);
    return sendung;
  }

  #antwort(befehl: Befehl, empfang: Bekannt): Antwort {
    // A refusal that is no longer kept is judged anew: a repeat can be the one that is stored.
    const meldung = befehl.art === "wiederholung" ? this.#befehle[befehl.von] : befehl;
    if (empfang.art === "gespeichert" && meldung !== undefined) this.#learn(meldung, empfang);
    return antwortOf(empfang, this.gedaechtnis);
  }

  async #sendUntilKnown(sendung: Sendung): Promise<Bekannt> {
    for (let attempt = 1; attempt <= SENDINGS_MAX; attempt += 1) {
      const empfang = await this.#zugang.send(sendung);
      if (empfang.art === "abgelehnt" || (empfang.art === "gespeichert" && !isAusstehend(empfang))) return empfang;
    }
    throw new Error("the outcome of a message stays unknown");
  }

  #learn(befehl: Befehl, { bestaetigung }: Extract<Empfang, { readonly art: "gespeichert" }>): void {
    const { gedaechtnis } = this;
    const { referenzen, azrNummer } = bestaetigung;
    if (bestaetigung.erweiterung?.nurGeprueft === true) return;
    gedaechtnis.noteReferenzen(referenzen);
    if (befehl.art === "erstmeldung") {
      gedaechtnis.noteNummer(befehl.person, azrNummer);
      gedaechtnis.bind(befehl.label, referenzen.grundpersonalien ?? "");
      gedaechtnis.bind(befehl.meldestatusLabel, referenzen.meldestatus ?? "");
    }
    if (befehl.art === "folgemeldung") {
      for (const { sachverhalt, label } of befehl.bloecke) gedaechtnis.bind(label, referenzen[sachverhalt] ?? "");
    }
    if (befehl.art === "bestellungAntrag") gedaechtnis.bind(befehl.bestellung, referenzen.titelbestellung ?? "");
  }
}

/** Whether a relative is not judged yet: sending the message again tells the end. */
function isAusstehend({ bestaetigung }: Extract<Empfang, { readonly art: "gespeichert" }>): boolean {
  return (bestaetigung.erweiterung?.angehoerige ?? []).some(({ verdikt }) => verdikt === "AUSSTEHEND");
}
