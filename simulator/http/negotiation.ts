import Negotiator from "negotiator";

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

/** The form that an Accept header asks for; JSON without one, undefined when neither form is accepted. */
export function negotiateForm(accept: string | undefined): AcceptedForm | undefined {
  const plain = BY_MEDIA_TYPE.get(accept ?? "");
  if (plain !== undefined) return plain;
  const mediaType = new Negotiator({ headers: { accept } }).mediaType(AVAILABLE);
  return mediaType === undefined ? undefined : BY_MEDIA_TYPE.get(mediaType);
}

/** The form of a body by its Content-Type; undefined for a type that carries no message. */
export function formOfContentType(contentType: string | undefined): Form | undefined {
  const essence = (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return essence === JSON_TYPE || essence === "application/x-protobuf" || essence === "application/protobuf"
    ? BY_MEDIA_TYPE.get(essence)?.form
    : undefined;
}
