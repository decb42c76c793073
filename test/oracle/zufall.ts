// Seeded chance: the same seed gives the same choices on every machine.

/** A small generator of pseudo-random numbers (mulberry32). */
export class Zufall {
  #zustand: number;

  constructor(seed: number) {
    this.#zustand = seed >>> 0;
  }

  /** At least 0, less than 1. */
  bruch(): number {
    this.#zustand = (this.#zustand + 0x6d2b79f5) >>> 0;
    let t = this.#zustand;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Whole number from `von` to `bis`, both included. */
  zahl(von: number, bis: number): number {
    return von + Math.floor(this.bruch() * (bis - von + 1));
  }

  chance(wahrscheinlichkeit: number): boolean {
    return this.bruch() < wahrscheinlichkeit;
  }

  /** One of a list that is not empty. */
  eines<T>(liste: readonly T[]): T {
    const wert = liste[Math.floor(this.bruch() * liste.length)];
    if (wert === undefined) {
      throw new Error("nothing to choose from");
    }
    return wert;
  }

  oderNichts<T>(liste: readonly T[]): T | null {
    return liste.length === 0 ? null : this.eines(liste);
  }

  /** One of several by weight. */
  gewichtet<T>(paare: readonly (readonly [number, T])[]): T {
    const summe = paare.reduce((bisher, [gewicht]) => bisher + gewicht, 0);
    let rest = this.bruch() * summe;
    for (const [gewicht, wert] of paare) {
      rest -= gewicht;
      if (rest < 0) {
        return wert;
      }
    }
    return this.eines(paare)[1];
  }
}
