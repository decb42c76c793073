// NICHT_ANWENDBAR: reasons for which a measure concerns a relative not at all, in the order in which they answer
// (register rules, section 5, point 3).
import type { AngehoerigeAuswahl } from "../../../proto/generated/nachrichten.ts";
import { accept, reject, type Result } from "../../kernel/result.ts";
import { formatTag } from "../../kernel/zeit.ts";
import { currentBlock, type Block, type Datensatz } from "../datensatz/datensatz.ts";
import { meldestatusZum } from "../plausibilitaet/meldestatus-text.ts";
import { abgemeldetBy } from "./abgemeldet.ts";
import { beziehungTo, type Beziehungscode } from "./beziehungen.ts";
import { duldungsartFor, duldungsartText, restsOnOwnConduct, type Duldungscode } from "./duldungsart-je-rolle.ts";
import type { Uebernahme } from "./eigene-meldung.ts";
import type { Papierwechsel } from "./papierwechsel.ts";
import { currentPapier, gezeigtesPapier, PAPIERE, type Papierdaten } from "./papier.ts";
import { isCertainlyVolljaehrig } from "./volljaehrig.ts";

/** What is taken over for a relative, with the paper that it extends; or why nothing is, in a sentence. */
export function judgeAnwendbarkeit(
  massnahme: Papierwechsel,
  auswahl: AngehoerigeAuswahl,
  angehoeriger: Datensatz | undefined,
): Result<AnwendbareUebernahme, string> {
  const beziehung = beziehungTo(massnahme.datensatz, auswahl.azrNummer)?.beziehungsart.code;
  if (beziehung === undefined || auswahl.azrNummer === massnahme.datensatz.azrNummer) {
    return reject(
      `Im Datensatz ${massnahme.datensatz.azrNummer} ist diese Person nicht als Familienmitglied gespeichert. Bitte zuerst die Familienbeziehung melden.`,
    );
  }
  if (angehoeriger === undefined) {
    return reject("Unter dieser AZR-Nummer ist niemand gespeichert. Bitte die Familienbeziehung prüfen.");
  }
  const personal = abgemeldet(angehoeriger) ?? (beziehung === "01" ? volljaehrig(massnahme, angehoeriger) : undefined);
  if (personal !== undefined) return reject(personal);
  return judgePapier(massnahme, auswahl, angehoeriger, beziehung);
}

/** A take-over that concerns the relative. */
export interface AnwendbareUebernahme extends Uebernahme {
  /** The paper that the relative holds now. */
  readonly papier: Block<Papierdaten>;
}

function judgePapier(
  massnahme: Papierwechsel,
  { referenzId, bescheinigungsNummer }: AngehoerigeAuswahl,
  angehoeriger: Datensatz,
  beziehung: Beziehungscode,
): Result<AnwendbareUebernahme, string> {
  const { papierart } = massnahme;
  const papier = currentPapier(angehoeriger, papierart);
  if (papier === undefined) {
    const { bezeichnung } = PAPIERE[papierart];
    return reject(`Zu dieser Person ist keine ${bezeichnung} gespeichert, die verlängert werden könnte.`);
  }
  const gezeigt = referenzId === undefined ? undefined : gezeigtesPapier(angehoeriger, papierart, referenzId);
  const { fachdaten: vorhanden } = gezeigt ?? papier;
  const duldungsart = judgeDuldungsart(massnahme, vorhanden, beziehung);
  if (!duldungsart.ok) return duldungsart;
  return accept({ papier, referenzId, bescheinigungsNummer, vorhanden, duldungsart: duldungsart.value });
}

function judgeDuldungsart(
  { neu, artVorher }: Papierwechsel,
  vorhanden: Papierdaten,
  beziehung: Beziehungscode,
): Result<Duldungscode | undefined, string> {
  if (!("duldungArt" in neu) || !("duldungArt" in vorhanden)) return accept(undefined);
  const [fuerElternteil, eigene] = [neu.duldungArt.code, vorhanden.duldungArt.code];
  const own = [fuerElternteil, eigene].find(restsOnOwnConduct);
  if (own !== undefined) {
    return reject(`Die ${duldungsartText(own)} beruht auf eigenem Verhalten und gilt nicht für Angehörige.`);
  }
  const code = duldungsartFor({ vorher: artVorher, neu: fuerElternteil }, eigene, beziehung);
  if (code !== undefined) return accept(code);
  return reject(
    `Für „${duldungsartText(fuerElternteil)}“ gibt es keine Art der Duldung, die für diese Beziehung gilt. Bitte für die Person selbst entscheiden.`,
  );
}

function abgemeldet(angehoeriger: Datensatz): string | undefined {
  const eintrag = abgemeldetBy(angehoeriger);
  if (eintrag === undefined) return undefined;
  return `Zu dieser Person ist ${meldestatusZum(eintrag.code, eintrag.ereignisdatum)} gespeichert.`;
}

function volljaehrig({ neu }: Papierwechsel, { bloecke }: Datensatz): string | undefined {
  const geburtsdatum = currentBlock(bloecke.grundpersonalien)?.fachdaten.geburtsdatum;
  if (geburtsdatum === undefined || !isCertainlyVolljaehrig(geburtsdatum, neu.ereignisdatum)) return undefined;
  return `Die Person war am ${formatTag(neu.ereignisdatum)} volljährig. Bitte für sie selbst entscheiden und melden.`;
}
