// What each check of a run means, for readers who did not write it.
import type { RunCheck } from "../records/run-folder.ts";
import { formatCount, formatNumber, formatSeconds, formatShare } from "./german.ts";

interface CheckText {
  readonly name: string;
  readonly meaning: string;
}

const TEXTS: Readonly<Record<string, CheckText>> = {
  steal: {
    name: "Vom Hypervisor genommen",
    meaning:
      "Rechenzeit, die auf gemieteten Rechnern der Hypervisor anderen gab. Zu viel davon, und man misst den Nachbarn.",
  },
  generator_cpu: {
    name: "Auslastung des Lastgenerators",
    meaning: "Wer misst, darf selbst nicht außer Atem sein: sonst sind seine Zeiten zu lang.",
  },
  schedule_lag_p99: {
    name: "Verspätung gegenüber dem Plan",
    meaning: "Von 100 Eingaben begannen 99 höchstens so viel später als geplant.",
  },
  dropped_iterations: {
    name: "Ausgefallene Vorgänge",
    meaning: "Vorgänge, die der Lastgenerator nicht beginnen konnte. Fehlen sie, fehlt gerade die Last, die weh tut.",
  },
  recorded: {
    name: "Verlorene Aufzeichnungen",
    meaning: "Was der Lastgenerator gezählt hat, muss auch aufgezeichnet sein, auf beiden Seiten und vollständig.",
  },
  duplicates: {
    name: "Doppelte Aufzeichnungen",
    meaning: "Keine Anfrage darf zweimal zählen.",
  },
  tiles_register: {
    name: "Lücken in den Zeiten des Registers",
    meaning: "Die Abschnitte einer Anfrage müssen lückenlos aneinander liegen.",
  },
  tiles_k6: {
    name: "Lücken in den Zeiten des Lastgenerators",
    meaning: "Auch außen müssen die Abschnitte einer Anfrage zusammen ihre Dauer ergeben.",
  },
  conservation: {
    name: "Innen länger als außen (vom Lauf geprüft)",
    meaning: "Eine Anfrage kann im Register nicht länger dauern als für den, der auf sie wartet.",
  },
  answers: {
    name: "Unerwartete Antworten",
    meaning:
      "Jede Antwort wurde inhaltlich geprüft: Stimmt die Person, ist die Duldung verlängert, ist die Ablehnung die richtige?",
  },
  cases: {
    name: "Fälle ohne ordentliches Ende",
    meaning: "Jeder Fall muss gespeichert sein oder so abgelehnt, wie es das Regelwerk verlangt.",
  },
  boot_id: {
    name: "Neustart des Rechners",
    meaning: "Nach einem Neustart wären die Uhren von Anfang und Ende nicht vergleichbar.",
  },
  joined: {
    name: "Anfragen ohne Gegenstück",
    meaning: "Zu jeder gesendeten Anfrage gibt es genau eine Aufzeichnung des Registers.",
  },
  records_joined: {
    name: "Anfragen ohne Gegenstück",
    meaning: "Zu jeder gesendeten Anfrage muss es genau eine Aufzeichnung des Registers geben.",
  },
  stages_tile: {
    name: "Anfragen, deren Abschnitte nicht aufgehen",
    meaning: "Die Zeiten der Abschnitte müssen zusammen die ganze Anfrage ergeben, sonst ginge Zeit verloren.",
  },
  server_within_client: {
    name: "Innen länger als außen",
    meaning: "Eine Anfrage kann im Register nicht länger dauern als für den, der auf sie wartet.",
  },
  refusals_expected: {
    name: "Unerwartete Ablehnungen",
    meaning: "Das Register darf nur ablehnen, was nach den Regeln abzulehnen ist und was der Ablauf vorsieht.",
  },
  server_errors: {
    name: "Fehler des Registers",
    meaning: "Antworten, in denen das Register seine Arbeit nicht tun konnte.",
  },
  case_log_agrees: {
    name: "Fälle mit zwei verschiedenen Zeiten",
    meaning: "Die Wartezeit im Fallprotokoll muss dieselbe sein wie in den einzelnen Aufzeichnungen.",
  },
  prometheus_agrees: {
    name: "Abweichungen von Prometheus",
    meaning: "Zwei unabhängige Messungen derselben Anfragen müssen dasselbe sagen.",
  },
  dashboard_queries: {
    name: "Abfragen der Dashboards ohne Ergebnis",
    meaning: "Nach dem Tag wird jede Abfrage der Dashboards ausgeführt; jede muss etwas finden.",
  },
  k6_ended: {
    name: "Ende des Lastgenerators",
    meaning: "Der Lastgenerator muss zu Ende laufen und getan haben, was ihm gesagt wurde.",
  },
  register_ended: {
    name: "Ende des Registers",
    meaning: "Das Register muss sich auf Bitten geordnet beenden; sonst können Aufzeichnungen fehlen.",
  },
  foreign_cpu: {
    name: "Rechenzeit anderer Programme",
    meaning: "Was sonst auf dem Rechner lief. Macht den Lauf nicht ungültig, erklärt aber Verspätungen.",
  },
  interrupted: {
    name: "Vorzeitig beendet",
    meaning: "Der Lauf wurde angehalten. Was bis dahin gemessen wurde, ist erhalten.",
  },
};

/** Name of a check; one that this version does not know keeps its id. */
export function checkName({ id }: RunCheck): string {
  return TEXTS[id]?.name ?? id;
}

/** Whether this version has German words for the check. */
export function isKnownCheck({ id }: RunCheck): boolean {
  return Object.hasOwn(TEXTS, id);
}

/** Why the check exists; empty for an unknown one. */
export function checkMeaning({ id }: RunCheck): string {
  return TEXTS[id]?.meaning ?? "";
}

/** What was found, in its unit. */
export function checkValue({ value, unit }: RunCheck): string {
  return value === undefined ? "–" : inUnit(value, unit);
}

/** What was found and what was allowed. */
export function checkFigures(check: RunCheck): string {
  const { value, limit, unit, passed, kind } = check;
  if (value === undefined) return passed ? "in Ordnung" : kind === "NOTE" ? "nicht bekannt" : "nicht in Ordnung";
  if (limit === undefined) return checkValue(check);
  return `${checkValue(check)} (erlaubt: ${limit === 0 ? "0" : `höchstens ${inUnit(limit, unit)}`})`;
}

function inUnit(value: number, unit: string | undefined): string {
  switch (unit) {
    case "share":
    case "ratio":
      return formatShare(value);
    case "ms":
    case "milliseconds":
      return formatSeconds(value / 1000);
    case "s":
    case "seconds":
      return formatSeconds(value);
    case undefined:
      return Number.isInteger(value) ? formatCount(value) : formatNumber(value);
    default:
      return `${formatNumber(value)} ${unit}`;
  }
}
