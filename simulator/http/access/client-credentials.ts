// OAuth 2.0 client credentials (RFC 6749, 4.4): the client says who it is in the header (client_secret_basic) or in the
// form (client_secret_post), never in both.
import { createHash, timingSafeEqual } from "node:crypto";
import { accept, reject, type Result } from "../../kernel/result.ts";
import { parseScope, type Scope } from "./caller.ts";
import type { Client } from "./zugang-datei.ts";

/** What the client asked for, and may have. */
export interface GrantedRequest {
  readonly client: Client;
  readonly scopes: readonly Scope[];
}

/** Error codes of RFC 6749, 5.2, with the sentence that goes along. */
export interface OAuthError {
  readonly error: "invalid_request" | "invalid_client" | "invalid_scope" | "unsupported_grant_type";
  readonly error_description: string;
}

/** Judges a request at the token endpoint. */
export function judgeTokenRequest(
  clients: readonly Client[],
  authorization: string | undefined,
  form: URLSearchParams,
): Result<GrantedRequest, OAuthError> {
  if (form.get("grant_type") !== "client_credentials") {
    return refuse("unsupported_grant_type", "grant_type must be client_credentials");
  }
  const credentials = credentialsOf(authorization, form);
  if (credentials === undefined) {
    return refuse("invalid_request", "send client_id and client_secret once: as Basic authorization or in the form");
  }
  const client = clients.find(({ clientId }) => clientId === credentials.id);
  // The comparison runs for unknown clients too, so that its duration tells nothing.
  const matches = isSameSecret(client?.clientSecret ?? "", credentials.secret);
  if (client === undefined || !matches) return refuse("invalid_client", "client_id or client_secret is wrong");
  const wanted = (form.get("scope") ?? "").split(" ").filter((scope) => scope !== "");
  const scopes = wanted.flatMap((text) => parseScope(text) ?? []).filter((scope) => client.scopes.includes(scope));
  if (scopes.length !== wanted.length) {
    return refuse("invalid_scope", `this client may have: ${client.scopes.join(" ")}`);
  }
  return accept({ client, scopes: wanted.length === 0 ? client.scopes : scopes });
}

function refuse(error: OAuthError["error"], description: string): Result<never, OAuthError> {
  return reject({ error, error_description: description });
}

function credentialsOf(
  authorization: string | undefined,
  form: URLSearchParams,
): { readonly id: string; readonly secret: string } | undefined {
  const [id, secret] = [form.get("client_id"), form.get("client_secret")];
  if (authorization === undefined) return id === null || secret === null ? undefined : { id, secret };
  const basic = /^Basic ([A-Za-z0-9+/=_-]+)$/iu.exec(authorization)?.[1];
  if (basic === undefined || secret !== null) return undefined;
  const text = Buffer.from(basic, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 0) return undefined;
  const [user, password] = [formDecoded(text.slice(0, colon)), formDecoded(text.slice(colon + 1))];
  return user === undefined || password === undefined ? undefined : { id: user, secret: password };
}

/** RFC 6749, 2.3.1: both halves are form-encoded before they are joined. */
function formDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}

function isSameSecret(expected: string, given: string): boolean {
  const digest = (secret: string): Buffer => createHash("sha256").update(secret).digest();
  return timingSafeEqual(digest(expected), digest(given)) && expected !== "";
}
