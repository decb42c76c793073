import type { FastifyRequest } from "fastify";
import { decodeMessage } from "../../proto/codec/decode-strict.ts";
import { parseJson } from "../../proto/codec/parse-json.ts";
import { textFehlerIn } from "../../proto/codec/request-texts.ts";
import { validate } from "../../proto/codec/validate.ts";
import type { NachrichtName, NachrichtTypen } from "../../proto/generated/nachricht-typen.ts";
import { accept, reject, type Result } from "../kernel/result.ts";
import { parseUuid } from "../kernel/uuid.ts";
import { fehler } from "../register/kataloge/fehler.ts";
import { refusal, type Answer } from "./answer.ts";
import type { Exchange } from "./exchange.ts";
import { fehlerOfForm, fehlerOfUndecodable } from "./formfehler.ts";
import { headerText } from "./header-text.ts";
import { formOfBody } from "./negotiation.ts";

/** The Fachstand that this register speaks, and no other. */
const FACHSTAND = "26.11";

/** Decodes and validates the body: one validator for both forms. Refuses with 2001 to 2006, 2010, 2011, 2014, 3002, 3006. */
export function decodeBody<Name extends NachrichtName>(
  request: FastifyRequest,
  exchange: Exchange,
  name: Name,
): Result<NachrichtTypen[Name], Answer> {
  exchange.timer.enter("decode");
  const { body } = request;
  const wrongFachstand = judgeFachstand(request);
  if (wrongFachstand !== undefined) return reject(wrongFachstand);
  if (!Buffer.isBuffer(body) || body.length === 0)
    return reject(refusal([fehler("AZR-2001", { grund: "sie ist leer" })]));
  const form = formOfBody(request.raw.headers);
  if (!form.ok) return reject(refusal([fehler("AZR-2014", { format: form.rejection })]));
  const parsed = form.value === "protobuf" ? decodeMessage(name, body) : parseJson(name, body);
  if (!parsed.ok) return reject(refusal(fehlerOfUndecodable(parsed.rejection)));
  const validated = validate(name, parsed.value);
  const formfehler = validated.ok ? textFehlerIn(name, validated.value) : validated.rejection;
  if (validated.ok && formfehler.length === 0) return accept(validated.value);
  return reject(refusal(fehlerOfForm(formfehler), { ausloeserUUID: uuidIn(parsed.value) }));
}

/** 2003 for a Fachstand that is not spoken here; a request without one means the newest. */
export function judgeFachstand(request: FastifyRequest): Answer | undefined {
  const fachstand = headerText(request.raw.headers, "azr-fachstand");
  if (fachstand === undefined || fachstand === FACHSTAND) return undefined;
  return refusal([fehler("AZR-2003", { fachstand, angenommen: FACHSTAND })]);
}

/** The nachrichtenUUID of a message that is otherwise not valid, so that the answer can name it. */
function uuidIn(value: unknown): ReturnType<typeof parseUuid> {
  const uuid = memberOf(memberOf(value, "nachrichtenkopf"), "nachrichtenUUID");
  return typeof uuid === "string" ? parseUuid(uuid) : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
