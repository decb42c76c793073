import type { NachrichtName } from "../generated/nachricht-typen.ts";
import type { Outcome } from "./outcome.ts";
import { Undecodable } from "./undecodable.ts";

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The value of a JSON request, not yet validated. A key `__proto__` becomes an ordinary member (JSON.parse sets no
 * prototype), which the closed schemas refuse as unknown. Of equal keys the last one counts (RFC 8259 leaves it open).
 */
export function parseJson(name: NachrichtName, input: string | Uint8Array): Outcome<unknown, Undecodable> {
  let text: string;
  try {
    text = typeof input === "string" ? input : UTF8.decode(input);
  } catch (cause) {
    return { ok: false, rejection: new Undecodable(name, { reason: "INVALID_UTF8", pointer: "" }, cause) };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    // The cause would quote the input, and logs carry no names.
    return { ok: false, rejection: new Undecodable(name, { reason: "NO_JSON", pointer: "" }) };
  }
}
