import type { SQLOutputValue } from "node:sqlite";
import { present } from "../kernel/assert.ts";
import type { AzrNummer } from "../kernel/azr-nummer.ts";
import { parseAzrNummer } from "../kernel/azr-nummer.ts";
import { integerOf } from "../sqlite/value.ts";

/** AZR number of a column that holds it as an integer. */
export function azrNummerOf(value: SQLOutputValue | undefined): AzrNummer {
  const text = String(integerOf(value)).padStart(12, "0");
  return present(parseAzrNummer(text), `the AZR number ${text}`);
}
