// What a route hands back: typed values, put into bytes in one place when the caller's form is known.
import { encodeMessage } from "../../proto/codec/encode.ts";
import { inFieldOrder } from "../../proto/codec/field-order.ts";
import type { NachrichtName, NachrichtTypen } from "../../proto/generated/nachricht-typen.ts";
import type { Fehlernachricht } from "../../proto/generated/nachrichten.ts";
import type { Anlass } from "../register/kataloge/anlass.ts";
import { fehlerEintrag } from "../register/kataloge/fehler.ts";
import { fehlernachrichtOf, type FehlerListe, type FehlernachrichtAngaben } from "../service/fehlernachricht.ts";
import type { Outcome } from "../telemetry/operations.ts";
import { PROBLEM_TYPE, type AcceptedForm } from "./negotiation.ts";

/** Bytes or text of a body with its media type. */
export interface EncodedBody {
  readonly payload: string | Buffer;
  readonly contentType: string;
}

/** What an answer needs to know about its request when it is put into bytes. */
export interface Rahmen {
  readonly accepted: AcceptedForm;
  readonly korrelationsId: string;
  /** Asked only where words are needed. */
  readonly anlass: () => Anlass;
}

/** An answer before it is put into bytes. */
export interface Answer {
  readonly status: number;
  readonly outcome: Outcome;
  /** First key of a refusal or error. */
  readonly fehlerschluessel?: string;
  /** Operation of this request when the route alone does not tell. */
  readonly operation?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly encode: (rahmen: Rahmen) => EncodedBody;
}

/** What an answer says beside its body. */
export type AnswerAngaben = Pick<Answer, "outcome"> & Partial<Pick<Answer, "status" | "operation" | "headers">>;

/** A message of the register in the form that the caller asked for; status 200 unless told otherwise. */
export function messageAnswer<Name extends NachrichtName>(
  name: Name,
  value: NachrichtTypen[Name],
  angaben: AnswerAngaben,
): Answer {
  const encode = ({ accepted: { form, mediaType } }: Rahmen): EncodedBody => {
    if (form === "protobuf") return { payload: bufferOf(encodeMessage(name, value)), contentType: mediaType };
    return { payload: JSON.stringify(value), contentType: "application/json; charset=utf-8" };
  };
  return { status: 200, ...angaben, encode };
}

/**
 * The same for an answer that may be given again from what was stored: its JSON is the same text then, because the members
 * stand in the order of the schema.
 */
export function repeatableAnswer<Name extends NachrichtName>(
  name: Name,
  value: NachrichtTypen[Name],
  angaben: AnswerAngaben,
): Answer {
  return messageAnswer(name, inFieldOrder(name, value), angaben);
}

/** A problem document that was put into words before; its status is that of the Fehlernachricht. */
export function problemAnswer(
  fehlernachricht: Fehlernachricht,
  angaben: Partial<Pick<Answer, "headers" | "operation">> = {},
): Answer {
  const { status, fehlerfaelle } = fehlernachricht;
  const schluessel = fehlerfaelle[0]?.fehlerschluessel;
  return { ...problem(status, schluessel), ...angaben, encode: (rahmen) => encodeProblem(fehlernachricht, rahmen) };
}

/** A problem document of these refusals; the words are chosen by what the request was about. */
export function refusal(fehler: FehlerListe, angaben: FehlernachrichtAngaben & Pick<Answer, "headers"> = {}): Answer {
  const { headers, ...rest } = angaben;
  const { schluessel } = fehler[0];
  return {
    ...problem(fehlerEintrag(schluessel).status, schluessel),
    ...(headers === undefined ? {} : { headers }),
    encode: (rahmen) => encodeProblem(fehlernachrichtOf(fehler, { anlass: rahmen.anlass(), ...rest }), rahmen),
  };
}

function problem(
  status: number,
  fehlerschluessel: string | undefined,
): Pick<Answer, "status" | "outcome" | "fehlerschluessel"> {
  const outcome = status >= 500 || status === 202 ? "error" : "refused";
  return { status, outcome, ...(fehlerschluessel === undefined ? {} : { fehlerschluessel }) };
}

function encodeProblem(fehlernachricht: Fehlernachricht, { accepted, korrelationsId }: Rahmen): EncodedBody {
  const value = { ...fehlernachricht, korrelationsId };
  if (accepted.form === "json") {
    const payload = JSON.stringify(inFieldOrder("Fehlernachricht", value));
    return { payload, contentType: `${PROBLEM_TYPE}; charset=utf-8` };
  }
  return { payload: bufferOf(encodeMessage("Fehlernachricht", value)), contentType: accepted.mediaType };
}

/** A body whose form is fixed, whatever the caller accepts. */
export function fixedAnswer(payload: string, contentType: string, angaben: AnswerAngaben): Answer {
  return { status: 200, ...angaben, encode: () => ({ payload, contentType }) };
}

/** JSON that is no message of the schema. */
export function jsonAnswer(value: unknown, angaben: AnswerAngaben): Answer {
  return fixedAnswer(JSON.stringify(value), "application/json; charset=utf-8", angaben);
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
