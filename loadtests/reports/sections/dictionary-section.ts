import { html } from "hono/html";
import { HOP_MEANING, HOPS } from "../../../simulator/telemetry/catalogue.ts";
import { details, table, type Markup } from "../markup.ts";
import { stageLabel } from "../stage-families.ts";

const TERMS: readonly (readonly [string, string])[] = [
  [
    "Fall",
    "Die Verlängerung einer Duldung oder die Aushändigung einer Karte, vom Gespräch bis zum Blick ins Register, ob die Meldung angekommen ist.",
  ],
  ["Eingabe", "Ein Klick, auf dessen Antwort ein Mensch wartet. Sie kann mehrere Anfragen nacheinander auslösen."],
  ["Anfrage", "Eine Nachricht an das Register und ihre Antwort."],
  ["Abschnitt", "Ein Teil der Zeit einer Anfrage. Jeder Augenblick gehört zu genau einem Abschnitt."],
  ["p50, p95, p99", "Zeit, unter der 50, 95 oder 99 von 100 Fällen liegen."],
  [
    "Bereich (95 %)",
    "Für p50, p95, p99 aus der Rangfolge der Werte (Binomialverteilung, ohne Annahme über die Form); für Anteile nach Clopper und Pearson; für Mittel und Abschnitte durch Wiederziehen (Bootstrap) mit festem Startwert.",
  ],
  [
    "Zusammensetzung",
    "Gewichtetes Mittel der Abschnitte über die Eingaben, deren Dauer nahe am genannten Wert liegt (Gewichte nach Harrell und Davis), auf den Wert bezogen.",
  ],
  ["Beginn einer Eingabe", "Der geplante. Verspätung des Lastgenerators zählt als eigener Abschnitt mit."],
  ["Raffung", "Nur menschliche Zeit wird verkürzt gespielt. Zeiten des Registers sind immer wirklich."],
];

/** The words of the report and the stages of the records. */
export function dictionarySection(): Markup {
  return html`<section id="woerterbuch">
    <h2>Wörterbuch der Daten</h2>
    ${table(["Wort", "Bedeutung"], TERMS)}
    ${details(
      "Abschnitte des Registers, wie sie in den Aufzeichnungen heißen",
      table(
        ["Name", "Deutsch", "Meaning"],
        HOPS.map((hop) => [
          html`<code>${hop}</code>`,
          stageLabel(hop),
          html`<span lang="en">${HOP_MEANING[hop]}</span>`,
        ]),
      ),
    )}
    <p class="small">
      Die Felder der Aufzeichnungen beschreibt <code>data-dictionary.md</code> im Ordner des Laufs; alle Zahlen dieser
      Seite stehen in <code>report.json</code>.
    </p>
  </section>`;
}
