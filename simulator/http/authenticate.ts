// Who sent the request: the access token says it, and the Mandant follows from it and from nothing else.
import type { FastifyRequest } from "fastify";
import { accept, reject, type Result } from "../kernel/result.ts";
import type { Mandant } from "../mandant/mandant.ts";
import { fehler } from "../register/kataloge/fehler.ts";
import type { Caller, Scope } from "./access/caller.ts";
import { refusal, type Answer } from "./answer.ts";
import type { Exchange } from "./exchange.ts";
import type { HttpParts } from "./parts.ts";

/** How nearly everybody writes it; other ways are read too, only slower. */
const BEARER = "Bearer ";

/** A caller with the register that its credential opens. */
export interface Access {
  readonly caller: Caller;
  readonly mandant: Mandant;
}

/** Verifies the token and its scope: 1001 (401) without a good token, 1003 (403) without the scope. */
export async function authenticate(
  parts: HttpParts,
  request: FastifyRequest,
  exchange: Exchange,
  scope: Scope,
): Promise<Result<Access, Answer>> {
  exchange.timer.enter("authn");
  const { authorization = "" } = request.raw.headers;
  let caller = authorization.startsWith(BEARER) ? parts.tokens.known(authorization.slice(BEARER.length)) : undefined;
  if (caller === undefined) {
    const token = /^Bearer ([A-Za-z0-9\-._~+/]+=*)$/iu.exec(authorization)?.[1];
    if (token === undefined) return reject(unauthenticated("das Zugriffstoken fehlt"));
    caller = parts.tokens.known(token) ?? (await parts.tokens.verify(token));
    if (caller === undefined) return reject(unauthenticated("das Zugriffstoken ist abgelaufen oder ungültig"));
  }
  const mandant = parts.mandanten.find(caller.mandant);
  if (mandant === undefined) return reject(unauthenticated("das Zugriffstoken gilt für ein anderes Register"));
  if (!caller.scopes.includes(scope)) return reject(notAdmitted(`dem Zugriffstoken fehlt der Umfang ${scope}`));
  return accept({ caller, mandant });
}

/** 1003: the credential does not cover what was asked for. */
export function notAdmitted(grund: string, attribut: readonly string[] = [], pointer = ""): Answer {
  return refusal([fehler("AZR-1003", { grund }, attribut, pointer)]);
}

function unauthenticated(grund: string): Answer {
  const headers = { "www-authenticate": 'Bearer realm="azr"' };
  return refusal([fehler("AZR-1001", { grund })], { headers });
}
