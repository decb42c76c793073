import type { JoinedRequest } from "./joined-requests.ts";

/** Refusals of one key: how often, and whether the scenario had foreseen them. */
export interface RefusalFigure {
  readonly fehlerschluessel: string;
  readonly expectedCount: number;
  readonly unexpectedCount: number;
  /** Cases of the office that met it. */
  readonly casesCount: number;
  /** Where it happened, `scenario/step`, most frequent first. */
  readonly places: readonly { readonly scenario: string; readonly step: string; readonly count: number }[];
}

/** Key under which refusals without a key are counted; each is a defect of the answer. */
export const refusalWithoutKey = "ohne Schlüssel";

/** Answers of 400 to 499 by key, most frequent first. */
export function refusalsOf(requests: readonly JoinedRequest[]): readonly RefusalFigure[] {
  const refused = requests.filter(isRefused);
  const keys = [...new Set(refused.map(keyOf))];
  return keys
    .map((key) =>
      figureOf(
        key,
        refused.filter((request) => keyOf(request) === key),
      ),
    )
    .sort((a, b) => totalOf(b) - totalOf(a) || a.fehlerschluessel.localeCompare(b.fehlerschluessel, "de"));
}

/** True for a business refusal, seen by the caller. */
export function isRefused({ client }: JoinedRequest): boolean {
  return client.status >= 400 && client.status < 500;
}

function figureOf(fehlerschluessel: string, requests: readonly JoinedRequest[]): RefusalFigure {
  const expectedCount = requests.filter(({ client }) => client.expected === true).length;
  const cases = new Set(requests.flatMap(({ client }) => (client.caseId === undefined ? [] : [client.caseId])));
  return {
    fehlerschluessel,
    expectedCount,
    unexpectedCount: requests.length - expectedCount,
    casesCount: cases.size,
    places: placesOf(requests),
  };
}

function placesOf(requests: readonly JoinedRequest[]): RefusalFigure["places"] {
  const counts = new Map<string, { scenario: string; step: string; count: number }>();
  for (const { client } of requests) {
    const [scenario, step] = [client.scenario ?? "", client.step ?? client.operation];
    const place = counts.get(`${scenario}/${step}`) ?? { scenario, step, count: 0 };
    counts.set(`${scenario}/${step}`, { ...place, count: place.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.step < b.step ? -1 : 1));
}

function keyOf({ client, server }: JoinedRequest): string {
  return server.fehlerschluessel ?? client.fehlerschluessel ?? refusalWithoutKey;
}

function totalOf(figure: RefusalFigure): number {
  return figure.expectedCount + figure.unexpectedCount;
}
