// The HTTP face as data: what the OpenAPI document says about each route. Bodies are messages of azr.nachrichten.v1, or
// one of OTHER_SCHEMAS where something else than a message of the register travels.
import type { JsonObject } from "./emit-json-schema.ts";

export type HeaderName = keyof typeof REQUEST_HEADERS;
export type AnswerHeaderName = keyof typeof ANSWER_HEADERS;
export type Scope = keyof typeof SCOPES;

/** A body: `message` travels as JSON and protobuf, `schema` as JSON, `text` as the given media type. */
export type Body = { readonly message: string } | { readonly schema: string } | { readonly text: string };

export interface Answer {
  readonly description: string;
  readonly body: Body;
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

const WITH_BODY: readonly number[] = [400, 408, 413, 415, 422];
const READ = ["AZR-Behoerde", "AZR-Sachbearbeiter", "AZR-Abrufzweck", "AZR-Geschaeftszeichen"] as const;
const ALWAYS = ["AZR-Fachstand", "AZR-Produkt", "traceparent"] as const;

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
  ETag: "Revision of the Datensatz in quotes.",
  Location: "Path of the new Datensatz, or of the Vorgang whose outcome is not known yet.",
  "Retry-After": "Seconds to wait.",
  "Idempotent-Replayed": "`true` when this message was answered before and the answer is that one.",
} as const;

/** Parameters in paths, each a data type. */
export const PATH_PARAMETERS: Readonly<Record<string, string>> = {
  azrNummer: "AzrNummer",
  nachrichtenUUID: "Uuid",
  schluessel: "Fehlerschluessel",
};

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
  ProtoListe: { type: "object", properties: { dateien: TEXTS }, required: ["dateien"] },
  Zustand: {
    type: "object",
    properties: { status: { enum: ["UP", "OUT_OF_SERVICE"] } },
    required: ["status"],
  },
};

export const ROUTES: readonly Route[] = [
  {
    method: "post",
    path: "/oauth2/token",
    operationId: "issueToken",
    tag: "Zugang",
    summary: "Access token for a client (OAuth 2.0 client credentials)",
    headers: [],
    request: { form: "TokenRequest" },
    answers: {
      200: { description: "Access token; the register (Mandant) follows from it.", body: { schema: "TokenAnswer" } },
      400: { description: "No request for a token.", body: { schema: "TokenError" } },
      401: { description: "Unknown client or wrong secret.", body: { schema: "TokenError" } },
    },
    problems: [],
  },
  {
    method: "post",
    path: "/v1/anfragen",
    operationId: "askByNumberOrPersonalien",
    tag: "Anfrage",
    summary: "AZRAnfrage (090001) by AZR-Nummer or by exact Grundpersonalien",
    scope: "azr:anfrage",
    headers: ["Idempotency-Key", ...ALWAYS],
    request: { message: "Anfrage" },
    answers: {
      200: {
        description: "090002 no hit, 090003 list of hits or 090004 whole record, as `ergebnis` says.",
        body: { message: "AnfrageAntwort" },
        headers: ["ETag"],
      },
    },
    problems: [...WITH_BODY, 503],
  },
  {
    method: "get",
    path: "/v1/datensaetze/{azrNummer}",
    operationId: "readGesamtauskunft",
    tag: "Anfrage",
    summary: "Gesamtauskunft (090004)",
    scope: "azr:anfrage",
    headers: [...READ, ...ALWAYS],
    answers: { 200: { description: "Whole record.", body: { message: "Gesamtauskunft" }, headers: ["ETag"] } },
    problems: [400, 404, 422, 503],
  },
  {
    method: "get",
    path: "/v1/datensaetze/{azrNummer}/zustaendigkeit",
    operationId: "readZustaendigkeit",
    tag: "Anfrage",
    summary: "Who leads the file, since when, and what the caller may write",
    description: "Not part of the real AZR, where a caller learns this by being refused.",
    scope: "azr:anfrage",
    headers: [...READ, ...ALWAYS],
    answers: { 200: { description: "Zustaendigkeit as of now.", body: { message: "Zustaendigkeit" } } },
    problems: [400, 404, 422, 503],
  },
  {
    method: "post",
    path: "/v1/datensaetze",
    operationId: "reportErstmeldung",
    tag: "Meldung",
    summary: "AZRErstmeldung (090009)",
    scope: "azr:meldung",
    headers: ["Idempotency-Key", ...ALWAYS],
    request: { message: "Erstmeldung" },
    answers: {
      201: {
        description: "Stored, with Hinweise where there are any.",
        body: { message: "BestaetigungMeldung" },
        headers: ["ETag", "Location", "Idempotent-Replayed"],
      },
    },
    problems: [202, ...WITH_BODY, 409, 503],
  },
  {
    method: "post",
    path: "/v1/datensaetze/{azrNummer}/meldungen",
    operationId: "reportFolgemeldung",
    tag: "Meldung",
    summary: "AZRFolgemeldung (090010)",
    description: "Person blocks and at most one Sachverhalt. The message is stored whole or not at all.",
    scope: "azr:meldung",
    headers: ["Idempotency-Key", "If-Match", ...ALWAYS],
    request: { message: "Folgemeldung" },
    answers: {
      200: {
        description: "Stored, with Hinweise where there are any.",
        body: { message: "BestaetigungMeldung" },
        headers: ["ETag", "Idempotent-Replayed"],
      },
    },
    problems: [202, ...WITH_BODY, 404, 409, 412, 428, 503],
  },
  {
    method: "get",
    path: "/v1/vorgaenge/{nachrichtenUUID}",
    operationId: "readVorgang",
    tag: "Vorgang",
    summary: "What became of a message",
    scope: "azr:meldung",
    headers: ["AZR-Behoerde", "AZR-Sachbearbeiter", ...ALWAYS],
    answers: { 200: { description: "State and answer of the message.", body: { message: "Vorgang" } } },
    problems: [400, 404, 422, 503],
  },
  {
    method: "get",
    path: "/v1/fehlerkatalog",
    operationId: "listFehlerkatalog",
    tag: "Katalog",
    summary: "All keys of refusals and Hinweise with their texts",
    headers: [],
    answers: { 200: { description: "The catalogue.", body: { schema: "Fehlerkatalog" } } },
    problems: [],
  },
  {
    method: "get",
    path: "/v1/fehlerkatalog/{schluessel}",
    operationId: "readFehlerkatalogEintrag",
    tag: "Katalog",
    summary: "One key of a refusal",
    headers: [],
    answers: { 200: { description: "The entry.", body: { schema: "FehlerkatalogEintrag" } } },
    problems: [404],
  },
  {
    method: "get",
    path: "/openapi.json",
    operationId: "readOpenapi",
    tag: "Katalog",
    summary: "This document",
    headers: [],
    answers: { 200: { description: "OpenAPI 3.1.", body: { text: "application/json" } } },
    problems: [],
  },
  {
    method: "get",
    path: "/proto/",
    operationId: "listProto",
    tag: "Katalog",
    summary: "Import paths of the .proto files; each is served below /proto/",
    headers: [],
    answers: { 200: { description: "Import paths.", body: { schema: "ProtoListe" } } },
    problems: [],
  },
  {
    method: "get",
    path: "/health/live",
    operationId: "readLiveness",
    tag: "Betrieb",
    summary: "The process answers",
    headers: [],
    answers: { 200: { description: "It does.", body: { schema: "Zustand" } } },
    problems: [],
  },
  {
    method: "get",
    path: "/health/ready",
    operationId: "readReadiness",
    tag: "Betrieb",
    summary: "The register takes messages",
    headers: [],
    answers: {
      200: { description: "It does.", body: { schema: "Zustand" } },
      503: { description: "It starts or drains.", body: { schema: "Zustand" } },
    },
    problems: [],
  },
  {
    method: "get",
    path: "/metrics",
    operationId: "readMetrics",
    tag: "Betrieb",
    summary: "Metrics in the text format of Prometheus",
    headers: [],
    answers: { 200: { description: "Metrics.", body: { text: "text/plain" } } },
    problems: [],
  },
  {
    method: "get",
    path: "/_test/v1/uhr",
    operationId: "readUhr",
    tag: "Sandbox",
    summary: "Virtual clock of the caller's register",
    scope: "azr:test",
    headers: ["traceparent"],
    answers: { 200: { description: "The clock.", body: { message: "Uhr" } } },
    problems: [404],
  },
  {
    method: "put",
    path: "/_test/v1/uhr",
    operationId: "setUhr",
    tag: "Sandbox",
    summary: "Set the virtual clock; answers when all that became due is done",
    description: "Exists in a sandbox only. The clock never goes back.",
    scope: "azr:test",
    headers: ["AZR-Fachstand", "traceparent"],
    request: { message: "Uhr" },
    answers: { 200: { description: "The clock as it now stands.", body: { message: "Uhr" } } },
    problems: [...WITH_BODY, 404, 503],
  },
];
