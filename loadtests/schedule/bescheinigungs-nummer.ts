// Synthetic numbers of papers and cards; the same seed and purpose give the same.
import { seededGenerator, wholeBelow } from "./seeded-generator.ts";

/** Number of a sticker (DSAuslaender sheet 047: T and seven digits) for a named purpose of a run. */
export function bescheinigungsNummerOf(seed: number, name: string): string {
  return `T${digits(seed, `sticker ${name}`, 7)}`;
}

/** Number of a carrier form, on which children are entered: K and seven digits. */
export function traegervordruckNummerOf(seed: number, name: string): string {
  return `K${digits(seed, `carrier ${name}`, 7)}`;
}

/** Serial number of a card: Y and eight digits. */
export function kartennummerOf(seed: number, name: string): string {
  return `Y${digits(seed, `card ${name}`, 8)}`;
}

function digits(seed: number, stream: string, count: number): string {
  return String(wholeBelow(seededGenerator(seed, stream), 10 ** count)).padStart(count, "0");
}
