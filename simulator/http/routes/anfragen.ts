import type { FastifyRequest } from "fastify";
import { parseAzrNummer } from "../../kernel/azr-nummer.ts";
import type { Anfrage } from "../../../proto/generated/nachrichten.ts";
import { fehler } from "../../register/kataloge/fehler.ts";
import { queryAnfrage } from "../../service/queries/anfrage.ts";
import { admitNachricht, admitZweck } from "../admission.ts";
import { messageAnswer, refusal, type Answer } from "../answer.ts";
import { authenticate, type Access } from "../authenticate.ts";
import { decodeBody } from "../decode-body.ts";
import type { Exchange } from "../exchange.ts";
import type { HttpParts } from "../parts.ts";
import type { Route } from "../pipeline.ts";

export function anfrageRoutes(parts: HttpParts): readonly Route[] {
  return [
    {
      method: "POST",
      url: "/v1/anfragen",
      operation: "anfrage_nummer",
      anlass: "ABRUF",
      handle: (request, exchange) => postAnfrage(parts, request, exchange),
    },
  ];
}

async function postAnfrage(parts: HttpParts, request: FastifyRequest, exchange: Exchange): Promise<Answer> {
  const access = await authenticate(parts, request, exchange, "azr:anfrage");
  if (!access.ok) return access.rejection;
  const anfrage = decodeBody(request, exchange, "Anfrage");
  if (!anfrage.ok) return anfrage.rejection;
  const isNummer = "azrNummer" in anfrage.value.anfragedaten;
  const answer = await answerAnfrage(access.value, request, exchange, anfrage.value);
  return { ...answer, operation: isNummer ? "anfrage_nummer" : "anfrage_personalien" };
}

async function answerAnfrage(
  access: Access,
  request: FastifyRequest,
  exchange: Exchange,
  anfrage: Anfrage,
): Promise<Answer> {
  const { anfragedaten } = anfrage;
  if ("azrNummer" in anfragedaten && parseAzrNummer(anfragedaten.azrNummer) === undefined) {
    const parameter = { nummer: anfragedaten.azrNummer };
    return refusal([fehler("AZR-4002", parameter, ["Anfragedaten.azrNummer"], "/anfragedaten/azrNummer")]);
  }
  const behoerde = admitNachricht(access, request, exchange, anfrage, "090001");
  if (!behoerde.ok) return behoerde.rejection;
  const zweck = admitZweck(behoerde.value, anfrage.abrufzweck);
  if (!zweck.ok) return zweck.rejection;
  const antwort = await queryAnfrage({ mandant: access.mandant, timer: exchange.timer }, anfrage);
  const { gesamtauskunft } = antwort;
  const headers = gesamtauskunft === undefined ? {} : { etag: `"${gesamtauskunft.revision}"` };
  return messageAnswer("AnfrageAntwort", antwort, { outcome: "read", headers });
}
