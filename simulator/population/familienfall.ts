// What the day's cases of the kind "familie" say about children. Parent and children are made one after the other, so that
// of each only what the case needs is kept until all have come.
import type { Fallkind } from "../../proto/generated/messung.ts";
import { assert, present } from "../kernel/assert.ts";
import type { AzrNummer } from "../kernel/kennungen.ts";
import type { Tagesdatum } from "../kernel/zeit.ts";
import { abgemeldetBy } from "../register/angehoerige/abgemeldet.ts";
import { isCertainlyVolljaehrig } from "../register/angehoerige/volljaehrig.ts";
import { currentBlock } from "../register/datensatz/datensatz.ts";
import type { Fehlerschluessel } from "../register/kataloge/fehler.ts";
import { deriveAktenfuehrung } from "../register/zustaendigkeit/aktenfuehrung.ts";
import type { Register } from "./akte.ts";
import type { Person } from "./person.ts";
import type { Tagesprobe } from "./tagesprobe.ts";

export class Familienfaelle {
  readonly #register: Register;
  readonly #tag: Tagesdatum;
  readonly #probe: Tagesprobe;
  readonly #kinder = new Map<AzrNummer, Fallkind>();

  constructor(register: Register, tag: Tagesdatum, probe: Tagesprobe) {
    this.#register = register;
    this.#tag = tag;
    this.#probe = probe;
  }

  /** Keeps a person that is a child of a case's family. */
  add(person: Person): void {
    const { platz, familie } = person;
    const parent = familie?.elternteil;
    if (parent === undefined || parent.index === platz.index) return;
    if (parent.rolle.art !== "fall") return;
    const kind = this.#fallkindOf(person);
    this.#tryKind(person, kind);
    this.#kinder.set(platz.azrNummer, kind);
  }

  /** The children that are entered on a parent's paper, by ascending AZR number; all persons have come. */
  kinderOf(eingetragene: readonly AzrNummer[]): readonly Fallkind[] {
    return eingetragene.toSorted().map((azrNummer) => present(this.#kinder.get(azrNummer), "a child of a case"));
  }

  #fallkindOf({ platz, datensatz, personalien }: Person): Fallkind {
    const { azrNummer } = platz;
    const duldung = currentBlock(datensatz.bloecke.duldung);
    if (duldung === undefined || abgemeldetBy(datensatz) !== undefined) return { azrNummer, lage: "ohne_papier" };
    const duldungArt = duldung.fachdaten.duldungArt.code;
    const led = deriveAktenfuehrung(datensatz, this.#register.behoerden.find)?.behoerde;
    if (led !== this.#register.behoerden.buero) return { azrNummer, lage: "andere_behoerde", duldungArt };
    const isVolljaehrig = isCertainlyVolljaehrig(personalien.geburtsdatum, this.#tag);
    return { azrNummer, lage: isVolljaehrig ? "volljaehrig" : "bei_eltern", duldungArt };
  }

  /** A message of its own is stored for whoever the office leads, and refused for whoever has moved. */
  #tryKind({ datensatz }: Person, { azrNummer, lage }: Fallkind): void {
    const duldung = currentBlock(datensatz.bloecke.duldung);
    if (lage === "ohne_papier" || duldung === undefined) return;
    const { buero } = this.#register.behoerden;
    const { schluessel } = this.#probe.verlaengerung(datensatz, buero, duldung, this.#tag);
    const refused: Fehlerschluessel = this.#register.regelwerk.uebergang ? "AZR-3010" : "AZR-3001";
    const planned = lage === "andere_behoerde" ? refused : undefined;
    assert(schluessel === planned, `child ${azrNummer} (${lage}) ends with ${schluessel ?? "success"}`);
  }
}
