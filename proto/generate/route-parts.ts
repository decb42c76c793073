// What the routes of the HTTP face share: header lines, scopes, and the bodies that are no messages of the register.
import type { JsonObject } from "./emit-json-schema.ts";

export type HeaderName = keyof typeof REQUEST_HEADERS;
export type AnswerHeaderName = keyof typeof ANSWER_HEADERS;
export type Scope = keyof typeof SCOPES;

/** A body: `message` travels as JSON and protobuf, `schema` as JSON, `text` as the given media type. */
export type Body = { readonly message: string } | { readonly schema: string } | { readonly text: string };

export interface Answer {
  readonly description: string;
  /** Absent: nothing but header lines. */
  readonly body?: Body;
  readonly headers?: readonly AnswerHeaderName[];
}

export interface Route {
  readonly method: "get" | "post" | "put";
  readonly path: string;
  readonly operationId: string;
  readonly tag: "Anfrage" | "Meldung" | "Vorgang" | "Zugang" | "Katalog" | "Betrieb" | "Sandbox";
  readonly summary: string;
  readonly description?: string;
  /** Scope of the access token; none means that no token is needed. */
  readonly scope?: Scope;
  readonly headers: readonly HeaderName[];
  readonly request?: { readonly message: string } | { readonly form: string };
  readonly answers: Readonly<Record<number, Answer>>;
  /** Statuses that a problem document may have; those of every route with a token come on top. */
  readonly problems: readonly number[];
}

export const SCOPES = {
  "azr:anfrage": "read records",
  "azr:meldung": "report, and ask what became of a report",
  "azr:test": "set the clock of a sandbox register",
} as const;

/** Every route with a token may answer these. */
export const PROBLEMS_WITH_TOKEN: readonly number[] = [401, 403, 406, 500];
/** Every route may fail. */
export const PROBLEMS_ALWAYS: readonly number[] = [500];

/** Header lines of requests. `rule` names a data type or is a pattern. */
export const REQUEST_HEADERS = {
  "AZR-Behoerde": { required: true, description: "Authority that asks.", rule: { typ: "Behoerdenkennzeichen" } },
  "AZR-Sachbearbeiter": {
    required: true,
    description: "Person in charge. UTF-8 octets, or percent-encoded where a client can send ASCII only.",
    rule: { typ: "Freitext" },
  },
  "AZR-Abrufzweck": { required: true, description: "Code of the purpose.", rule: { pattern: "^[0-9]{2}$" } },
  "AZR-Geschaeftszeichen": { required: true, description: "File reference.", rule: { typ: "Freitext" } },
  "Idempotency-Key": {
    required: false,
    description: "May repeat the nachrichtenUUID of the body, which alone counts; another value is refused.",
    rule: { typ: "Uuid" },
  },
  "If-Match": {
    required: false,
    description: "ETag of the Datensatz: refuse the message when it has changed since.",
    rule: { pattern: '^("[0-9]{1,9}"|\\*)$' },
  },
  "If-None-Match": {
    required: false,
    description: "ETags of the catalogue as it was read before: 304 when it is still the same.",
    rule: { typ: "Freitext" },
  },
  "AZR-Fachstand": {
    required: false,
    description: "Version of XAuslaender that the sender speaks.",
    rule: { pattern: "^26\\.11$" },
  },
  "AZR-Produkt": {
    required: false,
    description: "manufacturer/product/version of the sender.",
    rule: { typ: "Freitext" },
  },
  traceparent: {
    required: false,
    description: "W3C Trace Context.",
    rule: { pattern: "^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$" },
  },
} as const;

/** Header lines of answers. */
export const ANSWER_HEADERS = {
  "AZR-Korrelations-Id": "Id of this exchange in the register's log.",
  "Server-Timing": "Where the register spent the time, by stage.",
  ETag: "Version in quotes: the revision of a Datensatz, or a digest of a catalogue.",
  Location: "Path of the new Datensatz, or of the Vorgang whose outcome is not known yet.",
  "Retry-After": "Seconds to wait.",
  "Idempotent-Replayed": "`true` when this message was answered before and the answer is that one.",
} as const;

/** Parameters in paths, each a data type. */
export const PATH_PARAMETERS: Readonly<Record<string, string>> = {
  azrNummer: "AzrNummer",
  nachrichtenUUID: "Uuid",
  schluessel: "Fehlerschluessel",
  listURI: "Freitext",
  bestellung: "BlockName",
};

/** What every text of a request must keep beyond its pattern; see proto/codec/request-texts.ts. */
export const TEXT_RULES =
  "In requests a text must not be blank, must not begin or end with space, and must be in Unicode normalization form NFC.";

/** Data types whose values are typed by people. */
export const FREE_TEXTS: readonly string[] = ["DinText", "Freitext"];

const TEXT: JsonObject = { type: "string" };
const TEXTS: JsonObject = { type: "array", items: TEXT };

/** Bodies that are no messages of the register. */
export const OTHER_SCHEMAS: Readonly<Record<string, JsonObject>> = {
  TokenRequest: {
    description: "RFC 6749, section 4.4. The credential stands here or in a Basic authorization, not in both.",
    type: "object",
    properties: { grant_type: { const: "client_credentials" }, scope: TEXT, client_id: TEXT, client_secret: TEXT },
    required: ["grant_type"],
  },
  TokenAnswer: {
    type: "object",
    properties: { access_token: TEXT, token_type: { const: "Bearer" }, expires_in: { type: "integer" }, scope: TEXT },
    required: ["access_token", "token_type", "expires_in", "scope"],
  },
  TokenError: {
    description: "RFC 6749, section 5.2.",
    type: "object",
    properties: { error: TEXT, error_description: TEXT },
    required: ["error"],
  },
  FehlerkatalogEintrag: {
    type: "object",
    properties: {
      fehlerschluessel: { $ref: "#/components/schemas/Fehlerschluessel" },
      status: { type: "integer" },
      titel: TEXT,
      fehlertext: { ...TEXT, description: "With {placeholders}." },
      handlungshinweis: { ...TEXT, description: "With {placeholders}." },
      zustaendigFuerKorrektur: TEXT,
      imAbruf: {
        description: "Texts where something was to be read, if they are others.",
        type: "object",
        properties: { fehlertext: TEXT, handlungshinweis: TEXT },
        required: ["fehlertext", "handlungshinweis"],
      },
      handlungshinweisFuer: {
        description: "Next step where somebody else must put it right, by zustaendigFuerKorrektur.",
        type: "object",
        additionalProperties: TEXT,
      },
    },
    required: ["fehlerschluessel", "status", "titel", "fehlertext", "handlungshinweis", "zustaendigFuerKorrektur"],
  },
  Fehlerkatalog: {
    type: "object",
    properties: {
      fehler: { type: "array", items: { $ref: "#/components/schemas/FehlerkatalogEintrag" } },
      hinweise: {
        type: "array",
        items: {
          type: "object",
          properties: { hinweisschluessel: { $ref: "#/components/schemas/Hinweisschluessel" }, hinweistext: TEXT },
          required: ["hinweisschluessel", "hinweistext"],
        },
      },
    },
    required: ["fehler", "hinweise"],
  },
  Start: {
    type: "object",
    properties: {
      beschreibung: TEXT,
      description: TEXT,
      personen: TEXT,
      links: {
        type: "array",
        items: { type: "object", properties: { href: TEXT, de: TEXT, en: TEXT }, required: ["href", "de", "en"] },
      },
    },
    required: ["beschreibung", "description", "personen", "links"],
  },
  ProtoListe: { type: "object", properties: { dateien: TEXTS }, required: ["dateien"] },
  Zustand: {
    type: "object",
    properties: { status: { enum: ["UP", "OUT_OF_SERVICE"] } },
    required: ["status"],
  },
};
