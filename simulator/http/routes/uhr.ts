// The virtual clock of the caller's register; exists in a sandbox only.
import type { FastifyRequest } from "fastify";
import { formatZeitpunkt, parseZeitpunkt } from "../../kernel/zeit.ts";
import { fehler, korrigiertDurch, type Fehler } from "../../register/kataloge/fehler.ts";
import { setUhr, UHR_MAX, type UhrStand } from "../../service/commands/set-uhr.ts";
import { messageAnswer, refusal, type Answer } from "../answer.ts";
import { authenticate } from "../authenticate.ts";
import { decodeBody } from "../decode-body.ts";
import type { Exchange } from "../exchange.ts";
import type { HttpParts } from "../parts.ts";
import type { Route } from "../pipeline.ts";

export function uhrRoutes(parts: HttpParts): readonly Route[] {
  const url = "/_test/v1/uhr";
  return [
    { method: "GET", url, operation: "uhr", handle: (request, exchange) => getUhr(parts, request, exchange) },
    { method: "PUT", url, operation: "uhr", handle: (request, exchange) => putUhr(parts, request, exchange) },
  ];
}

async function getUhr(parts: HttpParts, request: FastifyRequest, exchange: Exchange): Promise<Answer> {
  const access = await authenticate(parts, request, exchange, "azr:test");
  if (!access.ok) return access.rejection;
  const { uhr } = access.value.mandant;
  return answer({ zeitpunkt: uhr.now(), laeuft: uhr.runs });
}

async function putUhr(parts: HttpParts, request: FastifyRequest, exchange: Exchange): Promise<Answer> {
  const access = await authenticate(parts, request, exchange, "azr:test");
  if (!access.ok) return access.rejection;
  const body = decodeBody(request, exchange, "Uhr");
  if (!body.ok) return body.rejection;
  const { zeitpunkt: text, laeuft = true } = body.value;
  const zeitpunkt = parseZeitpunkt(text);
  if (zeitpunkt === undefined) {
    const parameter = { feld: "Zeitpunkt", grund: "die Jahre 1996 bis 2199 sind möglich" };
    return wrong(fehler("AZR-2011", parameter, ["Uhr.zeitpunkt"], "/zeitpunkt"));
  }
  const context = { mandant: access.value.mandant, timer: exchange.timer };
  const result = await setUhr(context, { zeitpunkt, laeuft });
  if (result.ok) return answer(result.value);
  const parameter = {
    wert: text,
    feld: "die Uhr",
    grund: `sie steht auf ${formatZeitpunkt(result.rejection.zeitpunkt)} und geht nie zurück`,
    vorschlag: `einen Zeitpunkt von da an bis ${formatZeitpunkt(UHR_MAX)}`,
  };
  return wrong(fehler("AZR-2004", parameter, ["Uhr.zeitpunkt"], "/zeitpunkt"));
}

/** No clerk sets the clock of a register. */
function wrong(found: Fehler): Answer {
  return refusal([korrigiertDurch("HERSTELLER", found)]);
}

function answer({ zeitpunkt, laeuft }: UhrStand): Answer {
  return messageAnswer("Uhr", { zeitpunkt: formatZeitpunkt(zeitpunkt), laeuft }, { outcome: "read" });
}
