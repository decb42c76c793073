// Short words for the example tests: who does what on which day.

import type {
  Aenderungsart,
  Antwort,
  Befehl,
  Behoerde,
  Bestellereignis,
  BestellungSchritt,
  Bild,
  BildBestellung,
  Block,
  Fachdaten,
  Folgemeldung,
  Referenz,
  Regelwerk,
  Sachverhalt,
  Tag,
  Titelart,
} from "./sprache.ts";
import { Orakel } from "./orakel.ts";

export const heuteRegelwerk: Regelwerk = {
  uebergang: false,
  bestellung: false,
  angehoerige: false,
  uebergangTage: 42,
  verfallTage: 180,
};
export const zielRegelwerk: Regelwerk = { ...heuteRegelwerk, uebergang: true, bestellung: true, angehoerige: true };

/** Ausländerbehörden A, B and C, and one authority of each other kind. */
const alleBehoerden: readonly Behoerde[] = [
  { name: "A", art: "AUSLAENDERBEHOERDE" },
  { name: "B", art: "AUSLAENDERBEHOERDE" },
  { name: "C", art: "AUSLAENDERBEHOERDE" },
  { name: "aufnahme", art: "AUFNAHMEEINRICHTUNG" },
  { name: "bamf", art: "BAMF" },
  { name: "grenze", art: "GRENZPOLIZEI" },
  { name: "melde", art: "MELDEBEHOERDE" },
  { name: "druckerei", art: "BUNDESDRUCKEREI" },
  { name: "register", art: "REGISTERBEHOERDE" },
];

type Mehr = { readonly referenz?: Referenz; readonly label?: string };

/** A register that is talked to in short words; the clock begins at noon on 1 March 2026. */
export class Spiel {
  readonly orakel: Orakel;
  #zaehler = 0;

  constructor(regelwerk: Regelwerk) {
    this.orakel = new Orakel({
      regelwerk,
      behoerden: alleBehoerden,
      auftraege: [{ durchfuehrende: "C", verantwortliche: "A" }],
      beginn: "2026-03-01T11:00:00.000Z",
    });
  }

  /** A word that was not used before. */
  neu(wort: string): string {
    this.#zaehler += 1;
    return `${wort}${this.#zaehler}`;
  }

  befehl(befehl: Befehl): Antwort {
    return this.orakel.befehl(befehl);
  }

  am(tag: Tag): void {
    this.befehl({ art: "uhr", auf: `${tag}T11:00:00.000Z` });
  }

  bild(person = "p"): Bild {
    return this.orakel.bild(person);
  }

  erst(behoerde: string, tag: Tag, person = "p", geburtsdatum = "1990-05-05", code = "01"): Antwort {
    return this.befehl({
      art: "erstmeldung",
      uuid: this.neu("uuid"),
      behoerde,
      person,
      grundpersonalien: { variante: person, geburtsdatum },
      label: this.neu("personalien"),
      meldestatus: { code, ereignisdatum: tag },
      meldestatusLabel: `${person}-erst`,
      nichtIdentischMit: [],
    });
  }

  block(sachverhalt: Sachverhalt, aenderungsArt: Aenderungsart, fachdaten: Fachdaten | null, mehr: Mehr = {}): Block {
    return {
      sachverhalt,
      aenderungsArt,
      label: mehr.label ?? this.neu(sachverhalt),
      referenz: mehr.referenz ?? "keine",
      ...(fachdaten === null ? {} : { fachdaten }),
    };
  }

  folge(behoerde: string, bloecke: readonly Block[], person = "p", mehr: Partial<Folgemeldung> = {}): Antwort {
    return this.befehl({ art: "folgemeldung", uuid: this.neu("uuid"), behoerde, person, bloecke, ...mehr });
  }

  /** Meldestatus 01 (new entry). */
  status(behoerde: string, code: string, tag: Tag, label = this.neu("status"), person = "p"): Antwort {
    return this.folge(behoerde, [this.block("meldestatus", "01", { code, ereignisdatum: tag }, { label })], person);
  }

  duldung(behoerde: string, tag: Tag, mehr: Mehr & Fachdaten = {}, person = "p"): Antwort {
    return this.folge(behoerde, [this.block("duldung", "01", duldungsdaten(tag, mehr), mehr)], person);
  }

  /** 02 to 05 on the present version of a block, or on the version given. */
  aendere(
    behoerde: string,
    sachverhalt: Sachverhalt,
    aenderungsArt: Aenderungsart,
    label: string,
    fachdaten: Fachdaten | null,
    version: number = this.version(sachverhalt, label),
  ): Antwort {
    return this.folge(behoerde, [this.block(sachverhalt, aenderungsArt, fachdaten, { referenz: { label, version } })]);
  }

  version(sachverhalt: Sachverhalt, label: string, person = "p"): number {
    return this.bild(person).bloecke[sachverhalt].find((b) => b.label === label)?.version ?? 1;
  }

  antrag(behoerde: string, datum: Tag, label = "best", titelart: Titelart = "aufenthaltserlaubnis"): Antwort {
    return this.befehl({
      art: "bestellungAntrag",
      uuid: this.neu("uuid"),
      behoerde,
      person: "p",
      bestellung: label,
      titelart,
      datum,
    });
  }

  bestellung(label = "best"): BildBestellung | null {
    return this.bild().bestellungen.find((b) => b.label === label) ?? null;
  }

  schritt(behoerde: string, ereignis: Bestellereignis, datum: Tag, mehr: Partial<BestellungSchritt> = {}): Antwort {
    const label = mehr.bestellung ?? "best";
    const zusatz: Partial<BestellungSchritt> =
      ereignis === "ENTSCHEIDUNG_ERTEILT"
        ? { code: "01", befristung: "2027-12-31" }
        : ereignis === "AUSHAENDIGUNG" || ereignis === "ZUSTELLUNG"
          ? { nummer: "Y1", titelLabel: `${label}-titel` }
          : ereignis === "NEUBESTELLUNG"
            ? { nummer: "N2", neueBestellung: `${label}-neu` }
            : {};
    return this.befehl({
      art: "bestellungSchritt",
      uuid: this.neu("uuid"),
      behoerde,
      person: "p",
      bestellung: label,
      ereignis,
      referenz: { label, version: this.bestellung(label)?.version ?? 1 },
      datum,
      ...zusatz,
      ...mehr,
    });
  }

  abschluss(behoerde: string): Antwort {
    return this.befehl({ art: "abschluss", uuid: this.neu("uuid"), behoerde, person: "p" });
  }
}

export function duldungsdaten(tag: Tag, mehr: Fachdaten = {}): Fachdaten {
  return {
    code: mehr.code ?? "02",
    ereignisdatum: tag,
    befristung: mehr.befristung ?? "2026-12-31",
    nummer: mehr.nummer ?? "T1",
  };
}

export function titeldaten(tag: Tag, befristung: Tag = "2027-12-31"): Fachdaten {
  return { code: "01", ereignisdatum: tag, befristung };
}

/** Keys of a refusal in order, or what else came. */
export function ergebnis(antwort: Antwort): string {
  return antwort.ergebnis === "ABGELEHNT" ? antwort.fehler.map((f) => f.schluessel).join(" ") : antwort.ergebnis;
}

/** Basis of the last block of a stored message, or the keys of a refusal. */
export function grundlage(antwort: Antwort): string {
  return antwort.ergebnis === "GESPEICHERT" ? (antwort.grundlagen.at(-1)?.grundlage ?? "") : ergebnis(antwort);
}
