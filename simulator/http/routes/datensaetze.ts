// The record of one person: read it, create it, report on it, ask who is responsible.
import type { FastifyRequest } from "fastify";
import type { Behoerde } from "../../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../../kernel/kennungen.ts";
import { accept, reject, type Result } from "../../kernel/result.ts";
import { fehler, korrigiertDurch } from "../../register/kataloge/fehler.ts";
import { submitErstmeldung } from "../../service/commands/submit-erstmeldung.ts";
import { submitFolgemeldung } from "../../service/commands/submit-folgemeldung.ts";
import type { ServiceContext } from "../../service/context.ts";
import { queryGesamtauskunft } from "../../service/queries/gesamtauskunft.ts";
import { queryZustaendigkeit } from "../../service/queries/zustaendigkeit.ts";
import { admitAbruf, admitNachricht } from "../admission.ts";
import { messageAnswer, refusal, type Answer } from "../answer.ts";
import { authenticate } from "../authenticate.ts";
import { decodeBody, judgeFachstand } from "../decode-body.ts";
import type { Exchange } from "../exchange.ts";
import { headerText } from "../header-text.ts";
import type { HttpParts } from "../parts.ts";
import type { Route } from "../pipeline.ts";
import { answerMeldung } from "./answer-meldung.ts";
import { azrNummerOf, unknownAzrNummer } from "./azr-nummer-parameter.ts";

export function datensatzRoutes(parts: HttpParts): readonly Route[] {
  return [
    {
      method: "POST",
      url: "/v1/datensaetze",
      operation: "erstmeldung",
      handle: (request, exchange) => postErstmeldung(parts, request, exchange),
    },
    {
      method: "GET",
      url: "/v1/datensaetze/:azrNummer",
      operation: "gesamtauskunft",
      handle: (request, exchange) => getGesamtauskunft(parts, request, exchange),
    },
    {
      method: "POST",
      url: "/v1/datensaetze/:azrNummer/meldungen",
      operation: "folgemeldung",
      handle: (request, exchange) => postFolgemeldung(parts, request, exchange),
    },
    {
      method: "GET",
      url: "/v1/datensaetze/:azrNummer/zustaendigkeit",
      operation: "zustaendigkeit",
      handle: (request, exchange) => getZustaendigkeit(parts, request, exchange),
    },
  ];
}

async function postErstmeldung(parts: HttpParts, request: FastifyRequest, exchange: Exchange): Promise<Answer> {
  const access = await authenticate(parts, request, exchange, "azr:meldung");
  if (!access.ok) return access.rejection;
  const meldung = decodeBody(request, exchange, "Erstmeldung");
  if (!meldung.ok) return meldung.rejection;
  const behoerde = admitNachricht(access.value, request, exchange, meldung.value, "090009");
  if (!behoerde.ok) return behoerde.rejection;
  const context = { mandant: access.value.mandant, timer: exchange.timer };
  const outcome = await submitErstmeldung(context, { meldung: meldung.value, behoerde: behoerde.value });
  return answerMeldung(outcome, meldung.value.nachrichtenkopf.nachrichtenUUID, 201);
}

async function postFolgemeldung(parts: HttpParts, request: FastifyRequest, exchange: Exchange): Promise<Answer> {
  const access = await authenticate(parts, request, exchange, "azr:meldung");
  if (!access.ok) return access.rejection;
  const meldung = decodeBody(request, exchange, "Folgemeldung");
  if (!meldung.ok) return meldung.rejection;
  const azrNummer = azrNummerOf(request);
  if (!azrNummer.ok) return azrNummer.rejection;
  const revision = ifMatchOf(request);
  if (!revision.ok) return revision.rejection;
  const behoerde = admitNachricht(access.value, request, exchange, meldung.value, "090010");
  if (!behoerde.ok) return behoerde.rejection;
  const context = { mandant: access.value.mandant, timer: exchange.timer };
  const outcome = await submitFolgemeldung(context, {
    azrNummer: azrNummer.value,
    meldung: meldung.value,
    behoerde: behoerde.value,
    revision: revision.value,
  });
  return answerMeldung(outcome, meldung.value.nachrichtenkopf.nachrichtenUUID, 200);
}

async function getGesamtauskunft(parts: HttpParts, request: FastifyRequest, exchange: Exchange): Promise<Answer> {
  const read = await admitRead(parts, request, exchange);
  if (!read.ok) return read.rejection;
  const { context, azrNummer } = read.value;
  const auskunft = await queryGesamtauskunft(context, azrNummer);
  if (auskunft === undefined) return unknownAzrNummer(context, azrNummer);
  const headers = { etag: `"${auskunft.revision}"` };
  return messageAnswer("Gesamtauskunft", auskunft, { outcome: "read", headers });
}

async function getZustaendigkeit(parts: HttpParts, request: FastifyRequest, exchange: Exchange): Promise<Answer> {
  const read = await admitRead(parts, request, exchange);
  if (!read.ok) return read.rejection;
  const { context, azrNummer, behoerde } = read.value;
  const zustaendigkeit = await queryZustaendigkeit(context, azrNummer, behoerde);
  if (zustaendigkeit === undefined) return unknownAzrNummer(context, azrNummer);
  return messageAnswer("Zustaendigkeit", zustaendigkeit, { outcome: "read" });
}

/** A read of one record that the caller may make. */
interface AdmittedRead {
  readonly context: ServiceContext;
  readonly azrNummer: AzrNummer;
  readonly behoerde: Behoerde;
}

/** What every read of one record goes through before the record is looked at. */
async function admitRead(
  parts: HttpParts,
  request: FastifyRequest,
  exchange: Exchange,
): Promise<Result<AdmittedRead, Answer>> {
  const access = await authenticate(parts, request, exchange, "azr:anfrage");
  if (!access.ok) return access;
  exchange.timer.enter("decode");
  const azrNummer = azrNummerOf(request);
  if (!azrNummer.ok) return azrNummer;
  const behoerde = judgeFachstand(request) ?? admitAbruf(access.value, request, exchange);
  if ("encode" in behoerde) return reject(behoerde);
  if (!behoerde.ok) return behoerde;
  const context = { mandant: access.value.mandant, timer: exchange.timer };
  return accept({ context, azrNummer: azrNummer.value, behoerde: behoerde.value });
}

/** The revision of If-Match; undefined when any will do. One strong ETag of ours, or "*". */
function ifMatchOf(request: FastifyRequest): Result<number | undefined, Answer> {
  const text = headerText(request.raw.headers, "if-match");
  if (text === undefined || text === "*") return accept(undefined);
  const revision = /^"([0-9]{1,9})"$/u.exec(text)?.[1];
  if (revision !== undefined) return accept(Number(revision));
  const parameter = { feld: "If-Match", grund: 'erwartet wird die Revision aus ETag, etwa "12"' };
  return reject(refusal([korrigiertDurch("HERSTELLER", fehler("AZR-2011", parameter, ["If-Match"]))]));
}
