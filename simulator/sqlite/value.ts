// node:sqlite types a column as any value that SQLite knows; the tables are STRICT, so a column has one type. These
// readers state which.
import type { SQLOutputValue } from "node:sqlite";
import { assert } from "../kernel/assert.ts";

/** A column that holds an integer below 2^53. */
export function integerOf(value: SQLOutputValue | undefined): number {
  assert(typeof value === "number", "expected an integer column");
  return value;
}

/** A column that holds text. */
export function textOf(value: SQLOutputValue | undefined): string {
  assert(typeof value === "string", "expected a text column");
  return value;
}

/** A column that holds bytes. */
export function bytesOf(value: SQLOutputValue | undefined): Uint8Array {
  assert(value instanceof Uint8Array, "expected a blob column");
  return value;
}
