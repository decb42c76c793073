import { assert, present } from "../kernel/assert.ts";
import type { Random } from "./random.ts";

/** Something with its share; only the proportion of shares counts. */
export type Gewichtet<Wert> = readonly [wert: Wert, gewicht: number];

/** A list from which is drawn by weight. */
export class Auswahl<Wert> {
  readonly #werte: readonly Wert[];
  readonly #bis: readonly number[];
  readonly #summe: number;

  constructor(eintraege: readonly Gewichtet<Wert>[]) {
    assert(eintraege.length > 0, "there is something to draw from");
    let summe = 0;
    this.#werte = eintraege.map(([wert]) => wert);
    this.#bis = eintraege.map(([, gewicht]) => (summe += gewicht));
    this.#summe = summe;
  }

  draw(random: Random): Wert {
    const wanted = random.unit() * this.#summe;
    let [low, high] = [0, this.#bis.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#bis[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return present(this.#werte[low], "a drawn value");
  }
}

/** One of a list, all alike. */
export function pick<Wert>(werte: readonly Wert[], random: Random): Wert {
  return present(werte[random.below(werte.length)], "a drawn value");
}

/** One of a list; earlier ones are drawn more often, as common names are. */
export function pickCommon<Wert>(werte: readonly Wert[], random: Random): Wert {
  const unit = random.unit();
  return present(werte[Math.floor(unit * Math.sqrt(unit) * werte.length)], "a drawn value");
}
