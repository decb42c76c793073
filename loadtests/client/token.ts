// The access token of a run (RFC 6749, 4.4). Fetched once by the harness; k6 gets it ready-made.

/** A client and its secret, as the register's zugang.json names them. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The register gave no token; the message holds what it said. */
export class TokenRefused extends Error {
  override readonly name = "TokenRefused";
}

const tokenDeadlineMs = 10_000;

/** POST at the token endpoint. Throws TokenRefused. */
export async function fetchToken(tokenUrl: string, { clientId, clientSecret }: ClientCredentials): Promise<string> {
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
  });
  const response = await fetch(tokenUrl, { method: "POST", body: form, signal: AbortSignal.timeout(tokenDeadlineMs) });
  const text = await response.text();
  const answer: unknown = response.ok ? JSON.parse(text) : undefined;
  if (typeof answer === "object" && answer !== null && "access_token" in answer) {
    if (typeof answer.access_token === "string") return answer.access_token;
  }
  throw new TokenRefused(`${tokenUrl} answered ${response.status}: ${text.slice(0, 300)}`);
}
