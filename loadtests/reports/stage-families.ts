// The stages of the records are many and fine. A picture shows families of them, the table below it every stage.
import type { ColourName } from "./palette.ts";

/** Stages that a reader may take together, with a name without jargon. */
export interface StageFamily {
  readonly label: string;
  readonly colour: ColourName;
  readonly stages: readonly string[];
}

/** In the order of a request's way; every stage is in exactly one family. */
export const STAGE_FAMILIES: readonly StageFamily[] = [
  { label: "verspäteter Start (Lastgenerator)", colour: "lag", stages: ["start_lag"] },
  { label: "Weg: Netz und Client", colour: "road", stages: ["network_client"] },
  { label: "Warten auf den Prozessor", colour: "cpu", stages: ["loop_wait"] },
  { label: "Zugang und Rechte prüfen", colour: "check", stages: ["authn", "rights"] },
  { label: "Nachricht lesen und schreiben", colour: "message", stages: ["decode", "encode"] },
  { label: "Datensatz laden, suchen", colour: "read", stages: ["load", "search"] },
  { label: "fachlich entscheiden", colour: "decide", stages: ["decide"] },
  { label: "Warten auf den Schreiber", colour: "queue", stages: ["append_wait"] },
  { label: "dauerhaft speichern", colour: "disk", stages: ["commit", "projection"] },
];

/** German name of each stage, for tables. */
export const STAGE_LABELS: Readonly<Record<string, string>> = {
  start_lag: "verspäteter Start des Lastgenerators",
  network_client: "Weg: Netz, Betriebssystem, Client",
  loop_wait: "Warten auf den Prozessor",
  authn: "Zugangstoken prüfen",
  decode: "Nachricht lesen und gegen das Schema prüfen",
  rights: "Zweck, Person und Zulassung der Behörde prüfen",
  load: "Ereignisse des Datensatzes laden",
  decide: "fachlich entscheiden, Antwort zusammenstellen",
  append_wait: "Warten auf den einen Schreiber",
  commit: "auf die Platte schreiben und bestätigen lassen",
  search: "im Suchindex suchen",
  projection: "Lesesichten nachführen",
  encode: "Antwort schreiben und abgeben",
};

/** German name of a stage; a stage that this version does not know keeps its name. */
export function stageLabel(stage: string): string {
  return STAGE_LABELS[stage] ?? stage;
}
