// What a run could not collect, in German. The manifest keeps the sentences in English, as the terminal shows them.

/** Sentences of the manifest that this version knows. */
const SENTENCES: ReadonlyMap<string, string> = new Map([
  [
    "Prometheus' view of the stages: no Prometheus could be had on this machine",
    "Die Sicht von Prometheus auf die Abschnitte: Auf diesem Rechner war kein Prometheus zu bekommen.",
  ],
  [
    "Prometheus' view of the stages: --no-prometheus",
    "Die Sicht von Prometheus auf die Abschnitte: Der Lauf wurde ohne Prometheus bestellt (--no-prometheus).",
  ],
  [
    "Prometheus' view of the stages: the run was stopped before its end",
    "Die Sicht von Prometheus auf die Abschnitte: Der Lauf wurde vor seinem Ende angehalten.",
  ],
  ["Prometheus' last scrape: it did not come in time", "Die letzte Abfrage von Prometheus: Sie kam nicht rechtzeitig."],
]);

/** The sentence in German; undefined when this version does not know it. */
export function missingText(sentence: string): string | undefined {
  return SENTENCES.get(sentence);
}
