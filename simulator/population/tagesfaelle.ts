// The day's cases: what the load test is told about persons of the stock. Each is tried on the finished record before it is
// promised, by the register's own decision.
import { validate } from "../../proto/codec/validate.ts";
import type { Duldung } from "../../proto/generated/fachdaten.ts";
import type { Fall, NationPerson, Tagesfaelle } from "../../proto/generated/messung.ts";
import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import { assert, present } from "../kernel/assert.ts";
import { addMs, addMonate, addTage, startOfTag, type Tagesdatum } from "../kernel/zeit.ts";
import { currentBlock, type Block, type Datensatz } from "../register/datensatz/datensatz.ts";
import { decideFolgemeldung } from "../register/datensatz/meldung/decide-folgemeldung.ts";
import type { Fehlerschluessel } from "../register/kataloge/fehler.ts";
import { deriveAktenfuehrung } from "../register/zustaendigkeit/aktenfuehrung.ts";
import type { Register } from "./akte.ts";
import type { Bestandseinstellungen, Rolle } from "./bestandsplan.ts";
import { folgemeldung, meldestatus, nachrichtenUuidOf, type Inhalt } from "./nachricht.ts";
import type { Person } from "./person.ts";
import { Random } from "./random.ts";
import type { TagesfallArt } from "./tagesfall-art.ts";

const PURPOSE = { zuzug: 20 } as const;
/** In the middle of the day, when it is tried whether a case can be played. */
const TRIAL_MS = 12 * 3_600_000;
/** Months by which a trial extends. */
const TRIAL_MONTHS = 3;
const TRIAL_UUID_NUMBER = 1_000_000;

/** Collects the persons that have a part in the day. */
export class TagesfaelleSammlung {
  readonly #einstellungen: Bestandseinstellungen;
  readonly #register: Register;
  readonly #faelle: { readonly nummer: number; readonly fall: Fall }[] = [];
  readonly #nation: NationPerson[] = [];

  constructor(einstellungen: Bestandseinstellungen, register: Register) {
    this.#einstellungen = einstellungen;
    this.#register = register;
  }

  add(person: Person): void {
    const { rolle } = person.platz;
    if (rolle.art === "fall") this.#faelle.push({ nummer: rolle.nummer, fall: this.#fallOf(person, rolle) });
    else if (rolle.art === "nation") this.#nation.push(this.#nationPersonOf(person, rolle.mitDuldung));
  }

  /** All of them, valid by the schema. */
  build(mandant: string): Tagesfaelle {
    const { seed, tag, casesCount } = this.#einstellungen;
    const { buero, auslaenderbehoerden } = this.#register.behoerden;
    assert(this.#faelle.length === casesCount, "every case of the plan was made");
    const faelle: Tagesfaelle = {
      seed,
      tag,
      mandant,
      behoerde: buero.kennzeichen,
      behoerdeName: buero.name,
      extensions: this.#faelle.toSorted((left, right) => left.nummer - right.nummer).map(({ fall }) => fall),
      behoerden: auslaenderbehoerden.map(({ kennzeichen }) => kennzeichen),
      nation: this.#nation,
    };
    const checked = validate("Tagesfaelle", faelle);
    assert(checked.ok, `the day's cases fit their schema: ${checked.ok ? "" : JSON.stringify(checked.rejection[0])}`);
    return checked.value;
  }

  #fallOf(person: Person, { nummer, fallArt }: Extract<Rolle, { readonly art: "fall" }>): Fall {
    const block = present(currentBlock(person.datensatz.bloecke.duldung), "the Duldung of a case");
    const zuzugBehoerde = this.#zuzugBehoerdeOf(person, fallArt);
    this.#tryFall(person, block, fallArt, zuzugBehoerde);
    return {
      caseId: `fall-${String(nummer + 1).padStart(4, "0")}`,
      azrNummer: person.platz.azrNummer,
      referenzId: block.referenzId,
      personalien: person.personalien,
      duldungArt: block.fachdaten.duldungArt.code,
      befristungsdatum: block.fachdaten.befristungsdatum,
      art: fallArt,
      ...(zuzugBehoerde === undefined ? {} : { zuzugBehoerde: zuzugBehoerde.kennzeichen }),
    };
  }

  #zuzugBehoerdeOf({ platz, datensatz }: Person, art: TagesfallArt): Behoerde | undefined {
    const { behoerden, seed } = this.#register;
    if (art === "verlaengerung") return undefined;
    if (art === "entscheidung_nach_umzug") return deriveAktenfuehrung(datensatz, behoerden.find)?.behoerde;
    return behoerden.drawAuslaenderbehoerde(new Random(seed, platz.index, PURPOSE.zuzug), behoerden.buero);
  }

  /** Plays the case in memory, as the day will: nothing but the planned refusal may come of it. */
  #tryFall(person: Person, block: Block<Duldung>, art: TagesfallArt, zuzugBehoerde: Behoerde | undefined): void {
    const { tag } = this.#einstellungen;
    const { behoerden, regelwerk } = this.#register;
    const decided = art === "umzug_vor_meldung" ? addTage(tag, -1) : tag;
    let { datensatz } = person;
    if (art === "umzug_vor_meldung") {
      const moved = this.#decide(datensatz, present(zuzugBehoerde, "the authority of the Zuzug"), 1, {
        sachverhalt: meldestatus("02", tag),
      });
      datensatz = present(moved.datensatz, `the record after the Zuzug (${moved.schluessel ?? ""})`);
    }
    const { schluessel } = this.#decide(datensatz, behoerden.buero, 2, this.#verlaengerung(block, decided));
    const planned: Record<TagesfallArt, Fehlerschluessel | undefined> = {
      verlaengerung: undefined,
      umzug_vor_meldung: regelwerk.uebergang ? undefined : "AZR-3001",
      entscheidung_nach_umzug: regelwerk.uebergang ? "AZR-3010" : "AZR-3001",
    };
    assert(schluessel === planned[art], `${art} of ${person.platz.azrNummer} ends with ${schluessel ?? "success"}`);
  }

  #nationPersonOf(person: Person, mitDuldung: boolean): NationPerson {
    const { datensatz, platz, personalien } = person;
    const led = present(deriveAktenfuehrung(datensatz, this.#register.behoerden.find), "who leads the file").behoerde;
    const base = { azrNummer: platz.azrNummer, aktenfuehrendeBehoerde: led.kennzeichen, personalien };
    if (!mitDuldung) return base;
    const block = present(currentBlock(datensatz.bloecke.duldung), "the Duldung of a person of the nation");
    const { schluessel } = this.#decide(datensatz, led, 1, this.#verlaengerung(block, this.#einstellungen.tag));
    assert(schluessel === undefined, `the Duldung of ${platz.azrNummer} can be extended, not ${schluessel ?? ""}`);
    return {
      ...base,
      duldungReferenzId: block.referenzId,
      duldungArt: block.fachdaten.duldungArt.code,
      befristungsdatum: block.fachdaten.befristungsdatum,
    };
  }

  #verlaengerung({ referenzId, fachdaten }: Block<Duldung>, decided: Tagesdatum): Inhalt {
    const fachdatenNeu: Duldung = {
      duldungArt: fachdaten.duldungArt,
      ereignisdatum: decided,
      befristungsdatum: addMonate(this.#einstellungen.tag, TRIAL_MONTHS),
      bescheinigungsNummer: "T0000000",
    };
    return { sachverhalt: { duldung: { aenderungsArt: "02", referenzId, fachdatenNeu } } };
  }

  #decide(
    datensatz: Datensatz,
    behoerde: Behoerde,
    number: number,
    inhalt: Inhalt,
  ): { readonly datensatz?: Datensatz; readonly schluessel?: Fehlerschluessel } {
    const { behoerden, regelwerk } = this.#register;
    const now = addMs(startOfTag(this.#einstellungen.tag), TRIAL_MS + number);
    const nachrichtenUUID = nachrichtenUuidOf(0, 0, TRIAL_UUID_NUMBER + number);
    const meldung = folgemeldung({ behoerde, sachbearbeiter: "Sachbearbeitung", nachrichtenUUID, now }, inhalt);
    const decided = decideFolgemeldung(datensatz, meldung, { behoerde, now, regelwerk, behoerdeOf: behoerden.find });
    return decided.ok ? { datensatz: decided.value.datensatz } : { schluessel: decided.rejection.fehler[0].schluessel };
  }
}
