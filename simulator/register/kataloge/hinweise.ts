import type { Hinweis } from "../../../proto/generated/nachrichten.ts";
import { fillIn, type PlatzhalterOf } from "./platzhalter.ts";

/** Hints: the message was processed, but somebody should know. Numbering is the project's own. */
export const HINWEISE = {
  "H-3001":
    "Die Meldung wurde als Historie gespeichert: Sie liegt vor dem aktuellen Meldestatus. Aktenführend bleibt seit {seit}: {behoerde}. Ist die Person jetzt bei Ihnen, melden Sie „Zuzug/Zuständigkeitswechsel“ mit heutigem Datum.",
  "H-3003":
    "Die Entscheidung vom {datum} liegt nach dem Ereignisdatum des Zuzugs ({zuzug}), aber vor dessen Speicherung. Sie wurde auf Grund des Übergangsschreibrechts gespeichert. Bitte {behoerde} informieren.",
  "H-3004":
    "Der Meldestatus wurde zurückgenommen. Was {melder} in der Zwischenzeit gemeldet hat, bleibt gespeichert: {eintraege}. {aktenfuehrung} Bitte prüfen, ob diese Einträge zu berichtigen sind.",
  "H-4011":
    "Die Trefferliste wurde bei {max} Treffern abgeschnitten; es gibt weitere. Bitte die Suche mit Geburtsdatum, Geschlecht und Staatsangehörigkeit eingrenzen.",
  "H-5001":
    "{sachverhalt} zum {datum} wurde als Historie gespeichert: Aktuell bleibt der Eintrag zum {aktuell}, gemeldet durch {melder}.",
  "H-5002":
    "Zu dieser Person ist „verstorben“ zum {datum} gespeichert; es gibt spätere Meldungen: {eintraege}. Bitte prüfen.",
  "H-5003":
    "Nach der Berichtigung ist die Liste der Meldestatus auffällig: {eintraege}. Die Berichtigung wurde gespeichert. Bitte prüfen Sie, ob ein weiterer Eintrag zu berichtigen oder zurückzunehmen ist.",
  "H-5008":
    "{meldung} wurde aufgezeichnet und hat keine Wirkung: Die {bestellung} hat den Stand „{zustand}“. Die Meldung kam verspätet oder mehrfach.",
  "H-5010":
    "Die {bestellung} ist abgeschlossen; der Titel wurde nicht gespeichert oder geändert, weil eine andere Behörde ihn seither gemeldet, geändert oder gelöscht hat oder andere Einträge entgegenstehen. {aktenfuehrung} Bitte klären Sie mit {ansprechstelle}, welcher Stand gilt.",
  "H-5012":
    "{meldung} wurde aufgezeichnet, ein Titel wurde nicht gespeichert: Die {bestellung} hat den Stand „{zustand}“. Die aktenführende Behörde wird unterrichtet.",
  "H-6101":
    "Die Meldung wurde gespeichert. Im Familienverband {kinder} mit ablaufender {papier} eingetragen: {nummern}. Bitte prüfen, ob auch diese verlängert wird, und für jede Person eine eigene Meldung senden.",
  "H-6102":
    "Die Meldung wurde gespeichert. Im Datensatz {nummer} ist als Gegenbeziehung „{dort}“ gespeichert, es fehlt „{erwartet}“. Bitte klären, welche Angabe stimmt, und die andere berichtigen.",
} as const satisfies Readonly<Record<string, string>>;

export type Hinweisschluessel = keyof typeof HINWEISE;

/** A hint before it is put into words. */
export interface HinweisWert {
  readonly schluessel: Hinweisschluessel;
  readonly parameter: Readonly<Record<string, string>>;
}

/** Makes a hint; the compiler demands the parameters of its text. */
export function hinweis<Key extends Hinweisschluessel>(
  schluessel: Key,
  parameter: Readonly<Record<PlatzhalterOf<(typeof HINWEISE)[Key]>, string>>,
): HinweisWert {
  return { schluessel, parameter };
}

/** Puts a hint into words for the clerk. */
export function formulateHinweis(value: HinweisWert): Hinweis {
  return { hinweisschluessel: value.schluessel, hinweistext: fillIn(HINWEISE[value.schluessel], value.parameter) };
}
