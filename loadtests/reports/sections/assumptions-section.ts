import { html } from "hono/html";
import type { Origin } from "../../parameters/parameter.ts";
import type { ParameterEntry } from "../../parameters/parameters.ts";
import { formatNumber } from "../german.ts";
import { details, table, type Markup } from "../markup.ts";
import { parameterMeaning, unitLabel } from "../parameter-texts.ts";
import type { ReportData } from "../report-data.ts";

const ORIGINS: Readonly<Record<Origin, string>> = {
  study: "Praxisstudie",
  law: "Gesetz",
  public: "veröffentlicht",
  assumption: "angenommen",
};

const GROUPS: Readonly<Record<string, string>> = {
  office: "Ausländerbehörde",
  human: "Menschliche Zeit",
  national: "Übriges Bundesgebiet",
  run: "Ablauf und Grenzen der Gültigkeit",
};

/** Every number that was put in and not measured, with range and origin. */
export function assumptionsSection({ parameters }: ReportData): Markup {
  const groups = [...new Set(parameters.map(({ group }) => group))];
  const assumed = parameters.filter(({ origin }) => origin === "assumption").length;
  return html`<section id="annahmen">
    <h2>Was angenommen ist</h2>
    <p>
      <strong>Parameter angenommen, in keiner Behörde gemessen.</strong> ${assumed} von ${parameters.length} Zahlen sind
      Annahmen, die übrigen stammen aus Veröffentlichungen. Aussagen dieses Berichts gelten nur zusammen mit ihnen.
    </p>
    ${groups.map((group) => details(GROUPS[group] ?? group, groupTable(parameters.filter((entry) => entry.group === group))))}
  </section>`;
}

function groupTable(entries: readonly ParameterEntry[]): Markup {
  return table(
    ["Zahl", "Wert", "sinnvoller Bereich", "Herkunft"],
    entries.map((entry) => [
      html`${parameterMeaning(entry)}<br /><code>${entry.name}</code>`,
      `${valueText(entry.value)} ${unitLabel(entry.unit)}`,
      `${formatNumber(entry.range[0])} bis ${formatNumber(entry.range[1])}`,
      html`${ORIGINS[entry.origin]}<br /><span class="small" lang="en">${entry.source}</span>`,
    ]),
  );
}

function valueText(value: number | readonly number[]): string {
  return typeof value === "number" ? formatNumber(value) : value.map((each) => formatNumber(each)).join(" · ");
}
