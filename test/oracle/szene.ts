// What a generator of commands knows while it plays: the oracle's present state, chance, and words not used before.

import type {
  Antwort,
  Befehl,
  Behoerde,
  Behoerdenart,
  Bild,
  Block,
  Folgemeldung,
  Meldung,
  Szenario,
  Tag,
} from "./sprache.ts";
import { Orakel } from "./orakel.ts";
import { plusTage, tagVon } from "./kalender.ts";
import { Zufall } from "./zufall.ts";

export class Szene {
  readonly zufall: Zufall;
  readonly rahmen: Omit<Szenario, "befehle">;
  readonly orakel: Orakel;
  readonly befehle: Befehl[] = [];
  readonly antworten: Antwort[] = [];
  #zaehler = 0;

  constructor(zufall: Zufall, rahmen: Omit<Szenario, "befehle">) {
    this.zufall = zufall;
    this.rahmen = rahmen;
    this.orakel = new Orakel(rahmen);
  }

  neu(wort: string): string {
    this.#zaehler += 1;
    return `${wort}${this.#zaehler}`;
  }

  get heute(): Tag {
    return tagVon(this.orakel.jetzt);
  }

  tue(befehl: Befehl): Antwort {
    const antwort = this.orakel.befehl(befehl);
    this.befehle.push(befehl);
    this.antworten.push(antwort);
    return antwort;
  }

  bild(person: string): Bild {
    return this.orakel.bild(person);
  }

  /** Somebody who has a record; the first persons more often. */
  person(): string {
    const alle = this.orakel.personen;
    return this.zufall.chance(0.5) ? (alle[0] ?? "p0") : (this.zufall.oderNichts(alle) ?? "p0");
  }

  mitArt(...arten: readonly Behoerdenart[]): readonly string[] {
    return this.rahmen.behoerden.filter((b) => arten.includes(b.art)).map((b) => b.name);
  }

  behoerde(name: string): Behoerde | null {
    return this.rahmen.behoerden.find((b) => b.name === name) ?? null;
  }

  irgendeine(): string {
    return this.zufall.eines(this.rahmen.behoerden).name;
  }

  /** Mostly somebody with a role on this record: who leads, who has a window, who once reported a present status. */
  beteiligte(person: string): string {
    const bild = this.bild(person);
    const fuehrt = bild.aktenfuehrend === null ? [] : [bild.aktenfuehrend.behoerde];
    const frueher = this.orakel
      .lage(person)
      .fakten.filter((f) => f.art === "block" && f.sachverhalt === "meldestatus" && f.behoerde !== "REGISTER")
      .map((f) => f.behoerde);
    const fenster = bild.fenster.map((f) => f.behoerde);
    return this.zufall.gewichtet<() => string>([
      [fuehrt.length > 0 ? 50 : 0, () => this.zufall.eines(fuehrt)],
      [fenster.length > 0 ? 35 : 0, () => this.zufall.eines(fenster)],
      [frueher.length > 0 ? 15 : 0, () => this.zufall.eines(frueher)],
      [6, () => this.irgendeine()],
    ])();
  }

  /** The same among Ausländerbehörden, mostly. */
  beteiligteAbh(person: string): string {
    const gewaehlt = this.beteiligte(person);
    const abh = this.mitArt("AUSLAENDERBEHOERDE");
    return abh.includes(gewaehlt) || this.zufall.chance(0.1) ? gewaehlt : this.zufall.eines(abh);
  }

  /** Days at which rules turn: present dates, windows, the day of a change, each with its neighbours. */
  tag(person: string): Tag {
    const bild = this.bild(person);
    const daten = [
      ...Object.values(bild.bloecke).flatMap((bloecke) => bloecke.map((b) => b.fachdaten.ereignisdatum)),
      ...bild.fenster.map((f) => f.ab),
      bild.aktenfuehrend?.seit,
    ].filter((tag) => tag !== undefined);
    const nah = plusTage(this.heute, -this.zufall.zahl(0, 4));
    const wende = daten.length === 0 ? nah : plusTage(this.zufall.eines(daten), this.zufall.zahl(-1, 2));
    return this.zufall.gewichtet<() => Tag>([
      [40, () => nah],
      [30, () => (wende > this.heute ? nah : wende)],
      [12, () => plusTage(this.heute, -this.zufall.zahl(5, 60))],
      [2, () => plusTage(this.heute, this.zufall.zahl(1, 3))],
      [0.5, () => "1950-01-01"],
    ])();
  }

  folge(behoerde: string, person: string, bloecke: readonly Block[], mehr: Partial<Folgemeldung> = {}): Antwort {
    return this.melde({ art: "folgemeldung", uuid: this.neu("u"), behoerde, person, bloecke, ...mehr });
  }

  /** Sends a message, now and then on behalf of its principal with or without an Auftrag. */
  melde(meldung: Meldung): Antwort {
    const beauftragte = this.rahmen.auftraege
      .filter((a) => a.verantwortliche === meldung.behoerde)
      .map((a) => a.durchfuehrende);
    const auftrag = this.zufall.chance(0.15) ? this.zufall.oderNichts(beauftragte) : null;
    const ohne = this.zufall.chance(0.01) ? this.irgendeine() : null;
    const durchfuehrend = auftrag ?? ohne;
    return this.tue(durchfuehrend === null ? meldung : { ...meldung, durchfuehrend });
  }
}
