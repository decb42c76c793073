import { html } from "hono/html";
import type { RunCheck, Verdict } from "../../records/run-folder.ts";
import { checkFigures, checkName } from "../check-texts.ts";
import { checkExplanation } from "./check-explanation.ts";
import { formatCount, formatDay, formatNumber, formatSeconds } from "../german.ts";
import { quantileName } from "../labels.ts";
import type { Markup } from "../markup.ts";
import { playedCases, playedCasesEnglish } from "../played-cases.ts";
import type { ReportData } from "../report-data.ts";

const VERDICTS: Readonly<Record<Verdict, { readonly word: string; readonly tone: string }>> = {
  VALID: { word: "gültig", tone: "good" },
  INVALID: { word: "ungültig", tone: "warn" },
  DEFECT: { word: "fehlerhaft", tone: "bad" },
};

/** The German word for a verdict. */
export function verdictWord(verdict: Verdict): string {
  return VERDICTS[verdict].word;
}

/** Title, verdict, what was played, and a short summary in English. */
export function verdictSection(data: ReportData): Markup {
  const { run, verdict, checks } = data;
  const deciding = checks.filter(({ passed, kind }) => !passed && kind !== "NOTE");
  const { word, tone } = VERDICTS[verdict];
  return html`<header>
    <p class="kicker">AZR-Simulator · Bericht über einen gespielten Tag</p>
    <h1>Ein Tag in der Ausländerbehörde: ${playedCases(data)}</h1>
    <p class="lead">
      Gespielt wurde ${run.slice === undefined ? "der" : `der Abschnitt ${run.slice} Uhr am`} ${formatDay(run.tag)} in
      der Behörde „${run.behoerdeName}“ nach dem Regelwerk ${run.regelwerk}, mit ${formatCount(run.clerksCount)}
      Sachbearbeitenden, dazu ${formatNumber(run.nationalPerSecond)} Anfragen je Sekunde aus dem übrigen Bundesgebiet.
      Alle Personen sind erfunden.
    </p>
    <div class="verdict ${tone}">
      <p><strong>Dieser Lauf ist ${word}.</strong> ${verdictSentence(verdict, deciding)}</p>
      ${
        deciding.length === 0
          ? ""
          : html`<ul>
              ${deciding.map(reasonItem)}
            </ul>`
      }
    </div>
    <p class="caution">
      <strong>Parameter angenommen, in keiner Behörde gemessen.</strong> Der Weg von einer Behörde zum Register – Netze,
      Portal, Fachverfahren – kommt in diesem Lauf nicht vor: Lastgenerator und Register liefen auf einem Rechner.
    </p>
    <section class="english" lang="en">
      <h2>Summary in English</h2>
      <p>${englishSummary(data)}</p>
    </section>
  </header>`;
}

function verdictSentence(verdict: Verdict, deciding: readonly RunCheck[]): string {
  switch (verdict) {
    case "VALID":
      return "Alle Bedingungen einer verlässlichen Messung waren erfüllt.";
    case "INVALID":
      return `${invalidCause(deciding)} Die Zahlen unten dürfen nicht verwendet werden; der Lauf ist zu wiederholen.`;
    case "DEFECT":
      return "Etwas an Register oder Messung ist falsch. Die Zahlen unten dürfen nicht verwendet werden.";
  }
}

function invalidCause(deciding: readonly RunCheck[]): string {
  const isStopped = deciding.some(({ id }) => id === "interrupted");
  const isDisturbed = deciding.some(({ id }) => id !== "interrupted");
  if (isStopped && isDisturbed) return "Der Lauf wurde angehalten, und die Umgebung hat gestört.";
  return isStopped ? "Der Lauf wurde angehalten." : "Die Umgebung hat gestört.";
}

function reasonItem(check: RunCheck): Markup {
  return html`<li><strong>${checkName(check)}:</strong> ${checkFigures(check)}<br />${checkExplanation(check)}</li>`;
}

/** A few sentences for readers who do not read German. */
export function englishSummary(data: ReportData): string {
  const { run, verdict, reasons, caseClock, operator, clerk } = data;
  const seconds = (value: number): string => formatSeconds(value).replace(",", ".");
  const p95 = clerk.quantiles.find(({ q }) => q === 0.95)?.estimate;
  const register = operator.processes.find(({ process }) => process === "register");
  const sentences = [
    `Verdict: ${verdict}${verdict === "VALID" ? "" : "; the figures must not be used"}.`,
    ...(reasons.length === 0 ? [] : [`Reasons: ${reasons.join("; ")}.`]),
    `${playedCasesEnglish(data)} under rule set ${run.regelwerk}, seed ${run.seed}.`,
    caseClock.human.shown && caseClock.system.shown
      ? `A mean case takes ${seconds(caseClock.human.value)} of (drawn) human time and ${seconds(caseClock.system.value)} of (measured) system time, ${seconds(caseClock.startLagSeconds)} of it the load generator's own late start.`
      : `Too few cases (n = ${caseClock.casesCount}) for a mean case.`,
    p95?.shown === true
      ? `${quantileName(0.95)} of one interaction is ${seconds(p95.value)} (95 % interval ${seconds(p95.low)} to ${seconds(p95.high)}).`
      : `p95 of one interaction is not shown (n = ${clerk.interactionsCount}).`,
    register === undefined
      ? `The register answered ${formatNumber(operator.requestsPerSecond).replace(",", ".")} requests per second.`
      : `The register answered ${formatNumber(operator.requestsPerSecond).replace(",", ".")} requests per second with ${formatNumber(register.cores).replace(",", ".")} cores busy.`,
    "Human times and volumes are assumed, not measured in any authority; no wide-area network, portal or Fachverfahren is part of this run.",
  ];
  return sentences.join(" ");
}
