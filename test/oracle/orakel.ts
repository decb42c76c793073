// The register's rules once more, slow and plain: every question is answered from the whole list of stored facts.

import type {
  Abschluss,
  Antwort,
  Befehl,
  Bild,
  Folgemeldung,
  Hinweis,
  Meldung,
  Szenario,
  Tag,
  Zeitpunkt,
} from "./sprache.ts";
import type { Fakt, Lage } from "./fakten.ts";
import { aktueller, compare, findeBlock } from "./fakten.ts";
import type { Schreiber } from "./anfuegen.ts";
import { angefuegt, istBeauftragt } from "./anfuegen.ts";
import type { Befund } from "./meldung.ts";
import { formfehler, massnahme } from "./form.ts";
import { urteileBloecke, urteileErstmeldung } from "./meldung.ts";
import { urteileAntrag, urteileSchritt } from "./bestellmeldung.ts";
import { abgelaufenesFenster, offenesFenster } from "./fenster.ts";
import type { Anfrage, Einzelurteil, Massnahme } from "./angehoerige.ts";
import { anfrageVon, eingetrageneLaufenAus, paarUnstimmig, urteileAngehoerige } from "./angehoerige.ts";
import { faellige, mitFaelligem } from "./von-amts-wegen.ts";
import type { Vorgang } from "./idempotenz.ts";
import { nachschlagen, wirdBehalten } from "./idempotenz.ts";
import { beginnDes, tagVon } from "./kalender.ts";
import { bildVon } from "./bild.ts";
import { aktenfuehrend } from "./zustaendigkeit.ts";
import { abgelehnt, fuerAlles, leereAntwort } from "./leere-antwort.ts";

/** Due events in one walk of the clock; more means that storing one does not make it done. */
const faelligeMax = 10_000;

/** The whole register of one Mandant. */
export class Orakel {
  readonly #rahmen: Omit<Szenario, "befehle">;
  #jetzt: Zeitpunkt;
  #fakten: readonly Fakt[] = [];
  #vorgaenge: readonly Vorgang[] = [];
  #befehle: readonly Befehl[] = [];
  /** What the message that is being judged asks for relatives. */
  #letzteAnfrage: Anfrage | null = null;

  constructor(rahmen: Omit<Szenario, "befehle">) {
    this.#rahmen = rahmen;
    this.#jetzt = rahmen.beginn;
  }

  get jetzt(): Zeitpunkt {
    return this.#jetzt;
  }

  /** All stored facts, for tests that look behind the answers. */
  get fakten(): readonly Fakt[] {
    return this.#fakten;
  }

  get personen(): readonly string[] {
    return [...new Set(this.#fakten.map((f) => f.person))].toSorted(compare);
  }

  lage(person: string, heute: Tag = tagVon(this.#jetzt)): Lage {
    return {
      person,
      fakten: this.#fakten.filter((f) => f.person === person),
      heute,
      regelwerk: this.#rahmen.regelwerk,
      behoerden: this.#rahmen.behoerden,
      auftraege: this.#rahmen.auftraege,
    };
  }

  bild(person: string): Bild {
    return bildVon(this.lage(person));
  }

  /** Another register that has lived through the same and goes on by itself. */
  zweig(): Orakel {
    const zweig = new Orakel(this.#rahmen);
    zweig.#jetzt = this.#jetzt;
    zweig.#fakten = this.#fakten;
    zweig.#vorgaenge = this.#vorgaenge;
    zweig.#befehle = this.#befehle;
    return zweig;
  }

  befehl(befehl: Befehl): Antwort {
    this.#befehle = [...this.#befehle, befehl];
    if (befehl.art === "uhr") {
      this.#stelle(befehl.auf);
      return { ...leereAntwort, ergebnis: "UHR" };
    }
    return this.#melde(befehl.art === "wiederholung" ? this.#frueherer(befehl.von) : befehl);
  }

  #frueherer(von: number): Meldung {
    const frueherer = this.#befehle[von];
    if (frueherer === undefined || frueherer.art === "uhr" || frueherer.art === "wiederholung") {
      throw new Error(`command ${von} is no message`);
    }
    return frueherer;
  }

  /** Form, then nachrichtenUUID, then the judgement; `nurPruefen` uses up no nachrichtenUUID and is never replayed. */
  #melde(meldung: Meldung): Antwort {
    const form = meldung.art === "folgemeldung" ? formfehler(meldung) : [];
    if (form.length > 0) {
      return abgelehnt(form);
    }
    if (meldung.art === "folgemeldung" && meldung.fuerAngehoerigeUebernehmen?.nurPruefen === true) {
      return this.#urteile(meldung);
    }
    const bekannt = nachschlagen(this.#vorgaenge, meldung, this.#jetzt);
    if (bekannt.art === "antwort") {
      const { anfrage } = bekannt.vorgang;
      return anfrage !== undefined && bekannt.vergangen
        ? this.#urteileWieder(meldung, bekannt.antwort, anfrage)
        : bekannt.antwort;
    }
    if (bekannt.art === "anderer Inhalt") {
      return fuerAlles("2007");
    }
    this.#letzteAnfrage = null;
    const antwort = this.#urteile(meldung);
    if (wirdBehalten(antwort)) {
      const anfrage = this.#letzteAnfrage;
      this.#vorgaenge = [
        ...this.#vorgaenge,
        { meldung, zeit: this.#jetzt, antwort, ...(anfrage === null ? {} : { anfrage }) },
      ];
    }
    return antwort;
  }

  /** After seven days a repeat begins the Vorgang anew: whoever was not done is judged on the record as it stands now. */
  #urteileWieder(meldung: Meldung, antwort: Antwort, anfrage: Anfrage): Antwort {
    const einzeln = urteileAngehoerige(anfrage, this.#schreiber(meldung), (person) => this.lage(person));
    for (const { danach } of einzeln) {
      if (danach !== null) {
        this.#ersetze(danach);
      }
    }
    this.#stelle(this.#jetzt);
    const neu = { ...antwort, urteile: einzeln.map((e) => e.urteil) };
    this.#vorgaenge = [...this.#vorgaenge, { meldung, zeit: this.#jetzt, antwort: neu, anfrage }];
    return neu;
  }

  #schreiber(meldung: Meldung): Schreiber {
    const { durchfuehrend } = meldung;
    const anderer = durchfuehrend !== undefined && durchfuehrend !== meldung.behoerde;
    return {
      behoerde: meldung.behoerde,
      durchfuehrend: anderer ? durchfuehrend : null,
      uuid: meldung.uuid,
      zeit: this.#jetzt,
    };
  }

  #urteile(meldung: Meldung): Antwort {
    if (!this.#rahmen.behoerden.some((b) => b.name === meldung.behoerde)) {
      return fuerAlles("1003");
    }
    const lage = this.lage(meldung.person);
    const schreiber = this.#schreiber(meldung);
    if (meldung.art === "erstmeldung") {
      const andere = this.personen.map((person) => this.lage(person));
      return this.#speichere(urteileErstmeldung(lage, schreiber, meldung, andere));
    }
    if (lage.fakten.length === 0) {
      return fuerAlles("4001");
    }
    switch (meldung.art) {
      case "folgemeldung":
        return this.#folgemeldung(lage, schreiber, meldung);
      case "bestellungAntrag":
        return this.#speichere(urteileAntrag(lage, schreiber, meldung));
      case "bestellungSchritt":
        return this.#speichere(urteileSchritt(lage, schreiber, meldung));
      case "abschluss":
        return this.#abschluss(lage, schreiber, meldung);
    }
  }

  /** `A` declares that nothing is open. */
  #abschluss(lage: Lage, schreiber: Schreiber, meldung: Abschluss): Antwort {
    if (!lage.regelwerk.uebergang) {
      return fuerAlles("3012");
    }
    if (!istBeauftragt(lage, schreiber)) {
      return fuerAlles("3007");
    }
    if (aktenfuehrend(lage) === meldung.behoerde) {
      return fuerAlles("5011");
    }
    if (offenesFenster(lage, meldung.behoerde) === null) {
      return fuerAlles(abgelaufenesFenster(lage, meldung.behoerde) === null ? "3001" : "3009");
    }
    const danach = angefuegt(lage, schreiber, [{ inhalt: { art: "abschluss" }, grundlage: "UEBERGANG" }]);
    return this.#speichere({ ok: true, danach, grundlagen: [], hinweise: [] });
  }

  #folgemeldung(lage: Lage, schreiber: Schreiber, meldung: Folgemeldung): Antwort {
    const uebernahme = meldung.fuerAngehoerigeUebernehmen;
    if (uebernahme !== undefined && !lage.regelwerk.angehoerige) {
      return fuerAlles("3012");
    }
    const befund = urteileBloecke(lage, schreiber, meldung.bloecke);
    if (!befund.ok) {
      return abgelehnt(befund.fehler);
    }
    const hinweise = [...befund.hinweise, ...this.#familienhinweise(befund.danach, lage, meldung)];
    const gemessen = this.#massnahme(lage, meldung);
    const lageVon = (person: string): Lage => (person === lage.person ? befund.danach : this.lage(person));
    const anfrage =
      uebernahme === undefined || gemessen === null ? null : anfrageVon(befund.danach, gemessen, uebernahme, lageVon);
    const einzeln = anfrage === null ? [] : urteileAngehoerige(anfrage, schreiber, lageVon);
    const urteile = einzeln.map((e) => e.urteil);
    if (uebernahme?.nurPruefen === true) {
      return { ...leereAntwort, ergebnis: "GEPRUEFT", hinweise, grundlagen: befund.grundlagen, urteile };
    }
    this.#letzteAnfrage = anfrage;
    return { ...this.#speichere({ ...befund, hinweise }, einzeln), urteile };
  }

  #massnahme(vorher: Lage, meldung: Folgemeldung): Massnahme | null {
    const block = massnahme(meldung);
    if (block === null) {
      return null;
    }
    // For a new entry the kind before it is that of the current one.
    const alter =
      typeof block.referenz === "string"
        ? aktueller(vorher, block.sachverhalt)
        : findeBlock(vorher, block.sachverhalt, block.referenz.label);
    return { block, neu: block.fachdaten ?? {}, alterCode: alter?.fachdaten.code ?? null };
  }

  #familienhinweise(danach: Lage, vorher: Lage, meldung: Folgemeldung): readonly Hinweis[] {
    const lageVon = (person: string): Lage => (person === danach.person ? danach : this.lage(person));
    const unstimmig = meldung.bloecke.some(
      (b) =>
        b.sachverhalt === "familienbeziehung" &&
        b.fachdaten !== undefined &&
        paarUnstimmig(danach.person, b.fachdaten, lageVon),
    );
    const gemessen = this.#massnahme(vorher, meldung);
    const laufenAus =
      !danach.regelwerk.angehoerige && gemessen !== null && eingetrageneLaufenAus(danach, gemessen, lageVon);
    return [...(unstimmig ? (["FAMILIE_UNSTIMMIG"] as const) : []), ...(laufenAus ? (["H-6101"] as const) : [])];
  }

  /** Stores what was judged good, each record in an append of its own, and what this makes due again. */
  #speichere(befund: Befund, einzeln: readonly Einzelurteil[] = []): Antwort {
    if (!befund.ok) {
      return abgelehnt(befund.fehler);
    }
    const lagen = [befund.danach, ...einzeln.map((e) => e.danach).filter((danach) => danach !== null)];
    for (const lage of lagen) {
      this.#ersetze(lage);
    }
    this.#stelle(this.#jetzt);
    return { ...leereAntwort, hinweise: befund.hinweise, grundlagen: befund.grundlagen };
  }

  #ersetze(lage: Lage): void {
    this.#fakten = [...this.#fakten.filter((f) => f.person !== lage.person), ...lage.fakten];
  }

  /** Walks through the due instants in order; what is due since before now is stored now, dated on its day. */
  #stelle(auf: Zeitpunkt): void {
    const ziel = auf > this.#jetzt ? auf : this.#jetzt;
    for (let schritt = 0; ; schritt += 1) {
      if (schritt > faelligeMax) {
        throw new Error(`more than ${faelligeMax} due events up to ${ziel}`);
      }
      const alle = this.personen.flatMap((person) =>
        faellige(this.lage(person, tagVon(ziel))).map((faellig) => ({ person, faellig })),
      );
      const [naechstes] = alle.toSorted((a, b) => compare(a.faellig.tag, b.faellig.tag));
      if (naechstes === undefined) {
        break;
      }
      const faelligAb = beginnDes(naechstes.faellig.tag);
      this.#jetzt = faelligAb > this.#jetzt ? faelligAb : this.#jetzt;
      this.#ersetze(mitFaelligem(this.lage(naechstes.person), naechstes.faellig, this.#jetzt));
    }
    this.#jetzt = ziel;
  }
}
