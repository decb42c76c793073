// Places that do not exist: every name begins with a word for "sample".
const ANFAENGE = [
  "Muster",
  "Beispiel",
  "Probe",
  "Übungs",
  "Modell",
  "Vorlagen",
  "Entwurfs",
  "Schein",
  "Kunst",
  "Attrappen",
  "Platzhalter",
  "Erfinder",
  "Märchen",
  "Fabel",
  "Papier",
  "Wunsch",
  "Traum",
  "Nirgends",
  "Irgend",
  "Dummy",
  "Fantasie",
  "Schablonen",
  "Simulations",
  "Test",
] as const;

const ENDEN = [
  "stadt",
  "hausen",
  "berg",
  "dorf",
  "heim",
  "feld",
  "bach",
  "burg",
  "tal",
  "au",
  "furt",
  "brück",
  "see",
  "rode",
  "kirchen",
  "moor",
  "hafen",
  "hügel",
  "grün",
  "wald",
  "münde",
  "stetten",
  "ried",
  "koog",
  "ingen",
] as const;

/** How many places there are. */
export const ORTE_COUNT = ANFAENGE.length * ENDEN.length;

/** The name of place `number`, 0 to ORTE_COUNT - 1; no two are the same. */
export function ortsname(number: number): string {
  const anfang = ANFAENGE[number % ANFAENGE.length] ?? "";
  return `${anfang}${ENDEN[Math.floor(number / ANFAENGE.length) % ENDEN.length] ?? ""}`;
}
