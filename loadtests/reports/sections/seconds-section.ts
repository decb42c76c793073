import { html } from "hono/html";
import type { Composition } from "../../analysis/composition.ts";
import type { InteractionGroup } from "../../analysis/interaction-groups.ts";
import { drawCompositions } from "../composition-chart.ts";
import { formatCount, formatRange, formatSeconds, formatShare } from "../german.ts";
import { quantileLabel, scenarioLabel, stepLabel } from "../labels.ts";
import { details, estimateCell, figure, table, type Markup } from "../markup.ts";
import type { ReportData } from "../report-data.ts";
import { STAGE_FAMILIES, stageLabel } from "../stage-families.ts";
import { chartWidths } from "../style.ts";
import { crossingsPart } from "./crossings-part.ts";

/** Where the seconds are: each interaction's p50, p95 and p99 by stage, and how often the road is gone. */
export function secondsSection(data: ReportData): Markup {
  const scenarios = [...new Set(data.interactions.map(({ scenario }) => scenario))];
  const ordered = [...scenarios].sort((a, b) => Number(b === "office") - Number(a === "office"));
  return html`<section id="sekunden">
    <h2>Wo die Sekunden bleiben</h2>
    <p>
      Jeder Balken ist die Zeit einer Eingabe, vom geplanten Beginn bis zur vollständigen Antwort. Die Farben sagen,
      womit sie verging; zusammen ergeben sie den Balken genau. Der dünne Strich zeigt, zwischen welchen Werten die
      wahre Zeit mit 95 % Sicherheit liegt, wenn die Eingaben voneinander unabhängig sind.
    </p>
    <p class="legend">
      ${STAGE_FAMILIES.map(({ label, colour }) => html`<span><i class="swatch ${colour}"></i>${label}</span>`)}
    </p>
    ${ordered.map((scenario) =>
      scenarioPart(
        scenario,
        data.interactions.filter((group) => group.scenario === scenario),
      ),
    )}
    <p class="small">
      Die Aufteilung beschreibt, sie beweist keine Ursache: Sie zeigt, woraus Eingaben dieser Dauer bestanden, nicht,
      was sie schneller machen würde.
    </p>
    ${crossingsPart(data)}
  </section>`;
}

function scenarioPart(scenario: string, groups: readonly InteractionGroup[]): Markup {
  const title = `Zusammensetzung der Antwortzeiten: ${scenarioLabel(scenario)}`;
  const [wide, narrow] = chartWidths.map((width) => drawCompositions(groups, width, title));
  return html`<h3>${scenarioLabel(scenario)}</h3>
    ${figure(
      wide ?? "",
      narrow ?? "",
      html`p50: die Hälfte war schneller. p95: 95 von 100 waren schneller. p99: 99 von 100. „Nicht gezeigt“ heißt: Die
      Zahl der Fälle n reicht nicht, um den Wert nach beiden Seiten einzugrenzen.`,
    )}
    ${details("Jeder Abschnitt mit Zahlen", html`${groups.map(groupTable)}`)}`;
}

function groupTable(group: InteractionGroup): Markup {
  const shown = group.compositions.filter(({ total }) => total.shown);
  const stages = (shown[0]?.parts ?? []).map(({ stage }) => stage);
  const used = stages.filter((stage) => shown.some((composition) => (partOf(composition, stage)?.high ?? 0) > 0));
  return html`<h4>${stepLabel(group.step)} (n = ${formatCount(group.count)})</h4>
    ${table(
      ["Abschnitt", ...group.compositions.map(({ q }) => quantileLabel(q))],
      [
        ["zusammen", ...group.compositions.map(({ total }) => estimateCell(total, formatSeconds))],
        ...used.map((stage) => [
          stageLabel(stage),
          ...group.compositions.map((composition) => partCell(composition, stage)),
        ]),
      ],
    )}`;
}

function partOf(composition: Composition, stage: string): Composition["parts"][number] | undefined {
  return composition.parts.find((part) => part.stage === stage);
}

function partCell(composition: Composition, stage: string): Markup | string {
  const part = partOf(composition, stage);
  if (part === undefined) return "–";
  return html`${formatSeconds(part.value)} · ${formatShare(part.share)}<br /><span class="faint small"
      >${formatRange(part.low, part.high, formatSeconds)}</span
    >`;
}
