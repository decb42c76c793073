// The token endpoint speaks OAuth 2.0 (RFC 6749), errors included: client libraries read those and no others.
import type { FastifyRequest } from "fastify";
import { judgeTokenRequest } from "../access/client-credentials.ts";
import { jsonAnswer, type Answer } from "../answer.ts";
import type { Exchange } from "../exchange.ts";
import { TOKEN_FORM_BYTES_MAX } from "../limits.ts";
import type { HttpParts } from "../parts.ts";
import type { Route } from "../pipeline.ts";

const NO_STORE = { "cache-control": "no-store" };

export function tokenRoutes(parts: HttpParts): readonly Route[] {
  return [
    {
      method: "POST",
      url: "/oauth2/token",
      operation: "token",
      fixedForm: true,
      handle: (request, exchange) => postToken(parts, request, exchange),
    },
  ];
}

async function postToken(parts: HttpParts, request: FastifyRequest, exchange: Exchange): Promise<Answer> {
  exchange.timer.enter("authn");
  const { body } = request;
  const form = new URLSearchParams(Buffer.isBuffer(body) ? body.toString("utf8", 0, TOKEN_FORM_BYTES_MAX) : "");
  const judged = judgeTokenRequest(parts.clients, request.raw.headers.authorization, form);
  if (!judged.ok) {
    const isUnknown = judged.rejection.error === "invalid_client";
    const headers = isUnknown ? { ...NO_STORE, "www-authenticate": 'Basic realm="azr"' } : NO_STORE;
    return jsonAnswer(judged.rejection, { status: isUnknown ? 401 : 400, outcome: "refused", headers });
  }
  const { client, scopes } = judged.value;
  const token = await parts.tokens.issue(client, scopes);
  const answer = {
    access_token: token,
    token_type: "Bearer",
    expires_in: parts.tokens.lifeSeconds,
    scope: scopes.join(" "),
  };
  return jsonAnswer(answer, { outcome: "read", headers: NO_STORE });
}
