// From a place in the plan to everything that the register stores about one person.
import type { Duldung, Grundpersonalien } from "../../proto/generated/fachdaten.ts";
import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import { assert, present, unreachable } from "../kernel/assert.ts";
import type { AzrNummer } from "../kernel/kennungen.ts";
import type { Tagesdatum, Zeitpunkt } from "../kernel/zeit.ts";
import { currentBlock, type Block, type Datensatz } from "../register/datensatz/datensatz.ts";
import { deriveAktenfuehrung } from "../register/zustaendigkeit/aktenfuehrung.ts";
import type { StreamId, StreamWrite } from "../store/port.ts";
import { Akte, streamOfPersonalien, type Register } from "./akte.ts";
import type { Platz } from "./bestandsplan.ts";
import { bestellschritt, isNextStep, isProduktion } from "./bestellungen.ts";
import { aktualisierung, aufenthaltserlaubnis, berichtigung, duldung, kartennummer } from "./bloecke.ts";
import type { Familie, Familien } from "./familien.ts";
import { lebenOfKind, personalienOfKind, withKinder } from "./familienleben.ts";
import { drawLebenslauf, type Lebenslauf, type Umwelt } from "./lebenslauf.ts";
import { drawMeldetag } from "./meldeverzug.ts";
import { meldestatus, type Inhalt } from "./nachricht.ts";
import { PARAMETER } from "./parameter.ts";
import { drawPersonalien } from "./personalien.ts";
import { Random } from "./random.ts";
import type { Aufenthaltsschritt, Bestellungsschritt, Schritt } from "./schritte.ts";
import * as weitere from "./weitere-bloecke.ts";

/** A finished person. */
export interface Person {
  readonly platz: Platz;
  readonly personalien: Grundpersonalien;
  readonly datensatz: Datensatz;
  readonly writes: readonly StreamWrite[];
  /** The family that the person belongs to, as parent or child. */
  readonly familie: Familie | undefined;
  /** Day of the decision on the card that is handed over on the day; undefined: there is none. */
  readonly kartenentscheidung: Tagesdatum | undefined;
}

/** What a person is made from. */
export interface Bestandsumwelt extends Umwelt {
  readonly familien: Familien;
}

const PURPOSE = { personalien: 10, leben: 11, meldungen: 12, familie: 13 } as const;
/** An event before the Erstmeldung was seldom long before it. */
const EINREISE_SOON_SHARE = 0.9;
const EINREISE_SOON_DAYS_MAX = 30;

/** Makes a person; `gleicheOf` adds its Personalien and answers the records that reserved the same before. */
export function makePerson(
  platz: Platz,
  register: Register,
  umwelt: Bestandsumwelt,
  gleicheOf: (stream: StreamId, index: number) => readonly AzrNummer[],
): Person {
  const { behoerden } = register;
  const { index, azrNummer } = platz;
  const { lebenslauf, personalien, ereignisdatum, random } = drawPerson(platz, register, umwelt);
  const stream = streamOfPersonalien(register, personalien);
  const akte = new Akte(register, index, azrNummer);
  const gleiche = gleicheOf(stream, index);
  akte.anlegen(lebenslauf.erste, platz.angelegt, { personalien, ereignisdatum, stream, gleiche });
  new Leben(akte, lebenslauf, register, umwelt, random).run(platz.day);
  const writes = akte.close();
  const { datensatz } = akte;
  const led = deriveAktenfuehrung(datensatz, behoerden.find);
  assert(led !== undefined, "somebody leads the file of every person");
  const current = present(currentBlock(datensatz.bloecke.grundpersonalien), "Grundpersonalien").fachdaten;
  const decided = lebenslauf.kartenentscheidung;
  const kartenentscheidung = decided === undefined ? undefined : umwelt.kalender.tag(decided);
  return { platz, personalien: current, datensatz, writes, familie: umwelt.familien.find(index), kartenentscheidung };
}

/** A person on paper, before anything is reported. */
interface Entwurf {
  readonly lebenslauf: Lebenslauf;
  readonly personalien: Grundpersonalien;
  /** Day on which the person came. */
  readonly ereignisdatum: Tagesdatum;
  /** The stream from which the reports are drawn. */
  readonly random: Random;
}

/** Children follow their parent, who is drawn again for them: nobody has to be kept. */
function drawPerson(platz: Platz, register: Register, umwelt: Bestandsumwelt): Entwurf {
  const alone = drawAlone(platz, register, umwelt);
  const familie = umwelt.familien.find(platz.index);
  if (familie === undefined) return alone;
  const random = new Random(register.seed, platz.index, PURPOSE.familie);
  const { elternteil } = familie;
  if (elternteil.index === platz.index) {
    return { ...alone, lebenslauf: withKinder(alone.lebenslauf, familie, platz, random) };
  }
  const parent = drawAlone(elternteil, register, umwelt);
  const lebenslauf = lebenOfKind(platz, familie, parent.lebenslauf, umwelt, random);
  const [einreiseJahr, heuteJahr] = [alone.ereignisdatum, umwelt.kalender.tag(0)].map((tag) => Number(tag.slice(0, 4)));
  const jahre = { einreiseJahr: present(einreiseJahr, "a year"), heuteJahr: present(heuteJahr, "a year") };
  return { ...alone, lebenslauf, personalien: personalienOfKind(alone.personalien, parent.personalien, jahre, random) };
}

function drawAlone(platz: Platz, { seed }: Register, umwelt: Umwelt): Entwurf {
  const { index } = platz;
  const lebenslauf = drawLebenslauf(platz, umwelt, new Random(seed, index, PURPOSE.leben));
  const random = new Random(seed, index, PURPOSE.meldungen);
  const soon = random.chance(EINREISE_SOON_SHARE);
  const einreise = platz.day - random.between(0, soon ? EINREISE_SOON_DAYS_MAX : PARAMETER.verzugLangDaysMax);
  const ereignisdatum = umwelt.kalender.tag(einreise);
  const personalien = drawPersonalien(new Random(seed, index, PURPOSE.personalien), Number(ereignisdatum.slice(0, 4)));
  return { lebenslauf, personalien, ereignisdatum, random };
}

/** Plays the steps of a life in order; each is reported before the next one happens. */
class Leben {
  readonly #akte: Akte;
  readonly #lebenslauf: Lebenslauf;
  readonly #register: Register;
  readonly #umwelt: Umwelt;
  readonly #random: Random;
  /** Day of the last report. */
  #reported = 0;

  constructor(akte: Akte, lebenslauf: Lebenslauf, register: Register, umwelt: Umwelt, random: Random) {
    this.#akte = akte;
    this.#lebenslauf = lebenslauf;
    this.#register = register;
    this.#umwelt = umwelt;
    this.#random = random;
  }

  run(createdDay: number): void {
    this.#reported = createdDay;
    const { schritte, mitNachmeldung } = this.#lebenslauf;
    for (const [place, schritt] of schritte.entries()) {
      const until = Math.min(this.#umwelt.kalender.lastWorkday, (schritte[place + 1]?.day ?? 0) - 1);
      const before = this.#leader();
      this.#report(schritt, until);
      const isUmzug = schritt.art === "aufenthalt" && schritt.code === "02";
      if (isUmzug && mitNachmeldung && this.#random.chance(PARAMETER.nachmeldungShare)) {
        this.#reportLate(before, schritt.day, until);
      }
    }
  }

  #report(schritt: Schritt, until: number): void {
    const { kalender } = this.#umwelt;
    const behoerde = this.#melderOf(schritt);
    const wanted = this.#meldetagOf(schritt, behoerde);
    const limit = Math.max(schritt.day, Math.min(wanted, until));
    // Offices report on workdays; only when the next step follows at once, the report comes on the weekend itself.
    const day = Math.max(schritt.day, kalender.workdayUntil(limit));
    assert(day > this.#reported && day <= until, "steps are reported one after the other");
    this.#reported = day;
    this.#send(schritt, behoerde, day);
  }

  /** Some titles are reported when their card is handed over, weeks after the decision: so their Fachverfahren does it. */
  #meldetagOf(schritt: Schritt, behoerde: Behoerde): number {
    if (schritt.art === "bestellung") return schritt.day;
    const isMitKarte = schritt.art === "titel" && schritt.mitKarte && schritt.karteDay === undefined;
    return isMitKarte && this.#random.chance(PARAMETER.beiAushaendigungGemeldetShare)
      ? schritt.day + this.#random.between(PARAMETER.karteDaysMin, PARAMETER.karteDaysMax)
      : drawMeldetag(schritt.day, behoerde, this.#umwelt.kalender, this.#random);
  }

  #send(schritt: Schritt, behoerde: Behoerde, day: number): void {
    const { kalender } = this.#umwelt;
    const now = kalender.inOfficeHours(day, this.#random.unit());
    const { datensatz } = this.#akte;
    switch (schritt.art) {
      case "aufenthalt":
        return this.#akte.melden(behoerde, now, this.#zuzug(schritt, behoerde));
      case "duldung":
        return this.#akte.melden(behoerde, now, duldung(datensatz, schritt, kalender, this.#random));
      case "titel":
        return this.#akte.melden(behoerde, now, aufenthaltserlaubnis(datensatz, schritt, kalender, this.#random));
      case "karte":
        return this.#meldenIfAny(behoerde, now, kartennummer(datensatz, this.#random));
      case "gestattung":
        return this.#meldenIfAny(behoerde, now, weitere.gestattung(datensatz, schritt, kalender, this.#random));
      case "asyl":
        return this.#akte.melden(behoerde, now, weitere.asylstatus(schritt, kalender));
      case "kurs":
        return this.#akte.melden(behoerde, now, weitere.integrationskurs(schritt, kalender));
      case "status":
        return this.#akte.melden(behoerde, now, weitere.aufenthaltsstatus(schritt, kalender, this.#random));
      case "niederlassung":
        return this.#akte.melden(behoerde, now, weitere.niederlassungserlaubnis(schritt, kalender, this.#random));
      case "anschrift":
        return this.#akte.melden(behoerde, now, weitere.anschrift(schritt.day, behoerde, kalender, this.#random));
      case "bestellung":
        return this.#bestellung(schritt, behoerde, now);
      case "beziehung":
        return this.#akte.melden(behoerde, now, weitere.familienbeziehung(schritt));
      case "berichtigung":
        return this.#akte.melden(behoerde, now, berichtigung(datensatz, this.#random));
      default:
        return unreachable(schritt);
    }
  }

  /** A former authority reports an extension that it decided before the person moved. */
  #reportLate(behoerde: Behoerde, movedDay: number, until: number): void {
    const { kalender } = this.#umwelt;
    const { bloecke } = this.#akte.datensatz;
    // A title ends the Duldung: nothing would be extended.
    const block = bloecke.aufenthaltserlaubnis.length > 0 ? undefined : currentBlock(bloecke.duldung);
    const decidedDay = movedDay - 1;
    const day = kalender.workdayFrom(this.#reported + this.#random.between(1, PARAMETER.verzugKurzDaysMax));
    if (block === undefined || !isDecidableBy(block, behoerde, kalender.tag(decidedDay)) || day > until) return;
    const now = kalender.inOfficeHours(day, this.#random.unit());
    const bis = decidedDay + this.#random.between(30, 183);
    const inhalt = aktualisierung(block, kalender.tag(decidedDay), kalender.tag(bis), this.#random);
    this.#reported = day;
    if (this.#register.regelwerk.uebergang) this.#akte.melden(behoerde, now, inhalt);
    else this.#akte.meldenRefused(behoerde, now, inhalt, "AZR-3001");
  }

  /** Whoever leads the file, unless somebody reports in its own right. */
  #melderOf(schritt: Schritt): Behoerde {
    const leader = this.#leader();
    if (schritt.art === "anschrift") return this.#register.behoerden.meldebehoerdeOf(leader) ?? leader;
    return "behoerde" in schritt ? (schritt.behoerde ?? leader) : leader;
  }

  /** Whoever comes to an Auslaenderbehoerde mostly tells it the new address. */
  #zuzug({ code, day, behoerde }: Aufenthaltsschritt, melder: Behoerde): Inhalt {
    const { kalender } = this.#umwelt;
    const sachverhalt = meldestatus(code, kalender.tag(day));
    const isZuzug = behoerde?.behoerdenart === "AUSLAENDERBEHOERDE" && ["02", "03", "09"].includes(code);
    if (!isZuzug || !this.#random.chance(PARAMETER.anschriftMitZuzugShare)) return { sachverhalt };
    return { sachverhalt, ...weitere.anschrift(day, melder, kalender, this.#random) };
  }

  /** A step that does not follow the state of the order, or is somebody else's by now, is not reported. */
  #bestellung(schritt: Bestellungsschritt, leader: Behoerde, now: Zeitpunkt): void {
    const { kalender, behoerden } = this.#umwelt;
    const bestellung = this.#akte.datensatz.bestellungen.at(-1);
    if (!isNextStep(schritt.stand, bestellung)) return;
    if (bestellung === undefined) return this.#akte.bestellen(leader, now, kalender.tag(schritt.day));
    if (!isProduktion(schritt.stand) && bestellung.bestellendeBehoerde !== leader.kennzeichen) return;
    const melder = isProduktion(schritt.stand) ? behoerden.bundesdruckerei : leader;
    const inhalt = bestellschritt(schritt, bestellung, kalender, this.#random);
    this.#akte.weiterbestellen(melder, now, bestellung.referenzId, inhalt);
  }

  #meldenIfAny(behoerde: Behoerde, now: Zeitpunkt, inhalt: Inhalt | undefined): void {
    if (inhalt !== undefined) this.#akte.melden(behoerde, now, inhalt);
  }

  #leader(): Behoerde {
    const led = deriveAktenfuehrung(this.#akte.datensatz, this.#register.behoerden.find);
    return present(led, "the aktenfuehrende Behoerde").behoerde;
  }
}

/** The Duldung was this authority's own and lies before the day. */
function isDecidableBy(block: Block<Duldung>, { kennzeichen }: Behoerde, tag: string): boolean {
  return block.versionen.at(-1)?.behoerde === kennzeichen && block.fachdaten.ereignisdatum < tag;
}
