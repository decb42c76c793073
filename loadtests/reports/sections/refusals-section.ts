import { html } from "hono/html";
import { formatCount } from "../german.ts";
import { scenarioLabel, stepLabel } from "../labels.ts";
import type { Markup } from "../markup.ts";
import type { RefusalEntry, ReportData } from "../report-data.ts";

const KORREKTUR: Readonly<Record<string, string>> = {
  SACHBEARBEITUNG: "die Sachbearbeitung",
  HERSTELLER: "den Hersteller des Fachverfahrens",
  IT_BETRIEB: "den IT-Betrieb der Behörde",
  REGISTERBEHOERDE: "die Registerbehörde",
};

/** What the register refused, in its own words, and whether it had to. */
export function refusalsSection({ refusals, run }: ReportData): Markup {
  return html`<section id="ablehnungen">
    <h2>Abgelehnte Meldungen und was sie bedeuten</h2>
    ${
      refusals.length === 0
        ? html`<p>Das Register hat in diesem Lauf nichts abgelehnt.</p>`
        : html`<p>
              Eine Ablehnung ist kein Ausfall: Das Register hat geantwortet und gesagt, warum es nicht speichert. Nach
              dem Regelwerk ${run.regelwerk} vorgesehene Ablehnungen gehören zum Lauf; jede andere macht ihn fehlerhaft.
              In die geschweiften Klammern setzt das Register die Angaben des Falls ein.
            </p>
            <div class="refusals">${refusals.map(refusalCard)}</div>`
    }
  </section>`;
}

function refusalCard(entry: RefusalEntry): Markup {
  const { expectedCount, unexpectedCount, casesCount, places } = entry;
  return html`<article class="card">
    <h3>${entry.fehlerschluessel}${entry.titel === undefined ? "" : html` · ${entry.titel}`}</h3>
    <p>
      <strong>${formatCount(expectedCount)}-mal</strong> erwartet
      ${unexpectedCount === 0 ? "" : html`<span class="badge bad">${formatCount(unexpectedCount)}-mal unerwartet</span>`}
      ${casesCount === 0 ? "" : html`· in ${formatCount(casesCount)} Fällen der Ausländerbehörde`}
    </p>
    <p class="small">
      ${places.map(({ scenario, step, count }) => `${scenarioLabel(scenario)}, ${stepLabel(step)}: ${formatCount(count)}-mal`).join(" · ")}
    </p>
    ${
      entry.fehlertext === undefined
        ? html`<p class="small">Der Laufordner enthält den Text dieser Ablehnung nicht.</p>`
        : html`<blockquote>${entry.fehlertext}</blockquote>`
    }
    ${entry.handlungshinweis === undefined ? "" : html`<p><strong>Was zu tun ist:</strong> ${entry.handlungshinweis}</p>`}
    ${entry.zustaendigFuerKorrektur === undefined ? "" : html`<p class="small">Zu berichtigen durch ${KORREKTUR[entry.zustaendigFuerKorrektur] ?? entry.zustaendigFuerKorrektur}.</p>`}
  </article>`;
}
