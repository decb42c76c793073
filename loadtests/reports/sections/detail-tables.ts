import { html } from "hono/html";
import { formatCount, formatNumber, formatSeconds } from "../german.ts";
import { operationLabel, processLabel, stepLabel } from "../labels.ts";
import { details, estimateCell, table, type Markup } from "../markup.ts";
import type { ReportData } from "../report-data.ts";

/** Figures behind the two views, for readers who want them all. */
export function detailTables({ operator, caseClock }: ReportData): Markup {
  const steps = caseClock.human.shown ? caseClock.steps : [];
  return details(
    "Zahlen zu Schritten, Anfragearten und Prozessen",
    html`${table(
      ["Schritt", "wie oft je Fall", "Mensch", "Warten"],
      steps.map((step) => [
        stepLabel(step.step),
        formatNumber(step.timesPerCase),
        formatSeconds(step.humanSeconds),
        formatSeconds(step.systemSeconds),
      ]),
    )}
    ${table(
      ["Anfrage, im Register gemessen", "Anzahl", "üblich (p50)", "langsam (p95)", "sehr langsam (p99)"],
      operator.operations.map(({ operation, count, quantiles }) => [
        operationLabel(operation),
        formatCount(count),
        ...quantiles.map(({ estimate }) => estimateCell(estimate, formatSeconds)),
      ]),
    )}
    ${table(
      ["Prozess", "beschäftigte Kerne"],
      operator.processes.map(({ process, cores }) => [processLabel(process), formatNumber(cores)]),
    )}`,
  );
}
