import { html } from "hono/html";
import { formatBytes, formatCount, formatInstant, formatNumber, formatSeconds } from "../german.ts";
import { table, type Markup } from "../markup.ts";
import type { ReportData } from "../report-data.ts";

/** Commit, seed, rule set, machine: what somebody needs who wants to repeat the run. */
export function provenanceSection({ run }: ReportData): Markup {
  const { machine, versions } = run;
  return html`<section id="herkunft">
    <h2>Woher der Bericht stammt</h2>
    ${table(
      ["Angabe", "Wert"],
      [
        ["Lauf", html`<code>${run.run}</code>`],
        ["Beginn der Last", formatInstant(run.loadStartedAtMs)],
        ["Dauer der Last", formatSeconds(run.usage.loadSeconds)],
        ["Startwert des Zufalls (seed)", formatNumber(run.seed, 0).replaceAll(".", "")],
        ["Regelwerk", run.regelwerk],
        ["Raffung der menschlichen Zeit", `${formatNumber(run.compress)}-fach`],
        ["Datensätze im Register zu Beginn", formatCount(run.stockCount)],
        [
          "Stand des Programms",
          html`<code>${run.commit}</code>${run.commitDirty ? " mit Änderungen, die nicht eingecheckt waren" : ""}`,
        ],
        [
          "Programme",
          `AZR-Simulator ${versions.project}, Node ${versions.node}, k6 ${versions.k6}, Prometheus ${versions.prometheus ?? "–"}`,
        ],
        ["Rechner", `${machine.cpuModel}, ${machine.coresCount} Kerne, ${formatBytes(machine.memoryBytes)} Speicher`],
        [
          "System",
          `${machine.platform} ${machine.kernel} (${machine.arch}), Uhr ${machine.clockSource ?? "unbekannt"}`,
        ],
        ...(run.interrupted ? [["Abgebrochen", "ja, vor dem Ende des Tages"]] : []),
      ],
    )}
    <p class="small">
      Absolute Zeiten gelten nur für diesen Lauf auf diesem Rechner. Wer Läufe vergleichen will, vergleicht Verhältnisse
      innerhalb eines Laufs.
    </p>
  </section>`;
}
