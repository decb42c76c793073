// What the labels of a scenario have become in a register: AZR numbers, names of blocks and orders, the Referenz-IDs of
// all their versions.
import type { Gesamtauskunft, Referenzen } from "../../proto/generated/nachrichten.ts";
import { syntheticAzrNummer } from "../../simulator/kernel/azr-nummer.ts";
import { present } from "../../simulator/kernel/assert.ts";
import { parseReferenzId, type AzrNummer, type ReferenzId } from "../../simulator/kernel/kennungen.ts";
import type { Referenz } from "../oracle/sprache.ts";

const NAME_LENGTH = 7;

/** A Referenz-ID that no register has given. */
export const UNBEKANNTE_REFERENZ = present(parseReferenzId("zzzzzzz1z"), "a Referenz-ID");

/** The part of a Referenz-ID that never changes. */
export function nameOf(referenzId: string): string {
  return referenzId.slice(0, NAME_LENGTH);
}

export function versionOf(referenzId: string): number {
  return Number(referenzId.slice(NAME_LENGTH, -1));
}

export class Gedaechtnis {
  readonly #nummern = new Map<string, AzrNummer>();
  readonly #nameOfLabel = new Map<string, string>();
  readonly #labelOfName = new Map<string, string>();
  /** By name and version. */
  readonly #referenzen = new Map<string, ReferenzId>();

  /** The record of a person; one that was never made gets a number that no register knows. */
  nummer(person: string): AzrNummer {
    return this.#nummern.get(person) ?? unknownNummer(person);
  }

  person(azrNummer: AzrNummer): string {
    for (const [person, nummer] of this.#nummern) if (nummer === azrNummer) return person;
    return azrNummer;
  }

  has(person: string): boolean {
    return this.#nummern.has(person);
  }

  noteNummer(person: string, azrNummer: AzrNummer): void {
    this.#nummern.set(person, azrNummer);
  }

  /** Binds a label to what was stored under it; a label that is bound keeps its thing. */
  bind(label: string, referenzId: string): void {
    const name = nameOf(referenzId);
    if (this.#nameOfLabel.has(label) || this.#labelOfName.has(name)) return;
    this.#nameOfLabel.set(label, name);
    this.#labelOfName.set(name, label);
  }

  label(referenzId: string): string | undefined {
    return this.#labelOfName.get(nameOf(referenzId));
  }

  /** Path name of an order; a label that names none gets a name that no register has given. */
  nameOfBestellung(label: string): string {
    return this.#nameOfLabel.get(label) ?? nameOf(UNBEKANNTE_REFERENZ);
  }

  noteReferenz(referenzId: ReferenzId | undefined): void {
    if (referenzId !== undefined) this.#referenzen.set(keyOf(nameOf(referenzId), versionOf(referenzId)), referenzId);
  }

  noteReferenzen(referenzen: Referenzen): void {
    for (const referenzId of Object.values(referenzen)) this.noteReferenz(referenzId);
  }

  noteAuskunft(auskunft: Gesamtauskunft): void {
    this.noteReferenz(auskunft.grundpersonalien?.referenzId);
    for (const value of Object.values(auskunft)) {
      if (!Array.isArray(value)) continue;
      for (const block of value) this.noteReferenz(parseReferenzId(String(block.referenzId)));
    }
    for (const { referenzId } of auskunft.erweiterung?.titelbestellungen ?? []) this.noteReferenz(referenzId);
  }

  kenntLabel(label: string): boolean {
    return this.#nameOfLabel.has(label);
  }

  /** Whether the register has given a Referenz-ID for this reference, or none is needed. */
  kennt(referenz: Referenz): boolean {
    if (typeof referenz === "string") return true;
    const name = this.#nameOfLabel.get(referenz.label);
    return name !== undefined && this.#referenzen.has(keyOf(name, referenz.version));
  }

  /** The Referenz-ID that a reference of the scenario means. */
  referenz(referenz: Referenz): ReferenzId | undefined {
    if (referenz === "keine") return undefined;
    if (referenz === "unbekannt") return UNBEKANNTE_REFERENZ;
    const name = this.#nameOfLabel.get(referenz.label);
    if (name === undefined) return UNBEKANNTE_REFERENZ;
    return this.#referenzen.get(keyOf(name, referenz.version)) ?? veraltete(name, referenz.version);
  }
}

/** A Referenz-ID that stood between two storings at once and was shown to nobody: no longer the present one. */
function veraltete(name: string, version: number): ReferenzId {
  return parseReferenzId(`${name}${version}0`) ?? UNBEKANNTE_REFERENZ;
}

function keyOf(name: string, version: number): string {
  return `${name}/${version}`;
}

function unknownNummer(person: string): AzrNummer {
  let value = 0;
  for (const char of person) value = (value * 31 + (char.codePointAt(0) ?? 0)) % 90_000;
  return syntheticAzrNummer(1999, 1, value);
}
