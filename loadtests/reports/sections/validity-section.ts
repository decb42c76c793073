import { html } from "hono/html";
import type { CheckKind, RunCheck } from "../../records/run-folder.ts";
import { checkLimit, checkMeaning, checkName, checkValue } from "../check-texts.ts";
import { formatCount, formatEstimate, formatSeconds } from "../german.ts";
import { quantileName, scenarioLabel } from "../labels.ts";
import { details, table, type Markup } from "../markup.ts";
import type { ReportData } from "../report-data.ts";

const FAILED: Readonly<Record<CheckKind, { readonly word: string; readonly tone: string }>> = {
  ENVIRONMENT: { word: "Umgebung stört", tone: "warn" },
  DEFECT: { word: "Fehler", tone: "bad" },
  NOTE: { word: "Hinweis", tone: "note" },
};

/** Whether the run may be believed: every check with value, limit and verdict. */
export function validitySection({ checks, missing, scheduleLags }: ReportData): Markup {
  return html`<section id="gueltigkeit">
    <h2>Darf man diesem Lauf glauben?</h2>
    <ul class="checks">
      ${checks.map(checkItem)}
    </ul>
    ${
      missing.length === 0
        ? ""
        : html`<p><strong>In diesem Bericht fehlt:</strong></p>
            <ul lang="en">
              ${missing.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>`
    }
    ${details(
      "Verspätung des Lastgenerators im Einzelnen",
      html`<p>Gewartet wird ab dem geplanten Beginn: Was der Lastgenerator zu spät begann, zählt als Wartezeit mit.</p>
        ${table(
          ["Wer", "Anfragen", "p50", "p95", "p99", "höchstens"],
          scheduleLags.map(({ scenario, count, quantiles, maxSeconds }) => [
            scenarioLabel(scenario),
            formatCount(count),
            ...quantiles.map(({ estimate }) => formatEstimate(estimate, formatSeconds)),
            formatSeconds(maxSeconds),
          ]),
        )}
        <p class="small">${quantileName(0.95)} heißt: 95 von 100 Anfragen waren nicht später.</p>`,
    )}
  </section>`;
}

function checkItem(check: RunCheck): Markup {
  const { word, tone } = check.passed ? { word: "erfüllt", tone: "good" } : FAILED[check.kind];
  return html`<li class="${tone}">
    <p class="check-head">
      <span class="badge ${tone}">${word}</span>
      <strong>${checkName(check)}</strong>
      <span class="check-value">${checkValue(check)} <span class="faint">(erlaubt: ${checkLimit(check)})</span></span>
    </p>
    <p class="small">${checkMeaning(check)}</p>
  </li>`;
}
