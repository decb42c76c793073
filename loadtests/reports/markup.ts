// Small pieces of HTML that every section uses. Everything passes the escaping template; only drawn pictures are raw.
import { html, raw } from "hono/html";
import type { Estimate } from "../analysis/estimate.ts";
import { formatCount, formatEstimate, formatInterval } from "./german.ts";

/** A piece of escaped HTML. */
export type Markup = ReturnType<typeof html>;

/** The same picture for wide and narrow screens; the style sheet shows one of them. */
export function figure(wide: string, narrow: string, caption: Markup | string): Markup {
  return html`<figure>
    <div class="wide">${raw(wide)}</div>
    <div class="narrow">${raw(narrow)}</div>
    <figcaption>${caption}</figcaption>
  </figure>`;
}

/** A table that scrolls sideways on its own where the page is narrow; the first column holds names. */
export function table(head: readonly string[], rows: readonly (readonly (Markup | string)[])[]): Markup {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A figure with its interval below it, for a cell of a table. */
export function estimateCell(estimate: Estimate, format: (value: number) => string): Markup {
  const interval = estimate.shown ? formatInterval(estimate, format) : `nötig: ${formatCount(estimate.nMin)}`;
  return html`${formatEstimate(estimate, format)}<br /><span class="faint small">${interval}</span>`;
}

/** One large figure with its name and what it means. */
export function bigFigure(name: string, value: string, meaning: Markup | string): Markup {
  return html`<div class="figure">
    <p class="name">${name}</p>
    <p class="value">${value}</p>
    <p class="meaning">${meaning}</p>
  </div>`;
}

/** Detail that most readers skip. */
export function details(summary: string, content: Markup): Markup {
  return html`<details>
    <summary>${summary}</summary>
    ${content}
  </details>`;
}
