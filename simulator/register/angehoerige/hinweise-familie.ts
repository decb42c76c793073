// Hints about the family of whoever a Folgemeldung is about (register rules, section 5, points 1 and 7).
import type { Familienbeziehung } from "../../../proto/generated/fachdaten.ts";
import type { Folgemeldung } from "../../../proto/generated/nachrichten.ts";
import type { Datensatz } from "../datensatz/datensatz.ts";
import type { Verhandlung } from "../datensatz/meldung/verhandlung.ts";
import { hinweis, type HinweisWert } from "../kataloge/hinweise.ts";
import type { AngehoerigeAkten } from "./angehoerige-akten.ts";
import { beziehungText, beziehungTo, eingetrageneIn, GEGENBEZIEHUNG } from "./beziehungen.ts";
import { judgeAnwendbarkeit } from "./nicht-anwendbar.ts";
import { PAPIERE } from "./papier.ts";
import { papierwechselIn, type Papierwechsel } from "./papierwechsel.ts";

/** Adds the hints on a message whose blocks have been judged on the record `before`. */
export function addFamilienhinweise(
  verhandlung: Verhandlung,
  meldung: Folgemeldung,
  akten: AngehoerigeAkten,
  before: Datensatz,
): Verhandlung {
  const { datensatz, fragesteller, hinweise } = verhandlung;
  const gemeldet = meldung.familienbeziehung?.fachdatenNeu;
  const wechsel = fragesteller.regelwerk.angehoerige ? undefined : papierwechselIn(meldung, before, datensatz);
  const found = [
    ...(gemeldet === undefined ? [] : widerspruch(datensatz, gemeldet, akten)),
    ...(wechsel === undefined ? [] : ablaufendeKinder(wechsel, akten)),
  ];
  return found.length === 0 ? verhandlung : { ...verhandlung, hinweise: [...hinweise, ...found] };
}

/**
 * H-6101: without the take-over, every entered child for whom it would be asked, and whose paper ends before the parent's,
 * is a message of its own.
 */
function ablaufendeKinder(wechsel: Papierwechsel, akten: AngehoerigeAkten): readonly HinweisWert[] {
  const { datensatz, papierart, neu } = wechsel;
  const kinder = eingetrageneIn(datensatz).filter((azrNummer) => {
    if (beziehungTo(datensatz, azrNummer)?.beziehungsart.code !== "01") return false;
    const anwendbar = judgeAnwendbarkeit(wechsel, { azrNummer }, akten.get(azrNummer));
    return anwendbar.ok && anwendbar.value.papier.fachdaten.befristungsdatum < neu.befristungsdatum;
  });
  if (kinder.length === 0) return [];
  const anzahl = kinder.length === 1 ? "ist ein Kind" : `sind ${kinder.length} Kinder`;
  const { bezeichnung } = PAPIERE[papierart];
  return [hinweis("H-6101", { kinder: anzahl, papier: bezeichnung, nummern: kinder.join(", ") })];
}

/** H-6102: links are directed and kept on both records; two that stand must fit each other. */
function widerspruch(
  datensatz: Datensatz,
  { azrNummer }: Familienbeziehung,
  akten: AngehoerigeAkten,
): readonly HinweisWert[] {
  const hier = beziehungTo(datensatz, azrNummer)?.beziehungsart.code;
  const akte = akten.get(azrNummer);
  const dort = akte === undefined ? undefined : beziehungTo(akte, datensatz.azrNummer)?.beziehungsart.code;
  if (hier === undefined || dort === undefined || dort === GEGENBEZIEHUNG[hier]) return [];
  const parameter = { nummer: azrNummer, dort: beziehungText(dort), erwartet: beziehungText(GEGENBEZIEHUNG[hier]) };
  return [hinweis("H-6102", parameter)];
}
