import { html } from "hono/html";
import type { CaseKindFigure } from "../../analysis/case-kinds.ts";
import { parseRuleSet } from "../../schedule/rule-set.ts";
import { formatCount, formatNumber, formatSeconds } from "../german.ts";
import { caseKindLabel } from "../labels.ts";
import { table, type Markup } from "../markup.ts";
import type { ReportData } from "../report-data.ts";

/** The cases by kind in one table, and what each reform saves. */
export function caseKindsSection({ caseKinds, run }: ReportData): Markup {
  return html`<section id="faelle">
    <h2>Die Fälle nach ihrer Art</h2>
    ${
      caseKinds.length === 0
        ? html`<p>Kein Fall kam zu Ende.</p>`
        : html`<p>
              Zeiten sind Mittel je Fall. Meldungen sind, was die Behörde dem Register dafür gesendet hat. Der
              Meldeverzug zählt die Tage von der Entscheidung bis zu dem Tag, an dem sie im Register steht.
            </p>
            ${table(
              ["Art", "Fälle", "Meldungen", "Mensch", "Warten", "abgelehnt", "Meldeverzug"],
              caseKinds.map(kindRow),
            )}
            ${savingsPart(caseKinds, run)}`
    }
  </section>`;
}

function kindRow(kind: CaseKindFigure): readonly (Markup | string)[] {
  const { art, casesCount, messagesCount, humanSeconds, systemSeconds } = kind;
  return [
    caseKindLabel(art),
    formatCount(casesCount),
    perCase(messagesCount, casesCount),
    formatSeconds(humanSeconds),
    formatSeconds(systemSeconds),
    refusalsCell(kind),
    delayCell(kind),
  ];
}

function perCase(messagesCount: number, casesCount: number): Markup | string {
  if (messagesCount === casesCount) return formatCount(messagesCount);
  return html`${formatCount(messagesCount)}<br /><span class="faint small"
      >${formatNumber(messagesCount / casesCount, 1)} je Fall</span
    >`;
}

function refusalsCell({ refusals }: CaseKindFigure): Markup | string {
  if (refusals.length === 0) return "–";
  return refusals.map(({ fehlerschluessel, count }) => `${formatCount(count)} × ${fehlerschluessel}`).join(", ");
}

function delayCell({ delayDays, storedCount, casesCount }: CaseKindFigure): Markup | string {
  const missing = casesCount - storedCount;
  const unstored = missing === 0 ? "" : `${formatCount(missing)} nicht gespeichert`;
  if (delayDays === undefined) return unstored;
  const days = delayDays === 0 ? "am selben Tag" : formatDays(delayDays);
  if (unstored === "") return days;
  return html`${days}<br /><span class="faint small">${unstored}</span>`;
}

function savingsPart(kinds: readonly CaseKindFigure[], run: ReportData["run"]): Markup | string {
  const rules = parseRuleSet(run.regelwerk);
  const families = kinds.find(({ family }) => family !== undefined);
  const cards = kinds.filter(({ art }) => art.startsWith("aushaendigung"));
  if (rules === undefined || (families === undefined && cards.length === 0)) return "";
  return html`<h3>Was die Reformen daran ändern</h3>
    <ul>
      ${families?.family === undefined ? "" : html`<li>${familyText(families, families.family, rules.angehoerige)}</li>`}
      ${cards.length === 0 ? "" : html`<li>${cardText(cards, rules.bestellung)}</li>`}
      ${movedText(kinds, rules.bestellung || rules.uebergang)}
    </ul>`;
}

function familyText(
  { casesCount, messagesCount }: CaseKindFigure,
  { childrenCount, messagesWithout, messagesWith }: NonNullable<CaseKindFigure["family"]>,
  holds: boolean,
): Markup {
  const each = (count: number): string => formatNumber(count / casesCount, 1);
  const saved = formatCount(messagesWithout - messagesWith);
  return html`<strong>Maßnahme für Angehörige übernehmen${holds ? "" : " (galt in diesem Lauf nicht)"}:</strong>
    ${formatCount(casesCount)} Familien mit ${formatCount(childrenCount)} eingetragenen Kindern brauchten
    ${formatCount(messagesCount)} Meldungen. Nach den Regeln sind es ohne die Reform ${each(messagesWithout)} je
    Familie, weil jedes Kind eine eigene Meldung ist, und mit ihr ${each(messagesWith)}: an diesem Tag ${saved}
    Meldungen weniger.`;
}

function cardText(cards: readonly CaseKindFigure[], holds: boolean): Markup {
  const stored = cards.filter(({ delayDays }) => delayDays !== undefined);
  const storedCount = stored.reduce((sum, kind) => sum + kind.storedCount, 0);
  const days = stored.reduce((sum, kind) => sum + (kind.delayDays ?? 0) * kind.storedCount, 0);
  const late =
    storedCount === 0
      ? "Kein Titel wurde gespeichert."
      : `Der Titel stand im Mittel ${formatDays(days / storedCount)} nach der Entscheidung im Register, erst mit der Aushändigung der Karte.`;
  return html`<strong>„Bestellt“ als vorläufiger Eintrag${holds ? "" : " (galt in diesem Lauf nicht)"}:</strong> ${late}
    ${
      holds
        ? "Dass er erteilt und die Karte bestellt ist, war seit dem Tag der Entscheidung zu sehen."
        : "Bis dahin sah keine andere Behörde, dass er erteilt ist. Mit der Reform steht die Entscheidung am selben Tag als vorläufiger Eintrag da."
    }`;
}

function movedText(kinds: readonly CaseKindFigure[], holds: boolean): Markup | string {
  const moved = kinds.find(({ art }) => art === "aushaendigung_nach_umzug");
  if (moved === undefined) return "";
  const refused = moved.refusals.reduce((sum, { count }) => sum + count, 0);
  return html`<li>
    <strong>Umzug, während die Karte im Druck ist:</strong> ${formatCount(refused)} von ${formatCount(moved.casesCount)}
    Aushändigungen hat das Register abgelehnt.
    ${
      holds
        ? `Ohne Reform wären es alle ${formatCount(moved.casesCount)} gewesen.`
        : "Mit „Bestellt“ meldet die bestellende Behörde, gleich wer die Akte führt; mit der Nachmeldung im Übergang, was sie vor dem Umzug entschieden hat. Beides lehnt keine ab."
    }
  </li>`;
}

function formatDays(days: number): string {
  return `${formatNumber(days, days < 10 ? 1 : 0)}\u00a0${days === 1 ? "Tag" : "Tage"}`;
}
