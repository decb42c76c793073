// A document number added beside the content is no change of a block (register rules, section 3, "Changed since"; the card
// comes after the decision, Anlage Nr. 9 I l AZRG-DV).
import { isEqual } from "../../kernel/equal.ts";

/** Fields of Fachdaten that hold the number of a paper or card. */
const NUMMERN: readonly string[] = ["nummerDesAufenthaltstitels", "bescheinigungsNummer", "traegervordruckNummer"];

/** Whether Fachdaten differ from those before only by a number that was not there; another number is a change. */
export function addsOnlyNummer(before: object, after: object): boolean {
  if (!NUMMERN.some((name) => has(after, name) && !has(before, name))) return false;
  const had = new Set(membersOf(before).map(([name]) => name));
  const kept = membersOf(after).filter(([name]) => had.has(name) || !NUMMERN.includes(name));
  return kept.length < membersOf(after).length && isEqual(Object.fromEntries(kept), before);
}

function has(fachdaten: object, name: string): boolean {
  return Reflect.get(fachdaten, name) !== undefined;
}

function membersOf(fachdaten: object): readonly (readonly [string, unknown])[] {
  return Object.entries(fachdaten).filter(([, value]) => value !== undefined);
}
