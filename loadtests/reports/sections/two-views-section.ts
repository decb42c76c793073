import { html } from "hono/html";
import type { Estimate } from "../../analysis/estimate.ts";
import type { QuantileFigure } from "../../analysis/two-views.ts";
import {
  formatCores,
  formatCount,
  formatEstimate,
  formatInterval,
  formatNumber,
  formatSeconds,
  formatShare,
  formatWithInterval,
} from "../german.ts";
import { bigFigure, type Markup } from "../markup.ts";
import type { ReportData } from "../report-data.ts";
import { caseClockPart } from "./case-clock-part.ts";
import { detailTables } from "./detail-tables.ts";

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
    ${caseClockPart(data)} ${detailTables(data)}
  </section>`;
}

/** The sentence that both sides can sign. */
function jointSentence({ caseClock, operator }: ReportData): string {
  const register = operator.processes.find(({ process }) => process === "register");
  const rate = `Das Register beantwortete ${formatNumber(operator.requestsPerSecond)} Anfragen je Sekunde`;
  const load = register === undefined ? rate : `${rate} und brauchte dafür ${formatCores(register.cores)}`;
  const { human, system } = caseClock;
  if (!human.shown || !system.shown) {
    return `${load}; über einen mittleren Fall sagen ${formatCount(caseClock.casesCount)} beendete Fälle nichts.`;
  }
  const work = `ein Fall dauerte im Mittel ${formatSeconds(human.value)} menschliche Arbeit`;
  return `${load}; ${work}, dazu kamen ${formatSeconds(system.value)} Warten auf die Antwort (${lateStart(caseClock)}).`;
}

/** What of the waiting is not the register's: nobody in an authority would have waited for it. */
function lateStart({ startLagSeconds }: ReportData["caseClock"]): string {
  return `darin ${formatSeconds(startLagSeconds)} verspäteter Start des Lastgenerators`;
}

function clerkFigures({ caseClock, clerk }: ReportData): Markup {
  const { human, system } = caseClock;
  const whole =
    human.shown && system.shown ? formatSeconds(human.value + system.value) : formatEstimate(human, formatSeconds);
  const over = (share: Estimate, meaning: string): Markup =>
    html`${meaning} (${formatInterval(share, formatShare)}; ${formatCount(clerk.interactionsCount)} Eingaben)`;
  return html`
    ${bigFigure("Zeit je Fall", whole, `davon Warten auf die Antwort: ${formatWithInterval(system, formatSeconds)}${system.shown ? `, ${lateStart(caseClock)}` : ""}`)}
    ${slowFigure("Eine Eingabe, langsamer Fall", clerk.quantiles, "95 von 100 Eingaben waren schneller beantwortet")}
    ${bigFigure(
      "Eingaben über 1 Sekunde",
      formatEstimate(clerk.overOneSecond, formatShare),
      over(clerk.overOneSecond, "ab hier reißt der Gedankenfaden"),
    )}
    ${bigFigure(
      "Eingaben über 10 Sekunden",
      formatEstimate(clerk.overTenSeconds, formatShare),
      over(clerk.overTenSeconds, "ab hier wendet man sich anderem zu"),
    )}
  `;
}

function operatorFigures({ operator }: ReportData): Markup {
  const register = operator.processes.find(({ process }) => process === "register");
  const loop = operator.eventLoopShare;
  const loopText = loop === undefined ? "" : `; der Hauptfaden war zu ${formatShare(loop)} beschäftigt`;
  return html`
    ${bigFigure(
      "Auslastung des Registers",
      register === undefined ? "nicht gemessen" : formatShare(register.cores),
      `eines Prozessorkerns; der Rechner hat ${operator.coresCount}${loopText}`,
    )}
    ${slowFigure(
      "Antwortzeit im Register, langsamer Fall",
      operator.quantiles,
      "95 von 100 Antworten waren schneller fertig",
    )}
    ${bigFigure(
      "Anfragen",
      `${formatNumber(operator.requestsPerSecond)} je Sekunde`,
      `${formatCount(operator.requestsCount)} Anfragen; Reserve bis zur Belastungsgrenze: in diesem Lauf nicht gemessen`,
    )}
    ${bigFigure(
      "Fehler des Registers",
      formatEstimate(operator.errorShare, formatShare),
      `(${formatInterval(operator.errorShare, formatShare)}); fachlich abgelehnt: ${formatEstimate(operator.refusedShare, formatShare)}`,
    )}
  `;
}

/** The p95 of a view, with what it means where it is shown. */
function slowFigure(name: string, quantiles: readonly QuantileFigure[], meaning: string): Markup {
  const p95 = quantiles.find(({ q }) => q === 0.95)?.estimate;
  if (p95 === undefined) return bigFigure(name, "–", "");
  const interval = formatInterval(p95, formatSeconds);
  return bigFigure(name, formatEstimate(p95, formatSeconds), p95.shown ? `${meaning} (${interval})` : interval);
}
