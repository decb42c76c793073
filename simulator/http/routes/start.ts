// What somebody sees who opens the address of the register: what it is, and where everything else stands.
import type { FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import { fixedAnswer, jsonAnswer, type Answer } from "../answer.ts";
import type { Route } from "../pipeline.ts";

const READ = { outcome: "read" } as const;

/** Where to go on, with what stands there in German and English. */
const LINKS: readonly { readonly href: string; readonly de: string; readonly en: string }[] = [
  { href: "/openapi.json", de: "Schnittstelle (OpenAPI)", en: "interface (OpenAPI)" },
  { href: "/proto/", de: "Nachrichten als Protobuf", en: "messages as protobuf" },
  { href: "/v1/fehlerkatalog", de: "Fehlerkatalog und Hinweise", en: "catalogue of refusals and hints" },
  { href: "/health/ready", de: "Zustand", en: "state" },
  { href: "/metrics", de: "Messwerte", en: "metrics" },
];

const DE =
  "AZR-Simulator: ein nachgebautes Register für Entwicklung und Lasttests, nicht das Ausländerzentralregister.";
const EN = "AZR simulator: a register for development and load tests, not the real Ausländerzentralregister.";
const PERSONS = "Alle Personen sind erfunden. / All persons are invented.";

/** `/` for people and programs. */
export function startRoutes(): readonly Route[] {
  return [{ method: "GET", url: "/", operation: "meta", fixedForm: true, handle: (request) => start(request) }];
}

function start(request: FastifyRequest): Answer {
  const { accept } = request.raw.headers;
  const wanted = new Negotiator({ headers: { accept } }).mediaType(["application/json", "text/html"]);
  if (wanted === "text/html") return fixedAnswer(page(), "text/html; charset=utf-8", READ);
  return jsonAnswer({ beschreibung: DE, description: EN, personen: PERSONS, links: LINKS }, READ);
}

function page(): string {
  const items = LINKS.map(({ href, de, en }) => `<li><a href="${href}">${href}</a>: ${de} / ${en}</li>`);
  return [
    "<!doctype html>",
    '<html lang="de"><head><meta charset="utf-8"><title>AZR-Simulator</title></head><body>',
    `<h1>AZR-Simulator</h1><p>${DE}</p><p lang="en">${EN}</p><p>${PERSONS}</p><ul>`,
    ...items,
    "</ul></body></html>",
    "",
  ].join("\n");
}
