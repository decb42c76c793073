// Writes a synthetic day as a run folder, and the Prometheus answers that its records would have led to.
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { hopP95Rule, hopShareRule } from "../../loadtests/analysis/prometheus-comparison.ts";
import { parameterEntries, parametersDefault } from "../../loadtests/parameters/parameters.ts";
import { writeRecordFile } from "../../loadtests/records/record-file.ts";
import { writeDocument } from "../../loadtests/records/run-documents.ts";
import { type PrometheusAnswers, runFolder } from "../../loadtests/records/run-folder.ts";
import type { RequestRecord } from "../../proto/generated/messung.ts";
import { DURATION_BUCKETS_SECONDS, HOPS, METRICS } from "../../simulator/telemetry/catalogue.ts";
import type { SyntheticDay } from "./synthetic-day.ts";

const windowMs = 60_000;
const scrapeIntervalMs = 5_000;

/** What the register's catalogue would have answered, for the keys that synthetic days meet. */
export const syntheticFehlerkatalog = {
  fehler: [
    {
      fehlerschluessel: "AZR-3001",
      titel: "Keine Schreibberechtigung",
      fehlertext: "Ihre Behörde führt die Akte dieser Person nicht. Aktenführend ist {behoerde}.",
      handlungshinweis: "Bitten Sie die aktenführende Behörde um die Meldung.",
      zustaendigFuerKorrektur: "SACHBEARBEITUNG",
    },
  ],
};

/** Writes all files of the run folder that a report is made from. */
export async function writeSyntheticRunFolder(directory: string, day: SyntheticDay): Promise<void> {
  const folder = runFolder(directory);
  await mkdir(dirname(folder.registerRecords), { recursive: true });
  await writeDocument(folder.manifest, day.manifest);
  await writeDocument(folder.cases, day.caseLog);
  await writeDocument(folder.parameters, parameterEntries(parametersDefault));
  await writeDocument(folder.fehlerkatalog, syntheticFehlerkatalog);
  await writeDocument(folder.prometheus, syntheticPrometheus(day));
  await writeRecordFile(folder.k6Records, day.client);
  await writeRecordFile(folder.registerRecords, day.server);
}

/** The recording rules' answers at the end of the load, computed the way Prometheus does it from its scrapes. */
export function syntheticPrometheus({ server, manifest }: SyntheticDay): PrometheusAnswers {
  const atMs = manifest.loadEndedAtMs;
  // The last scrape was a second before the evaluation, the first one in the window 55 seconds before that.
  const [fromMs, toMs] = [atMs - 1000 - windowMs + scrapeIntervalMs, atMs - 1000];
  const seen = server.filter((record) => isEndedIn(record, fromMs, toMs));
  const hops = HOPS.map((hop) => {
    const seconds = seen.flatMap((record) =>
      record.hops.filter((own) => own.hop === hop).map((own) => own.durationNs / 1e9),
    );
    return { hop, seconds };
  });
  const total = hops.flatMap(({ seconds }) => seconds).reduce((sum, value) => sum + value, 0);
  const answer = (
    name: string,
    value: (seconds: readonly number[]) => number,
  ): PrometheusAnswers["answers"][number] => ({
    name,
    expression: name,
    atSeconds: atMs / 1000,
    samples: hops.map(({ hop, seconds }) => ({ labels: { hop }, value: String(value(seconds)) })),
  });
  return {
    format: 1,
    windowSeconds: windowMs / 1000,
    answers: [
      answer(hopShareRule, (seconds) => seconds.reduce((sum, value) => sum + value, 0) / total),
      answer(hopP95Rule, (seconds) => histogramQuantile(0.95, seconds)),
      {
        name: "eventloop",
        expression: `avg_over_time(${METRICS.eventLoopUtilization.name}[60s])`,
        atSeconds: atMs / 1000,
        samples: [{ labels: { service: "register" }, value: "0.17" }],
      },
    ],
  };
}

/** Prometheus' linear interpolation inside the bucket; NaN without observations. */
function histogramQuantile(q: number, seconds: readonly number[]): number {
  const rank = q * seconds.length;
  let [below, low] = [0, 0];
  for (const high of DURATION_BUCKETS_SECONDS) {
    const upTo = seconds.filter((value) => value <= high).length;
    if (upTo >= rank && upTo > below) return low + ((high - low) * (rank - below)) / (upTo - below);
    [below, low] = [upTo, high];
  }
  return Number.NaN;
}

function isEndedIn({ startMs = 0, durationNs }: RequestRecord, fromMs: number, toMs: number): boolean {
  const endMs = startMs + durationNs / 1e6;
  return endMs > fromMs && endMs <= toMs;
}
