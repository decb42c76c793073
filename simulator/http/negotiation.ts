import type { IncomingHttpHeaders } from "node:http";
import Negotiator from "negotiator";
import { shown } from "../../proto/codec/formfehler.ts";
import { accept, reject, type Result } from "../kernel/result.ts";

/** The two encodings of one message. */
export type Form = "json" | "protobuf";

/** What the caller accepts: the form, and the media type by which it is announced. */
export interface AcceptedForm {
  readonly form: Form;
  readonly mediaType: string;
}

export const JSON_TYPE = "application/json";
export const PROBLEM_TYPE = "application/problem+json";
/** The name without x- is as common; both are read, and each caller gets the one that it asked for. */
export const PROTOBUF_TYPES = ["application/x-protobuf", "application/protobuf"] as const;
export const FORM_TYPE = "application/x-www-form-urlencoded";

const AVAILABLE = [JSON_TYPE, PROBLEM_TYPE, ...PROTOBUF_TYPES];
const JSON_FORM: AcceptedForm = { form: "json", mediaType: JSON_TYPE };
const BY_MEDIA_TYPE: ReadonlyMap<string, AcceptedForm> = new Map([
  ["", JSON_FORM],
  ["*/*", JSON_FORM],
  [JSON_TYPE, JSON_FORM],
  [PROBLEM_TYPE, JSON_FORM],
  ...PROTOBUF_TYPES.map((mediaType): [string, AcceptedForm] => [mediaType, { form: "protobuf", mediaType }]),
]);

/** Media types of bodies that carry a message. */
const MESSAGE_FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  [JSON_TYPE, "json"],
  ...PROTOBUF_TYPES.map((mediaType): [string, Form] => [mediaType, "protobuf"]),
]);

/** The form that an Accept header asks for; JSON without one, undefined when neither form is accepted. */
export function negotiateForm(accept: string | undefined): AcceptedForm | undefined {
  const plain = BY_MEDIA_TYPE.get(accept ?? "");
  if (plain !== undefined) return plain;
  const mediaType = new Negotiator({ headers: { accept } }).mediaType(AVAILABLE);
  return mediaType === undefined ? undefined : BY_MEDIA_TYPE.get(mediaType);
}

/**
 * The form of a body by its header lines; the rejection names what is not taken: another media type, another charset than
 * UTF-8, or a compression.
 */
export function formOfBody(headers: IncomingHttpHeaders): Result<Form, string> {
  const contentType = headers["content-type"] ?? "";
  const encoding = headers["content-encoding"] ?? "";
  if (encoding !== "" && encoding.toLowerCase() !== "identity") return reject(`Content-Encoding: ${shown(encoding)}`);
  // As nearly everybody writes it, without parameters.
  const plain = MESSAGE_FORMS.get(contentType);
  if (plain !== undefined) return accept(plain);
  const [essence = "", ...parameters] = contentType.split(";").map((part) => part.trim().toLowerCase());
  const form = MESSAGE_FORMS.get(essence);
  if (form !== undefined && parameters.every((parameter) => isNoOtherCharset(parameter))) return accept(form);
  return reject(contentType === "" ? "ohne Angabe" : shown(contentType));
}

function isNoOtherCharset(parameter: string): boolean {
  return !parameter.startsWith("charset=") || /^charset="?(?:utf-8|utf8|us-ascii)"?$/u.test(parameter);
}
