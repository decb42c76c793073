// Access tokens: signed JWT (RFC 9068 in shape), verified once and then known by their text until they expire, so that
// a request in the middle of the day pays a look-up and no signature.
import { createPublicKey, type KeyObject } from "node:crypto";
import { jwtVerify, SignJWT, type JWTPayload } from "jose";
import { parseBehoerdenkennzeichen } from "../../kernel/kennungen.ts";
import { parseScope, type Caller, type Scope } from "./caller.ts";

/** Names issuer and audience; tokens of other issuers are worth nothing here. */
const ISSUER = "azr-simulator";
const ALGORITHM = "EdDSA";
const TOKEN_TYPE = "at+jwt";
/** Tokens that are known by their text; the oldest is forgotten first and would be verified again. */
const KNOWN_TOKENS_MAX = 10_000;
/** No token that we issue is longer; longer ones are not even looked at. */
const TOKEN_CHARACTERS_MAX = 12_000;

interface Known {
  readonly caller: Caller;
  readonly expiresAtMs: number;
}

/** Issues and verifies the access tokens of one process. Their life is real time, not the virtual clock's. */
export class Tokens {
  readonly lifeSeconds: number;
  readonly #signingKey: KeyObject;
  readonly #publicKey: KeyObject;
  readonly #known = new Map<string, Known>();
  readonly #nowMs: () => number;

  constructor(signingKey: KeyObject, lifeSeconds: number, nowMs: () => number = Date.now) {
    this.#signingKey = signingKey;
    this.#publicKey = createPublicKey(signingKey);
    this.lifeSeconds = lifeSeconds;
    this.#nowMs = nowMs;
  }

  /** A token for a client with these scopes. */
  async issue(caller: Caller, scopes: readonly Scope[] = caller.scopes): Promise<string> {
    const nowSeconds = Math.floor(this.#nowMs() / 1000);
    return new SignJWT({ mandant: caller.mandant, behoerden: grantClaim(caller), scope: scopes.join(" ") })
      .setProtectedHeader({ alg: ALGORITHM, typ: TOKEN_TYPE })
      .setIssuer(ISSUER)
      .setAudience(ISSUER)
      .setSubject(caller.clientId)
      .setIssuedAt(nowSeconds)
      .setExpirationTime(nowSeconds + this.lifeSeconds)
      .sign(this.#signingKey);
  }

  /** The caller of a token that was verified before; undefined: call `verify`. */
  known(token: string): Caller | undefined {
    const known = this.#known.get(token);
    if (known === undefined) return undefined;
    if (known.expiresAtMs > this.#nowMs()) return known.caller;
    this.#known.delete(token);
    return undefined;
  }

  /** The caller of a token, or undefined when it is expired, forged or no token at all. */
  async verify(token: string): Promise<Caller | undefined> {
    if (token.length > TOKEN_CHARACTERS_MAX) return undefined;
    try {
      const { payload } = await jwtVerify(token, this.#publicKey, {
        algorithms: [ALGORITHM],
        typ: TOKEN_TYPE,
        issuer: ISSUER,
        audience: ISSUER,
        requiredClaims: ["exp", "sub"],
        currentDate: new Date(this.#nowMs()),
      });
      const caller = callerOf(payload);
      if (caller !== undefined && payload.exp !== undefined) this.#remember(token, caller, payload.exp * 1000);
      return caller;
    } catch {
      // Every reason means the same to the caller; telling it apart would help only whoever forges.
      return undefined;
    }
  }

  #remember(token: string, caller: Caller, expiresAtMs: number): void {
    const oldest = this.#known.size >= KNOWN_TOKENS_MAX ? this.#known.keys().next() : undefined;
    if (oldest?.done === false) this.#known.delete(oldest.value);
    this.#known.set(token, { caller, expiresAtMs });
  }
}

function grantClaim(caller: Caller): string | string[] {
  return caller.behoerden === "*" ? "*" : [...caller.behoerden];
}

function callerOf(payload: JWTPayload): Caller | undefined {
  const { sub, mandant, behoerden, scope } = payload;
  if (sub === undefined || typeof mandant !== "string" || typeof scope !== "string") return undefined;
  const scopes = scope.split(" ").flatMap((text) => parseScope(text) ?? []);
  if (behoerden === "*") return { clientId: sub, mandant, behoerden, scopes };
  if (!Array.isArray(behoerden)) return undefined;
  const texts: readonly unknown[] = behoerden;
  const grant = texts.flatMap((text) => (typeof text === "string" ? (parseBehoerdenkennzeichen(text) ?? []) : []));
  return { clientId: sub, mandant, behoerden: grant, scopes };
}
