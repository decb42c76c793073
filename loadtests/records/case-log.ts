// The case log: what each clerk needed (drawn) and waited for (measured), step by step.
import type { RequestRecord } from "../../proto/generated/messung.ts";
import { ownMessages } from "../journeys/expected-save.ts";
import { isHandover, type PlannedCase } from "../schedule/planned-case.ts";
import type { CaseEnd } from "./k6-samples.ts";
import type { CaseEntry, CaseLog, CaseStep } from "./run-folder.ts";

/** What a case log is made of. */
export interface CaseLogSources {
  readonly compress: number;
  readonly cases: readonly PlannedCase[];
  readonly records: readonly RequestRecord[];
  readonly ends: readonly CaseEnd[];
}

/** The log of all planned cases in order of arrival; those that never ended are `unfinished`. */
export function caseLogOf({ compress, cases, records, ends }: CaseLogSources): CaseLog {
  const ofCase = Map.groupBy(
    records.filter(({ scenario, caseId }) => scenario === "office" && caseId !== undefined),
    ({ caseId }) => caseId ?? "",
  );
  const endOf = new Map(ends.map((end) => [end.caseId, end]));
  const clerks = [...new Set(ends.map(({ vu }) => vu))].sort((a, b) => a - b);
  return {
    format: 1,
    compress,
    cases: cases.map((planned) => {
      const end = endOf.get(planned.caseId);
      const clerk = end === undefined ? undefined : clerks.indexOf(end.vu) + 1;
      return entryOf(planned, ofCase.get(planned.caseId) ?? [], end, clerk, compress);
    }),
  };
}

function entryOf(
  planned: PlannedCase,
  records: readonly RequestRecord[],
  end: CaseEnd | undefined,
  clerk: number | undefined,
  compress: number,
): CaseEntry {
  const steps = stepsOf(planned, records);
  return {
    caseId: planned.caseId,
    art: planned.art,
    decidedDay: planned.ereignisdatum,
    ...familyOf(planned),
    ...(clerk === undefined ? {} : { clerk }),
    arrivalSecondOfDay: planned.arrivalSecondOfDay,
    waitingSeconds: ((end?.waitingMs ?? 0) / 1000) * compress,
    humanSeconds: sumOf(steps.map(({ humanSeconds }) => humanSeconds)),
    systemSeconds: sumOf(steps.map(({ systemSeconds }) => systemSeconds)),
    outcome: end?.outcome ?? "unfinished",
    ...(end?.fehlerschluessel === undefined ? {} : { fehlerschluessel: end.fehlerschluessel }),
    steps,
  };
}

function stepsOf(planned: PlannedCase, records: readonly RequestRecord[]): readonly CaseStep[] {
  const { beratung, fachverfahren } = planned.human;
  const traces = Map.groupBy(records, ({ traceId }) => traceId);
  const portal = [...traces.values()]
    .map((requests) => requests.toSorted((a, b) => (a.actualStartMs ?? 0) - (b.actualStartMs ?? 0)))
    .toSorted((a, b) => (a[0]?.actualStartMs ?? 0) - (b[0]?.actualStartMs ?? 0))
    .map((requests, place) => portalStep(requests, place === 0 ? beratung + fachverfahren : 0));
  if (portal.length === 0) return [];
  return [humanStep("beratung", beratung), humanStep("fachverfahren", fachverfahren), ...portal];
}

/** How many messages a family takes without and with the reform: figures of the case, whatever was played. */
function familyOf(planned: PlannedCase): Pick<CaseEntry, "family"> {
  if (isHandover(planned) || planned.art !== "familie") return {};
  const { kinder } = planned;
  return {
    family: {
      childrenCount: kinder.length,
      messagesWithout: 1 + ownMessages(kinder, false).length,
      messagesWith: 1 + ownMessages(kinder, true).length,
    },
  };
}

function humanStep(step: string, humanSeconds: number): CaseStep {
  return { step, pass: 1, humanSeconds, systemSeconds: 0, requestsCount: 0 };
}

/** The first request of a case carries the time before the portal as well, which is listed as steps of its own. */
function portalStep(requests: readonly RequestRecord[], secondsBeforePortal: number): CaseStep {
  const [first] = requests;
  const step = first?.step ?? "";
  const lagMs = Math.max(0, (first?.actualStartMs ?? 0) - (first?.intendedStartMs ?? 0));
  return {
    step,
    pass: first?.pass ?? 1,
    humanSeconds: Math.max(0, sumOf(requests.map(({ humanSeconds }) => humanSeconds ?? 0)) - secondsBeforePortal),
    systemSeconds: lagMs / 1000 + sumOf(requests.map(({ durationNs }) => durationNs)) / 1e9,
    requestsCount: requests.length,
    ...(first?.actualStartMs === undefined ? {} : { startedMs: first.actualStartMs }),
    ...(first === undefined ? {} : { traceId: first.traceId }),
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
