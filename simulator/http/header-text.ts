import type { IncomingHttpHeaders } from "node:http";

const HEADER_CHARACTERS_MAX = 200;

/**
 * One header line as text. Node hands header bytes out as Latin-1; clients send names in UTF-8, so that is tried first.
 * Clients that can send ASCII only use percent-encoding.
 * Undefined when it is missing, empty, longer than the limit or holds control characters.
 */
export function headerText(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  if (typeof value !== "string" || value.length > HEADER_CHARACTERS_MAX) return undefined;
  const text = (/^[\x20-\x7e]*$/u.test(value) ? percentDecoded(value) : decoded(value)).trim();
  return text === "" || /\p{C}/u.test(text) ? undefined : text;
}

function percentDecoded(value: string): string {
  try {
    return /%[0-9A-Fa-f]{2}/u.test(value) ? decodeURIComponent(value) : value;
  } catch {
    return value;
  }
}

function decoded(value: string): string {
  const bytes = Buffer.from(value, "latin1");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return value;
  }
}
