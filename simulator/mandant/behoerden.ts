import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import type { Behoerdenkennzeichen } from "../kernel/kennungen.ts";

/** The authorities of a Mandant, looked up in memory. Only events of the Mandant's stream change it. */
export class Behoerden {
  readonly #byKennzeichen = new Map<Behoerdenkennzeichen, Behoerde>();

  /** Takes over an entry; the last one of a key counts. */
  put(behoerde: Behoerde): void {
    this.#byKennzeichen.set(behoerde.kennzeichen, behoerde);
  }

  /** Finds an authority; undefined when the key is unknown here. */
  readonly find = (kennzeichen: Behoerdenkennzeichen): Behoerde | undefined => this.#byKennzeichen.get(kennzeichen);

  /** True when this entry stands already, in every field. */
  has(behoerde: Behoerde): boolean {
    const known = this.#byKennzeichen.get(behoerde.kennzeichen);
    return (
      known?.name === behoerde.name &&
      known.behoerdenart === behoerde.behoerdenart &&
      known.telefon === behoerde.telefon &&
      known.auftraege.join() === behoerde.auftraege.join()
    );
  }

  /** All of them, by ascending key. */
  all(): readonly Behoerde[] {
    return [...this.#byKennzeichen.values()].toSorted((a, b) => (a.kennzeichen < b.kennzeichen ? -1 : 1));
  }
}
