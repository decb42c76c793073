import type { FastifyRequest } from "fastify";
import { parseUuid } from "../../kernel/uuid.ts";
import { fehler, korrigiertDurch } from "../../register/kataloge/fehler.ts";
import { queryVorgang } from "../../service/queries/vorgang.ts";
import { admitVorgang } from "../admission.ts";
import { refusal, repeatableAnswer, type Answer } from "../answer.ts";
import { authenticate } from "../authenticate.ts";
import type { Exchange } from "../exchange.ts";
import type { HttpParts } from "../parts.ts";
import type { Route } from "../pipeline.ts";
import { pathParameter } from "./azr-nummer-parameter.ts";

export function vorgangRoutes(parts: HttpParts): readonly Route[] {
  return [
    {
      method: "GET",
      url: "/v1/vorgaenge/:nachrichtenUUID",
      operation: "vorgang",
      handle: (request, exchange) => getVorgang(parts, request, exchange),
    },
  ];
}

async function getVorgang(parts: HttpParts, request: FastifyRequest, exchange: Exchange): Promise<Answer> {
  const access = await authenticate(parts, request, exchange, "azr:meldung");
  if (!access.ok) return access.rejection;
  exchange.timer.enter("decode");
  const nachrichtenUUID = parseUuid(pathParameter(request, "nachrichtenUUID").toLowerCase());
  if (nachrichtenUUID === undefined) {
    const parameter = { feld: "nachrichtenUUID", grund: "erwartet wird eine UUID" };
    const found = fehler("AZR-2011", parameter, ["Nachrichtenkopf.nachrichtenUUID"]);
    return refusal([korrigiertDurch("HERSTELLER", found)]);
  }
  const behoerde = admitVorgang(access.value, request, exchange);
  if (!behoerde.ok) return behoerde.rejection;
  const context = { mandant: access.value.mandant, timer: exchange.timer };
  const vorgang = await queryVorgang(context, behoerde.value.kennzeichen, nachrichtenUUID);
  if (vorgang === undefined) return refusal([fehler("AZR-4009", { uuid: nachrichtenUUID })]);
  return repeatableAnswer("Vorgang", vorgang, { outcome: "read" });
}
