import { html } from "hono/html";
import { recomputedCheckIds } from "../../analysis/record-checks.ts";
import type { CheckKind, RunCheck } from "../../records/run-folder.ts";
import { checkFigures, checkName } from "../check-texts.ts";
import { checkExplanation } from "./check-explanation.ts";
import { formatCount, formatSeconds } from "../german.ts";
import { quantileName, scenarioLabel } from "../labels.ts";
import { missingText } from "../missing-texts.ts";
import { details, estimateCell, table, type Markup } from "../markup.ts";
import type { ReportData } from "../report-data.ts";

const FAILED: Readonly<Record<CheckKind, { readonly word: string; readonly tone: string }>> = {
  ENVIRONMENT: { word: "nicht erfüllt", tone: "warn" },
  DEFECT: { word: "Fehler", tone: "bad" },
  NOTE: { word: "Hinweis", tone: "note" },
};

/** Whether the run may be believed: every check with value, limit and verdict. */
export function validitySection({ checks, missing, scheduleLags }: ReportData): Markup {
  const prominent = checks.filter(({ passed, kind }) => !passed || kind === "ENVIRONMENT");
  const others = checks.filter((check) => !prominent.includes(check));
  const [recomputed, own] = [true, false].map((wanted) =>
    others.filter(({ id }) => recomputedCheckIds.has(id) === wanted),
  );
  return html`<section id="gueltigkeit">
    <h2>Darf man diesem Lauf glauben?</h2>
    ${checkList(prominent)}
    ${details(
      `${formatCount(others.length)} weitere Prüfungen, alle erfüllt`,
      html`<h3>Vom Lauf selbst geprüft</h3>
        ${checkList(own ?? [])}
        <h3>Aus den Aufzeichnungen nachgerechnet</h3>
        ${checkList(recomputed ?? [])}`,
    )}
    ${
      missing.length === 0
        ? ""
        : html`<p><strong>In diesem Bericht fehlt:</strong></p>
            <ul>
              ${missing.map(missingItem)}
            </ul>`
    }
    ${details(
      "Verspätung des Lastgenerators im Einzelnen",
      html`<p>
          Gewartet wird ab dem geplanten Beginn: Was der Lastgenerator zu spät begann, zählt als Wartezeit mit. Eine
          Eingabe beginnt mit ihrer ersten Anfrage.
        </p>
        ${table(
          ["Wer", "Eingaben", "p50", "p95", "p99", "höchstens"],
          scheduleLags.map(({ scenario, count, quantiles, maxSeconds }) => [
            scenarioLabel(scenario),
            formatCount(count),
            ...quantiles.map(({ estimate }) => estimateCell(estimate, formatSeconds)),
            formatSeconds(maxSeconds),
          ]),
        )}
        <p class="small">${quantileName(0.95)} heißt: 95 von 100 Eingaben waren nicht später.</p>`,
    )}
  </section>`;
}

/** A sentence that this version does not know stays as the run wrote it. */
function missingItem(sentence: string): Markup {
  const german = missingText(sentence);
  return german === undefined ? html`<li lang="en">${sentence}</li>` : html`<li>${german}</li>`;
}

function checkList(checks: readonly RunCheck[]): Markup {
  return html`<ul class="checks">
    ${checks.map(checkItem)}
  </ul>`;
}

/** How much of what is allowed was used; the mark at the end is the limit. */
function meter({ value, limit }: RunCheck): Markup | string {
  if (value === undefined || limit === undefined || limit === 0) return "";
  const used = Math.min(100, (value / limit) * 100).toFixed(1);
  return html`<div class="meter" aria-hidden="true"><i style="width:${used}%"></i></div>`;
}

function checkItem(check: RunCheck): Markup {
  const { word, tone } = check.passed ? { word: "erfüllt", tone: "good" } : FAILED[check.kind];
  return html`<li class="${tone}">
    <p class="check-head"><strong>${checkName(check)}</strong> <span class="badge ${tone}">${word}</span></p>
    <p>${checkFigures(check)}</p>
    ${meter(check)}
    <p>${checkExplanation(check)}</p>
  </li>`;
}
