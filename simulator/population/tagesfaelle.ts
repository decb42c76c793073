// The day's cases: what the load test is told about persons of the stock. Each is tried on the finished record before it is
// promised, by the register's own decision.
import { validate } from "../../proto/codec/validate.ts";
import type { Duldung } from "../../proto/generated/fachdaten.ts";
import type { Aushaendigungsfall, Fall, Fallkind, NationPerson, Tagesfaelle } from "../../proto/generated/messung.ts";
import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import { assert, present } from "../kernel/assert.ts";
import type { AzrNummer } from "../kernel/kennungen.ts";
import { addTage } from "../kernel/zeit.ts";
import { currentBlock, type Block } from "../register/datensatz/datensatz.ts";
import type { Fehlerschluessel } from "../register/kataloge/fehler.ts";
import { deriveAktenfuehrung } from "../register/zustaendigkeit/aktenfuehrung.ts";
import type { Register } from "./akte.ts";
import type { Bestandseinstellungen } from "./bestandsplan.ts";
import { BESTELLTE_TITELART, TITEL_DAYS } from "./bestellungen.ts";
import { Familienfaelle } from "./familienfall.ts";
import type { Person } from "./person.ts";
import { Random } from "./random.ts";
import { isAushaendigung } from "./tagesfall-art.ts";
import { Tagesprobe } from "./tagesprobe.ts";

const PURPOSE = { zuzug: 20 } as const;

/** A case whose children are looked up when all persons have come. */
interface Verlaengerungsfall {
  readonly nummer: number;
  readonly fall: Omit<Fall, "kinder">;
  readonly eingetragene: readonly AzrNummer[];
}

/** Collects the persons that have a part in the day. */
export class TagesfaelleSammlung {
  readonly #einstellungen: Bestandseinstellungen;
  readonly #register: Register;
  readonly #probe: Tagesprobe;
  readonly #familien: Familienfaelle;
  readonly #extensions: Verlaengerungsfall[] = [];
  readonly #aushaendigungen: Aushaendigungsfall[] = [];
  readonly #nation: NationPerson[] = [];

  constructor(einstellungen: Bestandseinstellungen, register: Register) {
    this.#einstellungen = einstellungen;
    this.#register = register;
    this.#probe = new Tagesprobe(register, einstellungen.tag);
    this.#familien = new Familienfaelle(register, einstellungen.tag, this.#probe);
  }

  add(person: Person): void {
    const { rolle } = person.platz;
    this.#familien.add(person);
    if (rolle.art === "nation") this.#nation.push(this.#nationPersonOf(person, rolle.mitDuldung));
    if (rolle.art !== "fall") return;
    const { fallArt } = rolle;
    if (isAushaendigung(fallArt)) this.#aushaendigungen.push(this.#aushaendigungOf(person, rolle.nummer, fallArt));
    else this.#extensions.push(this.#extensionOf(person, rolle.nummer, fallArt));
  }

  /** All of them, valid by the schema. */
  build(mandant: string): Tagesfaelle {
    const { seed, tag, casesCount } = this.#einstellungen;
    const { buero, auslaenderbehoerden } = this.#register.behoerden;
    assert(this.#extensions.length === casesCount, "every case of the plan was made");
    const faelle: Tagesfaelle = {
      seed,
      tag,
      mandant,
      behoerde: buero.kennzeichen,
      behoerdeName: buero.name,
      extensions: this.#extensions
        .toSorted((left, right) => left.nummer - right.nummer)
        .map(({ fall, eingetragene }) => withKinder(fall, this.#familien.kinderOf(eingetragene))),
      aushaendigungen: this.#aushaendigungen.toSorted((left, right) => (left.caseId < right.caseId ? -1 : 1)),
      behoerden: auslaenderbehoerden.map(({ kennzeichen }) => kennzeichen),
      nation: this.#nation,
    };
    const checked = validate("Tagesfaelle", faelle);
    assert(checked.ok, `the day's cases fit their schema: ${checked.ok ? "" : JSON.stringify(checked.rejection[0])}`);
    return checked.value;
  }

  #extensionOf(person: Person, nummer: number, art: Fall["art"]): Verlaengerungsfall {
    const { bloecke } = person.datensatz;
    const block = present(currentBlock(bloecke.duldung), "the Duldung of a case");
    const zuzugBehoerde = this.#zuzugBehoerdeOf(person, art);
    this.#tryExtension(person, block, art, zuzugBehoerde);
    const fall = {
      caseId: caseIdOf(nummer),
      azrNummer: person.platz.azrNummer,
      referenzId: block.referenzId,
      personalien: person.personalien,
      duldungArt: block.fachdaten.duldungArt.code,
      befristungsdatum: block.fachdaten.befristungsdatum,
      art,
      ...(zuzugBehoerde === undefined ? {} : { zuzugBehoerde: zuzugBehoerde.kennzeichen }),
    };
    const eingetragene = bloecke.familienbeziehung
      .filter(({ entfallen, fachdaten }) => !entfallen && fachdaten.imPapierEingetragen === true)
      .map(({ fachdaten }) => fachdaten.azrNummer);
    return { nummer, fall, eingetragene };
  }

  #zuzugBehoerdeOf({ platz, datensatz }: Person, art: Fall["art"]): Behoerde | undefined {
    const { behoerden, seed } = this.#register;
    if (art === "verlaengerung" || art === "familie") return undefined;
    if (art === "entscheidung_nach_umzug") return deriveAktenfuehrung(datensatz, behoerden.find)?.behoerde;
    return behoerden.drawAuslaenderbehoerde(new Random(seed, platz.index, PURPOSE.zuzug), behoerden.buero);
  }

  #tryExtension(person: Person, block: Block<Duldung>, art: Fall["art"], zuzugBehoerde: Behoerde | undefined): void {
    const { tag } = this.#einstellungen;
    const { behoerden, regelwerk } = this.#register;
    const decided = art === "umzug_vor_meldung" ? addTage(tag, -1) : tag;
    let { datensatz } = person;
    if (art === "umzug_vor_meldung") {
      const moved = this.#probe.zuzug(datensatz, present(zuzugBehoerde, "the authority of the Zuzug"));
      datensatz = present(moved.datensatz, `the record after the Zuzug (${moved.schluessel ?? ""})`);
    }
    const { schluessel } = this.#probe.verlaengerung(datensatz, behoerden.buero, block, decided);
    const planned: Record<Fall["art"], Fehlerschluessel | undefined> = {
      verlaengerung: undefined,
      familie: undefined,
      umzug_vor_meldung: regelwerk.uebergang ? undefined : "AZR-3001",
      entscheidung_nach_umzug: regelwerk.uebergang ? "AZR-3010" : "AZR-3001",
    };
    assertEnds(person, art, schluessel, planned[art]);
  }

  #aushaendigungOf(person: Person, nummer: number, art: Aushaendigungsfall["art"]): Aushaendigungsfall {
    const { behoerden, regelwerk } = this.#register;
    const entscheidungsdatum = present(person.kartenentscheidung, "the decision on a card");
    const befristungsdatum = addTage(entscheidungsdatum, TITEL_DAYS);
    const aufenthaltserlaubnisArt = { code: BESTELLTE_TITELART };
    const titel = { aufenthaltserlaubnisArt, ereignisdatum: entscheidungsdatum, befristungsdatum };
    const { schluessel } = this.#probe.aushaendigung(person.datensatz, behoerden.buero, titel);
    const isRefused = art === "aushaendigung_nach_umzug" && !regelwerk.bestellung && !regelwerk.uebergang;
    assertEnds(person, art, schluessel, isRefused ? "AZR-3001" : undefined);
    return {
      caseId: caseIdOf(nummer),
      azrNummer: person.platz.azrNummer,
      personalien: person.personalien,
      art,
      aufenthaltserlaubnisArt: BESTELLTE_TITELART,
      entscheidungsdatum,
      befristungsdatum,
    };
  }

  #nationPersonOf(person: Person, mitDuldung: boolean): NationPerson {
    const { datensatz, platz, personalien } = person;
    const led = present(deriveAktenfuehrung(datensatz, this.#register.behoerden.find), "who leads the file").behoerde;
    const base = { azrNummer: platz.azrNummer, aktenfuehrendeBehoerde: led.kennzeichen, personalien };
    if (!mitDuldung) return base;
    const block = present(currentBlock(datensatz.bloecke.duldung), "the Duldung of a person of the nation");
    const { schluessel } = this.#probe.verlaengerung(datensatz, led, block, this.#einstellungen.tag);
    assert(schluessel === undefined, `the Duldung of ${platz.azrNummer} can be extended, not ${schluessel ?? ""}`);
    return {
      ...base,
      duldungReferenzId: block.referenzId,
      duldungArt: block.fachdaten.duldungArt.code,
      befristungsdatum: block.fachdaten.befristungsdatum,
    };
  }
}

function caseIdOf(nummer: number): string {
  return `fall-${String(nummer + 1).padStart(4, "0")}`;
}

/** A family of whom nobody is entered is an extension like any other. */
function withKinder(fall: Verlaengerungsfall["fall"], kinder: readonly Fallkind[]): Fall {
  const art = fall.art === "familie" && kinder.length === 0 ? "verlaengerung" : fall.art;
  return { ...fall, art, kinder };
}

function assertEnds(
  { platz }: Person,
  art: Fall["art"] | Aushaendigungsfall["art"],
  schluessel: Fehlerschluessel | undefined,
  planned: Fehlerschluessel | undefined,
): void {
  assert(schluessel === planned, `${art} of ${platz.azrNummer} ends with ${schluessel ?? "success"}`);
}
