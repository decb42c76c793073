// The authorities of the synthetic register: invented names, invented keys, the same for every seed. Their leading digit
// tells the kind. Telephone numbers are of the range that the Bundesnetzagentur keeps free for films.
import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import { present } from "../kernel/assert.ts";
import { parseBehoerdenkennzeichen, type Behoerdenkennzeichen } from "../kernel/kennungen.ts";
import { Auswahl } from "./auswahl.ts";
import { ortsname } from "./ortsnamen.ts";
import type { Random } from "./random.ts";

interface Gruppe {
  readonly behoerdenart: Behoerde["behoerdenart"];
  readonly count: number;
  readonly firstKennzeichen: number;
  readonly bezeichnung: (ort: string, number: number) => string;
}

/** Keys of one kind lie so far apart that a digit typed wrong mostly hits none. */
const KENNZEICHEN_STEP = 37;

const AUSLAENDERBEHOERDEN: Gruppe = {
  behoerdenart: "AUSLAENDERBEHOERDE",
  count: 530,
  firstKennzeichen: 610_000,
  bezeichnung: (ort, number) => `Ausländerbehörde ${isStadt(number) ? "" : "Kreis "}${ort}`,
};
const AUFNAHMEEINRICHTUNGEN: Gruppe = {
  behoerdenart: "AUFNAHMEEINRICHTUNG",
  count: 30,
  firstKennzeichen: 710_000,
  bezeichnung: (ort) => `Aufnahmeeinrichtung ${ort}`,
};
const BAMF: Gruppe = {
  behoerdenart: "BAMF",
  count: 28,
  firstKennzeichen: 810_000,
  bezeichnung: (ort) => `Bundesamt, Außenstelle ${ort}`,
};
const GRENZPOLIZEI: Gruppe = {
  behoerdenart: "GRENZPOLIZEI",
  count: 12,
  firstKennzeichen: 910_000,
  bezeichnung: (ort) => `Grenzpolizei, Inspektion ${ort}`,
};
/** One for each town with an Auslaenderbehoerde of its own, at the same place of the numbering. */
const MELDEBEHOERDEN: Gruppe = {
  behoerdenart: "MELDEBEHOERDE",
  count: AUSLAENDERBEHOERDEN.count,
  firstKennzeichen: 510_000,
  bezeichnung: (ort) => `Meldebehörde ${ort}`,
};
const BUNDESDRUCKEREI: Gruppe = {
  behoerdenart: "BUNDESDRUCKEREI",
  count: 1,
  firstKennzeichen: 410_000,
  bezeichnung: () => "Bundesdruckerei",
};
const REGISTERBEHOERDE: Gruppe = {
  behoerdenart: "REGISTERBEHOERDE",
  count: 1,
  firstKennzeichen: 310_000,
  bezeichnung: () => "Registerbehörde",
};

/** Share of authorities that report late and in bulk (post-entered cases of the statistics come from few of them). */
const NACHZUEGLER_EVERY = 11;

/** All authorities, and how they are drawn: some are large, most are small. */
export class Behoerdenbestand {
  readonly alle: readonly Behoerde[];
  /** The office whose day is played: the Auslaenderbehoerde of a middle-sized town. */
  readonly buero: Behoerde;
  readonly auslaenderbehoerden: readonly Behoerde[];
  readonly bundesdruckerei: Behoerde;
  readonly #byKennzeichen: ReadonlyMap<Behoerdenkennzeichen, Behoerde>;
  readonly #auslaenderbehoerde: Auswahl<Behoerde>;
  readonly #aufnahmeeinrichtung: Auswahl<Behoerde>;
  readonly #bamf: Auswahl<Behoerde>;
  readonly #grenzpolizei: Auswahl<Behoerde>;

  constructor() {
    this.auslaenderbehoerden = behoerdenOf(AUSLAENDERBEHOERDEN, 0);
    const aufnahmeeinrichtungen = behoerdenOf(AUFNAHMEEINRICHTUNGEN, 1);
    const bamf = behoerdenOf(BAMF, 2);
    const grenzpolizei = behoerdenOf(GRENZPOLIZEI, 3);
    const meldebehoerden = behoerdenOf(MELDEBEHOERDEN, 0).filter((_, number) => isStadt(number));
    this.bundesdruckerei = present(behoerdenOf(BUNDESDRUCKEREI, 0)[0], "the Bundesdruckerei");
    const einzelne = [this.bundesdruckerei, ...behoerdenOf(REGISTERBEHOERDE, 1)];
    const leading = [...this.auslaenderbehoerden, ...aufnahmeeinrichtungen, ...bamf];
    this.alle = [...leading, ...grenzpolizei, ...meldebehoerden, ...einzelne];
    this.buero = present(this.auslaenderbehoerden[0], "the office");
    this.#byKennzeichen = new Map(this.alle.map((behoerde) => [behoerde.kennzeichen, behoerde]));
    this.#auslaenderbehoerde = bySize(this.auslaenderbehoerden);
    this.#aufnahmeeinrichtung = bySize(aufnahmeeinrichtungen);
    this.#bamf = bySize(bamf);
    this.#grenzpolizei = bySize(grenzpolizei);
  }

  readonly find = (kennzeichen: Behoerdenkennzeichen): Behoerde | undefined => this.#byKennzeichen.get(kennzeichen);

  /** An Auslaenderbehoerde; `not` is left out. */
  drawAuslaenderbehoerde(random: Random, not?: Behoerde): Behoerde {
    for (;;) {
      const drawn = this.#auslaenderbehoerde.draw(random);
      if (drawn !== not) return drawn;
    }
  }

  drawAufnahmeeinrichtung(random: Random): Behoerde {
    return this.#aufnahmeeinrichtung.draw(random);
  }

  drawBamf(random: Random): Behoerde {
    return this.#bamf.draw(random);
  }

  /** The Meldebehoerde of the town of an Auslaenderbehoerde; undefined for a rural district. */
  meldebehoerdeOf({ kennzeichen }: Behoerde): Behoerde | undefined {
    const number = Number(kennzeichen) - AUSLAENDERBEHOERDEN.firstKennzeichen + MELDEBEHOERDEN.firstKennzeichen;
    const found = parseBehoerdenkennzeichen(String(number));
    return found === undefined ? undefined : this.find(found);
  }

  drawGrenzpolizei(random: Random): Behoerde {
    return this.#grenzpolizei.draw(random);
  }
}

/** Whether an authority reports late and in bulk. */
export function isNachzuegler({ kennzeichen }: Behoerde): boolean {
  return Math.floor((Number(kennzeichen) % 100_000) / KENNZEICHEN_STEP) % NACHZUEGLER_EVERY === NACHZUEGLER_EVERY - 1;
}

// Three of five offices are those of a town, the others of a rural district.
function isStadt(number: number): boolean {
  return number % 5 < 3;
}

function behoerdenOf({ behoerdenart, count, firstKennzeichen, bezeichnung }: Gruppe, place: number): Behoerde[] {
  return Array.from({ length: count }, (_, number) => ({
    kennzeichen: present(
      parseBehoerdenkennzeichen(String(firstKennzeichen + number * KENNZEICHEN_STEP)),
      "a Behoerdenkennzeichen",
    ),
    name: bezeichnung(ortsname(number + place), number),
    behoerdenart,
    telefon: `030 23125-${String((number * 7 + place * 250) % 1000).padStart(3, "0")}`,
    auftraege: [],
  }));
}

// Zipf-like: the largest has some thirty times the persons of a small one; the first of the list is in the middle.
function bySize(behoerden: readonly Behoerde[]): Auswahl<Behoerde> {
  const middle = Math.floor(behoerden.length / 4);
  return new Auswahl(
    behoerden.map((behoerde, number) => [behoerde, 1 / (((number + middle) % behoerden.length) + 4)] as const),
  );
}
