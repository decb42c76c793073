// German words for the parameters, which carry their own English ones. An unknown parameter keeps them.
import type { ParameterEntry } from "../parameters/parameters.ts";

const MEANINGS: Readonly<Record<string, string>> = {
  extensionsPerDay: "Verlängerungen an einem starken Tag",
  clerksCount: "Sachbearbeitende, die gleichzeitig verlängern",
  clerkNetHoursPerDay: "Zeit einer Kraft für Fälle an einem Tag",
  openHour: "Beginn der Sprechzeit",
  arrivalsStopMinutesBeforeClose: "Vor Mittag und Dienstschluss kommt so lange niemand mehr",
  umzugVorMeldungShare: "Anteil der Fälle, in denen die Person zwischen Entscheidung und Meldung umzieht",
  entscheidungNachUmzugShare: "Anteil der Fälle, in denen noch entschieden wird, obwohl die Person schon umgezogen ist",
  familyCaseShare: "Anteil der Verlängerungen, bei denen Kinder im Papier eingetragen sind",
  handoversPerExtension: "Ausgehändigte Karten je Verlängerung",
  handoversAfterMovePerExtension: "davon für Personen, die umzogen, während die Karte im Druck war (je Verlängerung)",
  restartProbabilityPerPass: "Wie oft ein Durchgang durch das Portal von vorn beginnt (noch nicht gespielt)",
  deferredNeverDoneShare: "Aufgeschobene Fälle, die nie erledigt werden (noch nicht gespielt)",
  arrivalWeightsPerHour: "Verteilung der Ankünfte über die Stunden eines gewöhnlichen Tages",
  arrivalWeightsPerHourPayOutDay: "Verteilung an einem Auszahlungstag (noch nicht gespielt)",
  refreshPolicyShares: "Wie nach dem Speichern nachgesehen wird; gespielt wird: bis die Meldung zu sehen ist",
  caseWorkSeconds: "Gespräch und Papier, außerhalb jedes Programms, im Mittel",
  handoverWorkSeconds: "Gespräch und Übergabe beim Aushändigen einer Karte, außerhalb jedes Programms, im Mittel",
  fachverfahrenWorkSeconds: "Arbeit im Fachverfahren im Mittel",
  klmKeySeconds: "Ein Tastendruck",
  klmCodeCharacterSeconds: "Ein abgelesenes und getipptes Zeichen der AZR-Nummer",
  klmPointSeconds: "Mit der Maus zeigen",
  klmClickSeconds: "Klicken",
  klmHomeSeconds: "Hand zwischen Tastatur und Maus",
  klmMentalSeconds: "Nachdenken vor einer Handlung",
  azrNummerCharactersCount: "Zeichen der AZR-Nummer",
  spreadShare: "Streuung aller ausgelosten menschlichen Zeiten",
  truncationFactor: "Grenze der ausgelosten menschlichen Zeiten",
  klmSearch: "Handgriffe beim Suchen",
  klmOpen: "Handgriffe beim Öffnen",
  klmForm: "Handgriffe im Formular",
  klmSave: "Handgriffe beim Speichern",
  klmRefresh: "Handgriffe beim Aktualisieren",
  requestsPerSecond: "Anfragen aller Behörden in der stärksten Stunde",
  writeShare: "Anteil der Meldungen an den Anfragen",
  moveShareOfWrites: "Anteil der Zuzüge an den Meldungen",
  searchByNumberShareOfReads: "Anteil der Suchen mit AZR-Nummer an den freien Abrufen",
  searchByPersonalienShareOfReads: "Anteil der Suchen mit Personalien an den freien Abrufen",
  personReuseSecondsMin: "Mindestabstand zweier Meldungen zur selben Person",
  peakFactor: "Spitze gegenüber dem Mittel",
  growthFactor: "Wachstum, für das eine Reserve genannt wird",
  messagesPerYear: "Meldungen aller Behörden im Jahr",
  readsPerYear: "Abrufe aller Behörden im Jahr",
  dayLoadSeconds: "Wirkliche Länge des gerafften Tages",
  extensionMonths: "Neue Geltungsdauer einer verlängerten Duldung",
  refreshAttemptsMax: "So oft wird höchstens nachgesehen",
  requestDeadlineSeconds: "Danach gilt eine Anfrage als gescheitert",
  stealShareMax: "Grenze: Rechenzeit, die der Hypervisor nahm",
  generatorCpuShareMax: "Grenze: Auslastung des Lastgenerators",
  scheduleLagMsP99Max: "Grenze: Verspätung gegenüber dem Plan (p99)",
  conservationToleranceMs: "Grenze: um so viel darf eine Anfrage innen länger scheinen als außen",
};

const UNITS: Readonly<Record<string, string>> = {
  "cases per day": "Fälle am Tag",
  clerks: "Personen",
  hours: "Stunden",
  "hour of day": "Uhr",
  minutes: "Minuten",
  "persons per case": "Personen je Fall",
  share: "(Anteil)",
  "weight of each hour from openHour on": "(Gewicht je Stunde)",
  "share of: once, until seen, never": "(einmal · bis zu sehen · gar nicht)",
  seconds: "Sekunden",
  characters: "Zeichen",
  "standard deviation / mean": "(Standardabweichung / Mittel)",
  factor: "-fach",
  "count of M, pointing with click, H, code characters, keys": "(Denken · Klicks · Handwechsel · Zeichen · Tasten)",
  "requests per second": "Anfragen je Sekunde",
  "share of requests": "(Anteil)",
  "share of writes": "(Anteil)",
  "share of free reads": "(Anteil)",
  "messages per year": "im Jahr",
  "reads per year": "im Jahr",
  months: "Monate",
  requests: "Anfragen",
  "share of CPU time": "(Anteil)",
  "share of one core": "(Anteil eines Kerns)",
  milliseconds: "ms",
};

/** What the number stands for. */
export function parameterMeaning({ name, meaning }: ParameterEntry): string {
  return MEANINGS[name] ?? meaning;
}

/** The unit in German. */
export function unitLabel(unit: string): string {
  return UNITS[unit] ?? unit;
}
