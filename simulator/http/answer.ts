// What a route hands back: typed values, put into bytes in one place when the caller's form is known.
import { encodeMessage } from "../../proto/codec/encode.ts";
import type { NachrichtName, NachrichtTypen } from "../../proto/generated/nachricht-typen.ts";
import type { Fehlernachricht } from "../../proto/generated/nachrichten.ts";
import { fehlernachrichtOf, type FehlerListe, type FehlernachrichtAngaben } from "../service/fehlernachricht.ts";
import type { Outcome } from "../telemetry/operations.ts";
import { PROBLEM_TYPE, type AcceptedForm } from "./negotiation.ts";

/** Bytes or text of a body with its media type. */
export interface EncodedBody {
  readonly payload: string | Buffer;
  readonly contentType: string;
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
  readonly encode: (form: AcceptedForm, korrelationsId: string) => EncodedBody;
}

/** What an answer says beside its body. */
export type AnswerAngaben = Pick<Answer, "outcome"> & Partial<Pick<Answer, "status" | "operation" | "headers">>;

/** A message of the register in the form that the caller asked for; status 200 unless told otherwise. */
export function messageAnswer<Name extends NachrichtName>(
  name: Name,
  value: NachrichtTypen[Name],
  angaben: AnswerAngaben,
): Answer {
  const encode = ({ form, mediaType }: AcceptedForm): EncodedBody => {
    if (form === "protobuf") return { payload: bufferOf(encodeMessage(name, value)), contentType: mediaType };
    return { payload: JSON.stringify(value), contentType: "application/json; charset=utf-8" };
  };
  return { status: 200, ...angaben, encode };
}

/** A problem document; its status is that of the Fehlernachricht. */
export function problemAnswer(
  fehlernachricht: Fehlernachricht,
  angaben: Partial<Pick<Answer, "headers" | "operation">> = {},
): Answer {
  const { status } = fehlernachricht;
  const encode = ({ form, mediaType }: AcceptedForm, korrelationsId: string): EncodedBody => {
    const value = { ...fehlernachricht, korrelationsId };
    if (form === "json") return { payload: JSON.stringify(value), contentType: `${PROBLEM_TYPE}; charset=utf-8` };
    return { payload: bufferOf(encodeMessage("Fehlernachricht", value)), contentType: mediaType };
  };
  const fehlerschluessel = fehlernachricht.fehlerfaelle[0]?.fehlerschluessel;
  const outcome = status >= 500 || status === 202 ? "error" : "refused";
  return { status, outcome, ...(fehlerschluessel === undefined ? {} : { fehlerschluessel }), ...angaben, encode };
}

/** A problem document of these refusals. */
export function refusal(fehler: FehlerListe, angaben: FehlernachrichtAngaben & Pick<Answer, "headers"> = {}): Answer {
  const { headers } = angaben;
  return problemAnswer(fehlernachrichtOf(fehler, angaben), headers === undefined ? {} : { headers });
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
