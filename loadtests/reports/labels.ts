// Words for readers who have never seen the code.

const STEPS: Readonly<Record<string, string>> = {
  beratung: "Gespräch und Papier",
  fachverfahren: "Arbeit im Fachverfahren",
  search: "Suchen",
  open: "Öffnen",
  form: "Formular",
  save: "Speichern",
  refresh: "Aktualisieren",
  verlaengerung: "Verlängerung einer Duldung",
  zuzug: "Zuzug",
};

const OPERATIONS: Readonly<Record<string, string>> = {
  token: "Anmeldung der Behörde",
  anfrage_nummer: "Anfrage mit AZR-Nummer",
  anfrage_personalien: "Anfrage mit Personalien",
  gesamtauskunft: "Gesamtauskunft",
  erstmeldung: "Erstmeldung",
  folgemeldung: "Folgemeldung",
  bestellung: "Antrag auf einen Titel",
  bestellschritt: "Schritt einer Bestellung",
  abschluss: "Abschluss des Übergangs",
  zustaendigkeit: "Zuständigkeit",
  vorgang: "Vorgang",
  codelisten: "Codelisten",
  behoerden: "Behördenverzeichnis",
  fehlerkatalog: "Fehlerkatalog",
  meta: "Technisches",
  uhr: "Uhr",
};

const SCENARIOS: Readonly<Record<string, string>> = {
  office: "Ausländerbehörde",
  national: "Übriges Bundesgebiet",
  all: "zusammen",
};

const PROCESSES: Readonly<Record<string, string>> = {
  register: "Register",
  k6: "Lastgenerator k6",
  prometheus: "Prometheus",
  harness: "Steuerung des Laufs",
};

const CASE_KINDS: Readonly<Record<string, string>> = {
  verlaengerung: "Verlängerung",
  umzug_vor_meldung: "Verlängerung, Umzug vor der Meldung",
  entscheidung_nach_umzug: "Verlängerung, entschieden nach Umzug",
  familie: "Verlängerung für eine Familie",
  aushaendigung: "Karte ausgehändigt",
  aushaendigung_nach_umzug: "Karte ausgehändigt, Umzug während des Drucks",
};

/** Kind of a case of the office. */
export function caseKindLabel(art: string): string {
  return CASE_KINDS[art] ?? art;
}

/** Step of a clerk, or operation of the background. */
export function stepLabel(step: string): string {
  return STEPS[step] ?? OPERATIONS[step] ?? step;
}

/** Operation of the register. */
export function operationLabel(operation: string): string {
  return OPERATIONS[operation] ?? operation;
}

/** Scenario of the load. */
export function scenarioLabel(scenario: string): string {
  return SCENARIOS[scenario] ?? scenario;
}

/** Process on the machine. */
export function processLabel(process: string): string {
  return PROCESSES[process] ?? process;
}

/** What a quantile means in words. */
export function quantileLabel(q: number): string {
  return q === 0.5 ? "üblich (p50)" : q === 0.95 ? "langsam (p95)" : "sehr langsam (p99)";
}

/** Short name of a quantile. */
export function quantileName(q: number): string {
  return `p${Math.round(q * 100)}`;
}
