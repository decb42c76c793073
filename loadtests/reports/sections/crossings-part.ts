import { html } from "hono/html";
import { formatEstimate, formatNumber, formatSeconds } from "../german.ts";
import { stepLabel } from "../labels.ts";
import { table, type Markup } from "../markup.ts";
import type { ReportData } from "../report-data.ts";

/** Delays of the road for which the cost of an extension is told, in seconds. */
const roadExamplesSeconds = [0.05, 0.2, 1] as const;

/** The multiplier: what a longer road would cost an extension, and how slow an input would have to be to be felt. */
export function crossingsPart(data: ReportData): Markup {
  const { crossings } = data;
  const steps = crossings.steps.map(
    ({ step, requestsPerCase }) => `${stepLabel(step)} ${formatNumber(requestsPerCase)}`,
  );
  return html`<h3>Wie oft der Weg gegangen wird</h3>
    <p>
      Ein Fall besteht aus ${formatEstimate(crossings.requestsPerCase, formatNumber)} Anfragen nacheinander
      (${steps.join(", ")}); im Mittel ${formatNumber(crossings.newConnectionsPerCase)}-mal wird dafür eine Verbindung
      neu aufgebaut. Beides geht einmal hin und zurück. Ein längerer Weg zählt also
      ${formatNumber(crossings.roundTripsPerCase)}-fach:
    </p>
    ${table(
      ["Ein Hin- und Rückweg dauert länger um", "Ein Fall dauert länger um"],
      roadExamplesSeconds.map((seconds) => [
        formatSeconds(seconds),
        formatSeconds(seconds * crossings.roundTripsPerCase),
      ]),
    )}
    ${breakEven(data)}
    <p class="small">
      Das ist Rechnung, nicht Messung. Ein Portal, das je Seite mehrere Anfragen nacheinander stellt, geht den Weg
      entsprechend öfter.
    </p>`;
}

/** How long each input would have to take until waiting is as long as the work itself. */
function breakEven({ caseClock, crossings }: ReportData): Markup | string {
  const { human, system } = caseClock;
  const { interactionsPerCase } = crossings;
  if (!human.shown || !system.shown || !interactionsPerCase.shown) return "";
  return html`<p>
    Damit das Warten so lange dauert wie die Arbeit selbst, müsste jede Eingabe
    ${formatSeconds(human.value / interactionsPerCase.value)} brauchen; hier waren es im Mittel
    ${formatSeconds(system.value / interactionsPerCase.value)}.
  </p>`;
}
