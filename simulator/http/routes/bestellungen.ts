// Orders of titles on a record ("bestellt", extension of this project): the application opens one, steps move it.
import type { FastifyRequest } from "fastify";
import { accept, reject, type Result } from "../../kernel/result.ts";
import { fehler, korrigiertDurch } from "../../register/kataloge/fehler.ts";
import { submitTitelbestellungsantrag } from "../../service/commands/submit-titelbestellungsantrag.ts";
import { submitTitelbestellungsmeldung } from "../../service/commands/submit-titelbestellungsmeldung.ts";
import { admitNachricht } from "../admission.ts";
import { refusal, type Answer } from "../answer.ts";
import { authenticate } from "../authenticate.ts";
import { decodeBody } from "../decode-body.ts";
import type { Exchange } from "../exchange.ts";
import type { HttpParts } from "../parts.ts";
import type { Route } from "../pipeline.ts";
import { answerMeldung } from "./answer-meldung.ts";
import { azrNummerOf, pathParameter } from "./azr-nummer-parameter.ts";

/** First seven characters of a Referenz-ID. */
const BESTELLUNG_PATTERN = /^[0-9A-Za-z]{7}$/u;

export function bestellungRoutes(parts: HttpParts): readonly Route[] {
  return [
    {
      method: "POST",
      url: "/v1/datensaetze/:azrNummer/bestellungen",
      operation: "bestellung",
      handle: (request, exchange) => postBestellung(parts, request, exchange),
    },
    {
      method: "POST",
      url: "/v1/datensaetze/:azrNummer/bestellungen/:bestellung/meldungen",
      operation: "bestellschritt",
      handle: (request, exchange) => postBestellschritt(parts, request, exchange),
    },
  ];
}

async function postBestellung(parts: HttpParts, request: FastifyRequest, exchange: Exchange): Promise<Answer> {
  const access = await authenticate(parts, request, exchange, "azr:meldung");
  if (!access.ok) return access.rejection;
  const meldung = decodeBody(request, exchange, "Titelbestellungsantrag");
  if (!meldung.ok) return meldung.rejection;
  const azrNummer = azrNummerOf(request);
  if (!azrNummer.ok) return azrNummer.rejection;
  const behoerde = admitNachricht(access.value, request, exchange, meldung.value, "990001");
  if (!behoerde.ok) return behoerde.rejection;
  const context = { mandant: access.value.mandant, timer: exchange.timer };
  const command = { azrNummer: azrNummer.value, meldung: meldung.value, behoerde: behoerde.value };
  const outcome = await submitTitelbestellungsantrag(context, command);
  return answerMeldung(outcome, meldung.value.nachrichtenkopf.nachrichtenUUID, 201);
}

async function postBestellschritt(parts: HttpParts, request: FastifyRequest, exchange: Exchange): Promise<Answer> {
  const access = await authenticate(parts, request, exchange, "azr:meldung");
  if (!access.ok) return access.rejection;
  const meldung = decodeBody(request, exchange, "Titelbestellungsmeldung");
  if (!meldung.ok) return meldung.rejection;
  const azrNummer = azrNummerOf(request);
  if (!azrNummer.ok) return azrNummer.rejection;
  const bestellung = bestellungOf(request);
  if (!bestellung.ok) return bestellung.rejection;
  const behoerde = admitNachricht(access.value, request, exchange, meldung.value, "990002");
  if (!behoerde.ok) return behoerde.rejection;
  const context = { mandant: access.value.mandant, timer: exchange.timer };
  const outcome = await submitTitelbestellungsmeldung(context, {
    ...{ azrNummer: azrNummer.value, bestellung: bestellung.value },
    ...{ meldung: meldung.value, behoerde: behoerde.value },
  });
  return answerMeldung(outcome, meldung.value.nachrichtenkopf.nachrichtenUUID, 200);
}

/** The order of the path, or 2011. */
function bestellungOf(request: FastifyRequest): Result<string, Answer> {
  const text = pathParameter(request, "bestellung");
  if (BESTELLUNG_PATTERN.test(text)) return accept(text);
  const grund = "erwartet werden die ersten sieben Zeichen der Referenz-ID";
  const found = fehler("AZR-2011", { feld: "Titelbestellung in der Adresse", grund }, ["Titelbestellung.referenzId"]);
  return reject(refusal([korrigiertDurch("HERSTELLER", found)]));
}
