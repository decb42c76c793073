// The HTTP face: Fastify with our limits, our body parsers and our answers. Every route is listed here.
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from "fastify";
import { fehler } from "../register/kataloge/fehler.ts";
import { refusal } from "./answer.ts";
import { answerBrokenRequest } from "./broken-request.ts";
import * as limits from "./limits.ts";
import type { LogLevel } from "./log-level.ts";
import { FORM_TYPE, JSON_TYPE, PROTOBUF_TYPES } from "./negotiation.ts";
import type { HttpParts } from "./parts.ts";
import { Pipeline, unavailable, type Route } from "./pipeline.ts";
import { anfrageRoutes } from "./routes/anfragen.ts";
import { bestellungRoutes } from "./routes/bestellungen.ts";
import { datensatzRoutes } from "./routes/datensaetze.ts";
import { katalogRoutes } from "./routes/kataloge.ts";
import { metaRoutes } from "./routes/meta.ts";
import { startRoutes } from "./routes/start.ts";
import { tokenRoutes } from "./routes/token.ts";
import { uebergangRoutes } from "./routes/uebergang.ts";
import { uhrRoutes } from "./routes/uhr.ts";
import { vorgangRoutes } from "./routes/vorgaenge.ts";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

/** Where the JSON log lines go (default: standard error), and how patient the server is. */
export interface ServerOptions {
  readonly level: LogLevel;
  readonly stream?: { write(line: string): void };
  readonly times?: limits.ServerTimes;
}

/** Builds the server; it listens only when told to. */
export function buildServer(parts: HttpParts, options: ServerOptions): FastifyInstance {
  const { level, stream = process.stderr, times = limits.SERVER_TIMES } = options;
  const app = Fastify({
    logger: level === "silent" ? false : { level, stream },
    // One line per request is written by the pipeline, which knows the operation; a child logger each time costs more.
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: (logger) => logger,
    bodyLimit: limits.BODY_BYTES_MAX,
    requestTimeout: times.requestMsMax,
    keepAliveTimeout: limits.KEEP_ALIVE_MS,
    connectionTimeout: limits.CONNECTION_IDLE_MS_MAX,
    forceCloseConnections: "idle",
    // While it ends, requests on open connections are answered by us.
    return503OnClosing: false,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: limits.PATH_PARAMETER_CHARACTERS_MAX },
    http: {
      maxHeaderSize: limits.HEADER_BYTES_MAX,
      headersTimeout: times.headersMsMax,
      connectionsCheckingInterval: times.checkMs,
    },
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (_error, request, reply) => {
      // A path that is no path, such as a broken percent sign.
      pipeline.respond(request, reply, unknownPath(request), "meta");
    },
  });
  const pipeline: Pipeline = new Pipeline({ ...parts, log: () => app.log });
  app.server.maxConnections = limits.CONNECTIONS_MAX;
  app.decorateRequest("exchange", undefined);
  acceptBodies(app);
  app.addHook("onRequest", (request, reply, done) => {
    pipeline.exchangeOf(request);
    if (!parts.isDraining() || request.url.startsWith("/health")) return done();
    pipeline.respond(request, reply, unavailable(), request.routeOptions.config.operation ?? "meta");
  });
  app.setErrorHandler(pipeline.handleError);
  app.setNotFoundHandler((request, reply) => pipeline.respond(request, reply, unknownPath(request), "meta"));
  addRoutes(app, pipeline, routesOf(parts));
  return app;
}

function routesOf(parts: HttpParts): readonly Route[] {
  return [
    ...tokenRoutes(parts),
    ...anfrageRoutes(parts),
    ...datensatzRoutes(parts),
    ...uebergangRoutes(parts),
    ...bestellungRoutes(parts),
    ...vorgangRoutes(parts),
    ...katalogRoutes(parts),
    ...metaRoutes(parts),
    ...startRoutes(),
    ...(parts.sandbox ? uhrRoutes(parts) : []),
  ];
}

/** Bodies stay bytes: the codec decodes and validates them. */
function acceptBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const asBytes = (_: FastifyRequest, body: Buffer, done: (error: Error | null, body: Buffer) => void): void => {
    done(null, body);
  };
  app.addContentTypeParser([JSON_TYPE, ...PROTOBUF_TYPES], { parseAs: "buffer" }, asBytes);
  app.addContentTypeParser(FORM_TYPE, { parseAs: "buffer", bodyLimit: limits.TOKEN_FORM_BYTES_MAX }, asBytes);
}

function addRoutes(app: FastifyInstance, pipeline: Pipeline, routes: readonly Route[]): void {
  for (const route of routes) {
    const { url, operation, anlass } = route;
    const config = { operation, ...(anlass === undefined ? {} : { anlass }) };
    app.route({ method: methodsOf(route), url, config, handler: pipeline.handlerOf(route) });
  }
  for (const url of new Set(routes.map((route) => route.url))) refuseOtherMethods(app, pipeline, url, routes);
}

/** HEAD is answered wherever GET is; the pipeline leaves the body out. */
function methodsOf({ method }: Route): ("GET" | "HEAD" | "POST" | "PUT")[] {
  return method === "GET" ? ["GET", "HEAD"] : [method];
}

/** 405 for the methods that a path does not have, before any body is read. */
function refuseOtherMethods(app: FastifyInstance, pipeline: Pipeline, url: string, routes: readonly Route[]): void {
  const allowed = routes.filter((route) => route.url === url).flatMap(methodsOf);
  app.route({
    method: METHODS.filter((method) => !allowed.some((each) => each === method)),
    url,
    config: { operation: "meta" },
    onRequest: (request, reply) => {
      const erlaubt = allowed.join(", ");
      const parameter = { methode: request.method, pfad: pathOf(request), erlaubt };
      const answer = refusal([fehler("AZR-2013", parameter)], { headers: { allow: erlaubt } });
      pipeline.respond(request, reply, answer, "meta");
    },
    handler: (_, reply) => reply,
  });
}

function unknownPath(request: FastifyRequest): ReturnType<typeof refusal> {
  return refusal([fehler("AZR-2012", { pfad: pathOf(request) })]);
}

function pathOf(request: FastifyRequest): string {
  return (request.url.split("?", 1)[0] ?? "").slice(0, limits.PATH_PARAMETER_CHARACTERS_MAX);
}
