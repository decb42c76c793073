// Members that stand twice in one JSON object. JSON.parse keeps the last one, so that what the sender meant would be
// guessed; a reviver does not see them. The common case is decided by counting, which costs a fraction of the parsing.
import { escapeSegment } from "./attribut.ts";
import { shown } from "./formfehler.ts";

/** JSON Pointer of the first member that stands twice in its object; undefined when none does. `value` is what was parsed. */
export function duplicateMemberIn(text: string, value: unknown): string | undefined {
  return namesCountIn(text) === membersCountOf(value) ? undefined : locateDuplicate(text);
}

/** Strings of the text that name a member: a colon follows. */
function namesCountIn(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start >= 0; start = text.indexOf('"', start)) {
    start = endOfString(text, start);
    const next = text.charCodeAt(start);
    if (next === COLON || (isSpace(next) && text.charCodeAt(skipSpace(text, start)) === COLON)) count += 1;
  }
  return count;
}

/** Iterative: a hostile text may nest deeper than the stack. */
function membersCountOf(value: unknown): number {
  let count = 0;
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next !== "object" || next === null) continue;
    const members: readonly unknown[] = Object.values(next);
    if (!Array.isArray(next)) count += members.length;
    for (const member of members) if (typeof member === "object" && member !== null) left.push(member);
  }
  return count;
}

const COLON = ":".charCodeAt(0);
const BACKSLASH = "\\".charCodeAt(0);

/** Index behind the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end + 1;
  }
}

function skipSpace(text: string, start: number): number {
  let index = start;
  while (isSpace(text.charCodeAt(index))) index += 1;
  return index;
}

/** Space, tab, line feed, carriage return (RFC 8259, section 2). */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

/** One object or list that is open; `segment` is the member or index that is being read. */
interface Level {
  readonly names: Set<string> | undefined;
  segment: string;
}

/** Second reading of a text that is valid JSON, to name the place. */
function locateDuplicate(text: string): string | undefined {
  const open: Level[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const level = open.at(-1);
    switch (text.charAt(index)) {
      case "{":
        open.push({ names: new Set(), segment: "" });
        break;
      case "[":
        open.push({ names: undefined, segment: "0" });
        break;
      case "}":
      case "]":
        open.pop();
        break;
      case ",":
        if (level !== undefined && level.names === undefined) level.segment = String(Number(level.segment) + 1);
        break;
      case '"': {
        const end = endOfString(text, index);
        if (level?.names !== undefined && text.charCodeAt(skipSpace(text, end)) === COLON) {
          level.segment = escapeSegment(String(JSON.parse(text.slice(index, end))));
          if (level.names.has(level.segment)) return open.map(({ segment }) => `/${shown(segment)}`).join("");
          level.names.add(level.segment);
        }
        index = end - 1;
        break;
      }
    }
  }
  return undefined;
}
