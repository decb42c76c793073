// What requests must keep beyond the schema. The schema judges stored events too, and every later version must find valid
// what an earlier one has stored; these two rules are younger, and no pattern can express the second.
import type { NachrichtName } from "../generated/nachricht-typen.ts";
import { escapeSegment, fundstelleOf } from "./attribut.ts";
import { FORMFEHLER_MAX, shown, type Formfehler, type TextKeyword } from "./formfehler.ts";

/**
 * Texts of a message that the schema has accepted which are blank, begin or end with space, or are not in NFC: the same
 * name in two forms would be two names, and nothing is mended in silence.
 */
export function textFehlerIn(name: NachrichtName, message: unknown): readonly Formfehler[] {
  // Nearly every message is right: only what is wrong has its place worked out.
  if (!hasObjection(message)) return [];
  const found: Formfehler[] = [];
  walk(name, message, "", found);
  return found.slice(0, FORMFEHLER_MAX);
}

function hasObjection(value: unknown): boolean {
  if (typeof value === "string") return objectionTo(value) !== undefined;
  if (Array.isArray(value)) return value.some(hasObjection);
  return typeof value === "object" && value !== null && Object.values(value).some(hasObjection);
}

function walk(name: NachrichtName, value: unknown, pointer: string, found: Formfehler[]): void {
  if (typeof value === "string") {
    const keyword = objectionTo(value);
    if (keyword !== undefined) found.push(textFehler(name, value, pointer, keyword));
  } else if (typeof value === "object" && value !== null) {
    for (const [member, inner] of Object.entries(value))
      walk(name, inner, `${pointer}/${escapeSegment(member)}`, found);
  }
}

function objectionTo(text: string): TextKeyword | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return "blank";
  if (trimmed !== text) return "surroundingSpace";
  return isBelowCombining(text) || text === text.normalize("NFC") ? undefined : "normalization";
}

/** Code units below U+0300 neither combine nor decompose in NFC: such a text is in NFC already. */
function isBelowCombining(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) >= 0x300) return false;
  return true;
}

function textFehler(name: NachrichtName, text: string, pointer: string, keyword: TextKeyword): Formfehler {
  const { attribut, bezeichnung } = fundstelleOf(name, pointer);
  return { keyword, pointer, attribut, bezeichnung, wert: shown(text) };
}
