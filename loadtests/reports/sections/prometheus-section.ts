import { html } from "hono/html";
import type { HopComparison } from "../../analysis/prometheus-comparison.ts";
import { formatCount, formatInstant, formatNumber, formatRange, formatSeconds, formatShare } from "../german.ts";
import { table, type Markup } from "../markup.ts";
import type { ReportData } from "../report-data.ts";
import { stageLabel } from "../stage-families.ts";

/** The same minute as Prometheus shows it, beside the raw records. */
export function prometheusSection({ prometheus }: ReportData): Markup {
  const title = html`<h2>Gegenprobe mit Prometheus</h2>`;
  if (prometheus === undefined) {
    return html`<section id="prometheus">
      ${title}
      <p>Der Lauf hatte kein Prometheus, oder es wurde nicht gefragt. Die Gegenprobe entfällt.</p>
    </section>`;
  }
  const { hops, unanswered, atSeconds, windowSeconds } = prometheus;
  const used = hops.filter((hop) => hop.requestsCount > 0 || hop.sharePrometheus !== undefined);
  return html`<section id="prometheus">
    ${title}
    <p>
      Prometheus sammelt während des Laufs eigene Zähler des Registers. Hier stehen seine Werte für die
      ${formatNumber(windowSeconds)} Sekunden bis ${formatInstant(atSeconds * 1000)} neben denen aus den Aufzeichnungen.
      Prometheus kennt Zeiten nur in Stufen und Zähler nur im Abstand seiner Abfragen; „möglich“ ist, was es danach
      anzeigen darf.
    </p>
    ${table(
      ["Abschnitt", "Anteil an der Zeit: Prometheus", "Aufzeichnungen", "p95: Prometheus", "möglich", ""],
      used.map(hopRow),
    )}
    ${
      unanswered.length === 0
        ? ""
        : html`<p>
              <strong>Auf diese Regeln gab Prometheus keine Antwort;</strong> dahinter steht, was es selbst dazu
              meldete:
            </p>
            <ul>
              ${unanswered.map(unansweredItem)}
            </ul>`
    }
  </section>`;
}

/** `rule: message`; the message is Prometheus' own and stays in its language. */
function unansweredItem(text: string): Markup {
  const [, rule = text, message = ""] = /^(\S+): (.*)$/su.exec(text) ?? [];
  return html`<li>
    <code>${rule}</code>: ${message === "no answer" ? "keine Antwort" : html`<span lang="en">${message}</span>`}
  </li>`;
}

function hopRow(hop: HopComparison): readonly (Markup | string)[] {
  const { sharePrometheus, shareLow, shareHigh, p95Prometheus, p95Low, p95High } = hop;
  return [
    html`${stageLabel(hop.hop)} <span class="faint">(${formatCount(hop.requestsCount)})</span>`,
    sharePrometheus === undefined ? "–" : formatShare(sharePrometheus),
    html`${formatShare(hop.shareRecords)}
      <span class="faint">(${formatRange(shareLow, shareHigh, formatShare)})</span>`,
    p95Prometheus === undefined ? "–" : formatSeconds(p95Prometheus),
    p95Low === undefined || p95High === undefined ? "–" : formatRange(p95Low, p95High, formatSeconds),
    hop.agrees ? html`<span class="badge good">stimmt überein</span>` : html`<span class="badge bad">weicht ab</span>`,
  ];
}
