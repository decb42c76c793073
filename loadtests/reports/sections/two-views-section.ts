import { html } from "hono/html";
import type { Estimate } from "../../analysis/estimate.ts";
import { drawCaseClock } from "../case-clock-chart.ts";
import {
  formatCount,
  formatEstimate,
  formatInterval,
  formatNumber,
  formatSeconds,
  formatShare,
  formatWithInterval,
} from "../german.ts";
import { operationLabel, processLabel, quantileLabel, stepLabel } from "../labels.ts";
import { bigFigure, details, estimateCell, figure, table, type Markup } from "../markup.ts";
import type { ReportData } from "../report-data.ts";
import { chartWidths } from "../style.ts";
import { jointSentence } from "./verdict-section.ts";

/** The clerk's truth and the operator's truth about the same minutes, side by side. */
export function twoViewsSection(data: ReportData): Markup {
  return html`<section id="zwei-sichten">
    <h2>Zwei Sichten auf dieselbe Zeit</h2>
    <p class="joint">${jointSentence(data)}</p>
    <div class="columns">
      <div class="card">
        <h3>Was die Sachbearbeitung spürt</h3>
        ${clerkFigures(data)}
      </div>
      <div class="card">
        <h3>Was der Betreiber sieht</h3>
        ${operatorFigures(data)}
      </div>
    </div>
    <p class="small">
      In Klammern: der Bereich, in dem der wahre Wert mit 95 % Sicherheit liegt. Beide Spalten stammen aus denselben
      Minuten.
    </p>
    ${clockPart(data)} ${operationsTable(data)}
  </section>`;
}

function clerkFigures({ caseClock, clerk }: ReportData): Markup {
  const whole = sumOf(caseClock.human, caseClock.system);
  const p95 = clerk.quantiles.find(({ q }) => q === 0.95)?.estimate;
  return html`
    ${bigFigure(
      "Zeit je Verlängerung",
      whole === undefined ? formatEstimate(caseClock.human, formatSeconds) : formatSeconds(whole),
      html`davon Warten auf das Register: ${formatWithInterval(caseClock.system, formatSeconds)}`,
    )}
    ${bigFigure(
      "Eine Eingabe, langsamer Fall",
      p95 === undefined ? "–" : formatEstimate(p95, formatSeconds),
      html`95 von 100 Eingaben waren schneller
      beantwortet${p95 === undefined ? "" : html` (${formatInterval(p95, formatSeconds)})`}`,
    )}
    ${bigFigure(
      "Eingaben über 1 Sekunde",
      formatEstimate(clerk.overOneSecond, formatShare),
      html`ab hier reißt der Gedankenfaden (${formatInterval(clerk.overOneSecond, formatShare)};
      ${formatCount(clerk.interactionsCount)} Eingaben)`,
    )}
    ${bigFigure(
      "Eingaben über 10 Sekunden",
      formatEstimate(clerk.overTenSeconds, formatShare),
      html`ab hier wendet man sich anderem zu (${formatInterval(clerk.overTenSeconds, formatShare)})`,
    )}
  `;
}

function operatorFigures({ operator }: ReportData): Markup {
  const register = operator.processes.find(({ process }) => process === "register");
  const p95 = operator.quantiles.find(({ q }) => q === 0.95)?.estimate;
  return html`
    ${bigFigure(
      "Auslastung des Registers",
      register === undefined ? "nicht gemessen" : formatShare(register.cores),
      html`eines Prozessorkerns; der Rechner hat
      ${operator.coresCount}${operator.eventLoopShare === undefined ? "" : html`; der Hauptfaden war zu ${formatShare(operator.eventLoopShare)} beschäftigt`}`,
    )}
    ${bigFigure(
      "Antwortzeit im Register, langsamer Fall",
      p95 === undefined ? "–" : formatEstimate(p95, formatSeconds),
      html`95 von 100 Antworten waren schneller
      fertig${p95 === undefined ? "" : html` (${formatInterval(p95, formatSeconds)})`}`,
    )}
    ${bigFigure(
      "Anfragen",
      `${formatNumber(operator.requestsPerSecond)} je Sekunde`,
      html`${formatCount(operator.requestsCount)} Anfragen; Reserve bis zur Belastungsgrenze: in diesem Lauf nicht
      gemessen`,
    )}
    ${bigFigure(
      "Fehler des Registers",
      formatEstimate(operator.errorShare, formatShare),
      html`(${formatInterval(operator.errorShare, formatShare)}); fachlich abgelehnt:
      ${formatEstimate(operator.refusedShare, formatShare)}`,
    )}
  `;
}

function clockPart({ caseClock }: ReportData): Markup {
  const title = "Menschliche Zeit und Wartezeit je Schritt einer mittleren Verlängerung, in Sekunden";
  const { day } = caseClock;
  const [wide, narrow] = chartWidths.map((width) => drawCaseClock(caseClock.steps, width, title));
  return html`<h3>Die Uhr einer Verlängerung</h3>
    <p class="legend">
      <span><i class="swatch human"></i>Mensch: angenommen, ausgelost</span>
      <span><i class="swatch system"></i>Warten auf das Register: gemessen</span>
    </p>
    ${strip(caseClock)}
    ${figure(
      wide ?? "",
      narrow ?? "",
      html`Mittel über ${formatCount(caseClock.casesCount)} Fälle. Anteil des Wartens an der Bearbeitung:
      ${formatWithInterval(caseClock.systemShare, formatShare)}.`,
    )}
    ${table(
      ["", "je Verlängerung", "zusammen am Tag"],
      [
        ["Mensch", estimateCell(caseClock.human, formatSeconds), formatSeconds(day.humanSeconds)],
        ["Warten auf das Register", estimateCell(caseClock.system, formatSeconds), formatSeconds(day.systemSeconds)],
        [
          "Wartezimmer (Antragstellende)",
          estimateCell(caseClock.waitingRoom, formatSeconds),
          formatSeconds(day.waitingRoomSeconds),
        ],
      ],
    )}
    ${compressionNote(caseClock.compress)} ${elapsedTable(caseClock.elapsed)}
    ${caseClock.unfinishedCount === 0 ? "" : html`<p>${formatCount(caseClock.unfinishedCount)} Fälle kamen nicht zu Ende und sind nicht mitgezählt.</p>`}`;
}

/** The mean case as one strip, true to scale: most readers need no other picture. */
function strip({ human, system }: ReportData["caseClock"]): Markup | string {
  if (!human.shown || !system.shown) return "";
  const label = `${formatSeconds(human.value)} Mensch, ${formatSeconds(system.value)} Warten auf das Register`;
  return html`<div class="strip" role="img" aria-label="${label}">
      <i class="swatch human" style="flex:${human.value.toFixed(3)} 1 0"></i>
      <i class="swatch system" style="flex:${system.value.toFixed(3)} 1 0"></i>
    </div>
    <p class="small">Maßstäblich: ${label}.</p>`;
}

function compressionNote(compress: number): Markup {
  if (compress === 1) return html`<p class="small">Der Lauf spielte in wirklicher Geschwindigkeit.</p>`;
  return html`<p class="small">
    Menschliche Zeit lief ${formatNumber(compress)}-mal schneller ab, damit der Tag in Minuten passt; oben steht sie in
    wirklicher Länge. Das Register arbeitete in wirklicher Geschwindigkeit. Weil im gerafften Tag andere Fälle
    zusammentreffen als im wirklichen, gibt dieser Bericht für die Dauer ganzer Fälle nur Mittel und Summen an, und die
    Zeit im Wartezimmer ist ein Näherungswert.
  </p>`;
}

function elapsedTable(elapsed: ReportData["caseClock"]["elapsed"]): Markup | string {
  if (elapsed.length === 0) return "";
  return table(
    ["Vom Eintreffen bis zum Ende", "Zeit", "Bereich (95 %)"],
    elapsed.map(({ q, estimate }) => [
      quantileLabel(q),
      formatEstimate(estimate, formatSeconds),
      formatInterval(estimate, formatSeconds),
    ]),
  );
}

function operationsTable({ operator, caseClock }: ReportData): Markup {
  return details(
    "Zahlen zu Schritten, Anfragearten und Prozessen",
    html`${table(
      ["Schritt", "wie oft je Fall", "Mensch", "Warten"],
      caseClock.steps.map((step) => [
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

function sumOf(a: Estimate, b: Estimate): number | undefined {
  return a.shown && b.shown ? a.value + b.value : undefined;
}
