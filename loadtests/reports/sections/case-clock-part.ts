import { html } from "hono/html";
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
import { quantileLabel } from "../labels.ts";
import { estimateCell, figure, table, type Markup } from "../markup.ts";
import type { ReportData } from "../report-data.ts";
import { chartWidths } from "../style.ts";

type CaseClock = ReportData["caseClock"];

/** The clock of a case: what a person needs, what the person waits for, step by step and for the day. */
export function caseClockPart({ caseClock }: ReportData): Markup {
  const { day, unfinishedCount } = caseClock;
  return html`<h3>Die Uhr eines Falls</h3>
    ${pictures(caseClock)}
    ${table(
      ["", "je Fall", "zusammen am Tag"],
      [
        ["Mensch", estimateCell(caseClock.human, formatSeconds), formatSeconds(day.humanSeconds)],
        ["Warten auf die Antwort", estimateCell(caseClock.system, formatSeconds), formatSeconds(day.systemSeconds)],
        [
          "Wartezimmer (Antragstellende)",
          estimateCell(caseClock.waitingRoom, formatSeconds),
          formatSeconds(day.waitingRoomSeconds),
        ],
      ],
    )}
    ${compressionNote(caseClock.compress)} ${elapsedTable(caseClock.elapsed)}
    ${
      unfinishedCount === 0
        ? ""
        : html`<p>${formatCount(unfinishedCount)} Fälle kamen nicht zu Ende und sind nicht mitgezählt.</p>`
    }`;
}

function pictures(caseClock: CaseClock): Markup {
  const { human, system, steps, systemShare, casesCount } = caseClock;
  if (!human.shown || !system.shown) return html`<p>Für ein Bild reicht die Zahl der beendeten Fälle nicht.</p>`;
  const title = "Menschliche Zeit und Wartezeit je Schritt eines mittleren Falls, in Sekunden";
  const [wide, narrow] = chartWidths.map((width) => drawCaseClock(steps, width, title));
  const label = `${formatSeconds(human.value)} Mensch, ${formatSeconds(system.value)} Warten auf die Antwort`;
  return html`<p class="legend">
      <span><i class="swatch human"></i>Mensch: angenommen, ausgelost</span>
      <span><i class="swatch system"></i>Warten auf die Antwort: gemessen</span>
    </p>
    <div class="strip" role="img" aria-label="${label}">
      <i class="swatch human" style="flex:${human.value.toFixed(3)} 1 0"></i>
      <i class="swatch system" style="flex:${system.value.toFixed(3)} 1 0"></i>
    </div>
    <p class="small">Maßstäblich: ${label}.</p>
    ${figure(
      wide ?? "",
      narrow ?? "",
      html`Mittel über ${formatCount(casesCount)} Fälle. Anteil des Wartens an der Bearbeitung:
      ${formatWithInterval(systemShare, formatShare)}.`,
    )}`;
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

function elapsedTable(elapsed: CaseClock["elapsed"]): Markup | string {
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
