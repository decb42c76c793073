// Catalogues of a register: code lists and authorities. They name no person, so that a token that may read is enough; no
// authority, no purpose.
import type { FastifyRequest } from "fastify";
import { listBehoerden } from "../../service/queries/behoerden.ts";
import { CODELISTENVERZEICHNIS, findCodeliste } from "../../service/queries/codelisten.ts";
import type { Answer } from "../answer.ts";
import { authenticate, type Access } from "../authenticate.ts";
import { judgeFachstand } from "../decode-body.ts";
import { etagOf, taggedAnswer } from "../etag.ts";
import type { Exchange } from "../exchange.ts";
import type { HttpParts } from "../parts.ts";
import type { Route } from "../pipeline.ts";
import { pathParameter } from "./azr-nummer-parameter.ts";
import { unknownEntry } from "./unknown-entry.ts";

/** Made once: code lists are part of the program. */
const VERZEICHNIS_ETAG = etagOf(CODELISTENVERZEICHNIS);

export function katalogRoutes(parts: HttpParts): readonly Route[] {
  const route = (
    url: string,
    operation: string,
    answer: (request: FastifyRequest, access: Access) => Answer,
  ): Route => ({
    ...{ method: "GET", url, operation },
    handle: (request, exchange) => read(parts, request, exchange, answer),
  });
  return [
    route("/v1/codelisten", "codelisten", (request) =>
      taggedAnswer(request, "Codelistenverzeichnis", CODELISTENVERZEICHNIS, VERZEICHNIS_ETAG),
    ),
    route("/v1/codelisten/:listURI", "codelisten", getCodeliste),
    route("/v1/behoerden", "behoerden", getBehoerden),
  ];
}

async function read(
  parts: HttpParts,
  request: FastifyRequest,
  exchange: Exchange,
  answer: (request: FastifyRequest, access: Access) => Answer,
): Promise<Answer> {
  const access = await authenticate(parts, request, exchange, "azr:anfrage");
  if (!access.ok) return access.rejection;
  exchange.timer.enter("decode");
  return judgeFachstand(request) ?? answer(request, access.value);
}

function getCodeliste(request: FastifyRequest): Answer {
  const listURI = pathParameter(request, "listURI");
  const codeliste = findCodeliste(listURI);
  if (codeliste === undefined) return unknownEntry("Die Codeliste", listURI, "/v1/codelisten");
  return taggedAnswer(request, "Codeliste", codeliste, etagOf(codeliste));
}

function getBehoerden(request: FastifyRequest, { mandant }: Access): Answer {
  const verzeichnis = listBehoerden(mandant);
  return taggedAnswer(request, "Behoerdenverzeichnis", verzeichnis, etagOf(verzeichnis));
}
