// The cases of the office by kind: how many messages, how long, what was refused, and how late what was decided is stored.
import type { CaseEntry, CaseLog } from "../records/run-folder.ts";
import type { JoinedRequest } from "./joined-requests.ts";
import { isRefused, refusalWithoutKey } from "./refusals.ts";

/** The cases of one kind. Means are over the cases that came to an end. */
export interface CaseKindFigure {
  readonly art: string;
  readonly casesCount: number;
  /** Messages that the office sent for them; reads are none. */
  readonly messagesCount: number;
  /** Seconds of a mean case. */
  readonly humanSeconds: number;
  readonly systemSeconds: number;
  /** Messages that were refused, by key, most frequent first. */
  readonly refusals: readonly { readonly fehlerschluessel: string; readonly count: number }[];
  /** Cases whose decision was stored on the day, and the mean days since the decision (Meldeverzug); absent: none was. */
  readonly storedCount: number;
  readonly delayDays?: number;
  /** Only of families: children, and messages that the rules ask for without and with the measure. */
  readonly family?: {
    readonly childrenCount: number;
    readonly messagesWithout: number;
    readonly messagesWith: number;
  };
}

const messageOperations: readonly string[] = ["folgemeldung", "bestellschritt"];
const dayMs = 86_400_000;

/** All kinds that were played, most frequent first. `day` is the simulated day, `JJJJ-MM-TT`. */
export function caseKinds(log: CaseLog, joined: readonly JoinedRequest[], day: string): readonly CaseKindFigure[] {
  const cases = log.cases.filter(({ outcome }) => outcome !== "unfinished");
  const messages = Map.groupBy(joined.filter(isOfficeMessage), ({ client }) => client.caseId ?? "");
  return [...Map.groupBy(cases, ({ art }) => art)]
    .map(([art, own]) => {
      const sent = own.flatMap(({ caseId }) => messages.get(caseId) ?? []);
      return kindFigure(art, own, sent, day);
    })
    .sort((a, b) => b.casesCount - a.casesCount || (a.art < b.art ? -1 : 1));
}

function isOfficeMessage({ client }: JoinedRequest): boolean {
  return client.scenario === "office" && messageOperations.includes(client.operation);
}

function kindFigure(
  art: string,
  cases: readonly CaseEntry[],
  sent: readonly JoinedRequest[],
  day: string,
): CaseKindFigure {
  const stored = cases.filter(({ outcome }) => outcome === "stored");
  const delays = stored.map(({ decidedDay }) => (Date.parse(day) - Date.parse(decidedDay)) / dayMs);
  const families = cases.flatMap(({ family }) => family ?? []);
  return {
    art,
    casesCount: cases.length,
    messagesCount: sent.length,
    humanSeconds: sumOf(cases.map(({ humanSeconds }) => humanSeconds)) / cases.length,
    systemSeconds: sumOf(cases.map(({ systemSeconds }) => systemSeconds)) / cases.length,
    refusals: refusalsByKey(sent.filter(isRefused)),
    storedCount: stored.length,
    ...(delays.length === 0 ? {} : { delayDays: sumOf(delays) / delays.length }),
    ...(families.length === 0
      ? {}
      : {
          family: {
            childrenCount: sumOf(families.map(({ childrenCount }) => childrenCount)),
            messagesWithout: sumOf(families.map(({ messagesWithout }) => messagesWithout)),
            messagesWith: sumOf(families.map(({ messagesWith }) => messagesWith)),
          },
        }),
  };
}

function refusalsByKey(refused: readonly JoinedRequest[]): CaseKindFigure["refusals"] {
  const keyOf = ({ client, server }: JoinedRequest): string =>
    server.fehlerschluessel ?? client.fehlerschluessel ?? refusalWithoutKey;
  return [...Map.groupBy(refused, keyOf)]
    .map(([fehlerschluessel, list]) => ({ fehlerschluessel, count: list.length }))
    .sort((a, b) => b.count - a.count || (a.fehlerschluessel < b.fehlerschluessel ? -1 : 1));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
