// AZR-Nummer: JJMMTT and six digits (section 2 AZRG-DV; XInneres 26.11, type AZRNummer). The check rule of the real
// register is not public; ours makes the last digit a check digit by ISO/IEC 7064, MOD 11,10. Synthetic numbers use
// day 00, which no real creation date can produce, so that they never meet a real person's number.
import type { AzrNummer } from "../../proto/generated/datentypen.ts";

export type { AzrNummer };

const SHAPE = /^[0-9]{2}(0[0-9]|1[0-2])([0-2][0-9]|3[0-1])[0-9]{6}$/u;

/** How many serial numbers a month has. */
export const SERIAL_MAX = 100_000;

/** Reads an AZR number of the right shape whose check digit fits; undefined otherwise. */
export function parseAzrNummer(text: string): AzrNummer | undefined {
  if (!SHAPE.test(text)) return undefined;
  return checkDigit(text.slice(0, 11)) === Number(text[11]) ? (text as AzrNummer) : undefined;
}

/** The synthetic number of a month (`year` 1996 to 2095, `month` 1 to 12) and a serial below SERIAL_MAX. */
export function syntheticAzrNummer(year: number, month: number, serial: number): AzrNummer {
  const two = (value: number): string => String(value % 100).padStart(2, "0");
  const body = `${two(year)}${two(month)}00${String(serial % SERIAL_MAX).padStart(5, "0")}`;
  return `${body}${checkDigit(body)}` as AzrNummer;
}

/** ISO/IEC 7064 MOD 11,10: finds every single wrong digit and nearly all swaps of neighbours. */
function checkDigit(digits: string): number {
  let product = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - product) % 10;
}
