// What describes the interface and the process: no token, no person.
import { templateFor, type Anlass } from "../../register/kataloge/anlass.ts";
import type { FehlerTexte } from "../../register/kataloge/fehler-eintrag.ts";
import { fehlerEintrag, isFehlerschluessel, type Fehlerschluessel } from "../../register/kataloge/fehler.ts";
import { FEHLER } from "../../register/kataloge/fehler-texte.ts";
import { HINWEISE } from "../../register/kataloge/hinweise.ts";
import { fixedAnswer, jsonAnswer, type Answer } from "../answer.ts";
import type { HttpParts } from "../parts.ts";
import type { Route } from "../pipeline.ts";
import { pathParameter } from "./azr-nummer-parameter.ts";
import { unknownEntry } from "./unknown-entry.ts";

const READ = { outcome: "read" } as const;
const TEXT = "text/plain; charset=utf-8";

export function metaRoutes(parts: HttpParts): readonly Route[] {
  const { openapi, protos } = parts.published;
  const protoList = jsonAnswer({ dateien: [...protos.keys()] }, READ);
  const meta = { method: "GET", operation: "meta", fixedForm: true } as const;
  const catalogue = { ...meta, operation: "fehlerkatalog" };
  return [
    { ...meta, url: "/openapi.json", handle: () => fixedAnswer(openapi, "application/json; charset=utf-8", READ) },
    ...["/proto", "/proto/"].map((url) => ({ ...meta, url, handle: () => protoList })),
    { ...meta, url: "/proto/*", handle: (request) => protoFile(protos, pathParameter(request, "*")) },
    { ...catalogue, url: "/v1/fehlerkatalog", handle: () => jsonAnswer(katalog(), READ) },
    {
      ...catalogue,
      url: "/v1/fehlerkatalog/:schluessel",
      handle: (request) => entry(pathParameter(request, "schluessel")),
    },
    { ...meta, url: "/health/live", handle: () => jsonAnswer({ status: "UP" }, READ) },
    { ...meta, url: "/health/ready", handle: () => readiness(parts) },
    { ...meta, url: "/metrics", handle: () => metrics(parts) },
  ];
}

function protoFile(protos: ReadonlyMap<string, string>, path: string): Answer {
  const text = protos.get(path);
  if (text !== undefined) return fixedAnswer(text, TEXT, READ);
  return unknownEntry("Die Datei", path, "/proto/");
}

function katalog(): unknown {
  const fehlerListe = Object.keys(FEHLER).flatMap((key) => (isFehlerschluessel(key) ? [entryOf(key)] : []));
  const hinweise = Object.entries(HINWEISE).map(([hinweisschluessel, hinweistext]) => ({
    hinweisschluessel,
    hinweistext,
  }));
  return { fehler: fehlerListe, hinweise };
}

function entry(schluessel: string): Answer {
  if (isFehlerschluessel(schluessel)) return jsonAnswer(entryOf(schluessel), READ);
  return unknownEntry("Den Fehlerschlüssel", schluessel, "/v1/fehlerkatalog");
}

/** The words of a message; those of a read where they are others. What the judgement fills in stays in braces. */
function entryOf(fehlerschluessel: Fehlerschluessel): unknown {
  const { korrektur, imAbruf, handlungshinweisFuer, ...eintrag } = fehlerEintrag(fehlerschluessel);
  const meldung = texteFor("MELDUNG", eintrag);
  const abruf = texteFor("ABRUF", { ...eintrag, ...imAbruf });
  const isSame = abruf.fehlertext === meldung.fehlertext && abruf.handlungshinweis === meldung.handlungshinweis;
  return {
    fehlerschluessel,
    ...eintrag,
    ...meldung,
    zustaendigFuerKorrektur: korrektur,
    ...(isSame ? {} : { imAbruf: abruf }),
    ...(handlungshinweisFuer === undefined ? {} : { handlungshinweisFuer }),
  };
}

function texteFor(anlass: Anlass, { fehlertext, handlungshinweis }: FehlerTexte): FehlerTexte {
  return {
    fehlertext: templateFor(anlass, fehlertext),
    handlungshinweis: templateFor(anlass, handlungshinweis),
  };
}

function readiness({ isDraining }: HttpParts): Answer {
  const isReady = !isDraining();
  return jsonAnswer({ status: isReady ? "UP" : "OUT_OF_SERVICE" }, { ...READ, status: isReady ? 200 : 503 });
}

async function metrics({ telemetry }: HttpParts): Promise<Answer> {
  return fixedAnswer(await telemetry.metricsText(), telemetry.metricsContentType, READ);
}
