// One screen for the terminal: the same figures as the page, few enough to be read at a glance.
import { checkName, checkValue } from "./check-texts.ts";
import { formatCores, formatEstimate, formatInterval, formatNumber, formatSeconds, formatShare } from "./german.ts";
import { quantileName, stepLabel } from "./labels.ts";
import { playedCases } from "./played-cases.ts";
import type { ReportData } from "./report-data.ts";
import { familyMs } from "./composition-chart.ts";
import { verdictWord } from "./sections/verdict-section.ts";
import { STAGE_FAMILIES } from "./stage-families.ts";
import { adviceLines, passedCount, reasonLines } from "./verdict-lines.ts";

/** The summary fits a terminal of this size. */
export const summaryLinesMax = 24;
export const summaryColumnsMax = 100;
const nameWidth = 28;

/** Lines without line ends, none longer than the columns of a terminal. */
export function summaryLines(data: ReportData): readonly string[] {
  const head = headLines(data);
  const body = bodyLines(data);
  const reasons = reasonLines(data, summaryColumnsMax, summaryLinesMax - head.length - body.length);
  return [...head, ...reasons, ...body].map(withinColumns);
}

function bodyLines(data: ReportData): readonly string[] {
  return [
    "",
    ...clerkLines(data),
    "",
    ...operatorLines(data),
    "",
    ...interactionLines(data),
    ...refusalLines(data),
    "Parameter angenommen, in keiner Behörde gemessen.",
    ...adviceLines(data),
  ];
}

function headLines({ run, verdict, checks, caseClock, caseKinds }: ReportData): readonly string[] {
  return [
    `Lauf ${run.run}: ${verdictWord(verdict).toUpperCase()} (${verdict}), ${passedCount({ checks })}`,
    `${playedCases({ run, caseClock, caseKinds })}, Regelwerk ${run.regelwerk}, menschliche Zeit ${formatNumber(run.compress)}-fach gerafft`,
  ];
}

function clerkLines({ caseClock, clerk }: ReportData): readonly string[] {
  return [
    row(
      "Mensch je Fall",
      formatEstimate(caseClock.human, formatSeconds),
      formatInterval(caseClock.human, formatSeconds),
    ),
    row(
      "Warten je Fall",
      formatEstimate(caseClock.system, formatSeconds),
      `${formatInterval(caseClock.system, formatSeconds)}${caseClock.system.shown ? lateStart(caseClock) : ""}`,
    ),
    row(
      "Eingaben über 1 s",
      formatEstimate(clerk.overOneSecond, formatShare),
      formatInterval(clerk.overOneSecond, formatShare),
    ),
  ];
}

/** Short, because the line has no room for the generator's name. */
function lateStart({ startLagSeconds }: ReportData["caseClock"]): string {
  return `, darin ${formatSeconds(startLagSeconds)} verspäteter Start`;
}

function operatorLines({ operator, checks }: ReportData): readonly string[] {
  const register = operator.processes.find(({ process }) => process === "register");
  const steal = checks.find(({ id }) => id === "steal");
  const foreign = checks.find(({ id, passed, value }) => id === "foreign_cpu" && !passed && value !== undefined);
  const load = register === undefined ? "nicht gemessen" : formatCores(register.cores);
  const p95 = operator.quantiles.find(({ q }) => q === 0.95)?.estimate;
  return [
    row("Register ausgelastet", load, `${formatNumber(operator.requestsPerSecond)} Anfragen je Sekunde`),
    ...(p95 === undefined
      ? []
      : [row("p95 im Register", formatEstimate(p95, formatSeconds), formatInterval(p95, formatSeconds))]),
    row(
      "Fehler des Registers",
      formatEstimate(operator.errorShare, formatShare),
      formatInterval(operator.errorShare, formatShare),
    ),
    ...(steal === undefined ? [] : [row(checkName(steal), checkValue(steal), "")]),
    ...(foreign === undefined ? [] : [row(checkName(foreign), checkValue(foreign), "kann Verspätungen erklären")]),
  ];
}

/** The slowest shown quantile of each step of the office, and what most of it is. */
function interactionLines({ interactions }: ReportData): readonly string[] {
  return interactions
    .filter(({ scenario }) => scenario === "office")
    .map(({ step, compositions }) => {
      const shown = compositions.filter(({ total }) => total.shown).at(-1);
      if (shown === undefined) return row(stepLabel(step), "nicht gezeigt", "zu wenige Fälle");
      const [most] = [...STAGE_FAMILIES].sort((a, b) => familyMs(b, shown) - familyMs(a, shown));
      const name = `${stepLabel(step)} ${quantileName(shown.q)}`;
      const value = formatEstimate(shown.total, formatSeconds);
      return row(
        name,
        value,
        most === undefined ? "" : `vor allem: ${most.label}, ${formatSeconds(familyMs(most, shown) / 1000)}`,
      );
    });
}

function refusalLines({ refusals }: ReportData): readonly string[] {
  if (refusals.length === 0) return [row("Ablehnungen", "keine", "")];
  const texts = refusals.map(
    ({ fehlerschluessel, expectedCount, unexpectedCount }) =>
      `${fehlerschluessel}: ${expectedCount}${unexpectedCount === 0 ? "" : ` + ${unexpectedCount} UNERWARTET`}`,
  );
  return [row("Ablehnungen", "", texts.join(", ").trim())];
}

function row(name: string, value: string, note: string): string {
  return `${name.padEnd(nameWidth)} ${value.padStart(12)}  ${note}`.trimEnd();
}

function withinColumns(line: string): string {
  const plain = line.replaceAll("\u00a0", " ");
  return plain.length <= summaryColumnsMax ? plain : `${plain.slice(0, summaryColumnsMax - 1)}…`;
}
