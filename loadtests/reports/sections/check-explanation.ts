import { html } from "hono/html";
import type { RunCheck } from "../../records/run-folder.ts";
import { checkMeaning, isKnownCheck } from "../check-texts.ts";
import type { Markup } from "../markup.ts";

/** Why a check exists, in German; one that this version has no words for speaks for itself, in English. */
export function checkExplanation(check: RunCheck): Markup {
  return isKnownCheck(check)
    ? html`<span class="small">${checkMeaning(check)}</span>`
    : html`<span class="small" lang="en">${check.text}</span>`;
}
