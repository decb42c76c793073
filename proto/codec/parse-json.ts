import type { NachrichtName } from "../generated/nachricht-typen.ts";
import { duplicateMemberIn } from "./duplicate-members.ts";
import type { Outcome } from "./outcome.ts";
import { Undecodable } from "./undecodable.ts";

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The value of a JSON request, not yet validated. A key `__proto__` becomes an ordinary member (JSON.parse sets no
 * prototype), which the closed schemas refuse as unknown. A member that stands twice is refused: RFC 8259 leaves open
 * which one counts, and a name or a date must not be guessed.
 */
export function parseJson(name: NachrichtName, input: string | Uint8Array): Outcome<unknown, Undecodable> {
  let text: string;
  try {
    text = typeof input === "string" ? input : UTF8.decode(input);
  } catch (cause) {
    return { ok: false, rejection: new Undecodable(name, { reason: "INVALID_UTF8", pointer: "" }, cause) };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The cause would quote the input, and logs carry no names.
    return { ok: false, rejection: new Undecodable(name, { reason: "NO_JSON", pointer: "" }) };
  }
  const pointer = duplicateMemberIn(text, value);
  if (pointer === undefined) return { ok: true, value };
  return { ok: false, rejection: new Undecodable(name, { reason: "DUPLICATE_MEMBER", pointer }) };
}
