import { seededGenerator, wholeBelow } from "./seeded-generator.ts";

/** A synthetic number of a sticker (DSAuslaender sheet 047: T and seven digits) for a named purpose of a run. */
export function bescheinigungsNummerOf(seed: number, name: string): string {
  return `T${String(wholeBelow(seededGenerator(seed, `sticker ${name}`), 10_000_000)).padStart(7, "0")}`;
}
