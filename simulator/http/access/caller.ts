import type { Behoerdenkennzeichen } from "../../kernel/kennungen.ts";

/** What a client may do at all. */
export const SCOPES = ["azr:anfrage", "azr:meldung", "azr:test"] as const;
export type Scope = (typeof SCOPES)[number];

/** Authorities that a client may act for; "*" are all of its Mandant (sandbox clients only). */
export type BehoerdenGrant = "*" | readonly Behoerdenkennzeichen[];

/** Whoever sent a request, as the access token says. The Mandant follows from it and from nothing else. */
export interface Caller {
  readonly clientId: string;
  readonly mandant: string;
  readonly behoerden: BehoerdenGrant;
  readonly scopes: readonly Scope[];
}

/** True when the client may act for this authority. */
export function mayActFor(caller: Caller, behoerde: Behoerdenkennzeichen): boolean {
  return caller.behoerden === "*" || caller.behoerden.includes(behoerde);
}

/** Reads a scope; undefined for anything else. */
export function parseScope(text: string): Scope | undefined {
  return SCOPES.find((scope) => scope === text);
}
