// A displaced authority declares that nothing is open on a record: its window ends (extension of this project, dual write).
import type { FastifyRequest } from "fastify";
import { submitUebergangsabschluss } from "../../service/commands/submit-uebergangsabschluss.ts";
import { admitNachricht } from "../admission.ts";
import type { Answer } from "../answer.ts";
import { authenticate } from "../authenticate.ts";
import { decodeBody } from "../decode-body.ts";
import type { Exchange } from "../exchange.ts";
import type { HttpParts } from "../parts.ts";
import type { Route } from "../pipeline.ts";
import { answerMeldung } from "./answer-meldung.ts";
import { azrNummerOf } from "./azr-nummer-parameter.ts";

export function uebergangRoutes(parts: HttpParts): readonly Route[] {
  return [
    {
      method: "POST",
      url: "/v1/datensaetze/:azrNummer/uebergang/abschluss",
      operation: "abschluss",
      handle: (request, exchange) => postAbschluss(parts, request, exchange),
    },
  ];
}

async function postAbschluss(parts: HttpParts, request: FastifyRequest, exchange: Exchange): Promise<Answer> {
  const access = await authenticate(parts, request, exchange, "azr:meldung");
  if (!access.ok) return access.rejection;
  const meldung = decodeBody(request, exchange, "Uebergangsabschluss");
  if (!meldung.ok) return meldung.rejection;
  const azrNummer = azrNummerOf(request);
  if (!azrNummer.ok) return azrNummer.rejection;
  const behoerde = admitNachricht(access.value, request, exchange, meldung.value, "990003");
  if (!behoerde.ok) return behoerde.rejection;
  const context = { mandant: access.value.mandant, timer: exchange.timer };
  const command = { azrNummer: azrNummer.value, meldung: meldung.value, behoerde: behoerde.value };
  const outcome = await submitUebergangsabschluss(context, command);
  return answerMeldung(outcome, meldung.value.nachrichtenkopf.nachrichtenUUID, 200);
}
