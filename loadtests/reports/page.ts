// The report as one HTML file: nothing is loaded from anywhere, nothing runs, and the same figures give the same bytes.
import { html, raw } from "hono/html";
import type { Markup } from "./markup.ts";
import type { ReportData } from "./report-data.ts";
import { assumptionsSection } from "./sections/assumptions-section.ts";
import { caseKindsSection } from "./sections/case-kinds-section.ts";
import { dictionarySection } from "./sections/dictionary-section.ts";
import { prometheusSection } from "./sections/prometheus-section.ts";
import { provenanceSection } from "./sections/provenance-section.ts";
import { refusalsSection } from "./sections/refusals-section.ts";
import { secondsSection } from "./sections/seconds-section.ts";
import { twoViewsSection } from "./sections/two-views-section.ts";
import { validitySection } from "./sections/validity-section.ts";
import { verdictSection } from "./sections/verdict-section.ts";
import { styleSheet } from "./style.ts";

const PARTS = [
  ["gueltigkeit", "Gültigkeit"],
  ["zwei-sichten", "Zwei Sichten"],
  ["faelle", "Fälle nach Art"],
  ["sekunden", "Wo die Sekunden bleiben"],
  ["ablehnungen", "Ablehnungen"],
  ["prometheus", "Gegenprobe"],
  ["annahmen", "Annahmen"],
  ["woerterbuch", "Wörterbuch"],
  ["herkunft", "Herkunft"],
] as const;

/** Renders the whole page. */
export async function renderPage(data: ReportData): Promise<string> {
  const page: Markup = html`<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="azr-simulator ${data.run.versions.project}" />
        <title>AZR-Simulator: ${data.run.run}</title>
        <style>
          ${raw(styleSheet())}
        </style>
      </head>
      <body class="${data.run.interrupted || data.verdict !== "VALID" ? "unusable" : "usable"}">
        <main>
          ${verdictSection(data)}
          <nav aria-label="Abschnitte">${PARTS.map(([id, name]) => html`<a href="#${id}">${name}</a>`)}</nav>
          ${validitySection(data)} ${twoViewsSection(data)} ${caseKindsSection(data)} ${secondsSection(data)}
          ${refusalsSection(data)} ${prometheusSection(data)} ${assumptionsSection(data)} ${dictionarySection()}
          ${provenanceSection(data)}
        </main>
      </body>
    </html>`;
  return `${String(await page)}\n`;
}
