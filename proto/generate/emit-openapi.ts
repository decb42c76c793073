// Schema and routes → OpenAPI 3.1. Its components are the very definitions that the validator compiles, as far as a
// route reaches them.
import { definitionsOf } from "./emit-json-schema.ts";
import type { Json, JsonObject } from "./emit-json-schema.ts";
import { fullNameOf, reachableFrom } from "./model.ts";
import type { Schema } from "./model.ts";
import * as parts from "./route-parts.ts";
import type { Answer, Body, Route } from "./route-parts.ts";
import { ROUTES } from "./routes.ts";

const PREFIX = "#/components/schemas/";
const PROBLEM = "Fehlernachricht";
const JSON_TYPE = "application/json";
const PROTOBUF_TYPE = "application/x-protobuf";

/** The document behind generated/openapi.json. Throws when a route names a message that does not exist. */
export function emitOpenapi(schema: Schema): JsonObject {
  const paths = new Map<string, { [method: string]: Json }>();
  for (const route of ROUTES) {
    const item = paths.get(route.path) ?? {};
    item[route.method] = operationOf(route, schema);
    paths.set(route.path, item);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "AZR simulator",
      version: "26.11",
      summary: "Reference implementation of a register after the AZR, for development and load tests",
      description:
        "Not the real Auslaenderzentralregister; holds synthetic persons only. Messages after XAuslaender 26.11, group 09. " +
        "Every message travels as JSON or protobuf (Content-Type and Accept); both are judged by the schemas below. " +
        "Refusals are problem documents (RFC 9457) with fehlerfaelle; branch on fehlerschluessel. " +
        `${parts.TEXT_RULES} ` +
        "A member that stands twice in one JSON object is refused (AZR-2001), as are compressed bodies and charsets other " +
        "than UTF-8 (AZR-2014). HEAD is answered wherever GET is.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    tags: [...new Set(ROUTES.map((route) => route.tag))].map((name) => ({ name })),
    paths: Object.fromEntries(paths),
    components: componentsOf(schema),
  };
}

function operationOf(route: Route, schema: Schema): JsonObject {
  return {
    operationId: route.operationId,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    security: route.scope === undefined ? [] : [{ oauth2: [route.scope] }],
    parameters: parametersOf(route),
    ...(route.request === undefined ? {} : { requestBody: requestBodyOf(route.request, schema) }),
    responses: responsesOf(route, schema),
  };
}

function parametersOf(route: Route): readonly Json[] {
  const names = [...route.path.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? "");
  const headers = route.headers.map((name) => ({ $ref: `#/components/parameters/${name}` }));
  return [...names.map((name) => ({ $ref: `#/components/parameters/${name}` })), ...headers];
}

function requestBodyOf(request: NonNullable<Route["request"]>, schema: Schema): JsonObject {
  if ("message" in request) return { required: true, content: contentOf(request, schema) };
  const content = { "application/x-www-form-urlencoded": { schema: { $ref: PREFIX + request.form } } };
  return { required: true, content };
}

function responsesOf(route: Route, schema: Schema): JsonObject {
  const common = route.scope === undefined ? parts.PROBLEMS_ALWAYS : parts.PROBLEMS_WITH_TOKEN;
  const problems = [...new Set([...route.problems, ...common])].filter((status) => route.answers[status] === undefined);
  const entries: (readonly [string, Json])[] = [
    ...Object.entries(route.answers).map(([status, answer]) => [status, answerOf(answer, schema)] as const),
    ...problems.map((status) => [String(status), { $ref: `#/components/responses/${problemName(status)}` }] as const),
  ];
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function answerOf(answer: Answer, schema: Schema): JsonObject {
  const names = [...(answer.headers ?? []), "AZR-Korrelations-Id", "Server-Timing"];
  return {
    description: answer.description,
    headers: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }])),
    ...(answer.body === undefined ? {} : { content: contentOf(answer.body, schema) }),
  };
}

function contentOf(body: Body, schema: Schema, jsonType = JSON_TYPE): JsonObject {
  if ("text" in body) return { [body.text]: {} };
  if ("schema" in body) return { [jsonType]: { schema: { $ref: PREFIX + body.schema } } };
  const message = schema.messages.find((m) => m.name === body.message);
  if (message === undefined) throw new Error(`a route names the message ${body.message}, which does not exist`);
  return {
    [jsonType]: { schema: { $ref: PREFIX + body.message } },
    [PROTOBUF_TYPE]: { "x-protobuf-message": fullNameOf(message) },
  };
}

function componentsOf(schema: Schema): JsonObject {
  const statuses = ROUTES.flatMap((route) => [...route.problems]);
  const all = [...new Set([...statuses, ...parts.PROBLEMS_WITH_TOKEN, ...parts.PROBLEMS_ALWAYS])].sort((a, b) => a - b);
  return {
    schemas: schemasOf(schema),
    parameters: { ...pathParameters(), ...headerParameters() },
    headers: Object.fromEntries(
      Object.entries(parts.ANSWER_HEADERS).map(([name, description]) => [
        name,
        { description, schema: { type: "string" } },
      ]),
    ),
    responses: Object.fromEntries(all.map((status) => [problemName(status), problemOf(status, schema)])),
    securitySchemes: {
      oauth2: {
        type: "oauth2",
        flows: { clientCredentials: { tokenUrl: "/oauth2/token", scopes: { ...parts.SCOPES } } },
      },
    },
  };
}

function schemasOf(schema: Schema): JsonObject {
  const roots = ROUTES.flatMap((route) => {
    const bodies = [...Object.values(route.answers).map((answer) => answer.body), route.request];
    return bodies.flatMap((body) => (body !== undefined && "message" in body ? [body.message] : []));
  });
  const messages = schema.messages.filter((m) => [...roots, PROBLEM].includes(m.name));
  const reached = reachableFrom(schema, messages);
  const names = new Set([...schema.datatypes.map((d) => d.name), ...reached]);
  const definitions = Object.entries(definitionsOf(schema, PREFIX))
    .filter(([name]) => names.has(name))
    .map(([name, definition]) => [name, withTextRules(name, definition)] as const);
  return { ...Object.fromEntries(definitions), ...parts.OTHER_SCHEMAS };
}

/** What no pattern of the schema can say stands beside the patterns. */
function withTextRules(name: string, definition: JsonObject): JsonObject {
  if (!parts.FREE_TEXTS.includes(name)) return definition;
  const described = typeof definition["description"] === "string" ? `${definition["description"]} ` : "";
  return { ...definition, description: described + parts.TEXT_RULES };
}

function pathParameters(): JsonObject {
  const entries = Object.entries(parts.PATH_PARAMETERS).map(([name, typ]) => [
    name,
    { name, in: "path", required: true, schema: { $ref: PREFIX + typ } },
  ]);
  return Object.fromEntries(entries);
}

function headerParameters(): JsonObject {
  const entries = Object.entries(parts.REQUEST_HEADERS).map(([name, { required, description, rule }]) => {
    const schema = "typ" in rule ? { $ref: PREFIX + rule.typ } : { type: "string", ...rule };
    return [name, { name, in: "header", required, description, schema }];
  });
  return Object.fromEntries(entries);
}

function problemName(status: number): string {
  return `Problem${status}`;
}

const PROBLEM_TEXTS: Readonly<Record<number, string>> = {
  202: "The outcome is not known yet (AZR-1007): ask /v1/vorgaenge, or send the same message again.",
  400: "The message cannot be read.",
  401: "No valid access token.",
  403: "Refused: not admitted, or no right to write.",
  404: "Unknown AZR-Nummer, Vorgang or entry.",
  406: "No acceptable form of the answer.",
  408: "The request was not sent in time.",
  409: "Refused: in conflict with what is stored.",
  410: "The Datensatz was erased.",
  412: "Refused: changed since it was read.",
  413: "The message is too large.",
  415: "The form of the message is not accepted.",
  422: "Refused: the content breaks a rule.",
  428: "Refused: the Referenz-ID is missing.",
  500: "Defect of the register.",
  503: "Nothing was stored; the same message may be sent again (AZR-1005).",
};

function problemOf(status: number, schema: Schema): JsonObject {
  const description = PROBLEM_TEXTS[status];
  if (description === undefined) throw new Error(`no text for status ${status}`);
  const names = [...(status === 202 || status === 503 ? ["Retry-After"] : []), "AZR-Korrelations-Id", "Server-Timing"];
  return {
    description,
    headers: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }])),
    content: contentOf({ message: PROBLEM }, schema, "application/problem+json"),
  };
}
